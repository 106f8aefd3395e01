/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-tool-look.h"

G_BEGIN_DECLS

/**
 * TruDeskLog:
 *
 * One line for each of the last scans: picture, shape, colour and words for done, attention and refused; what was done can be undone.
 */
#define TRU_TYPE_DESK_LOG (tru_desk_log_get_type ())
G_DECLARE_FINAL_TYPE (TruDeskLog, tru_desk_log, TRU, DESK_LOG, AdwBin)

void tru_desk_log_add   (TruDeskLog *self,
                         TruTone     tone,
                         const char *picture,
                         const char *text,
                         gint64      operation);
void tru_desk_log_clear (TruDeskLog *self);

G_END_DECLS
