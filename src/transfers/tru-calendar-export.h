/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruCalendarExport:
 *
 * Which part of the calendar leaves for other programs, and whether it names households: then for whom and why; then where the
 * file goes.
 */
#define TRU_TYPE_CALENDAR_EXPORT (tru_calendar_export_get_type ())
G_DECLARE_FINAL_TYPE (TruCalendarExport, tru_calendar_export, TRU, CALENDAR_EXPORT, AdwWindow)

GtkWindow *tru_calendar_export_new (GtkWindow         *parent,
                                    TruOffice         *office,
                                    const char        *event);
void       tru_calendar_export_run (TruCalendarExport *self,
                                    const char        *path);

G_END_DECLS
