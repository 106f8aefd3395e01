/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruCalendarWindow:
 *
 * Takes in another program's calendar: what would become of each appointment, and what Truelle cannot hold, before anything is
 * changed.
 */
#define TRU_TYPE_CALENDAR_WINDOW (tru_calendar_window_get_type ())
G_DECLARE_FINAL_TYPE (TruCalendarWindow, tru_calendar_window, TRU, CALENDAR_WINDOW, AdwWindow)

GtkWindow *tru_calendar_window_new (GtkWindow  *parent,
                                    TruOffice  *office,
                                    const char *path);

G_END_DECLS
