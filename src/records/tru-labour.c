/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-labour.h"

#include <glib/gi18n.h>

#define DAY_HOURS 2400 /* hundredths */

static gboolean
tru_labour_validate (TruRecord *record,
                     GError   **error)
{
  if (tru_record_is_known (record, TRU_LABOUR_PERSON) && tru_record_is_known (record, TRU_LABOUR_CONTACT))
    {
      tru_record_set_error (record, TRU_LABOUR_CONTACT, _("one participation is that of one person: note another for the second"), error);
      return FALSE;
    }
  return tru_record_validate_any (record, error, 2, TRU_LABOUR_PERSON, TRU_LABOUR_CONTACT)
         && tru_record_validate_range (record, TRU_LABOUR_HOURS, 0, DAY_HOURS, error);
}

TRU_DEFINE_RECORD (TruLabour, tru_labour, TRU_LABOUR_FIELDS, 54, "labour", "labours", N_("Participation"), N_("Participations"), tru_labour_validate)
