/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"

G_BEGIN_DECLS

/* Queries of what people do. */

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

/* The same at the end of the day $on. */
extern const TruQuery tru_consumable_stock_on_query;

/* The last number of a contract that begins with $prefix. */
enum
{
  TRU_LAST_CONTRACT_ID,
  TRU_LAST_CONTRACT_NUMBER,
  TRU_LAST_CONTRACT_N_COLUMNS,
};
extern const TruQuery tru_last_contract_query;

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
