/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tru-calendar-data.h"
#include "tru-contact.h"
#include "tru-crew-member.h"
#include "tru-dwelling.h"
#include "tru-month-layout.h"
#include "tru-occupancy.h"
#include "tru-organisation.h"
#include "tru-territory.h"
#include "tru-tool-library.h"
#include "tru-venue.h"

static TruCalendarItem *
at (GPtrArray *items,
    guint      index)
{
  g_assert_cmpuint (index, <, items->len);
  return g_ptr_array_index (items, index);
}

static void
test_worksite_splits_around_wednesday (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = tru_calendar_data_period (fixture->store, fixture->monday, fixture->monday + 7, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 2);
  g_assert_cmpstr (at (items, 0)->title, ==, "Famille Nowak: séjour");
  g_assert_cmpint (tru_calendar_item_first_day (at (items, 0)), ==, fixture->monday);
  g_assert_cmpint (tru_calendar_item_last_day (at (items, 0)), ==, fixture->monday + 1);
  g_assert_cmpint (at (items, 1)->first_number, ==, 3);
  g_assert_cmpint (at (items, 1)->last_number, ==, 4);
  g_assert_cmpstr (at (items, 1)->crew, ==, fixture->crew);
}

/* The days after it stopped are there still, and say that nobody works on them. */
static void
test_interrupted_days (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "set", NULL, &error);
  g_autoptr (TruRecord) worksite = tru_store_get (fixture->store, &tru_worksite_kind, fixture->worksite, &error);
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *words = NULL;

  tru_record_set_number (worksite, TRU_WORKSITE_INTERRUPTED_ON, fixture->monday + 1);
  g_assert_true (tru_write_update (write, worksite, &error));
  g_assert_true (tru_write_commit (write, &error));
  items = tru_calendar_data_period (fixture->store, fixture->monday, fixture->monday + 7, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 3);
  g_assert_false (at (items, 0)->is_cancelled);
  g_assert_true (at (items, 1)->is_cancelled);
  g_assert_cmpint (tru_calendar_item_first_day (at (items, 1)), ==, fixture->monday + 1);
  g_assert_true (at (items, 2)->is_cancelled);
  words = tru_calendar_item_format_days (at (items, 2));
  g_assert_cmpstr (words, ==, "interrupted");
  at (items, 2)->is_left = TRUE;
  g_free (words);
  words = tru_calendar_item_format_days (at (items, 2));
  g_assert_cmpstr (words, ==, "not carried out");
}

static void
test_period_has_borders (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = NULL;
  TruCalendarFilter filter = { .hides = { [TRU_CALENDAR_WORKSITE] = TRUE } };

  g_free (add_event (fixture, TRU_EVENT_TYPE_VISIT, "Before", fixture->monday - 1, 23 * 60, 23 * 60 + 59));
  g_free (add_event (fixture, TRU_EVENT_TYPE_VISIT, "First", fixture->monday, 0, 60));
  g_free (add_event (fixture, TRU_EVENT_TYPE_WORKSHOP, "Last", fixture->monday + 6, 23 * 60, 23 * 60 + 59));
  g_free (add_event (fixture, TRU_EVENT_TYPE_VISIT, "After", fixture->monday + 7, 0, 60));
  items = tru_calendar_data_period (fixture->store, fixture->monday, fixture->monday + 7, &filter, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 2);
  g_assert_cmpstr (at (items, 0)->title, ==, "First");
  g_assert_cmpstr (at (items, 0)->household, ==, "Famille Nowak");
  g_assert_cmpstr (at (items, 1)->title, ==, "Last");
  g_clear_pointer (&items, g_ptr_array_unref);
  filter.hides[TRU_CALENDAR_VISIT] = TRUE;
  items = tru_calendar_data_period (fixture->store, fixture->monday, fixture->monday + 7, &filter, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 1);
  g_assert_cmpint (at (items, 0)->type, ==, TRU_CALENDAR_WORKSHOP);
}

