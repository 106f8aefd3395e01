/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_OCCUPANCY_STATUS_TENANT,
  TRU_OCCUPANCY_STATUS_OWNER,
  TRU_OCCUPANCY_STATUS_LODGED,
  TRU_OCCUPANCY_STATUS_SUBTENANT,
  TRU_OCCUPANCY_STATUS_SLIDING_LEASE,
} TruOccupancyStatus;

extern const TruOption tru_occupancy_status_options[];

/**
 * TruOccupancy:
 *
 * A household in a dwelling under a lease, dated (statut d'occupation).
 */
#define TRU_OCCUPANCY_FIELDS(F)                                                                    \
  F (HOUSEHOLD, "household", REF (household), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Household")) \
  F (DWELLING, "dwelling", REF (dwelling), TRU_REQUIRED | TRU_PART, PERSONAL, N_("Dwelling"))      \
  F (STATUS, "status", ENUM (occupancy_status), 0, PERSONAL, N_("Occupancy status"))               \
  F (SINCE, "since", DATE, 0, PERSONAL, N_("Since"))                                               \
  F (UNTIL, "until", DATE, 0, PERSONAL, N_("Until"))                                               \
  F (LEASE_HOLDER, "lease_holder", TEXT, 0, PERSONAL, N_("Lease holder"))                          \
  F (LEASE_UNTIL, "lease_until", DATE, 0, PERSONAL, N_("Lease held until"))                        \
  F (ATTRIBUTED_ON, "attributed_on", DATE, 0, PERSONAL, N_("Attributed on"))

enum
{
#define F(ID, ...) TRU_OCCUPANCY_##ID,
  TRU_OCCUPANCY_FIELDS (F)
#undef F
};

#define TRU_TYPE_OCCUPANCY (tru_occupancy_get_type ())
TRU_DECLARE_RECORD (TruOccupancy, tru_occupancy, OCCUPANCY)

G_END_DECLS
