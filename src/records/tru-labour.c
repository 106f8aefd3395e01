/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-labour.h"

#include <glib/gi18n.h>

static gboolean
tru_labour_validate (TruRecord *record,
                     GError   **error)
{
  return tru_record_validate_any (record, error, 2, TRU_LABOUR_PERSON, TRU_LABOUR_CONTACT);
}

TRU_DEFINE_RECORD (TruLabour, tru_labour, TRU_LABOUR_FIELDS, 54, "labour", "labours", N_("Participation"), N_("Participations"), tru_labour_validate)
