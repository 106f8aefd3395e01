/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-household-file.h"
#include "tru-office.h"

G_BEGIN_DECLS

/* The cards of the tab. */
typedef enum
{
  TRU_SUPPORT_SECTION_REFERRAL,
  TRU_SUPPORT_SECTION_DECISIONS,
  TRU_SUPPORT_SECTION_ASSESSMENTS,
  TRU_SUPPORT_SECTION_PLAN,
  TRU_SUPPORT_SECTION_REVIEWS,
  TRU_SUPPORT_SECTION_RIGHTS,
  TRU_SUPPORT_SECTION_VISITS,
  TRU_SUPPORT_SECTION_CONTRACTS,
  TRU_SUPPORT_SECTION_SUPPORTS,
} TruSupportSection;

/**
 * TruHouseholdSupport:
 *
 * The tab of a household's page that follows its support: referral, assessments, visits, decisions, action plan, aims and
 * reviews, rights and aids, contracts and all its supports, each a card.
 */
#define TRU_TYPE_HOUSEHOLD_SUPPORT (tru_household_support_get_type ())
G_DECLARE_FINAL_TYPE (TruHouseholdSupport, tru_household_support, TRU, HOUSEHOLD_SUPPORT, GtkWidget)

void tru_household_support_show (TruHouseholdSupport    *self,
                                 TruOffice              *office,
                                 const TruHouseholdFile *file);
void tru_household_support_focus (TruHouseholdSupport *self,
                                  TruSupportSection    section);

G_END_DECLS
