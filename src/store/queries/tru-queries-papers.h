/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"

G_BEGIN_DECLS

/* What papers print. An address that is confidential is on none; nothing here is of the social file. */

/* Appointments from $from on and before $until that take place, of $contact or of everybody. */
enum
{
  TRU_PAPER_ENTRY_ID,
  TRU_PAPER_ENTRY_STARTS_AT,
  TRU_PAPER_ENTRY_ENDS_AT,
  TRU_PAPER_ENTRY_TITLE,
  TRU_PAPER_ENTRY_PLACE, /* the household's address where nothing else is said */
  TRU_PAPER_ENTRY_WITH,
  TRU_PAPER_ENTRY_HOUSEHOLD,
  TRU_PAPER_ENTRY_PHONE,
  TRU_PAPER_ENTRY_ACCESS,
  TRU_PAPER_ENTRY_CONFIDENTIAL,
  TRU_PAPER_ENTRY_N_COLUMNS,
};
extern const TruQuery tru_paper_entries_query;

/* Where $event takes place. */
enum
{
  TRU_PAPER_PLACE_ID,
  TRU_PAPER_PLACE_TEXT,
  TRU_PAPER_PLACE_CONFIDENTIAL,
  TRU_PAPER_PLACE_N_COLUMNS,
};
extern const TruQuery tru_paper_place_query;

/* Worksites with a day from $from on and before $until (dates), day by day. */
enum
{
  TRU_PAPER_SITE_ID,
  TRU_PAPER_SITE_DAY,
  TRU_PAPER_SITE_CREW,
  TRU_PAPER_SITE_HOUSEHOLD,
  TRU_PAPER_SITE_ROOMS,
  TRU_PAPER_SITE_ADDRESS,
  TRU_PAPER_SITE_CONFIDENTIAL,
  TRU_PAPER_SITE_N_COLUMNS,
};
extern const TruQuery tru_paper_sites_query;

/* The head of the sheet of $worksite. */
enum
{
  TRU_PAPER_SHEET_ID,
  TRU_PAPER_SHEET_HOUSEHOLD,
  TRU_PAPER_SHEET_STREET,
  TRU_PAPER_SHEET_COMPLEMENT,
  TRU_PAPER_SHEET_TOWN,
  TRU_PAPER_SHEET_FLOOR,
  TRU_PAPER_SHEET_ACCESS,
  TRU_PAPER_SHEET_CONFIDENTIAL,
  TRU_PAPER_SHEET_CREW,
  TRU_PAPER_SHEET_INSTRUCTOR,
  TRU_PAPER_SHEET_INSTRUCTOR_PHONE,
  TRU_PAPER_SHEET_PREPARATION_BY,
  TRU_PAPER_SHEET_STRIPPING,
  TRU_PAPER_SHEET_PREPARATION_PLANNED,
  TRU_PAPER_SHEET_PREPARATION_DONE,
  TRU_PAPER_SHEET_PHONE, /* never of who hides */
  TRU_PAPER_SHEET_N_COLUMNS,
};
extern const TruQuery tru_paper_sheet_query;

/** Who works in a worksite's crew on its days, besides the instructor; $worksite */
enum
{
  TRU_PAPER_TEAM_ID,
  TRU_PAPER_TEAM_NAME,
  TRU_PAPER_TEAM_PHONE,
  TRU_PAPER_TEAM_N_COLUMNS,
};

extern const TruQuery tru_paper_team_query;

/* Days, rooms with their works, materials and tools of $worksite. */
enum
{
  TRU_PAPER_DAY_ID,
  TRU_PAPER_DAY_TASK,
  TRU_PAPER_DAY_DAY,
  TRU_PAPER_DAY_N_COLUMNS,
};
extern const TruQuery tru_paper_days_query;

enum
{
  TRU_PAPER_ROOM_ID,
  TRU_PAPER_ROOM_NAME,
  TRU_PAPER_ROOM_AREA, /* with a decimal comma */
  TRU_PAPER_ROOM_WORKS,
  TRU_PAPER_ROOM_N_COLUMNS,
};
extern const TruQuery tru_paper_rooms_query;

enum
{
  TRU_PAPER_MATERIAL_ID,
  TRU_PAPER_MATERIAL_NAME,
  TRU_PAPER_MATERIAL_QUANTITY,
  TRU_PAPER_MATERIAL_UNIT,
  TRU_PAPER_MATERIAL_N_COLUMNS,
};
extern const TruQuery tru_paper_materials_query;

enum
{
  TRU_PAPER_TOOL_ID,
  TRU_PAPER_TOOL_NAME,
  TRU_PAPER_TOOL_CODE,
  TRU_PAPER_TOOL_LIBRARY,
  TRU_PAPER_TOOL_SINCE,
  TRU_PAPER_TOOL_UNTIL,
  TRU_PAPER_TOOL_N_COLUMNS,
};
extern const TruQuery tru_paper_tools_query;

/* Who is expected at $event. */
enum
{
  TRU_PAPER_GUEST_ID,
  TRU_PAPER_GUEST_NAME,
  TRU_PAPER_GUEST_ORGANISATION,
  TRU_PAPER_GUEST_N_COLUMNS,
};
extern const TruQuery tru_paper_guests_query;

/* What is to come back to $library until $day, and what is set aside or asked for until then. */
enum
{
  TRU_PAPER_LOAN_ID,
  TRU_PAPER_LOAN_CODE,
  TRU_PAPER_LOAN_TOOL,
  TRU_PAPER_LOAN_MEMBER,
  TRU_PAPER_LOAN_DUE,
  TRU_PAPER_LOAN_N_COLUMNS,
};
extern const TruQuery tru_paper_returns_query;
extern const TruQuery tru_paper_asides_query;

/* What $member has at home on $day, took that day or brought back; what it was given, summed up. */
enum
{
  TRU_PAPER_VISIT_ID,
  TRU_PAPER_VISIT_CODE,
  TRU_PAPER_VISIT_NAME,
  TRU_PAPER_VISIT_TOOL, /* its uid */
  TRU_PAPER_VISIT_LIBRARY,
  TRU_PAPER_VISIT_LENT,
  TRU_PAPER_VISIT_DUE,
  TRU_PAPER_VISIT_RETURNED,
  TRU_PAPER_VISIT_MISSING,
  TRU_PAPER_VISIT_ACCESSORIES,
  TRU_PAPER_VISIT_STAYED, /* of these */
  TRU_PAPER_VISIT_CONDITION, /* in which it came back */
  TRU_PAPER_VISIT_DEPOSIT,   /* in cents */
  TRU_PAPER_VISIT_N_COLUMNS,
};
extern const TruQuery tru_paper_visit_loans_query;

enum
{
  TRU_PAPER_ISSUE_ID,
  TRU_PAPER_ISSUE_NAME,
  TRU_PAPER_ISSUE_QUANTITY,
  TRU_PAPER_ISSUE_UNIT,
  TRU_PAPER_ISSUE_N_COLUMNS,
};
extern const TruQuery tru_paper_visit_issues_query;

G_END_DECLS
