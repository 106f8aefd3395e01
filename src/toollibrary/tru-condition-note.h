/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"
#include "tru-room.h"

G_BEGIN_DECLS

GtkWindow *tru_condition_note_new      (GtkWidget  *widget,
                                        TruOffice  *office,
                                        const char *item);
void       tru_condition_note_add_file (GtkWindow  *dialog,
                                        const char *path);

G_END_DECLS
