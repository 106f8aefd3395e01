/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tru-xml-reader.h"
#include "tru-xml-scanner.h"

#define NS "urn:truelle:exchange:2"
#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

static const char xsd[]
  = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='" NS "' xmlns='" NS
    "' elementFormDefault='qualified'>"
    "<xs:element name='exchange'><xs:complexType><xs:sequence>"
    "<xs:element name='household' minOccurs='0' maxOccurs='unbounded'><xs:complexType><xs:sequence>"
    "<xs:element name='name' type='xs:string'/>"
    "<xs:element name='rent' type='xs:decimal' minOccurs='0'/>"
    "<xs:any namespace='##other' processContents='lax' minOccurs='0' maxOccurs='unbounded'/>"
    "</xs:sequence><xs:attribute name='uid' type='xs:string' use='required'/></xs:complexType></xs:element>"
    "</xs:sequence></xs:complexType></xs:element></xs:schema>";

static const char valid[]
  = HEAD "<!-- a file --><?note one?>\n<exchange xmlns='" NS "'>\n"
         "  <household uid='a &amp; b>c'><name>Bénali <![CDATA[<x>]]>&lt;y</name><rent>650.50</rent></household>\n"
         "  <household uid=\"b\"><name/><e:more xmlns:e='urn:e' on='1'><e:inner>1</e:inner></e:more></household>\n"
         "</exchange>\n";

static char *folder;

static TruXmlSchema *
new_schema (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (xsd, strlen (xsd));
  g_autoptr (GError) error = NULL;
  TruXmlSchema *schema = tru_xml_schema_new (bytes, &error);

  g_assert_no_error (error);
  return schema;
}

static char *
write_file (const char *bytes,
            gssize      n_bytes)
{
  char *path = g_build_filename (folder, "file.xml", NULL);

  g_assert_true (g_file_set_contents (path, bytes, n_bytes, NULL));
  return path;
}

static void
read_all (const char  *path,
          guint64      max_bytes,
          guint       *n_started,
          GError     **error)
{
  g_autoptr (TruXmlSchema) schema = new_schema ();
  g_autoptr (TruXmlReader) reader = tru_xml_reader_open (path, schema, max_bytes, NULL, error);
  TruXmlEvent event;
  guint started = 0, ended = 0;

  if (reader == NULL)
    return;

  while ((event = tru_xml_reader_next (reader, error)) == TRU_XML_START || event == TRU_XML_END)
    if (event == TRU_XML_START)
      started++;
    else
      ended++;

  if (event == TRU_XML_DONE)
    g_assert_cmpuint (started, ==, ended);
  else
    g_assert_cmpint (tru_xml_reader_next (reader, NULL), ==, TRU_XML_FAILED);
  if (n_started != NULL)
    *n_started = started;
}

static void
assert_refused_sized (const char  *bytes,
                      gssize       n_bytes,
                      TruXmlError  code)
{
  g_autofree char *path = write_file (bytes, n_bytes);
  g_autoptr (GError) error = NULL;

  read_all (path, 0, NULL, &error);
  g_assert_error (error, TRU_XML_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "“file.xml”"));
}

static void
assert_refused (const char  *text,
                TruXmlError  code)
{
  assert_refused_sized (text, (gssize) strlen (text), code);
}

static void
assert_refused_at (const char  *text,
                   TruXmlError  code,
                   const char  *where)
{
  g_autofree char *path = write_file (text, -1);
  g_autoptr (GError) error = NULL;

  read_all (path, 0, NULL, &error);
  g_assert_error (error, TRU_XML_ERROR, (int) code);
  if (strstr (error->message, where) == NULL)
    g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, where));
}

static void
assert_accepted (const char *text,
                 guint       expected)
{
  g_autofree char *path = write_file (text, -1);
  g_autoptr (GError) error = NULL;
  guint n_started = 0;

  read_all (path, 0, &n_started, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_started, ==, expected);
}

