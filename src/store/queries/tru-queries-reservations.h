/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"

G_BEGIN_DECLS

/* Reservations: what they ask of the rules, and what the room shows. */

/* What holds copies of $tool in $library: open loans of those in service first, then reservations as they were made. */
enum
{
  TRU_HOLD_ID,
  TRU_HOLD_UID,
  TRU_HOLD_IS_LOAN, /* 1 or 0 */
  TRU_HOLD_ITEM,
  TRU_HOLD_MEMBER,
  TRU_HOLD_HOLDER,  /* a member’s name; NULL for a worksite, whose household nobody here may read */
  TRU_HOLD_CREW,    /* of that worksite */
  TRU_HOLD_FROM,
  TRU_HOLD_UNTIL,
  TRU_HOLD_IS_ASIDE,
  TRU_HOLD_N_COLUMNS,
};
extern const TruQuery tru_holds_query;

/* How many copies of $tool are in service in $library: a count. */
extern const TruQuery tru_copies_query;

/* How many open reservations of $tool there are in $library: a count. */
extern const TruQuery tru_tool_reservations_query;

/* How many of them $item is to be put aside for when it comes back: a count. */
extern const TruQuery tru_awaiting_reservations_query;

/* Tool libraries that have copies of $tool in service, the best stocked first; $preferred before all. */
enum
{
  TRU_STOCKED_ID,
  TRU_STOCKED_UID,
  TRU_STOCKED_N_COLUMNS,
};
extern const TruQuery tru_stocked_query;

/* First and last day of $worksite. */
enum
{
  TRU_WORKSITE_SPAN_ID,
  TRU_WORKSITE_SPAN_FIRST,
  TRU_WORKSITE_SPAN_LAST,
  TRU_WORKSITE_SPAN_N_COLUMNS,
};
extern const TruQuery tru_worksite_span_query;

/* Tools whose folded name is $key. */
extern const TruQuery tru_tools_by_name_query;

/* A reservation as a row of the room. */
enum
{
  TRU_RESERVATION_ROW_ID,
  TRU_RESERVATION_ROW_UID,
  TRU_RESERVATION_ROW_TOOL,
  TRU_RESERVATION_ROW_NAME,
  TRU_RESERVATION_ROW_PICTURE,
  TRU_RESERVATION_ROW_ITEM,
  TRU_RESERVATION_ROW_CODE,
  TRU_RESERVATION_ROW_LIBRARY,
  TRU_RESERVATION_ROW_SITE,
  TRU_RESERVATION_ROW_MEMBER,
  TRU_RESERVATION_ROW_HOLDER,
  TRU_RESERVATION_ROW_PHONE,
  TRU_RESERVATION_ROW_WORKSITE,
  TRU_RESERVATION_ROW_CREW,
  TRU_RESERVATION_ROW_STARTS,
  TRU_RESERVATION_ROW_ENDS,
  TRU_RESERVATION_ROW_COLLECT_BY,
  TRU_RESERVATION_ROW_STATE,
  TRU_RESERVATION_ROW_NOTE,
  TRU_RESERVATION_ROW_N_COLUMNS,
};
extern const TruQuery tru_query_reservations;         /* $library: all that are open, expired ones first, then by day */
extern const TruQuery tru_query_reservations_at_desk; /* $library: those that somebody comes for, or should have, by tomorrow */
extern const TruQuery tru_query_reservation_row;      /* $uid */
extern const TruQuery tru_query_reservations_of_tool; /* $tool, $library: open ones in the order of the queue */
extern const TruQuery tru_query_reservations_of_member; /* $uid: open ones */
extern const TruQuery tru_query_expired_reservations; /* $library */

/* Names of the tools that are reserved for $worksite, or were handed over to it: an id and the name. */
extern const TruQuery tru_query_tools_of_worksite;

/* Copies of $tool in $library that could be set aside now. */
enum
{
  TRU_FREE_COPY_ID,
  TRU_FREE_COPY_UID,
  TRU_FREE_COPY_CODE,
  TRU_FREE_COPY_CONDITION,
  TRU_FREE_COPY_PLACE,
  TRU_FREE_COPY_N_COLUMNS,
};
extern const TruQuery tru_query_free_copies;

/* The copy of $tool in $library, or $item itself, that is there the soonest while none is free. */
enum
{
  TRU_NEXT_COPY_ID,
  TRU_NEXT_COPY_CODE,
  TRU_NEXT_COPY_STATE,
  TRU_NEXT_COPY_DUE_ON, /* of its loan */
  TRU_NEXT_COPY_N_COLUMNS,
};
extern const TruQuery tru_query_next_copy;

/* Tools that are reserved or lent within the days from $from to $until in $library, or whose name has $words. */
enum
{
  TRU_TOOL_ROW_ID,
  TRU_TOOL_ROW_UID,
  TRU_TOOL_ROW_NAME,
  TRU_TOOL_ROW_PICTURE,
  TRU_TOOL_ROW_LIBRARY,
  TRU_TOOL_ROW_SITE,
  TRU_TOOL_ROW_COPIES,
  TRU_TOOL_ROW_N_COLUMNS,
};
extern const TruQuery tru_query_busy_tools;

G_END_DECLS
