/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tru_today_mark       (GtkCalendar *calendar);
void tru_today_mark_again (GtkCalendar *calendar);

G_END_DECLS
