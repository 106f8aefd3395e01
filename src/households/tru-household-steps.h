/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-household-file.h"
#include "tru-stepper.h"

G_BEGIN_DECLS

void tru_household_show_steps     (TruStepper             *stepper,
                                   const TruHouseholdFile *file);
void tru_household_show_deadlines (GtkBox                 *box,
                                   const TruHouseholdFile *file);

G_END_DECLS
