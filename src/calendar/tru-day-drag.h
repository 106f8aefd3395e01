/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-calendar-item.h"
#include "tru-date.h"

G_BEGIN_DECLS

/** TruDayDrag: what the pointer takes to another day, and a worksite to another crew. */
typedef struct
{
  TruCalendarItem *item; /* (nullable) (owned) */
  TruDate from;          /* the day by which it was taken */
  gint64 days;           /* by which it is moved */
  char *crew;            /* (nullable) (owned): whose a worksite would be */
  gboolean is_stretch;   /* taken by its end, which goes to another day */
  gboolean is_moving;    /* far enough from where it was taken to be no click */
  gboolean is_copy;      /* Ctrl is held: another one goes there */
  double x;              /* where it was taken */
  double y;
  double dx;             /* how far the pointer went */
  double dy;
} TruDayDrag;

void     tru_day_drag_clear   (TruDayDrag       *self);
void     tru_day_drag_begin   (TruDayDrag       *self,
                               TruCalendarItem  *item,
                               TruDate           day,
                               double            x,
                               double            y);
void     tru_day_drag_update  (TruDayDrag       *self,
                               TruDate           day,
                               const char       *crew);
gboolean tru_day_drag_changes (const TruDayDrag *self);

G_END_DECLS
