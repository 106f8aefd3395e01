/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-two-offices.h"

#include "tru-item.h"
#include "tru-lending.h"
#include "tru-loan.h"
#include "tru-member.h"
#include "tru-record-acts.h"
#include "tru-reservation.h"
#include "tru-tool-library.h"
#include "tru-tool.h"

/* What a tool library's file tells, and what comes back of it: “here” is the office, “there” the volunteers' database. */

static TruRecord *
keep_member (Fixture *fixture)
{
  return keep (fixture->here, &tru_member_kind, "name", "Yasmine", "phone", "06 39 98 41 27", "street", "3 rue Cachée", "postcode", "59150",
               "commune", "Wattrelos", "household_uid", fixture->household, NULL);
}

static char *
send_library (Fixture  *fixture,
              TruStore *from)
{
  return send_file (fixture, from, TRU_EXPORT_INVENTORY, TRU_PROFILE_LIBRARY);
}

static void
change (TruStore      *store,
        const TruKind *kind,
        const char    *uid,
        guint          field,
        const char    *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) record = tru_store_get (store, kind, uid, &error);
  g_autoptr (TruWrite) write = tru_write_begin (store, "set", NULL, &error);

  g_assert_no_error (error);
  g_assert_true (tru_record_set_from_text (record, field, text, &error));
  g_assert_true (tru_write_update (write, record, &error));
  g_assert_true (tru_write_commit (write, &error));
}

static void
test_address (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (TruRecord) member = keep_member (fixture);
  g_autofree char *file = send_library (fixture, fixture->here);

  g_assert_nonnull (strstr (file, "<street>3 rue Cachée</street>"));
}

/* A member of a household whose address is confidential lives there. */
static void
test_confidential_address (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr (TruRecord) member = keep_member (fixture);
  const char *uid = tru_record_get_uid (member);
  g_autoptr (TruImportPreview) done = NULL, back = NULL;
  g_autoptr (TruRecord) there = NULL, here = NULL;
  g_autofree char *file = NULL, *returned = NULL;

  change (fixture->here, &tru_household_kind, fixture->household, TRU_HOUSEHOLD_CONFIDENTIAL_ADDRESS, "true");
  file = send_library (fixture, fixture->here);
  g_assert_nonnull (strstr (file, "<name>Yasmine</name>"));
  g_assert_null (strstr (file, "<street>"));
  g_assert_null (strstr (file, "59150"));
  g_assert_null (strstr (file, "Wattrelos"));
  g_assert_nonnull (strstr (file, "withheld=\"street postcode commune\""));
  done = receive (fixture, fixture->there);
  there = tru_store_get (fixture->there, &tru_member_kind, uid, NULL);
  g_assert_false (tru_record_is_known (there, TRU_MEMBER_STREET));
  change (fixture->there, &tru_member_kind, uid, TRU_MEMBER_PHONE, "06 39 98 41 28");
  returned = send_library (fixture, fixture->there);
  back = receive (fixture, fixture->here);
  here = tru_store_get (fixture->here, &tru_member_kind, uid, NULL);
  g_assert_cmpstr (tru_record_get_text (here, TRU_MEMBER_PHONE), ==, "06 39 98 41 28");
  g_assert_cmpstr (tru_record_get_text (here, TRU_MEMBER_STREET), ==, "3 rue Cachée");
}

/* A drill that the office and the tool library know, lent on both sides to somebody else. Returns the office's loan. */
static TruRecord *
share_drill (Fixture *fixture,
             char   **item,
             char   **member)
{
  g_autoptr (TruRecord) library = keep (fixture->here, &tru_tool_library_kind, "name", "Beaulieu", NULL);
  g_autoptr (TruRecord) tool = keep (fixture->here, &tru_tool_kind, "name", "Drill", NULL);
  g_autoptr (TruRecord) copy = keep (fixture->here, &tru_item_kind, "tool", tru_record_get_uid (tool), "tool_library",
                                     tru_record_get_uid (library), "code", "OT-1", NULL);
  g_autoptr (TruRecord) borrower = keep_member (fixture);
  g_autofree char *file = send_library (fixture, fixture->here);
  g_autoptr (TruImportPreview) done = receive (fixture, fixture->there);

  *item = g_strdup (tru_record_get_uid (copy));
  *member = g_strdup (tru_record_get_uid (borrower));
  return keep (fixture->here, &tru_loan_kind, "item", *item, "member", *member, "lent_on", "2026-11-03", "due_on", "2026-11-17", NULL);
}

