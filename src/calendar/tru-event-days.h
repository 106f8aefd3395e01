/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-store.h"
#include "tru-time.h"

G_BEGIN_DECLS

#define TRU_TYPE_EVENT_DAYS (tru_event_days_get_type ())
G_DECLARE_FINAL_TYPE (TruEventDays, tru_event_days, TRU, EVENT_DAYS, AdwPreferencesGroup)

void     tru_event_days_show     (TruEventDays  *self,
                                 TruStore      *store,
                                 TruTime        starts,
                                 TruTime        ends);
void     tru_event_days_propose  (TruEventDays  *self,
                                 TruTime        minutes);
void     tru_event_days_keep_end (TruEventDays  *self);
gboolean tru_event_days_read     (TruEventDays  *self,
                                 TruTime       *starts,
                                 TruTime       *ends,
                                 GError       **error);

G_END_DECLS
