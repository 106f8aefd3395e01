/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean tru_path_is_writable  (const char *path);
gboolean tru_path_is_creatable (const char *path);
gboolean tru_path_is_refused   (const char *path);

G_END_DECLS
