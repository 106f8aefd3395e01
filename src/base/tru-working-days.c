/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-working-days.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  int month;
  int day;
  const char *name;
} fixed_holidays[] = {
  { 1, 1, N_ ("New Year’s Day") },
  { 5, 1, N_ ("Labour Day") },
  { 5, 8, N_ ("Victory Day 1945") },
  { 7, 14, N_ ("National Day") },
  { 8, 15, N_ ("Assumption Day") },
  { 11, 1, N_ ("All Saints’ Day") },
  { 11, 11, N_ ("Armistice Day 1918") },
  { 12, 25, N_ ("Christmas Day") },
};

static const struct
{
  int after_easter;
  const char *name;
} moving_holidays[] = {
  { 1, N_ ("Easter Monday") },
  { 39, N_ ("Ascension Day") },
  { 50, N_ ("Whit Monday") },
};

static const char *
find_national (TruDate date,
               int     month,
               int     day,
               TruDate easter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fixed_holidays); i++)
    if (fixed_holidays[i].month == month && fixed_holidays[i].day == day)
      return _ (fixed_holidays[i].name);
  for (gsize i = 0; i < G_N_ELEMENTS (moving_holidays); i++)
    if (easter + moving_holidays[i].after_easter == date)
      return _ (moving_holidays[i].name);
  return NULL;
}

static const char *
find_regional (TruDate date,
               int     month,
               int     day,
               TruDate easter)
{
  if (date == easter - 2)
    return _ ("Good Friday");
  if (month == 12 && day == 26)
    return _ ("Saint Stephen’s Day");
  return NULL;
}

/**
 * tru_easter_sunday:
 * @year: 1 to 9999
 *
 * Easter Sunday of the Gregorian calendar, by the anonymous algorithm that Nature published on 20 April 1876
 * (J. Meeus, Astronomical Algorithms, chapter 8), with its letters.
 *
 * Returns: the date, or %TRU_UNKNOWN when @year is out of range
 */
TruDate
tru_easter_sunday (int year)
{
  int a = year % 19;
  int b = year / 100;
  int c = year % 100;
  int d = b / 4;
  int e = b % 4;
  int f = (b + 8) / 25;
  int g = (b - f + 1) / 3;
  int h = (19 * a + b - d - g + 15) % 30;
  int i = c / 4;
  int k = c % 4;
  int l = (32 + 2 * e + 2 * i - h - k) % 7;
  int m = (a + 11 * h + 22 * l) / 451;
  int n = h + l - 7 * m + 114;

  return year < 1 ? TRU_UNKNOWN : tru_date_new (year, n / 31, n % 31 + 1);
}

/**
 * tru_holiday_name:
 * @date: a date
 * @region: whose holidays count
 *
 * Names the French public holiday on a day: the eleven of article L3133-1 of the Code du travail, and in Alsace and
 * Moselle also Good Friday and 26 December (article L3134-13). Today's law is applied to every year.
 *
 * Returns: (transfer none) (nullable): the name in the language of the interface, or %NULL when there is none
 */
const char *
tru_holiday_name (TruDate     date,
                  TruHolidays region)
{
  const char *name;
  TruDate easter;
  int year, month, day;

  if (!tru_date_get (date, &year, &month, &day))
    return NULL;
  easter = tru_easter_sunday (year);
  name = find_national (date, month, day, easter);
  if (name == NULL && region == TRU_HOLIDAYS_ALSACE_MOSELLE)
    name = find_regional (date, month, day, easter);
  return name;
}

/**
 * tru_working_days_has_weekday:
 * @weekdays: (nullable): the digits of the working days as ISO 8601 counts them, such as "1245" for a week without Wednesday
 * @weekday: 1 (Monday) to 7 (Sunday)
 *
 * Returns: whether @weekday is a working day of the week
 */
gboolean
tru_working_days_has_weekday (const char *weekdays,
                              int         weekday)
{
  for (const char *digit = weekdays; digit != NULL && *digit != '\0'; digit++)
    if (*digit - '0' == weekday)
      return TRUE;
  return FALSE;
}

/**
 * tru_working_days_are_weekdays:
 * @weekdays: a text
 *
 * Returns: whether it names days as tru_working_days_has_weekday() reads them: digits from 1 to 7, none of them twice
 */
gboolean
tru_working_days_are_weekdays (const char *weekdays)
{
  for (const char *digit = weekdays; *digit != '\0'; digit++)
    if (*digit < '1' || *digit > '7' || strchr (digit + 1, *digit) != NULL)
      return FALSE;
  return *weekdays != '\0';
}

/**
 * tru_working_days_includes:
 * @date: a date
 * @weekdays: (nullable): the working days of a week, as for tru_working_days_has_weekday()
 * @region: whose holidays count
 *
 * Whether people work on a day: it is one of @weekdays and no public holiday. Saturday and Sunday have no rule of
 * their own.
 *
 * Returns: whether @date is a working day; %FALSE when it is unknown
 */
gboolean
tru_working_days_includes (TruDate     date,
                           const char *weekdays,
                           TruHolidays region)
{
  int weekday = tru_date_weekday (date);

  return weekday != 0 && tru_working_days_has_weekday (weekdays, weekday) && tru_holiday_name (date, region) == NULL;
}
