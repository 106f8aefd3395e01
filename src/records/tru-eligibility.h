/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_ELIGIBILITY_CONDITION_FOLLOWED,
  TRU_ELIGIBILITY_CONDITION_MINIMUM_BENEFIT,
  TRU_ELIGIBILITY_CONDITION_ISOLATED,
  TRU_ELIGIBILITY_CONDITION_CHILDLESS,
  TRU_ELIGIBILITY_CONDITION_CHILDREN,
  TRU_ELIGIBILITY_CONDITION_NOT_RETIRED,
  TRU_ELIGIBILITY_CONDITION_TENANT,
  TRU_ELIGIBILITY_CONDITION_OWNER,
  TRU_ELIGIBILITY_CONDITION_TERRITORY,
  TRU_ELIGIBILITY_CONDITION_ZONING,
  TRU_ELIGIBILITY_CONDITION_LANDLORD,
  TRU_ELIGIBILITY_CONDITION_RENT_SHARE,
  TRU_ELIGIBILITY_CONDITION_REFERRED,
} TruEligibilityCondition;

extern const TruOption tru_eligibility_condition_options[];

/**
 * TruEligibility:
 *
 * What a household must fulfil to enter a programme, for all or for those whom one partner sends.
 */
#define TRU_ELIGIBILITY_FIELDS(F)                                                                         \
  F (PROGRAMME, "programme", REF (programme), TRU_REQUIRED | TRU_OWNER, PUBLIC, N_("Programme"))          \
  F (ORGANISATION, "organisation", REF (organisation), 0, PUBLIC, N_("For households referred by"))       \
  F (CONDITION, "condition", ENUM (eligibility_condition), TRU_REQUIRED, PUBLIC, N_("Condition to meet")) \
  F (VALUE, "value", TEXT, 0, PUBLIC, N_("Value: age, percentage, or names parted by commas"))            \
  F (WARNS, "warns", BOOLEAN, 0, PUBLIC, N_("Only a warning"))                                            \
  F (NOTE, "note", NOTE, 0, PUBLIC, N_("Notes"))

enum
{
#define F(ID, ...) TRU_ELIGIBILITY_##ID,
  TRU_ELIGIBILITY_FIELDS (F)
#undef F
};

#define TRU_TYPE_ELIGIBILITY (tru_eligibility_get_type ())
TRU_DECLARE_RECORD (TruEligibility, tru_eligibility, ELIGIBILITY)

G_END_DECLS
