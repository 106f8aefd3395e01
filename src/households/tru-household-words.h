/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-membership.h"
#include "tru-person.h"
#include "tru-record.h"

G_BEGIN_DECLS

char       *tru_household_initials   (const char        *first_name,
                                      const char        *name);
const char *tru_household_link_word  (TruMembershipLink  link,
                                      TruPersonCivility  civility);
char       *tru_household_age        (TruDate            birth_date,
                                      TruDate            on);
char       *tru_household_place      (const char        *commune,
                                      const char        *territory);
char       *tru_household_days       (GArray            *days);
char       *tru_household_dwelling   (TruRecord         *dwelling);
char       *tru_household_remaining  (TruDate            limit,
                                      TruDate            today);
char       *tru_household_join       (const char        *separator,
                                      ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
