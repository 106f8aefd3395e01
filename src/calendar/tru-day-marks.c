/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-day-marks.h"

#include <stdlib.h>

#include "tru-queries-calendar.h"
#include "tru-time.h"

static void
clear_mark (gpointer data)
{
  g_free (((TruDayMark *) data)->name);
}

/* A public holiday comes first, then what closes, then the schools. */
static void
add_closure (GArray  *marks,
             TruDate  first,
             TruRow  *closure)
{
  gboolean is_school = g_str_equal (tru_row_get_text (closure, TRU_CALENDAR_CLOSURE_TYPE), "school");
  gboolean is_general = tru_row_get_text (closure, TRU_CALENDAR_CLOSURE_LIBRARY) == NULL;
  TruDate since = tru_row_get_date (closure, TRU_CALENDAR_CLOSURE_SINCE);
  TruDate until = tru_row_get_date (closure, TRU_CALENDAR_CLOSURE_UNTIL);

  for (TruDate day = MAX (since, first); day <= until && day < first + (TruDate) marks->len; day++)
    {
      TruDayMark *mark = &g_array_index (marks, TruDayMark, day - first);

      mark->is_closed = mark->is_closed || (is_general && !is_school);
      mark->is_school = mark->is_school || is_school;
      if (mark->name == NULL)
        mark->name = g_strdup (tru_row_get_text (closure, TRU_CALENDAR_CLOSURE_NAME));
    }
}

static gboolean
is_closed_for (GPtrArray  *closures,
               const char *library,
               TruDate     day)
{
  for (guint i = 0; i < closures->len; i++)
    {
      TruRow *closure = g_ptr_array_index (closures, i);
      const char *only = tru_row_get_text (closure, TRU_CALENDAR_CLOSURE_LIBRARY);

      if (!g_str_equal (tru_row_get_text (closure, TRU_CALENDAR_CLOSURE_TYPE), "school") &&
          tru_row_get_date (closure, TRU_CALENDAR_CLOSURE_SINCE) <= day && day <= tru_row_get_date (closure, TRU_CALENDAR_CLOSURE_UNTIL) &&
          (only == NULL || g_strcmp0 (only, library) == 0))
        return TRUE;
    }
  return FALSE;
}

static int
read_clock (const char *text)
{
  return atoi (text) * 60 + atoi (text + 3);
}

static void
add_opening (GArray    *marks,
             TruDate    first,
             TruRow    *opening,
             GPtrArray *closures)
{
  for (guint i = 0; i < marks->len; i++)
    {
      TruDayMark *mark = &g_array_index (marks, TruDayMark, i);
      TruDate day = first + i;

      if (tru_date_weekday (day) != tru_row_get_number (opening, TRU_CALENDAR_OPENING_WEEKDAY) || mark->is_closed ||
          mark->n_openings == TRU_DAY_OPENINGS ||
          is_closed_for (closures, tru_row_get_text (opening, TRU_CALENDAR_OPENING_LIBRARY), day))
        continue;
      mark->opens[mark->n_openings] = read_clock (tru_row_get_text (opening, TRU_CALENDAR_OPENING_OPENS));
      mark->closes[mark->n_openings++] = read_clock (tru_row_get_text (opening, TRU_CALENDAR_OPENING_CLOSES));
    }
}

/**
 * tru_day_marks_load:
 * @store: a store
 * @first: a day
 * @after: the day after the last one
 * @region: whose public holidays count
 *
 * Public holidays, closing days, school holidays and the tool libraries’ opening hours: two queries, however long the time.
 *
 * Returns: (transfer full) (element-type TruDayMark): one for each day
 */
GArray *
tru_day_marks_load (TruStore   *store,
                    TruDate     first,
                    TruDate     after,
                    TruHolidays region)
{
  GArray *marks = g_array_sized_new (FALSE, TRUE, sizeof (TruDayMark), (guint) (after - first));
  g_autofree char *from = tru_date_to_iso (first);
  g_autofree char *until = tru_date_to_iso (after);
  g_autoptr (GPtrArray) closures = tru_query_run (store, &tru_calendar_closures, NULL, "$from", from, "$until", until, NULL);
  g_autoptr (GPtrArray) openings = tru_query_run (store, &tru_calendar_openings, NULL, NULL);

  g_array_set_clear_func (marks, clear_mark);
  g_array_set_size (marks, (guint) (after - first));
  for (TruDate day = first; day < after; day++)
    {
      TruDayMark *mark = &g_array_index (marks, TruDayMark, day - first);

      mark->name = g_strdup (tru_holiday_name (day, region));
      mark->is_closed = mark->name != NULL;
    }
  for (guint i = 0; closures != NULL && i < closures->len; i++)
    add_closure (marks, first, g_ptr_array_index (closures, i));
  for (guint i = 0; openings != NULL && closures != NULL && i < openings->len; i++)
    add_opening (marks, first, g_ptr_array_index (openings, i), closures);
  return marks;
}
