/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"
#include "tru-decision.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_SUPPORT_EXIT_REASON_FINISHED,
  TRU_SUPPORT_EXIT_REASON_REFUSED,
  TRU_SUPPORT_EXIT_REASON_WITHDRAWN,
  TRU_SUPPORT_EXIT_REASON_MOVED,
  TRU_SUPPORT_EXIT_REASON_EVICTED,
  TRU_SUPPORT_EXIT_REASON_DIED,
  TRU_SUPPORT_EXIT_REASON_REDIRECTED,
  TRU_SUPPORT_EXIT_REASON_OTHER,
} TruSupportExitReason;

extern const TruOption tru_support_exit_reason_options[];

/**
 * TruSupport:
 *
 * One household in one programme, from referral to closing review (accompagnement).
 */
#define TRU_SUPPORT_FIELDS(F)                                                                            \
  F (HOUSEHOLD, "household", REF (household), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Household"))       \
  F (PROGRAMME, "programme", REF (programme), TRU_REQUIRED, PERSONAL, N_("Programme"))                   \
  F (OPERATION, "operation", REF (operation), 0, PERSONAL, N_("Operation"))                              \
  F (REFERRAL, "referral", REF (referral), 0, PERSONAL, N_("Referral form"))                             \
  F (FOLLOWER, "follower", REF (contact), 0, PERSONAL, N_("Followed by"))                                \
  F (OPENED_ON, "opened_on", DATE, TRU_REQUIRED, PERSONAL, N_("Opened on"))                              \
  F (ACCEPTED_ON, "accepted_on", DATE, 0, PERSONAL, N_("Accepted on"))                                   \
  F (LANDLORD_AGREED_ON, "landlord_agreed_on", DATE, 0, PERSONAL, N_("Landlord’s written agreement of")) \
  F (CLOSED_ON, "closed_on", DATE, 0, PERSONAL, N_("Closed on"))                                         \
  F (EXIT_REASON, "exit_reason", ENUM (support_exit_reason), 0, PERSONAL, N_("Exit reason"))             \
  F (NOTE, "note", NOTE, 0, SENSITIVE, N_("Notes"))                                                      \
  F (SUPPORT_TYPE, "support_type", ENUM (decision_support_type), 0, PERSONAL, N_("Kind of support"))     \
  F (STARTED_FROM, "started_from", DATE, 0, PERSONAL, N_("Support counted from"))

enum
{
#define F(ID, ...) TRU_SUPPORT_##ID,
  TRU_SUPPORT_FIELDS (F)
#undef F
};

#define TRU_TYPE_SUPPORT (tru_support_get_type ())
TRU_DECLARE_RECORD (TruSupport, tru_support, SUPPORT)

G_END_DECLS
