/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query-model.h"
#include "tru-query.h"

G_BEGIN_DECLS

/* Consumables: what is left of them, and to whom they went. */

/** Columns of a row about a consumable. */
enum
{
  TRU_CONSUMABLE_ROW_ID,
  TRU_CONSUMABLE_ROW_UID,
  TRU_CONSUMABLE_ROW_CODE,
  TRU_CONSUMABLE_ROW_NAME,
  TRU_CONSUMABLE_ROW_UNIT,
  TRU_CONSUMABLE_ROW_STOCK,   /* in hundredths, as the next one */
  TRU_CONSUMABLE_ROW_MINIMUM,
  TRU_CONSUMABLE_ROW_SITE,
  TRU_CONSUMABLE_ROW_N_COLUMNS
};

extern const TruQuery tru_query_consumable_row;       /* $uid */
extern const TruQuery tru_query_consumables_by_words; /* $words (a match), $library; half a dozen at most */

/* Those that are kept still, of $library or of all, by name. */
extern const TruListQuery tru_list_consumables;

/* What came in and went out of $uid lately, the last first. */
enum
{
  TRU_MOVE_ROW_ID,
  TRU_MOVE_ROW_UID,
  TRU_MOVE_ROW_TYPE,     /* a token */
  TRU_MOVE_ROW_QUANTITY, /* in hundredths */
  TRU_MOVE_ROW_DAY,
  TRU_MOVE_ROW_MEMBER,   /* uid */
  TRU_MOVE_ROW_WORKSITE, /* uid */
  TRU_MOVE_ROW_NOTE,
  TRU_MOVE_ROW_MOTIVE,   /* why it was noted although a rule stood against it */
  TRU_MOVE_ROW_N_COLUMNS
};
extern const TruQuery tru_query_moves_of_consumable;

G_END_DECLS
