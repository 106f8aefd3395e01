/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-support-edits.h"

#include <glib/gi18n.h>

#include "tru-finding.h"
#include "tru-plan-action.h"
#include "tru-plan.h"
#include "tru-programme.h"
#include "tru-records-desk.h"
#include "tru-support-facts.h"
#include "tru-support-step.h"
#include "tru-support.h"
#include "tru-supports.h"
#include "tru-terms.h"
#include "tru-worksite.h"
#include "tru-write.h"

static GPtrArray *
check_support (TruStore  *store,
               TruRecord *support)
{
  g_autoptr (TruRecord) before = tru_store_get (store, &tru_support_kind, tru_record_get_uid (support), NULL);
  g_autoptr (TruRecord) programme = before ? tru_supports_programme (store, before, NULL) : NULL;
  TruSupportEdit edit = { .before = before, .after = support };
  TruStepFacts decided = { 0 };

  if (!programme)
    return NULL;
  tru_support_facts_fill_decisions (store, tru_record_get_uid (support), &decided);
  edit.decision_required = tru_record_is_true (programme, TRU_PROGRAMME_DECISION_REQUIRED);
  edit.decision_accepts = decided.decision_accepts;
  edit.decision_closes = decided.decision_closes;
  return tru_support_check_edit (&edit);
}

static gboolean
changes (TruRecord *before,
         TruRecord *after,
         guint      field)
{
  return before ? !tru_record_field_equal (before, after, field) : tru_record_is_known (after, field);
}

/* Which step of which support it is, and the rules under which that was decided. */
static gboolean
changes_rules (TruRecord *before,
               TruRecord *after)
{
  static const guint fields[]
    = { TRU_SUPPORT_STEP_SUPPORT, TRU_SUPPORT_STEP_STEP, TRU_SUPPORT_STEP_CONDITION, TRU_SUPPORT_STEP_POSITION,
        TRU_SUPPORT_STEP_DELAY_DAYS, TRU_SUPPORT_STEP_AXIS, TRU_SUPPORT_STEP_OPTIONAL, TRU_SUPPORT_STEP_ENTRY };

  for (guint i = 0; before && i < G_N_ELEMENTS (fields); i++)
    if (changes (before, after, fields[i]))
      return TRUE;
  return FALSE;
}

static GPtrArray *
keep_rules (TruRecord *record)
{
  GPtrArray *findings = tru_findings_new ();

  tru_findings_add (findings, "rules-kept", TRU_SEVERITY_FORBIDS, record, _("Rules of a running support"),
                    g_strdup (_("A running support keeps the rules under which it was decided: change the programme for those to "
                                "come.")));
  return findings;
}

/* A day may be corrected and a step noted as it was passed elsewhere; what no reason overrides holds here as well. */
static GPtrArray *
check_step (TruStore  *store,
            TruRecord *step)
{
  g_autoptr (TruRecord) before = tru_store_get (store, &tru_support_step_kind, tru_record_get_uid (step), NULL);
  const char *support = tru_record_get_text (step, TRU_SUPPORT_STEP_SUPPORT);
  const char *of = tru_record_get_text (step, TRU_SUPPORT_STEP_STEP);
  GPtrArray *findings = NULL;

  if (changes_rules (before, step))
    return keep_rules (step);
  if (changes (before, step, TRU_SUPPORT_STEP_DONE_ON))
    findings = tru_supports_check_step (store, support, of, tru_record_get_number (step, TRU_SUPPORT_STEP_DONE_ON), NULL);
  else if (tru_record_is_known (step, TRU_SUPPORT_STEP_SKIPPED_ON) && changes (before, step, TRU_SUPPORT_STEP_SKIPPED_ON))
    findings = tru_supports_check_skip (store, support, of, NULL);
  for (guint i = findings ? findings->len : 0; i > 0; i--)
    if (((TruFinding *) g_ptr_array_index (findings, i - 1))->severity < TRU_SEVERITY_FORBIDS)
      g_ptr_array_remove_index (findings, i - 1);
  return findings;
}

static gboolean
is_kept (TruStore  *store,
         TruRecord *record)
{
  g_autoptr (TruRecord) kept = tru_store_get (store, tru_record_get_kind (record), tru_record_get_uid (record), NULL);

  return kept != NULL;
}

