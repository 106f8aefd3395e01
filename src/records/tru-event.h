/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_EVENT_TYPE_VISIT,
  TRU_EVENT_TYPE_COMMITTEE,
  TRU_EVENT_TYPE_DROP_IN,
  TRU_EVENT_TYPE_WORKSHOP,
  TRU_EVENT_TYPE_OTHER,
  TRU_EVENT_TYPE_OPENING,
  TRU_EVENT_TYPE_MEETING,
} TruEventType;

extern const TruOption tru_event_type_options[];

typedef enum
{
  TRU_EVENT_OUTCOME_HELD,
  TRU_EVENT_OUTCOME_MISSED,
  TRU_EVENT_OUTCOME_EXCUSED,
} TruEventOutcome;

extern const TruOption tru_event_outcome_options[];

/**
 * TruEvent:
 *
 * A dated appointment of the calendar; starts and ends are wall-clock time in France.
 */
#define TRU_EVENT_FIELDS(F)                                                             \
  F (TYPE, "type", ENUM (event_type), TRU_REQUIRED, PUBLIC, N_("Type"))                 \
  F (TITLE, "title", TEXT, TRU_REQUIRED | TRU_SEARCHED, PERSONAL, N_("Title"))          \
  F (STARTS_AT, "starts_at", TIME, TRU_REQUIRED, PUBLIC, N_("Starts"))                  \
  F (ENDS_AT, "ends_at", TIME, TRU_REQUIRED, PUBLIC, N_("Ends"))                        \
  F (PLACE, "place", TEXT, TRU_SEARCHED, PERSONAL, N_("Place"))                         \
  F (HOUSEHOLD, "household", REF (household), TRU_OWNER, PERSONAL, N_("Household"))     \
  F (PROGRAMME, "programme", REF (programme), 0, PUBLIC, N_("Programme"))               \
  F (OPERATION, "operation", REF (operation), 0, PUBLIC, N_("Operation"))               \
  F (TOOL_LIBRARY, "tool_library", REF (tool_library), 0, PUBLIC, N_("Tool library"))   \
  F (ORGANISER, "organiser", REF (contact), 0, PUBLIC, N_("With"))                      \
  F (CANCELLED_ON, "cancelled_on", DATE, 0, PUBLIC, N_("Cancelled on"))                 \
  F (OUTCOME, "outcome", ENUM (event_outcome), 0, PERSONAL, N_("Outcome"))              \
  F (PLACES, "places", INTEGER, 0, PUBLIC, N_("Places"))                                \
  F (NOTE, "note", NOTE, 0, SENSITIVE, N_("Notes"))                                     \
  F (SERIES, "series", REF (series), 0, PUBLIC, N_("Series"))                           \
  F (OCCURRENCE, "occurrence", TIME, 0, PUBLIC, N_("Time in the series"))               \
  F (VENUE, "venue", REF (venue), 0, PUBLIC, N_("Venue"))                               \
  F (CREW, "crew", REF (crew), 0, PUBLIC, N_("Crew"))                                   \
  F (FOUND, "found", NOTE, 0, SENSITIVE, N_("What was found"))                          \
  F (URGENT, "urgent", BOOLEAN, 0, PERSONAL, N_("Quick action wanted"))                 \
  F (SOURCE_UID, "source_uid", TEXT, 0, PUBLIC, N_("Identifier in the other calendar"))

enum
{
#define F(ID, ...) TRU_EVENT_##ID,
  TRU_EVENT_FIELDS (F)
#undef F
};

#define TRU_TYPE_EVENT (tru_event_get_type ())
TRU_DECLARE_RECORD (TruEvent, tru_event, EVENT)

G_END_DECLS
