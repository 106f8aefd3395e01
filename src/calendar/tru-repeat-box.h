/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-time.h"

G_BEGIN_DECLS

/**
 * TruRepeatBox:
 *
 * A plain form for how often an appointment repeats and until when, with the sentence that says what it means.
 */
#define TRU_TYPE_REPEAT_BOX (tru_repeat_box_get_type ())
G_DECLARE_FINAL_TYPE (TruRepeatBox, tru_repeat_box, TRU, REPEAT_BOX, AdwPreferencesGroup)

GtkWidget *tru_repeat_box_new       (void);
void       tru_repeat_box_show      (TruRepeatBox  *self,
                                     const char    *rule,
                                     TruTime        starts_at);
void       tru_repeat_box_set_start (TruRepeatBox  *self,
                                     TruTime        starts_at);
void       tru_repeat_box_offer_open (TruRepeatBox *self);
gboolean   tru_repeat_box_when_open (TruRepeatBox *self);
gboolean   tru_repeat_box_is_edited (TruRepeatBox  *self);
gboolean   tru_repeat_box_read      (TruRepeatBox  *self,
                                     char         **rule,
                                     GError       **error);

G_END_DECLS
