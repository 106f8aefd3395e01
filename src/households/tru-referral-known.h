/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruReferralKnown:
 *
 * What stands against a second support of a household that is known, with the way to note the call in its journal
 * instead. Signal `note`: the call is to be noted.
 */
#define TRU_TYPE_REFERRAL_KNOWN (tru_referral_known_get_type ())
G_DECLARE_FINAL_TYPE (TruReferralKnown, tru_referral_known, TRU, REFERRAL_KNOWN, GtkBox)

GtkWidget *tru_referral_known_new  (TruStore         *store,
                                    const char       *household);
void       tru_referral_known_hold (TruReferralKnown *self,
                                    const char       *programme);

G_END_DECLS
