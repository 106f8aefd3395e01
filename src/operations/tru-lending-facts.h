/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-lending-rules.h"
#include "tru-store.h"

G_BEGIN_DECLS

/* What the rules of lending look at, as it is read from a store: for the operations of the desk. */

/**
 * TruLendingPlace:
 *
 * A tool library with its rules and opening days, read once for a whole visit. Begin with zeros.
 */
typedef struct
{
  TruRecord *library;
  GPtrArray *rules;
  TruOpeningDays *days;
  TruRecord *tool; /* (nullable): the last one that was asked for */
} TruLendingPlace;

/**
 * TruLendingTurn:
 * @items: (element-type TruRecord): the items of a basket
 * @coming: (element-type TruRecord): open loans that end with the same visit, whoever's; empty once that is written
 * @prolonged: (element-type TruRecord): open loans that are prolonged with it
 * @member: (nullable): who would take the items; %NULL asks about the items alone
 * @on: the day
 * @due_on: when they would be due, %TRU_UNKNOWN for what the rules say
 *
 * What a visit would lend. Nothing is owned.
 */
typedef struct
{
  GPtrArray *items;
  GPtrArray *coming;
  GPtrArray *prolonged;
  TruRecord *member;
  TruDate on;
  TruDate due_on;
} TruLendingTurn;

void       tru_lending_place_clear  (TruLendingPlace *self);
void       tru_lending_place_read   (TruLendingPlace *self,
                                     TruStore        *store,
                                     TruRecord       *item);
void       tru_lending_place_terms  (TruLendingPlace *self,
                                     TruStore        *store,
                                     TruRecord       *item,
                                     TruLendingTerms *terms);
TruDate    tru_lending_place_due    (TruLendingPlace *self,
                                     TruStore        *store,
                                     TruRecord       *item,
                                     TruDate          lent_on);
GPtrArray *tru_lending_facts_check  (TruLendingPlace      *place,
                                     TruStore             *store,
                                     const TruLendingTurn *turn);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TruLendingPlace, tru_lending_place_clear)

G_END_DECLS
