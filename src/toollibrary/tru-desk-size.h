/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The large-picture desk: for who reads little, or from afar. */

gboolean tru_desk_is_large  (void);
void     tru_desk_set_large (gboolean is_large);
int      tru_desk_size      (int      size);

G_END_DECLS
