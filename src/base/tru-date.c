/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-date.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-digits.h"

#define FIRST_YEAR 1
#define LAST_YEAR 9999
#define DAYS_PER_ERA 146097 /* 400 years */

static gint64
floor_divide (gint64 number,
              gint64 divisor)
{
  return number / divisor - (number % divisor < 0);
}

static gboolean
is_leap (int year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int
month_length (int year,
              int month)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return lengths[month - 1] + (month == 2 && is_leap (year));
}

static TruDate
days_from_civil (int year,
                 int month,
                 int day)
{
  int from_march = month > 2 ? year : year - 1;
  int era = from_march / 400;
  int year_of_era = from_march - era * 400;
  int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return (gint64) era * DAYS_PER_ERA + day_of_era - 719468;
}

static void
civil_from_days (TruDate date,
                 int    *year,
                 int    *month,
                 int    *day)
{
  gint64 days = date + 719468;
  int era = (int) (days / DAYS_PER_ERA);
  int day_of_era = (int) (days - (gint64) era * DAYS_PER_ERA);
  int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int from_march = (5 * day_of_year + 2) / 153;

  *day = day_of_year - (153 * from_march + 2) / 5 + 1;
  *month = from_march < 10 ? from_march + 3 : from_march - 9;
  *year = year_of_era + era * 400 + (*month <= 2);
}

static gboolean
is_in_range (TruDate date)
{
  return date >= -719162 && date <= 2932896; /* 0001-01-01 to 9999-12-31 */
}

/* Stops at the end of the text, which is no digit. */
static gboolean
read_digits (const char *text,
             int         count,
             int        *number)
{
  *number = 0;
  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + (text[i] - '0');
    }
  return TRUE;
}

static char *
format_day (int day)
{
  /* Translators: the first day of a month, as in “1 December”; French says “1er décembre”. */
  return day == 1 ? g_strdup (C_ ("day of month", "1")) : g_strdup_printf ("%d", day);
}

static int
this_year (void)
{
  int year;

  tru_date_get (tru_clock_today (), &year, NULL, NULL);
  return year;
}

static char *
format_with_weekday (TruDate      date,
                     TruDateStyle style)
{
  g_autofree char *number = NULL;
  int weekday = tru_date_weekday (date);
  int year, month, day;

  tru_date_get (date, &year, &month, &day);
  number = format_day (day);
  if (style == TRU_DATE_LONG)
    /* Translators: weekday, day, month, year: “Tuesday 24 November 2026”. */
    return g_strdup_printf (C_ ("long date", "%1$s %2$s %3$s %4$d"), tru_date_weekday_name (weekday), number,
                            tru_date_month_name (month), year);
  if (style == TRU_DATE_MEDIUM || (style == TRU_DATE_DAY && year != this_year ()))
    /* Translators: short weekday, day, short month, year: “Tue 24 Nov 2026”. */
    return g_strdup_printf (C_ ("medium date", "%1$s %2$s %3$s %4$d"), tru_date_weekday_short_name (weekday), number,
                            tru_date_month_short_name (month), year);
  /* Translators: short weekday, day, short month: “Tue 24 Nov”. */
  return g_strdup_printf (C_ ("weekday and day", "%1$s %2$s %3$s"), tru_date_weekday_short_name (weekday), number,
                          tru_date_month_short_name (month));
}

static char *
format_without_weekday (TruDate      date,
                        TruDateStyle style)
{
  g_autofree char *number = NULL;
  int year, month, day;

  tru_date_get (date, &year, &month, &day);
  number = format_day (day);
  if (style == TRU_DATE_YEAR)
    /* Translators: day, short month, year: “24 Nov 2026”. */
    return g_strdup_printf (C_ ("short date with year", "%1$s %2$s %3$d"), number, tru_date_month_short_name (month), year);
  /* Translators: day, short month: “24 Nov”. */
  return g_strdup_printf (C_ ("short date", "%1$s %2$s"), number, tru_date_month_short_name (month));
}

