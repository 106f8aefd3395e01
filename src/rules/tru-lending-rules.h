/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-finding.h"
#include "tru-working-days.h"

G_BEGIN_DECLS

#define TRU_LOAN_DAYS_DEFAULT 14

/**
 * TruItemState:
 *
 * Whether an item can be lent, derived: the first that holds from the gravest.
 */
typedef enum
{
  TRU_ITEM_STATE_AVAILABLE,
  TRU_ITEM_STATE_LENT,
  TRU_ITEM_STATE_LATE,
  TRU_ITEM_STATE_CHECK_DUE,
  TRU_ITEM_STATE_REPAIR,
  TRU_ITEM_STATE_MISSING,
  TRU_ITEM_STATE_WITHDRAWN,
} TruItemState;

extern const TruOption tru_item_state_options[];

/**
 * TruLendingFacts:
 *
 * All that the rules of one loan look at. Nothing is owned.
 */
typedef struct
{
  TruRecord *item;
  const char *title;    /* (nullable): name of the tool, for people */
  TruRecord *library;   /* (nullable): the item's tool library */
  TruRecord *member;
  TruRecord *open_loan; /* (nullable): the item's */
  const char *borrower; /* (nullable): who has it */
  guint n_loans;        /* open loans of the member, and what comes before in the basket */
  guint n_late;         /* of them, how many are late */
  TruDate today;
} TruLendingFacts;

GPtrArray    *tru_lending_rules_check_item   (const TruLendingFacts *facts);
GPtrArray    *tru_lending_rules_check_member (const TruLendingFacts *facts);
TruDate       tru_lending_rules_due          (TruDate                lent_on,
                                              TruRecord             *library,
                                              TruHolidays            holidays);
TruItemState  tru_item_state                 (TruRecord             *item,
                                              TruRecord             *open_loan,
                                              TruDate                today);

G_END_DECLS
