/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-tool-library.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruToolLibrary, tru_tool_library, TRU_TOOL_LIBRARY_FIELDS, 23, "tool_library", "tool-libraries", N_("Tool library"), N_("Tool libraries"), NULL)
