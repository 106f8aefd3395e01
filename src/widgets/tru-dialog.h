/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tru_dialog_bind_keys (GtkWidget      *dialog,
                           const char     *confirm,
                           const char     *another);
void tru_dialog_show_error (GtkLabel      *label,
                            const char    *message);
gboolean tru_dialog_has_words (GtkWidget *page);
void tru_dialog_hold       (GtkWindow      *dialog,
                            GtkWidget      *page);
void tru_dialog_release    (GtkWindow      *dialog,
                            GtkWidget      *page);
void tru_dialog_set_gives_way (GtkWindow   *dialog);
gboolean tru_dialog_gives_way (GtkWindow   *dialog);

G_END_DECLS
