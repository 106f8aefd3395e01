/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-transfer.h"

#include <glib/gi18n.h>

static gboolean
tru_transfer_validate (TruRecord *record,
                       GError   **error)
{
  return tru_record_validate_order (record, TRU_TRANSFER_SENT_ON, TRU_TRANSFER_RECEIVED_ON, error);
}

TRU_DEFINE_RECORD (TruTransfer, tru_transfer, TRU_TRANSFER_FIELDS, 68, "transfer", "transfers", N_("Transfer"), N_("Transfers"), tru_transfer_validate)
