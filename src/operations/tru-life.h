/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-store.h"
#include "tru-write.h"

G_BEGIN_DECLS

/* What life does to a household (domain.md, “Life happens”): each is one act that leaves its files right. */

/**
 * TruMove:
 * @household: uid of a household
 * @occupancy: a new occupancy: the dwelling, how it lives there, since when (otherwise today); gets its uid
 * @rent: cents a month there, or %TRU_UNKNOWN; what was paid before does not follow
 * @charges: cents a month there, or %TRU_UNKNOWN
 * @housing_aid: cents a month there, or %TRU_UNKNOWN
 * @gives_up_coming: whether it will not live in other dwellings that are noted for a later day; else it lives in the new one
 *   until then
 */
typedef struct
{
  const char *household;
  TruRecord *occupancy;
  gint64 rent;
  gint64 charges;
  gint64 housing_aid;
  gboolean gives_up_coming;
} TruMove;

/**
 * TruSplit:
 * @household: uid of a household
 * @persons: (element-type utf8): uids of those who go
 * @name: name of the household that they make
 * @on: the first day apart
 * @takes_support: whether the open supports, with their contracts, go with them
 * @takes_journal: whether the journal goes with them
 * @members: (nullable) (element-type utf8): uids of the tool libraries' members that go with them, with their loans
 * @takes_dwelling: whether they keep the dwelling, and the others leave it
 */
typedef struct
{
  const char *household;
  GPtrArray *persons;
  const char *name;
  TruDate on;
  gboolean takes_support;
  gboolean takes_journal;
  GPtrArray *members;
  gboolean takes_dwelling;
} TruSplit;

TruRecord *tru_life_coming     (TruStore        *store,
                                const char      *household);
gboolean tru_life_move         (TruStore        *store,
                                const TruMove   *move,
                                GError         **error);
char    *tru_life_split        (TruStore        *store,
                                const TruSplit  *split,
                                GError         **error);
gboolean tru_life_end          (TruStore        *store,
                                const char      *household,
                                gint64           reason,
                                TruDate          on,
                                const char      *motive,
                                GError         **error);
gboolean tru_life_end_in       (TruWrite        *write,
                                TruRecord       *household,
                                gint64           reason,
                                TruDate          on,
                                GError         **error);
gboolean tru_life_die          (TruStore        *store,
                                const char      *person,
                                TruDate          on,
                                GError         **error);
gboolean tru_life_stop_letters (TruStore        *store,
                                const char      *household,
                                TruDate          on,
                                GError         **error);
gboolean tru_life_come_back    (TruStore        *store,
                                const char      *household,
                                TruDate          on,
                                GError         **error);

G_END_DECLS
