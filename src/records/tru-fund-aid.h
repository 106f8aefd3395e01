/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruFundAid:
 *
 * Time-limited help with what remains of the rent (scheme 5).
 */
#define TRU_FUND_AID_FIELDS(F)                                                                  \
  F (SUPPORT, "support", REF (support), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Support"))      \
  F (CONTRIBUTOR, "contributor", REF (organisation), TRU_REQUIRED, PERSONAL, N_("Contributor")) \
  F (DECISION, "decision", REF (decision), 0, PERSONAL, N_("Decision"))                         \
  F (ASKED_ON, "asked_on", DATE, TRU_REQUIRED, PERSONAL, N_("Asked on"))                        \
  F (MONTHLY, "monthly", MONEY, TRU_REQUIRED, SENSITIVE, N_("Amount per month"))                \
  F (MONTHS, "months", INTEGER, TRU_REQUIRED, PERSONAL, N_("Months"))                           \
  F (STARTS_ON, "starts_on", DATE, 0, PERSONAL, N_("Paid from"))                                \
  F (STOPS_ON, "stops_on", DATE, 0, PERSONAL, N_("Stops on"))                                   \
  F (STOPPED_ON, "stopped_on", DATE, 0, PERSONAL, N_("Stopped early on"))                       \
  F (LEVERS, "levers", NOTE, 0, SENSITIVE, N_("Levers"))                                        \
  F (OVERRIDE, "override", NOTE, 0, PERSONAL, N_("Granted all the same because"))               \
  F (NOTE, "note", NOTE, 0, SENSITIVE, N_("Notes"))

enum
{
#define F(ID, ...) TRU_FUND_AID_##ID,
  TRU_FUND_AID_FIELDS (F)
#undef F
};

#define TRU_TYPE_FUND_AID (tru_fund_aid_get_type ())
TRU_DECLARE_RECORD (TruFundAid, tru_fund_aid, FUND_AID)

G_END_DECLS
