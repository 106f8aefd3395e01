/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-absence.h"

#include <glib/gi18n.h>

static gboolean
tru_absence_validate (TruRecord *record,
                      GError   **error)
{
  return tru_record_validate_order (record, TRU_ABSENCE_SINCE, TRU_ABSENCE_UNTIL, error)
         && tru_record_validate_any (record, error, 3, TRU_ABSENCE_CONTACT, TRU_ABSENCE_CREW, TRU_ABSENCE_HOUSEHOLD);
}

TRU_DEFINE_RECORD (TruAbsence, tru_absence, TRU_ABSENCE_FIELDS, 60, "absence", "absences", N_("Absence"), N_("Absences"), tru_absence_validate)
