/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <graphene.h>

#include "tru-calendar-crew.h"
#include "tru-calendar-item.h"
#include "tru-working-days.h"

G_BEGIN_DECLS

/** TruWeekPlace: where an item stands; lanes: from the top of the view, events: from the top of the hours. */
typedef struct
{
  TruCalendarItem *item;
  graphene_rect_t box;
} TruWeekPlace;

/** TruWeekLane: a crew's rows above the hours. */
typedef struct
{
  char *crew; /* (nullable) */
  char *label;
  guint first_row;
  guint n_rows;
} TruWeekLane;

/**
 * TruWeekLayout:
 *
 * The geometry of a week: numbers only, no drawing.
 */
typedef struct
{
  TruHolidays region; /* whose public holidays close a day */
  TruDate monday;
  int n_days;
  double scale;
  double width;
  double height;

  double gutter;      /* width of the hours' names */
  double day_width;
  double head;        /* height of the days' names */
  double lanes_height;
  double hour;        /* height of an hour */
  int first_hour;
  int last_hour;

  gboolean is_closed[7]; /* no worksite on this day */
  GArray *lane_places;   /* of TruWeekPlace */
  GArray *places;        /* of TruWeekPlace */
  GArray *lanes;         /* of TruWeekLane */
  guint n_day_rows;      /* above the lanes, of what takes whole days */
} TruWeekLayout;

void             tru_week_layout_init    (TruWeekLayout         *self);
void             tru_week_layout_clear   (TruWeekLayout         *self);
void             tru_week_layout_arrange (TruWeekLayout         *self,
                                          GPtrArray             *items,
                                          GPtrArray             *crews,
                                          const char            *weekdays,
                                          TruDate                day);
double           tru_week_layout_top     (const TruWeekLayout   *self);
double           tru_week_layout_content (const TruWeekLayout   *self);
double           tru_week_layout_x       (const TruWeekLayout   *self,
                                          int                    day);
double           tru_week_layout_y       (const TruWeekLayout   *self,
                                          int                    minutes);
TruTime          tru_week_layout_time_at (const TruWeekLayout   *self,
                                          double                 x,
                                          double                 y);
const TruWeekLane *tru_week_layout_lane  (const TruWeekLayout   *self,
                                          double                 y);
double           tru_week_layout_lane_y  (const TruWeekLayout   *self,
                                          const char            *crew);
const TruWeekPlace *tru_week_layout_pick (const TruWeekLayout   *self,
                                          double                 x,
                                          double                 y,
                                          double                 offset);
const TruWeekPlace *tru_week_layout_find (const TruWeekLayout   *self,
                                          TruCalendarItem       *item);

G_END_DECLS
