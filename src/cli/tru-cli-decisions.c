/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-commands.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "tru-cli-kinds.h"
#include "tru-cli-output.h"
#include "tru-cli-pathway.h"
#include "tru-clock.h"
#include "tru-decision-steps.h"
#include "tru-decision.h"
#include "tru-decisions.h"
#include "tru-fund-aid.h"
#include "tru-funds.h"
#include "tru-support.h"
#include "tru-supports.h"
#include "tru-text.h"

static TruOverride
override_of (TruCli *cli)
{
  return (TruOverride) { .motive = tru_cli_get_option (cli, "motive"), .by_manager = tru_cli_has_option (cli, "manager") };
}

static void
add_steps (JsonBuilder *builder,
           GPtrArray   *steps)
{
  json_builder_set_member_name (builder, "passed");
  json_builder_begin_array (builder);
  for (guint i = 0; i < steps->len; i++)
    if (!((TruDecisionStep *) g_ptr_array_index (steps, i))->why)
      json_builder_add_string_value (builder, ((TruDecisionStep *) g_ptr_array_index (steps, i))->name);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "open");
  json_builder_begin_array (builder);
  for (guint i = 0; i < steps->len; i++)
    {
      const TruDecisionStep *step = g_ptr_array_index (steps, i);

      if (!step->why)
        continue;
      json_builder_begin_object (builder);
      tru_cli_add_text (builder, "step", step->name);
      tru_cli_add_text (builder, "why", step->why);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * tru_cli_print_decision:
 * @cli: the line
 * @decision: a decision taken just now
 *
 * Prints its uid, and below which steps of its support it passed and which it left open, and why; as JSON an object
 * with all of it.
 */
void
tru_cli_print_decision (TruCli    *cli,
                        TruRecord *decision)
{
  const char *support = tru_record_get_text (decision, TRU_DECISION_SUPPORT);
  g_autoptr (GPtrArray) steps = tru_decision_steps (cli->store, tru_record_get_uid (decision));
  g_autofree char *told = tru_decision_steps_tell (cli->store, tru_record_get_uid (decision), tru_record_get_uid (decision));
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!cli->as_json)
    {
      tru_cli_print (cli, "%s", told);
      return;
    }
  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "uid", tru_record_get_uid (decision));
  tru_cli_add_text (builder, "kind", tru_decision_kind.name);
  tru_cli_add_text (builder, "support", support);
  add_steps (builder, steps);
  json_builder_end_object (builder);
  tru_cli_print_builder (cli, builder);
}

