/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-date.h"

G_BEGIN_DECLS

/**
 * TruHold:
 * @uid: of the loan or reservation
 * @item: (nullable): the copy that is out or wanted; %NULL for any copy of the tool
 * @member: (nullable): uid of who has it or wants it
 * @holder: who, in words for people
 * @from: the first day
 * @until: the last day
 * @is_loan: whether the copy is out already
 * @is_aside: whether the copy lies aside for who wants it
 *
 * What takes one copy of a tool from the others on some days.
 */
typedef struct
{
  const char *uid;
  const char *item;
  const char *member;
  const char *holder;
  TruDate from;
  TruDate until;
  gboolean is_loan;
  gboolean is_aside;
} TruHold;

/**
 * TruAvailability:
 * @n_copies: how many copies are in service
 * @holds: (element-type TruHold): loans first, then reservations in the order in which they were made: the queue
 *
 * What the availability of one tool in one tool library hangs on. Nothing is owned but @holds.
 */
typedef struct
{
  guint n_copies;
  GArray *holds;
} TruAvailability;

guint          tru_availability_free_on    (const TruAvailability *self,
                                            TruDate                day,
                                            const char            *except);
TruDate        tru_availability_first_full (const TruAvailability *self,
                                            TruDate                from,
                                            TruDate                until,
                                            const char            *except);
guint          tru_availability_place      (const TruAvailability *self,
                                            const char            *uid);
gboolean       tru_availability_is_served  (const TruAvailability *self,
                                            const char            *uid);
const TruHold *tru_availability_claim      (const TruAvailability *self,
                                            const char            *item,
                                            TruDate                from,
                                            TruDate                until,
                                            const char            *except);
void           tru_availability_drop       (TruAvailability       *self,
                                            const char            *uid);
void           tru_availability_prolong    (TruAvailability       *self,
                                            const char            *uid,
                                            TruDate                until);
void           tru_availability_lend       (TruAvailability       *self,
                                            const char            *item,
                                            TruDate                from,
                                            TruDate                until,
                                            const char            *served);

G_END_DECLS