static void
test_valid (void)
{
  g_autoptr (TruXmlSchema) schema = new_schema ();
  g_autofree char *path = write_file (valid, -1);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, valid, -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruXmlReader) reader = tru_xml_reader_open (path, schema, 0, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (tru_xml_reader_get_sha256 (reader), ==, sha256);
  g_assert_cmpint (tru_xml_reader_next (reader, &error), ==, TRU_XML_START);
  g_assert_cmpstr (tru_xml_reader_get_name (reader), ==, "exchange");
  g_assert_cmpint (tru_xml_reader_get_depth (reader), ==, 0);

  g_assert_cmpint (tru_xml_reader_next (reader, &error), ==, TRU_XML_START);
  g_assert_true (tru_xml_reader_get_name (reader) == tru_xml_reader_intern (reader, "household"));
  g_assert_cmpstr (tru_xml_reader_get_attribute (reader, "uid"), ==, "a & b>c");
  g_assert_null (tru_xml_reader_get_attribute (reader, "other"));
  g_assert_cmpint (tru_xml_reader_get_line (reader), ==, 4);
  g_assert_cmpint (tru_xml_reader_next (reader, &error), ==, TRU_XML_START);
  g_assert_cmpstr (tru_xml_reader_text (reader, &error), ==, "Bénali <x><y");
  g_assert_cmpint (tru_xml_reader_next (reader, &error), ==, TRU_XML_START);
  g_assert_cmpstr (tru_xml_reader_get_name (reader), ==, "rent");
  g_assert_cmpstr (tru_xml_reader_text (reader, &error), ==, "650.50");
  g_assert_cmpint (tru_xml_reader_next (reader, &error), ==, TRU_XML_END);
  g_assert_cmpstr (tru_xml_reader_get_name (reader), ==, "household");

  g_assert_cmpint (tru_xml_reader_next (reader, &error), ==, TRU_XML_START);
  g_assert_cmpint (tru_xml_reader_next (reader, &error), ==, TRU_XML_START);
  g_assert_cmpstr (tru_xml_reader_text (reader, &error), ==, "");
  g_assert_cmpint (tru_xml_reader_next (reader, &error), ==, TRU_XML_START);
  g_assert_true (tru_xml_reader_is_extension (reader));
  g_assert_true (tru_xml_reader_skip (reader, &error));
  g_assert_cmpint (tru_xml_reader_next (reader, &error), ==, TRU_XML_END);
  g_assert_cmpstr (tru_xml_reader_get_name (reader), ==, "household");
  g_assert_cmpint (tru_xml_reader_next (reader, &error), ==, TRU_XML_END);
  g_assert_cmpint (tru_xml_reader_next (reader, &error), ==, TRU_XML_DONE);
  g_assert_cmpfloat (tru_xml_reader_get_progress (reader), ==, 1.0);
  g_assert_no_error (error);
}

static void
test_accepted_forms (void)
{
  assert_accepted ("<exchange xmlns='" NS "'/>", 1);
  assert_accepted ("\xef\xbb\xbf" HEAD "<exchange xmlns='" NS "'></exchange>", 1);
  assert_accepted ("<?xml version='1.0' encoding = 'utf-8' standalone='yes'?><exchange xmlns='" NS "'/>", 1);
  assert_accepted (
    "<exchange xmlns='" NS
    "'><!-- > <!DOCTYPE > - --><?x <!DOCTYPE ?><household uid='>'><name>]]&gt;<![CDATA[<!DOCTYPE]]]></name>"
    "</household></exchange><!-- after -->\n",
    3);
}

