/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-card.h"
#include "tru-household-file.h"

G_BEGIN_DECLS

/**
 * TruHouseholdSection:
 * @card: an empty card
 * @file: what is shown
 * @menu: receives what its pencil offers
 *
 * Fills one card of a household's page.
 */
typedef void (*TruHouseholdSection) (TruCard                *card,
                                     const TruHouseholdFile *file,
                                     GMenu                  *menu);

void tru_household_show_waiting   (TruCard                *card,
                                   const TruHouseholdFile *file,
                                   GMenu                  *menu);
void tru_household_show_members   (TruCard                *card,
                                   const TruHouseholdFile *file,
                                   GMenu                  *menu);
void tru_household_show_dwelling  (TruCard                *card,
                                   const TruHouseholdFile *file,
                                   GMenu                  *menu);
void tru_household_show_resources (TruCard                *card,
                                   const TruHouseholdFile *file,
                                   GMenu                  *menu);
void tru_household_show_plan      (TruCard                *card,
                                   const TruHouseholdFile *file,
                                   GMenu                  *menu);
void tru_household_show_worksite  (TruCard                *card,
                                   const TruHouseholdFile *file,
                                   GMenu                  *menu);
void tru_household_show_events    (TruCard                *card,
                                   const TruHouseholdFile *file,
                                   GMenu                  *menu);
void tru_household_show_loans     (TruCard                *card,
                                   const TruHouseholdFile *file,
                                   GMenu                  *menu);
void tru_household_show_history   (TruCard                *card,
                                   const TruHouseholdFile *file,
                                   GMenu                  *menu);
void tru_household_show_follow_up (TruCard                *card,
                                   const TruHouseholdFile *file,
                                   GMenu                  *menu);
void tru_household_show_referral (TruCard                *card,
                                  const TruHouseholdFile *file,
                                  GMenu                  *menu);
void tru_household_show_assessments (TruCard                *card,
                                     const TruHouseholdFile *file,
                                     GMenu                  *menu);
void tru_household_show_decisions (TruCard                *card,
                                   const TruHouseholdFile *file,
                                   GMenu                  *menu);
void tru_household_show_plan_versions (TruCard                *card,
                                       const TruHouseholdFile *file,
                                       GMenu                  *menu);
void tru_household_show_reviews (TruCard                *card,
                                 const TruHouseholdFile *file,
                                 GMenu                  *menu);
void tru_household_show_rights (TruCard                *card,
                                const TruHouseholdFile *file,
                                GMenu                  *menu);
void tru_household_show_costs (TruCard                *card,
                               const TruHouseholdFile *file,
                               GMenu                  *menu);
void tru_household_show_works (TruCard                *card,
                               const TruHouseholdFile *file,
                               GMenu                  *menu);
void tru_household_show_preparation (TruCard                *card,
                                     const TruHouseholdFile *file,
                                     GMenu                  *menu);
void tru_household_show_participation (TruCard                *card,
                                       const TruHouseholdFile *file,
                                       GMenu                  *menu);
void tru_household_show_materials (TruCard                *card,
                                   const TruHouseholdFile *file,
                                   GMenu                  *menu);
void tru_household_show_techniques (TruCard                *card,
                                    const TruHouseholdFile *file,
                                    GMenu                  *menu);
void tru_household_show_photos (TruCard                *card,
                                const TruHouseholdFile *file,
                                GMenu                  *menu);
void tru_household_show_visits (TruCard                *card,
                                const TruHouseholdFile *file,
                                GMenu                  *menu);
void tru_household_show_contracts (TruCard                *card,
                                   const TruHouseholdFile *file,
                                   GMenu                  *menu);
void tru_household_show_supports (TruCard                *card,
                                  const TruHouseholdFile *file,
                                  GMenu                  *menu);
void tru_household_show_other_worksites (TruCard                *card,
                                         const TruHouseholdFile *file,
                                         GMenu                  *menu);

G_END_DECLS
