/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"

G_BEGIN_DECLS

/* Queries of what people do, and of what waits for them. */

/* Members whose folded full name is $key. */
enum
{
  TRU_MEMBERS_BY_NAME_ID,
  TRU_MEMBERS_BY_NAME_UID,
  TRU_MEMBERS_BY_NAME_NAME,
  TRU_MEMBERS_BY_NAME_CARD,
  TRU_MEMBERS_BY_NAME_N_COLUMNS,
};
extern const TruQuery tru_members_by_name_query;

/* Households whose folded name is $key. */
enum
{
  TRU_HOUSEHOLDS_BY_NAME_ID,
  TRU_HOUSEHOLDS_BY_NAME_UID,
  TRU_HOUSEHOLDS_BY_NAME_NAME,
  TRU_HOUSEHOLDS_BY_NAME_N_COLUMNS,
};
extern const TruQuery tru_households_by_name_query;

/* The open loan of $item. */
enum
{
  TRU_OPEN_LOAN_ID,
  TRU_OPEN_LOAN_UID,
  TRU_OPEN_LOAN_N_COLUMNS,
};
extern const TruQuery tru_open_loan_query;

/* The last loan of $item, and which accessories it left behind. */
enum
{
  TRU_LAST_LOAN_ID,
  TRU_LAST_LOAN_MISSING,
  TRU_LAST_LOAN_STAYED,
  TRU_LAST_LOAN_N_COLUMNS,
};
extern const TruQuery tru_last_loan_query;

/* How many open and late loans $member has. */
enum
{
  TRU_MEMBER_LOANS_ID,
  TRU_MEMBER_LOANS_OPEN,
  TRU_MEMBER_LOANS_LATE,
  TRU_MEMBER_LOANS_N_COLUMNS,
};
extern const TruQuery tru_member_loans_query;

/* How many open loans $member has in $category, a count. */
extern const TruQuery tru_member_category_query;

/* How many loans of $item end after $day or have not ended, a count. */
extern const TruQuery tru_loans_after_query;

/* Consumables whose folded name is $key: their ids alone. */
extern const TruQuery tru_consumables_by_name_query;

/* What is left of $consumable, in hundredths of its unit. */
extern const TruQuery tru_consumable_stock_query;

/* The last number of a contract that begins with $prefix. */
enum
{
  TRU_LAST_CONTRACT_ID,
  TRU_LAST_CONTRACT_NUMBER,
  TRU_LAST_CONTRACT_N_COLUMNS,
};
extern const TruQuery tru_last_contract_query;

/* What deadlines look at: of every open support, or of $support. */
enum
{
  TRU_WATCH_SUPPORT_ID,
  TRU_WATCH_SUPPORT_HOUSEHOLD,
  TRU_WATCH_SUPPORT_NAME,
  TRU_WATCH_SUPPORT_OPENED,
  TRU_WATCH_SUPPORT_ACCEPTED,
  TRU_WATCH_SUPPORT_START,
  TRU_WATCH_SUPPORT_MONTHS,
  TRU_WATCH_SUPPORT_WORKSITE_MONTHS,
  TRU_WATCH_SUPPORT_CONTRACT_REQUIRED,
  TRU_WATCH_SUPPORT_SIGNED,
  TRU_WATCH_SUPPORT_REFERRED,
  TRU_WATCH_SUPPORT_MISSING,
  TRU_WATCH_SUPPORT_ORAL,
  TRU_WATCH_SUPPORT_WORKSITE,
  TRU_WATCH_SUPPORT_FIRST_DAY,
  TRU_WATCH_SUPPORT_LAST_DAY,
  TRU_WATCH_SUPPORT_FINISHED,
  TRU_WATCH_SUPPORT_LANDLORD_MISSING,
  TRU_WATCH_SUPPORT_REVIEW_SETTLED,
  TRU_WATCH_SUPPORT_UID,
  TRU_WATCH_SUPPORT_MOVED,
  TRU_WATCH_SUPPORT_N_COLUMNS,
};
extern const TruQuery tru_watch_supports_query;
extern const TruQuery tru_watch_support_query;

