/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-advice.h"
#include "tru-care.h"
#include "tru-item-transfers.h"
#include "tru-lending.h"
#include "tru-maintenance.h"
#include "tru-member-picture.h"
#include "tru-photo-store.h"
#include "tru-photo.h"
#include "tru-repair.h"
#include "tru-queries-care.h"
#include "tru-transfer.h"

static void
assert_state (Desk       *desk,
              const char *expected)
{
  g_autofree char *state = tru_store_state (desk->store, &tru_item_kind, desk->drill);

  g_assert_cmpstr (state, ==, expected);
}

static gboolean
start (Desk       *desk,
       const char *fault,
       GError    **error)
{
  g_autoptr (TruRecord) repair = tru_record_new (&tru_repair_kind);

  tru_record_set_text (repair, TRU_REPAIR_ITEM, desk->drill);
  tru_record_set_text (repair, TRU_REPAIR_FAULT, fault);
  return tru_care_start_repair (desk->store, repair, error);
}

static gboolean
finish (Desk   *desk,
        gint64  outcome,
        GError **error)
{
  g_autoptr (TruRecord) repair = tru_care_open_repair_of (desk->store, desk->drill);

  tru_record_set_number (repair, TRU_REPAIR_OUTCOME, outcome);
  tru_record_set_number (repair, TRU_REPAIR_COST, 3800);
  return tru_care_finish_repair (desk->store, repair, error);
}

static void
test_repair (Desk         *desk,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) repair = NULL;

  desk_set (desk->store, desk->drill, "repair_since", "2026-11-20");
  desk_set (desk->store, desk->drill, "condition", "broken");
  assert_state (desk, "in_repair");
  g_assert_true (start (desk, "Worn chuck", &error));
  g_assert_no_error (error);
  assert_state (desk, "in_repair");
  repair = tru_care_open_repair_of (desk->store, desk->drill);
  g_assert_cmpint (tru_record_get_number (repair, TRU_REPAIR_SINCE), ==, tru_date_new (2026, 11, 20));
  g_assert_false (start (desk, "Again", &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_null (tru_lending_check_out (desk->store, desk->drill, desk->member, TRU_UNKNOWN, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_true (finish (desk, TRU_UNKNOWN, &error));
  g_assert_no_error (error);
  assert_state (desk, "available");
  g_assert_null (tru_care_open_repair_of (desk->store, desk->drill));
  desk_undo (desk->store);
  assert_state (desk, "in_repair");
}

static void
test_beyond (Desk         *desk,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) item = NULL;

  g_assert_false (start (desk, NULL, &error));
  g_assert_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (start (desk, "Burnt motor", &error));
  g_assert_true (finish (desk, TRU_REPAIR_OUTCOME_BEYOND, &error));
  g_assert_no_error (error);
  assert_state (desk, "withdrawn");
  item = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);
  g_assert_cmpstr (tru_record_get_text (item, TRU_ITEM_WITHDRAWN_REASON), ==, "Burnt motor");
  g_assert_true (tru_care_put_back (desk->store, desk->drill, &error));
  assert_state (desk, "available");
}

static gboolean
note (Desk   *desk,
      gint64  passed,
      GError **error)
{
  g_autoptr (TruRecord) maintenance = tru_record_new (&tru_maintenance_kind);

  tru_record_set_text (maintenance, TRU_MAINTENANCE_ITEM, desk->drill);
  tru_record_set_number (maintenance, TRU_MAINTENANCE_TYPE, TRU_MAINTENANCE_TYPE_ELECTRICAL);
  tru_record_set_number (maintenance, TRU_MAINTENANCE_DONE_ON, tru_date_new (2026, 11, 24));
  tru_record_set_number (maintenance, TRU_MAINTENANCE_PASSED, passed);
  return tru_care_note (desk->store, maintenance, error);
}

static void
test_check (Desk         *desk,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) item = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);
  g_autoptr (TruRecord) checked = NULL;

  desk_set (desk->store, tru_record_get_text (item, TRU_ITEM_TOOL), "check_months", "12");
  desk_set (desk->store, desk->drill, "check_due", "2026-11-01");
  assert_state (desk, "check_due");
  g_assert_true (note (desk, 1, &error));
  g_assert_no_error (error);
  assert_state (desk, "available");
  checked = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);
  g_assert_cmpint (tru_record_get_number (checked, TRU_ITEM_CHECK_DUE), ==, tru_date_new (2027, 11, 24));
  g_assert_true (note (desk, 0, &error));
  assert_state (desk, "in_repair");
}

