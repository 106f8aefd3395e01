/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table-fixture.h"
#include "tru-sheet-format.h"

#include <string.h>
#include <zip.h>

/* Workbooks: those that other programs wrote (fixtures/), and parcels made here that no program would write. */

/* Parts as pairs of name and text. */
static void
pack (Fixture           *fixture,
      const char *const *parts)
{
  zip_t *archive = zip_open (fixture->path, ZIP_CREATE | ZIP_TRUNCATE, NULL);

  g_assert_nonnull (archive);
  for (guint i = 0; parts[i]; i += 2)
    g_assert_cmpint (zip_file_add (archive, parts[i], zip_source_buffer (archive, parts[i + 1], strlen (parts[i + 1]), 0), 0), >=, 0);
  g_assert_cmpint (zip_close (archive), ==, 0);
}

#define RELATION(id, type, target) "<Relationship Id='" id "' Type='http://x/" type "' Target='" target "'/>"
#define RELATIONS(content) "<Relationships xmlns='r'>" content "</Relationships>"

/* A workbook of one sheet. */
static void
pack_sheet (Fixture    *fixture,
            const char *texts,
            const char *sheet)
{
  const char *parts[] = { "[Content_Types].xml", "<Types/>",
                          "_rels/.rels", RELATIONS (RELATION ("a", "officeDocument", "xl/workbook.xml")),
                          "xl/_rels/workbook.xml.rels",
                          RELATIONS (RELATION ("s1", "worksheet", "worksheets/sheet1.xml") RELATION ("s2", "sharedStrings", "/xl/texts.xml")),
                          "xl/workbook.xml", "<workbook xmlns:r='q'><sheets><sheet name='Liste' r:id='s1'/></sheets></workbook>",
                          "xl/texts.xml", texts, "xl/worksheets/sheet1.xml", sheet, NULL };

  pack (fixture, parts);
  read_file (fixture, fixture->path, NULL);
}

static void
assert_row (Fixture           *fixture,
            guint              row,
            const char *const *cells)
{
  g_assert_no_error (fixture->error);
  for (guint i = 0; cells[i]; i++)
    g_assert_cmpstr (tru_table_file_get_cell (fixture->table, row, i), ==, cells[i]);
}

/* One list, as openpyxl and as Gnumeric wrote it in both formats: a notice and a hidden sheet before it, a heading over it,
   numbers that are shown as phones and postcodes, a computed amount, a time behind a day. */
static void
test_others (Fixture      *fixture,
             gconstpointer name)
{
  g_autofree char *path = g_build_filename (g_getenv ("TRU_SOURCE_ROOT"), "tests", "fixtures", (const char *) name, NULL);
  const char *first[] = { "1", "Dupré", "Hélène", "1979-04-03", NULL };
  g_auto (GStrv) digits = NULL;
  g_autofree char *phone = NULL;

  read_file (fixture, path, NULL);
  assert_row (fixture, 0, first);
  g_assert_cmpstr (tru_table_file_get_sheet (fixture->table), ==, "Ménages 2026");
  g_assert_cmpuint (tru_table_file_get_sheets (fixture->table)->len, >=, 2);
  g_assert_cmpuint (tru_table_file_get_rows (fixture->table), ==, 2);
  g_assert_cmpuint (tru_table_file_get_line (fixture->table, 0), ==, 4);
  g_assert_cmpstr (tru_table_file_get_title (fixture->table, 4), ==, "Téléphone");
  digits = g_strsplit (tru_table_file_get_cell (fixture->table, 0, 4), " ", -1);
  phone = g_strjoinv ("", digits);
  g_assert_cmpstr (phone, ==, "0612345678");
  g_assert_cmpstr (tru_table_file_get_cell (fixture->table, 0, 8), ==, "412.5");
  g_assert_cmpstr (tru_table_file_get_cell (fixture->table, 0, 9), ==, "58.3");
  g_assert_cmpstr (tru_table_file_get_cell (fixture->table, 0, 11), ==, "1132.45");
  g_assert_cmpstr (tru_table_file_get_cell (fixture->table, 0, 14), ==, "2026-10-12 14:30");
  g_assert_cmpstr (tru_table_file_get_cell (fixture->table, 0, 16), ==, "digicode\n3e étage");
  g_assert_cmpstr (tru_table_file_get_cell (fixture->table, 1, 6), ==, "01000");
  g_assert_cmpstr (tru_table_file_get_cell (fixture->table, 1, 8), ==, "333.33");
  read_file (fixture, path, "Notice");
  g_assert_error (fixture->error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_MALFORMED);
  read_file (fixture, path, "Nulle part");
  g_assert_error (fixture->error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_MALFORMED);
}

/* Rows and cells that leave out where they are, texts in several pieces, and a column without a name. */
static void
test_sparse (Fixture      *fixture,
             gconstpointer data)
{
  const char *row[] = { "Zoé Durand", "", "1", "TRUE", NULL };

  pack_sheet (fixture, "<sst><si><r><t>Zoé </t></r><r><t>Durand</t></r><rPh><t>no</t></rPh></si><si><t/></si></sst>",
              "<worksheet><sheetData><row><c t='inlineStr'><is><t>Nom</t></is></c><c/><c t='str'><v>Nombre</v></c></row><row/>"
              "<row r='7'><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c><f>A1</f><v>1</v></c><c t='b'><v>1</v></c></row>"
              "<row><c t='s'><v>99</v></c></row></sheetData></worksheet>");
  assert_row (fixture, 0, row);
  g_assert_cmpuint (tru_table_file_get_rows (fixture->table), ==, 1);
  g_assert_cmpuint (tru_table_file_get_line (fixture->table, 0), ==, 7);
  g_assert_cmpuint (tru_table_file_get_columns (fixture->table), ==, 4);
  g_assert_cmpstr (tru_table_file_get_title (fixture->table, 3), ==, "Column D");
}

