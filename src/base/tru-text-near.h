/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint    tru_text_mistakes   (const char *text,
                              const char *typed);
gboolean tru_text_begins_near (const char *text,
                               const char *typed);

G_END_DECLS
