/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruWindow:
 *
 * The window of one database: the rooms at the side, the global search, and the actions by which rooms ask for each other
 * (see TruRoom).
 */
#define TRU_TYPE_WINDOW (tru_window_get_type ())
G_DECLARE_FINAL_TYPE (TruWindow, tru_window, TRU, WINDOW, AdwApplicationWindow)

GtkWindow *tru_window_new         (AdwApplication *application,
                                   TruOffice      *office,
                                   const char     *key);
TruOffice *tru_window_get_office  (TruWindow      *self);
GtkWidget *tru_window_get_room    (TruWindow      *self);
void       tru_window_show_room   (TruWindow      *self,
                                   const char     *name);
gboolean   tru_window_leave_room  (TruWindow      *self);
void       tru_window_focus_room  (TruWindow      *self);
void       tru_window_show_record (TruWindow      *self,
                                   const char     *kind,
                                   const char     *uid);

G_END_DECLS
