/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"

G_BEGIN_DECLS

/* All that happened to $item, newest first. What its own fields say of the present is there, and what they said before, as its
 * history kept it: a theft is a fact still when the tool was found again. An operation that was undone did not happen. */
enum
{
  TRU_ITEM_FACT_ID,
  TRU_ITEM_FACT_WHAT, /* “entered”, “acquired”, “lent”, “returned”, “repair”, “repaired”, “care”, “sent”, “received”, “stolen”, “missing”,
                         “found”, “inspect”, “inspected”, “withdrawn” or “put_back” */
  TRU_ITEM_FACT_DAY,
  TRU_ITEM_FACT_TEXT,   /* fault, note, report number, why it was lent all the same or withdrawn, missing accessories */
  TRU_ITEM_FACT_WHO,    /* member, repairer, who checked; of a transfer where from */
  TRU_ITEM_FACT_DETAIL, /* of a loan its state, of a return the condition, of a repair its outcome, of care its type, of a transfer
                           where to: tokens save the last; “stock_take” where one told */
  TRU_ITEM_FACT_COST,   /* in cents */
  TRU_ITEM_FACT_DUE_ON, /* of a loan */
  TRU_ITEM_FACT_PASSED, /* of a check */
  TRU_ITEM_FACT_N_COLUMNS,
};
extern const TruQuery tru_query_facts_of_item;

G_END_DECLS
