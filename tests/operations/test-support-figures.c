/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-composition.h"
#include "tru-decision.h"
#include "tru-decisions.h"
#include "tru-records-desk.h"
#include "tru-support-figures.h"

#define YEAR tru_date_new (2026, 1, 1), tru_date_new (2026, 12, 31)

static gint64
count_of (GPtrArray  *figures,
          const char *list,
          const char *key)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const TruSupportFigure *figure = figures->pdata[i];

      if (g_str_equal (figure->list, list) && g_str_equal (figure->key, key))
        return figure->count;
    }
  return 0;
}

static void
add_child (Desk       *desk,
           const char *household,
           const char *birth)
{
  g_autofree char *person = desk_add (desk->store, "person", "name", "Benali", "birth_date", birth, NULL);
  g_autofree char *membership = desk_add (desk->store, "membership", "household", household, "person", person, "link", "child", NULL);
}

/* A household of one adult and one child whose support is accepted on 4 November 2026. */
static char *
accept_another (Desk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *household = desk_add (desk->store, "household", "name", "Famille Moreau", "benefit", "rsa", NULL);
  g_autofree char *person = desk_add (desk->store, "person", "name", "Moreau", "birth_date", "1960-01-01", NULL);
  g_autofree char *membership = desk_add (desk->store, "membership", "household", household, "person", person, "link", "referent", NULL);
  g_autofree char *support = desk_add (desk->store, "support", "household", household, "programme", desk->programme, "opened_on", "2026-10-06", NULL);
  g_autoptr (TruRecord) decision = tru_record_new (&tru_decision_kind);
  TruOverride override = { .motive = "Test", .by_manager = TRUE };

  add_child (desk, household, "2018-02-03");
  add_child (desk, household, "2026-11-05");
  tru_record_set_text (decision, TRU_DECISION_SUPPORT, support);
  tru_record_set_number (decision, TRU_DECISION_DECIDED_ON, tru_date_new (2026, 11, 4));
  tru_record_set_number (decision, TRU_DECISION_OUTCOME, TRU_DECISION_OUTCOME_ACCEPTED);
  tru_decisions_take (desk->store, decision, &override, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&household);
}

/* The figures hold the household as it was on the day: a child born the day after, or one who comes later, is not in them. */
static void
test_start (Desk         *desk,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *household = accept_another (desk);
  g_autoptr (GPtrArray) before = tru_support_figures (desk->store, desk->programme, YEAR, &error);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (count_of (before, "sums", "supports"), ==, 2);
  g_assert_cmpint (count_of (before, "sums", "noted"), ==, 1);
  g_assert_cmpint (count_of (before, "sums", "people"), ==, 2);
  g_assert_cmpint (count_of (before, "family", "one_adult"), ==, 1);
  g_assert_cmpint (count_of (before, "children", "1"), ==, 1);
  g_assert_cmpint (count_of (before, "eldest", "from_60"), ==, 1);
  g_assert_cmpint (count_of (before, "benefit", "rsa"), ==, 1);
  g_assert_cmpint (count_of (before, "ages", "from_6"), ==, 1);
  g_assert_cmpint (count_of (before, "ages", "from_60"), ==, 1);
  g_assert_cmpint (count_of (before, "ages", "unknown"), ==, 0);
  add_child (desk, household, "2020-01-01");
  after = tru_support_figures (desk->store, NULL, YEAR, &error);
  g_assert_cmpint (count_of (after, "sums", "people"), ==, 2);
  g_assert_cmpint (count_of (after, "people", "2"), ==, 1);
}

