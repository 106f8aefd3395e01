/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruHouseholdPage:
 *
 * The page of one household: its steps, its cards, and what can be done. Its actions are `household.…`.
 */
#define TRU_TYPE_HOUSEHOLD_PAGE (tru_household_page_get_type ())
G_DECLARE_FINAL_TYPE (TruHouseholdPage, tru_household_page, TRU, HOUSEHOLD_PAGE, GtkWidget)

void        tru_household_page_set_office (TruHouseholdPage *self,
                                           TruOffice        *office);
gboolean    tru_household_page_show       (TruHouseholdPage *self,
                                           const char       *household);
const char *tru_household_page_get_uid    (TruHouseholdPage *self);

G_END_DECLS
