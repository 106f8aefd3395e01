/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "tru-item.h"
#include "tru-loan.h"
#include "tru-reservation-rules.h"
#include "tru-reservation.h"
#include "tru-tool-library.h"

#define DAY tru_date_new (2026, 11, 24)

typedef struct
{
  TruAvailability availability;
  TruRecord *reservation;
  TruRecord *item;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->availability.n_copies = 2;
  fixture->availability.holds = g_array_new (FALSE, FALSE, sizeof (TruHold));
  fixture->reservation = tru_record_new (&tru_reservation_kind);
  fixture->item = tru_record_new (&tru_item_kind);
  tru_record_set_uid (fixture->item, "item");
  tru_record_set_text (fixture->item, TRU_ITEM_CODE, "OT-0147");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_array_unref (fixture->availability.holds);
  g_object_unref (fixture->reservation);
  g_object_unref (fixture->item);
}

static void
hold (Fixture    *fixture,
      const char *uid,
      const char *item,
      const char *member,
      int         from,
      int         until,
      gboolean    is_loan)
{
  TruHold one = { .uid = uid, .item = item, .member = member, .holder = member ? member : "a worksite", .from = DAY + from, .until = DAY + until, .is_loan = is_loan };

  g_array_append_val (fixture->availability.holds, one);
}

static void
test_free (Fixture      *fixture,
           gconstpointer data)
{
  TruAvailability *self = &fixture->availability;

  hold (fixture, "loan", "item", "Ali", 0, 3, TRUE);
  hold (fixture, "first", NULL, "Zoé", 2, 5, FALSE);
  hold (fixture, "second", NULL, "Luc", 3, 6, FALSE);
  g_assert_cmpuint (tru_availability_free_on (self, DAY - 1, NULL), ==, 2);
  g_assert_cmpuint (tru_availability_free_on (self, DAY, NULL), ==, 1);
  g_assert_cmpuint (tru_availability_free_on (self, DAY + 2, NULL), ==, 0);
  g_assert_cmpuint (tru_availability_free_on (self, DAY + 3, NULL), ==, 0);
  g_assert_cmpuint (tru_availability_free_on (self, DAY + 6, NULL), ==, 1);
  g_assert_cmpuint (tru_availability_free_on (self, DAY + 2, "first"), ==, 1);
  g_assert_cmpint (tru_availability_first_full (self, DAY, DAY + 9, NULL), ==, DAY + 2);
  g_assert_cmpint (tru_availability_first_full (self, DAY + 6, DAY + 9, NULL), ==, TRU_UNKNOWN);
}

static void
test_queue (Fixture      *fixture,
            gconstpointer data)
{
  TruAvailability *self = &fixture->availability;

  hold (fixture, "loan", "item", "Ali", 0, 3, TRUE);
  hold (fixture, "first", NULL, "Zoé", 2, 5, FALSE);
  hold (fixture, "second", NULL, "Luc", 3, 6, FALSE);
  hold (fixture, "elsewhen", NULL, "Eva", 20, 21, FALSE);
  g_assert_cmpuint (tru_availability_place (self, "first"), ==, 1);
  g_assert_cmpuint (tru_availability_place (self, "second"), ==, 2);
  g_assert_cmpuint (tru_availability_place (self, "elsewhen"), ==, 1);
  g_assert_cmpuint (tru_availability_place (self, "loan-of-nobody"), ==, 0);
  g_assert_true (tru_availability_is_served (self, "first"));
  g_assert_false (tru_availability_is_served (self, "second"));
  g_assert_true (tru_availability_is_served (self, "elsewhen"));
}

static const TruFinding *
check (Fixture    *fixture,
       GPtrArray **findings,
       int         from,
       int         until,
       const char *rule)
{
  TruReservationFacts facts = {
    .reservation = fixture->reservation, .tool = "Drill", .code = "OT-0147", .library = "Beaulieu", .availability = fixture->availability, .today = DAY,
  };

  tru_record_set_number (fixture->reservation, TRU_RESERVATION_STARTS_ON, DAY + from);
  tru_record_set_number (fixture->reservation, TRU_RESERVATION_ENDS_ON, DAY + until);
  tru_record_set_text (fixture->reservation, TRU_RESERVATION_MEMBER, "Zoé");
  g_clear_pointer (findings, g_ptr_array_unref);
  *findings = tru_reservation_rules_check (&facts);
  return tru_findings_find (*findings, rule);
}

