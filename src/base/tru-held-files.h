/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     tru_held_files_add    (gpointer     holder,
                                const char  *database);
void     tru_held_files_remove (gpointer     holder);
gboolean tru_held_files_have   (const char  *path);
gboolean tru_held_files_check  (const char  *path,
                                GError     **error);

G_END_DECLS
