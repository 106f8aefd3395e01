/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-calendar-item.h"
#include "tru-calendar-palette.h"
#include "tru-calendar-texts.h"
#include "tru-day-drag.h"
#include "tru-day-marks.h"

G_BEGIN_DECLS

/**
 * TruCalendarView:
 *
 * What the week, the month and the list have in common: items, a cursor, the selected item, and the keys. A view changes
 * nothing by itself: it asks through its signals
 *
 * - `open` (item): show it
 * - `create` (gint64): a new event at this #TruTime
 * - `delete` (item)
 * - `move` (item, gint64, gint64): minutes to add to its start and to its end
 * - `place` (item, gint64, char *): days by which a worksite moves, uid of the crew that does it or %NULL
 * - `copy` (item): keep it in mind, to be pasted
 * - `paste` (gint64): what was copied, at this #TruTime
 * - `duplicate` (item, gint64): another one, so many minutes later
 * - `create-span` (gint64, gint64): a new event from this #TruTime to that one
 * - `open-day` (gint64): show this #TruDate alone
 * - `cursor-moved`: the cursor stands elsewhere, perhaps outside of the period shown
 */
#define TRU_TYPE_CALENDAR_VIEW (tru_calendar_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (TruCalendarView, tru_calendar_view, TRU, CALENDAR_VIEW, GtkWidget)

struct _TruCalendarViewClass
{
  GtkWidgetClass parent_class;

  void     (*period)   (TruCalendarView *self,
                        TruDate          day,
                        TruDate         *first,
                        TruDate         *after);
  TruDate  (*turn)     (TruCalendarView *self,
                        TruDate          day,
                        int              pages);
  void     (*navigate) (TruCalendarView *self,
                        GtkDirectionType direction);
  gint64   (*step)     (TruCalendarView *self,
                        GtkDirectionType direction);
  gboolean (*activate) (TruCalendarView *self);
  void     (*refresh)  (TruCalendarView *self);
  void     (*shift)    (TruCalendarView *self,
                        TruCalendarItem *item,
                        GtkDirectionType direction);

  /* the pointer, see tru_calendar_pointer_attach() */
  TruCalendarItem *(*pick) (TruCalendarView *self,
                            double           x,
                            double           y);
  gboolean (*place_at)     (TruCalendarView *self,
                            double           x,
                            double           y,
                            TruDate         *day,
                            const char     **crew);
  void     (*pressed)      (TruCalendarView *self,
                            int              n_press,
                            double           x,
                            double           y);
  gboolean (*drag_begin)   (TruCalendarView *self,
                            double           x,
                            double           y);
  void     (*drag_update)  (TruCalendarView *self,
                            double           dx,
                            double           dy,
                            gboolean         copies);
  gboolean (*drag_end)     (TruCalendarView *self,
                            gboolean         is_cancelled);
  gboolean (*locate)       (TruCalendarView *self,
                            graphene_rect_t *box); /* (nullable): where what the keys are about is seen */
  char    *(*tell)         (TruCalendarView *self,
                            double           x,
                            double           y);
  const char *(*hover)     (TruCalendarView *self,
                            double           x,
                            double           y); /* (nullable): the pointer's shape there */
};

void             tru_calendar_view_set_items    (TruCalendarView    *self,
                                                 GPtrArray          *items);
GPtrArray       *tru_calendar_view_get_items    (TruCalendarView    *self);
void             tru_calendar_view_set_marks    (TruCalendarView    *self,
                                                 TruDate             first,
                                                 GArray             *marks);
const TruDayMark *tru_calendar_view_get_mark    (TruCalendarView    *self,
                                                 TruDate             day);
void             tru_calendar_view_set_now      (TruCalendarView    *self,
                                                 TruTime             now);
TruTime          tru_calendar_view_get_now      (TruCalendarView    *self);
void             tru_calendar_view_set_cursor   (TruCalendarView    *self,
                                                 TruTime             cursor);
TruTime          tru_calendar_view_get_cursor   (TruCalendarView    *self);
void             tru_calendar_view_select       (TruCalendarView    *self,
                                                 TruCalendarItem    *item);
TruCalendarItem *tru_calendar_view_get_selected (TruCalendarView    *self);
gboolean         tru_calendar_view_select_uid   (TruCalendarView    *self,
                                                 const char         *uid);
void             tru_calendar_view_get_period   (TruCalendarView    *self,
                                                 TruDate            *first,
                                                 TruDate            *after);
void             tru_calendar_view_turn         (TruCalendarView    *self,
                                                 int                 pages);
void             tru_calendar_view_navigate     (TruCalendarView    *self,
                                                 GtkDirectionType    direction);
void             tru_calendar_view_shift        (TruCalendarView    *self,
                                                 GtkDirectionType    direction);
void             tru_calendar_view_shift_by_step (TruCalendarView   *self,
                                                 TruCalendarItem    *item,
                                                 GtkDirectionType    direction);
gboolean         tru_calendar_view_activate     (TruCalendarView    *self);
GPtrArray       *tru_calendar_view_dup_day      (TruCalendarView    *self,
                                                 TruDate             day);
gboolean         tru_calendar_view_is_past      (TruCalendarView    *self,
                                                 TruCalendarItem    *item);

TruDayDrag      *tru_calendar_view_get_drag     (TruCalendarView    *self);

/* for drawing */
const TruCalendarPalette *tru_calendar_view_get_palette (TruCalendarView *self);
TruCalendarTexts         *tru_calendar_view_get_texts   (TruCalendarView *self);

G_END_DECLS
