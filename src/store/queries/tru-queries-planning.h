/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"

G_BEGIN_DECLS

/* Who and what of those asked for is taken or away from $from to $to (wall-clock times): of $contacts and $persons
   (JSON lists of uids), $crew, $venue and $household; but for $event and $worksite themselves. Events that began before
   $floor are over. */
enum
{
  TRU_TAKEN_ID,
  TRU_TAKEN_HELD,  /* token of tru_held_options */
  TRU_TAKEN_BY,    /* token of tru_held_by_options */
  TRU_TAKEN_NAME,
  TRU_TAKEN_TITLE,
  TRU_TAKEN_STARTS, /* times of an event */
  TRU_TAKEN_ENDS,
  TRU_TAKEN_SINCE, /* else days, the last included */
  TRU_TAKEN_UNTIL,
  TRU_TAKEN_N_COLUMNS,
};
extern const TruQuery tru_taken_query;

/* The same columns: days from $from to $to on which $territory, a territory around it, or $library is closed. */
extern const TruQuery tru_closing_days_query;

/* How many postcodes of $place, a dwelling, a territory, a tool library or a venue, and of what lies around it are in Alsace or Moselle. */
enum
{
  TRU_ALSACE_MOSELLE_ID,
  TRU_ALSACE_MOSELLE_PLACES,
  TRU_ALSACE_MOSELLE_N_COLUMNS,
};
extern const TruQuery tru_alsace_moselle_query;

/* Contacts who work in $crew on $day. */
enum
{
  TRU_CREW_CONTACTS_ID,
  TRU_CREW_CONTACTS_UID,
  TRU_CREW_CONTACTS_NAME,
  TRU_CREW_CONTACTS_INSTRUCTOR,
  TRU_CREW_CONTACTS_N_COLUMNS,
};
extern const TruQuery tru_crew_contacts_query;

/* Days of worksites of $crew, or of every crew, from $from on and before $until (dates). */
enum
{
  TRU_CREW_LOAD_ID,
  TRU_CREW_LOAD_WORKSITE,
  TRU_CREW_LOAD_CREW,
  TRU_CREW_LOAD_DAY,
  TRU_CREW_LOAD_HOUSEHOLD,
  TRU_CREW_LOAD_N_COLUMNS,
};
extern const TruQuery tru_crew_load_query;

G_END_DECLS
