/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TRU_UID_LENGTH 36

char    *tru_uid_new      (void);
gboolean tru_uid_is_valid (const char *text);

G_END_DECLS
