/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table-fixture.h"

#include <string.h>

static void
read_bytes (Fixture    *fixture,
            const char *bytes,
            gssize      size)
{
  g_assert_true (g_file_set_contents (fixture->path, bytes, size, NULL));
  read_file (fixture, fixture->path, NULL);
}

static void
assert_cell (Fixture    *fixture,
             guint       row,
             guint       column,
             const char *expected)
{
  g_assert_no_error (fixture->error);
  g_assert_cmpstr (tru_table_file_get_cell (fixture->table, row, column), ==, expected);
}

static void
test_separators (Fixture      *fixture,
                 gconstpointer data)
{
  static const char separators[] = { ',', ';', '\t', '|' };

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      g_autofree char *text = g_strdup_printf ("Nom%1$cCode\nPonceuse%1$cOT-1\r\nScie%1$cOT-2", separators[i]);

      read_bytes (fixture, text, -1);
      assert_cell (fixture, 1, 1, "OT-2");
      g_assert_cmpuint (tru_table_file_get_rows (fixture->table), ==, 2);
      g_assert_cmpstr (tru_table_file_get_title (fixture->table, 1), ==, "Code");
    }
}

/* Quotes hold separators, line ends and quotes; lines are counted as an editor counts them. */
static void
test_quotes (Fixture      *fixture,
             gconstpointer data)
{
  read_bytes (fixture, "a,b\n\"x, \"\"y\"\"\nz\",1\n\n,\nlast,2\n", -1);
  assert_cell (fixture, 0, 0, "x, \"y\"\nz");
  assert_cell (fixture, 1, 0, "last");
  g_assert_cmpuint (tru_table_file_get_rows (fixture->table), ==, 2);
  g_assert_cmpuint (tru_table_file_get_line (fixture->table, 0), ==, 2);
  g_assert_cmpuint (tru_table_file_get_line (fixture->table, 1), ==, 6);
}

/* What follows would all be one value. */
static void
test_open_quote (Fixture      *fixture,
                 gconstpointer data)
{
  read_bytes (fixture, "Outil;Code\nScie;S-1\n\"Marteau;M-1\nPince;P-1\n", -1);
  g_assert_error (fixture->error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_MALFORMED);
  g_assert_nonnull (strstr (fixture->error->message, "line 3"));
}

static void
test_short_rows (Fixture      *fixture,
                 gconstpointer data)
{
  read_bytes (fixture, "a;b;c\n1\n1;2;3;;\n", -1);
  assert_cell (fixture, 0, 2, "");
  assert_cell (fixture, 1, 2, "3");
}

static void
test_charsets (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *wide = NULL;
  gsize size;

  read_bytes (fixture, "\xef\xbb\xbfPi\xc3\xa8" "ce;b\nSal\xc3\xa9;1\n", -1);
  g_assert_cmpstr (tru_table_file_get_title (fixture->table, 0), ==, "Pièce");
  read_bytes (fixture, "Pi\xe8" "ce;b\n10 \x80;1\n", -1);
  g_assert_cmpstr (tru_table_file_get_title (fixture->table, 0), ==, "Pièce");
  assert_cell (fixture, 0, 0, "10 €");
  /* An older Macintosh ends its lines otherwise, and writes other letters. */
  read_bytes (fixture, "Pi\x8f" "ce;b\rSal\x8e;1\r", -1);
  g_assert_cmpstr (tru_table_file_get_title (fixture->table, 0), ==, "Pièce");
  assert_cell (fixture, 0, 0, "Salé");
  wide = g_convert ("Pièce\tb\nÉté\t1\n", -1, "UTF-16", "UTF-8", NULL, &size, NULL);
  read_bytes (fixture, wide, size);
  assert_cell (fixture, 0, 0, "Été");
}

static void
test_refusals (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *base = g_path_get_basename (fixture->path);

  read_bytes (fixture, "a,b\n1,2\n3,4,5\n", -1);
  g_assert_error (fixture->error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_MALFORMED);
  g_assert_nonnull (strstr (fixture->error->message, "3"));
  g_assert_nonnull (strstr (fixture->error->message, base));
  read_bytes (fixture, "", 0);
  g_assert_error (fixture->error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_MALFORMED);
  read_bytes (fixture, "PK\3\4\0\0\0\0", 8);
  g_assert_error (fixture->error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_UNREADABLE);
  g_clear_error (&fixture->error);
  g_assert_null (tru_table_file_read ("/nowhere/list.csv", NULL, &fixture->error));
  g_assert_error (fixture->error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_UNREADABLE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/table-file/separators", Fixture, NULL, set_up, test_separators, tear_down);
  g_test_add ("/table-file/quotes", Fixture, NULL, set_up, test_quotes, tear_down);
  g_test_add ("/table-file/open-quote", Fixture, NULL, set_up, test_open_quote, tear_down);
  g_test_add ("/table-file/short-rows", Fixture, NULL, set_up, test_short_rows, tear_down);
  g_test_add ("/table-file/charsets", Fixture, NULL, set_up, test_charsets, tear_down);
  g_test_add ("/table-file/refusals", Fixture, NULL, set_up, test_refusals, tear_down);
  return g_test_run ();
}
