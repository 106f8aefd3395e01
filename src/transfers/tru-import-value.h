/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *tru_import_text_new           (const char *text,
                                          const char *css_class,
                                          int         max_width_chars);
GtkWidget *tru_import_value_new          (const char *value,
                                          gboolean    is_known);
GtkWidget *tru_import_value_new_withheld (void);
GtkWidget *tru_import_value_new_choice   (const char *value);

G_END_DECLS