/* A festival from Saturday evening to Tuesday morning is seen in both weeks, and in the next month too. */
static void
test_past_midnight (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = NULL;
  TruCalendarFilter filter = { .hides = { [TRU_CALENDAR_WORKSITE] = TRUE } };
  guint counts[TRU_CALENDAR_N_TYPES], totals[TRU_MONTH_DAYS];

  g_free (add_event (fixture, TRU_EVENT_TYPE_OTHER, "Until midnight", fixture->monday - 1, 20 * 60, 24 * 60));
  g_free (add_event (fixture, TRU_EVENT_TYPE_OTHER, "Festival", fixture->monday - 2, 20 * 60, 3 * 24 * 60 + 9 * 60));
  items = tru_calendar_data_period (fixture->store, fixture->monday, fixture->monday + 7, &filter, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 1);
  g_assert_cmpstr (at (items, 0)->title, ==, "Festival");
  g_assert_true (tru_calendar_data_counts (fixture->store, fixture->monday, fixture->monday + 7, &filter, counts, &error));
  g_assert_cmpuint (counts[TRU_CALENDAR_OTHER], ==, 1);
  g_clear_pointer (&items, g_ptr_array_unref);
  items = tru_calendar_data_period (fixture->store, fixture->monday + 2, fixture->monday + 7, &filter, &error);
  g_assert_cmpuint (items->len, ==, 0);
  g_clear_pointer (&items, g_ptr_array_unref);
  items = tru_calendar_data_month (fixture->store, fixture->monday, 3, &filter, totals, counts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 1);
  g_assert_cmpuint (counts[TRU_CALENDAR_OTHER], ==, 1);
}

static void
test_hidden_crews (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) hidden = g_hash_table_new (g_str_hash, g_str_equal);
  TruCalendarFilter filter = { .hidden_crews = hidden };
  g_autoptr (GPtrArray) items = NULL;

  g_hash_table_add (hidden, fixture->crew);
  items = tru_calendar_data_period (fixture->store, fixture->monday, fixture->monday + 7, &filter, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 0);
}

static void
test_month_takes_the_first_of_each_day (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = NULL;
  TruDate first = tru_month_layout_start (fixture->monday);
  TruCalendarFilter filter = { .hides = { [TRU_CALENDAR_WORKSITE] = TRUE } };
  guint totals[TRU_MONTH_DAYS], counts[TRU_CALENDAR_N_TYPES];

  for (int i = 8; i >= 0; i--)
    g_free (add_event (fixture, i % 2 == 0 ? TRU_EVENT_TYPE_VISIT : TRU_EVENT_TYPE_OTHER, "Visit", fixture->monday,
                       (9 + i) * 60, (10 + i) * 60));
  g_free (add_event (fixture, TRU_EVENT_TYPE_VISIT, "Last day", first + 41, 600, 660));
  g_free (add_event (fixture, TRU_EVENT_TYPE_VISIT, "After", first + 42, 600, 660));
  items = tru_calendar_data_month (fixture->store, first, 3, &filter, totals, counts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 4);
  g_assert_cmpint (at (items, 0)->starts, ==, tru_time_new (fixture->monday, 9 * 60));
  g_assert_cmpint (at (items, 2)->starts, ==, tru_time_new (fixture->monday, 11 * 60));
  g_assert_cmpuint (counts[TRU_CALENDAR_VISIT], ==, 6);
  g_assert_cmpuint (totals[fixture->monday - first], ==, 9);
  g_assert_cmpuint (totals[41], ==, 1);
  g_assert_cmpuint (totals[0], ==, 0);
  g_clear_pointer (&items, g_ptr_array_unref);
  filter.hides[TRU_CALENDAR_OTHER] = TRUE;
  items = tru_calendar_data_month (fixture->store, first, 3, &filter, totals, counts, &error);
  g_assert_no_error (error);
  g_assert_cmpint (at (items, 2)->starts, ==, tru_time_new (fixture->monday, 13 * 60));
  g_assert_cmpuint (counts[TRU_CALENDAR_OTHER], ==, 4);
  g_assert_cmpuint (totals[fixture->monday - first], ==, 5);
}

