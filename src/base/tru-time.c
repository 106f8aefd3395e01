/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-time.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tru-digits.h"
#include "tru-text.h"

#define ISO_DATE_LENGTH 10
#define SECONDS_PER_DAY 86400
#define STAMP_DECIMALS 6

static gint64
floor_divide (gint64 number,
              gint64 divisor)
{
  return number / divisor - (number % divisor < 0);
}

/* Two digits below a limit, or -1. */
static int
read_pair (const char *text,
           int         limit)
{
  int number;

  if (!g_ascii_isdigit (text[0]) || !g_ascii_isdigit (text[1]))
    return -1;
  number = (text[0] - '0') * 10 + (text[1] - '0');
  return number < limit ? number : -1;
}

/* Reads "YYYY-MM-DDTHH:MM" at the start of a text and moves past it. */
static TruTime
read_date_and_minutes (const char **text)
{
  char date_text[ISO_DATE_LENGTH + 1];
  const char *clock;
  TruDate date;
  int hours, minutes;

  if (*text == NULL || strnlen (*text, ISO_DATE_LENGTH + 6) < ISO_DATE_LENGTH + 6)
    return TRU_UNKNOWN;
  g_strlcpy (date_text, *text, sizeof date_text);
  date = tru_date_parse (date_text);
  clock = *text + ISO_DATE_LENGTH;
  hours = read_pair (clock + 1, 24);
  minutes = read_pair (clock + 4, 60);
  if (clock[0] != 'T' || clock[3] != ':' || hours < 0 || minutes < 0)
    return TRU_UNKNOWN;
  *text = clock + 6;
  return tru_time_new (date, hours * 60 + minutes);
}

/* Reads "" or "." and one to six digits, then moves past it; -1 when there is something else. */
static int
read_microseconds (const char **text)
{
  int count = 0;
  int value = 0;

  if (**text != '.')
    return 0;
  for ((*text)++; g_ascii_isdigit (**text); (*text)++, count++)
    {
      if (count == STAMP_DECIMALS)
        return -1;
      value = value * 10 + (**text - '0');
    }
  if (count == 0)
    return -1;
  for (; count < STAMP_DECIMALS; count++)
    value *= 10;
  return value;
}

static const char *
skip_spaces (const char *text)
{
  while (*text == ' ')
    text++;
  return text;
}

static int
minutes_of_day (int hours,
                int minutes)
{
  return hours < 24 && minutes >= 0 && minutes < 60 ? hours * 60 + minutes : -1;
}

/**
 * tru_time_new:
 * @date: a date
 * @minutes: minutes since midnight, 0 to 1440; 1440 is the midnight that ends the day
 *
 * Returns: the wall-clock time, or %TRU_UNKNOWN when @date is unknown or @minutes out of range
 */
TruTime
tru_time_new (TruDate date,
              int     minutes)
{
  if (!tru_date_get (date, NULL, NULL, NULL) || minutes < 0 || minutes > TRU_MINUTES_PER_DAY)
    return TRU_UNKNOWN;
  return date * TRU_MINUTES_PER_DAY + minutes;
}

/**
 * tru_time_date:
 * @time: a wall-clock time
 *
 * Returns: the day of @time, or %TRU_UNKNOWN
 */
TruDate
tru_time_date (TruTime time)
{
  return time == TRU_UNKNOWN ? TRU_UNKNOWN : floor_divide (time, TRU_MINUTES_PER_DAY);
}

/**
 * tru_time_minutes:
 * @time: a wall-clock time
 *
 * Returns: minutes since midnight, 0 to 1439, or -1 when @time is unknown
 */
int
tru_time_minutes (TruTime time)
{
  return time == TRU_UNKNOWN ? -1 : (int) (time - floor_divide (time, TRU_MINUTES_PER_DAY) * TRU_MINUTES_PER_DAY);
}

/**
 * tru_time_parse:
 * @text: (nullable): YYYY-MM-DDTHH:MM, or the same with ":00"
 *
 * Reads a wall-clock time as files and the database hold it, without a time zone.
 *
 * Returns: the time, or %TRU_UNKNOWN when @text is anything else
 */
