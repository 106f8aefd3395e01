/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-agenda-view.h"
#include "tru-calendar-pane.h"
#include "tru-calendar-room.h"
#include "tru-month-view.h"
#include "tru-office.h"
#include "tru-quarter-view.h"
#include "tru-room.h"
#include "tru-week-view.h"

G_BEGIN_DECLS

struct _TruCalendarRoom
{
  TruRoom parent_instance;

  TruCalendarPane *pane;
  GtkStack *views;
  TruWeekView *week;
  TruMonthView *month;
  TruAgendaView *list;
  TruQuarterView *quarter;
  GtkWidget *filter_bar;
  GtkLabel *filter_words;
  GtkMenuButton *go_to;
  GtkEditable *date;
  GtkLabel *title;
  GtkWidget *create;
  TruCalendarItem *copied; /* (nullable) */
  GSimpleActionGroup *actions;
  TruCalendarItem *moved; /* to be followed once its move is written */
  TruDate first; /* of the period that is loaded */
  TruDate after;
  guint timer;
};

TruCalendarView *tru_calendar_room_get_view  (TruCalendarRoom *self);
void             tru_calendar_room_add_menus (TruCalendarRoom *self);
void             tru_calendar_room_go_to_day     (TruCalendarRoom *self,
                                                  TruDate          day);
TruTime          tru_calendar_room_propose_start (TruCalendarRoom *self,
                                                  TruTime          at);
void             tru_calendar_room_connect_views (TruCalendarRoom *self);
void             tru_calendar_room_on_date_typed (TruCalendarRoom *self);
void             tru_calendar_room_load      (TruCalendarRoom *self);
void             tru_calendar_room_show_title (TruCalendarRoom *self);
void             tru_calendar_room_go_to     (TruCalendarRoom *self,
                                              TruTime          cursor);
void             tru_calendar_room_load_marks (TruCalendarRoom *self,
                                               TruCalendarView *view);
void             tru_calendar_room_show_filter (TruCalendarRoom *self);
void             tru_calendar_room_on_print (GSimpleAction   *action,
                                             GVariant        *paper,
                                             gpointer         room);

G_END_DECLS
