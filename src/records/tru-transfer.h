/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruTransfer:
 *
 * An item on its way from one tool library to another.
 */
#define TRU_TRANSFER_FIELDS(F)                                                                           \
  F (ITEM, "item", REF (item), TRU_REQUIRED | TRU_OWNER, PUBLIC, N_("Item"))                             \
  F (FROM_LIBRARY, "from_library", REF (tool_library), TRU_REQUIRED, PUBLIC, N_("Sent from"))            \
  F (TO_LIBRARY, "to_library", REF (tool_library), TRU_REQUIRED, PUBLIC, N_("Sent to the tool library")) \
  F (SENT_ON, "sent_on", DATE, TRU_REQUIRED, PUBLIC, N_("Sent on"))                                      \
  F (RECEIVED_ON, "received_on", DATE, 0, PUBLIC, N_("Received on"))                                     \
  F (NOTE, "note", TEXT, 0, PUBLIC, N_("Notes"))                                                         \
  F (ARRIVED_AT, "arrived_at", REF (tool_library), 0, PUBLIC, N_("Arrived at another tool library"))

enum
{
#define F(ID, ...) TRU_TRANSFER_##ID,
  TRU_TRANSFER_FIELDS (F)
#undef F
};

#define TRU_TYPE_TRANSFER (tru_transfer_get_type ())
TRU_DECLARE_RECORD (TruTransfer, tru_transfer, TRANSFER)

G_END_DECLS
