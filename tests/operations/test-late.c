/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-late.h"
#include "tru-loan.h"
#include "tru-member-renewal.h"
#include "tru-member.h"
#include "tru-queries-late.h"
#include "tru-queries-tool-library.h"
#include "tru-queries-watch.h"
#include "tru-record-acts.h"
#include "tru-reminder.h"

static char *
lend_late (Desk *desk)
{
  return desk_add (desk->store, "loan", "item", desk->drill, "member", desk->member, "lent_on", "2026-11-01", "due_on", "2026-11-23", NULL);
}

static TruRecord *
new_reminder (Desk       *desk,
              const char *day)
{
  TruRecord *reminder = tru_record_new (&tru_reminder_kind);

  tru_record_set_text (reminder, TRU_REMINDER_MEMBER, desk->member);
  tru_record_set_number (reminder, TRU_REMINDER_DAY, tru_date_parse (day));
  tru_record_set_number (reminder, TRU_REMINDER_MEANS, TRU_REMINDER_MEANS_PHONE);
  tru_record_set_text (reminder, TRU_REMINDER_ANSWER, "On Saturday");
  return reminder;
}

static void
test_noted (Desk          *desk,
            gconstpointer  data)
{
  g_autofree char *loan = lend_late (desk);
  g_autoptr (TruRecord) reminder = new_reminder (desk, "2026-11-24");
  g_autoptr (TruRecord) early = new_reminder (desk, "2026-11-25");
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRow) row = NULL;

  g_assert_false (tru_late_note (desk->store, early, &error));
  g_assert_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID);
  g_clear_error (&error);
  tru_record_set_number (reminder, TRU_REMINDER_PROMISED_ON, tru_date_new (2026, 11, 23));
  g_assert_false (tru_late_note (desk->store, reminder, &error));
  g_assert_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID);
  g_clear_error (&error);
  tru_record_set_number (reminder, TRU_REMINDER_PROMISED_ON, tru_date_new (2026, 11, 24));
  g_assert_true (tru_late_note (desk->store, reminder, &error));
  row = tru_query_first (desk->store, &tru_query_late, NULL, "$library", desk->library, NULL);
  g_assert_cmpint (tru_row_get_number (row, TRU_LATE_COUNT), ==, 1);
  g_assert_cmpstr (tru_row_get_text (row, TRU_LATE_ANSWER), ==, "On Saturday");
  desk_undo (desk->store);
  g_assert_cmpint (tru_store_count (desk->store, &tru_reminder_kind), ==, 0);
}

