/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *tru_lock_key   (const char *path);
int   tru_lock_take  (const char *key);

G_END_DECLS
