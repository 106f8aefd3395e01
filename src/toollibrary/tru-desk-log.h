/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-lending.h"
#include "tru-office.h"
#include "tru-tool-look.h"

G_BEGIN_DECLS

/**
 * TruDeskLog:
 *
 * One line for each of the last scans: picture, shape, colour and words for done, attention and refused; what was done can be undone,
 * and what came back can be looked into: its accessories and its condition.
 * Signal `corrected` (TruTone, a sentence) once a return was done anew with what somebody saw, or could not be.
 */
#define TRU_TYPE_DESK_LOG (tru_desk_log_get_type ())
G_DECLARE_FINAL_TYPE (TruDeskLog, tru_desk_log, TRU, DESK_LOG, AdwBin)

void     tru_desk_log_add        (TruDeskLog  *self,
                                  TruTone      tone,
                                  const char *const *pictures,
                                  const char  *text,
                                  gint64       operation);
void     tru_desk_log_add_return (TruDeskLog  *self,
                                  TruOffice   *office,
                                  TruRow      *item,
                                  TruItemRoute route,
                                  TruDate      on,
                                  gint64       operation,
                                  gboolean     is_told);
void     tru_desk_log_tell       (TruDeskLog  *self);
gboolean tru_desk_log_look_into  (TruDeskLog  *self);
void     tru_desk_log_resize     (TruDeskLog  *self);
void     tru_desk_log_refresh    (TruDeskLog  *self,
                                  TruStore    *store);

G_END_DECLS
