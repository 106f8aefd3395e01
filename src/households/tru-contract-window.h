/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruContractWindow:
 *
 * A contract as it will be printed, what stands before its signing, and who signed it when.
 */
#define TRU_TYPE_CONTRACT_WINDOW (tru_contract_window_get_type ())
G_DECLARE_FINAL_TYPE (TruContractWindow, tru_contract_window, TRU, CONTRACT_WINDOW, AdwWindow)

GtkWindow *tru_contract_window_new (GtkWindow  *parent,
                                    TruOffice  *office,
                                    const char *contract);

G_END_DECLS
