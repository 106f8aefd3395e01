/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"

G_BEGIN_DECLS

/* Late loans, by member. */

/* Members with late loans of $library (NULL for all), those who wait longest first; $member alone when given. */
enum
{
  TRU_LATE_ID,
  TRU_LATE_MEMBER,
  TRU_LATE_NAME,
  TRU_LATE_PHONE,
  TRU_LATE_EMAIL,
  TRU_LATE_CARD,
  TRU_LATE_COUNT,
  TRU_LATE_SINCE,    /* the oldest date at which a loan was due */
  TRU_LATE_SILENT,   /* 1 when nobody writes or calls: the household died, was evicted, or wants no letters */
  TRU_LATE_REMINDED, /* day of the last reminder since then */
  TRU_LATE_MEANS,
  TRU_LATE_ANSWER,
  TRU_LATE_PROMISED,
  TRU_LATE_N_COLUMNS,
};
extern const TruQuery tru_query_late;

/* Late loans of $member, the longest overdue first. */
enum
{
  TRU_LATE_LOAN_ID,
  TRU_LATE_LOAN_UID,
  TRU_LATE_LOAN_TOOL,
  TRU_LATE_LOAN_CODE,
  TRU_LATE_LOAN_LENT,
  TRU_LATE_LOAN_DUE,
  TRU_LATE_LOAN_LIBRARY,
  TRU_LATE_LOAN_N_COLUMNS,
};
extern const TruQuery tru_query_late_loans_of;

/* What $member was reminded of since $since, newest first. */
enum
{
  TRU_REMINDED_ID,
  TRU_REMINDED_DAY,
  TRU_REMINDED_MEANS, /* a token */
  TRU_REMINDED_ANSWER,
  TRU_REMINDED_PROMISED,
  TRU_REMINDED_N_COLUMNS,
};
extern const TruQuery tru_query_reminders_of;

/* Whose word it is that $member is left in peace. */
enum
{
  TRU_SILENCE_ID,
  TRU_SILENCE_HOUSEHOLD, /* 1 when the household's file says so */
  TRU_SILENCE_ACT,       /* name of the last operation here that changed it; NULL when it came with the member */
  TRU_SILENCE_N_COLUMNS,
};
extern const TruQuery tru_query_silence_of;

/* Whether $member is of a household whose address nobody else may read: a count. */
extern const TruQuery tru_query_hides_address;

extern const TruQuery tru_query_unsaid_silence; /* ids of members of whom only their household's file says it */

G_END_DECLS
