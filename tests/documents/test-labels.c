/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-labels.h"

#include <glib/gstdio.h>
#include <string.h>

/* Sheets are read back by other programs: poppler makes pictures of them, zbar looks for bar codes. */

#define CODE(n) g_strdup_printf ("OT-%04u%c", (n), 'A' + (n) % 26) /* with a check character, as they are printed */

static GPtrArray *
make_labels (guint n_labels)
{
  GPtrArray *labels = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_label_free);

  for (guint i = 0; i < n_labels; i++)
    {
      g_autofree char *code = CODE (i + 1);

      g_ptr_array_add (labels, tru_label_new (code, "Décolleuse à vapeur de grande contenance, avec rallonge", "Beaulieu", NULL));
    }
  return labels;
}

static TruDocument *
lay_out (const char     *stock,
         TruBarcodeType  type,
         guint           n_labels,
         guint           skipped)
{
  g_autoptr (GPtrArray) labels = make_labels (n_labels);
  g_autoptr (GError) error = NULL;
  TruLabelSheet sheet;
  TruDocument *document;

  g_assert_true (tru_label_sheet_read (stock, &sheet, &error));
  document = tru_labels_layout (&sheet, type, labels, skipped, "Labels", &error);
  g_assert_no_error (error);
  return document;
}

/* Every line that zbar prints for a page, without the kind of symbol. */
static GHashTable *
scan_part (TruDocument *document,
           int          page,
           int          dpi,
           const char  *part)
{
  g_autofree char *folder = g_dir_make_tmp ("truelle-XXXXXX", NULL);
  g_autofree char *pdf = g_build_filename (folder, "labels.pdf", NULL);
  g_autofree char *command = g_strdup_printf ("sh -c \"cd '%s'; pdftoppm -r %d -gray -png -singlefile -f %d -l %d %s labels.pdf page; "
                                              "zbarimg -q --raw page.png 2>/dev/null; rm -rf '%s'\"", folder, dpi, page + 1, page + 1, part, folder);
  GHashTable *found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) lines = NULL;
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tru_document_save_pdf (document, pdf, "2026-11-24", NULL, &error));
  g_assert_true (g_spawn_command_line_sync (command, &out, NULL, NULL, &error));
  lines = g_strsplit (out, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    if (*lines[i])
      g_assert_true (g_hash_table_add (found, g_strdup (lines[i])));
  return found;
}

static GHashTable *
scan_page (TruDocument *document,
           int          page,
           int          dpi)
{
  return scan_part (document, page, dpi, "");
}

static void
assert_codes (GHashTable *found,
              guint       first,
              guint       last)
{
  g_assert_cmpuint (g_hash_table_size (found), ==, last - first + 1);
  for (guint i = first; i <= last; i++)
    {
      g_autofree char *code = CODE (i);

      g_assert_true (g_hash_table_contains (found, code));
    }
}

/* What a coarse scan shows, a telephone, and a printer puts on paper. */
static void
test_stock (gconstpointer data)
{
  static const int resolutions[] = { 150, 200, 300 };
  const char *stock = data;
  guint per_page = (guint) atoi (stock);
  g_autoptr (TruDocument) document = lay_out (stock, TRU_BARCODE_CODE_128, per_page + 2, 0);

  g_assert_cmpint (tru_document_get_n_pages (document), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (resolutions); i++)
    {
      g_autoptr (GHashTable) first = scan_page (document, 0, resolutions[i]);
      g_autoptr (GHashTable) second = scan_page (document, 1, resolutions[i]);

      assert_codes (first, 1, per_page);
      assert_codes (second, per_page + 1, per_page + 2);
    }
}

static void
test_skipped (void)
{
  g_autoptr (TruDocument) document = lay_out ("24", TRU_BARCODE_CODE_128, 2, 23);
  g_autoptr (GHashTable) first = scan_page (document, 0, 200);
  g_autoptr (GHashTable) second = scan_page (document, 1, 200);

  g_assert_cmpint (tru_document_get_n_pages (document), ==, 2);
  assert_codes (first, 1, 1);
  assert_codes (second, 2, 2);
}

static void
test_square (void)
{
  g_autoptr (TruDocument) document = lay_out ("1,1,52.5,29.7,40,40,0,0", TRU_BARCODE_QR, 1, 0);
  g_autoptr (GHashTable) found = scan_page (document, 0, 200);

  assert_codes (found, 1, 1);
}

/*
 * A label of the narrowest sheet, alone, as somebody holds a telephone over it. Of a whole page of squares zbar 0.23 reads a few only, and
 * that is its own limit, measured at 300 dpi: 14 of 59 on this sheet, yet each of the 59 alone and 10 of 10 when the picture holds two rows;
 * 15 of 24 on the widest sheet, whose squares are larger and stand further apart; of this sheet 7 at 400 dpi and none at 600. Neither more
 * white nor larger modules mend that: the more squares in one picture, the more marks it has to sort into squares.
 */
