/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_HOUSEHOLD_BENEFIT_NONE,
  TRU_HOUSEHOLD_BENEFIT_RSA,
  TRU_HOUSEHOLD_BENEFIT_ASS,
  TRU_HOUSEHOLD_BENEFIT_AAH,
  TRU_HOUSEHOLD_BENEFIT_ASPA,
  TRU_HOUSEHOLD_BENEFIT_OTHER,
} TruHouseholdBenefit;

extern const TruOption tru_household_benefit_options[];

typedef enum
{
  TRU_HOUSEHOLD_END_REASON_LEFT,
  TRU_HOUSEHOLD_END_REASON_DIED,
  TRU_HOUSEHOLD_END_REASON_EVICTED,
  TRU_HOUSEHOLD_END_REASON_SPLIT,
  TRU_HOUSEHOLD_END_REASON_WITHDRAWN,
  TRU_HOUSEHOLD_END_REASON_FINISHED,
  TRU_HOUSEHOLD_END_REASON_OTHER,
} TruHouseholdEndReason;

extern const TruOption tru_household_end_reason_options[];

/**
 * TruHousehold:
 *
 * The people supported (ménage). Members and dwellings are dated records of their own.
 */
#define TRU_HOUSEHOLD_FIELDS(F)                                                                          \
  F (NAME, "name", TEXT, TRU_REQUIRED | TRU_SEARCHED, PERSONAL, N_("Name"))                              \
  F (PHONE, "phone", PHONE, TRU_SEARCHED, PERSONAL, N_("Phone"))                                         \
  F (EMAIL, "email", TEXT, TRU_SEARCHED, PERSONAL, N_("E-mail"))                                         \
  F (FOLLOWER, "follower", REF (contact), 0, PUBLIC, N_("Followed by"))                                  \
  F (REFERRER, "referrer", REF (contact), 0, PERSONAL, N_("Social referrer"))                            \
  F (FIRST_CONTACT, "first_contact", DATE, 0, PERSONAL, N_("First contact"))                             \
  F (LAST_CONTACT, "last_contact", DATE, 0, PERSONAL, N_("Last contact"))                                \
  F (CONFIDENTIAL_ADDRESS, "confidential_address", BOOLEAN, 0, SENSITIVE, N_("Confidential address"))    \
  F (BENEFIT, "benefit", ENUM (household_benefit), 0, SENSITIVE, N_("Minimum benefit"))                  \
  F (RESOURCES, "resources", MONEY, 0, SENSITIVE, N_("Monthly resources"))                               \
  F (RENT, "rent", MONEY, 0, SENSITIVE, N_("Monthly rent"))                                              \
  F (CHARGES, "charges", MONEY, 0, SENSITIVE, N_("Monthly charges"))                                     \
  F (HOUSING_AID, "housing_aid", MONEY, 0, SENSITIVE, N_("Monthly housing aid"))                         \
  F (LETTERS_STOPPED, "letters_stopped", DATE, 0, PERSONAL, N_("Letters stopped on"))                    \
  F (NOTE, "note", NOTE, 0, SENSITIVE, N_("Notes"))                                                      \
  F (CAME_FROM, "came_from", REF (household), 0, PERSONAL, N_("Came from the household"))                \
  F (ENDED_ON, "ended_on", DATE, 0, PERSONAL, N_("File closed on"))                                      \
  F (END_REASON, "end_reason", ENUM (household_end_reason), 0, SENSITIVE, N_("Why the file was closed")) \
  F (FILE_NUMBER, "file_number", TEXT, TRU_SEARCHED, SENSITIVE, N_("File number"))

enum
{
#define F(ID, ...) TRU_HOUSEHOLD_##ID,
  TRU_HOUSEHOLD_FIELDS (F)
#undef F
};

#define TRU_TYPE_HOUSEHOLD (tru_household_get_type ())
TRU_DECLARE_RECORD (TruHousehold, tru_household, HOUSEHOLD)

G_END_DECLS
