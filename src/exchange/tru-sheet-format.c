/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-sheet-format.h"

#include <math.h>
#include <string.h>

#include "tru-date.h"

#define MINUTES_OF_DAY (24 * 60)

/* The last day that a workbook can name: 31 December 9999. */
#define LAST_SERIAL 2958465.0

/* Behind what is written as it stands: "text", \x, _x (its width), *x (repeated), and [colours, currencies, conditions]. */
static const char *
skip_literal (const char *at)
{
  const char *end;

  if (*at == '"' || *at == '[')
    {
      end = strchr (at + 1, *at == '"' ? '"' : ']');
      return end ? end + 1 : at + strlen (at);
    }
  return strchr ("\\_*", *at) && at[1] ? g_utf8_next_char (at + 1) : at;
}

/* [h] counts hours beyond a day: a lapse of time, not a time of day. */
static gboolean
is_lapse (const char *at)
{
  return *at == '[' && strchr ("hHmMsS", at[1]) && at[1] != '\0' && (at[2] == ']' || at[2] == at[1]);
}

static void
note_placeholder (TruSheetNumber *self,
                  char            mark,
                  gboolean       *has_point)
{
  if (mark == '.')
    *has_point = TRUE;
  else if (*has_point)
    self->decimals++;
  else if (mark == '0' || self->digits > 0)
    self->digits++;
}

/**
 * tru_sheet_number_parse:
 * @code: a number format as workbooks keep it, in any language of the program: `dd/mm/yyyy`, `# ##0.00 "€"`, `00000`
 *
 * Returns: what its first section (positive numbers) shows
 */
TruSheetNumber
tru_sheet_number_parse (const char *code)
{
  TruSheetNumber self = { .decimals = 0 };
  gboolean has_point = FALSE, has_digits = FALSE, is_power = FALSE;

  for (const char *at = code; *at && *at != ';';)
    {
      const char *behind = skip_literal (at);

      self.has_time = self.has_time || is_lapse (at);
      if (behind != at)
        {
          at = behind;
          continue;
        }
      self.has_day = self.has_day || strchr ("yYdD", *at);
      self.has_time = self.has_time || strchr ("hHsS", *at);
      self.has_day = self.has_day || (strchr ("mM", *at) && !self.has_time);
      self.is_percent = self.is_percent || *at == '%';
      is_power = is_power || strchr ("eE/", *at);
      has_digits = has_digits || strchr ("0#?", *at);
      if (strchr ("0#?.", *at))
        note_placeholder (&self, *at, &has_point);
      at++;
    }
  if (!has_digits || is_power)
    self.decimals = -1, self.digits = 0;
  if (g_ascii_strncasecmp (code, "General", 7) == 0 || g_ascii_strncasecmp (code, "Standard", 8) == 0)
    return (TruSheetNumber) { .decimals = -1 };
  return self;
}

/**
 * tru_sheet_number_builtin:
 * @id: the number of a format that workbooks use without saying what it is (ECMA-376, 18.8.30)
 *
 * Returns: what it shows
 */
TruSheetNumber
tru_sheet_number_builtin (int id)
{
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58))
    return (TruSheetNumber) { .has_day = TRUE };
  if (id == 22)
    return (TruSheetNumber) { .has_day = TRUE, .has_time = TRUE };
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47))
    return (TruSheetNumber) { .has_time = TRUE };
  if (id == 1 || id == 3 || id == 37 || id == 38 || id == 41 || id == 42)
    return (TruSheetNumber) { .decimals = 0 };
  if (id == 2 || id == 4 || id == 39 || id == 40 || id == 43 || id == 44)
    return (TruSheetNumber) { .decimals = 2 };
  if (id == 9 || id == 10)
    return (TruSheetNumber) { .is_percent = TRUE, .decimals = id == 9 ? 0 : 2 };
  return (TruSheetNumber) { .decimals = -1 };
}

/* Day 60 of the older reckoning is the 29 February 1900, which never was. */
static TruDate
day_of (double   serial,
        gboolean is_1904)
{
  TruDate day = (TruDate) serial;

  if (is_1904)
    return tru_date_new (1904, 1, 1) + day;
  return (day < 60 ? tru_date_new (1899, 12, 31) : tru_date_new (1899, 12, 30)) + day;
}

static char *
write_moment (const TruSheetNumber *self,
              double                value,
              gboolean              is_1904)
{
  gint64 minutes = llround (value * MINUTES_OF_DAY);
  gint64 minute = minutes % MINUTES_OF_DAY;
  g_autofree char *day = tru_date_to_iso (day_of ((double) (minutes / MINUTES_OF_DAY), is_1904));
  g_autofree char *time = NULL;

  if (!self->has_day)
    return g_strdup_printf ("%02d:%02d", (int) (minutes / 60), (int) (minute % 60));
  if (minute == 0)
    return g_steal_pointer (&day);
  time = g_strdup_printf ("%02d:%02d", (int) (minute / 60), (int) (minute % 60));
  return g_strjoin (" ", day, time, NULL);
}

/* The cents that a sheet hides are meant, what a division leaves behind them is not; 1.005 is rounded to 1.01 although no
   binary number is 1.005. */
static double
round_tail (double value,
            int    decimals)
{
  double factor = pow (10, MAX (decimals, 2));

  return round (value * factor * (1 + 1e-14)) / factor;
}

static char *
write_number (double value,
              int    digits)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  const char *number = g_ascii_formatd (buffer, sizeof buffer, "%.15g", value);
  int missing = digits - (int) strspn (number, "0123456789");
  g_autofree char *zeros = g_strnfill ((gsize) CLAMP (missing, 0, 32), '0');

  return g_strconcat (value < 0 ? "" : zeros, number, NULL);
}

/**
 * tru_sheet_number_write:
 * @self: how it is shown
 * @value: a number
 * @is_1904: whether the workbook counts its days from 1904
 *
 * Returns: (transfer full): days as 2026-11-24, times as 09:30, numbers with a point
 */
char *
tru_sheet_number_write (const TruSheetNumber *self,
                        double                value,
                        gboolean              is_1904)
{
  double shown = self->is_percent ? value * 100 : value;
  g_autofree char *number = NULL;

  if ((self->has_day || self->has_time) && value >= 0 && value <= LAST_SERIAL)
    return write_moment (self, value, is_1904);
  if (self->decimals >= 0 && self->decimals <= 15 && fabs (shown) < 1e12)
    shown = round_tail (shown, self->decimals);
  number = write_number (shown, self->digits);
  return self->is_percent ? g_strconcat (number, " %", NULL) : g_steal_pointer (&number);
}
