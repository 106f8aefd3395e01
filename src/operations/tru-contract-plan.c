/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-contracts.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-commitment.h"
#include "tru-contract.h"
#include "tru-plan-action.h"
#include "tru-plan.h"
#include "tru-plans.h"
#include "tru-support-file.h"

/* An action of a plan and a commitment of a contract are two records: the same words of the same party are the same engagement. */
static gboolean
is_same (TruRecord *action,
         TruRecord *commitment)
{
  return tru_record_get_number (action, TRU_PLAN_ACTION_PARTY) == tru_record_get_number (commitment, TRU_COMMITMENT_PARTY)
         && g_strcmp0 (tru_record_get_text (action, TRU_PLAN_ACTION_TASK), tru_record_get_text (commitment, TRU_COMMITMENT_TASK)) == 0;
}

static gboolean
has_action (GPtrArray *actions,
            TruRecord *commitment)
{
  for (guint i = 0; i < actions->len; i++)
    if (is_same (actions->pdata[i], commitment))
      return TRUE;
  return FALSE;
}

/* What the plan in force has still to do and the contract doesn't say. (transfer full) */
static GPtrArray *
find_missing (TruStore   *store,
              const char *support,
              GPtrArray  *commitments)
{
  GPtrArray *missing = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) actions = tru_plans_engaged_actions (store, support);

  for (guint i = 0; i < actions->len; i++)
    {
      gboolean is_said = FALSE;

      for (guint j = 0; j < commitments->len && !is_said; j++)
        is_said = is_same (actions->pdata[i], commitments->pdata[j]);
      if (!is_said)
        g_ptr_array_add (missing, g_object_ref (actions->pdata[i]));
    }
  return missing;
}

/* What the contract has of an earlier version of the plan, and the present one has no more. */
static gboolean
drop_outdated (TruWrite    *write,
               const char  *support,
               GPtrArray   *commitments,
               GError     **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (GPtrArray) current = tru_plans_engaged_actions (store, support);
  g_autoptr (GPtrArray) plans = tru_store_find (store, &tru_plan_kind, TRU_PLAN_SUPPORT, support, error);

  for (guint i = 0; plans && i < plans->len; i++)
    {
      g_autoptr (GPtrArray) actions
        = tru_store_find (store, &tru_plan_action_kind, TRU_PLAN_ACTION_PLAN, tru_record_get_uid (plans->pdata[i]), error);

      if (!actions)
        return FALSE;
      for (guint j = commitments->len; j > 0; j--)
        if (!tru_record_is_known (commitments->pdata[j - 1], TRU_COMMITMENT_DONE_ON)
            && has_action (actions, commitments->pdata[j - 1]) && !has_action (current, commitments->pdata[j - 1]))
          {
            if (!tru_write_delete (write, commitments->pdata[j - 1], error))
              return FALSE;
            g_ptr_array_remove_index (commitments, j - 1);
          }
    }
  return plans != NULL;
}

static gboolean
add_action (TruWrite    *write,
            const char  *contract,
            TruRecord   *action,
            GError     **error)
{
  g_autoptr (TruRecord) commitment = tru_record_new (&tru_commitment_kind);

  tru_record_set_text (commitment, TRU_COMMITMENT_CONTRACT, contract);
  tru_record_set_number (commitment, TRU_COMMITMENT_PARTY, tru_record_get_number (action, TRU_PLAN_ACTION_PARTY));
  tru_record_set_text (commitment, TRU_COMMITMENT_TASK, tru_record_get_text (action, TRU_PLAN_ACTION_TASK));
  tru_record_set_number (commitment, TRU_COMMITMENT_DUE_ON, tru_record_get_number (action, TRU_PLAN_ACTION_DUE_ON));
  return tru_write_insert (write, commitment, error);
}

static GPtrArray *
commitments_of (TruStore   *store,
                TruRecord  *contract,
                GError    **error)
{
  return tru_store_find (store, &tru_commitment_kind, TRU_COMMITMENT_CONTRACT, tru_record_get_uid (contract), error);
}

/**
 * tru_contracts_follow_plan_in:
 * @write: the operation being written
 * @support: uid of a support whose plan was agreed
 * @on: the day
 * @error: a store error
 *
 * A contract that is still a draft engages what the plan made meanwhile does; one that was printed or signed stays as it is read, and
 * tru_contracts_check_plan() says what it lacks. That of a programme of worksites goes by its worksite.
 *
 * Returns: whether all is well
 */
gboolean
tru_contracts_follow_plan_in (TruWrite    *write,
                              const char  *support,
                              TruDate      on,
                              GError     **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (TruSupportFile) file = tru_support_file_load (store, support, on, error);
  g_autoptr (GPtrArray) commitments = NULL;
  g_autoptr (GPtrArray) missing = NULL;

  if (!file)
    return FALSE;
  if (!file->contract || tru_support_file_is_about_worksites (file)
      || tru_contract_state (file->contract, file->signatories, FALSE) != TRU_CONTRACT_STATE_DRAFT)
    return TRUE;
  commitments = commitments_of (store, file->contract, error);
  if (!commitments || !drop_outdated (write, support, commitments, error))
    return FALSE;
  missing = find_missing (store, support, commitments);
  for (guint i = 0; i < missing->len; i++)
    if (!add_action (write, tru_record_get_uid (file->contract), missing->pdata[i], error))
      return FALSE;
  return TRUE;
}

/**
 * tru_contracts_check_plan:
 * @store: a store
 * @contract: an open contract
 *
 * Nobody signs two papers that say different things without being told.
 *
 * Returns: (transfer full) (element-type TruFinding): what the plan agreed since engages and the contract does not say; empty where
 *   both say the same
 */
GPtrArray *
tru_contracts_check_plan (TruStore   *store,
                          TruRecord  *contract)
{
  const char *support = tru_record_get_text (contract, TRU_CONTRACT_SUPPORT);
  GPtrArray *findings = tru_findings_new ();
  g_autoptr (TruSupportFile) file = tru_support_file_load (store, support, tru_clock_today (), NULL);
  g_autoptr (TruRecord) plan = tru_plans_in_force (store, support);
  g_autoptr (GPtrArray) commitments = commitments_of (store, contract, NULL);
  g_autoptr (GPtrArray) missing = NULL;
  g_autoptr (GString) tasks = g_string_new (NULL);
  g_autofree char *day = plan ? tru_record_format (plan, TRU_PLAN_ADOPTED_ON) : NULL;

  if (!file || !commitments || !plan || !tru_record_is_known (plan, TRU_PLAN_ADOPTED_ON) || tru_support_file_is_about_worksites (file))
    return findings;
  missing = find_missing (store, support, commitments);
  for (guint i = 0; i < missing->len; i++)
    g_string_append_printf (tasks, "%s%s", i > 0 ? ", " : "", tru_record_get_text (missing->pdata[i], TRU_PLAN_ACTION_TASK));
  if (missing->len > 0)
    tru_findings_add (findings, "plan-since", TRU_SEVERITY_WARNS, contract, _("The plan says more"),
                      /* Translators: a day, then what was engaged in the plan */
                      g_strdup_printf (_("The plan agreed on %s engages what this contract does not say: %s. Add it to the commitments and print the contract anew; once it is signed, amend it."),
                                       day, tasks->str));
  return findings;
}
