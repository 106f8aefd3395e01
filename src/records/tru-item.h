/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_ITEM_CONDITION_GOOD,
  TRU_ITEM_CONDITION_WORN,
  TRU_ITEM_CONDITION_SCRATCHED,
  TRU_ITEM_CONDITION_BROKEN,
} TruItemCondition;

extern const TruOption tru_item_condition_options[];

/**
 * TruItem:
 *
 * A physical copy of a tool, with its label.
 */
#define TRU_ITEM_FIELDS(F)                                                                       \
  F (TOOL, "tool", REF (tool), TRU_REQUIRED | TRU_OWNER, PUBLIC, N_("Tool"))                     \
  F (TOOL_LIBRARY, "tool_library", REF (tool_library), TRU_REQUIRED, PUBLIC, N_("Tool library")) \
  F (CODE, "code", CODE, TRU_REQUIRED | TRU_SEARCHED | TRU_UNIQUE, PUBLIC, N_("Code"))           \
  F (SERIAL, "serial", TEXT, TRU_SEARCHED, PUBLIC, N_("Serial number"))                          \
  F (CONDITION, "condition", ENUM (item_condition), 0, PUBLIC, N_("Condition"))                  \
  F (BOUGHT_ON, "bought_on", DATE, 0, PUBLIC, N_("Acquired on"))                                 \
  F (PRICE, "price", MONEY, 0, PUBLIC, N_("Price"))                                              \
  F (CHECK_DUE, "check_due", DATE, 0, PUBLIC, N_("Safety check due on"))                         \
  F (REPAIR_SINCE, "repair_since", DATE, 0, PUBLIC, N_("In repair since"))                       \
  F (MISSING_SINCE, "missing_since", DATE, 0, PUBLIC, N_("Missing since"))                       \
  F (WITHDRAWN_ON, "withdrawn_on", DATE, 0, PUBLIC, N_("Withdrawn on"))                          \
  F (WITHDRAWN_REASON, "withdrawn_reason", TEXT, 0, PUBLIC, N_("Why withdrawn"))                 \
  F (NOTE, "note", NOTE, 0, PUBLIC, N_("Notes"))                                                 \
  F (PLACE, "place", TEXT, TRU_SEARCHED, PUBLIC, N_("Shelf"))                                    \
  F (INSPECT_SINCE, "inspect_since", DATE, 0, PUBLIC, N_("To inspect since"))                    \
  F (STOLEN_ON, "stolen_on", DATE, 0, PUBLIC, N_("Stolen on"))                                   \
  F (REPORT_NUMBER, "report_number", TEXT, 0, PUBLIC, N_("Report number"))

enum
{
#define F(ID, ...) TRU_ITEM_##ID,
  TRU_ITEM_FIELDS (F)
#undef F
};

#define TRU_TYPE_ITEM (tru_item_get_type ())
TRU_DECLARE_RECORD (TruItem, tru_item, ITEM)

G_END_DECLS
