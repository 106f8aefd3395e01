/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

double   tru_text_scale    (void);
gboolean tru_text_is_large (void);

G_END_DECLS
