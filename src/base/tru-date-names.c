/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-date-names.h"

#include "tru-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define SHORTEST_PREFIX 3

static const char *const weekdays[] = {
  NC_ ("weekday", "Monday"),   NC_ ("weekday", "Tuesday"),  NC_ ("weekday", "Wednesday"), NC_ ("weekday", "Thursday"),
  NC_ ("weekday", "Friday"),   NC_ ("weekday", "Saturday"), NC_ ("weekday", "Sunday"),
};

static const char *const short_weekdays[] = {
  NC_ ("short weekday", "Mon"), NC_ ("short weekday", "Tue"), NC_ ("short weekday", "Wed"), NC_ ("short weekday", "Thu"),
  NC_ ("short weekday", "Fri"), NC_ ("short weekday", "Sat"), NC_ ("short weekday", "Sun"),
};

static const char *const months[] = {
  NC_ ("month", "January"),   NC_ ("month", "February"), NC_ ("month", "March"),    NC_ ("month", "April"),
  NC_ ("month", "May"),       NC_ ("month", "June"),     NC_ ("month", "July"),     NC_ ("month", "August"),
  NC_ ("month", "September"), NC_ ("month", "October"),  NC_ ("month", "November"), NC_ ("month", "December"),
};

static const char *const short_months[] = {
  NC_ ("short month", "Jan"), NC_ ("short month", "Feb"), NC_ ("short month", "Mar"), NC_ ("short month", "Apr"),
  NC_ ("short month", "May"), NC_ ("short month", "Jun"), NC_ ("short month", "Jul"), NC_ ("short month", "Aug"),
  NC_ ("short month", "Sep"), NC_ ("short month", "Oct"), NC_ ("short month", "Nov"), NC_ ("short month", "Dec"),
};

typedef enum
{
  MATCH_NONE,
  MATCH_PREFIX,
  MATCH_WHOLE,
} Match;

static const char *
name_at (const char *const *names,
         int                count,
         const char        *context,
         int                number)
{
  g_return_val_if_fail (number >= 1 && number <= count, "");
  return g_dpgettext2 (NULL, context, names[number - 1]);
}

static Match
match_name (const char *name,
            const char *folded)
{
  g_autofree char *folded_name = tru_text_fold (name);

  if (g_str_equal (folded_name, folded))
    return MATCH_WHOLE;
  if (strlen (folded) >= SHORTEST_PREFIX && g_str_has_prefix (folded_name, folded))
    return MATCH_PREFIX;
  return MATCH_NONE;
}

/* A whole name wins over beginnings; beginnings of two different names decide nothing. */
static int
find_name (const char *const *names,
           int                count,
           const char        *context,
           const char        *folded)
{
  int found = 0;
  gboolean ambiguous = FALSE;

  for (int i = 0; i < count; i++)
    {
      Match english = match_name (names[i], folded);
      Match translated = match_name (g_dpgettext2 (NULL, context, names[i]), folded);

      if (MAX (english, translated) == MATCH_WHOLE)
        return i + 1;
      if (MAX (english, translated) == MATCH_PREFIX)
        {
          ambiguous = ambiguous || found != 0;
          found = i + 1;
        }
    }
  return ambiguous ? 0 : found;
}

/**
 * tru_date_weekday_name:
 * @weekday: 1 (Monday) to 7 (Sunday)
 *
 * Returns: (transfer none): the day's name in the language of the interface (“Tuesday”, «mardi»)
 */
const char *
tru_date_weekday_name (int weekday)
{
  return name_at (weekdays, G_N_ELEMENTS (weekdays), "weekday", weekday);
}

/**
 * tru_date_weekday_short_name:
 * @weekday: 1 (Monday) to 7 (Sunday)
 *
 * Returns: (transfer none): the day's abbreviated name (“Tue”, «mar.»)
 */
const char *
tru_date_weekday_short_name (int weekday)
{
  return name_at (short_weekdays, G_N_ELEMENTS (short_weekdays), "short weekday", weekday);
}

/**
 * tru_date_month_name:
 * @month: 1 to 12
 *
 * Returns: (transfer none): the month's name in the language of the interface (“November”, «novembre»)
 */
const char *
tru_date_month_name (int month)
{
  return name_at (months, G_N_ELEMENTS (months), "month", month);
}

/**
 * tru_date_month_short_name:
 * @month: 1 to 12
 *
 * Returns: (transfer none): the month's abbreviated name (“Nov”, «nov.»)
 */
const char *
tru_date_month_short_name (int month)
{
  return name_at (short_months, G_N_ELEMENTS (short_months), "short month", month);
}

/**
 * tru_date_find_month:
 * @folded: a word that went through tru_text_fold()
 *
 * Finds the month that a word names in English or in the language of the interface: the whole name, or three
 * letters or more of its beginning if no other month begins so.
 *
 * Returns: 1 to 12, or 0 when there is none or more than one
 */
int
tru_date_find_month (const char *folded)
{
  return find_name (months, G_N_ELEMENTS (months), "month", folded);
}

/**
 * tru_date_find_weekday:
 * @folded: a word that went through tru_text_fold()
 *
 * As tru_date_find_month(), for the days of the week.
 *
 * Returns: 1 (Monday) to 7 (Sunday), or 0
 */
int
tru_date_find_weekday (const char *folded)
{
  return find_name (weekdays, G_N_ELEMENTS (weekdays), "weekday", folded);
}
