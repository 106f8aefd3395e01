/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-tool-look.h"

G_BEGIN_DECLS

void tru_tool_rail_add (GtkBox *rail,
                        TruRow *fact);

G_END_DECLS
