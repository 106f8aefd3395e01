/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <graphene.h>

#include "tru-calendar-crew.h"
#include "tru-calendar-item.h"

G_BEGIN_DECLS

#define TRU_QUARTER_WEEKS 14 /* at most: thirteen and those that two quarters share */

/** TruQuarterBar: a worksite, or its days before or after a long break, in a crew's row. */
typedef struct
{
  TruCalendarItem *item; /* its first days there */
  TruDate last;          /* day of it */
  guint row;
  graphene_rect_t box;
} TruQuarterBar;

/** TruQuarterRow: a crew's weeks. */
typedef struct
{
  char *crew;  /* (nullable): uid */
  char *label;
  double y;
  double height;
  guint days[TRU_QUARTER_WEEKS];   /* on which it works */
  guint twice[TRU_QUARTER_WEEKS];  /* days on which two worksites want it */
} TruQuarterRow;

/**
 * TruQuarterLayout:
 *
 * The geometry of a quarter: crews × weeks, worksites as bars. Numbers only, no drawing.
 */
typedef struct
{
  TruDate first;  /* a Monday */
  guint n_weeks;
  double width;
  double scale;
  double gutter;  /* width of the crews' names */
  double head;    /* height of the weeks' names */
  double height;  /* of all */
  double week_width;
  GArray *rows;   /* of TruQuarterRow */
  GArray *bars;   /* of TruQuarterBar, by row and day */
} TruQuarterLayout;

void                 tru_quarter_layout_init    (TruQuarterLayout       *self);
void                 tru_quarter_layout_clear   (TruQuarterLayout       *self);
void                 tru_quarter_layout_period  (TruDate                 day,
                                                 TruDate                *first,
                                                 TruDate                *after);
void                 tru_quarter_layout_arrange (TruQuarterLayout       *self,
                                                 GPtrArray              *items,
                                                 GPtrArray              *crews,
                                                 TruDate                 day);
double               tru_quarter_layout_x       (const TruQuarterLayout *self,
                                                 guint                   week);
const TruQuarterBar *tru_quarter_layout_pick    (const TruQuarterLayout *self,
                                                 double                  x,
                                                 double                  y);
gboolean             tru_quarter_layout_cell    (const TruQuarterLayout *self,
                                                 double                  x,
                                                 double                  y,
                                                 guint                  *row,
                                                 guint                  *week);

G_END_DECLS
