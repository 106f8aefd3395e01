/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

/* Who sits at this computer. It decides what is shown, and protects nothing: only separate accounts or files do. */

gboolean tru_session_is_volunteer  (void);
void     tru_session_set_volunteer (gboolean       is_volunteer);
void     tru_session_set_since     (gint64         operation);
gboolean tru_session_may_undo      (gint64         operation);
guint64  tru_session_hides         (TruStore      *store,
                                    const TruKind *kind,
                                    const char    *uid);
char    *tru_session_title         (TruStore      *store,
                                    const TruKind *kind,
                                    const char    *uid);

G_END_DECLS
