/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-tone.h"

G_BEGIN_DECLS

/**
 * TruPill:
 *
 * A state as a word on a coloured pill: "Late".
 */
#define TRU_TYPE_PILL (tru_pill_get_type ())
G_DECLARE_FINAL_TYPE (TruPill, tru_pill, TRU, PILL, GtkWidget)

GtkWidget *tru_pill_new (const char *text,
                         TruTone     tone);
void       tru_pill_set (TruPill    *self,
                         const char *text,
                         TruTone     tone);

G_END_DECLS
