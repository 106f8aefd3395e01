/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-calendar-view.h"

G_BEGIN_DECLS

void tru_calendar_paint_line  (GtkSnapshot           *snapshot,
                               const GdkRGBA         *colour,
                               double                 x,
                               double                 y,
                               double                 width,
                               double                 height);
void tru_calendar_paint_pill  (GtkSnapshot           *snapshot,
                               const GdkRGBA         *colour,
                               const graphene_rect_t *box,
                               double                 radius);
void tru_calendar_paint_hatch (GtkSnapshot           *snapshot,
                               const GdkRGBA         *colour,
                               const graphene_rect_t *box);
void tru_calendar_paint_box   (GtkSnapshot           *snapshot,
                               TruCalendarView       *view,
                               TruCalendarItem       *item,
                               const graphene_rect_t *box);
void tru_calendar_paint_chip  (GtkSnapshot           *snapshot,
                               TruCalendarView       *view,
                               TruCalendarItem       *item,
                               const graphene_rect_t *box);
void tru_calendar_paint_ring  (GtkSnapshot           *snapshot,
                               TruCalendarView       *view,
                               const graphene_rect_t *box,
                               double                 radius);
const GdkRGBA *tru_calendar_paint_day_colour  (TruCalendarView *view,
                                               TruDate          day);
const GdkRGBA *tru_calendar_paint_text_colour (TruCalendarView *view,
                                               TruCalendarItem *item);
TruCalendarTextStyle tru_calendar_paint_title_style (TruCalendarItem *item);
char *tru_calendar_paint_title (TruCalendarItem *item);

G_END_DECLS