/**
 * tru_cli_decide:
 * @cli: `decide UID OUTCOME [FIELD=VALUE…] [--motive TEXT] [--manager]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_decide (TruCli  *cli,
                GError **error)
{
  TruOverride override = override_of (cli);
  g_autoptr (TruRecord) decision = tru_record_new (&tru_decision_kind);
  g_autoptr (TruRecord) support = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  if (!tru_cli_check_fields (cli, 2, error) || !tru_cli_read_fields (cli, 2, decision, error)
      || !tru_record_set_from_text (decision, TRU_DECISION_OUTCOME, tru_cli_argument (cli, 1), error))
    return FALSE;
  support = tru_cli_open (cli, error) ? tru_cli_find_support (cli, 0, error) : NULL;
  if (!support)
    return FALSE;
  tru_record_set_text (decision, TRU_DECISION_SUPPORT, tru_record_get_uid (support));
  if (!tru_record_is_known (decision, TRU_DECISION_DECIDED_ON))
    tru_record_set_number (decision, TRU_DECISION_DECIDED_ON, tru_clock_today ());
  findings = tru_decisions_check (cli->store, decision, error);
  if (!findings || !tru_decisions_take (cli->store, decision, override.motive ? &override : NULL, error))
    return FALSE;
  tru_cli_warn (cli, findings);
  tru_cli_print_decision (cli, decision);
  return TRUE;
}

/**
 * tru_cli_grant:
 * @cli: `grant UID FIELD=VALUE… [--motive TEXT] [--manager]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_grant (TruCli  *cli,
               GError **error)
{
  TruOverride override = override_of (cli);
  g_autoptr (TruRecord) aid = tru_record_new (&tru_fund_aid_kind);
  g_autoptr (TruRecord) support = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  if (!tru_cli_check_fields (cli, 1, error) || !tru_cli_read_fields (cli, 1, aid, error))
    return FALSE;
  support = tru_cli_open (cli, error) ? tru_cli_find_support (cli, 0, error) : NULL;
  if (!support)
    return FALSE;
  tru_record_set_text (aid, TRU_FUND_AID_SUPPORT, tru_record_get_uid (support));
  if (!tru_record_is_known (aid, TRU_FUND_AID_ASKED_ON))
    tru_record_set_number (aid, TRU_FUND_AID_ASKED_ON, tru_clock_today ());
  findings = tru_funds_check (cli->store, aid, error);
  if (!findings || !tru_funds_grant (cli->store, aid, override.motive ? &override : NULL, error))
    return FALSE;
  tru_cli_warn (cli, findings);
  tru_cli_print_kept (cli, aid, tru_record_get_uid (support));
  return TRUE;
}

/**
 * tru_cli_close_support:
 * @cli: `close UID REASON [--on DATE] [--motive TEXT] [--manager]`
 * @error: what stops it
 *
 * Prints its uid, and warns of what it left behind.
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_close_support (TruCli  *cli,
                       GError **error)
{
  TruOverride override = override_of (cli);
  g_autoptr (TruRecord) support = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  gint64 reason;
  TruDate on;

  if (!tru_cli_find_option (&tru_support_kind, TRU_SUPPORT_EXIT_REASON, tru_cli_argument (cli, 1), &reason, error)
      || !tru_cli_get_date (cli, "on", &on, error))
    return FALSE;
  support = tru_cli_open (cli, error) ? tru_cli_find_support (cli, 0, error) : NULL;
  on = on == TRU_UNKNOWN ? tru_clock_today () : on;
  findings = support ? tru_supports_check_closure (cli->store, tru_record_get_uid (support), on, reason, error) : NULL;
  if (!findings
      || !tru_supports_close (cli->store, tru_record_get_uid (support), on, reason, override.motive ? &override : NULL, error))
    return FALSE;
  tru_cli_warn (cli, findings);
  tru_cli_print_kept (cli, support, tru_record_get_uid (support));
  return TRUE;
}

static const char *
state_token (const TruStepOfSupport *step)
{
  if (step->skipped_on != TRU_UNKNOWN && step->done_on == TRU_UNKNOWN)
    return "skipped";
  if (step->state == TRU_STEP_STATE_DONE)
    return "done";
  return step->state == TRU_STEP_STATE_CURRENT ? "current" : "to_come";
}

static void
add_day (JsonBuilder *builder,
         const char  *name,
         TruDate      day)
{
  g_autofree char *text = day == TRU_UNKNOWN ? NULL : tru_date_to_iso (day);

  tru_cli_add_text (builder, name, text);
}

static void
print_steps (TruCli    *cli,
             GPtrArray *steps)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < steps->len; i++)
    {
      const TruStepOfSupport *step = g_ptr_array_index (steps, i);
      TruDate day = step->done_on != TRU_UNKNOWN ? step->done_on : step->planned_on;
      g_autofree char *words = day == TRU_UNKNOWN ? g_strdup ("") : tru_date_to_iso (day);

      if (!cli->as_json)
        tru_cli_print (cli, "%2u  %-8s %-10s  %s", i + 1, state_token (step), words, step->name);
      json_builder_begin_object (builder);
      tru_cli_add_int (builder, "number", i + 1);
      tru_cli_add_text (builder, "step", step->step);
      tru_cli_add_text (builder, "name", step->name);
      tru_cli_add_text (builder, "axis", step->axis_name);
      tru_cli_add_text (builder, "state", state_token (step));
      add_day (builder, "planned_on", step->planned_on);
      add_day (builder, "done_on", step->done_on);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  if (cli->as_json)
    tru_cli_print_builder (cli, builder);
}

/* A step by its number, its uid or its name. */
static const TruStepOfSupport *
find_step (GPtrArray   *steps,
           const char  *word,
           GError     **error)
{
  g_autofree char *valid = g_utf8_make_valid (word, -1);
  g_autofree char *wanted = tru_text_fold (valid);
  int number = atoi (valid);

  if (number > 0 && (guint) number <= steps->len && strlen (valid) < 3)
    return g_ptr_array_index (steps, number - 1);
  for (guint i = 0; i < steps->len; i++)
    {
      const TruStepOfSupport *step = g_ptr_array_index (steps, i);
      g_autofree char *name = tru_text_fold (step->name);

      if (g_str_equal (step->step, valid) || g_str_equal (name, wanted))
        return step;
    }
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND, _("The support has no step “%s”."), valid);
  return NULL;
}

static gboolean
pass (TruCli      *cli,
      const char  *support,
      GPtrArray   *steps,
      TruDate      on,
      GError     **error)
{
  TruOverride override = override_of (cli);
  const TruStepOfSupport *step = find_step (steps, tru_cli_argument (cli, 1), error);
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *warning = NULL;

  if (!step)
    return FALSE;
  if (tru_cli_has_option (cli, "skip"))
    return tru_supports_skip_step (cli->store, support, step->step, on, error);
  findings = tru_supports_check_step (cli->store, support, step->step, on, error);
  warning = findings && tru_findings_worst (findings) == TRU_SEVERITY_WARNS ? tru_findings_reason (findings, TRU_SEVERITY_WARNS) : NULL;
  if (!findings || !tru_supports_pass_step (cli->store, support, step->step, on, override.motive ? &override : NULL, error))
    return FALSE;
  if (warning && !cli->as_json)
    tru_cli_print (cli, "%s", warning);
  return TRUE;
}

/**
 * tru_cli_step:
 * @cli: `step UID [STEP] [--on DATE] [--skip] [--motive TEXT] [--manager]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_step (TruCli  *cli,
              GError **error)
{
  g_autoptr (TruRecord) support = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  TruDate on;

  if (!tru_cli_get_date (cli, "on", &on, error) || !tru_cli_open (cli, error))
    return FALSE;
  support = tru_cli_find_support (cli, 0, error);
  steps = support ? tru_supports_steps (cli->store, tru_record_get_uid (support), error) : NULL;
  if (!steps)
    return FALSE;
  if (cli->arguments->len > 1)
    {
      if (!pass (cli, tru_record_get_uid (support), steps, on == TRU_UNKNOWN ? tru_clock_today () : on, error))
        return FALSE;
      g_clear_pointer (&steps, g_ptr_array_unref);
      steps = tru_supports_steps (cli->store, tru_record_get_uid (support), error);
    }
  if (steps)
    print_steps (cli, steps);
  return steps != NULL;
}
