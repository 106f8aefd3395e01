/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"

G_BEGIN_DECLS

/* Events and worksites obey a filter: $types ("|visit|committee|", of events alone), $programme, $territory (with what lies in
 * it), $person (a contact) and $crew are uids; each is NULL for all. */

/* Events that start from $from on and before $until (wall-clock times). */
enum
{
  TRU_CALENDAR_EVENT_ID,
  TRU_CALENDAR_EVENT_UID,
  TRU_CALENDAR_EVENT_TYPE,
  TRU_CALENDAR_EVENT_TITLE,
  TRU_CALENDAR_EVENT_STARTS_AT,
  TRU_CALENDAR_EVENT_ENDS_AT,
  TRU_CALENDAR_EVENT_PLACE, /* unknown when the household's address is confidential */
  TRU_CALENDAR_EVENT_HOUSEHOLD,
  TRU_CALENDAR_EVENT_WITH,
  TRU_CALENDAR_EVENT_CANCELLED_ON,
  TRU_CALENDAR_EVENT_SERIES,
  TRU_CALENDAR_EVENT_PLACES,
  TRU_CALENDAR_EVENT_REGISTERED, /* unknown when there are no places to count against */
  TRU_CALENDAR_EVENT_OUTCOME,
  TRU_CALENDAR_EVENT_COLUMNS,
};

extern const TruQuery tru_calendar_events;

/* The same columns for the events that began before the day $from and still go on on it. */
extern const TruQuery tru_calendar_events_begun;

/* The same columns for the events whose ids are in $ids, a JSON array, in its order. */
extern const TruQuery tru_calendar_month_events;

/* When events start from $from on and before $until, in order. */
enum
{
  TRU_CALENDAR_MOMENT_ID,
  TRU_CALENDAR_MOMENT_STARTS_AT,
  TRU_CALENDAR_MOMENT_TYPE,
  TRU_CALENDAR_MOMENT_COLUMNS,
};

extern const TruQuery tru_calendar_moments;

/* The same of what the filter is about. */
extern const TruQuery tru_calendar_moments_filtered;

/* For tru_query_count(): how many worksites have a day from $from on and before $until (dates). */
extern const TruQuery tru_calendar_worksite_count;

/* Days of worksites from $first on and before $after (dates), by worksite and day. */
enum
{
  TRU_CALENDAR_DAY_ID,
  TRU_CALENDAR_DAY_WORKSITE,
  TRU_CALENDAR_DAY_DAY,
  TRU_CALENDAR_DAY_NUMBER, /* 1 for the worksite's first day */
  TRU_CALENDAR_DAY_HOUSEHOLD,
  TRU_CALENDAR_DAY_ROOMS, /* names, separated by a comma and a space */
  TRU_CALENDAR_DAY_CREW,
  TRU_CALENDAR_DAY_INTERRUPTED_ON,
  TRU_CALENDAR_DAY_CONFIRMED_ON,
  TRU_CALENDAR_DAY_LAST, /* the worksite’s last day */
  TRU_CALENDAR_DAY_LEFT, /* 1 for one that was never carried out */
  TRU_CALENDAR_DAY_COLUMNS,
};

extern const TruQuery tru_calendar_worksite_days;

/* Crews that exist on $first (a date) or later. */
enum
{
  TRU_CALENDAR_CREW_ID,
  TRU_CALENDAR_CREW_UID,
  TRU_CALENDAR_CREW_NAME,
  TRU_CALENDAR_CREW_INSTRUCTOR,
  TRU_CALENDAR_CREW_WORKERS,
  TRU_CALENDAR_CREW_COLUMNS,
};

extern const TruQuery tru_calendar_crews;

/* Programmes that have worksites, the oldest first: the days of the week on which they take place. */
enum
{
  TRU_CALENDAR_WEEKDAYS_ID,
  TRU_CALENDAR_WEEKDAYS_DIGITS,
  TRU_CALENDAR_WEEKDAYS_COLUMNS,
};

extern const TruQuery tru_calendar_weekdays;

/* School holidays and closing days that touch the days from $from on and before $until (dates); what closes comes first. */
enum
{
  TRU_CALENDAR_CLOSURE_ID,
  TRU_CALENDAR_CLOSURE_TYPE,
  TRU_CALENDAR_CLOSURE_NAME,
  TRU_CALENDAR_CLOSURE_SINCE,
  TRU_CALENDAR_CLOSURE_UNTIL,
  TRU_CALENDAR_CLOSURE_LIBRARY,
  TRU_CALENDAR_CLOSURE_COLUMNS,
};

extern const TruQuery tru_calendar_closures;

/* The opening hours of all tool libraries. */
enum
{
  TRU_CALENDAR_OPENING_ID,
  TRU_CALENDAR_OPENING_LIBRARY,
  TRU_CALENDAR_OPENING_WEEKDAY,
  TRU_CALENDAR_OPENING_OPENS,
  TRU_CALENDAR_OPENING_CLOSES,
  TRU_CALENDAR_OPENING_COLUMNS,
};

extern const TruQuery tru_calendar_openings;

G_END_DECLS