static void
test_counts_and_crews (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) crews = tru_calendar_data_crews (fixture->store, fixture->monday, &error);
  g_autofree char *weekdays = tru_calendar_data_weekdays (fixture->store);
  guint counts[TRU_CALENDAR_N_TYPES];

  g_assert_no_error (error);
  g_free (add_event (fixture, TRU_EVENT_TYPE_COMMITTEE, "Committee", fixture->monday, 600, 660));
  g_assert_true (tru_calendar_data_counts (fixture->store, fixture->monday, fixture->monday + 7, NULL, counts, &error));
  g_assert_cmpuint (counts[TRU_CALENDAR_WORKSITE], ==, 1);
  g_assert_cmpuint (counts[TRU_CALENDAR_COMMITTEE], ==, 1);
  g_assert_cmpuint (counts[TRU_CALENDAR_VISIT], ==, 0);
  g_assert_cmpuint (crews->len, ==, 1);
  g_assert_cmpstr (((TruCalendarCrew *) g_ptr_array_index (crews, 0))->name, ==, "Équipe A");
  g_assert_cmpstr (weekdays, ==, "1245");
}

static void
test_confidential_place_is_hidden (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) household = tru_store_get (fixture->store, &tru_household_kind, fixture->household, &error);
  g_autoptr (TruWrite) write = NULL;
  g_autoptr (GPtrArray) items = NULL;
  TruCalendarFilter filter = { .hides = { [TRU_CALENDAR_WORKSITE] = TRUE } };

  g_free (add_event (fixture, TRU_EVENT_TYPE_VISIT, "Visit", fixture->monday, 600, 660));
  write = tru_write_begin (fixture->store, "edit", NULL, &error);
  tru_record_set_number (household, TRU_HOUSEHOLD_CONFIDENTIAL_ADDRESS, 1);
  tru_write_update (write, household, &error);
  tru_write_commit (write, &error);
  g_assert_no_error (error);
  items = tru_calendar_data_period (fixture->store, fixture->monday, fixture->monday + 7, &filter, &error);
  g_assert_no_error (error);
  g_assert_null (at (items, 0)->place);
}

#define ADD(path, test) g_test_add ("/calendar/data/" path, Fixture, NULL, set_up, test, tear_down)

/* Narrowed down to a programme, nothing of others is shown nor counted; a territory is known through the household's dwelling. */
static void
test_only (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *visit = add_event (fixture, TRU_EVENT_TYPE_VISIT, "Visite", fixture->monday, 600, 660);
  g_autoptr (TruRecord) support = tru_store_get (fixture->store, &tru_support_kind, fixture->support, NULL);
  g_autofree char *programme = g_strdup (tru_record_get_text (support, TRU_SUPPORT_PROGRAMME));
  TruCalendarFilter filter = { .only = { [TRU_CALENDAR_ONLY_PROGRAMME] = programme } };
  TruCalendarFilter elsewhere = { .only = { [TRU_CALENDAR_ONLY_TERRITORY] = fixture->crew } };
  TruCalendarFilter crew = { .only = { [TRU_CALENDAR_ONLY_CREW] = fixture->crew } };
  const TruCalendarFilter *const filters[] = { &filter, &crew, &elsewhere };
  const guint worksites[] = { 1, 1, 0 };
  const guint visits[] = { 1, 0, 0 }; /* the household is in the programme */

  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      guint counts[TRU_CALENDAR_N_TYPES], totals[42];
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) week = tru_calendar_data_period (fixture->store, fixture->monday, fixture->monday + 7, filters[i], &error);
      g_autoptr (GPtrArray) month = tru_calendar_data_month (fixture->store, fixture->monday, 5, filters[i], totals, counts, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (week->len, ==, worksites[i] * 2 + visits[i]); /* either side of Wednesday */
      g_assert_cmpuint (month->len, ==, worksites[i] * 2 + visits[i]);
      g_assert_cmpuint (counts[TRU_CALENDAR_VISIT], ==, visits[i]);
      g_assert_cmpuint (counts[TRU_CALENDAR_WORKSITE], ==, worksites[i]);
      g_assert_cmpuint (totals[0], ==, visits[i]);
    }
}

