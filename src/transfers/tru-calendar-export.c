/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-window.h"

#include <glib/gi18n.h>

#include "tru-ical-export.h"
#include "tru-room.h"

static void
export_to (GtkWindow  *parent,
           TruOffice  *office,
           const char *path,
           gboolean    with_names)
{
  TruIcalScope scope = { .with_names = with_names };
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *done = NULL;
  guint n_events = 0;

  if (!tru_ical_export (tru_office_get_store (office), &scope, path, &n_events, &error))
    {
      tru_room_toast (GTK_WIDGET (parent), error->message);
      return;
    }
  done = g_strdup_printf (_("%s: %u events"), name, n_events);
  tru_room_toast (GTK_WIDGET (parent), done);
}

static void
on_file_chosen (GtkNativeDialog *dialog,
                int              response,
                TruOffice       *office)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  const char *names = gtk_file_chooser_get_choice (GTK_FILE_CHOOSER (dialog), "names");

  if (path != NULL)
    export_to (gtk_native_dialog_get_transient_for (dialog), office, path, g_strcmp0 (names, "true") == 0);
  g_object_unref (dialog);
}

/**
 * tru_calendar_export_choose:
 * @parent: the window
 * @office: the database whose calendar leaves
 *
 * Asks where the calendar goes, and whether it names households; by itself it does not.
 */
void
tru_calendar_export_choose (GtkWindow *parent,
                            TruOffice *office)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Write the Calendar for Other Programs"), parent,
                                                              GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), "truelle.ics");
  gtk_file_chooser_add_choice (GTK_FILE_CHOOSER (dialog), "names", _("Name households and say where they live"), NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_file_chosen), office, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
