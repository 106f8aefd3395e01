/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-queries-codes.h"

/* Codes are a beginning and a number; of one beginning the longer number is the higher one. */
#define HIGHEST(table, column)                                                                                            \
  "WITH coded AS (SELECT id, " column " AS code, rtrim (" column ", '0123456789') AS beginning, tool_library FROM " table \
  " WHERE " column " GLOB '*[0-9]') "                                                                                     \
  "SELECT id, code FROM coded WHERE beginning = (SELECT beginning FROM coded GROUP BY beginning "                         \
  "ORDER BY sum (tool_library IS $library) DESC, count (*) DESC, max (id) DESC LIMIT 1) "                                 \
  "ORDER BY length (code) DESC, code DESC LIMIT 1"

const TruQuery tru_query_highest_item_code = { HIGHEST ("item", "code"), TRU_HIGHEST_CODE_N_COLUMNS };

const TruQuery tru_query_highest_card = { HIGHEST ("member", "card"), TRU_HIGHEST_CODE_N_COLUMNS };

const TruQuery tru_query_highest_consumable_code = { HIGHEST ("consumable", "code"), TRU_HIGHEST_CODE_N_COLUMNS };