/* Commitments of open contracts that are late, of all or of $support. */
enum
{
  TRU_WATCH_COMMITMENTS_ID,
  TRU_WATCH_COMMITMENTS_HOUSEHOLD,
  TRU_WATCH_COMMITMENTS_NAME,
  TRU_WATCH_COMMITMENTS_TASK,
  TRU_WATCH_COMMITMENTS_DUE,
  TRU_WATCH_COMMITMENTS_UID,
  TRU_WATCH_COMMITMENTS_N_COLUMNS,
};
extern const TruQuery tru_watch_commitments_query;

/* What follow-up waits for until $until, of all or of $support: late steps and commitments of plans, planned reviews, aids that
 * end, risks to act on, contacts to make. WHAT is a token or words. */
enum
{
  TRU_WATCH_FOLLOW_UP_ID,
  TRU_WATCH_FOLLOW_UP_HOUSEHOLD,
  TRU_WATCH_FOLLOW_UP_NAME,
  TRU_WATCH_FOLLOW_UP_WHAT,
  TRU_WATCH_FOLLOW_UP_DUE,
  TRU_WATCH_FOLLOW_UP_UID,
  TRU_WATCH_FOLLOW_UP_N_COLUMNS,
};
extern const TruQuery tru_watch_plans_query;
extern const TruQuery tru_watch_steps_query;
extern const TruQuery tru_watch_reviews_query;
extern const TruQuery tru_watch_funds_query;
/** Aids being paid of households that moved since they were asked for. */
extern const TruQuery tru_watch_moved_funds_query;
/** Dwellings without a territory to which a household moved, while it was supported, from one that has one. */
extern const TruQuery tru_watch_moved_homes_query;
extern const TruQuery tru_watch_risks_query;
extern const TruQuery tru_watch_urgent_risks_query;
extern const TruQuery tru_watch_urgent_visits_query;
extern const TruQuery tru_watch_contacts_query;

/* Committees that meet, with the last meeting. */
enum
{
  TRU_WATCH_COMMITTEES_ID,
  TRU_WATCH_COMMITTEES_COMMITTEE,
  TRU_WATCH_COMMITTEES_NAME,
  TRU_WATCH_COMMITTEES_HELD,
  TRU_WATCH_COMMITTEES_NEXT,
  TRU_WATCH_COMMITTEES_N_COLUMNS,
};
extern const TruQuery tru_watch_committees_query;

/* Late loans. */
enum
{
  TRU_WATCH_LOANS_ID,
  TRU_WATCH_LOANS_ITEM,
  TRU_WATCH_LOANS_TITLE,
  TRU_WATCH_LOANS_MEMBER,
  TRU_WATCH_LOANS_DUE,
  TRU_WATCH_LOANS_N_COLUMNS,
};
extern const TruQuery tru_watch_loans_query;

/* Items in service whose safety check is due until $until. */
enum
{
  TRU_WATCH_CHECKS_ID,
  TRU_WATCH_CHECKS_ITEM,
  TRU_WATCH_CHECKS_TITLE,
  TRU_WATCH_CHECKS_DUE,
  TRU_WATCH_CHECKS_N_COLUMNS,
};
extern const TruQuery tru_watch_checks_query;

/* What a review of $support held on $on takes over. */
enum
{
  TRU_REVIEW_FIGURES_ID,
  TRU_REVIEW_FIGURES_COST,
  TRU_REVIEW_FIGURES_DAYS,
  TRU_REVIEW_FIGURES_WORKSHOPS,
  TRU_REVIEW_FIGURES_MINUTES, /* at workshops and drop-ins, of all the household's people together */
  TRU_REVIEW_FIGURES_N_COLUMNS,
};
extern const TruQuery tru_review_figures_query;

/** Ids of people whose folded name lies from `$from` to `$to`, and that name. */
extern const TruQuery tru_query_person_keys;

/** Likewise of dwellings by their street. */
extern const TruQuery tru_query_dwelling_keys;

G_END_DECLS
