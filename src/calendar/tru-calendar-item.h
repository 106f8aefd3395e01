/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "tru-time.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_CALENDAR_WORKSITE,
  TRU_CALENDAR_VISIT,
  TRU_CALENDAR_COMMITTEE,
  TRU_CALENDAR_DROP_IN,
  TRU_CALENDAR_WORKSHOP,
  TRU_CALENDAR_MEETING,
  TRU_CALENDAR_OPENING,
  TRU_CALENDAR_OTHER,
  TRU_CALENDAR_N_TYPES,
} TruCalendarType;

/**
 * TruCalendarItem:
 *
 * What a calendar shows in one place: an event, or the contiguous days of a worksite. Plain values that a view
 * reads; only who makes an item sets them.
 */
struct _TruCalendarItem
{
  GObject parent_instance;

  TruCalendarType type;
  char *uid;      /* of the event or the worksite */
  char *title;
  char *place;    /* (nullable) */
  char *with;     /* (nullable): who takes part, on our side */
  char *household; /* (nullable): name */
  TruTime starts;
  TruTime ends;   /* worksites: the minute after their last day here */
  gboolean is_cancelled;
  int outcome;    /* of #TruEventOutcome, or -1 */
  gboolean is_repeated;
  int registered; /* people who want to come */
  int places;     /* or -1 where any number can */

  /* worksites */
  char *crew;     /* (nullable): uid */
  int first_number; /* which of the worksite's days these are, from 1 */
  int last_number;
  gboolean ends_here;    /* its last day is among them */
  gboolean is_unconfirmed;
  gboolean is_left;      /* cancelled: nobody ever worked there, nor will */
};

#define TRU_TYPE_CALENDAR_ITEM (tru_calendar_item_get_type ())
G_DECLARE_FINAL_TYPE (TruCalendarItem, tru_calendar_item, TRU, CALENDAR_ITEM, GObject)

TruCalendarItem *tru_calendar_item_new         (TruCalendarType        type,
                                                const char            *uid,
                                                const char            *title,
                                                TruTime                starts,
                                                TruTime                ends);
gboolean         tru_calendar_item_is_worksite (const TruCalendarItem *self);
gboolean         tru_calendar_item_stands_above (const TruCalendarItem *self);
TruDate          tru_calendar_item_first_day   (const TruCalendarItem *self);
TruDate          tru_calendar_item_last_day    (const TruCalendarItem *self);
gboolean         tru_calendar_item_covers      (const TruCalendarItem *self,
                                                TruDate                day);
char            *tru_calendar_item_format_time (const TruCalendarItem *self);
char            *tru_calendar_item_format_days (const TruCalendarItem *self);
char            *tru_calendar_item_format_places (const TruCalendarItem *self);
const char      *tru_calendar_item_get_mark    (const TruCalendarItem *self);
char            *tru_calendar_item_describe    (const TruCalendarItem *self);
int              tru_calendar_item_compare     (const TruCalendarItem *a,
                                                const TruCalendarItem *b);

TruCalendarType  tru_calendar_type_from_token  (const char            *token);
const char      *tru_calendar_type_token       (TruCalendarType        type);
const char      *tru_calendar_type_label       (TruCalendarType        type);
const char      *tru_calendar_type_plural      (TruCalendarType        type);

G_END_DECLS
