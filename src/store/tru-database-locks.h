/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Private to store/: how SQLite locks files in this program. */

void tru_database_locks_install (void);

G_END_DECLS
