/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"

G_BEGIN_DECLS

/* What leaves in an iCalendar file: of $crew, of $person (a contact or a member of a household), $event alone with its
   series, or everything. */

/* Events, by series and time. */
enum
{
  TRU_ICAL_EVENT_ID,
  TRU_ICAL_EVENT_UID,
  TRU_ICAL_EVENT_TYPE,
  TRU_ICAL_EVENT_TITLE,
  TRU_ICAL_EVENT_STARTS_AT,
  TRU_ICAL_EVENT_ENDS_AT,
  TRU_ICAL_EVENT_PLACE,        /* never a confidential address */
  TRU_ICAL_EVENT_ABOUT_SOMEONE, /* whether it is about a household or its people */
  TRU_ICAL_EVENT_SERIES,
  TRU_ICAL_EVENT_OCCURRENCE,
  TRU_ICAL_EVENT_CANCELLED_ON,
  TRU_ICAL_EVENT_SOURCE_UID,
  TRU_ICAL_EVENT_CREATED,
  TRU_ICAL_EVENT_MODIFIED,
  TRU_ICAL_EVENT_N_COLUMNS,
};
extern const TruQuery tru_ical_events_query;

/* Appointments and closing days that somebody deleted here, save in an operation called $import. */
enum
{
  TRU_ICAL_DELETION_ID,
  TRU_ICAL_DELETION_KIND,
  TRU_ICAL_DELETION_SOURCE, /* the uid by which another calendar knows it */
  TRU_ICAL_DELETION_OCCURRENCE,
  TRU_ICAL_DELETION_N_COLUMNS,
};
extern const TruQuery tru_ical_deletions_query;

/* Days of worksites, in order. */
enum
{
  TRU_ICAL_DAY_ID,
  TRU_ICAL_DAY_UID,
  TRU_ICAL_DAY_DAY,
  TRU_ICAL_DAY_CREW,
  TRU_ICAL_DAY_NUMBER,
  TRU_ICAL_DAY_TOTAL,
  TRU_ICAL_DAY_HOUSEHOLD,
  TRU_ICAL_DAY_ADDRESS, /* never a confidential one */
  TRU_ICAL_DAY_STOPPED,
  TRU_ICAL_DAY_CREATED,
  TRU_ICAL_DAY_MODIFIED,
  TRU_ICAL_DAY_TO_CONFIRM,
  TRU_ICAL_DAY_N_COLUMNS,
};
extern const TruQuery tru_ical_days_query;

G_END_DECLS
