/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-office.h"

G_BEGIN_DECLS

/* A support moved on its pathway: a step passed, or taken back. */

void tru_pathway_advance (GtkWidget  *widget,
                          TruOffice  *office,
                          const char *support);
void tru_pathway_retreat (GtkWidget  *widget,
                          TruOffice  *office,
                          const char *support);
void tru_pathway_move_to (GtkWidget  *widget,
                          TruOffice  *office,
                          const char *support,
                          const char *step);

G_END_DECLS
