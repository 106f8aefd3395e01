/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"

G_BEGIN_DECLS

/* What a tool library did in a year; $library (NULL for all), $from and $until (dates, inclusive). */

/* Loans of each month, oldest first; months without any are left out. */
enum
{
  TRU_MONTH_ID,
  TRU_MONTH_MONTH, /* "2026-11" */
  TRU_MONTH_LOANS,
  TRU_MONTH_N_COLUMNS,
};
extern const TruQuery tru_query_loans_by_month;

/* Each category: its loans, the items in service, and their days lent; the most lent first. */
enum
{
  TRU_CATEGORY_ID,
  TRU_CATEGORY_NAME, /* NULL for tools without one */
  TRU_CATEGORY_LOANS,
  TRU_CATEGORY_ITEMS,
  TRU_CATEGORY_DAYS,
  TRU_CATEGORY_ITEM_DAYS, /* on which an item could be lent: from the day on which it was acquired, where that is known */
  TRU_CATEGORY_N_COLUMNS,
};
extern const TruQuery tru_query_loans_by_category;

/* One row of sums. */
enum
{
  TRU_SUM_ID,
  TRU_SUM_LOANS,
  TRU_SUM_LATE,     /* loans returned after they were due, or still out then */
  TRU_SUM_MEMBERS,  /* who borrowed */
  TRU_SUM_ITEMS,    /* in service today */
  TRU_SUM_NEVER,    /* of these, never lent at all */
  TRU_SUM_DAYS,     /* item days lent */
  TRU_SUM_VALUE,    /* cents: what the items in service are worth */
  TRU_SUM_UNVALUED, /* items in service whose worth is unknown */
  TRU_SUM_ITEM_DAYS, /* as TRU_CATEGORY_ITEM_DAYS */
  TRU_SUM_N_COLUMNS,
};
extern const TruQuery tru_query_library_sums;

/* Items in service that were never lent, the oldest first; 100 at most. */
enum
{
  TRU_NEVER_ID,
  TRU_NEVER_UID,
  TRU_NEVER_NAME,
  TRU_NEVER_CODE,
  TRU_NEVER_BOUGHT,
  TRU_NEVER_N_COLUMNS,
};
extern const TruQuery tru_query_never_lent;

G_END_DECLS
