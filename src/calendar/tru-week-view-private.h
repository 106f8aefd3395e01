/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-week-drag.h"
#include "tru-week-layout.h"
#include "tru-week-view.h"

G_BEGIN_DECLS

#define TRU_WEEK_SLOT 30 /* minutes between two places of the cursor */

struct _TruWeekView
{
  TruCalendarView parent_instance;

  TruWeekLayout layout;
  GPtrArray *crews;
  char *weekdays;
  GtkAdjustment *adjustments[2]; /* horizontal, vertical */
  gboolean scrolls_to_selected;
  TruWeekDrag drag;
};

double tru_week_view_get_offset (TruWeekView          *self);
void   tru_week_pointer_bind    (TruCalendarViewClass *view_class);

G_END_DECLS