/**
 * tru_date_new:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * The date of a calendar day, by H. Hinnant's integer conversion over 400-year eras that begin on 1 March
 * (“chrono-Compatible Low-Level Date Algorithms”, days_from_civil).
 *
 * Returns: the date, or %TRU_UNKNOWN when there is no such day
 */
TruDate
tru_date_new (int year,
              int month,
              int day)
{
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12)
    return TRU_UNKNOWN;
  if (day < 1 || day > month_length (year, month))
    return TRU_UNKNOWN;
  return days_from_civil (year, month, day);
}

/**
 * tru_date_get:
 * @date: a date
 * @year: (out) (optional): 1 to 9999
 * @month: (out) (optional): 1 to 12
 * @day: (out) (optional): 1 to 31
 *
 * Takes a date apart; the inverse of tru_date_new(). The numbers are 0 when @date is unknown or out of range.
 *
 * Returns: whether @date is a known day
 */
gboolean
tru_date_get (TruDate date,
              int    *year,
              int    *month,
              int    *day)
{
  int y = 0, m = 0, d = 0;
  gboolean known = is_in_range (date);

  if (known)
    civil_from_days (date, &y, &m, &d);
  if (year != NULL)
    *year = y;
  if (month != NULL)
    *month = m;
  if (day != NULL)
    *day = d;
  return known;
}

/**
 * tru_date_parse:
 * @text: (nullable): YYYY-MM-DD
 *
 * Reads an ISO 8601 date as files and the database hold it: ten characters, nothing around them.
 *
 * Returns: the date, or %TRU_UNKNOWN when @text is anything else or names no calendar day
 */
TruDate
tru_date_parse (const char *text)
{
  int year, month, day;

  if (text == NULL || !read_digits (text, 4, &year) || text[4] != '-' || !read_digits (text + 5, 2, &month) ||
      text[7] != '-' || !read_digits (text + 8, 2, &day) || text[10] != '\0')
    return TRU_UNKNOWN;
  return tru_date_new (year, month, day);
}

/**
 * tru_date_to_iso:
 * @date: a date
 *
 * Writes a date as YYYY-MM-DD, whatever the locale.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL when @date is unknown
 */
char *
tru_date_to_iso (TruDate date)
{
  int year, month, day;
  char *text, *end;

  if (!tru_date_get (date, &year, &month, &day))
    return NULL;
  text = g_malloc (sizeof "2026-11-24");
  end = tru_digits_put (text, year, 4);
  *end++ = '-';
  end = tru_digits_put (end, month, 2);
  *end++ = '-';
  end = tru_digits_put (end, day, 2);
  *end = '\0';
  return text;
}

/**
 * tru_date_format:
 * @date: a date
 * @style: how much of it to show
 *
 * Writes a date for people, in the language of the interface. Languages order the pieces through one message per
 * style and may name the first of a month (French “1er”), save in digits.
 *
 * Returns: (transfer full): the text, empty when @date is unknown
 */
char *
tru_date_format (TruDate      date,
                 TruDateStyle style)
{
  int year, month, day;

  if (!tru_date_get (date, &year, &month, &day))
    return g_strdup ("");

  switch (style)
    {
    case TRU_DATE_LONG:
    case TRU_DATE_MEDIUM:
    case TRU_DATE_DAY:
      return format_with_weekday (date, style);
    case TRU_DATE_NUMERIC:
      /* Translators: day, month and year in digits: “24/11/2026”. */
      return g_strdup_printf (C_ ("numeric date", "%1$02d/%2$02d/%3$04d"), day, month, year);
    case TRU_DATE_MONTH:
      /* Translators: month, year: “November 2026”. */
      return g_strdup_printf (C_ ("month and year", "%1$s %2$d"), tru_date_month_name (month), year);
    case TRU_DATE_SHORT:
    case TRU_DATE_YEAR:
    default:
      return format_without_weekday (date, style);
    }
}

