/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-calendar-view.h"
#include "tru-quarter-layout.h"

G_BEGIN_DECLS

void tru_quarter_paint (GtkSnapshot            *snapshot,
                        TruCalendarView        *view,
                        const TruQuarterLayout *layout,
                        guint                   row,
                        guint                   full_week);

G_END_DECLS
