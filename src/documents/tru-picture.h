/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

void tru_picture_draw (const char *path,
                       cairo_t    *cr,
                       double      x,
                       double      y,
                       double      width,
                       double      height);

G_END_DECLS