/* Of whom no birth date was known, or nothing was noted, the age is not known: nobody is lost from the sum. */
static void
test_ages (Desk         *desk,
           gconstpointer data)
{
  g_autofree char *composition = desk_add (desk->store, "composition", "support", desk->support, "taken_on", "2026-11-04", "adults", "2",
                                           "minors", "3", "ages", "2 3 17 40", NULL);
  g_autoptr (GPtrArray) figures = tru_support_figures (desk->store, desk->programme, YEAR, NULL);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (TruRecord) kept = tru_store_get (desk->store, &tru_composition_kind, composition, NULL);

  g_assert_cmpint (count_of (figures, "ages", "under_3"), ==, 1);
  g_assert_cmpint (count_of (figures, "ages", "from_3"), ==, 1);
  g_assert_cmpint (count_of (figures, "ages", "from_12"), ==, 1);
  g_assert_cmpint (count_of (figures, "ages", "from_40"), ==, 1);
  g_assert_cmpint (count_of (figures, "ages", "unknown"), ==, 1);
  tru_record_set_text (kept, TRU_COMPOSITION_AGES, NULL);
  g_assert_true (tru_records_save (desk->store, kept, NULL));
  none = tru_support_figures (desk->store, desk->programme, YEAR, NULL);
  g_assert_cmpint (count_of (none, "ages", "unknown"), ==, 5);
}

/* The days at both ends count, those beside them do not; another programme has its own. */
static void
test_time (Desk         *desk,
           gconstpointer data)
{
  TruDate accepted = tru_date_new (2026, 11, 4);
  g_autofree char *other = desk_add (desk->store, "programme", "name", "Autre", NULL);
  g_autoptr (GPtrArray) on = tru_support_figures (desk->store, desk->programme, accepted, accepted, NULL);
  g_autoptr (GPtrArray) beside = tru_support_figures (desk->store, NULL, accepted + 1, accepted + 9, NULL);
  g_autoptr (GPtrArray) elsewhere = tru_support_figures (desk->store, other, YEAR, NULL);

  g_assert_cmpint (count_of (on, "sums", "supports"), ==, 1);
  g_assert_cmpint (count_of (beside, "sums", "supports"), ==, 0);
  g_assert_cmpint (count_of (elsewhere, "sums", "supports"), ==, 0);
}

static void
test_paper (Desk         *desk,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *household = accept_another (desk);
  g_autoptr (TruDocument) document = tru_support_figures_document (desk->store, NULL, YEAR, &error);

  g_assert_no_error (error);
  g_assert_cmpint (tru_document_get_n_pages (document), ==, 1);
}

static void
add_visit (Desk       *desk,
           const char *day,
           const char *fate,
           const char *value)
{
  g_autofree char *starts = g_strconcat (day, "T10:00", NULL);
  g_autofree char *ends = g_strconcat (day, "T11:00", NULL);
  g_autofree char *event = desk_add (desk->store, "event", "type", "visit", "title", "Visite", "household", desk->household, "starts_at", starts,
                                     "ends_at", ends, fate, value, NULL);
}

/* Cancelled and missed appointments are kept, and counted for whoever asks how many there were: of the programme that the household
   is in, on the days of the time. */
static void
test_appointments (Desk         *desk,
                   gconstpointer data)
{
  g_autofree char *other = desk_add (desk->store, "programme", "name", "Autre", NULL);
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (GPtrArray) elsewhere = NULL;

  add_visit (desk, "2026-11-02", "outcome", "held");
  add_visit (desk, "2026-11-03", "outcome", "missed");
  add_visit (desk, "2026-11-04", "cancelled_on", "2026-11-03");
  add_visit (desk, "2026-12-31", "note", "À midi");
  add_visit (desk, "2027-01-01", "note", "À midi");
  figures = tru_support_figures (desk->store, desk->programme, YEAR, NULL);
  elsewhere = tru_support_figures (desk->store, other, YEAR, NULL);
  g_assert_cmpint (count_of (figures, "planned", "visit"), ==, 4);
  g_assert_cmpint (count_of (figures, "missed", "visit"), ==, 1);
  g_assert_cmpint (count_of (figures, "cancelled", "visit"), ==, 1);
  g_assert_cmpint (count_of (figures, "excused", "visit"), ==, 0);
  g_assert_cmpint (count_of (elsewhere, "planned", "visit"), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/support-figures/start", test_start);
  DESK_TEST ("/support-figures/ages", test_ages);
  DESK_TEST ("/support-figures/time", test_time);
  DESK_TEST ("/support-figures/paper", test_paper);
  DESK_TEST ("/support-figures/appointments", test_appointments);
  return g_test_run ();
}
