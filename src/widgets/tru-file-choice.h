/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TruFileFunc:
 * @widget: the widget that asked
 * @path: the file that was chosen, on this computer
 * @data: as given
 *
 * Does something with the file.
 */
typedef void (*TruFileFunc) (GtkWidget  *widget,
                             const char *path,
                             gpointer    data);

GtkFileChooser *tru_file_choice_new          (GtkWidget            *widget,
                                              GtkFileChooserAction  action,
                                              const char           *title,
                                              const char           *accept,
                                              TruFileFunc           func,
                                              gpointer              data,
                                              GDestroyNotify        destroy);
void            tru_file_choice_add_type     (GtkFileChooser       *chooser,
                                              const char           *label,
                                              const char           *mime_type);
void            tru_file_choice_add_pictures (GtkFileChooser       *chooser);
void            tru_file_choice_show         (GtkFileChooser       *chooser);

G_END_DECLS