static void
test_reserve (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;

  g_assert_nonnull (check (fixture, &findings, -3, -1, "reservation-past"));
  g_assert_null (check (fixture, &findings, -3, 0, "reservation-past"));
  hold (fixture, "first", NULL, "Zoé", 2, 5, FALSE);
  g_assert_null (check (fixture, &findings, 6, 9, "reservation-twice"));
  g_assert_cmpint (check (fixture, &findings, 5, 9, "reservation-twice")->severity, ==, TRU_SEVERITY_BLOCKS);
  hold (fixture, "loan", "other", "Ali", 0, 8, TRUE);
  g_assert_cmpint (check (fixture, &findings, 4, 9, "reservation-queue")->severity, ==, TRU_SEVERITY_WARNS);
  g_assert_nonnull (strstr (check (fixture, &findings, 4, 9, "reservation-queue")->reason, "behind Zoé, Ali"));
  g_assert_null (check (fixture, &findings, 6, 9, "reservation-queue"));
  fixture->availability.n_copies = 0;
  g_assert_cmpint (check (fixture, &findings, 6, 9, "reservation-copies")->severity, ==, TRU_SEVERITY_FORBIDS);
}

static gboolean
may_lend (Fixture    *fixture,
          const char *member,
          int         until)
{
  g_autoptr (GPtrArray) findings = tru_reservation_rules_check_loan (&fixture->availability, fixture->item, member, DAY, DAY + until);

  return tru_findings_allow (findings, NULL);
}

/* Who has the tool at home is offered no other copy; it is the loan that is stopped. */
static void
test_renewal (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (TruRecord) loan = tru_record_new (&tru_loan_kind);
  g_autoptr (GPtrArray) findings = NULL;

  tru_record_set_text (loan, TRU_LOAN_MEMBER, "Ali");
  hold (fixture, "first", NULL, "Zoé", 0, 8, FALSE);
  hold (fixture, "second", NULL, "Luc", 0, 8, FALSE);
  findings = tru_reservation_rules_check_renewal (&fixture->availability, fixture->item, loan, DAY, DAY + 6);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (((TruFinding *) findings->pdata[0])->uid, ==, tru_record_get_uid (loan));
  g_assert_nonnull (strstr (((TruFinding *) findings->pdata[0])->reason, "say why its loan is prolonged"));
}

static void
test_lend (Fixture      *fixture,
           gconstpointer data)
{
  hold (fixture, "first", NULL, "Zoé", 5, 8, FALSE);
  g_assert_true (may_lend (fixture, "Ali", 6));
  hold (fixture, "loan", "other", "Luc", 0, 5, TRUE);
  g_assert_true (may_lend (fixture, "Ali", 4));
  g_assert_false (may_lend (fixture, "Ali", 5));
  g_assert_true (may_lend (fixture, "Zoé", 14));
  hold (fixture, "very", "item", "Eva", 3, 4, FALSE);
  g_assert_false (may_lend (fixture, "Zoé", 14));
  g_assert_true (may_lend (fixture, "Ali", 2));
}

/* Who asked first is not sent away for who asked later, on the days asked for; beyond these everybody counts. */
static void
test_lend_queue (Fixture      *fixture,
                 gconstpointer data)
{
  fixture->availability.n_copies = 1;
  hold (fixture, "first", NULL, "Zoé", 0, 3, FALSE);
  hold (fixture, "second", NULL, "Luc", 2, 6, FALSE);
  g_assert_true (may_lend (fixture, "Zoé", 3));
  g_assert_false (may_lend (fixture, "Zoé", 4));
  g_assert_false (may_lend (fixture, "Luc", 6));
  g_assert_false (may_lend (fixture, "Ali", 0));
  g_array_index (fixture->availability.holds, TruHold, 1).is_aside = TRUE;
  g_assert_false (may_lend (fixture, "Zoé", 3));
}

/* A copy that is out and reserved by name is away once; what is asked about is not counted against itself. */
static void
test_lend_copies (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (TruRecord) before = tru_record_new (&tru_item_kind);

  fixture->availability.n_copies = 3;
  hold (fixture, "loan", "other", "Luc", 0, 9, TRUE);
  hold (fixture, "name", "other", "Eva", 3, 6, FALSE);
  hold (fixture, "first", NULL, "Zoé", 4, 8, FALSE);
  g_assert_cmpuint (tru_availability_free_on (&fixture->availability, DAY + 4, NULL), ==, 1);
  g_assert_true (may_lend (fixture, "Ali", 9));
  tru_record_set_uid (before, "before");
  tru_reservation_rules_hand_over (&fixture->availability, before, "Ali", DAY, DAY + 4);
  g_assert_false (may_lend (fixture, "Ali", 9));
  g_assert_true (may_lend (fixture, "Ali", 3));
  g_assert_true (may_lend (fixture, "Zoé", 9));
  tru_availability_prolong (&fixture->availability, "loan", DAY + 3);
  g_assert_false (may_lend (fixture, "Ali", 9));
  tru_availability_drop (&fixture->availability, "name");
  g_assert_true (may_lend (fixture, "Ali", 9));
}

