/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-household-file.h"
#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruHouseholdSupport:
 *
 * The tab of a household's page that follows its support: referral, assessments, decisions, action plan, aims and
 * reviews, rights and aids, each a card.
 */
#define TRU_TYPE_HOUSEHOLD_SUPPORT (tru_household_support_get_type ())
G_DECLARE_FINAL_TYPE (TruHouseholdSupport, tru_household_support, TRU, HOUSEHOLD_SUPPORT, GtkWidget)

void tru_household_support_show (TruHouseholdSupport    *self,
                                 TruOffice              *office,
                                 const TruHouseholdFile *file);

G_END_DECLS
