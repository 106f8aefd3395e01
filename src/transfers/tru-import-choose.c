/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-import-window.h"

#include <glib/gi18n.h>

static void
on_file_chosen (GtkNativeDialog *dialog,
                int              response,
                TruOffice       *office)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (path)
    tru_import_window_open (gtk_native_dialog_get_transient_for (dialog), office, path);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

/**
 * tru_import_window_choose:
 * @parent: the window
 * @office: the database that imports
 *
 * Asks for a file, then opens its preview.
 */
void
tru_import_window_choose (GtkWindow *parent,
                          TruOffice *office)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Import a file"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                                              _("_Preview"), NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Truelle files (XML)"));
  gtk_file_filter_add_suffix (filter, "xml");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_file_chosen), office, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
