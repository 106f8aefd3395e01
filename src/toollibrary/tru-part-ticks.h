/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TruPartTicks:
 *
 * The accessories of a tool, each with a tick for whether it is there.
 * Signals: `changed` after a person ticked or unticked one.
 */
#define TRU_TYPE_PART_TICKS (tru_part_ticks_get_type ())
G_DECLARE_FINAL_TYPE (TruPartTicks, tru_part_ticks, TRU, PART_TICKS, AdwBin)

TruPartTicks *tru_part_ticks_new          (const char *const *parts,
                                           const char        *label);
void          tru_part_ticks_set_unticked (TruPartTicks      *self,
                                           const char        *unticked);
char         *tru_part_ticks_get_unticked (TruPartTicks      *self);

G_END_DECLS
