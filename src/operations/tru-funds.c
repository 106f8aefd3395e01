/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-funds.h"

#include "tru-clock.h"
#include "tru-fund-aid.h"
#include "tru-organisation.h"
#include "tru-records-desk.h"
#include "tru-support-file.h"
#include "tru-write.h"

static GPtrArray *
other_aids (TruStore  *store,
            TruRecord *aid)
{
  GPtrArray *aids = tru_store_find (store, &tru_fund_aid_kind, TRU_FUND_AID_SUPPORT, tru_record_get_text (aid, TRU_FUND_AID_SUPPORT), NULL);

  for (guint i = aids ? aids->len : 0; i > 0; i--)
    if (g_strcmp0 (tru_record_get_uid (aids->pdata[i - 1]), tru_record_get_uid (aid)) == 0)
      g_ptr_array_remove_index (aids, i - 1);
  return aids;
}

/**
 * tru_funds_check:
 * @store: a store
 * @aid: an aid as it would be granted
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what the rules say of it, see tru_fund_check()
 */
GPtrArray *
tru_funds_check (TruStore   *store,
                 TruRecord  *aid,
                 GError    **error)
{
  const char *contributor = tru_record_get_text (aid, TRU_FUND_AID_CONTRIBUTOR);
  TruDate asked_on = tru_record_get_number (aid, TRU_FUND_AID_ASKED_ON);
  g_autoptr (TruSupportFile) file
    = tru_support_file_load (store, tru_record_get_text (aid, TRU_FUND_AID_SUPPORT),
                             asked_on == TRU_UNKNOWN ? tru_clock_today () : asked_on, error);
  g_autoptr (TruRecord) organisation
    = file && contributor ? tru_records_get (store, &tru_organisation_kind, contributor, error) : NULL;
  g_autoptr (GPtrArray) others = file ? other_aids (store, aid) : NULL;

  if (!file || (contributor && !organisation))
    return NULL;
  return tru_fund_check (&(TruFundFacts) {
    .aid = aid,
    .support = file->support,
    .programme = file->programme,
    .household = file->household,
    .dwelling = file->dwelling,
    .contributor = organisation,
    .others = others,
  });
}

/**
 * tru_funds_grant:
 * @store: a store
 * @aid: a new aid of the hardship fund; gets its last day and its uid
 * @override: (nullable): why it is granted although a rule is broken; the aid keeps it
 * @error: %TRU_OPERATION_ERROR_RULE with the reasons, %TRU_RECORD_ERROR for a value
 *
 * Returns: whether it is granted
 */
gboolean
tru_funds_grant (TruStore           *store,
                 TruRecord          *aid,
                 const TruOverride  *override,
                 GError            **error)
{
  const char *motive = override ? override->motive : NULL;
  g_autoptr (TruWrite) write = tru_write_begin (store, "grant-aid", motive, error);
  g_autoptr (GPtrArray) findings
    = write && tru_record_validate (aid, error) ? tru_funds_check (store, aid, error) : NULL;

  if (!findings || !tru_operation_allow (findings, override, error))
    return FALSE;
  if (tru_findings_worst (findings) >= TRU_SEVERITY_BLOCKS)
    tru_record_set_text (aid, TRU_FUND_AID_OVERRIDE, motive);
  if (!tru_record_is_known (aid, TRU_FUND_AID_STOPS_ON))
    tru_record_set_number (aid, TRU_FUND_AID_STOPS_ON,
                           tru_fund_stops_on (tru_record_get_number (aid, TRU_FUND_AID_STARTS_ON),
                                              tru_record_get_number (aid, TRU_FUND_AID_MONTHS)));
  return tru_write_insert (write, aid, error) && tru_write_commit (write, error);
}

/**
 * tru_funds_stop:
 * @store: a store
 * @aid: uid of an aid
 * @on: the day on which it stops early, or %TRU_UNKNOWN to take that back
 * @motive: (nullable): why; the history keeps it
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: whether it is noted
 */
gboolean
tru_funds_stop (TruStore    *store,
                const char  *aid,
                TruDate      on,
                const char  *motive,
                GError     **error)
{
  return tru_records_set_date (store, "stop-aid", motive, &tru_fund_aid_kind, aid, TRU_FUND_AID_STOPPED_ON, on, error);
}
