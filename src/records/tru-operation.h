/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_OPERATION_PHASE_SETTING_UP,
  TRU_OPERATION_PHASE_OPERATIONAL,
  TRU_OPERATION_PHASE_FINISHED,
  TRU_OPERATION_PHASE_GIVEN_UP,
} TruOperationPhase;

extern const TruOption tru_operation_phase_options[];

/**
 * TruOperation:
 *
 * A project of several dwellings and households; it exists before any household does.
 */
#define TRU_OPERATION_FIELDS(F)                                                      \
  F (PROGRAMME, "programme", REF (programme), TRU_REQUIRED, PUBLIC, N_("Programme")) \
  F (NAME, "name", TEXT, TRU_REQUIRED | TRU_SEARCHED, PUBLIC, N_("Name"))            \
  F (PHASE, "phase", ENUM (operation_phase), TRU_REQUIRED, PUBLIC, N_("Phase"))      \
  F (TERRITORY, "territory", REF (territory), 0, PUBLIC, N_("Territory"))            \
  F (STARTED_ON, "started_on", DATE, 0, PUBLIC, N_("Operation started on"))                    \
  F (PLANNED_END, "planned_end", DATE, 0, PUBLIC, N_("Planned end"))                 \
  F (ENDED_ON, "ended_on", DATE, 0, PUBLIC, N_("Operation ended on"))                          \
  F (FOLLOWS, "follows", REF (operation), 0, PUBLIC, N_("After the attempt"))        \
  F (REASON, "reason", NOTE, 0, PUBLIC, N_("Why it was given up"))                   \
  F (NOTE, "note", NOTE, 0, PUBLIC, N_("Notes"))

enum
{
#define F(ID, ...) TRU_OPERATION_##ID,
  TRU_OPERATION_FIELDS (F)
#undef F
};

#define TRU_TYPE_OPERATION (tru_operation_get_type ())
TRU_DECLARE_RECORD (TruOperation, tru_operation, OPERATION)

G_END_DECLS
