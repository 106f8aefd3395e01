/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-pill.h"
#include "tru-queries-tool-library.h"
#include "tru-tool-picture.h"

G_BEGIN_DECLS

/* How tools, states and people look in every page of this room. */

void       tru_tool_look_set_state  (TruPill    *pill,
                                     const char *state);
char      *tru_tool_look_detail     (TruRow     *item);
char      *tru_tool_look_late       (TruDate     due_on);
char      *tru_tool_look_named      (const char *name,
                                     const char *code);
char      *tru_tool_look_names      (GPtrArray  *names);
const char *tru_tool_look_condition (const char *token);
GtkWidget *tru_tool_look_label      (const char *text,
                                     const char *css_class);
GtkWidget *tru_tool_look_lines      (const char *text,
                                     const char *css_class);
GtkWidget *tru_tool_look_button     (const char *icon,
                                     const char *label);
void       tru_tool_look_set_text   (GtkLabel   *label,
                                     const char *text);
void       tru_tool_look_clear      (GtkWidget  *box);

G_END_DECLS
