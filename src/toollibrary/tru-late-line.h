/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-office.h"
#include "tru-queries-late.h"

G_BEGIN_DECLS

GtkWidget *tru_late_line_new (TruOffice *office,
                              TruRow    *member);

G_END_DECLS
