/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_WORKSITE_PREPARATION_BY_FAMILY,
  TRU_WORKSITE_PREPARATION_BY_CREW,
} TruWorksitePreparationBy;

extern const TruOption tru_worksite_preparation_by_options[];

/**
 * TruWorksite:
 *
 * Working days in rooms of a dwelling, with a crew and the family (chantier).
 */
#define TRU_WORKSITE_FIELDS(F)                                                                         \
  F (SUPPORT, "support", REF (support), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Support"))             \
  F (DWELLING, "dwelling", REF (dwelling), TRU_REQUIRED | TRU_PART, PERSONAL, N_("Dwelling"))          \
  F (CREW, "crew", REF (crew), 0, PERSONAL, N_("Crew"))                                                \
  F (PREPARATION_BY, "preparation_by", ENUM (worksite_preparation_by), 0, PERSONAL, N_("Prepared by")) \
  F (PREPARATION_PLANNED, "preparation_planned", DATE, 0, PERSONAL, N_("Preparation planned on"))      \
  F (PREPARATION_DONE, "preparation_done", DATE, 0, PERSONAL, N_("Preparation done on"))               \
  F (STRIPPING, "stripping", BOOLEAN, 0, PERSONAL, N_("Stripping or sanding"))                         \
  F (PLANNED_COST, "planned_cost", MONEY, 0, PUBLIC, N_("Planned cost"))                               \
  F (COST, "cost", MONEY, 0, PUBLIC, N_("Cost"))                                                       \
  F (CONFIRMED_ON, "confirmed_on", DATE, 0, PERSONAL, N_("Confirmed on"))                              \
  F (OVERRIDE, "override", NOTE, 0, PERSONAL, N_("Confirmed all the same because"))                    \
  F (INTERRUPTED_ON, "interrupted_on", DATE, 0, PERSONAL, N_("Interrupted on"))                        \
  F (FINISHED_ON, "finished_on", DATE, 0, PERSONAL, N_("Finished on"))                                 \
  F (NOTE, "note", NOTE, 0, SENSITIVE, N_("Notes"))                                                    \
  F (RESUMED_ON, "resumed_on", DATE, 0, PERSONAL, N_("Resumed on"))                                    \
  F (MADE_SAFE_ON, "made_safe_on", DATE, 0, PERSONAL, N_("Made safe on"))                              \
  F (LABOUR_COST, "labour_cost", MONEY, 0, PUBLIC, N_("Labour cost"))

enum
{
#define F(ID, ...) TRU_WORKSITE_##ID,
  TRU_WORKSITE_FIELDS (F)
#undef F
};

#define TRU_TYPE_WORKSITE (tru_worksite_get_type ())
TRU_DECLARE_RECORD (TruWorksite, tru_worksite, WORKSITE)

G_END_DECLS
