/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-form-row.h"

G_BEGIN_DECLS

#define TRU_TYPE_ENTRY_ROW (tru_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (TruEntryRow, tru_entry_row, TRU, ENTRY_ROW, AdwEntryRow)

/**
 * TruEntryProposals:
 * @self: a row
 * @data: as given to tru_entry_row_propose()
 *
 * Returns: (transfer full): what to propose now
 */
typedef GStrv (*TruEntryProposals) (TruEntryRow *self,
                                    gpointer     data);

TruFormRow *tru_entry_row_new (const TruKind *kind,
                               guint          field);
void        tru_entry_row_propose (TruEntryRow      *self,
                                   TruEntryProposals list,
                                   gpointer          data);

G_END_DECLS
