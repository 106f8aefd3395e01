/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-office.h"

G_BEGIN_DECLS

/* A worksite that stops before its end, and goes on later. */

void tru_worksite_stop_ask (GtkWidget  *widget,
                            TruOffice  *office,
                            const char *worksite);

G_END_DECLS
