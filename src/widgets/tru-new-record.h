/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GVariant *tru_new_record_target_valist (const char *kind,
                                        va_list     pairs);
GVariant *tru_new_record_target        (const char *kind,
                                        ...) G_GNUC_NULL_TERMINATED;
void      tru_new_record_ask           (GtkWidget  *widget,
                                        const char *kind,
                                        ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
