/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query-model.h"

G_BEGIN_DECLS

/** Columns of a row about an item, whatever the query. */
enum
{
  TRU_ITEM_ROW_ID,
  TRU_ITEM_ROW_UID,
  TRU_ITEM_ROW_CODE,
  TRU_ITEM_ROW_NAME,
  TRU_ITEM_ROW_PICTURE,
  TRU_ITEM_ROW_CATEGORY,
  TRU_ITEM_ROW_SITE,
  TRU_ITEM_ROW_STATE,
  TRU_ITEM_ROW_DUE_ON,    /* of its open loan */
  TRU_ITEM_ROW_CHECK_DUE,
  TRU_ITEM_ROW_SINCE,     /* withdrawn, stolen, missing, in repair or to inspect since */
  TRU_ITEM_ROW_CONDITION, /* a token */
  TRU_ITEM_ROW_LOAN,      /* its open loan */
  TRU_ITEM_ROW_MEMBER,    /* who has it */
  TRU_ITEM_ROW_BORROWER,  /* that member's name */
  TRU_ITEM_ROW_BRAND,
  TRU_ITEM_ROW_MODEL,
  TRU_ITEM_ROW_ACCESSORIES,
  TRU_ITEM_ROW_VALUE, /* in cents */
  TRU_ITEM_ROW_SERIAL,
  TRU_ITEM_ROW_NOTE,
  TRU_ITEM_ROW_DEPOSIT, /* left for its open loan, in cents */
  TRU_ITEM_ROW_N_COLUMNS
};

/** Columns of a row about a loan. */
enum
{
  TRU_LOAN_ROW_ID,
  TRU_LOAN_ROW_UID,
  TRU_LOAN_ROW_ITEM,
  TRU_LOAN_ROW_CODE,
  TRU_LOAN_ROW_NAME,
  TRU_LOAN_ROW_PICTURE,
  TRU_LOAN_ROW_MEMBER,
  TRU_LOAN_ROW_BORROWER,
  TRU_LOAN_ROW_LENT_ON,
  TRU_LOAN_ROW_DUE_ON,
  TRU_LOAN_ROW_RETURNED_ON,
  TRU_LOAN_ROW_CONDITION, /* at return, a token */
  TRU_LOAN_ROW_STATE,
  TRU_LOAN_ROW_OVERRIDE,
  TRU_LOAN_ROW_N_COLUMNS
};

/** Columns of a row about a member. */
enum
{
  TRU_MEMBER_ROW_ID,
  TRU_MEMBER_ROW_UID,
  TRU_MEMBER_ROW_NAME,
  TRU_MEMBER_ROW_PHONE,
  TRU_MEMBER_ROW_CARD,
  TRU_MEMBER_ROW_SITE,
  TRU_MEMBER_ROW_VALID_UNTIL,
  TRU_MEMBER_ROW_STATE,
  TRU_MEMBER_ROW_N_OPEN,
  TRU_MEMBER_ROW_N_LATE,
  TRU_MEMBER_ROW_SKILLS,
  TRU_MEMBER_ROW_VOLUNTEER, /* 1 when he or she works at the desk */
  TRU_MEMBER_ROW_EMAIL,
  TRU_MEMBER_ROW_N_COLUMNS
};

/** Columns of the counters: of items by state, and of today's loans, returns and people. */
enum
{
  TRU_ITEM_COUNTS_ID,
  TRU_ITEM_COUNTS_ALL,
  TRU_ITEM_COUNTS_AVAILABLE,
  TRU_ITEM_COUNTS_LENT, /* late ones too */
  TRU_ITEM_COUNTS_LATE,
  TRU_ITEM_COUNTS_REPAIR,
  TRU_ITEM_COUNTS_CHECK,
  TRU_ITEM_COUNTS_MISSING,
  TRU_ITEM_COUNTS_WITHDRAWN, /* not among “all” */
  TRU_ITEM_COUNTS_ASIDE,
  TRU_ITEM_COUNTS_INSPECT,
  TRU_ITEM_COUNTS_MOVING, /* also towards the library asked for */
  TRU_ITEM_COUNTS_STOLEN,
  TRU_ITEM_COUNTS_N_COLUMNS
};

enum
{
  TRU_DAY_COUNTS_ID,
  TRU_DAY_COUNTS_LOANS,
  TRU_DAY_COUNTS_RETURNS,
  TRU_DAY_COUNTS_PEOPLE,
  TRU_DAY_COUNTS_N_COLUMNS
};

/** Columns of a short list of names: tool libraries, and categories (without uid). */
enum
{
  TRU_NAME_ROW_ID,
  TRU_NAME_ROW_UID,
  TRU_NAME_ROW_NAME,
  TRU_NAME_ROW_N_COLUMNS
};

/** How the inventory may be ordered. */
enum
{
  TRU_INVENTORY_BY_NAME,
  TRU_INVENTORY_BY_CODE,
  TRU_INVENTORY_BY_CATEGORY,
  TRU_INVENTORY_BY_SITE,
  TRU_INVENTORY_BY_STATE,
  TRU_INVENTORY_BY_CHECK,
};

extern const TruListQuery tru_list_inventory; /* $library, $category, $filter (“all” or a state), $words (a match) */
extern const TruListQuery tru_list_members;   /* $library */

/* What bears $code: items by their label, members by their card, consumables by their label. */
enum
{
  TRU_BEARER_ID,
  TRU_BEARER_UID,
  TRU_BEARER_KIND, /* a kind's name */
  TRU_BEARER_N_COLUMNS,
};
extern const TruQuery tru_query_bearers;

extern const TruQuery tru_query_item_row;          /* $uid */
extern const TruQuery tru_query_items_by_words;    /* $words (a match), $library, $member who stands there; a dozen at most */
extern const TruQuery tru_query_items_of_tool;     /* $uid */
extern const TruQuery tru_query_item_counts;       /* $library, $category, $words (a match) */
extern const TruQuery tru_query_member_row;        /* $uid */
extern const TruQuery tru_query_members_by_words;  /* $words (a match); a dozen at most */
extern const TruQuery tru_query_loans_expected;    /* $library: due until today, and those that came back today; the first 50 */
extern const TruQuery tru_query_n_loans_expected;  /* $library: how many are due until today and not back */
extern const TruQuery tru_query_loans_of_item;     /* $uid */
extern const TruQuery tru_query_loans_of_member;   /* $uid */
extern const TruQuery tru_query_day_counts;        /* $library */
extern const TruQuery tru_query_late_loans; /* a count */
extern const TruQuery tru_query_tool_libraries;
extern const TruQuery tru_query_tool_categories;

/* The last days on which somebody added items to $library, or to any, the last first; withdrawn ones do not count. */
enum
{
  TRU_ITEM_DAY_ID,
  TRU_ITEM_DAY_UID, /* none */
  TRU_ITEM_DAY_DAY,
  TRU_ITEM_DAY_N_ITEMS,
  TRU_ITEM_DAY_N_COLUMNS,
};
extern const TruQuery tru_query_item_days;
extern const TruQuery tru_query_items_added; /* $library, $day: id and uid of each */

extern const TruQuery tru_query_known_categories; /* of tools and consumables */
extern const TruQuery tru_query_people_in_charge; /* of the desk, with their names */

/* The day of the last import or export. */
enum
{
  TRU_LAST_EXCHANGE_ID,
  TRU_LAST_EXCHANGE_DAY,
  TRU_LAST_EXCHANGE_N_COLUMNS,
};
extern const TruQuery tru_query_last_exchange;

G_END_DECLS
