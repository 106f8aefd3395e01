/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"

G_BEGIN_DECLS

/* What $contact has on $day, or with NULL everybody's home visits; not what is cancelled, in order. */
enum
{
  TRU_ROUND_ID,
  TRU_ROUND_EVENT,
  TRU_ROUND_STARTS_AT,
  TRU_ROUND_ENDS_AT,
  TRU_ROUND_TITLE,
  TRU_ROUND_HOUSEHOLD,
  TRU_ROUND_ADDRESS, /* unknown when confidential */
  TRU_ROUND_PHONE,   /* the household's, else that of one of its people */
  TRU_ROUND_ACCESS,  /* unknown when confidential */
  TRU_ROUND_WITH,
  TRU_ROUND_CONFIDENTIAL,
  TRU_ROUND_N_COLUMNS,
};
extern const TruQuery tru_round_query;

/* Who holds or takes part in something on $day, by name. */
enum
{
  TRU_ROUND_PEOPLE_ID,
  TRU_ROUND_PEOPLE_CONTACT,
  TRU_ROUND_PEOPLE_NAME,
  TRU_ROUND_PEOPLE_N_COLUMNS,
};
extern const TruQuery tru_round_people_query;

/* Who of $household was expected at events from $from on and before $after (dates, NULL for no border), and came. */
enum
{
  TRU_PRESENCE_ID,
  TRU_PRESENCE_PERSON,
  TRU_PRESENCE_NAME,
  TRU_PRESENCE_TIMES,
  TRU_PRESENCE_ABSENCES,
  TRU_PRESENCE_MINUTES,
  TRU_PRESENCE_N_COLUMNS,
};
extern const TruQuery tru_presence_query;

/* Events that are not cancelled and start from $from on and before $until (times), in order. */
enum
{
  TRU_NEXT_ID,
  TRU_NEXT_EVENT,
  TRU_NEXT_TYPE,
  TRU_NEXT_TITLE,
  TRU_NEXT_STARTS_AT,
  TRU_NEXT_PLACE, /* unknown when the household's address is confidential */
  TRU_NEXT_WHOLE_DAY,
  TRU_NEXT_N_COLUMNS,
};
extern const TruQuery tru_next_events_query;

G_END_DECLS