static guint
count_only (Fixture         *fixture,
            TruCalendarOnly  what,
            const char      *uid)
{
  g_autoptr (GError) error = NULL;
  TruCalendarFilter filter = { .hides = { [TRU_CALENDAR_WORKSITE] = TRUE } };
  guint counts[TRU_CALENDAR_N_TYPES], totals[42], sum = 0;
  g_autoptr (GPtrArray) week = NULL;
  g_autoptr (GPtrArray) month = NULL;

  filter.only[what] = (char *) uid;
  week = tru_calendar_data_period (fixture->store, fixture->monday, fixture->monday + 7, &filter, &error);
  month = tru_calendar_data_month (fixture->store, fixture->monday, 5, &filter, totals, counts, &error);
  g_assert_no_error (error);
  for (guint i = TRU_CALENDAR_WORKSITE + 1; i < TRU_CALENDAR_N_TYPES; i++)
    sum += counts[i];
  g_assert_cmpuint (sum, ==, week->len);
  g_assert_cmpuint (month->len, ==, week->len);
  return week->len;
}

static char *
write_one (Fixture   *fixture,
           TruRecord *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "add", NULL, &error);
  char *uid = keep (write, record);

  tru_write_commit (write, &error);
  g_assert_no_error (error);
  return uid;
}

static char *
add_named (Fixture       *fixture,
           const TruKind *kind,
           guint          name,
           const char    *text,
           guint          other,
           const char    *value)
{
  g_autoptr (TruRecord) record = tru_record_new (kind);

  tru_record_set_text (record, name, text);
  if (value != NULL)
    tru_record_set_text (record, other, value);
  if (kind == &tru_territory_kind)
    tru_record_set_number (record, TRU_TERRITORY_LEVEL, TRU_TERRITORY_LEVEL_COMMUNE);
  if (kind == &tru_organisation_kind)
    tru_record_set_number (record, TRU_ORGANISATION_TYPE, TRU_ORGANISATION_TYPE_ASSOCIATION);
  return write_one (fixture, record);
}

/* An event of nobody's household, with one more field. */
static void
add_with (Fixture     *fixture,
          guint        field,
          const char  *value)
{
  g_autoptr (TruRecord) event = tru_record_new (&tru_event_kind);

  tru_record_set_number (event, TRU_EVENT_TYPE, TRU_EVENT_TYPE_WORKSHOP);
  tru_record_set_text (event, TRU_EVENT_TITLE, "Atelier");
  tru_record_set_number (event, TRU_EVENT_STARTS_AT, tru_time_new (fixture->monday, 600));
  tru_record_set_number (event, TRU_EVENT_ENDS_AT, tru_time_new (fixture->monday, 660));
  tru_record_set_text (event, field, value);
  g_free (write_one (fixture, event));
}

/* A visit is of its household's programme; a workshop is where its room, its tool library or its operation is, and the room where its
   neighbourhood is, as far as that is known. */
