/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruSendingGround:
 *
 * What is recorded of a file that leaves: for whom it is, and why. The property “usual” lists the reasons that people give most often;
 * any other can be typed.
 *
 * The signal “edited” says that either was changed.
 */
#define TRU_TYPE_SENDING_GROUND (tru_sending_ground_get_type ())
G_DECLARE_FINAL_TYPE (TruSendingGround, tru_sending_ground, TRU, SENDING_GROUND, AdwPreferencesGroup)

void        tru_sending_ground_set_store     (TruSendingGround *self,
                                              TruStore         *store);
void        tru_sending_ground_set_recipient (TruSendingGround *self,
                                              const char       *organisation);
void        tru_sending_ground_propose       (TruSendingGround *self,
                                              const char       *motive,
                                              gboolean          fits);
char       *tru_sending_ground_get_recipient (TruSendingGround *self);
char       *tru_sending_ground_get_motive    (TruSendingGround *self);
const char *tru_sending_ground_get_obstacle  (TruSendingGround *self);

G_END_DECLS