/**
 * tru_date_weekday:
 * @date: a date
 *
 * Returns: the day of the week as ISO 8601 counts it, 1 (Monday) to 7 (Sunday), or 0 when @date is unknown
 */
int
tru_date_weekday (TruDate date)
{
  if (!is_in_range (date))
    return 0;
  /* 1970-01-01 was a Thursday. */
  return (int) (date + 3 - floor_divide (date + 3, 7) * 7) + 1;
}

/**
 * tru_date_monday:
 * @date: a date
 *
 * Returns: the Monday of the week that holds @date, or %TRU_UNKNOWN
 */
TruDate
tru_date_monday (TruDate date)
{
  return is_in_range (date) ? date - (tru_date_weekday (date) - 1) : TRU_UNKNOWN;
}

/**
 * tru_date_month_start:
 * @date: a date
 *
 * Returns: the first day of the month of @date, or %TRU_UNKNOWN
 */
TruDate
tru_date_month_start (TruDate date)
{
  int day;

  return tru_date_get (date, NULL, NULL, &day) ? date - (day - 1) : TRU_UNKNOWN;
}

/**
 * tru_date_month_length:
 * @date: a date
 *
 * Returns: the number of days in the month of @date, 28 to 31, or 0 when @date is unknown
 */
int
tru_date_month_length (TruDate date)
{
  int year, month;

  return tru_date_get (date, &year, &month, NULL) ? month_length (year, month) : 0;
}

/**
 * tru_date_add_months:
 * @date: a date
 * @months: how many months later, negative for earlier
 *
 * Moves a date by whole months. A day that the target month does not have becomes that month's last day:
 * one month after 31 January is 28 or 29 February.
 *
 * Returns: the date, or %TRU_UNKNOWN when @date is unknown or the result lies outside years 1 to 9999
 */
TruDate
tru_date_add_months (TruDate date,
                     int     months)
{
  int year, month, day;
  gint64 count, target;

  if (!tru_date_get (date, &year, &month, &day))
    return TRU_UNKNOWN;
  count = (gint64) year * 12 + month - 1 + months;
  target = floor_divide (count, 12);
  if (target < FIRST_YEAR || target > LAST_YEAR)
    return TRU_UNKNOWN;
  month = (int) (count - target * 12) + 1;
  return tru_date_new ((int) target, month, MIN (day, month_length ((int) target, month)));
}

/**
 * tru_date_week:
 * @date: a date
 * @week_year: (out) (optional): the year that the week belongs to, which near 1 January may not be the date's own
 *
 * The week number of ISO 8601: weeks begin on Monday and belong to the year of their Thursday.
 *
 * Returns: 1 to 53, or 0 when @date is unknown
 */
int
tru_date_week (TruDate date,
               int    *week_year)
{
  TruDate thursday = tru_date_monday (date);
  int year = 0;

  if (thursday != TRU_UNKNOWN)
    {
      thursday += 3;
      tru_date_get (thursday, &year, NULL, NULL);
    }
  if (week_year != NULL)
    *week_year = year;
  return year == 0 ? 0 : (int) (thursday - days_from_civil (year, 1, 1)) / 7 + 1;
}

/**
 * tru_date_years:
 * @birth: a birth date
 * @on: the day to know the age on
 *
 * A person's age in full years. Who was born on 29 February grows older on 1 March of a common year.
 *
 * Returns: the age, or -1 when either date is unknown or @on lies before @birth
 */
int
tru_date_years (TruDate birth,
                TruDate on)
{
  int birth_year, birth_month, birth_day, year, month, day;

  if (!tru_date_get (birth, &birth_year, &birth_month, &birth_day) || !tru_date_get (on, &year, &month, &day) || on < birth)
    return -1;
  return year - birth_year - (month < birth_month || (month == birth_month && day < birth_day));
}
