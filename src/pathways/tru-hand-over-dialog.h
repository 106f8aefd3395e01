/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-office.h"

G_BEGIN_DECLS

void tru_hand_over_dialog_open (GtkWidget  *widget,
                                TruOffice  *office,
                                const char *from);

G_END_DECLS
