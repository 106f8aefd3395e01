/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-tone.h"

G_BEGIN_DECLS

/**
 * TruTimeRail:
 *
 * The piece of a day's rail beside one appointment: a dot of its type's colour, joined to the ones above and below. What is
 * going on now has a ring around it. Only drawn: the row says the same in words.
 */
#define TRU_TYPE_TIME_RAIL (tru_time_rail_get_type ())
G_DECLARE_FINAL_TYPE (TruTimeRail, tru_time_rail, TRU, TIME_RAIL, GtkWidget)

void tru_time_rail_set_tone  (TruTimeRail *self,
                              TruTone      tone);
void tru_time_rail_set_now   (TruTimeRail *self,
                              gboolean     is_now);
void tru_time_rail_set_joins (TruTimeRail *self,
                              gboolean     above,
                              gboolean     below);
void tru_time_rail_set_small (TruTimeRail *self,
                              gboolean     is_small);

G_END_DECLS
