/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"

G_BEGIN_DECLS

/* Open supports of $committee's operation, or else of its programme, as they are on $on: those that wait for a decision
   first, then those under way. */
enum
{
  TRU_CASE_ID,
  TRU_CASE_SUPPORT,
  TRU_CASE_HOUSEHOLD,
  TRU_CASE_NAME,
  TRU_CASE_WHY,  /* "waiting", "postponed", "assessed", "started" since the last meeting, or "under_way" */
  TRU_CASE_SINCE,
  TRU_CASE_N_COLUMNS,
};
extern const TruQuery tru_committee_cases_query;

/* Meetings of $committee or of all, those to come first, the latest held next. */
enum
{
  TRU_MEETING_ROW_ID,
  TRU_MEETING_ROW_UID,
  TRU_MEETING_ROW_COMMITTEE,
  TRU_MEETING_ROW_DAY,
  TRU_MEETING_ROW_CLOSED,
  TRU_MEETING_ROW_ITEMS,
  TRU_MEETING_ROW_DECIDED,
  TRU_MEETING_ROW_N_COLUMNS,
};
extern const TruQuery tru_meetings_query;

/* The agenda of $meeting, each item with the decision that this meeting took. Of $organisation only its own dwellings and
   those it referred, of $household only itself, and what concerns no support. */
enum
{
  TRU_AGENDA_ROW_ID,
  TRU_AGENDA_ROW_UID,
  TRU_AGENDA_ROW_SUPPORT,
  TRU_AGENDA_ROW_HOUSEHOLD,
  TRU_AGENDA_ROW_NAME,
  TRU_AGENDA_ROW_SUBJECT,
  TRU_AGENDA_ROW_DISCUSSED,
  TRU_AGENDA_ROW_DECISION,
  TRU_AGENDA_ROW_OUTCOME,
  TRU_AGENDA_ROW_TYPE,
  TRU_AGENDA_ROW_REASON,
  TRU_AGENDA_ROW_CONDITIONS,
  TRU_AGENDA_ROW_N_COLUMNS,
};
extern const TruQuery tru_agenda_query;

/* Who is expected at, or came to, $meeting. */
enum
{
  TRU_ATTENDER_ID,
  TRU_ATTENDER_UID,
  TRU_ATTENDER_NAME,
  TRU_ATTENDER_ORGANISATION,
  TRU_ATTENDER_ATTENDANCE, /* (nullable): token of tru_participant_attendance_options */
  TRU_ATTENDER_IS_FAMILY,
  TRU_ATTENDER_N_COLUMNS,
};
extern const TruQuery tru_attenders_query;

/* Organisations and households that a version of $meeting's papers is made for. */
enum
{
  TRU_AUDIENCE_ID,
  TRU_AUDIENCE_UID,
  TRU_AUDIENCE_NAME,
  TRU_AUDIENCE_IS_HOUSEHOLD,
  TRU_AUDIENCE_N_COLUMNS,
};
extern const TruQuery tru_audiences_query;

G_END_DECLS
