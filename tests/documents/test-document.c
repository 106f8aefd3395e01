/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-document.h"

#include <glib/gstdio.h>
#include <string.h>

#include "contract-data.h"

/* Where to look at the papers after a run: TRUELLE_TEST_PAPERS names a folder. */
static char *folder;

static TruDocument *
lay_out_contract (TruDocumentData *data,
                  double           scale)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("resource:///org/truelle/Truelle/templates/contract.xml");
  g_autoptr (GError) error = NULL;
  g_autoptr (TruTemplate) template = tru_template_load_file (file, &error);
  TruDocument *document;

  g_assert_no_error (error);
  document = tru_document_layout (template, data, scale, &error);
  g_assert_no_error (error);
  return document;
}

static TruDocument *
lay_out (const char      *xml,
         TruDocumentData *data,
         GError         **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (TruTemplate) template = tru_template_load (bytes, "paper.xml", error);

  return template != NULL ? tru_document_layout (template, data, 1, error) : NULL;
}

static char *
save (TruDocument *document,
      const char  *name)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  tru_document_save_pdf (document, path, "2026-11-21T09:30:00.123456Z", NULL, &error);
  g_assert_no_error (error);
  return path;
}

/* What a program of poppler-utils says of a file; NULL with the test skipped where it is not installed. */
static char *
ask (const char *program,
     const char *path,
     const char *last)
{
  g_autofree char *found = g_find_program_in_path (program);
  const char *argv[] = { found, "-enc", "UTF-8", path, last, NULL };
  char *output = NULL;
  int status;

  if (found == NULL)
    {
      g_test_skip ("poppler-utils is not installed");
      return NULL;
    }
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  return output;
}

static void
assert_holds (const char *text,
              const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in: %s", words, text);
}

static guint
count (const char *text,
       const char *words)
{
  guint n = 0;

  for (const char *p = text; (p = strstr (p, words)) != NULL; p += strlen (words))
    n++;
  return n;
}

static void
test_one_page (void)
{
  g_autoptr (TruDocumentData) data = make_data (6);
  g_autoptr (TruDocument) document = lay_out_contract (data, 1);
  g_autofree char *path = save (document, "contract.pdf");
  g_autofree char *text = ask ("pdftotext", path, "-");
  g_autofree char *info = text != NULL ? ask ("pdfinfo", path, NULL) : NULL;
  double width, height;

  tru_document_get_page_size (document, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 841.89, 0.01);
  g_assert_cmpint (tru_document_get_n_pages (document), ==, 1);
  g_assert_cmpstr (tru_document_get_title (document), ==, "Contrat d’engagement 2026-031");
  if (info == NULL)
    return;
  assert_holds (text, "Contrat d’engagement");
  assert_holds (text, "Samira Benali");
  assert_holds (text, "enduit, peinture, toile de verre");
  assert_holds (text, "page 1 sur 1");
  assert_holds (text, "expliqué oralement en");
  g_assert_cmpuint (count (text, "L’association\n"), >=, 3);
  assert_holds (info, "Contrat d’engagement 2026-031");
  assert_holds (info, "L’Espierre");
  assert_holds (info, "Pages:           1");
  assert_holds (info, "A4");
}

