/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruPrepareDialog:
 *
 * Prepares a meeting: which committee, when, and which of the cases that it should speak of. Signal `prepared` with the uid
 * of the meeting.
 */
#define TRU_TYPE_PREPARE_DIALOG (tru_prepare_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TruPrepareDialog, tru_prepare_dialog, TRU, PREPARE_DIALOG, AdwWindow)

TruPrepareDialog *tru_prepare_dialog_new (GtkWidget  *widget,
                                          TruOffice  *office,
                                          const char *committee);

G_END_DECLS
