/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-ical-import.h"

G_BEGIN_DECLS

/* What an import of a calendar would do, row by row. */
const char *tru_calendar_report_source (GtkWidget     *again);
void        tru_calendar_report_show   (GtkBox        *box,
                                        TruIcalReport *report,
                                        GHashTable    *again,
                                        const char    *touched,
                                        GCallback      on_again,
                                        gpointer       data);

G_END_DECLS
