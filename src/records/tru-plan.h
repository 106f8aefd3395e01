/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_PLAN_STRATEGY_MEDIATION,
  TRU_PLAN_STRATEGY_LEASE,
  TRU_PLAN_STRATEGY_DEBT,
  TRU_PLAN_STRATEGY_TEMPORARY,
  TRU_PLAN_STRATEGY_WORKS,
  TRU_PLAN_STRATEGY_AUTHORITIES,
  TRU_PLAN_STRATEGY_TRAINING,
  TRU_PLAN_STRATEGY_OTHER,
} TruPlanStrategy;

extern const TruOption tru_plan_strategy_options[];

/**
 * TruPlan:
 *
 * Who does what by when; a review makes a new version and keeps the earlier.
 */
#define TRU_PLAN_FIELDS(F)                                                                 \
  F (SUPPORT, "support", REF (support), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Support")) \
  F (VERSION, "version", INTEGER, TRU_REQUIRED, PERSONAL, N_("Version"))                   \
  F (DRAFTED_ON, "drafted_on", DATE, TRU_REQUIRED, PERSONAL, N_("Drafted on"))             \
  F (ADOPTED_ON, "adopted_on", DATE, 0, PERSONAL, N_("Agreed with the household on"))      \
  F (REPLACED_ON, "replaced_on", DATE, 0, PERSONAL, N_("Replaced on"))                     \
  F (STRATEGY, "strategy", ENUM (plan_strategy), 0, PERSONAL, N_("Strategy"))              \
  F (NOTE, "note", NOTE, 0, SENSITIVE, N_("Notes"))

enum
{
#define F(ID, ...) TRU_PLAN_##ID,
  TRU_PLAN_FIELDS (F)
#undef F
};

#define TRU_TYPE_PLAN (tru_plan_get_type ())
TRU_DECLARE_RECORD (TruPlan, tru_plan, PLAN)

G_END_DECLS
