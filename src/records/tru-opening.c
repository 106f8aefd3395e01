/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-opening.h"

#include <glib/gi18n.h>

static gboolean
tru_opening_validate (TruRecord *record,
                      GError   **error)
{
  return tru_record_validate_range (record, TRU_OPENING_WEEKDAY, 1, 7, error);
}

TRU_DEFINE_RECORD (TruOpening, tru_opening, TRU_OPENING_FIELDS, 75, "opening", "openings", N_("Opening hours"), N_("Opening hours"), tru_opening_validate)