/* What is refused says which item it is about, who has it, and what to do; what is left out is counted. */
static void
test_lent_on_both_sides (Fixture      *fixture,
                         gconstpointer data)
{
  g_autofree char *item = NULL, *member = NULL, *file = NULL;
  g_autoptr (TruRecord) here = share_drill (fixture, &item, &member);
  g_autoptr (TruRecord) malik = keep (fixture->there, &tru_member_kind, "name", "Malik", NULL);
  g_autoptr (TruRecord) there = keep (fixture->there, &tru_loan_kind, "item", item, "member", tru_record_get_uid (malik), "lent_on",
                                      "2026-11-10", "due_on", "2026-11-24", NULL);
  g_autoptr (TruImportPreview) preview = NULL, done = NULL;
  g_autoptr (TruImportDecisions) decisions = tru_import_decisions_new ();
  g_autoptr (GError) error = NULL;
  const TruImportEntry *refused = NULL;

  file = send_library (fixture, fixture->there);
  preview = tru_import_preview (fixture->here, fixture->file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (preview->counts[TRU_IMPORT_REFUSED], ==, 1);
  for (guint i = 0; i < preview->entries->len; i++)
    if (((TruImportEntry *) preview->entries->pdata[i])->action == TRU_IMPORT_REFUSED)
      refused = preview->entries->pdata[i];
  g_assert_nonnull (strstr (refused->title, "Malik"));
  g_assert_nonnull (strstr (refused->reason, "OT-1"));
  g_assert_nonnull (strstr (refused->reason, "Yasmine"));
  tru_import_decisions_skip (decisions, refused->uid);
  done = tru_import_apply (fixture->here, fixture->file, decisions, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (done->n_left_out, ==, 1);
}

static void
give_back (TruStore   *store,
           const char *loan,
           const char *condition)
{
  change (store, &tru_loan_kind, loan, TRU_LOAN_RETURNED_ON, "2026-11-20");
  if (condition)
    change (store, &tru_loan_kind, loan, TRU_LOAN_CONDITION_BACK, condition);
}

static void
assert_condition (TruStore   *store,
                  const char *loan,
                  gint64      condition)
{
  g_autoptr (TruRecord) record = tru_store_get (store, &tru_loan_kind, loan, NULL);

  g_assert_cmpint (tru_record_get_number (record, TRU_LOAN_CONDITION_BACK), ==, condition);
}

/* Both noted the return, one of them the condition: nobody is asked, whichever way the file goes. */
static void
test_filled_beats_blank (Fixture      *fixture,
                         gconstpointer data)
{
  g_autofree char *item = NULL, *member = NULL, *first = NULL, *returned = NULL, *refreshed = NULL;
  g_autoptr (TruRecord) loan = share_drill (fixture, &item, &member);
  const char *uid = tru_record_get_uid (loan);
  g_autoptr (TruImportPreview) lent = NULL, back = NULL, forth = NULL, again = NULL;

  first = send_library (fixture, fixture->here);
  lent = receive (fixture, fixture->there);
  give_back (fixture->here, uid, "worn");
  give_back (fixture->there, uid, NULL);
  returned = send_library (fixture, fixture->there);
  back = receive (fixture, fixture->here);
  assert_condition (fixture->here, uid, TRU_ITEM_CONDITION_WORN);
  refreshed = send_library (fixture, fixture->here);
  forth = receive (fixture, fixture->there);
  assert_condition (fixture->there, uid, TRU_ITEM_CONDITION_WORN);
  again = receive (fixture, fixture->there);
  g_assert_cmpint (again->counts[TRU_IMPORT_UPDATE], ==, 0);
}

/* Who took a value out meant it: the other side's is put before a person. */
static void
test_emptied_is_asked (Fixture      *fixture,
                       gconstpointer data)
{
  g_autofree char *item = NULL, *member = NULL, *first = NULL, *refreshed = NULL;
  g_autoptr (TruRecord) loan = share_drill (fixture, &item, &member);
  const char *uid = tru_record_get_uid (loan);
  g_autoptr (TruImportPreview) lent = NULL, preview = NULL;

  first = send_library (fixture, fixture->here);
  lent = receive (fixture, fixture->there);
  give_back (fixture->there, uid, "broken");
  change (fixture->there, &tru_loan_kind, uid, TRU_LOAN_CONDITION_BACK, "");
  give_back (fixture->here, uid, "worn");
  refreshed = send_library (fixture, fixture->here);
  preview = tru_import_preview (fixture->there, fixture->file, NULL, NULL);
  g_assert_cmpint (preview->counts[TRU_IMPORT_CONFLICT], ==, 1);
}

static TruRecord *
reserve_for_worksite (Fixture    *fixture,
                      const char *item)
{
  g_autoptr (TruRecord) programme = keep (fixture->here, &tru_programme_kind, "name", "Coup de pouce", NULL);
  g_autoptr (TruRecord) support = keep (fixture->here, &tru_support_kind, "household", fixture->household, "programme",
                                        tru_record_get_uid (programme), "opened_on", "2026-03-02", NULL);
  g_autoptr (TruRecord) worksite = keep (fixture->here, &tru_worksite_kind, "support", tru_record_get_uid (support), "dwelling",
                                         fixture->dwelling, NULL);
  g_autoptr (TruRecord) copy = tru_store_get (fixture->here, &tru_item_kind, item, NULL);

  return keep (fixture->here, &tru_reservation_kind, "tool", tru_record_get_text (copy, TRU_ITEM_TOOL), "tool_library",
               tru_record_get_text (copy, TRU_ITEM_TOOL_LIBRARY), "worksite", tru_record_get_uid (worksite), "starts_on", "2026-11-24",
               "ends_on", "2026-12-04", "made_at", "2026-11-20T10:00", "note", "For the Benali family", NULL);
}

static void
assert_kept_for_worksite (TruStore   *store,
                          const char *item,
                          const char *member)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tru_lending_check_out (store, item, member, TRU_UNKNOWN, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_assert_nonnull (strstr (error->message, "a worksite"));
  g_assert_null (strstr (error->message, "Benali"));
}

/* What the volunteers write in it comes back, and takes neither the worksite nor the note from the office. */
static void
bring_back (Fixture    *fixture,
            TruRecord  *here)
{
  const char *uid = tru_record_get_uid (here);
  g_autofree char *returned = NULL;
  g_autoptr (TruImportPreview) back = NULL;
  g_autoptr (TruRecord) now = NULL;

  change (fixture->there, &tru_reservation_kind, uid, TRU_RESERVATION_CANCELLED_ON, "2026-11-25");
  returned = send_library (fixture, fixture->there);
  back = receive (fixture, fixture->here);
  now = tru_store_get (fixture->here, &tru_reservation_kind, uid, NULL);
  g_assert_true (tru_record_is_known (now, TRU_RESERVATION_CANCELLED_ON));
  g_assert_cmpstr (tru_record_get_text (now, TRU_RESERVATION_WORKSITE), ==, tru_record_get_text (here, TRU_RESERVATION_WORKSITE));
  g_assert_cmpstr (tru_record_get_text (now, TRU_RESERVATION_NOTE), ==, "For the Benali family");
}

/* The desk knows that a tool is kept for a worksite, not for which. */
static void
test_worksite_reservation (Fixture      *fixture,
                           gconstpointer data)
{
  g_autofree char *item = NULL, *member = NULL, *file = NULL;
  g_autoptr (TruRecord) loan = share_drill (fixture, &item, &member);
  g_autoptr (TruRecord) here = reserve_for_worksite (fixture, item);
  g_autoptr (TruRecord) there = NULL;
  g_autoptr (TruImportPreview) done = NULL, again = NULL;

  give_back (fixture->here, tru_record_get_uid (loan), NULL);
  file = send_library (fixture, fixture->here);
  g_assert_nonnull (strstr (file, tru_record_get_uid (here)));
  g_assert_null (strstr (file, tru_record_get_text (here, TRU_RESERVATION_WORKSITE)));
  g_assert_null (strstr (file, "Benali"));
  done = receive (fixture, fixture->there);
  there = tru_store_get (fixture->there, &tru_reservation_kind, tru_record_get_uid (here), NULL);
  g_assert_nonnull (there);
  g_assert_false (tru_record_is_known (there, TRU_RESERVATION_WORKSITE));
  g_assert_false (tru_record_is_known (there, TRU_RESERVATION_NOTE));
  assert_kept_for_worksite (fixture->there, item, member);
  again = receive (fixture, fixture->there);
  g_assert_cmpint (again->counts[TRU_IMPORT_UPDATE] + again->counts[TRU_IMPORT_CREATE], ==, 0);
  bring_back (fixture, here);
}

/* By hand nobody's reservation is made; one that came so may be written on. */
static void
test_reserved_for_nobody (Fixture      *fixture,
                          gconstpointer data)
{
  g_autofree char *item = NULL, *member = NULL, *file = NULL;
  g_autoptr (TruRecord) loan = share_drill (fixture, &item, &member);
  g_autoptr (TruRecord) here = reserve_for_worksite (fixture, item);
  g_autoptr (TruRecord) there = NULL, emptied = NULL;
  g_autoptr (TruImportPreview) done = NULL;
  g_autoptr (GError) error = NULL;

  file = send_library (fixture, fixture->here);
  done = receive (fixture, fixture->there);
  there = tru_store_get (fixture->there, &tru_reservation_kind, tru_record_get_uid (here), NULL);
  tru_record_set_text (there, TRU_RESERVATION_NOTE, "By the door");
  g_assert_true (tru_record_acts_write (fixture->there, there, FALSE, NULL, &error));
  g_assert_no_error (error);
  emptied = tru_record_copy (here);
  tru_record_clear (emptied, TRU_RESERVATION_WORKSITE);
  g_assert_false (tru_record_acts_write (fixture->here, emptied, FALSE, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("/library-exchange/address", test_address);
  ADD ("/library-exchange/confidential-address", test_confidential_address);
  ADD ("/library-exchange/lent-on-both-sides", test_lent_on_both_sides);
  ADD ("/library-exchange/filled-beats-blank", test_filled_beats_blank);
  ADD ("/library-exchange/emptied-is-asked", test_emptied_is_asked);
  ADD ("/library-exchange/worksite-reservation", test_worksite_reservation);
  ADD ("/library-exchange/reserved-for-nobody", test_reserved_for_nobody);
  return g_test_run ();
}
