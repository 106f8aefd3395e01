/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-household-file.h"
#include "tru-office.h"

G_BEGIN_DECLS

void tru_life_dialog_move (GtkWidget              *widget,
                           TruOffice              *office,
                           const TruHouseholdFile *file);
void tru_life_dialog_end  (GtkWidget              *widget,
                           TruOffice              *office,
                           const TruHouseholdFile *file,
                           int                     reason);
void tru_life_dialog_die  (GtkWidget              *widget,
                           TruOffice              *office,
                           const TruHouseholdFile *file,
                           const char             *person);

G_END_DECLS
