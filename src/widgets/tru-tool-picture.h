/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-field.h"

G_BEGIN_DECLS

/* The drawing of a tool, by the token that the tool keeps. */

GtkWidget       *tru_tool_picture_new     (int         size);
void             tru_tool_picture_set     (GtkWidget  *picture,
                                           const char *name,
                                           int         size);
const TruOption *tru_tool_picture_options (void);

G_END_DECLS
