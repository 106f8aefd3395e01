/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-date.h"

#include "tru-date-names.h"
#include "tru-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* Two digits of a year mean one of the hundred years that end this many years from today: birth dates reach far
 * back, deadlines only a little ahead. */
#define YEARS_AHEAD 20

/* A day without a year is one of this year, save around its end: in November the third of January is to come, and in January the
 * twenty-eighth of December was. This many days away the year beside is meant. */
#define DAYS_OF_A_YEAR_END 270

static const struct
{
  const char *word;
  int days;
} near_days[] = {
  { NC_ ("typed date", "yesterday"), -1 },
  { NC_ ("typed date", "today"), 0 },
  { NC_ ("typed date", "tomorrow"), 1 },
  { NC_ ("typed date", "day after tomorrow"), 2 },
};

static int
year_of (TruDate date)
{
  int year;

  tru_date_get (date, &year, NULL, NULL);
  return year;
}

static TruDate
shift (TruDate today,
       gint64  days)
{
  TruDate date = today + days;

  return tru_date_get (date, NULL, NULL, NULL) ? date : TRU_UNKNOWN;
}

static gboolean
fold_equals (const char *name,
             const char *folded)
{
  g_autofree char *folded_name = tru_text_fold (name);

  return g_str_equal (folded_name, folded);
}

static TruDate
parse_near (const char *folded,
            TruDate     today)
{
  for (gsize i = 0; i < G_N_ELEMENTS (near_days); i++)
    if (fold_equals (near_days[i].word, folded) || fold_equals (g_dpgettext2 (NULL, "typed date", near_days[i].word), folded))
      return shift (today, near_days[i].days);
  return TRU_UNKNOWN;
}

static TruDate
parse_offset (const char *text,
              TruDate     today)
{
  guint64 days;

  if ((*text != '+' && *text != '-') || !g_ascii_string_to_unsigned (text + 1, 10, 0, 9999, &days, NULL))
    return TRU_UNKNOWN;
  return shift (today, *text == '+' ? (gint64) days : -(gint64) days);
}

/* All but letters and digits only separates: "12.3.26", "12-3-26" and "12 / 3 / 26" are the same words. */
static char **
split_words (const char *folded)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *end;

  for (const char *p = folded; *p != '\0'; p = end)
    {
      g_autofree char *word = NULL;

      end = p;
      while (g_unichar_isalnum (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      if (end == p)
        {
          end = g_utf8_next_char (p);
          continue;
        }
      word = g_strndup (p, (gsize) (end - p));
      g_strv_builder_add (words, word);
    }
  return g_strv_builder_end (words);
}

static int
read_day (const char *word)
{
  static const char *const endings[] = { "", "er", "st", "nd", "rd", "th" };
  gsize digits = strspn (word, "0123456789");

  if (digits < 1 || digits > 2)
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_equal (word + digits, endings[i]))
      return (int) g_ascii_strtoll (word, NULL, 10);
  return 0;
}

static int
read_month (const char *word)
{
  gsize digits = strspn (word, "0123456789");

  if (digits == 0)
    return tru_date_find_month (word);
  return digits <= 2 && word[digits] == '\0' ? (int) g_ascii_strtoll (word, NULL, 10) : 0;
}

static int
read_year (const char *word,
           TruDate     today)
{
  gsize length = strlen (word);
  int latest, year;

  if (strspn (word, "0123456789") != length || (length != 2 && length != 4))
    return 0;
  year = (int) g_ascii_strtoll (word, NULL, 10);
  if (length == 4 || today == TRU_UNKNOWN)
    return length == 4 ? year : 0;
  latest = year_of (today) + YEARS_AHEAD;
  return latest - (latest - year) % 100;
}

static TruDate
in_year_of (TruDate today,
            TruDate date)
{
  int month, day;

  tru_date_get (date, NULL, &month, &day);
  return tru_date_new (year_of (today), month, day);
}

static TruDate
nearest_year (int     month,
              int     day,
              TruDate today)
{
  int year = year_of (today);
  TruDate date = tru_date_new (year, month, day);

  if (date == TRU_UNKNOWN || ABS (date - today) <= DAYS_OF_A_YEAR_END)
    return date;
  return tru_date_new (date < today ? year + 1 : year - 1, month, day);
}

static TruDate
parse_words (char  **words,
             guint   count,
             TruDate today)
{
  gboolean month_first;
  int month, day;

  if (count < 2 || count > 3)
    return TRU_UNKNOWN;
  month_first = !g_ascii_isdigit (words[0][0]);
  month = read_month (words[month_first ? 0 : 1]);
  day = read_day (words[month_first ? 1 : 0]);
  if (count == 3)
    return tru_date_new (read_year (words[2], today), month, day);
  return today == TRU_UNKNOWN ? TRU_UNKNOWN : nearest_year (month, day, today);
}