static char *
longer (Fixture    *fixture,
        const char *member,
        int         until)
{
  g_autoptr (GPtrArray) findings = tru_reservation_rules_check_hand_over (&fixture->availability, fixture->item, member, DAY, DAY + until);
  const TruFinding *finding = tru_findings_find (findings, "reservation-longer");

  g_assert_true (!finding || finding->severity == TRU_SEVERITY_WARNS);
  return finding ? g_strdup (finding->reason) : NULL;
}

/* A loan that outlasts the days for which its tool was reserved says so; one of somebody else does not. */
static void
test_longer (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *same = NULL;
  g_autofree char *more = NULL;
  g_autofree char *other = NULL;
  g_autofree char *sooner = NULL;
  g_autofree char *worksite = NULL;

  hold (fixture, "first", NULL, "Zoé", 0, 3, FALSE);
  same = longer (fixture, "Zoé", 3);
  more = longer (fixture, "Zoé", 7);
  other = longer (fixture, "Ali", 7);
  g_assert_null (same);
  g_assert_cmpstr (more, ==, "OT-0147 was reserved by Zoé from Tue 24 Nov to Fri 27 Nov and would be due on Tue 1 Dec: change the due date if the "
                             "reservation is to hold.");
  g_assert_null (other);
  hold (fixture, "crew", "item", NULL, 0, 2, FALSE);
  worksite = longer (fixture, "Ali", 7);
  g_assert_nonnull (strstr (worksite, "reserved by a worksite"));
  g_array_set_size (fixture->availability.holds, 0);
  hold (fixture, "later", NULL, "Zoé", 8, 9, FALSE);
  sooner = longer (fixture, "Zoé", 7);
  g_assert_null (sooner);
}

static void
test_collect (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (TruOpeningDays) days = tru_opening_days_new (TRU_HOLIDAYS_FRANCE);
  g_autoptr (TruRecord) library = tru_record_new (&tru_tool_library_kind);
  TruRecord *reservation = fixture->reservation;

  tru_opening_days_add_weekday (days, 3);
  tru_opening_days_add_weekday (days, 6);
  tru_record_set_number (library, TRU_TOOL_LIBRARY_PICKUP_DAYS, 2);
  tru_record_set_number (reservation, TRU_RESERVATION_STARTS_ON, DAY);
  tru_record_set_number (reservation, TRU_RESERVATION_ENDS_ON, DAY + 9);
  g_assert_cmpint (tru_reservation_rules_collect_by (reservation, library, days, DAY), ==, DAY + 4);
  g_assert_cmpint (tru_reservation_rules_collect_by (reservation, library, days, DAY + 1), ==, DAY + 8);
  tru_record_set_number (reservation, TRU_RESERVATION_STARTS_ON, DAY + 5);
  g_assert_cmpint (tru_reservation_rules_collect_by (reservation, library, days, DAY), ==, DAY + 11);
  tru_record_set_number (reservation, TRU_RESERVATION_COLLECT_BY, DAY + 4);
  g_assert_false (tru_reservation_is_expired (reservation, DAY + 4));
  g_assert_true (tru_reservation_is_expired (reservation, DAY + 5));
  tru_record_clear (reservation, TRU_RESERVATION_COLLECT_BY);
  g_assert_false (tru_reservation_is_expired (reservation, DAY + 9));
  g_assert_true (tru_reservation_is_expired (reservation, DAY + 10));
  tru_record_set_number (reservation, TRU_RESERVATION_CANCELLED_ON, DAY);
  g_assert_false (tru_reservation_is_expired (reservation, DAY + 10));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/reservation-rules/free", Fixture, NULL, set_up, test_free, tear_down);
  g_test_add ("/reservation-rules/queue", Fixture, NULL, set_up, test_queue, tear_down);
  g_test_add ("/reservation-rules/reserve", Fixture, NULL, set_up, test_reserve, tear_down);
  g_test_add ("/reservation-rules/lend", Fixture, NULL, set_up, test_lend, tear_down);
  g_test_add ("/reservation-rules/renewal", Fixture, NULL, set_up, test_renewal, tear_down);
  g_test_add ("/reservation-rules/lend-queue", Fixture, NULL, set_up, test_lend_queue, tear_down);
  g_test_add ("/reservation-rules/lend-copies", Fixture, NULL, set_up, test_lend_copies, tear_down);
  g_test_add ("/reservation-rules/longer", Fixture, NULL, set_up, test_longer, tear_down);
  g_test_add ("/reservation-rules/collect", Fixture, NULL, set_up, test_collect, tear_down);
  return g_test_run ();
}
