/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <graphene.h>

#include "tru-calendar-item.h"
#include "tru-date.h"

G_BEGIN_DECLS

#define TRU_MONTH_DAYS 42 /* six weeks: every month fits */

/** TruMonthChip: an item in one week of the month. */
typedef struct
{
  TruCalendarItem *item;
  graphene_rect_t box;
} TruMonthChip;

/**
 * TruMonthLayout:
 *
 * The geometry of a month: six weeks of seven days. Only what can be seen is placed.
 */
typedef struct
{
  TruDate first;  /* Monday of the first week */
  TruDate month;  /* first day of the month */
  double width;
  double height;
  double scale;
  double head;    /* height of the names of weekdays */
  guint totals[TRU_MONTH_DAYS]; /* events of each day, when more exist than were given */
  guint more[TRU_MONTH_DAYS];   /* items of each day that have no place */
  GArray *chips;                /* of TruMonthChip, in order of week, then slot */
} TruMonthLayout;

void            tru_month_layout_init     (TruMonthLayout       *self);
void            tru_month_layout_clear    (TruMonthLayout       *self);
void            tru_month_layout_arrange  (TruMonthLayout       *self,
                                           GPtrArray            *items,
                                           TruDate               day);
graphene_rect_t tru_month_layout_cell     (const TruMonthLayout *self,
                                           int                   index);
graphene_rect_t tru_month_layout_more_box (const TruMonthLayout *self,
                                           int                   index);
guint           tru_month_layout_slots    (const TruMonthLayout *self);
int             tru_month_layout_index_at (const TruMonthLayout *self,
                                           double                x,
                                           double                y);
const TruMonthChip *tru_month_layout_pick (const TruMonthLayout *self,
                                           double                x,
                                           double                y);
TruDate         tru_month_layout_start    (TruDate               day);

G_END_DECLS