/* "01062018", as quick hands type it: day, month, year of four digits. */
static TruDate
parse_digits (const char *text)
{
  int number;

  if (strlen (text) != 8 || strspn (text, "0123456789") != 8)
    return TRU_UNKNOWN;
  number = (int) g_ascii_strtoll (text, NULL, 10);
  return tru_date_new (number % 10000, number / 10000 % 100, number / 1000000);
}

static TruDate
next_weekday (int     weekday,
              TruDate today)
{
  int days = (weekday - tru_date_weekday (today) + 7) % 7;

  return shift (today, days == 0 ? 7 : days);
}

/* "dim. 29": of this month, else of the next or the last one, whichever has its twenty-ninth on a Sunday. */
static TruDate
near_month_day (int     weekday,
                int     day,
                TruDate today)
{
  static const int months_away[] = { 0, 1, -1 };
  int year, month;

  tru_date_get (today, &year, &month, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (months_away); i++)
    {
      int months = year * 12 + month - 1 + months_away[i];
      TruDate date = tru_date_new (months / 12, months % 12 + 1, day);

      if (date != TRU_UNKNOWN && tru_date_weekday (date) == weekday)
        return date;
    }
  return TRU_UNKNOWN;
}

static TruDate
parse_after_weekday (char  **words,
                     guint   count,
                     TruDate today)
{
  int weekday = count > 0 ? tru_date_find_weekday (words[0]) : 0;
  TruDate date;

  if (weekday == 0)
    return TRU_UNKNOWN;
  if (count <= 2 && today == TRU_UNKNOWN)
    return TRU_UNKNOWN;
  if (count == 1)
    return next_weekday (weekday, today);
  if (count == 2)
    return near_month_day (weekday, read_day (words[1]), today);
  date = parse_words (words + 1, count - 1, today);
  /* Whoever says the weekday has looked it up: it tells this January from the next. */
  if (count == 3 && date != TRU_UNKNOWN && tru_date_weekday (date) != weekday)
    date = in_year_of (today, date);
  return tru_date_weekday (date) == weekday ? date : TRU_UNKNOWN;
}

/**
 * tru_date_parse_typed:
 * @text: (nullable): what a person typed
 * @today: the day that short forms refer to, or %TRU_UNKNOWN to refuse them
 *
 * Reads a date as people in a French office type it, in any case, with or without accents:
 *
 * * "12/3", "12/3/26", "12/3/2026", also with dots, hyphens or spaces: day, month, year;
 * * "12032026": day, month, year in eight digits;
 * * "12 mars", "1er mars 2026", "24 nov. 2026", "mar. 24 nov. 2026": month names of the interface or English ones,
 *   whole or three letters or more; a weekday in front must be the right one;
 * * "today", "tomorrow", "yesterday", "day after tomorrow" and their translations;
 * * "lundi": the first Monday after @today; "dim. 29": the twenty-ninth of this month, the next or the last one that is a Sunday;
 * * "+7", "-2": days from @today;
 * * YYYY-MM-DD.
 *
 * Without a year the year of @today is meant, save that of a day more than nine months away: in November "3/1" is to come, in January
 * "28/12" is past. A year of two digits lies between 79 years before and 20 years after
 * that of @today.
 *
 * Returns: the date, or %TRU_UNKNOWN when @text means no day or more than one
 */
TruDate
tru_date_parse_typed (const char *text,
                      TruDate     today)
{
  g_autofree char *trimmed = tru_text_clean (text);
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;
  TruDate date;
  guint count;

  if (tru_text_is_blank (trimmed))
    return TRU_UNKNOWN;
  date = tru_date_parse (trimmed);
  if (date == TRU_UNKNOWN)
    date = parse_digits (trimmed);
  if (date != TRU_UNKNOWN)
    return date;

  folded = tru_text_fold (trimmed);
  if (tru_date_get (today, NULL, NULL, NULL))
    {
      date = parse_offset (trimmed, today);
      if (date == TRU_UNKNOWN)
        date = parse_near (folded, today);
      if (date != TRU_UNKNOWN)
        return date;
    }

  words = split_words (folded);
  count = g_strv_length (words);
  date = parse_after_weekday (words, count, today);
  return date != TRU_UNKNOWN ? date : parse_words (words, count, today);
}

/**
 * tru_date_parse_year:
 * @text: (nullable): what a person typed
 *
 * Of a building people know the year: "1936" is its first of January.
 *
 * Returns: the day, or %TRU_UNKNOWN when @text is no year of four digits
 */
TruDate
tru_date_parse_year (const char *text)
{
  g_autofree char *trimmed = tru_text_clean (text);

  if (!trimmed || strlen (trimmed) != 4 || strspn (trimmed, "0123456789") != 4)
    return TRU_UNKNOWN;
  return tru_date_new ((int) g_ascii_strtoll (trimmed, NULL, 10), 1, 1);
}
