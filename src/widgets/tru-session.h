/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Who sits at this computer. It decides what is shown, and protects nothing: only separate accounts or files do. */

gboolean tru_session_is_volunteer  (void);
void     tru_session_set_volunteer (gboolean is_volunteer);

G_END_DECLS
