/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-worksites.h"

G_BEGIN_DECLS

/**
 * TruDaysBox: the days on which a worksite may take place, one proposal to be chosen, and how busy the crews are in that week.
 * Signals: `chosen`, another proposal; `slots-wanted` (gboolean any), the person asks when whoever is needed is free, of the crew chosen or of any.
 */
#define TRU_TYPE_DAYS_BOX (tru_days_box_get_type ())
G_DECLARE_FINAL_TYPE (TruDaysBox, tru_days_box, TRU, DAYS_BOX, GtkWidget)

void        tru_days_box_show       (TruDaysBox *self,
                                     GPtrArray  *proposals);
void        tru_days_box_show_slots (TruDaysBox *self,
                                     TruStore   *store,
                                     GPtrArray  *slots);
void        tru_days_box_hide_slots (TruDaysBox *self);
void        tru_days_box_offer_any  (TruDaysBox *self,
                                     gboolean    has_crew);
void        tru_days_box_show_load  (TruDaysBox *self,
                                     TruStore   *store);
GArray     *tru_days_box_get_days   (TruDaysBox *self);
const char *tru_days_box_get_crew   (TruDaysBox *self);

G_END_DECLS