static void
assert_refused (Fixture *fixture)
{
  g_assert_null (fixture->table);
  g_assert_error (fixture->error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_UNREADABLE);
}

static void
test_hostile (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *bomb = g_strnfill (257u * 1024 * 1024, ' ');
  const char *empty[] = { "[Content_Types].xml", "<Types/>", NULL };

  pack_sheet (fixture, "<!DOCTYPE sst [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><sst><si><t>&a;</t></si></sst>", "<worksheet/>");
  assert_refused (fixture);
  pack_sheet (fixture, "<sst/>", "<worksheet><sheetData><row>");
  assert_refused (fixture);
  pack_sheet (fixture, "<sst/>", "<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>");
  assert_refused (fixture);
  memcpy (bomb, "<sst/>", 6);
  pack_sheet (fixture, bomb, "<worksheet/>");
  assert_refused (fixture);
  pack (fixture, empty);
  read_file (fixture, fixture->path, NULL);
  assert_refused (fixture);
  /* A parcel that is no workbook. */
  empty[0] = "readme";
  pack (fixture, empty);
  read_file (fixture, fixture->path, NULL);
  assert_refused (fixture);
}

/* What repeats is written once, and may be said to repeat for ever. */
static void
test_repeated (Fixture      *fixture,
               gconstpointer data)
{
#define SPREADSHEET(rows)                                                                                             \
  "<o:d xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:t='urn:oasis:names:tc:opendocument:xmlns:table:1.0'" \
  " xmlns:x='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><t:table t:name='A'>"                                    \
  "<t:table-row><t:table-cell o:value-type='string'><x:p>a</x:p></t:table-cell><t:table-cell><x:p>b</x:p></t:table-cell></t:table-row>" rows \
  "</t:table></o:d>"
  const char *parts[] = { "content.xml",
                          SPREADSHEET ("<t:table-row t:number-rows-repeated='2'><t:table-cell t:number-columns-repeated='2'>"
                                       "<x:p>x<x:s x:c='2'/>y</x:p><x:p>z</x:p></t:table-cell><t:table-cell t:number-columns-repeated='16382'/>"
                                       "</t:table-row><t:table-row t:number-rows-repeated='1048573'><t:table-cell/></t:table-row>"),
                          NULL };
  const char *row[] = { "x  y\nz", "x  y\nz", NULL };

  pack (fixture, parts);
  read_file (fixture, fixture->path, NULL);
  assert_row (fixture, 1, row);
  g_assert_cmpuint (tru_table_file_get_rows (fixture->table), ==, 2);
  parts[1] = SPREADSHEET ("<t:table-row t:number-rows-repeated='2000000000'><t:table-cell t:number-columns-repeated='2000000000'><x:p>x</x:p></t:table-cell></t:table-row>");
  pack (fixture, parts);
  read_file (fixture, fixture->path, NULL);
  g_assert_null (fixture->table);
  g_assert_nonnull (fixture->error);
}

static void
assert_shown (const char *code,
              double      value,
              gboolean    is_1904,
              const char *expected)
{
  TruSheetNumber number = tru_sheet_number_parse (code);
  g_autofree char *text = tru_sheet_number_write (&number, value, is_1904);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_numbers (void)
{
  assert_shown ("General", 0.1 + 0.2, FALSE, "0.3");
  assert_shown ("General", 1132.45, FALSE, "1132.45");
  assert_shown ("#,##0.00 \"€\"", 1000.0 / 3, FALSE, "333.33");
  assert_shown ("0", 412.5, FALSE, "412.5");
  assert_shown ("0.00", 1.005, FALSE, "1.01");
  assert_shown ("00000", 1000, FALSE, "01000");
  assert_shown ("0#\" \"##\" \"##\" \"##\" \"##", 612345678, FALSE, "0612345678");
  assert_shown ("[Red]-0.00;0.00", -3.5, FALSE, "-3.5");
  assert_shown ("0%", 0.3, FALSE, "30 %");
  assert_shown ("dd/mm/yyyy", 29220, FALSE, "1979-12-31");
  assert_shown ("[$-40C]d mmmm yyyy;@", 59, FALSE, "1900-02-28");
  assert_shown ("yyyy\\-mm\\-dd", 61, FALSE, "1900-03-01");
  assert_shown ("yyyy", 0, TRUE, "1904-01-01");
  assert_shown ("dd/mm/yyyy hh:mm", 29220.75, FALSE, "1979-12-31 18:00");
  assert_shown ("hh:mm", 0.375, FALSE, "09:00");
  assert_shown ("[h]:mm", 1.5, FALSE, "36:00");
  assert_shown ("dd/mm/yyyy", 1e9, FALSE, "1000000000");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/sheet/openpyxl", Fixture, "households-openpyxl.xlsx", set_up, test_others, tear_down);
  g_test_add ("/sheet/gnumeric-xlsx", Fixture, "households-gnumeric.xlsx", set_up, test_others, tear_down);
  g_test_add ("/sheet/gnumeric-ods", Fixture, "households-gnumeric.ods", set_up, test_others, tear_down);
  g_test_add ("/sheet/sparse", Fixture, NULL, set_up, test_sparse, tear_down);
  g_test_add ("/sheet/hostile", Fixture, NULL, set_up, test_hostile, tear_down);
  g_test_add ("/sheet/repeated", Fixture, NULL, set_up, test_repeated, tear_down);
  g_test_add_func ("/sheet/numbers", test_numbers);
  return g_test_run ();
}
