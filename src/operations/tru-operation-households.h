/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruOperationJoin:
 * @operation: uid of an operation
 * @household: uid of a household
 * @follower: (nullable): uid of the contact who follows it, where its support is only opened thereby
 * @on: the day on which its support opens, where it has none in the programme
 * @occupancy: (nullable): which of the operation's dwellings it gets, and since when it is to live there
 *
 * A household that takes part in an operation. Nothing is owned.
 */
typedef struct
{
  const char *operation;
  const char *household;
  const char *follower;
  TruDate on;
  TruRecord *occupancy;
} TruOperationJoin;

char      *tru_operation_households_join     (TruStore                *store,
                                              const TruOperationJoin  *join,
                                              GError                 **error);
char      *tru_operation_households_foretell (TruStore                *store,
                                              const char              *operation,
                                              const char              *household);
gboolean   tru_operation_households_has_support (TruStore             *store,
                                              const char              *operation,
                                              const char              *household);
TruRecord *tru_operation_households_promised (TruStore                *store,
                                              const char              *dwelling);

G_END_DECLS
