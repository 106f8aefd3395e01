/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "tru-xml-scanner.h"

static const char rest[] = "<!-- <!DOCTYPE> - > -- --><?note > ?one?>\n<a x='>/' y = \"/'>\">é€😀"
                           "<b/><c z=''/><![CDATA[ ]] > <!DOCTYPE ]]]><d ></d\n></a>\n";

/* The start of a file must come whole: this space is all of it. */
static void
start (TruXmlScanner *scanner)
{
  g_autofree char *space = g_strnfill (TRU_XML_SCAN_START, ' ');

  tru_xml_scanner_init (scanner);
  g_assert_cmpint (tru_xml_scanner_feed (scanner, (const guint8 *) space, TRU_XML_SCAN_START), ==, TRU_XML_SCAN_FINE);
}

static TruXmlFinding
scan_in_steps (const char *text,
               gsize       step)
{
  const guint8 *bytes = (const guint8 *) text;
  gsize length = strlen (text);
  TruXmlScanner scanner;

  start (&scanner);
  for (gsize at = 0; at < length; at += step)
    tru_xml_scanner_feed (&scanner, bytes + at, MIN (step, length - at));

  return tru_xml_scanner_finish (&scanner);
}

/* Wherever the reads cut the file, the scanner finds the same. */
static void
test_cuts (void)
{
  for (gsize step = 1; step < 20; step++)
    {
      g_assert_cmpint (scan_in_steps (rest, step), ==, TRU_XML_SCAN_FINE);
      g_assert_cmpint (scan_in_steps ("<!-- --><a><!DOCTYPE x></a>", step), ==, TRU_XML_SCAN_DOCTYPE);
      g_assert_cmpint (scan_in_steps ("<![CDATA <a/>", step), ==, TRU_XML_SCAN_DOCTYPE);
      g_assert_cmpint (scan_in_steps ("<a>caf\xc3</a>", step), ==, TRU_XML_SCAN_ENCODING);
      g_assert_cmpint (scan_in_steps ("<a>\xf0\x9f\x98", step), ==, TRU_XML_SCAN_TRUNCATED);
      g_assert_cmpint (scan_in_steps ("<a/><b/>", step), ==, TRU_XML_SCAN_MALFORMED);
      g_assert_cmpint (scan_in_steps ("</a>", step), ==, TRU_XML_SCAN_MALFORMED);
      g_assert_cmpint (scan_in_steps ("<a x='<'/>", step), ==, TRU_XML_SCAN_MALFORMED);
    }
}

/* A tag's limits hold at the byte, however it is fed. */
static void
test_tag_limits (void)
{
  g_autoptr (GString) attributes = g_string_new ("<a");
  g_autofree char *fits = g_strnfill (TRU_XML_MAX_TAG - strlen ("<a x=''/>"), 'x');
  g_autofree char *longest = g_strdup_printf ("<a x='%s'/>", fits);
  g_autofree char *too_long = g_strdup_printf ("<a x='%sx'/>", fits);

  for (gsize step = 1000; step < 200000; step *= 3)
    {
      g_assert_cmpint (scan_in_steps (longest, step), ==, TRU_XML_SCAN_FINE);
      g_assert_cmpint (scan_in_steps (too_long, step), ==, TRU_XML_SCAN_TAG_TOO_LONG);
    }

  for (guint i = 0; i < TRU_XML_MAX_ATTRIBUTES; i++)
    g_string_append_printf (attributes, " a%u=''", i);
  g_assert_cmpint (scan_in_steps (attributes->str, 100), ==, TRU_XML_SCAN_TRUNCATED);
  g_string_append (attributes, " b='");
  g_assert_cmpint (scan_in_steps (attributes->str, 100), ==, TRU_XML_SCAN_TAG_TOO_LONG);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-scanner/cuts", test_cuts);
  g_test_add_func ("/xml-scanner/tag-limits", test_tag_limits);

  return g_test_run ();
}
