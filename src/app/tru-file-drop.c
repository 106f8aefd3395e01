/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-file-drop.h"

#include "tru-import-choose.h"

static gboolean
on_drop (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         GtkWidget     *window)
{
  GFile *file = g_value_get_object (value);
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (!path || !tru_import_reads (path))
    return FALSE;
  tru_file_drop_open (window, file);
  return TRUE;
}

/**
 * tru_file_drop_install:
 * @window: a window of the application
 *
 * Lets a file be dropped on the window to be imported.
 */
void
tru_file_drop_install (GtkWidget *window)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (on_drop), window);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (target));
}

/**
 * tru_file_drop_open:
 * @window: a window of the application
 * @file: a file that somebody sent
 *
 * Shows what importing the file would do.
 */
void
tru_file_drop_open (GtkWidget *window,
                    GFile     *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (path)
    gtk_widget_activate_action (window, "win.import-file", "^ay", path);
}
