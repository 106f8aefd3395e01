/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_ENTITLEMENT_TYPE_HOUSING,
  TRU_ENTITLEMENT_TYPE_EMPLOYMENT,
  TRU_ENTITLEMENT_TYPE_HEALTH,
  TRU_ENTITLEMENT_TYPE_HOME_HELP,
  TRU_ENTITLEMENT_TYPE_ENERGY,
  TRU_ENTITLEMENT_TYPE_FAMILY,
  TRU_ENTITLEMENT_TYPE_OTHER,
} TruEntitlementType;

extern const TruOption tru_entitlement_type_options[];

/**
 * TruEntitlement:
 *
 * A right that visits and talks opened for a household.
 */
#define TRU_ENTITLEMENT_FIELDS(F)                                                          \
  F (SUPPORT, "support", REF (support), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Support")) \
  F (TYPE, "type", ENUM (entitlement_type), TRU_REQUIRED, SENSITIVE, N_("Right"))          \
  F (NAME, "name", TEXT, 0, SENSITIVE, N_("Name"))                                         \
  F (ASKED_ON, "asked_on", DATE, 0, PERSONAL, N_("Asked on"))                              \
  F (OPENED_ON, "opened_on", DATE, 0, PERSONAL, N_("Opened on"))                           \
  F (NOTE, "note", NOTE, 0, SENSITIVE, N_("Notes"))

enum
{
#define F(ID, ...) TRU_ENTITLEMENT_##ID,
  TRU_ENTITLEMENT_FIELDS (F)
#undef F
};

#define TRU_TYPE_ENTITLEMENT (tru_entitlement_get_type ())
TRU_DECLARE_RECORD (TruEntitlement, tru_entitlement, ENTITLEMENT)

G_END_DECLS
