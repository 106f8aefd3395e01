/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-store.h"

G_BEGIN_DECLS

/** The list of the tools that a workshop uses; the form that shows it keeps it. */
#define TRU_TYPE_EVENT_TOOLS (tru_event_tools_get_type ())
G_DECLARE_FINAL_TYPE (TruEventTools, tru_event_tools, TRU, EVENT_TOOLS, AdwPreferencesGroup)

GtkWidget *tru_event_tools_new  (TruStore       *store,
                                 const char     *event);
void       tru_event_tools_read (TruEventTools  *self,
                                 GPtrArray     **tools,
                                 GPtrArray     **removed);
gboolean   tru_event_tools_is_edited (TruEventTools *self);

G_END_DECLS
