/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-title.h"

#include <glib/gi18n.h>

/**
 * tru_calendar_title_week:
 * @monday: first day of a week
 * @n_days: how many of its days are shown
 *
 * Returns: (transfer full): «23 – 28 nov. 2026», «30 nov. – 5 déc. 2026»: short, the four views stand beside it
 */
char *
tru_calendar_title_week (TruDate monday,
                         int     n_days)
{
  TruDate last = monday + n_days - 1;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  int first_day;

  if (tru_date_month_start (monday) != tru_date_month_start (last))
    {
      from = tru_date_format (monday, TRU_DATE_SHORT);
      to = tru_date_format (last, TRU_DATE_YEAR);
      return g_strdup_printf ("%s – %s", from, to);
    }
  tru_date_get (monday, NULL, NULL, &first_day);
  to = tru_date_format (last, TRU_DATE_YEAR);
  /* Translators: first day, and the last with month and year: “23 – 28 Nov 2026”. */
  return g_strdup_printf (C_ ("week", "%d – %s"), first_day, to);
}

/**
 * tru_calendar_title_month:
 * @day: a day of a month
 *
 * Returns: (transfer full): «Novembre 2026», with the capital that begins a title
 */
char *
tru_calendar_title_month (TruDate day)
{
  g_autofree char *month = tru_date_format (day, TRU_DATE_MONTH);
  g_autofree char *first = g_utf8_substring (month, 0, 1);
  g_autofree char *capital = g_utf8_strup (first, -1);

  return g_strconcat (capital, g_utf8_next_char (month), NULL);
}

/**
 * tru_calendar_title_number:
 * @monday: first day of a week
 *
 * Returns: (transfer full): “week 48” in the few letters of a margin, as ISO 8601 counts
 */
char *
tru_calendar_title_number (TruDate monday)
{
  return g_strdup_printf (_("week %d"), tru_date_week (monday, NULL));
}

/**
 * tru_calendar_title_quarter:
 * @day: a day of a quarter
 *
 * Returns: (transfer full): «4e trim. 2026»: no longer than a month, for a window of 1024 pixels
 */
char *
tru_calendar_title_quarter (TruDate day)
{
  const char *const quarters[] = { C_ ("title", "1st quarter"), C_ ("title", "2nd quarter"), C_ ("title", "3rd quarter"), C_ ("title", "4th quarter") };
  int year, month;

  tru_date_get (day, &year, &month, NULL);
  return g_strdup_printf ("%s %d", quarters[(month - 1) / 3], year);
}
