/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-calendar-view.h"
#include "tru-week-drag.h"

G_BEGIN_DECLS

void tru_week_paint (GtkSnapshot         *snapshot,
                     TruCalendarView     *view,
                     const TruWeekLayout *layout,
                     double               offset,
                     const TruWeekDrag   *drag);

G_END_DECLS
