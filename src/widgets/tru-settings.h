/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *tru_settings_get       (void);
char      *tru_settings_user_name (void);
void       tru_settings_set       (const char *key,
                                   GVariant   *value);
char      *tru_settings_text      (const char *key);
gboolean   tru_settings_is_true   (const char *key);
int        tru_settings_number    (const char *key,
                                   int         otherwise);

G_END_DECLS
