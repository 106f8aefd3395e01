/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksite-rules.h"

#include <glib/gi18n.h>
#include <string.h>

#define WEEKS_AHEAD 60

static TruDate
day_at (GArray *days,
        guint   i)
{
  return g_array_index (days, TruDate, i);
}

/* On which days people work. */
typedef struct
{
  const char *weekdays;
  TruHolidays holidays;
  GPtrArray *closed; /* (nullable): of TruTaken */
} Calendar;

static gboolean
is_worked (const Calendar *calendar,
           TruDate         day)
{
  return tru_working_days_includes (day, calendar->weekdays, calendar->holidays) && !tru_clash_is_closed (calendar->closed, day);
}

/* The working days of @first's week from @first on. */
static GArray *
rest_of_week (const Calendar *calendar,
              TruDate         first)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (TruDate));
  TruDate sunday = tru_date_monday (first) + 6;

  for (TruDate day = first; first != TRU_UNKNOWN && day <= sunday; day++)
    if (is_worked (calendar, day))
      g_array_append_val (days, day);
  return days;
}

static gboolean
has_holiday (const Calendar *calendar,
             TruDate         first)
{
  TruDate sunday = tru_date_monday (first) + 6;

  for (TruDate day = first; day <= sunday; day++)
    if (tru_working_days_has_weekday (calendar->weekdays, tru_date_weekday (day)) && !is_worked (calendar, day))
      return TRUE;
  return FALSE;
}

static GArray *
continue_over_weeks (const Calendar *calendar,
                     TruDate         first,
                     guint           n_days)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (TruDate));

  for (TruDate day = first; days->len < n_days && day < first + 7 * WEEKS_AHEAD; day++)
    if (is_worked (calendar, day))
      g_array_append_val (days, day);
  return days;
}

/* A full week holds @n_days working days, or as many as the week has when that is fewer. */
static GArray *
next_full_week (const Calendar *calendar,
                TruDate         first,
                guint           n_days)
{
  TruDate monday = tru_date_monday (first);
  guint wanted = MIN (n_days, strlen (calendar->weekdays));

  for (guint week = 1; week <= WEEKS_AHEAD; week++)
    {
      g_autoptr (GArray) days = rest_of_week (calendar, monday + 7 * week);

      if (days->len >= wanted)
        {
          g_array_set_size (days, wanted);
          return g_steal_pointer (&days);
        }
    }
  return NULL;
}

/**
 * tru_worksite_propose_days:
 * @first: the first day that somebody wishes
 * @n_days: how many days a worksite lasts in the programme
 * @weekdays: (nullable): the programme's working days, such as "1245"
 * @holidays: whose holidays count
 * @closed: (nullable) (element-type TruTaken): closing days; those of schools stop no work
 *
 * The days to offer for a worksite: the rest of the wished week when it is long enough. A week with a holiday offers
 * its remaining days (three), or the next full week (domain.md, “Rules to keep”; seed 1, “Coup de pouce habitat”: never
 * Wednesday). A day in the middle of a week offers @n_days that go on into the next week, or the next full week. A day
 * on which nobody works any more that week counts as the next Monday. A closing day is as a holiday; a week that lacks
 * more than one day is as its middle.
 *
 * Returns: (transfer full) (element-type GArray): proposals, best first, each with its #TruDate in order; none when
 * @weekdays names no day
 */
GPtrArray *
tru_worksite_propose_days (TruDate      first,
                           guint        n_days,
                           const char  *weekdays,
                           TruHolidays  holidays,
                           GPtrArray   *closed)
{
  GPtrArray *proposals = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  Calendar calendar = { weekdays ? weekdays : "", holidays, closed };
  g_autoptr (GArray) rest = rest_of_week (&calendar, first);
  GArray *full;

  if (first == TRU_UNKNOWN || n_days == 0 || !*calendar.weekdays)
    return proposals;
  for (guint week = 0; rest->len == 0 && week < WEEKS_AHEAD; week++)
    {
      first = tru_date_monday (first) + 7;
      g_array_unref (rest);
      rest = rest_of_week (&calendar, first);
    }
  if (rest->len == 0)
    return proposals;
  full = next_full_week (&calendar, first, n_days);
  if (rest->len >= n_days || (rest->len + 1 >= n_days && has_holiday (&calendar, first)))
    {
      g_array_set_size (rest, MIN (rest->len, n_days));
      g_ptr_array_add (proposals, g_steal_pointer (&rest));
    }
  else
    g_ptr_array_add (proposals, continue_over_weeks (&calendar, day_at (rest, 0), n_days));
  if (full)
    g_ptr_array_add (proposals, full);
  return proposals;
}

/* The last of its year says which year, where it needs to be said. */
static char *
format_one (GArray *days,
            guint   i)
{
  TruDate day = day_at (days, i);
  g_autofree char *text = tru_date_format (day, TRU_DATE_SHORT);
  int year, next_year = 0;

  tru_date_get (day, &year, NULL, NULL);
  if (i + 1 < days->len)
    tru_date_get (day_at (days, i + 1), &next_year, NULL, NULL);
  return year == next_year ? g_strdup_printf ("%s %s", tru_date_weekday_short_name (tru_date_weekday (day)), text) : tru_date_format (day, TRU_DATE_DAY);
}

static char *
format_run (GArray *days,
            guint   from,
            guint   to)
{
  g_autofree char *first = format_one (days, from);
  g_autofree char *last = format_one (days, to);

  return from == to ? g_steal_pointer (&first) : g_strdup_printf (_("%s – %s"), first, last);
}

/**
 * tru_worksite_format_days:
 * @days: (nullable) (element-type TruDate): days in order
 *
 * Returns: (transfer full): “Mon 30 Nov – Tue 1 Dec, Thu 3 Dec – Fri 4 Dec”, with the year behind its last day where it is not this one
 */
char *
tru_worksite_format_days (GArray *days)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint from = 0;

  for (guint i = 0; days && i < days->len; i++)
    {
      g_autofree char *run = NULL;

      if (i + 1 < days->len && day_at (days, i + 1) == day_at (days, i) + 1)
        continue;
      run = format_run (days, from, i);
      if (text->len > 0)
        g_string_append (text, ", ");
      g_string_append (text, run);
      from = i + 1;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
