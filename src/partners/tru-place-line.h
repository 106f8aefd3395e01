/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-partner-line.h"
#include "tru-record.h"

G_BEGIN_DECLS

/* A line of a programme or an operation that the keyboard moves and takes away, beside its buttons. */

GtkWidget *tru_place_line_new       (TruRecord     *record,
                                     const char    *title,
                                     const char    *details);
void       tru_place_line_add_moves (GtkWidget     *line,
                                     gboolean       is_first,
                                     gboolean       is_last);
void       tru_place_line_add_give  (GtkWidget     *line);
void       tru_place_line_add_remove (GtkWidget    *line);
char      *tru_place_line_focused   (GtkWidget     *page);
void       tru_place_line_focus     (GtkListBox    *list,
                                     const char    *uid);

G_END_DECLS
