/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-office.h"
#include "tru-supports.h"

G_BEGIN_DECLS

/* A step passed or taken back from the screen, by the same operations and rules wherever that is done. */

void tru_step_act_pass      (GtkWidget              *widget,
                             TruOffice              *office,
                             const char             *support,
                             const TruStepOfSupport *step);
void tru_step_act_take_back (GtkWidget              *widget,
                             TruOffice              *office,
                             const char             *support,
                             const TruStepOfSupport *step);

G_END_DECLS
