/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"

G_BEGIN_DECLS

/* The highest code among those that begin as most do in $library or, if there are none, anywhere. */
enum
{
  TRU_HIGHEST_CODE_ID,
  TRU_HIGHEST_CODE_CODE,
  TRU_HIGHEST_CODE_N_COLUMNS,
};
extern const TruQuery tru_query_highest_item_code;
extern const TruQuery tru_query_highest_card;
extern const TruQuery tru_query_highest_consumable_code;

G_END_DECLS