/* A little more than a page: the letters give way, as far as the template lets them, rather than the signatures go overleaf. */
static void
test_set_smaller_to_fit (void)
{
  static const struct
  {
    guint n_commitments;
    double scale;
    int n_pages;
  } papers[] = { { 9, 1, 1 }, { 16, 1, 2 }, { 9, 1.3, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (TruDocumentData) data = make_data (papers[i].n_commitments);
      g_autoptr (TruDocument) document = lay_out_contract (data, papers[i].scale);

      g_autofree char *path = save (document, "contract-fit.pdf");
      g_autofree char *text = ask ("pdftotext", path, "-");

      g_assert_cmpint (tru_document_get_n_pages (document), ==, papers[i].n_pages);
      if (text != NULL)
        assert_holds (text, "1 Ce que nous faisons ensemble");
    }
}

static void
test_many_pages (void)
{
  g_autoptr (TruDocumentData) data = make_data (60);
  g_autoptr (TruDocument) document = lay_out_contract (data, 1);
  g_autofree char *path = save (document, "contract-60.pdf");
  g_autofree char *text = ask ("pdftotext", path, "-");
  g_autofree char *last = NULL;

  g_assert_cmpint (tru_document_get_n_pages (document), ==, 3);
  if (text == NULL)
    return;
  last = g_strdup (strrchr (g_strchomp (text), '\f'));
  g_assert_cmpuint (count (text, "Au plus tard le"), >=, 2);
  g_assert_cmpuint (count (text, " sur 3"), ==, 3);
  assert_holds (last, "page 3 sur 3");
  g_assert_cmpuint (count (text, "Vider le séjour"), ==, 10);
  assert_holds (last, "Fait en trois exemplaires");
  assert_holds (last, "lu et approuvé");
}

static void
test_large_print (void)
{
  g_autoptr (TruDocumentData) data = make_data (6);
  g_autoptr (TruDocument) document = lay_out_contract (data, 1.3);
  g_autofree char *path = save (document, "contract-large.pdf");

  g_assert_cmpint (tru_document_get_n_pages (document), ==, 2);
}

static void
test_long_words (void)
{
  g_autoptr (TruDocumentData) data = make_data (4);
  g_autoptr (TruDocument) document = NULL;
  g_autofree char *path = NULL;
  g_autofree char *endless = g_strnfill (300, 'W');

  set (data, "organisation.name", "Association intercommunale pour l’auto-réhabilitation accompagnée du versant nord-est de la métropole",
       "household.name", "famille de la Bourdonnaye-Vanderschueren d’Hautefeuille-Saint-Germain", NULL);
  set (tru_document_data_add_item (data, "parties"), "label", "La tutrice", "name", "Marie-Antoinette de la Bourdonnaye-Vanderschueren", NULL);
  set (tru_document_data_add_item (data, "signatories"), "label", "La tutrice", "mention", "« lu et approuvé » et signature", NULL);
  set (tru_document_data_add_item (data, "commitments"), "party", "Le service d’accompagnement de la ville", "task", endless, "due", "ven. 4 déc. 2026", NULL);
  document = lay_out_contract (data, 1);
  path = save (document, "contract-long.pdf");
  g_assert_cmpint (tru_document_get_n_pages (document), ==, 2);
}

/* An organisation's own logo takes the place of the sign; a file that is gone does not stop the contract. */
static void
test_logo (void)
{
  g_autoptr (TruDocumentData) data = make_data (6);
  g_autofree char *path = g_build_filename (folder, "logo.png", NULL);
  cairo_surface_t *logo = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 300, 120);

  g_assert_cmpint (cairo_surface_write_to_png (logo, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (logo);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (TruDocument) document = NULL;
      g_autofree char *saved = NULL;

      set (data, "organisation.logo", i == 0 ? path : "/nonexistent/logo.png", NULL);
      document = lay_out_contract (data, 1);
      saved = save (document, "contract-logo.pdf");
      g_assert_cmpint (tru_document_get_n_pages (document), ==, 1);
    }
}

static void
test_nothing_known (void)
{
  g_autoptr (TruDocumentData) data = tru_document_data_new ();
  g_autoptr (TruDocument) document = lay_out_contract (data, 1);
  g_autofree char *path = save (document, "contract-empty.pdf");
  g_autofree char *text = ask ("pdftotext", path, "-");

  g_assert_cmpint (tru_document_get_n_pages (document), ==, 1);
  if (text != NULL)
    {
      assert_holds (text, "………");
      g_assert_null (strstr (text, "Qui fait quoi"));
      g_assert_null (strchr (text, '{'));
    }
}

static char *
read_saved (const char *name,
            gsize      *size)
{
  g_autoptr (TruDocumentData) data = make_data (20);
  g_autoptr (TruDocument) document = lay_out_contract (data, 1);
  g_autofree char *path = save (document, name);
  char *bytes = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, size, NULL));
  return bytes;
}

static void
test_same_bytes (void)
{
  gsize size, again_size;
  g_autofree char *bytes = read_saved ("same-a.pdf", &size);
  g_autofree char *again = NULL;

  /* A clock read by mistake counts in seconds. */
  g_usleep (1100 * 1000);
  again = read_saved ("same-b.pdf", &again_size);
  g_assert_cmpmem (bytes, size, again, again_size);
  for (gsize i = 0; i < size; i++)
    if (bytes[i] == '\0')
      bytes[i] = ' ';
  g_assert_cmpuint (count (bytes, "Date (20261121093000Z)"), ==, 2);
}

