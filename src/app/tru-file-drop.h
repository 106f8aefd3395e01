/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-window.h"

G_BEGIN_DECLS

void tru_file_drop_install (GtkWidget *window);
void tru_file_drop_open    (GtkWidget *window,
                            GFile     *file);

G_END_DECLS