static void
test_only_events (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *visit = add_event (fixture, TRU_EVENT_TYPE_VISIT, "Visite", fixture->monday, 600, 660);
  g_autoptr (TruRecord) support = tru_store_get (fixture->store, &tru_support_kind, fixture->support, NULL);
  const char *programme = tru_record_get_text (support, TRU_SUPPORT_PROGRAMME);
  g_autofree char *other = add_named (fixture, &tru_programme_kind, TRU_PROGRAMME_NAME, "Autre", 0, NULL);
  g_autofree char *here = add_named (fixture, &tru_territory_kind, TRU_TERRITORY_NAME, "Lens", 0, NULL);
  g_autofree char *there = add_named (fixture, &tru_territory_kind, TRU_TERRITORY_NAME, "Arras", 0, NULL);
  g_autofree char *venue = add_named (fixture, &tru_venue_kind, TRU_VENUE_NAME, "Salle", TRU_VENUE_COMMUNE, "Lens");
  g_autofree char *quarter = add_named (fixture, &tru_territory_kind, TRU_TERRITORY_NAME, "Villas", TRU_TERRITORY_PARENT, here);
  g_autofree char *house = add_named (fixture, &tru_venue_kind, TRU_VENUE_NAME, "Maison", TRU_VENUE_TERRITORY, quarter);
  g_autofree char *library
      = add_named (fixture, &tru_tool_library_kind, TRU_TOOL_LIBRARY_NAME, "Outils", TRU_TOOL_LIBRARY_TERRITORY, here);

  g_assert_cmpuint (count_only (fixture, TRU_CALENDAR_ONLY_PROGRAMME, programme), ==, 1);
  g_assert_cmpuint (count_only (fixture, TRU_CALENDAR_ONLY_PROGRAMME, other), ==, 0);
  g_assert_cmpuint (count_only (fixture, TRU_CALENDAR_ONLY_TERRITORY, here), ==, 0);
  add_with (fixture, TRU_EVENT_VENUE, venue);
  g_assert_cmpuint (count_only (fixture, TRU_CALENDAR_ONLY_TERRITORY, here), ==, 1);
  add_with (fixture, TRU_EVENT_TOOL_LIBRARY, library);
  g_assert_cmpuint (count_only (fixture, TRU_CALENDAR_ONLY_TERRITORY, here), ==, 2);
  g_assert_cmpuint (count_only (fixture, TRU_CALENDAR_ONLY_TERRITORY, there), ==, 0);
  g_assert_cmpuint (count_only (fixture, TRU_CALENDAR_ONLY_TERRITORY, quarter), ==, 0);
  add_with (fixture, TRU_EVENT_VENUE, house);
  g_assert_cmpuint (count_only (fixture, TRU_CALENDAR_ONLY_TERRITORY, quarter), ==, 1);
  g_assert_cmpuint (count_only (fixture, TRU_CALENDAR_ONLY_TERRITORY, here), ==, 3);
}

static void
add_home (Fixture    *fixture,
          const char *territory,
          TruDate     since,
          TruDate     until)
{
  g_autoptr (TruRecord) dwelling = tru_record_new (&tru_dwelling_kind);
  g_autoptr (TruRecord) occupancy = tru_record_new (&tru_occupancy_kind);
  g_autofree char *uid = NULL;

  tru_record_set_text (dwelling, TRU_DWELLING_STREET, "1 rue");
  tru_record_set_text (dwelling, TRU_DWELLING_COMMUNE, "Lens");
  tru_record_set_text (dwelling, TRU_DWELLING_TERRITORY, territory);
  uid = write_one (fixture, dwelling);
  tru_record_set_text (occupancy, TRU_OCCUPANCY_HOUSEHOLD, fixture->household);
  tru_record_set_text (occupancy, TRU_OCCUPANCY_DWELLING, uid);
  tru_record_set_number (occupancy, TRU_OCCUPANCY_SINCE, since);
  tru_record_set_number (occupancy, TRU_OCCUPANCY_UNTIL, until);
  g_free (write_one (fixture, occupancy));
}

