/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruHouseholdsList:
 *
 * The households, over any number of them: words, a state and an order choose what is listed.
 * Signals: `chosen` (uid, or %NULL for nobody), when another household is selected; `opened`, Enter on it.
 */
#define TRU_TYPE_HOUSEHOLDS_LIST (tru_households_list_get_type ())
G_DECLARE_FINAL_TYPE (TruHouseholdsList, tru_households_list, TRU, HOUSEHOLDS_LIST, GtkWidget)

void        tru_households_list_set_office (TruHouseholdsList *self,
                                            TruOffice         *office);
gboolean    tru_households_list_choose     (TruHouseholdsList *self,
                                            const char        *household);
const char *tru_households_list_get_chosen (TruHouseholdsList *self);
void        tru_households_list_refresh    (TruHouseholdsList *self);
void        tru_households_list_restore    (TruHouseholdsList *self,
                                            const char        *state,
                                            const char        *order);
const char *tru_households_list_get_state  (TruHouseholdsList *self);
const char *tru_households_list_get_order  (TruHouseholdsList *self);

G_END_DECLS
