/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table-desk.h"

#include "tru-item.h"
#include "tru-tool.h"

/* Stock as other programs list it, and the codes on its labels. */

/* As the item export of Lend Engine writes it (ItemExportController). */
static void
test_lend_engine (Desk         *desk,
                  gconstpointer data)
{
  const char *list = "\"Added on\",Code,Name,Type,\"Serial number\",Condition,Tags,Location,Brand,\"Price paid\",\"Value (RRP)\","
                     "\"Shown on website\",\"Loan fee\",\"Loan period\",\"Short description\",\"Long description\",Components,"
                     "\"Care information\",Keywords\n"
                     "2024-03-02,LE-1,\"Hedge trimmer\",Loan,SN1,\"B - Fair\",\"Garden,Power tools\",\"Shelf 2\",Bosch,79.99,90.00,"
                     "Yes,5.00,7,\"Cuts 16 mm\",\"For hedges\",\"Blade cover\",\"Wear goggles\",hedge\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (TruTablePreview) done = take (desk, list, TRU_TABLE_ITEMS, FALSE, &error);
  g_autoptr (TruRecord) item = tru_store_find_one (desk->store, &tru_item_kind, TRU_ITEM_CODE, "LE-1", NULL);
  g_autoptr (TruRecord) tool = tru_store_find_one (desk->store, &tru_tool_kind, TRU_TOOL_NAME, "Hedge trimmer", NULL);

  g_assert_no_error (error);
  assert_counts (done, 1, 0, 0, 0);
  g_assert_cmpint (tru_record_get_number (item, TRU_ITEM_CONDITION), ==, TRU_ITEM_CONDITION_WORN);
  g_assert_cmpint (tru_record_get_number (item, TRU_ITEM_PRICE), ==, 7999);
  g_assert_cmpstr (tru_record_get_text (item, TRU_ITEM_PLACE), ==, "Shelf 2");
  g_assert_cmpstr (tru_record_get_text (item, TRU_ITEM_SERIAL), ==, "SN1");
  g_assert_cmpstr (tru_record_get_text (item, TRU_ITEM_NOTE), ==, "Cuts 16 mm");
  g_assert_cmpint (tru_record_get_number (item, TRU_ITEM_BOUGHT_ON), ==, TRU_UNKNOWN);
  g_assert_cmpstr (tru_record_get_text (tool, TRU_TOOL_CATEGORY), ==, "Garden");
  g_assert_cmpstr (tru_record_get_text (tool, TRU_TOOL_ACCESSORIES), ==, "Blade cover");
  g_assert_cmpstr (tru_record_get_text (tool, TRU_TOOL_ADVICE), ==, "Wear goggles");
  g_assert_cmpint (tru_record_get_number (tool, TRU_TOOL_VALUE), ==, 9000);
}