/* A household that is to move is visited where it lives on that day. */
static void
test_only_home (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *here = add_named (fixture, &tru_territory_kind, TRU_TERRITORY_NAME, "Lens", 0, NULL);
  g_autofree char *there = add_named (fixture, &tru_territory_kind, TRU_TERRITORY_NAME, "Arras", 0, NULL);
  g_autofree char *before = add_event (fixture, TRU_EVENT_TYPE_VISIT, "Visite", fixture->monday, 600, 660);
  g_autofree char *after = add_event (fixture, TRU_EVENT_TYPE_VISIT, "Visite", fixture->monday + 3, 600, 660);
  g_autofree char *later = add_event (fixture, TRU_EVENT_TYPE_VISIT, "Visite", fixture->monday + 4, 600, 660);

  add_home (fixture, here, TRU_UNKNOWN, fixture->monday + 2);
  add_home (fixture, there, fixture->monday + 3, TRU_UNKNOWN);
  g_assert_cmpuint (count_only (fixture, TRU_CALENDAR_ONLY_TERRITORY, here), ==, 1);
  g_assert_cmpuint (count_only (fixture, TRU_CALENDAR_ONLY_TERRITORY, there), ==, 2);
}

/* Whoever is of a crew takes part in what the crew does, and the crew in what they do. */
static void
test_only_people (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *us = add_named (fixture, &tru_organisation_kind, TRU_ORGANISATION_NAME, "Nous", 0, NULL);
  g_autofree char *member = add_named (fixture, &tru_contact_kind, TRU_CONTACT_NAME, "Ali", TRU_CONTACT_ORGANISATION, us);
  g_autofree char *stranger = add_named (fixture, &tru_contact_kind, TRU_CONTACT_NAME, "Bob", TRU_CONTACT_ORGANISATION, us);

  g_free (add_named (fixture, &tru_crew_member_kind, TRU_CREW_MEMBER_CREW, fixture->crew, TRU_CREW_MEMBER_CONTACT, member));
  add_with (fixture, TRU_EVENT_CREW, fixture->crew);
  add_with (fixture, TRU_EVENT_ORGANISER, member);
  add_with (fixture, TRU_EVENT_ORGANISER, stranger);
  g_assert_cmpuint (count_only (fixture, TRU_CALENDAR_ONLY_PERSON, member), ==, 2);
  g_assert_cmpuint (count_only (fixture, TRU_CALENDAR_ONLY_PERSON, stranger), ==, 1);
  g_assert_cmpuint (count_only (fixture, TRU_CALENDAR_ONLY_CREW, fixture->crew), ==, 2);
}

/* What nobody came to carries a word, not only a paler colour. */
static void
test_missed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *uid = add_event (fixture, TRU_EVENT_TYPE_VISIT, "Visite", fixture->monday, 600, 660);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "edit", NULL, &error);
  g_autoptr (TruRecord) event = tru_store_get (fixture->store, &tru_event_kind, uid, NULL);
  TruCalendarFilter filter = { .hides = { [TRU_CALENDAR_WORKSITE] = TRUE } };
  g_autoptr (GPtrArray) week = NULL;
  g_autofree char *words = NULL;

  tru_record_set_number (event, TRU_EVENT_OUTCOME, TRU_EVENT_OUTCOME_MISSED);
  g_assert_true (tru_write_update (write, event, &error) && tru_write_commit (write, &error));
  week = tru_calendar_data_period (fixture->store, fixture->monday, fixture->monday + 7, &filter, &error);
  g_assert_cmpuint (week->len, ==, 1);
  g_assert_cmpstr (tru_calendar_item_get_mark (at (week, 0)), ==, "Missed");
  words = tru_calendar_item_describe (at (week, 0));
  g_assert_nonnull (strstr (words, "missed"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("worksite", test_worksite_splits_around_wednesday);
  ADD ("interrupted", test_interrupted_days);
  ADD ("period", test_period_has_borders);
  ADD ("past-midnight", test_past_midnight);
  ADD ("crews", test_hidden_crews);
  ADD ("month", test_month_takes_the_first_of_each_day);
  ADD ("counts", test_counts_and_crews);
  ADD ("confidential", test_confidential_place_is_hidden);
  ADD ("only", test_only);
  ADD ("only-events", test_only_events);
  ADD ("only-home", test_only_home);
  ADD ("only-people", test_only_people);
  ADD ("missed", test_missed);
  return g_test_run ();
}
