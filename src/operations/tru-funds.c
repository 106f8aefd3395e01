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

/* Who contributes and what remains to pay are looked at where the household lived when an aid was asked for; of one that is paid
   and changed, where it lives by now. */
static TruDate
day_of_facts (TruStore  *store,
              TruRecord *aid)
{
  TruDate asked_on = tru_record_get_number (aid, TRU_FUND_AID_ASKED_ON);
  gboolean is_kept = tru_record_get_id (aid) != 0 && !tru_record_is_known (aid, TRU_FUND_AID_STOPPED_ON);

  return asked_on == TRU_UNKNOWN || (is_kept && tru_record_get_number (aid, TRU_FUND_AID_STOPS_ON) >= tru_clock_today ())
           ? tru_clock_today ()
           : asked_on;
}

static GPtrArray *
check_aid (TruStore   *store,
           TruRecord  *aid,
           GError    **error)
{
  const char *contributor = tru_record_get_text (aid, TRU_FUND_AID_CONTRIBUTOR);
  g_autoptr (TruSupportFile) file
    = tru_support_file_load (store, tru_record_get_text (aid, TRU_FUND_AID_SUPPORT), day_of_facts (store, aid), error);
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
 * tru_funds_check:
 * @store: a store
 * @aid: an aid as it would be granted, or one that is granted as it would be changed
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what the rules say of it, see tru_fund_check(); of a change
 *   what they did not say of the aid before
 */
GPtrArray *
tru_funds_check (TruStore   *store,
                 TruRecord  *aid,
                 GError    **error)
{
  g_autoptr (TruRecord) kept = tru_store_get (store, &tru_fund_aid_kind, tru_record_get_uid (aid), NULL);
  g_autoptr (GPtrArray) before = kept ? check_aid (store, kept, NULL) : NULL;
  GPtrArray *findings = check_aid (store, aid, error);

  tru_findings_leave_new (findings, before);
  return findings;
}

static TruDate
stops_by_months (TruRecord *aid)
{
  return tru_fund_stops_on (tru_record_get_number (aid, TRU_FUND_AID_STARTS_ON), tru_record_get_number (aid, TRU_FUND_AID_MONTHS));
}

/* The last day follows the months, unless it was set apart from them. */
static void
settle_last_day (TruStore  *store,
                 TruRecord *aid)
{
  g_autoptr (TruRecord) kept = tru_store_get (store, &tru_fund_aid_kind, tru_record_get_uid (aid), NULL);
  gboolean follows = kept && tru_record_field_equal (kept, aid, TRU_FUND_AID_STOPS_ON)
                     && tru_record_get_number (kept, TRU_FUND_AID_STOPS_ON) == stops_by_months (kept);

  if (follows || !tru_record_is_known (aid, TRU_FUND_AID_STOPS_ON))
    tru_record_set_number (aid, TRU_FUND_AID_STOPS_ON, stops_by_months (aid));
}

/**
 * tru_funds_grant:
 * @store: a store
 * @aid: a new aid of the hardship fund, which gets its uid, or one that was read from the store and changed; its last day follows
 *   its months
 * @override: (nullable): why it is granted although a rule is broken; the aid keeps it
 * @error: %TRU_OPERATION_ERROR_RULE with the reasons, %TRU_RECORD_ERROR for a value
 *
 * Grants an aid, or changes it under the rules that granted it: more months or more money are held against them again.
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
  gboolean is_new = tru_record_get_id (aid) == 0;
  g_autoptr (TruWrite) write = tru_write_begin (store, is_new ? "grant-aid" : "edit", motive, error);
  g_autoptr (GPtrArray) aids = g_ptr_array_new ();
  g_autoptr (GPtrArray) findings = NULL;

  if (!write || !tru_record_validate (aid, error))
    return FALSE;
  settle_last_day (store, aid);
  findings = tru_funds_check (store, aid, error);
  if (!findings || !tru_operation_allow (findings, override, error))
    return FALSE;
  if (tru_findings_worst (findings) >= TRU_SEVERITY_BLOCKS)
    tru_record_set_text (aid, TRU_FUND_AID_OVERRIDE, motive);
  if (tru_records_is_kept (store, aid))
    return TRUE;
  g_ptr_array_add (aids, aid);
  return tru_records_write_in (write, aids, error) && tru_write_commit (write, error);
}

/**
 * tru_funds_is_fed:
 * @store: a store
 * @uid: uid of an aid
 *
 * Returns: whether who contributes to it is the CCAS or the landlord of where the household lives today; also where that cannot be told
 */
gboolean
tru_funds_is_fed (TruStore   *store,
                  const char *uid)
{
  g_autoptr (TruRecord) aid = tru_store_get (store, &tru_fund_aid_kind, uid, NULL);
  g_autoptr (TruSupportFile) file
    = aid ? tru_support_file_load (store, tru_record_get_text (aid, TRU_FUND_AID_SUPPORT), tru_clock_today (), NULL) : NULL;
  g_autoptr (TruRecord) contributor
    = file && file->dwelling ? tru_store_get (store, &tru_organisation_kind, tru_record_get_text (aid, TRU_FUND_AID_CONTRIBUTOR), NULL) : NULL;

  return !contributor || tru_fund_may_contribute (contributor, file->dwelling);
}

/**
 * tru_funds_propose_contributor:
 * @store: a store
 * @aid: a new aid whose support is known
 *
 * Proposes the CCAS of the commune where the household lives, where there is one such.
 */
void
tru_funds_propose_contributor (TruStore  *store,
                               TruRecord *aid)
{
  const char *support = tru_record_get_text (aid, TRU_FUND_AID_SUPPORT);
  g_autoptr (TruSupportFile) file = support ? tru_support_file_load (store, support, tru_clock_today (), NULL) : NULL;
  g_autoptr (GPtrArray) all = file && file->dwelling ? tru_store_find (store, &tru_organisation_kind, TRU_ORGANISATION_TYPE, "ccas", NULL) : NULL;
  const char *found = NULL;
  guint n_found = 0;

  for (guint i = 0; all && i < all->len; i++)
    if (tru_fund_may_contribute (all->pdata[i], file->dwelling) && ++n_found)
      found = tru_record_get_uid (all->pdata[i]);
  if (n_found == 1 && !tru_record_is_known (aid, TRU_FUND_AID_CONTRIBUTOR))
    tru_record_set_text (aid, TRU_FUND_AID_CONTRIBUTOR, found);
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
