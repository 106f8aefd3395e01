/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-calendar-item.h"

G_BEGIN_DECLS

/**
 * TruDayPlace:
 *
 * Where an event stands in its day: column @column of @n_columns, as wide as @span of them.
 */
typedef struct
{
  TruCalendarItem *item;
  guint column;
  guint n_columns;
  guint span;
} TruDayPlace;

GArray          *tru_day_columns (GPtrArray *items,
                                  TruDate    day,
                                  TruTime    shortest);
TruCalendarItem *tru_day_nearest (GPtrArray *day,
                                  int        minutes);
TruCalendarItem *tru_day_at      (GPtrArray *day,
                                  TruTime    time,
                                  int        length);

G_END_DECLS