TruTime
tru_time_parse (const char *text)
{
  TruTime time = read_date_and_minutes (&text);

  if (time == TRU_UNKNOWN || (*text != '\0' && !g_str_equal (text, ":00")))
    return TRU_UNKNOWN;
  return time;
}

/**
 * tru_time_parse_typed:
 * @text: (nullable): what a person typed
 *
 * Reads a time of day as people in a French office type it: "9", "9h", "9h30", "9 h 30", "9:30", "9.30", "0930".
 *
 * Returns: minutes since midnight, 0 to 1439, or -1 when @text is no time of day
 */
int
tru_time_parse_typed (const char *text)
{
  g_autofree char *folded = text != NULL ? tru_text_fold (text) : g_strdup ("");
  gsize digits = strspn (folded, "0123456789");
  const char *rest = skip_spaces (folded + digits);
  int number = (int) g_ascii_strtoull (folded, NULL, 10);

  if (digits < 1 || digits > 4)
    return -1;
  if (*rest == '\0')
    return digits <= 2 ? minutes_of_day (number, 0) : minutes_of_day (number / 100, number % 100);
  if (digits > 2)
    return -1;
  if (*rest == 'h' || *rest == ':' || *rest == '.')
    {
      gboolean may_end = *rest == 'h';

      rest = skip_spaces (rest + 1);
      if (*rest == '\0')
        return may_end ? minutes_of_day (number, 0) : -1;
    }
  return strlen (rest) == 2 ? minutes_of_day (number, read_pair (rest, 60)) : -1;
}

/* A day and the minutes since its midnight; returns what follows. */
static char *
put_clock (char       *to,
           const char *date,
           int         minutes)
{
  char *end = g_stpcpy (to, date);

  *end++ = 'T';
  end = tru_digits_put (end, minutes / 60, 2);
  *end++ = ':';
  return tru_digits_put (end, minutes % 60, 2);
}

/**
 * tru_time_to_iso:
 * @time: a wall-clock time
 *
 * Writes a time as YYYY-MM-DDTHH:MM, whatever the locale.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL when @time is unknown
 */
char *
tru_time_to_iso (TruTime time)
{
  g_autofree char *date = tru_date_to_iso (tru_time_date (time));
  char text[sizeof "2026-11-24T09:30"];

  if (date == NULL)
    return NULL;
  return g_strndup (text, put_clock (text, date, tru_time_minutes (time)) - text);
}

/**
 * tru_time_format_clock:
 * @time: a wall-clock time; plain minutes since midnight work as well
 *
 * Writes the time of day for people, in the language of the interface, as short as an office writes it: “9:30”, «9 h 30», «9 h».
 *
 * Returns: (transfer full): the text, empty when @time is unknown
 */
char *
tru_time_format_clock (TruTime time)
{
  int minutes = tru_time_minutes (time);

  if (minutes >= 0 && minutes % 60 == 0)
    /* Translators: a round hour of the day. */
    return g_strdup_printf (C_ ("clock", "%d:00"), minutes / 60);
  return tru_time_format_in_column (time);
}

/**
 * tru_time_format_in_column:
 * @time: a wall-clock time
 *
 * Writes the time of day where hours stand below each other: with its minutes, full hours too, «9 h 00».
 *
 * Returns: (transfer full): the text, empty when @time is unknown
 */
char *
tru_time_format_in_column (TruTime time)
{
  int minutes = tru_time_minutes (time);

  if (minutes < 0)
    return g_strdup ("");
  /* Translators: a time of day: hours (0 to 23) and minutes. */
  return g_strdup_printf (C_ ("clock", "%1$d:%2$02d"), minutes / 60, minutes % 60);
}

/**
 * tru_time_format_hours:
 * @starts: a wall-clock time
 * @ends: another
 *
 * Returns: (transfer full): from when until when, on screens and on paper alike: “9:30 – 12:00”, «9 h 30 – 12 h»
 */
