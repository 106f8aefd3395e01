/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-item-route.h"
#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

/* The desk of a tool library: find what a label or a card says, lend, take back, prolong, issue. */

/**
 * TruIssue:
 * @consumable: uid of a consumable
 * @quantity: how much of it, in hundredths of its unit
 * @note: (nullable): what there is to say of it
 *
 * What is given rather than lent.
 */
typedef struct
{
  const char *consumable;
  gint64 quantity;
  const char *note;
} TruIssue;

/**
 * TruReturn:
 * @item: uid of an item; nobody asks who had it
 * @condition: a #TruItemCondition, %TRU_UNKNOWN when nobody looked
 * @missing: (nullable): which accessories did not come back
 * @on: the day, %TRU_UNKNOWN for today; an earlier one for what was noted on paper
 *
 * What comes back. Nothing is owned.
 */
typedef struct
{
  const char *item;
  gint64 condition;
  const char *missing;
  TruDate on;
} TruReturn;

/**
 * TruVisit:
 * @items: (nullable) (array zero-terminated=1): uids of the items that are lent
 * @stayed: (nullable) (array): for each of @items the accessories that stay here, %NULL where all go along
 * @conditions: (nullable) (array): for each of @items the #TruItemCondition that was noted before it goes out, %TRU_UNKNOWN where nobody
 *   noted one
 * @issues: (array length=n_issues): consumables that are given
 * @n_issues: how many
 * @returns: (array length=n_returns): what comes back, whoever had it
 * @n_returns: how many
 * @renewals: (nullable) (array zero-terminated=1): uids of open loans that are prolonged, due as if they were lent that day
 * @member: (nullable): uid of who takes it; needed where there are items
 * @worksite: (nullable): uid of the worksite that gets the consumables
 * @on: the day, %TRU_UNKNOWN for today; an earlier one for what was noted on paper
 * @due_on: when the items are due, %TRU_UNKNOWN for what the rules say
 *
 * One basket: all that one person comes to the desk for. Nothing is owned.
 */
typedef struct
{
  const char *const *items;
  const char *const *stayed;
  const gint64 *conditions;
  const TruIssue *issues;
  guint n_issues;
  const TruReturn *returns;
  guint n_returns;
  const char *const *renewals;
  const char *member;
  const char *worksite;
  TruDate on;
  TruDate due_on;
} TruVisit;

TruRecord *tru_lending_find_item       (TruStore           *store,
                                        const char         *code,
                                        GError            **error);
TruRecord *tru_lending_find_member     (TruStore           *store,
                                        const char         *words,
                                        GError            **error);
TruRecord *tru_lending_find_consumable (TruStore           *store,
                                        const char         *words,
                                        GError            **error);
TruRecord *tru_lending_open_loan       (TruStore           *store,
                                        const char         *item,
                                        GError            **error);
TruDate    tru_lending_due             (TruStore           *store,
                                        const char         *item,
                                        TruDate             lent_on);
gint64     tru_lending_deposit         (TruStore           *store,
                                        const char         *item);
GPtrArray *tru_lending_check           (TruStore           *store,
                                        const char *const  *items,
                                        const char         *member,
                                        GError            **error);
GPtrArray *tru_lending_check_visit     (TruStore           *store,
                                        const TruVisit     *visit,
                                        GError            **error);
GPtrArray *tru_lending_visit           (TruStore           *store,
                                        const TruVisit     *visit,
                                        const TruOverride  *override,
                                        GError            **error);
char      *tru_lending_check_out       (TruStore           *store,
                                        const char         *item,
                                        const char         *member,
                                        TruDate             due_on,
                                        const TruOverride  *override,
                                        GError            **error);
GPtrArray *tru_lending_check_out_all   (TruStore           *store,
                                        const char *const  *items,
                                        const char         *member,
                                        TruDate             due_on,
                                        const TruOverride  *override,
                                        GError            **error);
TruRecord *tru_lending_take_back       (TruStore           *store,
                                        const TruReturn    *back,
                                        TruItemRoute       *route,
                                        GError            **error);
TruRecord *tru_lending_correct_return  (TruStore           *store,
                                        gint64              operation,
                                        const TruReturn    *back,
                                        TruItemRoute       *route,
                                        GError            **error);
char      *tru_lending_parts_along     (const char         *accessories,
                                        const char         *stayed);
GStrv      tru_lending_accessories     (TruStore           *store,
                                        const char         *item);
GStrv      tru_lending_accessories_out (TruStore           *store,
                                        const char         *item);
char      *tru_lending_absent_parts    (TruStore           *store,
                                        const char         *item);
char      *tru_lending_find_parts      (TruStore           *store,
                                        const char         *item,
                                        const char         *words,
                                        GError            **error);
TruRecord *tru_lending_check_in        (TruStore           *store,
                                        const char         *item,
                                        gint64              condition,
                                        GError            **error);
TruRecord *tru_lending_renew           (TruStore           *store,
                                        const char         *loan,
                                        TruDate             due_on,
                                        const TruOverride  *override,
                                        GError            **error);
TruDate    tru_lending_renewed_until   (TruStore           *store,
                                        const char         *loan);
gint64     tru_lending_stock           (TruStore           *store,
                                        const char         *consumable);

G_END_DECLS
