/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_DECISION_OUTCOME_ACCEPTED,
  TRU_DECISION_OUTCOME_REFUSED,
  TRU_DECISION_OUTCOME_POSTPONED,
  TRU_DECISION_OUTCOME_REDIRECTED,
  TRU_DECISION_OUTCOME_ASSESSMENT,
  TRU_DECISION_OUTCOME_SUPPORT,
  TRU_DECISION_OUTCOME_EXTRA_AID,
  TRU_DECISION_OUTCOME_OPINION,
  TRU_DECISION_OUTCOME_NOTED,
} TruDecisionOutcome;

extern const TruOption tru_decision_outcome_options[];

typedef enum
{
  TRU_DECISION_SUPPORT_TYPE_ENTERING,
  TRU_DECISION_SUPPORT_TYPE_KEEPING,
  TRU_DECISION_SUPPORT_TYPE_OTHER,
} TruDecisionSupportType;

extern const TruOption tru_decision_support_type_options[];

/**
 * TruDecision:
 *
 * What a committee, or a partner’s body, decided about a support or collective actions.
 */
#define TRU_DECISION_FIELDS(F)                                                                       \
  F (SUPPORT, "support", REF (support), TRU_OWNER, PERSONAL, N_("Support"))                          \
  F (MEETING, "meeting", REF (meeting), 0, PERSONAL, N_("Meeting"))                                  \
  F (ORGANISATION, "organisation", REF (organisation), 0, PERSONAL, N_("Decided by"))                \
  F (DECIDED_ON, "decided_on", DATE, TRU_REQUIRED, PERSONAL, N_("Decided on"))                       \
  F (OUTCOME, "outcome", ENUM (decision_outcome), TRU_REQUIRED, PERSONAL, N_("Decision"))            \
  F (SUPPORT_TYPE, "support_type", ENUM (decision_support_type), 0, PERSONAL, N_("Kind of support")) \
  F (AMOUNT, "amount", MONEY, 0, PERSONAL, N_("Amount"))                                             \
  F (REASON, "reason", NOTE, 0, SENSITIVE, N_("Reason"))                                             \
  F (CONDITIONS, "conditions", NOTE, 0, PERSONAL, N_("Conditions"))                                  \
  F (AGENDA_ITEM, "agenda_item", REF (agenda_item), 0, PERSONAL, N_("Agenda item")) \
  F (REDIRECTED_TO, "redirected_to", REF (organisation), 0, SENSITIVE, N_("Redirected to"))

enum
{
#define F(ID, ...) TRU_DECISION_##ID,
  TRU_DECISION_FIELDS (F)
#undef F
};

#define TRU_TYPE_DECISION (tru_decision_get_type ())
TRU_DECLARE_RECORD (TruDecision, tru_decision, DECISION)

G_END_DECLS
