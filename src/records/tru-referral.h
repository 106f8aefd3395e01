/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_REFERRAL_REPLY_ACCEPTED,
  TRU_REFERRAL_REPLY_REFUSED,
  TRU_REFERRAL_REPLY_REDIRECTED,
  TRU_REFERRAL_REPLY_POSTPONED,
} TruReferralReply;

extern const TruOption tru_referral_reply_options[];

/**
 * TruReferral:
 *
 * Who sends a household, why and when (fiche de prescription).
 */
#define TRU_REFERRAL_FIELDS(F)                                                                     \
  F (HOUSEHOLD, "household", REF (household), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Household")) \
  F (PROGRAMME, "programme", REF (programme), TRU_REQUIRED, PERSONAL, N_("Programme"))             \
  F (ORGANISATION, "organisation", REF (organisation), 0, PERSONAL, N_("Referred by"))             \
  F (CONTACT, "contact", REF (contact), 0, PERSONAL, N_("Referrer"))                               \
  F (RECEIVED_ON, "received_on", DATE, TRU_REQUIRED, PERSONAL, N_("Received on"))                  \
  F (ORAL, "oral", BOOLEAN, 0, PERSONAL, N_("By telephone, written confirmation awaited"))         \
  F (REASON, "reason", NOTE, 0, SENSITIVE, N_("Reason"))                                           \
  F (ASKED, "asked", NOTE, 0, PERSONAL, N_("What is asked"))                                       \
  F (MISSING, "missing", NOTE, 0, PERSONAL, N_("What is missing"))                                 \
  F (REPLY, "reply", ENUM (referral_reply), 0, PERSONAL, N_("Reply"))                              \
  F (REPLIED_ON, "replied_on", DATE, 0, PERSONAL, N_("Replied on"))                                \
  F (AGREED_BY, "agreed_by", TEXT, 0, PERSONAL, N_("Agreed orally by"))                            \
  F (CONFIRMED_ON, "confirmed_on", DATE, 0, PERSONAL, N_("Confirmed in writing on"))               \
  F (RECEIPT_ON, "receipt_on", DATE, 0, PERSONAL, N_("Receipt sent on"))                           \
  F (DIRECT, "direct", BOOLEAN, 0, PERSONAL, N_("Direct request"))

enum
{
#define F(ID, ...) TRU_REFERRAL_##ID,
  TRU_REFERRAL_FIELDS (F)
#undef F
};

#define TRU_TYPE_REFERRAL (tru_referral_get_type ())
TRU_DECLARE_RECORD (TruReferral, tru_referral, REFERRAL)

G_END_DECLS
