/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-fund-aid.h"

#include <glib/gi18n.h>

static gboolean
tru_fund_aid_validate (TruRecord *record,
                       GError   **error)
{
  return tru_record_validate_order (record, TRU_FUND_AID_STARTS_ON, TRU_FUND_AID_STOPS_ON, error)
         && tru_record_validate_range (record, TRU_FUND_AID_MONTHS, 1, 120, error);
}

TRU_DEFINE_RECORD (TruFundAid, tru_fund_aid, TRU_FUND_AID_FIELDS, 50, "fund_aid", "fund-aids", N_("Hardship fund aid"), N_("Hardship fund aids"), tru_fund_aid_validate)