/* Due today is not late; what was said before this delay is no reminder of it. */
static void
test_borders (Desk          *desk,
              gconstpointer  data)
{
  g_autofree char *loan = desk_add (desk->store, "loan", "item", desk->drill, "member", desk->member, "lent_on", "2026-11-01", "due_on", "2026-11-24", NULL);
  g_autofree char *old = desk_add (desk->store, "reminder", "member", desk->member, "day", "2026-11-20", "means", "letter", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRow) row = NULL;

  g_assert_null (tru_query_first (desk->store, &tru_query_late, NULL, NULL));
  g_assert_false (tru_late_check (desk->store, desk->member, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  desk_set (desk->store, loan, "due_on", "2026-11-23");
  row = tru_query_first (desk->store, &tru_query_late, NULL, NULL);
  g_assert_null (tru_row_get_text (row, TRU_LATE_REMINDED));
}

/* A death, an eviction or a wish: nobody calls, nobody writes. */
static void
test_silence (Desk          *desk,
              gconstpointer  data)
{
  g_autofree char *loan = lend_late (desk);
  g_autoptr (TruRecord) reminder = new_reminder (desk, "2026-11-24");
  g_autoptr (GError) error = NULL;

  desk_set (desk->store, desk->member, "email", "y@example.org");
  desk_set (desk->store, desk->member, "household_uid", desk->household);
  g_assert_true (tru_late_check (desk->store, desk->member, NULL));
  desk_set (desk->store, desk->household, "end_reason", "died");
  g_assert_false (tru_late_note (desk->store, reminder, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_assert_null (tru_late_mail (desk->store, desk->member, NULL));
  g_assert_null (tru_late_letter (desk->store, desk->member, NULL));
  desk_set (desk->store, desk->household, "end_reason", "");
  g_assert_true (tru_late_set_silent (desk->store, desk->member, TRUE, NULL));
  g_assert_false (tru_late_check (desk->store, desk->member, NULL));
  g_assert_true (tru_late_set_silent (desk->store, desk->member, FALSE, NULL));
  g_assert_true (tru_late_check (desk->store, desk->member, NULL));
}

/* Whether the desk and Today speak of a late loan; the list of late loans has it in any case. */
static void
assert_pointed_at (Desk  *desk,
                   guint  n)
{
  g_autoptr (GPtrArray) expected = tru_query_run (desk->store, &tru_query_loans_expected, NULL, NULL);
  g_autoptr (GPtrArray) watched = tru_query_run (desk->store, &tru_watch_loans_query, NULL, NULL);
  g_autoptr (TruRow) late = tru_query_first (desk->store, &tru_query_late, NULL, NULL);

  g_assert_cmpuint (expected->len, ==, n);
  g_assert_cmpint (tru_query_count (desk->store, &tru_query_n_loans_expected, NULL), ==, n);
  g_assert_cmpuint (watched->len, ==, n);
  g_assert_nonnull (late);
}

/* A support may be closed without the household being ended: its reason counts as well, until another support is opened. */
static void
test_silence_of_a_support (Desk          *desk,
                           gconstpointer  data)
{
  g_autofree char *loan = lend_late (desk);
  g_autofree char *programme = desk_add (desk->store, "programme", "name", "Rénovation", NULL);
  g_autofree char *support = desk_add (desk->store, "support", "household", desk->household, "programme", programme, "opened_on", "2026-03-02", NULL);
  g_autofree char *next = NULL;

  desk_set (desk->store, desk->member, "household_uid", desk->household);
  g_assert_true (tru_late_check (desk->store, desk->member, NULL));
  desk_set (desk->store, support, "closed_on", "2026-11-10");
  g_assert_true (tru_late_check (desk->store, desk->member, NULL));
  assert_pointed_at (desk, 1);
  desk_set (desk->store, support, "exit_reason", "evicted");
  g_assert_false (tru_late_check (desk->store, desk->member, NULL));
  g_assert_false (tru_late_may_speak (desk->store, desk->member, NULL));
  assert_pointed_at (desk, 0);
  next = desk_add (desk->store, "support", "household", desk->household, "programme", programme, "opened_on", "2026-11-20", NULL);
  g_assert_true (tru_late_check (desk->store, desk->member, NULL));
}

/* What the household's file says is not taken back at the desk, and goes along to tool libraries without its reason. */
static void
test_silence_of_the_office (Desk          *desk,
                            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = NULL;
  g_autoptr (TruRecord) member = NULL;

  desk_set (desk->store, desk->member, "household_uid", desk->household);
  desk_set (desk->store, desk->household, "letters_stopped", "2026-11-02");
  desk_assert_value (desk, desk->member, "silent_since", NULL);
  write = tru_write_begin (desk->store, "export", NULL, &error);
  g_assert_true (tru_late_pass_on (write, &error));
  g_assert_true (tru_write_commit (write, &error));
  desk_assert_value (desk, desk->member, "silent_since", "2026-11-24");
  g_assert_false (tru_late_set_silent (desk->store, desk->member, FALSE, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  member = tru_store_get (desk->store, &tru_member_kind, desk->member, NULL);
  tru_record_clear (member, TRU_MEMBER_SILENT_SINCE);
  g_assert_false (tru_record_acts_write (desk->store, member, FALSE, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  desk_set (desk->store, desk->household, "letters_stopped", "");
  g_assert_true (tru_late_set_silent (desk->store, desk->member, FALSE, &error));
}

/* In a volunteers' database what came from the office stays; what was noted there is theirs. */
static void
test_silence_of_volunteers (Desk          *desk,
                            gconstpointer  data)
{
  g_autoptr (TruRecord) own = tru_store_own (desk->store);
  g_autoptr (GError) error = NULL;

  desk_set (desk->store, desk->member, "silent_since", "2026-11-20");
  desk_set (desk->store, tru_record_get_uid (own), "own", "false");
  g_assert_false (tru_late_set_silent (desk->store, desk->member, FALSE, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  g_clear_error (&error);
  desk_set (desk->store, desk->member, "silent_since", "");
  g_assert_true (tru_late_set_silent (desk->store, desk->member, TRUE, &error));
  g_assert_true (tru_late_set_silent (desk->store, desk->member, FALSE, &error));
  g_assert_no_error (error);
}

static char *
read_letter (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruDocument) letter = tru_late_letter (desk->store, desk->member, &error);
  g_autofree char *path = g_build_filename (desk->folder, "letter.pdf", NULL);
  const char *argv[] = { "pdftotext", "-layout", path, "-", NULL };
  char *words = NULL;

  g_assert_no_error (error);
  g_assert_true (tru_document_save_pdf (letter, path, "2026-11-24", NULL, &error));
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &words, NULL, NULL, &error);
  g_assert_no_error (error);
  g_remove (path);
  return words;
}

/* The address stands where the envelope has its window; one that is confidential stands nowhere. */
static void
test_address (Desk          *desk,
              gconstpointer  data)
{
  g_autofree char *loan = lend_late (desk);
  g_autofree char *without = read_letter (desk);
  g_autofree char *with = NULL;
  g_autofree char *hidden = NULL;

  g_assert_null (strstr (without, "Wattrelos"));
  desk_set (desk->store, desk->member, "street", "14, rue Carpeaux");
  desk_set (desk->store, desk->member, "postcode", "59150");
  desk_set (desk->store, desk->member, "commune", "Wattrelos");
  with = read_letter (desk);
  g_assert_nonnull (strstr (with, "14, rue Carpeaux"));
  g_assert_nonnull (strstr (with, "59150 Wattrelos"));
  desk_set (desk->store, desk->member, "household_uid", desk->household);
  desk_set (desk->store, desk->household, "confidential_address", "true");
  hidden = read_letter (desk);
  g_assert_null (strstr (hidden, "Carpeaux"));
  g_assert_null (strstr (hidden, "Wattrelos"));
}

static void
test_written (Desk          *desk,
              gconstpointer  data)
{
  g_autofree char *loan = lend_late (desk);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruDocument) letter = tru_late_letter (desk->store, desk->member, &error);
  g_autofree char *mail = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (tru_document_get_n_pages (letter), ==, 1);
  g_assert_null (tru_late_mail (desk->store, desk->member, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
  g_clear_error (&error);
  desk_set (desk->store, desk->member, "email", "yasmine@example.org");
  mail = tru_late_mail (desk->store, desk->member, &error);
  text = g_uri_unescape_string (mail, NULL);
  g_assert_true (g_str_has_prefix (mail, "mailto:yasmine@example.org?subject="));
  g_assert_nonnull (strstr (text, "Perceuse à percussion"));
  g_assert_true (g_str_is_ascii (mail));
  g_assert_nonnull (strstr (mail, "%0D%0A"));
  g_assert_null (strpbrk (mail, " \n\r\""));
}

/* An address as somebody mistyped it begins no header of its own; without an association the tool library signs. */
static void
test_mail_of_volunteers (Desk          *desk,
                         gconstpointer  data)
{
  g_autofree char *loan = lend_late (desk);
  g_autoptr (TruRecord) own = tru_store_own (desk->store);
  g_autoptr (GError) error = NULL;
  g_autofree char *mail = NULL;
  g_autofree char *text = NULL;

  desk_set (desk->store, desk->member, "email", "yas+mine?bcc=x@example.org");
  desk_set (desk->store, desk->member, "tool_library", desk->library);
  desk_set (desk->store, tru_record_get_uid (own), "own", "false");
  mail = tru_late_mail (desk->store, desk->member, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (mail, "mailto:yas+mine%3Fbcc%3Dx@example.org?subject="));
  text = g_uri_unescape_string (mail, NULL);
  g_assert_true (g_str_has_suffix (text, "Beaulieu"));
}

/* A membership goes on for a year from its end, or from today if that is past; no day shortens it. */
static void
test_renewal (Desk         *desk,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) member = tru_store_get (desk->store, &tru_member_kind, desk->member, NULL);
  g_autoptr (TruRecord) renewed = NULL;
  TruDate until;

  tru_record_set_number (member, TRU_MEMBER_VALID_UNTIL, tru_clock_today () - 30);
  until = tru_member_renewal_proposal (member);
  g_assert_cmpint (until, ==, tru_date_add_months (tru_clock_today (), 12));
  g_assert_true (tru_member_renew (desk->store, desk->member, until, &error));
  g_assert_no_error (error);
  renewed = tru_store_get (desk->store, &tru_member_kind, desk->member, NULL);
  g_assert_cmpint (tru_record_get_number (renewed, TRU_MEMBER_VALID_UNTIL), ==, until);
  g_assert_cmpint (tru_member_renewal_proposal (renewed), ==, tru_date_add_months (until, 12));
  g_assert_false (tru_member_renew (desk->store, desk->member, until, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/late/noted", test_noted);
  DESK_TEST ("/late/borders", test_borders);
  DESK_TEST ("/late/silence", test_silence);
  DESK_TEST ("/late/silence-of-a-support", test_silence_of_a_support);
  DESK_TEST ("/late/silence-of-the-office", test_silence_of_the_office);
  DESK_TEST ("/late/silence-of-volunteers", test_silence_of_volunteers);
  DESK_TEST ("/late/written", test_written);
  DESK_TEST ("/late/address", test_address);
  DESK_TEST ("/late/mail-of-volunteers", test_mail_of_volunteers);
  DESK_TEST ("/late/renewal", test_renewal);
  return g_test_run ();
}
