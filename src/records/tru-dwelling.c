/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-dwelling.h"

#include <glib/gi18n.h>

#define LOWEST_FLOOR -5
#define HIGHEST_FLOOR 60

const TruOption tru_dwelling_type_options[] = {
  { "t1", N_("T1") },
  { "t2", N_("T2") },
  { "t3", N_("T3") },
  { "t4", N_("T4") },
  { "t5", N_("T5") },
  { "t6", N_("T6 or more") },
  { "house", N_("House") },
  { "other", N_("Other") },
  { NULL, NULL },
};

/* No dwelling in France lies deeper or higher: a year typed into the floor is caught so. */
static gboolean
tru_dwelling_validate (TruRecord *record,
                       GError   **error)
{
  return tru_record_validate_range (record, TRU_DWELLING_FLOOR, LOWEST_FLOOR, HIGHEST_FLOOR, error)
         && tru_record_validate_past (record, TRU_DWELLING_BUILT_ON, error);
}

TRU_DEFINE_RECORD (TruDwelling, tru_dwelling, TRU_DWELLING_FIELDS, 11, "dwelling", "dwellings", N_("Dwelling"), N_("Dwellings"), tru_dwelling_validate)

/**
 * tru_dwelling_format_floor:
 * @storey: 0 for the ground floor, negative below
 *
 * Returns: (transfer full): the floor in the user's language
 */
char *
tru_dwelling_format_floor (gint64 storey)
{
  if (storey < -1)
    /* Translators: how deep under the ground a dwelling is, from the second on */
    return g_strdup_printf (_("basement, level %d"), (int) -storey);
  if (storey == -1)
    return g_strdup (_("basement"));
  if (storey == 0)
    return g_strdup (_("ground floor"));
  if (storey == 1)
    return g_strdup (_("1st floor"));
  /* Translators: on which floor a dwelling is, from the second on */
  return g_strdup_printf (_("floor %d"), (int) storey);
}
