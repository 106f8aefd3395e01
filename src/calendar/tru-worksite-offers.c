/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksite-offers.h"

/**
 * tru_worksite_offers_show:
 * @box: where days are chosen
 * @slots: (element-type TruSlot): at which whoever is needed is free, at least one
 *
 * Offers the times of the crew that is free first, and says why the weeks before them and between them are not among them.
 *
 * Returns: (transfer none) (nullable): uid of that crew
 */
const char *
tru_worksite_offers_show (TruDaysBox *box,
                          GPtrArray  *slots)
{
  const char *crew = ((TruSlot *) g_ptr_array_index (slots, 0))->crew;
  g_autoptr (GPtrArray) days = g_ptr_array_new ();
  g_autoptr (GPtrArray) skipped = g_ptr_array_new ();

  for (guint i = 0; i < slots->len; i++)
    {
      TruSlot *slot = g_ptr_array_index (slots, i);

      if (g_strcmp0 (slot->crew, crew) != 0)
        continue;
      g_ptr_array_add (days, slot->days);
      for (guint j = 0; j < slot->skipped->len; j++)
        g_ptr_array_add (skipped, g_ptr_array_index (slot->skipped, j));
    }
  tru_days_box_show (box, days);
  tru_days_box_show_skipped (box, skipped);
  return crew;
}
