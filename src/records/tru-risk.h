/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_RISK_TYPE_EVICTION,
  TRU_RISK_TYPE_DEBT,
  TRU_RISK_TYPE_WORKS,
  TRU_RISK_TYPE_REHOUSING,
  TRU_RISK_TYPE_SANITARY,
  TRU_RISK_TYPE_ADAPTATION,
} TruRiskType;

extern const TruOption tru_risk_type_options[];

typedef enum
{
  TRU_RISK_GRAVITY_LOW,
  TRU_RISK_GRAVITY_MEDIUM,
  TRU_RISK_GRAVITY_HIGH,
} TruRiskGravity;

extern const TruOption tru_risk_gravity_options[];

/**
 * TruRisk:
 *
 * A risk found by an assessment.
 */
#define TRU_RISK_FIELDS(F)                                                                             \
  F (ASSESSMENT, "assessment", REF (assessment), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Assessment")) \
  F (TYPE, "type", ENUM (risk_type), TRU_REQUIRED, SENSITIVE, N_("Risk"))                              \
  F (GRAVITY, "gravity", ENUM (risk_gravity), TRU_REQUIRED, SENSITIVE, N_("Gravity"))                  \
  F (NOTED_ON, "noted_on", DATE, TRU_REQUIRED, PERSONAL, N_("Noted on"))                               \
  F (DUE_ON, "due_on", DATE, 0, PERSONAL, N_("To act before"))                                         \
  F (URGENT, "urgent", BOOLEAN, 0, PERSONAL, N_("Quick action wanted"))                                \
  F (SETTLED_ON, "settled_on", DATE, 0, PERSONAL, N_("Settled on"))                                    \
  F (NOTE, "note", NOTE, 0, SENSITIVE, N_("Notes"))

enum
{
#define F(ID, ...) TRU_RISK_##ID,
  TRU_RISK_FIELDS (F)
#undef F
};

#define TRU_TYPE_RISK (tru_risk_get_type ())
TRU_DECLARE_RECORD (TruRisk, tru_risk, RISK)

G_END_DECLS