/* Whether it is an earlier version of a plan, or a commitment of one. */
static gboolean
is_of_replaced_plan (TruStore  *store,
                     TruRecord *record)
{
  gboolean is_action = tru_record_get_kind (record) == &tru_plan_action_kind;
  const char *uid = is_action ? tru_record_get_text (record, TRU_PLAN_ACTION_PLAN) : tru_record_get_uid (record);
  g_autoptr (TruRecord) plan = uid ? tru_store_get (store, &tru_plan_kind, uid, NULL) : NULL;

  return plan && tru_record_is_known (plan, TRU_PLAN_REPLACED_ON);
}

/* What was agreed once stays readable as it was (issue 3: earlier versions kept). */
static GPtrArray *
check_plan (TruStore  *store,
            TruRecord *record)
{
  GPtrArray *findings = tru_findings_new ();

  if (is_of_replaced_plan (store, record))
    tru_findings_add (findings, "version-kept", TRU_SEVERITY_FORBIDS, record, _("Earlier version of a plan"),
                      g_strdup (_("An earlier version is kept as it was: change the plan in force, or adjust it in a review.")));
  return findings;
}

static gboolean
is_of_plan (const TruKind *kind)
{
  return kind == &tru_plan_kind || kind == &tru_plan_action_kind;
}

/**
 * tru_support_edits_check:
 * @store: a store
 * @record: a record as a form or the command line has it
 *
 * Fields are another way to a support than its operations, and no way round what these never allow.
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what the rules say of keeping a support, a step of one, its
 *   terms or its plan; %NULL for anything else
 */
GPtrArray *
tru_support_edits_check (TruStore  *store,
                         TruRecord *record)
{
  const TruKind *kind = tru_record_get_kind (record);

  if (kind == &tru_support_kind)
    return check_support (store, record);
  if (is_of_plan (kind))
    return check_plan (store, record);
  if (kind == &tru_terms_kind)
    return is_kept (store, record) ? keep_rules (record) : NULL;
  return kind == &tru_support_step_kind ? check_step (store, record) : NULL;
}

/**
 * tru_support_edits_check_removal:
 * @store: a store
 * @record: a kept record
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what the rules say of removing what a support keeps;
 *   %NULL for anything else
 */
GPtrArray *
tru_support_edits_check_removal (TruStore  *store,
                                 TruRecord *record)
{
  const TruKind *kind = tru_record_get_kind (record);

  if (is_of_plan (kind))
    return check_plan (store, record);
  if (kind == &tru_terms_kind || (kind == &tru_support_step_kind && tru_record_is_known (record, TRU_SUPPORT_STEP_POSITION)))
    return keep_rules (record);
  if (kind != &tru_support_step_kind || !tru_record_is_known (record, TRU_SUPPORT_STEP_DONE_ON))
    return NULL;
  return tru_supports_check_step (store, tru_record_get_text (record, TRU_SUPPORT_STEP_SUPPORT),
                                  tru_record_get_text (record, TRU_SUPPORT_STEP_STEP), TRU_UNKNOWN, NULL);
}

/**
 * tru_support_edits_keep:
 * @store: a store
 * @record: a record of any kind
 * @is_new: whether it is added, else it was read from the store and changed
 * @motive: (nullable): why, although a rule is broken; kept in the history
 * @error: as tru_records_write()
 *
 * Keeps a record field by field. Of a support and of a worksite the steps that waited for a fact noted just now are passed
 * with it: the landlord's agreement, the preparation, the end of the worksite.
 *
 * Returns: whether it is kept
 */
gboolean
tru_support_edits_keep (TruStore   *store,
                        TruRecord  *record,
                        gboolean    is_new,
                        const char *motive,
                        GError    **error)
{
  const TruKind *kind = tru_record_get_kind (record);
  g_autoptr (TruWrite) write = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  gboolean moves_support = kind == &tru_support_kind || kind == &tru_worksite_kind;
  const char *support;

  if (!moves_support && !motive)
    return is_new ? tru_records_add (store, record, error) : tru_records_save (store, record, error);
  if (!is_new && tru_records_is_kept (store, record))
    return TRUE;
  g_ptr_array_add (records, record);
  write = tru_write_begin (store, is_new ? "add" : "edit", motive, error);
  if (!write || !tru_records_write_in (write, records, error))
    return FALSE;
  if (!moves_support)
    return tru_write_commit (write, error);
  support = kind == &tru_support_kind ? tru_record_get_uid (record) : tru_record_get_text (record, TRU_WORKSITE_SUPPORT);
  return tru_supports_catch_up (write, support, error) && tru_write_commit (write, error);
}
