/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-programme.h"

#include <glib/gi18n.h>

#include "tru-working-days.h"

const TruOption tru_programme_support_start_options[] = {
  { "acceptance", N_("Acceptance") },
  { "referral", N_("Referral") },
  { "contract", N_("Contract") },
  { NULL, NULL },
};

const TruOption tru_programme_scheme_options[] = {
  { "coup_de_pouce", N_("Helping hand at home (model 1)") },
  { "ara", N_("Accompanied self-renovation (model 2)") },
  { "igloo", N_("Building together (model 3)") },
  { "resource", N_("Housing resource centre (model 4)") },
  { "accompanied", N_("Accompanied housing (model 5)") },
  { NULL, NULL },
};

static gboolean
tru_programme_validate (TruRecord *record,
                        GError   **error)
{
  const char *weekdays = tru_record_get_text (record, TRU_PROGRAMME_WORKSITE_WEEKDAYS);

  if (weekdays && !tru_working_days_are_weekdays (weekdays))
    {
      tru_record_set_error (record, TRU_PROGRAMME_WORKSITE_WEEKDAYS, _("write the digits of the days, each once, such as 1245"), error);
      return FALSE;
    }
  return tru_record_validate_order (record, TRU_PROGRAMME_STARTED_ON, TRU_PROGRAMME_ENDED_ON, error);
}

TRU_DEFINE_RECORD (TruProgramme, tru_programme, TRU_PROGRAMME_FIELDS, 4, "programme", "programmes", N_("Programme"), N_("Programmes"), tru_programme_validate)
