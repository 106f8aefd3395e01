/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-workshop-tool.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruWorkshopTool, tru_workshop_tool, TRU_WORKSHOP_TOOL_FIELDS, 76, "workshop_tool", "workshop-tools", N_("Tool of a workshop"), N_("Tools of workshops"), NULL)
