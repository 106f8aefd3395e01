/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-store.h"

G_BEGIN_DECLS

void tru_desk_slip_open (GtkWidget  *widget,
                         TruStore   *store,
                         const char *member,
                         TruDate     day,
                         gboolean    with_advice);

G_END_DECLS