static void
test_square_alone (void)
{
  static const guint cells[] = { 0, 32, 64 };
  g_autoptr (TruDocument) document = lay_out ("65", TRU_BARCODE_QR, 65, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      int x = (int) ((4.75 + cells[i] % 5 * 40.6) * 300 / 25.4);
      int y = (int) ((10.7 + cells[i] / 5 * 21.2) * 300 / 25.4);
      g_autofree char *part = g_strdup_printf ("-x %d -y %d -W 450 -H 250", x, y);
      g_autoptr (GHashTable) found = scan_part (document, 0, 300, part);

      assert_codes (found, cells[i] + 1, cells[i] + 1);
    }
}

/* Readers take bars for ASCII: what has an accent is a square on the same sheet. */
static void
test_accent (void)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_label_free);
  g_autoptr (TruDocument) document = NULL;
  g_autoptr (GHashTable) found = NULL;
  TruLabelSheet sheet;

  g_ptr_array_add (labels, tru_label_new ("OT-ÉTÉ1V", "Pelle", "Beaulieu", NULL));
  g_ptr_array_add (labels, tru_label_new ("OT-0001I", "Marteau", "Beaulieu", NULL));
  g_assert_true (tru_label_sheet_read ("24", &sheet, NULL));
  document = tru_labels_layout (&sheet, TRU_BARCODE_CODE_128, labels, 0, "Labels", NULL);
  found = scan_page (document, 0, 200);
  g_assert_true (g_hash_table_contains (found, "OT-ÉTÉ1V"));
  g_assert_true (g_hash_table_contains (found, "OT-0001I"));
}

static void
test_sheets (void)
{
  static const char *const wrong[] = { "", "25", "3,8,70", "4,8,70,37,0,0,0,0", "3,9,70,37,0,0,0,0", "0,8,70,37,0,0,0,0", "3,8,5,37,0,0,0,0",
                                       "3,8,70,37,-1,0,0,0", "3,8,nan,37,0,0,0,0", "2.5,8,70,37,0,0,0,0", "3;8;70;37;0;0,5;0", "3,8,70,37,0,0,0,0,0" };
  TruLabelSheet sheet;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (tru_label_sheet_read (wrong[i], &sheet, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
    }
  g_assert_true (tru_label_sheet_read ("2,4,99.1,67.7,4.65,13,2.5,0", &sheet, NULL));
  g_assert_cmpfloat (sheet.height, ==, 67.7);
  g_assert_true (tru_label_sheet_read ("4; 10; 52,5; 29.7; 0; 0; 0; 0", &sheet, NULL));
  g_assert_cmpfloat (sheet.width, ==, 52.5);
}

static void
test_no_code (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tru_barcode_new (TRU_BARCODE_CODE_128, "", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

/* A card with a picture is a card still: the picture is in the file, and a scanner reads the bars beside it. */
static void
test_card_with_picture (gconstpointer type)
{
  g_autofree char *folder = g_dir_make_tmp ("truelle-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "face.png", NULL);
  cairo_surface_t *face = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 300, 400);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_label_free);
  g_autoptr (TruDocument) document = NULL;
  g_autoptr (GHashTable) found = NULL;
  g_autoptr (GError) error = NULL;
  TruLabelSheet sheet;

  g_assert_cmpint (cairo_surface_write_to_png (face, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (face);
  g_ptr_array_add (labels, tru_label_new ("C-0222W", "Agnès Cœugnart", "Villas", path));
  g_ptr_array_add (labels, tru_label_new ("C-0147M", "Bernard Vasseur", "Villas", NULL));
  g_assert_true (tru_label_sheet_read ("cards", &sheet, &error));
  document = tru_labels_layout (&sheet, GPOINTER_TO_INT (type), labels, 0, "Cards", &error);
  g_assert_no_error (error);
  found = scan_page (document, 0, 200);
  g_assert_cmpuint (g_hash_table_size (found), ==, 2);
  g_assert_true (g_hash_table_contains (found, "C-0222W") && g_hash_table_contains (found, "C-0147M"));
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/labels/stock-24", "24", test_stock);
  g_test_add_data_func ("/labels/stock-40", "40", test_stock);
  g_test_add_data_func ("/labels/stock-65", "65", test_stock);
  g_test_add_func ("/labels/skipped", test_skipped);
  g_test_add_func ("/labels/square", test_square);
  g_test_add_func ("/labels/square-alone", test_square_alone);
  g_test_add_func ("/labels/accent", test_accent);
  g_test_add_func ("/labels/sheets", test_sheets);
  g_test_add_data_func ("/labels/card-with-picture/bars", GINT_TO_POINTER (TRU_BARCODE_CODE_128), test_card_with_picture);
  g_test_add_data_func ("/labels/card-with-picture/square", GINT_TO_POINTER (TRU_BARCODE_QR), test_card_with_picture);
  g_test_add_func ("/labels/no-code", test_no_code);
  return g_test_run ();
}
