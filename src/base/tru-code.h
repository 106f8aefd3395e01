/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What labels and cards carry: a prefix that tells tools, members and consumables apart, a number, and a check character. */

char *tru_code_with_check (const char *code);
char *tru_code_checked    (const char *scanned);
char *tru_code_next       (const char *code);

G_END_DECLS
