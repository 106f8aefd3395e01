/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-household-file.h"

G_BEGIN_DECLS

GMenuModel *tru_household_menu            (const TruHouseholdFile *file);
GMenuModel *tru_household_programmes_menu (const TruHouseholdFile *file);

G_END_DECLS
