/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-event.h"
#include "tru-form-row.h"

G_BEGIN_DECLS

/**
 * TruEventRows:
 *
 * The rows of an appointment's dialog, one a field, in whatever groups they stand. The groups own them.
 */
typedef struct _TruEventRows TruEventRows;

TruEventRows *tru_event_rows_new     (TruStore             *store);
void          tru_event_rows_free    (TruEventRows         *self);
TruFormRow   *tru_event_rows_add     (TruEventRows         *self,
                                      AdwPreferencesGroup  *group,
                                      guint                 field,
                                      TruRecord            *event);
TruFormRow   *tru_event_rows_get     (TruEventRows         *self,
                                      guint                 field);
gboolean      tru_event_rows_read    (TruEventRows         *self,
                                      TruRecord            *event,
                                      GError              **error);
void          tru_event_rows_ask     (TruEventRows         *self,
                                      TruEventType          type,
                                      gboolean              is_ahead);
void          tru_event_rows_set_day (TruEventRows         *self,
                                      TruDate               day);

G_END_DECLS
