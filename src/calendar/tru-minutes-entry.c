/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-minutes-entry.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tru-unknown.h"

#define MOST_DIGITS 4
#define WIDTH 6 /* room for the hint */

/* Only digits can be typed, so that there is nothing to refuse. */
static void
on_insert (GtkEditable *text,
           const char  *typed,
           int          length,
           int         *position,
           gpointer     data)
{
  int n = length < 0 ? (int) strlen (typed) : length;

  for (int i = 0; i < n; i++)
    if (!g_ascii_isdigit (typed[i]))
      {
        g_signal_stop_emission_by_name (text, "insert-text");
        return;
      }
}

/**
 * tru_minutes_entry_new:
 * @name: who was present
 * @minutes: for how long, or %TRU_UNKNOWN
 *
 * Returns: (transfer floating): where the minutes are typed
 */
GtkWidget *
tru_minutes_entry_new (const char *name,
                       gint64      minutes)
{
  GtkWidget *entry = gtk_entry_new ();
  g_autofree char *text = minutes == TRU_UNKNOWN ? g_strdup ("") : g_strdup_printf ("%" G_GINT64_FORMAT, minutes);
  g_autofree char *spoken = g_strdup_printf (_("%s: minutes present"), name);

  gtk_entry_set_max_length (GTK_ENTRY (entry), MOST_DIGITS);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), WIDTH);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), WIDTH);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_DIGITS);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (entry, _("Minutes present; when empty, as long as the appointment took"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_signal_connect (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "insert-text", G_CALLBACK (on_insert), NULL);
  return entry;
}

/** tru_minutes_entry_get: the minutes typed, or %TRU_UNKNOWN. */
gint64
tru_minutes_entry_get (GtkWidget *entry)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  return *text != '\0' ? g_ascii_strtoll (text, NULL, 10) : TRU_UNKNOWN;
}

/** tru_minutes_entry_hint: (transfer full): “120 min”, what holds as long as nothing is typed. */
char *
tru_minutes_entry_hint (gint64 minutes)
{
  return g_strdup_printf (C_ ("span", "%d min"), (int) minutes);
}
