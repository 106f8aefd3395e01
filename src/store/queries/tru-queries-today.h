/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"

G_BEGIN_DECLS

/* What Today shows. Each reads through an index: the first frame depends on them. */

/** The four figures of the day, in one row. */
enum
{
  TRU_TODAY_FIGURE_ID,
  TRU_TODAY_FIGURE_SUPPORTS,           /* accepted and not closed */
  TRU_TODAY_FIGURE_ON_WORKSITE,        /* of them, households in the middle of a worksite */
  TRU_TODAY_FIGURE_WORKSITES,          /* with a day in the month */
  TRU_TODAY_FIGURE_WORKSITES_FINISHED,
  TRU_TODAY_FIGURE_WORKSITES_UNDER_WAY,
  TRU_TODAY_FIGURE_LENT,               /* items out */
  TRU_TODAY_FIGURE_ITEMS,              /* items not withdrawn */
  TRU_TODAY_FIGURE_LATE,               /* loans late */
  TRU_TODAY_FIGURE_LATE_SINCE,         /* due date of the latest of them, or unknown */
  TRU_TODAY_FIGURE_N_COLUMNS,
};

/** Events that start on `$day`, in order. */
enum
{
  TRU_TODAY_EVENT_ID,
  TRU_TODAY_EVENT_UID,
  TRU_TODAY_EVENT_TYPE,         /* token */
  TRU_TODAY_EVENT_TITLE,
  TRU_TODAY_EVENT_STARTS_AT,
  TRU_TODAY_EVENT_ENDS_AT,
  TRU_TODAY_EVENT_PLACE,        /* or the household's home; unknown when its address is confidential */
  TRU_TODAY_EVENT_CONFIDENTIAL,
  TRU_TODAY_EVENT_ORGANISER,
  TRU_TODAY_EVENT_PARTICIPANTS, /* their number */
  TRU_TODAY_EVENT_CASES,        /* on the agenda of a committee */
  TRU_TODAY_EVENT_CANCELLED_ON,
  TRU_TODAY_EVENT_OUTCOME,      /* token */
  TRU_TODAY_EVENT_N_COLUMNS,
};

/** Worksites with a day on `$day` that are not interrupted, by crew. */
enum
{
  TRU_TODAY_WORKSITE_ID,
  TRU_TODAY_WORKSITE_UID,
  TRU_TODAY_WORKSITE_HOUSEHOLD,
  TRU_TODAY_WORKSITE_ROOMS,
  TRU_TODAY_WORKSITE_CREW,
  TRU_TODAY_WORKSITE_PLACE,     /* unknown when the household's address is confidential */
  TRU_TODAY_WORKSITE_CONFIDENTIAL,
  TRU_TODAY_WORKSITE_DAY,       /* which day of the worksite it is, from 1 */
  TRU_TODAY_WORKSITE_DAYS,      /* how many it has */
  TRU_TODAY_WORKSITE_N_COLUMNS,
};

extern const TruQuery tru_query_today_figures;
extern const TruQuery tru_query_today_events;
extern const TruQuery tru_query_today_worksites;

G_END_DECLS
