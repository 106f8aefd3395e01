/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"

G_BEGIN_DECLS

/* Counts of what stands on the shelves. */

/* Stock-takes of $library, or of all; those under way first, then the newest. */
enum
{
  TRU_TAKE_ROW_ID,
  TRU_TAKE_ROW_UID,
  TRU_TAKE_ROW_LIBRARY,
  TRU_TAKE_ROW_SITE,
  TRU_TAKE_ROW_CATEGORY,
  TRU_TAKE_ROW_PLACE,
  TRU_TAKE_ROW_STARTED,
  TRU_TAKE_ROW_FINISHED,
  TRU_TAKE_ROW_N_COUNTED, /* scans */
  TRU_TAKE_ROW_N_COLUMNS,
};
extern const TruQuery tru_query_stock_takes;
extern const TruQuery tru_query_stock_take_row; /* $uid */

/* Lines of the report of $take: its counts, and while it is under way what was not seen yet (%TRU_STOCK_COUNT_UNSEEN). */
enum
{
  TRU_COUNT_ROW_ID, /* 0 for what was not seen yet */
  TRU_COUNT_ROW_UID,
  TRU_COUNT_ROW_RESULT, /* a token, or TRU_STOCK_COUNT_UNSEEN */
  TRU_COUNT_ROW_CODE,
  TRU_COUNT_ROW_ITEM,
  TRU_COUNT_ROW_NAME,
  TRU_COUNT_ROW_PICTURE,
  TRU_COUNT_ROW_PLACE, /* where it belonged when it was counted: its shelf */
  TRU_COUNT_ROW_SITE,  /* and its tool library */
  TRU_COUNT_ROW_STATE, /* of the item, then */
  TRU_COUNT_ROW_TIME,
  TRU_COUNT_ROW_VALUE, /* in cents, then */
  TRU_COUNT_ROW_IS_UNSHELVED, /* found on the shelf that was counted, and of none then */
  TRU_COUNT_ROW_HAS_NO_SHELF, /* now */
  TRU_COUNT_ROW_IS_STILL_OUT, /* by the loan that was open then */
  TRU_COUNT_ROW_N_COLUMNS,
};
extern const TruQuery tru_query_stock_counts;  /* $take: scans, the newest first */
extern const TruQuery tru_query_stock_missing; /* $take: what should stand there and was not seen, by shelf and name */

extern const TruQuery tru_query_stock_count_of; /* $take, $code: the id of a count */
extern const TruQuery tru_query_stock_under_way; /* $library, $category, $place: the id of such a stock-take */

/* Categories and shelves of the items of $library, or of all: rows of names (TRU_NAME_ROW_NAME), without uid. */
extern const TruQuery tru_query_shelved_categories;
extern const TruQuery tru_query_shelves;
extern const TruQuery tru_query_on_shelf; /* $library, $category, $place: the id of an item that is of the one and stands on the other */

G_END_DECLS
