/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query-model.h"

G_BEGIN_DECLS

/** The households in the list; orders by #TruHouseholdOrder; parameter `$state`: "waiting", "under_way", "closed" or none. */
extern const TruListQuery tru_list_households;

typedef enum
{
  TRU_HOUSEHOLD_ORDER_NAME,
  TRU_HOUSEHOLD_ORDER_TERRITORY,
  TRU_HOUSEHOLD_ORDER_LAST_CONTACT,
  TRU_HOUSEHOLD_ORDER_DEADLINE,
} TruHouseholdOrder;

enum
{
  TRU_HOUSEHOLD_ROW_ID,
  TRU_HOUSEHOLD_ROW_UID,
  TRU_HOUSEHOLD_ROW_NAME,
  TRU_HOUSEHOLD_ROW_CONFIDENTIAL, /* 1: neither commune nor territory is given */
  TRU_HOUSEHOLD_ROW_COMMUNE,
  TRU_HOUSEHOLD_ROW_TERRITORY,
  TRU_HOUSEHOLD_ROW_STATE,        /* token: "waiting", "under_way", "closed" */
  TRU_HOUSEHOLD_ROW_STEP,         /* name of the first step not passed */
  TRU_HOUSEHOLD_ROW_CONDITION,    /* token of its condition */
  TRU_HOUSEHOLD_ROW_PLANNED_ON,   /* day noted for it */
  TRU_HOUSEHOLD_ROW_ACCEPTED_ON,
  TRU_HOUSEHOLD_ROW_RECEIVED_ON,
  TRU_HOUSEHOLD_ROW_SIGNED_ON,
  TRU_HOUSEHOLD_ROW_SUPPORT_START,
  TRU_HOUSEHOLD_ROW_SUPPORT_MONTHS,
  TRU_HOUSEHOLD_ROW_FIRST_DAY,    /* first day of a worksite not finished */
  TRU_HOUSEHOLD_ROW_N_COLUMNS,
};

/** How many households there are in each state; first column is the number. */
extern const TruQuery tru_query_household_counts;
enum
{
  TRU_HOUSEHOLD_COUNT_N,
  TRU_HOUSEHOLD_COUNT_STATE,
  TRU_HOUSEHOLD_COUNT_N_COLUMNS,
};

/** The people of a household `$household` today, the person in charge of the file first. */
extern const TruQuery tru_query_household_members;
enum
{
  TRU_HOUSEHOLD_MEMBER_ID,
  TRU_HOUSEHOLD_MEMBER_MEMBERSHIP,
  TRU_HOUSEHOLD_MEMBER_PERSON,
  TRU_HOUSEHOLD_MEMBER_FIRST_NAME,
  TRU_HOUSEHOLD_MEMBER_NAME,
  TRU_HOUSEHOLD_MEMBER_CIVILITY,
  TRU_HOUSEHOLD_MEMBER_BIRTH_DATE,
  TRU_HOUSEHOLD_MEMBER_LINK,
  TRU_HOUSEHOLD_MEMBER_DIED_ON,
  TRU_HOUSEHOLD_MEMBER_N_COLUMNS,
};

/** Zonings in force today of the territory `$territory` and of those that it is part of, the nearest first. */
extern const TruQuery tru_query_household_zonings;
enum
{
  TRU_HOUSEHOLD_ZONING_ID,
  TRU_HOUSEHOLD_ZONING_ZONE,
  TRU_HOUSEHOLD_ZONING_TERRITORY,
  TRU_HOUSEHOLD_ZONING_N_COLUMNS,
};

/** Dwellings of a household `$household`, the present one first. */
extern const TruQuery tru_query_household_dwellings;
enum
{
  TRU_HOUSEHOLD_DWELLING_ID,
  TRU_HOUSEHOLD_DWELLING_OCCUPANCY,
  TRU_HOUSEHOLD_DWELLING_DWELLING,
  TRU_HOUSEHOLD_DWELLING_ADDRESS,
  TRU_HOUSEHOLD_DWELLING_UNTIL,
  TRU_HOUSEHOLD_DWELLING_SINCE,
  TRU_HOUSEHOLD_DWELLING_N_COLUMNS,
};

/** Commitments of a contract `$contract` by due date. */
extern const TruQuery tru_query_household_commitments;
enum
{
  TRU_HOUSEHOLD_COMMITMENT_ID,
  TRU_HOUSEHOLD_COMMITMENT_UID,
  TRU_HOUSEHOLD_COMMITMENT_PARTY,
  TRU_HOUSEHOLD_COMMITMENT_TASK,
  TRU_HOUSEHOLD_COMMITMENT_DUE_ON,
  TRU_HOUSEHOLD_COMMITMENT_STATE,
  TRU_HOUSEHOLD_COMMITMENT_N_COLUMNS,
};

/** Tasks of the plan in force of a support `$support` that nobody dropped, in the columns of commitments. */
extern const TruQuery tru_query_household_plan_actions;

/** Worksites of a support `$support`, the newest first. */
extern const TruQuery tru_query_household_worksites;
enum
{
  TRU_HOUSEHOLD_WORKSITE_ID,
  TRU_HOUSEHOLD_WORKSITE_UID,
  TRU_HOUSEHOLD_WORKSITE_STATE,
  TRU_HOUSEHOLD_WORKSITE_CREW,
  TRU_HOUSEHOLD_WORKSITE_N_COLUMNS,
};

/** Open loans of the members linked to the household `$household`, the first due first. */
extern const TruQuery tru_query_household_loans;
enum
{
  TRU_HOUSEHOLD_LOAN_ID,
  TRU_HOUSEHOLD_LOAN_UID,
  TRU_HOUSEHOLD_LOAN_ITEM,
  TRU_HOUSEHOLD_LOAN_TITLE,
  TRU_HOUSEHOLD_LOAN_CODE,
  TRU_HOUSEHOLD_LOAN_DUE_ON,
  TRU_HOUSEHOLD_LOAN_STATE,
  TRU_HOUSEHOLD_LOAN_N_COLUMNS,
};

/** Appointments of a household `$household`, those to come first, then the latest. */
extern const TruQuery tru_query_household_events;
enum
{
  TRU_HOUSEHOLD_EVENT_ID,
  TRU_HOUSEHOLD_EVENT_UID,
  TRU_HOUSEHOLD_EVENT_TYPE,
  TRU_HOUSEHOLD_EVENT_TITLE,
  TRU_HOUSEHOLD_EVENT_STARTS_AT,
  TRU_HOUSEHOLD_EVENT_STATE,
  TRU_HOUSEHOLD_EVENT_N_COLUMNS,
};

/** Programmes that run today, by name. */
extern const TruQuery tru_query_household_programmes;
enum
{
  TRU_HOUSEHOLD_PROGRAMME_ID,
  TRU_HOUSEHOLD_PROGRAMME_UID,
  TRU_HOUSEHOLD_PROGRAMME_NAME,
  TRU_HOUSEHOLD_PROGRAMME_N_COLUMNS,
};

/** Uids of the records that make the file of `$household`, for its history; the first column is a number without meaning. */
extern const TruQuery tru_query_household_parts;
enum
{
  TRU_HOUSEHOLD_PART_ID,
  TRU_HOUSEHOLD_PART_UID,
  TRU_HOUSEHOLD_PART_N_COLUMNS,
};

G_END_DECLS
