/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-reviews.h"
#include "tru-round.h"

#define DAY tru_date_new (2026, 11, 26)

static char *
add_visit (Desk       *desk,
           const char *starts,
           const char *ends)
{
  return desk_add (desk->store, "event", "type", "visit", "title", "Visite", "starts_at", starts, "ends_at", ends, "household",
                   desk->household, "organiser", desk->contact, NULL);
}

static void
test_round (Desk          *desk,
            gconstpointer  data)
{
  g_autofree char *late = add_visit (desk, "2026-11-26T15:00", "2026-11-26T16:00");
  g_autofree char *early = add_visit (desk, "2026-11-26T09:00", "2026-11-26T10:00");
  g_autofree char *cancelled = add_visit (desk, "2026-11-26T11:00", "2026-11-26T12:00");
  g_autoptr (GPtrArray) stops = NULL;
  g_autoptr (GPtrArray) hidden = NULL;
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (GError) error = NULL;
  TruRoundStop *first;

  desk_set (desk->store, cancelled, "cancelled_on", "2026-11-24");
  desk_set (desk->store, desk->dwelling, "access", "Code 1234B");
  desk_set (desk->store, desk->household, "phone", "06 39 98 12 40");
  stops = tru_round_of_day (desk->store, DAY, desk->contact, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (stops->len, ==, 2);
  first = g_ptr_array_index (stops, 0);
  g_assert_cmpstr (first->event, ==, early);
  g_assert_cmpstr (first->access, ==, "Code 1234B");
  g_assert_nonnull (first->address);
  g_assert_nonnull (first->phone);
  others = tru_round_of_day (desk->store, DAY, desk->person, &error);
  g_assert_cmpuint (others->len, ==, 0);
  desk_set (desk->store, desk->household, "confidential_address", "true");
  hidden = tru_round_of_day (desk->store, DAY, NULL, &error);
  first = g_ptr_array_index (hidden, 0);
  g_assert_true (first->is_confidential);
  g_assert_null (first->address);
  g_assert_null (first->access);
}

/* The paper of one person, and the order in which they go: what is not named comes after. */
static void
test_order (Desk          *desk,
            gconstpointer  data)
{
  g_autofree char *first = add_visit (desk, "2026-11-26T09:00", "2026-11-26T10:00");
  g_autofree char *second = add_visit (desk, "2026-11-26T11:00", "2026-11-26T12:00");
  g_autofree char *third = add_visit (desk, "2026-11-26T15:00", "2026-11-26T16:00");
  g_autofree char *meeting = desk_add (desk->store, "event", "type", "other", "title", "Réunion", "starts_at", "2026-11-26T17:00",
                                       "ends_at", "2026-11-26T18:00", "organiser", desk->contact, NULL);
  const char *const order[] = { third, "gone", first, NULL };
  const char *const expected[] = { third, first, second, meeting };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) stops = tru_round_of_day (desk->store, DAY, desk->contact, &error);
  g_autoptr (GPtrArray) everybody = tru_round_of_day (desk->store, DAY, NULL, &error);
  g_autoptr (GPtrArray) people = tru_round_people (desk->store, DAY, &error);
  g_autoptr (GPtrArray) nobody = tru_round_people (desk->store, DAY + 1, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (stops->len, ==, 4);
  g_assert_cmpuint (everybody->len, ==, 3);
  tru_round_put_in_order (stops, order);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (((TruRoundStop *) g_ptr_array_index (stops, i))->event, ==, expected[i]);
  g_assert_cmpuint (people->len, ==, 1);
  g_assert_cmpstr (((TruRoundPerson *) g_ptr_array_index (people, 0))->contact, ==, desk->contact);
  g_assert_cmpuint (nobody->len, ==, 0);
}

/* Two hours of a workshop, half an hour of another that somebody left early, and one missed. */
static void
test_presence (Desk          *desk,
               gconstpointer  data)
{
  const char *const days[] = { "2026-11-10", "2026-11-12", "2026-11-14" };
  const char *const attendances[] = { "present", "present", "absent" };
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) part = NULL;
  g_autoptr (GError) error = NULL;
  TruReviewFigures figures;
  TruPresence *presence;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *starts = g_strconcat (days[i], "T14:00", NULL);
      g_autofree char *ends = g_strconcat (days[i], "T16:00", NULL);
      g_autofree char *event = desk_add (desk->store, "event", "type", "workshop", "title", "Atelier", "starts_at", starts, "ends_at",
                                         ends, NULL);
      g_autofree char *came = desk_add (desk->store, "participant", "event", event, "person", desk->person, "attendance",
                                        attendances[i], NULL);

      if (i == 1)
        desk_set (desk->store, came, "minutes", "30");
    }
  all = tru_presence_of_household (desk->store, desk->household, TRU_UNKNOWN, TRU_UNKNOWN, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 1);
  presence = g_ptr_array_index (all, 0);
  g_assert_cmpuint (presence->times, ==, 2);
  g_assert_cmpuint (presence->absences, ==, 1);
  g_assert_cmpint (presence->minutes, ==, 150);
  part = tru_presence_of_household (desk->store, desk->household, tru_date_new (2026, 11, 11), tru_date_new (2026, 11, 12), &error);
  presence = g_ptr_array_index (part, 0);
  g_assert_cmpint (presence->minutes, ==, 30);
  figures = tru_reviews_figures (desk->store, desk->support, tru_date_new (2026, 11, 24));
  g_assert_cmpint (figures.workshops, ==, 2);
  g_assert_cmpint (figures.hours, ==, 250);
  figures = tru_reviews_figures (desk->store, desk->support, tru_date_new (2026, 11, 10));
  g_assert_cmpint (figures.hours, ==, 200);
}

static gint64
cost_of (Desk *desk)
{
  return tru_reviews_figures (desk->store, desk->support, tru_date_new (2026, 11, 24)).cost;
}

/* A sum that lacks something is no cost to be told to a funder. */
static void
test_cost (Desk          *desk,
           gconstpointer  data)
{
  g_autofree char *worksite = desk_add (desk->store, "worksite", "support", desk->support, "dwelling", desk->dwelling, NULL);
  g_autofree char *other = NULL;
  g_autofree char *paint = NULL;

  g_assert_cmpint (cost_of (desk), ==, TRU_UNKNOWN);
  paint = desk_add (desk->store, "material", "worksite", worksite, "name", "Peinture", "quantity", "10", "unit_price", "6.40", NULL);
  g_assert_cmpint (cost_of (desk), ==, TRU_UNKNOWN);
  desk_set (desk->store, worksite, "labour_cost", "900");
  g_assert_cmpint (cost_of (desk), ==, 96400);
  desk_set (desk->store, paint, "unit_price", "");
  g_assert_cmpint (cost_of (desk), ==, TRU_UNKNOWN);
  desk_set (desk->store, worksite, "cost", "1274");
  g_assert_cmpint (cost_of (desk), ==, 127400);
  other = desk_add (desk->store, "worksite", "support", desk->support, "dwelling", desk->dwelling, NULL);
  g_assert_cmpint (cost_of (desk), ==, TRU_UNKNOWN);
  desk_set (desk->store, other, "labour_cost", "26");
  g_assert_cmpint (cost_of (desk), ==, 130000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_TEST ("/round/day", test_round);
  DESK_TEST ("/round/order", test_order);
  DESK_TEST ("/round/presence", test_presence);
  DESK_TEST ("/round/cost", test_cost);
  return g_test_run ();
}
