/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A small drop-down of an item's conditions, in a row about it. */

GtkWidget *tru_condition_choice_new (const char *token,
                                     const char *name);
gint64     tru_condition_choice_get (GtkWidget  *choice);

G_END_DECLS
