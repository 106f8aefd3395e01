/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-card-grid.h"

G_BEGIN_DECLS

void     tru_household_tabs_set_up        (TruCardGrid *overview,
                                           TruCardGrid *worksite);
TruCard *tru_household_tabs_worksite_card (TruCardGrid *overview);
void     tru_household_tabs_add_shortcuts (GtkShortcutController *keys);

G_END_DECLS
