/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-statement.h"

G_BEGIN_DECLS

#define TRU_MIGRATIONS "/org/truelle/Truelle/migrations/"

int      tru_migrations_latest (const char  *folder);
gboolean tru_migrations_apply  (sqlite3     *db,
                                const char  *path,
                                const char  *folder,
                                GError     **error);

G_END_DECLS
