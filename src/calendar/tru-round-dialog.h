/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-store.h"

G_BEGIN_DECLS

void tru_round_dialog_show (GtkWidget *parent,
                            TruStore  *store,
                            TruDate    day);

G_END_DECLS
