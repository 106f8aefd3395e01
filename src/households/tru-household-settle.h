/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-deadlines.h"
#include "tru-household-file.h"
#include "tru-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tru_household_settle_deadline (GtkWidget              *page,
                                    TruOffice              *office,
                                    const TruHouseholdFile *file,
                                    const TruDeadline      *deadline);

G_END_DECLS
