/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include <cairo-pdf.h>

#include "tru-advice.h"
#include "tru-lending.h"
#include "tru-photo-store.h"
#include "tru-slip.h"

#define SORRY "This sheet could not be opened: ask for it at the desk."

/* Locked with a password that nobody knows. */
#define LOCKED                                                             \
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"                 \
  "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"                     \
  "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n"       \
  "4 0 obj<</Filter/Standard/V 1/R 2/P -4/O(01234567890123456789012345678901)/U(01234567890123456789012345678901)>>endobj\n" \
  "trailer<</Root 1 0 R/Encrypt 4 0 R/ID[(a)(a)]>>\n%%EOF\n"

/* Says that it has a page, which is nowhere. */
#define WITHOUT_ITS_PAGE                                                                \
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"                              \
  "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"

static char *
lend (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  char *loan = tru_lending_check_out (desk->store, desk->drill, desk->member, TRU_UNKNOWN, NULL, &error);

  g_assert_no_error (error);
  return loan;
}

static char *
attach (Desk       *desk,
        const char *path)
{
  g_autofree char *tool = desk_value_of (desk, desk->drill, "tool");
  g_autoptr (GError) error = NULL;
  char *sheet = tru_advice_attach (desk->store, tool, path, &error);

  g_assert_no_error (error);
  return sheet;
}

/* A page upright, then one that lies. */
static char *
write_sheet (Desk *desk)
{
  char *path = g_build_filename (desk->folder, "Percer.pdf", NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 300, 400);
  cairo_t *cr = cairo_create (surface);

  for (int i = 0; i < 2; i++)
    {
      cairo_move_to (cr, 20, 40);
      cairo_show_text (cr, i == 0 ? "Doucement" : "Droit");
      cairo_show_page (cr);
      cairo_pdf_surface_set_size (surface, 400, 300);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return path;
}

/* What another program reads in the PDF of a slip; @n_pages is what the preview shows. */
static char *
read_slip (Desk     *desk,
           gboolean  with_advice,
           int       n_pages)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruDocument) slip = tru_slip_document (desk->store, desk->member, TRU_UNKNOWN, with_advice, &error);
  g_autofree char *path = g_build_filename (desk->folder, "slip.pdf", NULL);
  const char *argv[] = { "pdftotext", "-layout", path, "-", NULL };
  char *words = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (tru_document_get_n_pages (slip), ==, n_pages);
  g_assert_true (tru_document_save_pdf (slip, path, "2026-11-24", NULL, &error));
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &words, NULL, NULL, &error);
  g_assert_no_error (error);
  return words;
}

static void
assert_pages (const char *words,
              ...)
{
  g_auto (GStrv) pages = g_strsplit (words, "\f", -1);
  const char *expected;
  va_list all;
  int i = 0;

  va_start (all, words);
  for (; (expected = va_arg (all, const char *)); i++)
    if (!pages[i] || !strstr (pages[i], expected))
      g_error ("no “%s” on page %d of: %s", expected, i + 1, words);
  va_end (all);
  g_assert_cmpstr (pages[i], ==, "");
}

/* The pages of a PDF come after the slip and the advice that is text. */
static void
test_pages (Desk         *desk,
            gconstpointer data)
{
  g_autofree char *path = write_sheet (desk);
  g_autofree char *sheet = attach (desk, path);
  g_autofree char *tool = desk_value_of (desk, desk->drill, "tool");
  g_autofree char *loan = lend (desk);
  g_autofree char *words = read_slip (desk, TRUE, 3);
  g_autofree char *without = read_slip (desk, FALSE, 1);
  g_autofree char *note = NULL, *more = NULL;

  assert_pages (words, "Yasmine Haddad", "Doucement", "Droit", NULL);
  assert_pages (without, "Yasmine Haddad", NULL);
  g_assert_true (tru_slip_has_advice (desk->store, desk->member, TRU_UNKNOWN));
  note = desk_add (desk->store, "advice_sheet", "tool", tool, "title", "Reboucher", "text", "À la spatule", NULL);
  more = read_slip (desk, TRUE, 4);
  assert_pages (more, "Yasmine Haddad", "À la spatule", "Doucement", "Droit", NULL);
}

/* A sheet printed by itself is its pages too. */
static void
test_alone (Desk         *desk,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = write_sheet (desk);
  g_autofree char *sheet = attach (desk, path);
  g_autoptr (TruDocument) document = tru_advice_document (desk->store, sheet, &error);

  g_assert_no_error (error);
  g_assert_cmpint (tru_document_get_n_pages (document), ==, 2);
  g_assert_cmpstr (tru_document_get_title (document), ==, "Percer");
}

static void
test_unreadable (Desk         *desk,
                 gconstpointer data)
{
  g_autofree char *path = g_build_filename (desk->folder, "Percer.pdf", NULL);
  g_autofree char *sheet = NULL, *loan = NULL, *words = NULL;

  g_assert_true (g_file_set_contents (path, data, -1, NULL));
  sheet = attach (desk, path);
  loan = lend (desk);
  words = read_slip (desk, TRUE, 2);
  assert_pages (words, "Yasmine Haddad", SORRY, NULL);
  g_assert_nonnull (strstr (words, "Percer"));
}

/* As after an import without the folder of pictures. */
static void
test_missing (Desk         *desk,
              gconstpointer data)
{
  g_autofree char *path = write_sheet (desk);
  g_autofree char *sheet = attach (desk, path);
  g_autofree char *hash = desk_value_of (desk, sheet, "hash");
  g_autofree char *kept = tru_photo_store_path (desk->store, hash);
  g_autofree char *loan = lend (desk);
  g_autofree char *words = NULL;

  g_assert_cmpint (g_remove (kept), ==, 0);
  words = read_slip (desk, TRUE, 2);
  assert_pages (words, "Yasmine Haddad", SORRY, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/slip/pages", test_pages);
  DESK_TEST ("/slip/alone", test_alone);
  DESK_TEST ("/slip/missing", test_missing);
  g_test_add ("/slip/damaged", Desk, "%PDF-1.4 and so on", desk_set_up, test_unreadable, desk_tear_down);
  g_test_add ("/slip/locked", Desk, LOCKED, desk_set_up, test_unreadable, desk_tear_down);
  g_test_add ("/slip/without-its-page", Desk, WITHOUT_ITS_PAGE, desk_set_up, test_unreadable, desk_tear_down);
  return g_test_run ();
}
