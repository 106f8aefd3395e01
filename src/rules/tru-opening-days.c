/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-opening-days.h"

#define SUNDAY 7

/* A library that never opens within a year is closed for good: no day is better than another then. */
#define LOOKED_AHEAD 366

typedef struct
{
  TruDate since;
  TruDate until;
} Closure;

struct _TruOpeningDays
{
  guint weekdays; /* a bit each, 0 when nobody said */
  GArray *closures;
  TruHolidays holidays;
};

static gboolean
is_closed (const TruOpeningDays *self,
           TruDate               day)
{
  for (guint i = 0; i < self->closures->len; i++)
    {
      const Closure *closure = &g_array_index (self->closures, Closure, i);

      if (closure->since <= day && day <= closure->until)
        return TRUE;
    }
  return FALSE;
}

/**
 * tru_opening_days_new:
 * @holidays: whose public holidays close it
 *
 * Returns: (transfer full): days with neither weekdays nor closures: open on any day but Sundays and public holidays
 */
TruOpeningDays *
tru_opening_days_new (TruHolidays holidays)
{
  TruOpeningDays *self = g_new0 (TruOpeningDays, 1);

  self->closures = g_array_new (FALSE, FALSE, sizeof (Closure));
  self->holidays = holidays;
  return self;
}

/**
 * tru_opening_days_free:
 * @self: days
 */
void
tru_opening_days_free (TruOpeningDays *self)
{
  g_array_unref (self->closures);
  g_free (self);
}

/**
 * tru_opening_days_add_weekday:
 * @self: days
 * @weekday: 1 Monday … 7 Sunday, on which it opens; with the first one, it is closed on all others
 */
void
tru_opening_days_add_weekday (TruOpeningDays *self,
                              gint64          weekday)
{
  if (weekday >= 1 && weekday <= SUNDAY)
    self->weekdays |= 1u << weekday;
}

/**
 * tru_opening_days_add_closure:
 * @self: days
 * @since: the first closed day
 * @until: the last one
 */
void
tru_opening_days_add_closure (TruOpeningDays *self,
                              TruDate         since,
                              TruDate         until)
{
  Closure closure = { since, until };

  g_array_append_val (self->closures, closure);
}

/**
 * tru_opening_days_includes:
 * @self: days
 * @day: a day
 *
 * Returns: whether the tool library is open on it
 */
gboolean
tru_opening_days_includes (const TruOpeningDays *self,
                           TruDate               day)
{
  int weekday = tru_date_weekday (day);
  gboolean is_usual = self->weekdays ? (self->weekdays & (1u << weekday)) != 0 : weekday != SUNDAY;

  return is_usual && !tru_holiday_name (day, self->holidays) && !is_closed (self, day);
}

/**
 * tru_opening_days_next:
 * @self: days
 * @from: a day
 *
 * Returns: the first opening day from @from on, @from included; @from itself when there is none within a year
 */
TruDate
tru_opening_days_next (const TruOpeningDays *self,
                       TruDate               from)
{
  return tru_opening_days_nth (self, from, 1);
}

/**
 * tru_opening_days_nth:
 * @self: days
 * @from: a day
 * @n: 1 for the first
 *
 * Returns: the @n-th opening day from @from on, @from included, or the last one before a year without any; @from itself when
 * there is none at all
 */
TruDate
tru_opening_days_nth (const TruOpeningDays *self,
                      TruDate               from,
                      guint                 n)
{
  TruDate last = from;
  TruDate end = from + LOOKED_AHEAD;

  for (TruDate day = from; n > 0 && day < end; day++)
    if (tru_opening_days_includes (self, day))
      {
        last = day;
        end = day + LOOKED_AHEAD;
        n--;
      }
  return last;
}
