/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *tru_digits_put (char  *to,
                      int    number,
                      guint  count);

G_END_DECLS
