/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-event.h"
#include "tru-finding.h"
#include "tru-store.h"

G_BEGIN_DECLS

gboolean tru_event_form_shows      (TruEventType type,
                                    guint        field,
                                    gboolean     is_ahead);
gboolean tru_event_form_is_ahead   (TruRecord   *event);
gboolean tru_event_form_registers  (TruEventType type);
gboolean tru_event_form_uses_tools (TruEventType type);
gboolean tru_event_form_name_visit (TruStore    *store,
                                    TruRecord   *event);
gboolean tru_event_form_is_same    (TruRecord   *before,
                                    TruRecord   *after);
char    *tru_event_form_sum_up     (GPtrArray   *findings);
char    *tru_event_form_say_done   (const char  *done,
                                    const char  *warning);

G_END_DECLS
