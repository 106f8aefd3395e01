/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-tool.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruTool, tru_tool, TRU_TOOL_FIELDS, 24, "tool", "tools", N_("Tool"), N_("Tools"), NULL)
