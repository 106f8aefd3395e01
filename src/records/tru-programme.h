/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_PROGRAMME_SUPPORT_START_ACCEPTANCE,
  TRU_PROGRAMME_SUPPORT_START_REFERRAL,
  TRU_PROGRAMME_SUPPORT_START_CONTRACT,
} TruProgrammeSupportStart;

extern const TruOption tru_programme_support_start_options[];

typedef enum
{
  TRU_PROGRAMME_SCHEME_COUP_DE_POUCE,
  TRU_PROGRAMME_SCHEME_ARA,
  TRU_PROGRAMME_SCHEME_IGLOO,
  TRU_PROGRAMME_SCHEME_RESOURCE,
  TRU_PROGRAMME_SCHEME_ACCOMPANIED,
} TruProgrammeScheme;

extern const TruOption tru_programme_scheme_options[];

/* The rules that a support keeps as they were when it was decided: a TruTerms has them too. */
#define TRU_PROGRAMME_RULE_FIELDS(F)                                                                             \
  F (MAX_AREA, "max_area", DECIMAL, 0, PUBLIC, N_("Largest area renovated (m²)"))                                \
  F (WORKSITE_DAYS, "worksite_days", INTEGER, 0, PUBLIC, N_("Days of a worksite"))                               \
  F (WORKSITE_WEEKDAYS, "worksite_weekdays", TEXT, TRU_WEEKDAYS, PUBLIC, N_("Weekdays of worksites")) \
  F (WORKSITE_COST, "worksite_cost", MONEY, 0, PUBLIC, N_("Benchmark cost of a worksite"))                       \
  F (WORKSITE_MONTHS, "worksite_months", INTEGER, 0, PUBLIC, N_("Months from referral to finished worksite"))    \
  F (SUPPORT_MONTHS, "support_months", INTEGER, 0, PUBLIC, N_("Months of support"))                              \
  F (SUPPORT_START, "support_start", ENUM (programme_support_start), 0, PUBLIC, N_("Support counted from"))      \
  F (CONTRACT_REQUIRED, "contract_required", BOOLEAN, 0, PUBLIC, N_("Signed contract before a worksite"))        \
  F (LANDLORD_REQUIRED, "landlord_required", BOOLEAN, 0, PUBLIC, N_("Landlord’s agreement before a worksite"))   \
  F (PREPARATION_REQUIRED, "preparation_required", BOOLEAN, 0, PUBLIC, N_("Preparation before a worksite"))      \
  F (LEAD_BEFORE, "lead_before", DATE, 0, PUBLIC, N_("Lead survey for dwellings built before"))                  \
  F (ASBESTOS_BEFORE, "asbestos_before", DATE, 0, PUBLIC, N_("Asbestos survey for dwellings built before"))

/**
 * TruProgramme:
 *
 * One scheme (dispositif) with its rules, every number of domain.md's table a field.
 */
#define TRU_PROGRAMME_FIELDS(F)                                                                                     \
  F (NAME, "name", TEXT, TRU_REQUIRED | TRU_SEARCHED, PUBLIC, N_("Name"))                                           \
  F (BEARER, "bearer", REF (organisation), 0, PUBLIC, N_("Borne by"))                                               \
  F (STARTED_ON, "started_on", DATE, 0, PUBLIC, N_("Started on"))                                                   \
  F (ENDED_ON, "ended_on", DATE, 0, PUBLIC, N_("Ended on"))                                                         \
  F (OBJECT, "object", NOTE, 0, PUBLIC, N_("Object"))                                                               \
  TRU_PROGRAMME_RULE_FIELDS (F)                                                                                     \
  F (COMMITTEE_WEEKS, "committee_weeks", INTEGER, 0, PUBLIC, N_("Weeks between committees"))                        \
  F (VISIT_MINUTES, "visit_minutes", INTEGER, 0, PUBLIC, N_("Length of a home visit (minutes)"))                    \
  F (OPERATION_MONTHS, "operation_months", INTEGER, 0, PUBLIC, N_("Months of an operation"))                        \
  F (RENT_SHARE, "rent_share", DECIMAL, 0, PUBLIC, N_("Rent share above which the hardship fund may help (%)"))     \
  F (ASSESSMENT_COST, "assessment_cost", MONEY, 0, PUBLIC, N_("Cost of an assessment"))                             \
  F (SUPPORT_COST, "support_cost", MONEY, 0, PUBLIC, N_("Cost of a support for a year"))                            \
  F (COLLECTIVE_COST, "collective_cost", MONEY, 0, PUBLIC, N_("Cost of collective actions per neighbourhood"))      \
  F (TERRITORIAL_COST, "territorial_cost", MONEY, 0, PUBLIC, N_("Cost of a territorial assessment"))                \
  F (DECISION_REQUIRED, "decision_required", BOOLEAN, 0, PUBLIC, N_("Only a committee’s decision moves a support")) \
  F (COLLECTIVE_COVERED, "collective_covered", BOOLEAN, 0, PUBLIC, N_("Contract covers collective actions"))        \
  F (FUND_MONTHS, "fund_months", INTEGER, 0, PUBLIC, N_("Months of hardship fund at most"))                         \
  F (SCHEME, "scheme", ENUM (programme_scheme), 0, PUBLIC, N_("Made from the model"))                               \
  F (ASSESSMENT_DAYS, "assessment_days", INTEGER, 0, PUBLIC, N_("Days to make an assessment that was ordered"))     \
  F (CONFIRMATION_DAYS, "confirmation_days", INTEGER, 0, PUBLIC, N_("Days to wait for a written confirmation"))     \
  F (RESUME_DAYS, "resume_days", INTEGER, 0, PUBLIC, N_("Days to resume an interrupted worksite"))                  \
  F (REVIEW_DAYS, "review_days", INTEGER, 0, PUBLIC, N_("Days from the worksite to its review"))                    \
  F (CLOSING_DAYS, "closing_days", INTEGER, 0, PUBLIC, N_("Days from the final review to the closing"))

enum
{
#define F(ID, ...) TRU_PROGRAMME_##ID,
  TRU_PROGRAMME_FIELDS (F)
#undef F
};

#define TRU_TYPE_PROGRAMME (tru_programme_get_type ())
TRU_DECLARE_RECORD (TruProgramme, tru_programme, PROGRAMME)

G_END_DECLS
