/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record-form.h"
#include "tru-referrals.h"

G_BEGIN_DECLS

/**
 * TruReferralFamily:
 *
 * What a referral on paper says of a new household beyond its name and address: its other members, its resources, its rent. It
 * begins folded, since whoever telephones has two minutes. Signal `confirmed`: Enter in a row.
 */
#define TRU_TYPE_REFERRAL_FAMILY (tru_referral_family_get_type ())
G_DECLARE_FINAL_TYPE (TruReferralFamily, tru_referral_family, TRU, REFERRAL_FAMILY, GtkBox)

GtkWidget *tru_referral_family_new      (TruStore          *store,
                                         const char        *household,
                                         TruRecordForm     *household_form);
void       tru_referral_family_set_known (TruReferralFamily *self,
                                          const char        *household,
                                          TruRecord         *person,
                                          TruRecord         *dwelling);
gboolean   tru_referral_family_is_dirty (TruReferralFamily *self);
gboolean   tru_referral_family_read     (TruReferralFamily *self,
                                         TruReferralWish   *wish);

G_END_DECLS