char *
tru_time_format_hours (TruTime starts,
                       TruTime ends)
{
  g_autofree char *from = tru_time_format_clock (starts);
  g_autofree char *to = tru_time_format_clock (ends);

  return g_strdup_printf ("%s – %s", from, to);
}

/**
 * tru_time_format_span:
 * @minutes: how long something takes
 *
 * Writes a length of time for people: “45 min”, “3 h”, “1 h 30”.
 *
 * Returns: (transfer full): the text, empty when @minutes is negative
 */
char *
tru_time_format_span (int minutes)
{
  if (minutes < 0)
    return g_strdup ("");
  if (minutes < 60)
    return g_strdup_printf (C_ ("span", "%d min"), minutes);
  if (minutes % 60 == 0)
    return g_strdup_printf (C_ ("span", "%d h"), minutes / 60);
  /* Translators: a length of time: hours and minutes. */
  return g_strdup_printf (C_ ("span", "%1$d h %2$02d"), minutes / 60, minutes % 60);
}

/**
 * tru_stamp_parse:
 * @text: (nullable): YYYY-MM-DDTHH:MM:SSZ, with up to six decimals of a second
 *
 * Reads an instant in UTC as files and the database hold it. Other time zones and leap seconds are refused.
 *
 * Returns: the instant in microseconds, or %TRU_UNKNOWN when @text is anything else
 */
TruStamp
tru_stamp_parse (const char *text)
{
  TruTime time = read_date_and_minutes (&text);
  int seconds, microseconds;

  if (time == TRU_UNKNOWN || *text != ':')
    return TRU_UNKNOWN;
  seconds = read_pair (text + 1, 60);
  if (seconds < 0)
    return TRU_UNKNOWN;
  text += 3;
  microseconds = read_microseconds (&text);
  if (microseconds < 0 || !g_str_equal (text, "Z"))
    return TRU_UNKNOWN;
  return (time * 60 + seconds) * G_USEC_PER_SEC + microseconds;
}

/**
 * tru_stamp_to_iso:
 * @stamp: an instant
 *
 * Writes an instant in UTC with six decimals, so that texts sort as the instants do.
 *
 * Returns: (transfer full) (nullable): such as 2026-11-24T09:30:00.123456Z, or %NULL when @stamp is unknown
 */
char *
tru_stamp_to_iso (TruStamp stamp)
{
  gint64 seconds = floor_divide (stamp, G_USEC_PER_SEC);
  gint64 days = floor_divide (seconds, SECONDS_PER_DAY);
  g_autofree char *date = stamp == TRU_UNKNOWN ? NULL : tru_date_to_iso (days);
  int second_of_day = (int) (seconds - days * SECONDS_PER_DAY);
  char text[sizeof "2026-11-24T09:30:00.123456Z"];
  char *end;

  if (date == NULL)
    return NULL;
  end = put_clock (text, date, second_of_day / 60);
  *end++ = ':';
  end = tru_digits_put (end, second_of_day % 60, 2);
  *end++ = '.';
  end = tru_digits_put (end, (int) (stamp - seconds * G_USEC_PER_SEC), 6);
  *end++ = 'Z';
  return g_strndup (text, end - text);
}

/**
 * tru_stamp_to_time:
 * @stamp: an instant
 *
 * The minute that clocks on the wall showed at an instant, in the local time zone of the process.
 *
 * Returns: the wall-clock time, or %TRU_UNKNOWN
 */
TruTime
tru_stamp_to_time (TruStamp stamp)
{
  g_autoptr (GDateTime) local = NULL;

  if (stamp != TRU_UNKNOWN)
    local = g_date_time_new_from_unix_local (floor_divide (stamp, G_USEC_PER_SEC));
  if (local == NULL)
    return TRU_UNKNOWN;
  return tru_time_new (tru_date_new (g_date_time_get_year (local), g_date_time_get_month (local), g_date_time_get_day_of_month (local)),
                       g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local));
}
