/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-store.h"
#include "tru-write.h"

G_BEGIN_DECLS

/* A committee's meeting while it is held, and its minutes. */

gboolean   tru_meetings_attend     (TruStore           *store,
                                    const char         *participant,
                                    gint64              attendance,
                                    GError            **error);
gboolean   tru_meetings_attend_all (TruStore           *store,
                                    const char         *meeting,
                                    gint64              attendance,
                                    GError            **error);
GPtrArray *tru_meetings_check      (TruStore           *store,
                                    const char         *item,
                                    TruRecord          *decision,
                                    GError            **error);
gboolean   tru_meetings_decide     (TruStore           *store,
                                    const char         *item,
                                    TruRecord          *decision,
                                    const TruOverride  *override,
                                    GError            **error);
gboolean   tru_meetings_update_event (TruWrite          *write,
                                    TruRecord          *event,
                                    GError            **error);
guint      tru_meetings_undecided  (TruStore           *store,
                                    const char         *meeting);
gboolean   tru_meetings_note       (TruStore           *store,
                                    TruRecord          *meeting,
                                    GError            **error);
GPtrArray *tru_meetings_check_close (TruStore          *store,
                                    TruRecord          *meeting);
TruDate    tru_meetings_close      (TruStore           *store,
                                    const char         *meeting,
                                    const TruOverride  *override,
                                    GError            **error);
gboolean   tru_meetings_reopen     (TruStore           *store,
                                    const char         *meeting,
                                    const char         *motive,
                                    GError            **error);

G_END_DECLS
