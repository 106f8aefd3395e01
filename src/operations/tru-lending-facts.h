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
GPtrArray *tru_lending_facts_check  (TruLendingPlace *place,
                                     TruStore        *store,
                                     GPtrArray       *items,
                                     TruRecord       *member,
                                     TruDate          on,
                                     TruDate          due_on);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TruLendingPlace, tru_lending_place_clear)

G_END_DECLS
