/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-calendar-view.h"
#include "tru-month-layout.h"

G_BEGIN_DECLS

void tru_month_paint (GtkSnapshot          *snapshot,
                      TruCalendarView      *view,
                      const TruMonthLayout *layout,
                      gboolean              on_more);

G_END_DECLS
