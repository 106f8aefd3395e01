/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-statement.h"

G_BEGIN_DECLS

gboolean tru_backup_make   (sqlite3     *db,
                            const char  *path,
                            GError     **error);
gboolean tru_backup_verify (const char  *path,
                            GError     **error);

G_END_DECLS
