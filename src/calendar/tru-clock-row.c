/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-clock-row.h"

#include <glib/gi18n.h>

#include "tru-record.h"
#include "tru-time.h"

/** tru_clock_row_show: writes the time of day of @time into @row. */
void
tru_clock_row_show (AdwEntryRow *row,
                    TruTime      time)
{
  g_autofree char *text = tru_time_format_clock (time);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/**
 * tru_clock_row_read:
 * @row: a row in which a time of day is typed
 * @minutes: (out): since midnight
 * @error: %TRU_RECORD_ERROR for what is none; the row is marked
 *
 * Returns: whether it could be read
 */
gboolean
tru_clock_row_read (AdwEntryRow *row,
                    int         *minutes,
                    GError     **error)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  *minutes = tru_time_parse_typed (text);
  if (*minutes >= 0)
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    {
      gtk_widget_add_css_class (GTK_WIDGET (row), "error");
      g_set_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID,
                   _("“%s” is not a time of day. Write it as 9:30 or 9h30."), text);
    }
  return *minutes >= 0;
}
