/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-week-layout.h"

G_BEGIN_DECLS

/** TruWeekGrip: by which end an event is taken. */
typedef enum
{
  TRU_WEEK_GRIP_NONE, /* in its middle: it is moved */
  TRU_WEEK_GRIP_HEAD,
  TRU_WEEK_GRIP_FOOT,
} TruWeekGrip;

/** TruWeekDrag: an event that the pointer moves, stretches or copies, or an empty span that it draws. */
typedef struct
{
  TruCalendarItem *item; /* (nullable) (owned) */
  gint64 start_delta;    /* minutes to add to its start */
  gint64 end_delta;
  TruWeekGrip grip;
  gboolean is_copy; /* Ctrl is held: another one goes there */
  gboolean is_span;
  TruTime span_start;
  TruTime span_end;
  double x; /* where it was taken */
} TruWeekDrag;

TruWeekGrip tru_week_drag_grip   (const TruWeekLayout *layout,
                                  const TruWeekPlace  *place,
                                  double               y);
gboolean tru_week_drag_at_end    (const TruWeekPlace  *place,
                                  double               x);
gboolean tru_week_drag_begin     (TruWeekDrag         *self,
                                  const TruWeekLayout *layout,
                                  double               x,
                                  double               y,
                                  double               offset);
void     tru_week_drag_update    (TruWeekDrag         *self,
                                  const TruWeekLayout *layout,
                                  double               dx,
                                  double               dy,
                                  gboolean             copies);
gboolean tru_week_drag_has_moved (const TruWeekDrag   *self);

G_END_DECLS