static void
test_not_saved (void)
{
  g_autoptr (TruDocumentData) data = make_data (1);
  g_autoptr (TruDocument) document = lay_out_contract (data, 1);
  g_autoptr (GError) error = NULL;

  g_assert_false (tru_document_save_pdf (document, "/dev/null/a.pdf", "2026-11-21", NULL, &error));
  assert_holds (error->message, "/dev/null/a.pdf");
  g_clear_error (&error);
  g_assert_false (tru_document_save_pdf (document, "/dev/null/a.pdf", "today", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

/* Paper, conditions and fields as the text of a PDF. */
static char *
read_back (const char      *xml,
           TruDocumentData *data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruDocument) document = lay_out (xml, data, &error);
  g_autofree char *path = NULL;

  g_assert_no_error (error);
  path = save (document, "paper.pdf");
  return ask ("pdftotext", path, "-");
}

static void
test_words (void)
{
  g_autoptr (TruDocumentData) data = tru_document_data_new ();
  g_autofree char *text = NULL;

  set (data, "name", "A <b> & {x}", "known", "yes", NULL);
  text = read_back ("<template><p>1{name}1</p><p if='known'>shown</p><p if='other'>hidden</p><p unless='other'>other</p>"
                    "<p>{{brace}}</p><p>{gone|dash}{gone}</p><p>a<text unless='known'>b</text><b>c</b></p></template>",
                    data);
  if (text == NULL)
    return;
  assert_holds (text, "1A <b> & {x}1");
  assert_holds (text, "shown");
  g_assert_null (strstr (text, "hidden"));
  assert_holds (text, "other");
  assert_holds (text, "{brace}");
  assert_holds (text, "—");
  assert_holds (text, "ac");
}

static void
test_page_breaks (void)
{
  g_autoptr (TruDocumentData) data = tru_document_data_new ();
  g_autoptr (GString) xml = g_string_new ("<template><header on='all'><p>each page</p></header>");
  g_autofree char *text = NULL;

  /* A heading that would end the first page goes to the second with its paragraph. */
  for (int i = 0; i < 33; i++)
    g_string_append_printf (xml, "<p>line %d</p>", i);
  g_string_append (xml, "<heading>Head</heading><p>follows</p><page-break/><p>last</p><footer><p>{page}/{pages}</p></footer></template>");
  text = read_back (xml->str, data);
  if (text == NULL)
    return;
  assert_holds (text, "3/3");
  g_assert_cmpuint (count (text, "each page"), ==, 3);
  assert_holds (strchr (text, '\f'), "Head");
}

static void
test_endless_row (void)
{
  g_autoptr (TruDocumentData) data = tru_document_data_new ();
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (int i = 0; i < 3000; i++)
    g_string_append_printf (words, "word%d ", i);
  set (data, "text", words->str, NULL);
  text = read_back ("<template><table><column title='Head'/><row><cell>{text}</cell></row></table><boxes><box><p>{text}</p></box></boxes>"
                    "<p>{text}</p></template>",
                    data);
  if (text == NULL)
    return;
  for (int i = 0; i < 3000; i += 7)
    {
      g_autofree char *word = g_strdup_printf ("word%d", i);

      assert_holds (text, word);
    }
  g_assert_cmpuint (count (text, "word2999"), ==, 3);
}

static void
test_refused (void)
{
  g_autoptr (TruDocumentData) data = tru_document_data_new ();
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 30; i++)
    tru_document_data_add_item (data, "a");
  g_assert_null (lay_out ("<template><page top='150' bottom='140'/></template>", data, &error));
  g_assert_error (error, TRU_TEMPLATE_ERROR, TRU_TEMPLATE_ERROR_ATTRIBUTE);
  g_clear_error (&error);
  g_assert_null (lay_out ("<template><footer><space height='250'/><p>a</p><space height='250'/><p>a</p></footer></template>", data, &error));
  g_assert_error (error, TRU_TEMPLATE_ERROR, TRU_TEMPLATE_ERROR_ELEMENT);
  g_clear_error (&error);
  g_assert_null (lay_out ("<template>\n<keep each='a'><keep each='a'><keep each='a'><keep each='a'><p>x</p></keep></keep></keep></keep></template>", data, &error));
  g_assert_error (error, TRU_TEMPLATE_ERROR, TRU_TEMPLATE_ERROR_TOO_LARGE);
  assert_holds (error->message, "line 2");
}

/* The same page on a picture at twice the size: no text machinery of the surface, yet ink in the same places. */
static void
test_picture (void)
{
  g_autoptr (TruDocumentData) data = make_data (6);
  g_autoptr (TruDocument) document = lay_out_contract (data, 1);
  g_autofree char *path = g_build_filename (folder, "contract-preview.png", NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1190, 1684);
  cairo_t *cr = cairo_create (surface);
  const guint32 *pixels;
  guint ink = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, 2, 2);
  tru_document_draw_page (document, 0, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_false (cairo_has_current_point (cr));
  cairo_surface_flush (surface);
  pixels = (const guint32 *) cairo_image_surface_get_data (surface);
  for (int i = 0; i < 1190 * 1684; i++)
    ink += (pixels[i] & 0xffffff) != 0xffffff;
  g_assert_cmpuint (ink, >, 1190 * 1684 / 50);
  if (g_getenv ("TRUELLE_TEST_PAPERS") != NULL)
    cairo_surface_write_to_png (surface, path);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
remove_folder (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  const char *kept = g_getenv ("TRUELLE_TEST_PAPERS");
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = kept != NULL ? g_strdup (kept) : g_dir_make_tmp ("truelle-papers-XXXXXX", NULL);
  g_test_add_func ("/document/one-page", test_one_page);
  g_test_add_func ("/document/set-smaller-to-fit", test_set_smaller_to_fit);
  g_test_add_func ("/document/many-pages", test_many_pages);
  g_test_add_func ("/document/large-print", test_large_print);
  g_test_add_func ("/document/long-words", test_long_words);
  g_test_add_func ("/document/logo", test_logo);
  g_test_add_func ("/document/nothing-known", test_nothing_known);
  g_test_add_func ("/document/same-bytes", test_same_bytes);
  g_test_add_func ("/document/not-saved", test_not_saved);
  g_test_add_func ("/document/words", test_words);
  g_test_add_func ("/document/page-breaks", test_page_breaks);
  g_test_add_func ("/document/endless-row", test_endless_row);
  g_test_add_func ("/document/refused", test_refused);
  g_test_add_func ("/document/picture", test_picture);
  result = g_test_run ();
  if (kept == NULL)
    remove_folder ();
  g_free (folder);
  return result;
}
