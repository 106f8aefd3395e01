/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-office.h"

G_BEGIN_DECLS

void tru_operation_join_ask (GtkWidget  *widget,
                             TruOffice  *office,
                             TruRecord  *operation,
                             const char *dwelling);

G_END_DECLS
