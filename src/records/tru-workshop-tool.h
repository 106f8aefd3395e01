/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruWorkshopTool:
 *
 * A tool that is used in a workshop, and shown there.
 */
#define TRU_WORKSHOP_TOOL_FIELDS(F)                                                \
  F (EVENT, "event", REF (event), TRU_REQUIRED | TRU_OWNER, PUBLIC, N_("Event"))   \
  F (TOOL, "tool", REF (tool), TRU_REQUIRED, PUBLIC, N_("Tool"))                   \
  F (QUANTITY, "quantity", INTEGER, 0, PUBLIC, N_("How many"))

enum
{
#define F(ID, ...) TRU_WORKSHOP_TOOL_##ID,
  TRU_WORKSHOP_TOOL_FIELDS (F)
#undef F
};

#define TRU_TYPE_WORKSHOP_TOOL (tru_workshop_tool_get_type ())
TRU_DECLARE_RECORD (TruWorkshopTool, tru_workshop_tool, WORKSHOP_TOOL)

G_END_DECLS