static void
test_text_needs_text (void)
{
  g_autoptr (TruXmlSchema) schema = new_schema ();
  g_autofree char *path = write_file (valid, -1);
  g_autoptr (TruXmlReader) reader = tru_xml_reader_open (path, schema, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (tru_xml_reader_next (reader, NULL), ==, TRU_XML_START);
  g_assert_null (tru_xml_reader_text (reader, &error));
  g_assert_error (error, TRU_XML_ERROR, TRU_XML_ERROR_INVALID);
}

static void
test_many_records (void)
{
  g_autoptr (GString) text = g_string_new (HEAD "<exchange xmlns='" NS "'>\n");

  for (guint i = 0; i < 70000; i++)
    g_string_append_printf (text, "<household uid='%u'><name>é%u</name></household>\n", i, i);
  g_string_append (text, "<household><name/></household></exchange>");
  assert_refused_at (text->str, TRU_XML_ERROR_INVALID, "line 70003:");

  g_string_truncate (text, text->len - strlen ("<household><name/></household></exchange>"));
  g_string_append (text, "</exchange>");
  assert_accepted (text->str, 140001);
}

static void
test_document_types (void)
{
  g_autoptr (GString) laughs = g_string_new (HEAD "<!DOCTYPE exchange [<!ENTITY a0 'ha'>");

  for (guint i = 1; i < 30; i++)
    g_string_append_printf (laughs, "<!ENTITY a%u '&a%u;&a%u;&a%u;'>", i, i - 1, i - 1, i - 1);
  g_string_append (laughs, "]><exchange xmlns='" NS "'>&a29;</exchange>");
  assert_refused (laughs->str, TRU_XML_ERROR_HOSTILE);

  assert_refused (
    "<!DOCTYPE r [<!ENTITY % a '&#37;b;&#37;b;'><!ENTITY % b '&#37;c;&#37;c;'><!ENTITY % c '&#37;a;&#37;a;'>%a;]><r/>",
    TRU_XML_ERROR_HOSTILE);
  assert_refused_at (HEAD "\n<!DOCTYPE exchange SYSTEM 'file:///etc/passwd'><exchange xmlns='" NS "'/>",
                     TRU_XML_ERROR_HOSTILE, "line 3:");
  assert_refused ("<exchange xmlns='" NS "'><!DOCTYPE x></exchange>", TRU_XML_ERROR_HOSTILE);
  assert_refused ("<!---->\n<!doctype x><r/>", TRU_XML_ERROR_HOSTILE);
  assert_refused ("<exchange xmlns='" NS "'>&xxe;</exchange>", TRU_XML_ERROR_NOT_XML);
}

/* Nothing is loaded by address: neither what a schema location names nor what XInclude asks for. */
static void
test_addresses (void)
{
  g_autofree char *other = g_build_filename (folder, "other.xsd", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (other,
                                      "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:e'>"
                                      "<xs:element name='n' type='xs:int'/></xs:schema>",
                                      -1, NULL));
  text = g_strdup_printf ("<exchange xmlns='" NS
                          "' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:e %s'>"
                          "<household uid='1'><name/><e:n xmlns:e='urn:e'>no number</e:n></household></exchange>",
                          other);
  assert_accepted (text, 4);

  assert_refused ("<exchange xmlns='" NS
                  "'><x:include xmlns:x='http://www.w3.org/2001/XInclude' href='/etc/passwd' parse='text'/></exchange>",
                  TRU_XML_ERROR_INVALID);
  assert_accepted (
    "<exchange xmlns='" NS "'><household uid='1'><name/>"
    "<x:include xmlns:x='http://www.w3.org/2001/XInclude' href='/dev/zero' parse='text'/></household></exchange>",
    4);
  assert_accepted ("<?oasis-xml-catalog catalog='http://localhost:1/'?><exchange xmlns='" NS "'/>", 1);
}

static void
test_sizes (void)
{
  g_autoptr (GString) attributes = g_string_new ("<exchange xmlns='" NS "'><household");
  g_autoptr (GString) deep = g_string_new (NULL);
  g_autofree char *long_value = g_strnfill (TRU_XML_MAX_TAG, 'x');
  g_autofree char *tag = g_strdup_printf ("<exchange xmlns='" NS "'><household uid='%s'/></exchange>", long_value);
  g_autofree char *comment = g_strdup_printf ("<exchange xmlns='" NS "'><!--%s--></exchange>", long_value);
  g_autofree char *prologue = g_strdup_printf (HEAD "%*s<exchange xmlns='" NS "'/>", TRU_XML_MAX_TAG, "");
  g_autofree char *long_text = g_strnfill (TRU_XML_MAX_TEXT + 1, 'x');
  g_autofree char *text
    = g_strdup_printf ("<exchange xmlns='" NS "'><household uid='1'><name>%s</name></household></exchange>", long_text);

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (attributes, " a%u=''", i);
  g_string_append (attributes, "/></exchange>");
  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (deep, "<exchange xmlns='" NS "'>\n");

  assert_refused (attributes->str, TRU_XML_ERROR_HOSTILE);
  assert_refused_at (deep->str, TRU_XML_ERROR_HOSTILE, "line 33:");
  assert_refused (tag, TRU_XML_ERROR_HOSTILE);
  assert_refused (comment, TRU_XML_ERROR_HOSTILE);
  assert_refused (prologue, TRU_XML_ERROR_HOSTILE);
  assert_refused (text, TRU_XML_ERROR_HOSTILE);
}

static void
test_encodings (void)
{
  static const char utf16[] = "\xff\xfe<\0a\0/\0>\0";
  static const char unmarked_utf16[] = "\0<\0a\0/\0>";
  static const char gzip[] = "\x1f\x8b\x08\0\0\0\0\0\0\3\xb3\xd1\x4f\xd4\xb7\3\0";

  assert_refused_sized (utf16, sizeof utf16 - 1, TRU_XML_ERROR_HOSTILE);
  assert_refused_sized (unmarked_utf16, sizeof unmarked_utf16 - 1, TRU_XML_ERROR_HOSTILE);
  assert_refused_sized (gzip, sizeof gzip - 1, TRU_XML_ERROR_HOSTILE);
  assert_refused ("<?xml version='1.0' encoding='ISO-8859-1'?><exchange xmlns='" NS "'/>", TRU_XML_ERROR_HOSTILE);
  assert_refused ("<?xml version='1.0' encoding='UTF-7'?><exchange xmlns='" NS "'/>", TRU_XML_ERROR_HOSTILE);
  assert_refused ("<exchange xmlns='" NS "'><household uid='1'><name>caf\xe9</name></household></exchange>",
                  TRU_XML_ERROR_HOSTILE);
  assert_refused_sized ("<exchange>\0</exchange>", 22, TRU_XML_ERROR_HOSTILE);
}

static void
test_other_formats (void)
{
  assert_refused_at ("name;phone\n", TRU_XML_ERROR_NOT_XML, "line 1:");
  assert_refused ("<html xmlns='http://www.w3.org/1999/xhtml'/>", TRU_XML_ERROR_FOREIGN);
  assert_refused ("<exchange/>", TRU_XML_ERROR_FOREIGN);
  assert_refused ("<exchange xmlns='urn:truelle:exchange:1'/>", TRU_XML_ERROR_FOREIGN);
  assert_refused ("<exchange xmlns='urn:truelle:exchange:3'/>", TRU_XML_ERROR_NEWER);
  assert_refused ("<exchange xmlns='" NS "'></exchange><exchange/>", TRU_XML_ERROR_NOT_XML);
  assert_refused ("<exchange xmlns='" NS "'></exchange></exchange>", TRU_XML_ERROR_NOT_XML);
  assert_refused ("<exchange xmlns='" NS "'></exchanges>", TRU_XML_ERROR_NOT_XML);
  assert_refused ("<exchange xmlns='" NS "' a=b/>", TRU_XML_ERROR_NOT_XML);
  assert_refused ("<exchange xmlns='" NS
                  "'><household uid='1'><name/><e:n xmlns:e='urn:e' f:a='1'/></household></exchange>",
                  TRU_XML_ERROR_NOT_XML);
}

static void
test_invalid (void)
{
  assert_refused_at ("<exchange xmlns='" NS
                     "'>\n<household uid='1'>\n<name/><rent>\nmuch</rent></household></exchange>",
                     TRU_XML_ERROR_INVALID, "“rent”");
  assert_refused_at ("<exchange xmlns='" NS "'>\n<household uid='1'>\n</household></exchange>", TRU_XML_ERROR_INVALID,
                     "“household”");
  assert_refused_at ("<exchange xmlns='" NS "'>\n<household>\n<name/></household></exchange>", TRU_XML_ERROR_INVALID,
                     "line 2:");
  assert_refused_at ("<exchange xmlns='" NS "'>\n<household uid='1' x='2'>\n<name/></household></exchange>",
                     TRU_XML_ERROR_INVALID, "household/@x");
  assert_refused_at ("<other xmlns='" NS "'/>", TRU_XML_ERROR_INVALID, "“other”");
}

static void
test_truncated (void)
{
  gsize whole = strlen (valid) - 1;

  assert_refused ("", TRU_XML_ERROR_TRUNCATED);
  for (gsize n = 1; n < whole; n++)
    assert_refused_sized (valid, (gssize) n, TRU_XML_ERROR_TRUNCATED);
}

static void
test_not_a_file (void)
{
  g_autofree char *missing = g_build_filename (folder, "missing.xml", NULL);
  g_autofree char *fifo = g_build_filename (folder, "pipe", NULL);
  g_autoptr (GError) error = NULL;

  read_all (missing, 0, NULL, &error);
  g_assert_error (error, TRU_XML_ERROR, TRU_XML_ERROR_MISSING);
  g_clear_error (&error);
  read_all (folder, 0, NULL, &error);
  g_assert_error (error, TRU_XML_ERROR, TRU_XML_ERROR_MISSING);
  g_clear_error (&error);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  read_all (fifo, 0, NULL, &error);
  g_assert_error (error, TRU_XML_ERROR, TRU_XML_ERROR_MISSING);
  g_clear_error (&error);
  if (geteuid () != 0)
    {
      g_autofree char *closed = write_file (valid, -1);

      g_assert_cmpint (g_chmod (closed, 0), ==, 0);
      read_all (closed, 0, NULL, &error);
      g_assert_error (error, TRU_XML_ERROR, TRU_XML_ERROR_MISSING);
    }
  g_unlink (fifo);
}

static void
test_too_large (void)
{
  g_autofree char *path = write_file (valid, -1);
  g_autoptr (GError) error = NULL;

  read_all (path, strlen (valid), NULL, &error);
  g_assert_no_error (error);
  read_all (path, strlen (valid) - 1, NULL, &error);
  g_assert_error (error, TRU_XML_ERROR, TRU_XML_ERROR_HOSTILE);
}

static void
replace_bytes (const char *path,
               const char *bytes,
               off_t       at)
{
  int fd = g_open (path, O_WRONLY, 0);

  g_assert_cmpint ((int) pwrite (fd, bytes, strlen (bytes), at), ==, (int) strlen (bytes));
  close (fd);
}

/* The first read happens at opening, so the changes come behind it. */
static void
assert_change_found (const char  *found,
                     const char  *change,
                     TruXmlError  code)
{
  g_autoptr (TruXmlSchema) schema = new_schema ();
  g_autofree char *text = g_strdup_printf (
    "<exchange xmlns='" NS "'>%*s<household uid='1'><name/><rent>650.50</rent></household></exchange>\n", 200000, "");
  g_autofree char *path = write_file (text, -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruXmlReader) reader = tru_xml_reader_open (path, schema, 0, NULL, &error);

  g_assert_no_error (error);
  replace_bytes (path, change, strstr (text, found) - text);
  while (tru_xml_reader_next (reader, &error) < TRU_XML_DONE)
    ;
  g_assert_error (error, TRU_XML_ERROR, (int) code);
}

static void
test_changed (void)
{
  assert_change_found ("650", "951", TRU_XML_ERROR_CHANGED);
  assert_change_found ("\n", "\n<!-- more -->", TRU_XML_ERROR_CHANGED);
  assert_change_found ("<household", "<!DOCTYPE ", TRU_XML_ERROR_HOSTILE);
}

static void
test_cancelled (void)
{
  g_autoptr (TruXmlSchema) schema = new_schema ();
  g_autofree char *text = g_strdup_printf ("<exchange xmlns='" NS "'>%*s</exchange>", 200000, "");
  g_autofree char *path = write_file (text, -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TruXmlReader) reader = tru_xml_reader_open (path, schema, 0, cancellable, &error);

  g_assert_no_error (error);
  g_cancellable_cancel (cancellable);
  while (tru_xml_reader_next (reader, &error) < TRU_XML_DONE)
    ;
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (tru_xml_reader_open (path, schema, 0, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_silent (void)
{
  if (g_test_subprocess ())
    {
      test_document_types ();
      test_encodings ();
      test_other_formats ();
      test_invalid ();
      test_addresses ();
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("");
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *file = NULL, *other = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("truelle-xml-XXXXXX", NULL);

  g_test_add_func ("/xml-reader/valid", test_valid);
  g_test_add_func ("/xml-reader/accepted-forms", test_accepted_forms);
  g_test_add_func ("/xml-reader/text-needs-text", test_text_needs_text);
  g_test_add_func ("/xml-reader/many-records", test_many_records);
  g_test_add_func ("/xml-reader/document-types", test_document_types);
  g_test_add_func ("/xml-reader/addresses", test_addresses);
  g_test_add_func ("/xml-reader/sizes", test_sizes);
  g_test_add_func ("/xml-reader/encodings", test_encodings);
  g_test_add_func ("/xml-reader/other-formats", test_other_formats);
  g_test_add_func ("/xml-reader/invalid", test_invalid);
  g_test_add_func ("/xml-reader/truncated", test_truncated);
  g_test_add_func ("/xml-reader/not-a-file", test_not_a_file);
  g_test_add_func ("/xml-reader/too-large", test_too_large);
  g_test_add_func ("/xml-reader/changed", test_changed);
  g_test_add_func ("/xml-reader/cancelled", test_cancelled);
  g_test_add_func ("/xml-reader/silent", test_silent);
  result = g_test_run ();

  file = g_build_filename (folder, "file.xml", NULL);
  other = g_build_filename (folder, "other.xsd", NULL);
  g_unlink (file);
  g_unlink (other);
  g_rmdir (folder);
  g_free (folder);
  return result;
}
