/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-finding.h"
#include "tru-item-route.h"
#include "tru-lending-terms.h"
#include "tru-opening-days.h"

G_BEGIN_DECLS

/**
 * TruLendingFacts:
 *
 * All that the rules of one loan look at. Nothing is owned.
 */
typedef struct
{
  TruRecord *item;
  const char *title;     /* (nullable): name of the tool, for people */
  TruLendingTerms terms; /* on which the item is lent */
  TruRecord *member;
  GPtrArray *trainings;  /* (nullable) (element-type TruRecord): the member's */
  TruRecord *open_loan;  /* (nullable): the item's */
  const char *borrower;  /* (nullable): who has it */
  guint n_loans;         /* open loans of the member, and what comes before in the basket */
  guint n_in_category;   /* of them, how many in the item's category */
  guint n_late;          /* of them, how many are late */
  TruDate today;         /* the day of the loan */
} TruLendingFacts;

GPtrArray *tru_lending_rules_check_item    (const TruLendingFacts *facts);
GPtrArray *tru_lending_rules_check_person  (const TruLendingFacts *facts);
GPtrArray *tru_lending_rules_check_member  (const TruLendingFacts *facts);
GPtrArray *tru_lending_rules_check_renewal (const TruLendingTerms *terms,
                                            TruRecord             *loan);
gboolean   tru_lending_rules_want_charge   (GPtrArray             *findings);
TruDate    tru_lending_rules_due           (const TruLendingTerms *terms,
                                            const TruOpeningDays  *days,
                                            TruDate                lent_on);

G_END_DECLS
