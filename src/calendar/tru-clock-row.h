/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-time.h"

G_BEGIN_DECLS

void     tru_clock_row_show (AdwEntryRow *row,
                             TruTime      time);
gboolean tru_clock_row_read (AdwEntryRow *row,
                             int         *minutes,
                             GError     **error);

G_END_DECLS