/* Without a tool library the whole list is refused, once and with the way out, rather than every line of it. */
static void
test_no_library (Desk         *desk,
                 gconstpointer data)
{
  g_autoptr (TruTableFile) plain = table_of ("Name,Code\nSaw,S-1\nDrill,S-2\n");
  g_autoptr (TruTableFile) named = table_of ("Name,Code,Site\nSaw,S-1,Beaulieu\n");
  g_autofree int *plain_mapping = tru_table_guess (TRU_TABLE_ITEMS, plain);
  g_autofree int *named_mapping = tru_table_guess (TRU_TABLE_ITEMS, named);
  TruTableRequest request = { .file = plain, .subject = TRU_TABLE_ITEMS, .mapping = plain_mapping };
  TruTableRequest other = { .file = named, .subject = TRU_TABLE_ITEMS, .mapping = named_mapping };
  g_autoptr (TruTablePreview) preview = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (tru_table_import_preview (desk->store, &request, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
  g_clear_error (&error);
  preview = tru_table_import_preview (desk->store, &other, &error);
  g_assert_no_error (error);
  assert_counts (preview, 1, 0, 0, 0);
}

static char *
target_of (Desk       *desk,
           const char *text)
{
  g_autoptr (TruTableFile) table = table_of (text);
  g_autofree int *mapping = tru_table_guess (TRU_TABLE_ITEMS, table);
  guint n_targets;

  tru_table_guess_library (desk->store, table, mapping);
  return tru_table_target_name (&tru_table_targets (TRU_TABLE_ITEMS, &n_targets)[mapping[2]]);
}

/* A location that is a tool library's name in every line says where the item is at home, any other is a place in one. */
static void
test_location (Desk         *desk,
               gconstpointer data)
{
  g_autofree char *villas = desk_add (desk->store, "tool_library", "name", "Villas", NULL);
  g_autofree char *site = target_of (desk, "Name,Code,Location\nSaw,S-1,Villas\nDrill,S-2,BEAULIEU\nLadder,S-3,\n");
  g_autofree char *place = target_of (desk, "Name,Code,Location\nSaw,S-1,Villas\nDrill,S-2,Shelf 2\n");
  g_autofree char *nowhere = target_of (desk, "Name,Code,Location\nSaw,S-1,\n");

  g_assert_cmpstr (site, ==, "item.tool_library");
  g_assert_cmpstr (place, ==, "item.place");
  g_assert_cmpstr (nowhere, ==, "item.place");
}

static void
assert_ladder (Desk       *desk,
               const char *code,
               const char *category)
{
  g_autoptr (TruRecord) item = tru_store_find_one (desk->store, &tru_item_kind, TRU_ITEM_CODE, code, NULL);
  g_autoptr (TruRecord) tool = item ? tru_store_get (desk->store, &tru_tool_kind, tru_record_get_text (item, TRU_ITEM_TOOL), NULL) : NULL;

  g_assert_nonnull (tool);
  g_assert_cmpstr (tru_record_get_text (item, TRU_ITEM_SERIAL), ==, "S-1");
  g_assert_cmpstr (tru_record_get_text (item, TRU_ITEM_PLACE), ==, "Room 1");
  g_assert_cmpstr (tru_record_get_text (tool, TRU_TOOL_CATEGORY), ==, category);
  g_assert_cmpint (tru_record_get_number (tool, TRU_TOOL_VALUE), ==, 15000);
}

/* As Shelf’s list of assets writes it (columnsLabelsMap), and an older backup with its “cf:” columns. */
static void
test_shelf (Desk         *desk,
            gconstpointer data)
{
  const char *list = "\"Name\",\"Asset ID\",\"QR ID\",\"Status\",\"Description\",\"Value\",\"Available to book\",\"Created at\","
                     "\"Updated at\",\"Category\",\"Tags\",\"Location\",\"Kit\",\"Custody\",\"Upcoming Reminder\",\"Upcoming Bookings\","
                     "\"Asset model\",\"Serial number\",\"Total value\"\r\n"
                     "\"Ladder 5m\",\"SAM-0001\",\"abc123\",\"AVAILABLE\",\"Aluminium\",\"150\",\"Yes\",\"2024-05-01T10:00:00.000Z\","
                     "\"2024-05-02T10:00:00.000Z\",\"Uncategorized\",\"tall, safe\",\"Room 1\",\"\",\"\",\"\",\"\",\"L5\",\"S-1\",\"150\"\r\n";
  const char *backup = "ID,QR ID,Title,Description,Category,Status,Location,Valuation,\"cf:Serial number, type:text\"\n"
                       "clx1,abc124,Ladder 6m,Aluminium,Access,AVAILABLE,Room 1,150,S-1\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (TruTablePreview) first = take (desk, list, TRU_TABLE_ITEMS, FALSE, &error);
  g_autoptr (TruTablePreview) second = take (desk, backup, TRU_TABLE_ITEMS, FALSE, &error);

  g_assert_no_error (error);
  assert_counts (first, 1, 0, 0, 0);
  assert_counts (second, 1, 0, 0, 0);
  assert_ladder (desk, "SAM-0001", NULL);
  assert_ladder (desk, "ABC124", "Access");
}

/* The sample with which Snipe-IT documents its import, where the machine has it. */
static void
test_snipe_it (Desk          *desk,
               gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_getenv ("TRU_SOURCE_ROOT"), "..", "shared", "samples", "snipe-it-assets.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruTableFile) table = NULL;
  g_autoptr (TruTablePreview) done = NULL;
  g_autofree int *mapping = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("no sample here");
      return;
    }
  table = tru_table_file_read (path, NULL, &error);
  g_assert_no_error (error);
  mapping = tru_table_guess (TRU_TABLE_ITEMS, table);
  done = tru_table_import_apply (desk->store, &(TruTableRequest) { table, TRU_TABLE_ITEMS, mapping, desk->library, NULL, FALSE }, &error);
  g_assert_no_error (error);
  assert_counts (done, (int) tru_table_file_get_rows (table), 0, 0, 0);
}

/* Nobody reads a-1 and A-1 as two labels; a copy that has its own is no other's; a label of another tool is told. */
static void
test_codes (Desk          *desk,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruTablePreview) twice = take (desk, "Nom;Code\nScie;a-1\nScie;A-1\n", TRU_TABLE_ITEMS, FALSE, &error);
  g_autoptr (TruTablePreview) first = NULL;
  g_autoptr (TruTablePreview) second = NULL;
  g_autoptr (TruTablePreview) other = NULL;
  const TruTableEntry *entry;

  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
  g_clear_error (&error);
  first = take (desk, "Nom;Code\nScie;a-1\nScie;\nScie;\n", TRU_TABLE_ITEMS, FALSE, &error);
  assert_counts (first, 3, 0, 0, 0);
  second = take (desk, "Nom;Code\nScie;\nScie;A-1\nScie;\n", TRU_TABLE_ITEMS, FALSE, &error);
  assert_counts (second, 0, 0, 3, 0);
  other = take (desk, "Nom;Code\nScie;A-1\nPince;A-1 \n", TRU_TABLE_ITEMS, TRUE, &error);
  assert_counts (other, 0, 0, 1, 1);
  g_clear_pointer (&other, tru_table_preview_free);
  other = take (desk, "Nom;Code\nPince;A-1\n", TRU_TABLE_ITEMS, TRUE, &error);
  entry = other->entries->pdata[0];
  g_assert_cmpint (entry->action, ==, TRU_TABLE_HERE);
  g_assert_nonnull (strstr (entry->reason, "Scie"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/table-stock/lend-engine", test_lend_engine);
  DESK_TEST ("/table-stock/no-library", test_no_library);
  DESK_TEST ("/table-stock/shelf", test_shelf);
  DESK_TEST ("/table-stock/snipe-it", test_snipe_it);
  DESK_TEST ("/table-stock/codes", test_codes);
  DESK_TEST ("/table-stock/location", test_location);
  return g_test_run ();
}
