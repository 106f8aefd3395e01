/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-referral.h"

#include <glib/gi18n.h>

const TruOption tru_referral_reply_options[] = {
  { "accepted", N_("Taken in") },
  { "refused", N_("Turned down") },
  { "redirected", N_("Sent elsewhere") },
  { "postponed", N_("Put off") },
  { NULL, NULL },
};

static gboolean
tru_referral_validate (TruRecord *record,
                       GError   **error)
{
  return tru_record_validate_order (record, TRU_REFERRAL_RECEIVED_ON, TRU_REFERRAL_REPLIED_ON, error);
}

TRU_DEFINE_RECORD (TruReferral, tru_referral, TRU_REFERRAL_FIELDS, 13, "referral", "referrals", N_("Referral form"), N_("Referral forms"), tru_referral_validate)
