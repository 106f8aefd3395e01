/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tru-closure.h"
#include "tru-day-marks.h"
#include "tru-opening.h"
#include "tru-tool-library.h"

static char *
add_library (TruWrite *write)
{
  g_autoptr (TruRecord) library = tru_record_new (&tru_tool_library_kind);

  tru_record_set_text (library, TRU_TOOL_LIBRARY_NAME, "Site de Beaulieu");
  return keep (write, library);
}

static void
add_opening (TruWrite   *write,
             const char *library,
             gint64      weekday,
             const char *opens,
             const char *closes)
{
  g_autoptr (TruRecord) opening = tru_record_new (&tru_opening_kind);

  tru_record_set_text (opening, TRU_OPENING_TOOL_LIBRARY, library);
  tru_record_set_number (opening, TRU_OPENING_WEEKDAY, weekday);
  tru_record_set_text (opening, TRU_OPENING_OPENS, opens);
  tru_record_set_text (opening, TRU_OPENING_CLOSES, closes);
  g_free (keep (write, opening));
}

static void
add_closure (TruWrite      *write,
             const char    *name,
             TruClosureType type,
             const char    *library,
             TruDate        since,
             TruDate        until)
{
  g_autoptr (TruRecord) closure = tru_record_new (&tru_closure_kind);

  tru_record_set_text (closure, TRU_CLOSURE_NAME, name);
  tru_record_set_number (closure, TRU_CLOSURE_TYPE, type);
  tru_record_set_text (closure, TRU_CLOSURE_TOOL_LIBRARY, library);
  tru_record_set_number (closure, TRU_CLOSURE_SINCE, since);
  tru_record_set_number (closure, TRU_CLOSURE_UNTIL, until);
  g_free (keep (write, closure));
}

/* The week of Christmas 2026: 25 December is a Friday. Open on Tuesdays and Fridays, and twice on Wednesdays. */
static void
fill (Fixture *fixture,
      TruDate  monday)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "add", NULL, &error);
  g_autofree char *library = add_library (write);

  add_opening (write, library, 2, "14:00", "17:00");
  add_opening (write, library, 3, "09:30", "12:00");
  add_opening (write, library, 3, "14:00", "17:30");
  add_opening (write, library, 5, "14:00", "17:00");
  add_closure (write, "Vacances de Noël", TRU_CLOSURE_TYPE_SCHOOL, NULL, monday - 2, monday + 13);
  add_closure (write, "Pont", TRU_CLOSURE_TYPE_CLOSED, NULL, monday + 3, monday + 3);
  add_closure (write, "Inventaire", TRU_CLOSURE_TYPE_CLOSED, library, monday + 1, monday + 1);
  tru_write_commit (write, &error);
  g_assert_no_error (error);
}

static const TruDayMark *
nth (GArray *marks,
     guint   n)
{
  return &g_array_index (marks, TruDayMark, n);
}

static void
test_marks (Fixture      *fixture,
            gconstpointer data)
{
  TruDate monday = tru_date_new (2026, 12, 21);
  g_autoptr (GArray) marks = NULL;

  fill (fixture, monday);
  marks = tru_day_marks_load (fixture->store, monday, monday + 7, TRU_HOLIDAYS_FRANCE);
  g_assert_cmpuint (marks->len, ==, 7);
  g_assert_true (nth (marks, 0)->is_school);
  g_assert_false (nth (marks, 0)->is_closed);
  g_assert_cmpstr (nth (marks, 0)->name, ==, "Vacances de Noël");
  /* A tool library that counts its tools closes nothing else. */
  g_assert_false (nth (marks, 1)->is_closed);
  g_assert_cmpuint (nth (marks, 1)->n_openings, ==, 0);
  g_assert_cmpstr (nth (marks, 1)->name, ==, "Inventaire");
  g_assert_cmpuint (nth (marks, 2)->n_openings, ==, 2);
  g_assert_cmpint (nth (marks, 2)->opens[0], ==, 570);
  g_assert_cmpint (nth (marks, 2)->closes[1], ==, 17 * 60 + 30);
  g_assert_true (nth (marks, 3)->is_closed);
  g_assert_cmpstr (nth (marks, 3)->name, ==, "Pont");
  g_assert_true (nth (marks, 4)->is_closed);
  g_assert_cmpuint (nth (marks, 4)->n_openings, ==, 0);
  g_assert_cmpstr (nth (marks, 4)->name, ==, tru_holiday_name (monday + 4, TRU_HOLIDAYS_FRANCE));
}

/* 26 December is a public holiday in Alsace and Moselle only. */
static void
test_region (Fixture      *fixture,
             gconstpointer data)
{
  TruDate day = tru_date_new (2026, 12, 26);
  g_autoptr (GArray) france = tru_day_marks_load (fixture->store, day, day + 1, TRU_HOLIDAYS_FRANCE);
  g_autoptr (GArray) alsace = tru_day_marks_load (fixture->store, day, day + 1, TRU_HOLIDAYS_ALSACE_MOSELLE);

  g_assert_false (nth (france, 0)->is_closed);
  g_assert_true (nth (alsace, 0)->is_closed);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/calendar/day-marks/week", Fixture, NULL, set_up, test_marks, tear_down);
  g_test_add ("/calendar/day-marks/region", Fixture, NULL, set_up, test_region, tear_down);
  return g_test_run ();
}
