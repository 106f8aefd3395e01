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
  TRU_CASE_STANDS_ON, /* (nullable): day of the committee's first meeting, $today or later, that has it on its agenda undecided */
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

/* Committees' appointments from $from to before $until for which no meeting is prepared; of a series the next one alone. */
enum
{
  TRU_UNPREPARED_ID,
  TRU_UNPREPARED_UID,
  TRU_UNPREPARED_TITLE,
  TRU_UNPREPARED_STARTS_AT,
  TRU_UNPREPARED_N_COLUMNS,
};
extern const TruQuery tru_unprepared_query;

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
  TRU_AGENDA_ROW_WHY,        /* (nullable): token of tru_agenda_item_why_options */
  TRU_AGENDA_ROW_SINCE,
  TRU_AGENDA_ROW_DECISION,   /* (nullable): the answer to the request, or else the first of its decisions */
  TRU_AGENDA_ROW_OUTCOME,
  TRU_AGENDA_ROW_DECISIONS,  /* how many */
  TRU_AGENDA_ROW_IS_REFERRER, /* 1 where it is $organisation that referred the household */
  TRU_AGENDA_ROW_N_COLUMNS,
};
extern const TruQuery tru_agenda_query;

/* Family names of those whose case is on the agenda of $meeting, save what $audience, an organisation or a household, reads of
   by name: as a household is called, or one of its people. */
enum
{
  TRU_CASE_NAME_ID,
  TRU_CASE_NAME_NAME,
  TRU_CASE_NAME_N_COLUMNS,
};
extern const TruQuery tru_case_names_query;

/* What was decided about $item in its meeting, the answer to the request first. */
enum
{
  TRU_ITEM_DECISION_ID,
  TRU_ITEM_DECISION_UID,
  TRU_ITEM_DECISION_OUTCOME,
  TRU_ITEM_DECISION_TYPE,
  TRU_ITEM_DECISION_AMOUNT,
  TRU_ITEM_DECISION_REASON,
  TRU_ITEM_DECISION_CONDITIONS,
  TRU_ITEM_DECISION_TO, /* (nullable): name of the organisation to which the household is redirected */
  TRU_ITEM_DECISION_N_COLUMNS,
};
extern const TruQuery tru_item_decisions_query;

/* The last decisions about $support before $on. */
enum
{
  TRU_EARLIER_ID,
  TRU_EARLIER_DAY,
  TRU_EARLIER_OUTCOME,
  TRU_EARLIER_CONDITIONS,
  TRU_EARLIER_N_COLUMNS,
};
extern const TruQuery tru_earlier_query;

/* Risks of $support that are not settled, the gravest first. */
enum
{
  TRU_CASE_RISK_ID,
  TRU_CASE_RISK_TYPE,
  TRU_CASE_RISK_GRAVITY,
  TRU_CASE_RISK_DUE,
  TRU_CASE_RISK_N_COLUMNS,
};
extern const TruQuery tru_case_risks_query;

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
