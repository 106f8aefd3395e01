/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-tone.h"

G_BEGIN_DECLS

/**
 * TruDeskNotice:
 *
 * What the desk answers to a scan, in place: a shape, a picture, a colour, a sound and a sentence; perhaps buttons.
 */
#define TRU_TYPE_DESK_NOTICE (tru_desk_notice_get_type ())
G_DECLARE_FINAL_TYPE (TruDeskNotice, tru_desk_notice, TRU, DESK_NOTICE, AdwBin)

void tru_desk_notice_set   (TruDeskNotice *self,
                            TruTone        tone,
                            const char    *picture,
                            const char    *text,
                            const char    *label,
                            const char    *action);
void tru_desk_notice_set_pictures (TruDeskNotice     *self,
                                   const char *const *pictures);
void tru_desk_notice_offer (TruDeskNotice *self,
                            const char    *label,
                            const char    *action);
void tru_desk_notice_sound (TruDeskNotice *self,
                            TruTone        tone);
void tru_desk_notice_clear (TruDeskNotice *self);

const char *tru_desk_notice_icon (TruTone tone);

G_END_DECLS
