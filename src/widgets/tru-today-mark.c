/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-today-mark.h"

#include "tru-clock.h"
#include "tru-date.h"

/* GTK 4.8 forgets an unmarked day but leaves it drawn until another day is chosen. */
static void
wipe (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    gtk_widget_unset_state_flags (widget, GTK_STATE_FLAG_CHECKED);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    wipe (child);
}

/** tru_today_mark_again: marks today, whatever was marked before: another month is shown, or midnight has passed. */
void
tru_today_mark_again (GtkCalendar *calendar)
{
  g_autoptr (GDateTime) shown = gtk_calendar_get_date (calendar);
  int year, month, day;

  tru_date_get (tru_clock_today (), &year, &month, &day);
  gtk_calendar_clear_marks (calendar);
  wipe (GTK_WIDGET (calendar));
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
  g_signal_connect (calendar, "notify::month", G_CALLBACK (tru_today_mark_again), NULL);
  g_signal_connect (calendar, "notify::year", G_CALLBACK (tru_today_mark_again), NULL);
  g_signal_connect (calendar, "map", G_CALLBACK (tru_today_mark_again), NULL);
  tru_today_mark_again (calendar);
}
