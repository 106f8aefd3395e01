/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-store.h"

G_BEGIN_DECLS

GtkWidget *tru_history_row_new         (TruStore   *store,
                                        const char *uid);
GtkWidget *tru_history_row_new_in_list (TruStore   *store,
                                        const char *uid);

G_END_DECLS
