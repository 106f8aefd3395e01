/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean tru_path_is_writable  (const char *path);
gboolean tru_path_is_creatable (const char *path);
gboolean tru_path_check_target (const char *path,
                                GError    **error);

G_END_DECLS
