/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-calendar-papers.h"

G_BEGIN_DECLS

void       tru_calendar_print         (GtkWidget           *widget,
                                       TruStore            *store,
                                       TruCalendarPaper     paper,
                                       const char          *uid,
                                       TruDate              day);
GtkWidget *tru_calendar_print_add_row (AdwPreferencesGroup *group,
                                       TruStore            *store,
                                       TruCalendarPaper     paper,
                                       const char          *uid,
                                       const char          *title);

G_END_DECLS