static void
test_withdraw (Desk         *desk,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *loan = tru_lending_check_out (desk->store, desk->drill, desk->member, TRU_UNKNOWN, NULL, &error);

  g_assert_no_error (error);
  g_assert_false (tru_care_withdraw (desk->store, desk->drill, "Worn out", &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  desk_undo (desk->store);
  g_assert_false (tru_care_withdraw (desk->store, desk->drill, " ", &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (tru_care_withdraw (desk->store, desk->drill, "Worn out", &error));
  assert_state (desk, "withdrawn");
}

static char *
write_picture (Desk       *desk,
               const char *name,
               const char *content)
{
  char *path = g_build_filename (desk->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

static void
test_photo (Desk         *desk,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) photo = tru_record_new (&tru_photo_kind);
  g_autofree char *picture = write_picture (desk, "crack.png", "\x89PNG\r\n\x1a\n and so on");
  g_autofree char *text = write_picture (desk, "crack.txt", "no picture");
  g_autofree char *uid = NULL;
  g_autofree char *kept = NULL;

  tru_record_set_text (photo, TRU_PHOTO_ITEM, desk->drill);
  g_assert_null (tru_care_add_photo (desk->store, photo, text, &error));
  g_assert_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_FAILED);
  g_clear_error (&error);
  uid = tru_care_add_photo (desk->store, photo, picture, &error);
  g_assert_no_error (error);
  g_assert_nonnull (uid);
  kept = tru_photo_store_path (desk->store, tru_record_get_text (photo, TRU_PHOTO_HASH));
  g_assert_nonnull (kept);
  g_assert_null (tru_photo_store_path (desk->store, "../truelle.db"));
  g_assert_null (tru_photo_store_path (desk->store, NULL));
}

static gboolean
send (Desk       *desk,
      const char *to,
      GError    **error)
{
  g_autoptr (TruRecord) transfer = tru_record_new (&tru_transfer_kind);

  tru_record_set_text (transfer, TRU_TRANSFER_ITEM, desk->drill);
  tru_record_set_text (transfer, TRU_TRANSFER_TO_LIBRARY, to);
  return tru_item_transfers_send (desk->store, transfer, error);
}

static void
test_transfer (Desk         *desk,
               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *villas = desk_add (desk->store, "tool_library", "name", "Villas", NULL);
  g_autoptr (TruRecord) item = NULL;
  TruItemRoute route;

  g_assert_false (tru_item_transfers_receive (desk->store, desk->drill, NULL, TRU_UNKNOWN, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (send (desk, desk->library, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_true (send (desk, villas, &error));
  g_assert_no_error (error);
  assert_state (desk, "on_its_way");
  g_assert_false (send (desk, villas, &error));
  g_clear_error (&error);
  g_assert_null (tru_lending_check_out (desk->store, desk->drill, desk->member, TRU_UNKNOWN, &(TruOverride) { "now", TRUE }, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_false (tru_item_transfers_receive (desk->store, desk->drill, NULL, tru_clock_today () - 1, NULL, &error));
  g_assert_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (tru_item_transfers_receive (desk->store, desk->drill, NULL, TRU_UNKNOWN, &route, &error));
  g_assert_no_error (error);
  g_assert_cmpint (route, ==, TRU_ROUTE_SHELF);
  assert_state (desk, "available");
  item = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);
  g_assert_cmpstr (tru_record_get_text (item, TRU_ITEM_TOOL_LIBRARY), ==, villas);
}

/* Sent to one tool library, found at a third: there it is. Each step can be undone. */
static void
test_transfer_astray (Desk         *desk,
                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *villas = desk_add (desk->store, "tool_library", "name", "Villas", NULL);
  g_autofree char *third = desk_add (desk->store, "tool_library", "name", "Crouy", NULL);
  g_autoptr (TruRow) row = NULL;

  g_assert_true (send (desk, villas, &error));
  g_assert_false (tru_item_transfers_receive (desk->store, desk->drill, desk->library, TRU_UNKNOWN, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_true (tru_item_transfers_receive (desk->store, desk->drill, third, TRU_UNKNOWN, NULL, &error));
  g_assert_no_error (error);
  row = tru_query_first (desk->store, &tru_query_expected_elsewhere, NULL, "$item", desk->drill, NULL);
  g_assert_cmpstr (tru_row_get_text (row, TRU_EXPECTED_ELSEWHERE_NAME), ==, "Villas");
  assert_state (desk, "available");
  desk_assert_value (desk, desk->drill, "tool_library", third);
  desk_undo (desk->store);
  assert_state (desk, "on_its_way");
  desk_undo (desk->store);
  assert_state (desk, "available");
  desk_assert_value (desk, desk->drill, "tool_library", desk->library);
}

static gboolean
plan_upkeep (Desk          *desk,
             TruDate        done,
             TruDate        next,
             GError       **error)
{
  g_autoptr (TruRecord) upkeep = tru_record_new (&tru_maintenance_kind);

  tru_record_set_text (upkeep, TRU_MAINTENANCE_ITEM, desk->drill);
  tru_record_set_number (upkeep, TRU_MAINTENANCE_TYPE, TRU_MAINTENANCE_TYPE_UPKEEP);
  tru_record_set_number (upkeep, TRU_MAINTENANCE_DONE_ON, done);
  tru_record_set_number (upkeep, TRU_MAINTENANCE_NEXT_ON, next);
  return tru_care_note (desk->store, upkeep, error);
}

/* Planned upkeep that nobody did keeps the item on its shelf; the electrical check keeps its own day. */
static void
test_upkeep (Desk         *desk,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *loan = NULL;
  g_autoptr (TruRecord) item = NULL;

  desk_set (desk->store, desk->drill, "check_due", "2027-06-01");
  g_assert_true (plan_upkeep (desk, tru_date_new (2026, 5, 24), tru_date_new (2026, 11, 24), &error));
  assert_state (desk, "available");
  g_assert_true (plan_upkeep (desk, tru_date_new (2026, 5, 25), tru_date_new (2026, 11, 23), &error));
  assert_state (desk, "check_due");
  g_assert_null (tru_lending_check_out (desk->store, desk->drill, desk->member, TRU_UNKNOWN, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  g_assert_true (plan_upkeep (desk, tru_date_new (2026, 11, 24), TRU_UNKNOWN, &error));
  assert_state (desk, "available");
  loan = tru_lending_check_out (desk->store, desk->drill, desk->member, TRU_UNKNOWN, NULL, &error);
  g_assert_no_error (error);
  item = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);
  g_assert_cmpint (tru_record_get_number (item, TRU_ITEM_CHECK_DUE), ==, tru_date_new (2027, 6, 1));
}

/* A note, the condition and its pictures are one step: one undo takes it all back. */
static void
test_condition (Desk         *desk,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) note = tru_record_new (&tru_maintenance_kind);
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) photos = NULL;
  g_autoptr (TruRecord) item = NULL;
  g_autofree char *path = NULL;

  tru_record_set_text (note, TRU_MAINTENANCE_ITEM, desk->drill);
  tru_record_set_number (note, TRU_MAINTENANCE_TYPE, TRU_MAINTENANCE_TYPE_NOTE);
  tru_record_set_number (note, TRU_MAINTENANCE_DONE_ON, tru_date_new (2026, 11, 24));
  tru_record_set_text (note, TRU_MAINTENANCE_NOTE, "Cable frayed");
  g_ptr_array_add (pictures, write_picture (desk, "cable.png", "\x89PNG\r\n\x1a\n cable"));
  g_ptr_array_add (pictures, write_picture (desk, "plug.png", "\x89PNG\r\n\x1a\n plug"));
  g_assert_true (tru_care_note_condition (desk->store, note, TRU_ITEM_CONDITION_BROKEN, pictures, &error));
  g_assert_no_error (error);
  photos = tru_store_find (desk->store, &tru_photo_kind, TRU_PHOTO_ITEM, desk->drill, NULL);
  g_assert_cmpuint (photos->len, ==, 2);
  g_assert_cmpstr (tru_record_get_text (photos->pdata[0], TRU_PHOTO_CAPTION), ==, "Cable frayed");
  path = tru_photo_store_path (desk->store, tru_record_get_text (photos->pdata[1], TRU_PHOTO_HASH));
  g_assert_nonnull (path);
  desk_undo (desk->store);
  item = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);
  g_assert_false (tru_record_is_known (item, TRU_ITEM_CONDITION));
  g_assert_cmpint (tru_store_count (desk->store, &tru_photo_kind), ==, 0);
  g_assert_cmpint (tru_store_count (desk->store, &tru_maintenance_kind), ==, 0);
}

static void
test_stolen (Desk         *desk,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) item = NULL;

  g_assert_true (tru_care_note_stolen (desk->store, desk->drill, TRU_UNKNOWN, "2026/1234", &error));
  g_assert_no_error (error);
  assert_state (desk, "stolen");
  item = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);
  g_assert_cmpstr (tru_record_get_text (item, TRU_ITEM_REPORT_NUMBER), ==, "2026/1234");
  g_assert_true (tru_care_put_back (desk->store, desk->drill, &error));
  assert_state (desk, "to_inspect");
}

/* Whoever notes the condition of what waits to be inspected has inspected it. */
static void
test_inspected (Desk         *desk,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) no_pictures = g_ptr_array_new ();

  g_assert_true (tru_care_note_stolen (desk->store, desk->drill, TRU_UNKNOWN, NULL, &error));
  g_assert_true (tru_care_put_back (desk->store, desk->drill, &error));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (TruRecord) note = tru_record_new (&tru_maintenance_kind);

      tru_record_set_text (note, TRU_MAINTENANCE_ITEM, desk->drill);
      tru_record_set_number (note, TRU_MAINTENANCE_TYPE, TRU_MAINTENANCE_TYPE_NOTE);
      tru_record_set_number (note, TRU_MAINTENANCE_DONE_ON, tru_date_new (2026, 11, 24));
      g_assert_true (tru_care_note_condition (desk->store, note, i == 0 ? TRU_UNKNOWN : TRU_ITEM_CONDITION_BROKEN, no_pictures, &error));
      g_assert_no_error (error);
      assert_state (desk, i == 0 ? "available" : "in_repair");
    }
  desk_undo (desk->store);
  desk_undo (desk->store);
  assert_state (desk, "to_inspect");
}

/* A sheet made elsewhere is kept with the tool, opened under its title, and is not taken for a picture. */
static void
test_advice (Desk         *desk,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) item = tru_store_get (desk->store, &tru_item_kind, desk->drill, NULL);
  const char *tool = tru_record_get_text (item, TRU_ITEM_TOOL);
  g_autofree char *pdf = write_picture (desk, "Percer_sans danger.pdf", "%PDF-1.4 and so on");
  g_autofree char *text = write_picture (desk, "sheet.txt", "no PDF");
  g_autofree char *none = tru_advice_attach (desk->store, tool, text, &error);
  g_autofree char *folder = g_build_filename (desk->folder, "opened", NULL);
  g_autofree char *sheet = NULL, *copy = NULL, *content = NULL, *written = NULL;
  g_autofree char *note = desk_add (desk->store, "advice_sheet", "tool", tool, "title", "Texte", "text", "Doucement", NULL);

  g_assert_null (none);
  g_assert_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_FAILED);
  g_clear_error (&error);
  sheet = tru_advice_attach (desk->store, tool, pdf, &error);
  g_assert_no_error (error);
  copy = tru_advice_copy (desk->store, sheet, folder, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (copy, "/Percer sans danger.pdf"));
  g_assert_true (g_file_get_contents (copy, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "%PDF-1.4 and so on");
  written = tru_advice_copy (desk->store, note, folder, &error);
  g_assert_no_error (error);
  g_assert_null (written);
}

/* A member is pictured only with the agreement, and no longer once it is taken back. */
static void
test_member_picture (Desk         *desk,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = write_picture (desk, "face.png", "\x89PNG\r\n\x1a\n face");
  g_autofree char *refused = tru_member_picture_add (desk->store, desk->member, path, &error);
  g_autofree char *photo = NULL, *shown = NULL, *hidden = NULL;
  g_autoptr (TruRecord) agreed = NULL, withdrawn = NULL;

  g_assert_null (refused);
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  desk_set (desk->store, desk->member, "pictures_agreed", "2026-11-20");
  photo = tru_member_picture_add (desk->store, desk->member, path, &error);
  g_assert_no_error (error);
  agreed = tru_store_get (desk->store, &tru_member_kind, desk->member, NULL);
  shown = tru_member_picture_path (desk->store, agreed);
  g_assert_nonnull (shown);
  desk_set (desk->store, desk->member, "pictures_agreed", "");
  withdrawn = tru_store_get (desk->store, &tru_member_kind, desk->member, NULL);
  hidden = tru_member_picture_path (desk->store, withdrawn);
  g_assert_null (hidden);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/care/repair", test_repair);
  DESK_TEST ("/care/beyond", test_beyond);
  DESK_TEST ("/care/check", test_check);
  DESK_TEST ("/care/withdraw", test_withdraw);
  DESK_TEST ("/care/photo", test_photo);
  DESK_TEST ("/care/upkeep", test_upkeep);
  DESK_TEST ("/care/condition", test_condition);
  DESK_TEST ("/care/stolen", test_stolen);
  DESK_TEST ("/care/inspected", test_inspected);
  DESK_TEST ("/care/advice", test_advice);
  DESK_TEST ("/care/member-picture", test_member_picture);
  DESK_TEST ("/care/transfer", test_transfer);
  DESK_TEST ("/care/transfer-astray", test_transfer_astray);
  return g_test_run ();
}
