/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruEventDialog:
 *
 * An appointment, new or to change. It is saved as one operation; a toast in the window behind offers to undo it.
 */
#define TRU_TYPE_EVENT_DIALOG (tru_event_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TruEventDialog, tru_event_dialog, TRU, EVENT_DIALOG, AdwWindow)

void tru_event_dialog_create (GtkWidget  *parent,
                              TruOffice  *office,
                              const char *household,
                              TruTime     starts,
                              TruTime     ends);
void tru_event_dialog_edit   (GtkWidget  *parent,
                              TruOffice  *office,
                              const char *uid);

G_END_DECLS
