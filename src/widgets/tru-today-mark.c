/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-today-mark.h"

#include "tru-clock.h"
#include "tru-date.h"

static void
mark (GtkCalendar *calendar)
{
  g_autoptr (GDateTime) shown = gtk_calendar_get_date (calendar);
  int year, month, day;

  tru_date_get (tru_clock_today (), &year, &month, &day);
  gtk_calendar_clear_marks (calendar);
  if (g_date_time_get_year (shown) == year && g_date_time_get_month (shown) == month)
    gtk_calendar_mark_day (calendar, day);
}

/**
 * tru_today_mark:
 * @calendar: a small calendar
 *
 * Keeps today marked in it: the program’s own today, where GTK knows the machine’s only. style.css hides the latter.
 */
void
tru_today_mark (GtkCalendar *calendar)
{
  /* Chosen by the program, another month comes without its own notify::month in GTK 4.8. */
  g_signal_connect (calendar, "day-selected", G_CALLBACK (mark), NULL);
  g_signal_connect (calendar, "notify::month", G_CALLBACK (mark), NULL);
  g_signal_connect (calendar, "notify::year", G_CALLBACK (mark), NULL);
  g_signal_connect (calendar, "map", G_CALLBACK (mark), NULL);
  mark (calendar);
}
