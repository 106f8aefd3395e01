/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-time.h"

G_BEGIN_DECLS

/**
 * TruDayCard:
 *
 * The day along a rail, worksites first, and under it what comes tomorrow.
 */
#define TRU_TYPE_DAY_CARD (tru_day_card_get_type ())
G_DECLARE_FINAL_TYPE (TruDayCard, tru_day_card, TRU, DAY_CARD, GtkBox)

void tru_day_card_show    (TruDayCard *self,
                           GPtrArray  *today,
                           GPtrArray  *tomorrow,
                           TruTime     now);
void tru_day_card_set_now (TruDayCard *self,
                           TruTime     now);

G_END_DECLS
