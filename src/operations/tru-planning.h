/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-event.h"
#include "tru-operation-error.h"
#include "tru-store.h"
#include "tru-write.h"

G_BEGIN_DECLS

/* Events of the calendar. */

TruTime    tru_planning_event_end    (TruStore        *store,
                                      TruEventType     type,
                                      const char      *programme,
                                      TruTime          starts_at);
gboolean   tru_planning_save_event   (TruStore        *store,
                                      TruRecord       *event,
                                      GPtrArray       *participants,
                                      GError         **error);
gboolean   tru_planning_save_with   (TruStore        *store,
                                     TruRecord       *event,
                                     GPtrArray       *participants,
                                     GPtrArray       *removed,
                                     const char      *motive,
                                     GError         **error);
void       tru_planning_gather      (GPtrArray       *records,
                                     TruRecord       *event,
                                     GPtrArray       *parts);
gboolean   tru_planning_keep_parts (TruWrite        *write,
                                    TruRecord       *event,
                                    GPtrArray       *parts,
                                    GPtrArray       *removed,
                                    GError         **error);
gboolean   tru_planning_copy_event  (TruStore        *store,
                                     const char      *event,
                                     TruTime          starts_at,
                                     const char      *motive,
                                     GError         **error);
gboolean   tru_planning_move_event   (TruStore        *store,
                                      const char      *event,
                                      TruTime          starts_at,
                                      TruTime          ends_at,
                                      const char      *motive,
                                      GError         **error);
gboolean   tru_planning_cancel_event (TruStore        *store,
                                      const char      *event,
                                      const char      *motive,
                                      GError         **error);
gboolean   tru_planning_note_outcome (TruStore        *store,
                                      const char      *event,
                                      gint64           outcome,
                                      GError         **error);

G_END_DECLS
