/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-pathway.h"

#include <glib/gi18n.h>

#include "tru-aim-result.h"
#include "tru-aim.h"
#include "tru-assessment.h"
#include "tru-assessments.h"
#include "tru-cli-commands.h"
#include "tru-cli-kinds.h"
#include "tru-cli-output.h"
#include "tru-clock.h"
#include "tru-debt.h"
#include "tru-liaison.h"
#include "tru-operation.h"
#include "tru-plan-action.h"
#include "tru-plan.h"
#include "tru-plans.h"
#include "tru-queries-operations.h"
#include "tru-records-desk.h"
#include "tru-review.h"
#include "tru-reviews.h"
#include "tru-risk.h"
#include "tru-supports.h"
#include "tru-support.h"
#include "tru-territory.h"
#include "tru-text.h"
#include "tru-uid.h"

#define NAMED_AT_MOST 8

/* (transfer full): uid of the only household of this full name, whatever its case and accents; else @words, which no record has. */
static char *
find_by_name (TruCli      *cli,
              const char  *words,
              GError     **error)
{
  g_autofree char *key = tru_text_fold (words);
  g_autoptr (GPtrArray) rows = tru_query_run (cli->store, &tru_households_by_name_query, error, "$key", key, NULL);
  g_autoptr (GString) uids = g_string_new (NULL);

  if (!rows)
    return NULL;
  if (rows->len == 0)
    return g_strdup (words);
  if (rows->len == 1)
    return g_strdup (tru_row_get_text (rows->pdata[0], TRU_HOUSEHOLDS_BY_NAME_UID));
  for (guint i = 0; i < MIN (rows->len, NAMED_AT_MOST); i++)
    g_string_append_printf (uids, "%s%s", i > 0 ? ", " : "", tru_row_get_text (rows->pdata[i], TRU_HOUSEHOLDS_BY_NAME_UID));
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_AMBIGUOUS,
               _("Several households are called “%s”: %s. Give one of these uids instead."), words, uids->str);
  return NULL;
}

/**
 * tru_cli_find_support:
 * @cli: a line whose database is open
 * @n: which word after the command: uid of a support, or uid or full name of a household with exactly one open support
 * @error: as tru_supports_only_open(), %TRU_OPERATION_ERROR_AMBIGUOUS listing the households of one name
 *
 * Returns: (transfer full) (nullable): the support
 */
TruRecord *
tru_cli_find_support (TruCli  *cli,
                      guint    n,
                      GError **error)
{
  g_autofree char *words = g_utf8_make_valid (tru_cli_argument (cli, n), -1);
  g_autofree char *uid = tru_uid_is_valid (words) ? g_strdup (words) : find_by_name (cli, words, error);

  return uid ? tru_supports_only_open (cli->store, uid, error) : NULL;
}

/**
 * tru_cli_print_kept:
 * @cli: the line
 * @record: what was kept
 * @support: (nullable): whose it is
 *
 * Prints its uid, or as JSON an object that names it and the support.
 */
void
tru_cli_print_kept (TruCli     *cli,
                    TruRecord  *record,
                    const char *support)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!cli->as_json)
    {
      tru_cli_print (cli, "%s", tru_record_get_uid (record));
      return;
    }
  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "uid", tru_record_get_uid (record));
  tru_cli_add_text (builder, "kind", tru_record_get_kind (record)->name);
  tru_cli_add_text (builder, "support", support);
  json_builder_end_object (builder);
  tru_cli_print_builder (cli, builder);
}

static void
set_default (TruRecord *record,
             guint      field,
             gint64     number)
{
  if (!tru_record_is_known (record, field))
    tru_record_set_number (record, field, number);
}

static gboolean
append_parts (TruCli         *cli,
              GPtrArray      *parts,
              const char     *option,
              const TruKind  *kind,
              GError        **error)
{
  g_autoptr (GPtrArray) read = tru_cli_read_parts (cli, option, kind, error);

  if (read)
    g_ptr_array_extend_and_steal (parts, g_steal_pointer (&read));
  else
    return FALSE;
  return TRUE;
}

/* The assessment that was ordered and waits, else a new one; of a household, a territory or an operation. */
static TruRecord *
find_assessment (TruCli   *cli,
                 GError  **error)
{
  g_autoptr (TruRecord) about = tru_cli_find_record (cli, tru_cli_argument (cli, 0), error);
  g_autoptr (TruRecord) support = NULL;
  TruRecord *assessment;

  if (!about)
    return NULL;
  assessment = tru_record_new (&tru_assessment_kind);
  if (tru_record_get_kind (about) == &tru_territory_kind)
    tru_record_set_text (assessment, TRU_ASSESSMENT_TERRITORY, tru_record_get_uid (about));
  else if (tru_record_get_kind (about) == &tru_operation_kind)
    tru_record_set_text (assessment, TRU_ASSESSMENT_OPERATION, tru_record_get_uid (about));
  else
    {
      TruRecord *ordered;

      support = tru_cli_find_support (cli, 0, error);
      ordered = support ? tru_assessments_open (cli->store, tru_record_get_uid (support)) : NULL;
      if (ordered || !support)
        g_set_object (&assessment, ordered);
      if (support && !ordered)
        tru_record_set_text (assessment, TRU_ASSESSMENT_SUPPORT, tru_record_get_uid (support));
      g_clear_object (&ordered);
      return assessment;
    }
  tru_record_set_number (assessment, TRU_ASSESSMENT_TYPE, TRU_ASSESSMENT_TYPE_TERRITORIAL);
  return assessment;
}

/**
 * tru_cli_assess:
 * @cli: `assess UID [FIELD=VALUE…] [--risk FIELD=VALUE…] [--debt FIELD=VALUE…] [--meet FIELD=VALUE…]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_assess (TruCli  *cli,
                GError **error)
{
  g_autoptr (TruRecord) probe = tru_record_new (&tru_assessment_kind);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (TruRecord) assessment = NULL;

  if (!tru_cli_check_fields (cli, 1, error) || !tru_cli_read_fields (cli, 1, probe, error)
      || !append_parts (cli, parts, "risk", &tru_risk_kind, error)
      || !append_parts (cli, parts, "debt", &tru_debt_kind, error)
      || !append_parts (cli, parts, "meet", &tru_liaison_kind, error) || !tru_cli_open (cli, error))
    return FALSE;
  assessment = find_assessment (cli, error);
  if (!assessment || !tru_cli_read_fields (cli, 1, assessment, error))
    return FALSE;
  set_default (assessment, TRU_ASSESSMENT_TYPE, TRU_ASSESSMENT_TYPE_SOCIAL);
  if (tru_record_is_known (assessment, TRU_ASSESSMENT_DONE_ON))
    set_default (assessment, TRU_ASSESSMENT_STARTED_ON, MIN (tru_record_get_number (assessment, TRU_ASSESSMENT_DONE_ON), tru_clock_today ()));
  set_default (assessment, TRU_ASSESSMENT_STARTED_ON, tru_clock_today ());
  if (!tru_assessments_keep (cli->store, assessment, parts, error))
    return FALSE;
  tru_cli_print_kept (cli, assessment, tru_record_get_text (assessment, TRU_ASSESSMENT_SUPPORT));
  return TRUE;
}

static gboolean
agree (TruCli    *cli,
       TruRecord *support,
       GError   **error)
{
  g_autoptr (TruRecord) plan = tru_plans_current (cli->store, tru_record_get_uid (support));
  TruDate on;

  if (!tru_cli_get_date (cli, "agreed", &on, error))
    return FALSE;
  if (!plan)
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND,
                   _("There is no action plan yet: draft one with --action."));
      return FALSE;
    }
  if (!tru_plans_agree (cli->store, tru_record_get_uid (plan), on, error))
    return FALSE;
  tru_cli_print_kept (cli, plan, tru_record_get_uid (support));
  return TRUE;
}

static gboolean
draft (TruCli     *cli,
       TruRecord  *support,
       TruRecord  *plan,
       GPtrArray  *actions,
       GError    **error)
{
  TruDate on;

  if (!tru_cli_get_date (cli, "agreed", &on, error))
    return FALSE;
  if (on != TRU_UNKNOWN)
    tru_record_set_number (plan, TRU_PLAN_ADOPTED_ON, on);
  if (!tru_cli_has_option (cli, "fresh"))
    g_ptr_array_extend_and_steal (actions, tru_plans_open_actions (cli->store, tru_record_get_uid (support)));
  if (actions->len == 0)
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE, _("Say who does what: --action party=… task=…"));
      return FALSE;
    }
  tru_record_set_text (plan, TRU_PLAN_SUPPORT, tru_record_get_uid (support));
  set_default (plan, TRU_PLAN_DRAFTED_ON, tru_clock_today ());
  if (!tru_plans_draft (cli->store, plan, actions, error))
    return FALSE;
  tru_cli_print_kept (cli, plan, tru_record_get_uid (support));
  return TRUE;
}

/**
 * tru_cli_plan:
 * @cli: `plan UID [FIELD=VALUE…] [--action FIELD=VALUE…] [--agreed DATE] [--fresh]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_plan (TruCli  *cli,
              GError **error)
{
  g_autoptr (TruRecord) plan = tru_record_new (&tru_plan_kind);
  g_autoptr (GPtrArray) actions = NULL;
  g_autoptr (TruRecord) support = NULL;

  if (!tru_cli_check_fields (cli, 1, error) || !tru_cli_read_fields (cli, 1, plan, error))
    return FALSE;
  actions = tru_cli_read_parts (cli, "action", &tru_plan_action_kind, error);
  support = actions && tru_cli_open (cli, error) ? tru_cli_find_support (cli, 0, error) : NULL;
  if (!support)
    return FALSE;
  if (actions->len == 0 && tru_cli_has_option (cli, "agreed"))
    return agree (cli, support, error);
  return draft (cli, support, plan, actions, error);
}

/* “--aim 1=reached” */
static GPtrArray *
read_results (TruCli  *cli,
              GError **error)
{
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *values = tru_cli_get_list (cli, "aim");

  for (guint i = 0; values && i < values->len; i++)
    {
      const char *word = g_ptr_array_index (values, i);
      const char *sign = strchr (word, '=');
      TruRecord *result = tru_record_new (&tru_aim_result_kind);
      g_autofree char *aim = sign ? g_strndup (word, sign - word) : NULL;

      g_ptr_array_add (results, result);
      if (!sign)
        {
          g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("“%s” is not written AIM=RESULT."), word);
          return NULL;
        }
      tru_record_set_text (result, TRU_AIM_RESULT_AIM, aim);
      if (!tru_record_set_from_text (result, TRU_AIM_RESULT_OUTCOME, sign + 1, error))
        return NULL;
    }
  return g_steal_pointer (&results);
}

/* An aim is named by its number, its uid or its words. */
static TruRecord *
find_aim (GPtrArray  *aims,
          const char *word)
{
  g_autofree char *valid = g_utf8_make_valid (word, -1);
  g_autofree char *wanted = tru_text_fold (valid);

  for (guint i = 0; i < aims->len; i++)
    {
      TruRecord *aim = g_ptr_array_index (aims, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *text = tru_text_fold (tru_record_get_text (aim, TRU_AIM_TEXT));

      if (g_str_equal (tru_record_get_uid (aim), valid) || g_str_equal (number, valid) || g_str_equal (text, wanted))
        return aim;
    }
  return NULL;
}

static gboolean
name_aims (TruCli     *cli,
           TruRecord  *support,
           GPtrArray  *results,
           GError    **error)
{
  g_autoptr (GPtrArray) aims
    = tru_store_find (cli->store, &tru_aim_kind, TRU_AIM_SUPPORT, tru_record_get_uid (support), error);

  for (guint i = 0; aims && i < results->len; i++)
    {
      const char *word = tru_record_get_text (g_ptr_array_index (results, i), TRU_AIM_RESULT_AIM);
      TruRecord *aim = find_aim (aims, word);

      if (!aim)
        {
          g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND, _("The support has no aim “%s”."), word);
          return FALSE;
        }
      tru_record_set_text (g_ptr_array_index (results, i), TRU_AIM_RESULT_AIM, tru_record_get_uid (aim));
    }
  return aims != NULL;
}

/**
 * tru_cli_review:
 * @cli: `review UID TYPE [FIELD=VALUE…] [--aim AIM=RESULT…] [--action FIELD=VALUE…] [--motive TEXT]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_review (TruCli  *cli,
                GError **error)
{
  TruOverride override = { .motive = tru_cli_get_option (cli, "motive") };
  g_autoptr (TruRecord) review = tru_record_new (&tru_review_kind);
  g_autoptr (GPtrArray) results = NULL;
  g_autoptr (GPtrArray) actions = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (TruRecord) support = NULL;

  if (!tru_cli_check_fields (cli, 2, error) || !tru_cli_read_fields (cli, 2, review, error)
      || !tru_record_set_from_text (review, TRU_REVIEW_TYPE, tru_cli_argument (cli, 1), error))
    return FALSE;
  results = read_results (cli, error);
  actions = results ? tru_cli_read_parts (cli, "action", &tru_plan_action_kind, error) : NULL;
  support = actions && tru_cli_open (cli, error) ? tru_cli_find_support (cli, 0, error) : NULL;
  if (!support || !name_aims (cli, support, results, error))
    return FALSE;
  if (actions->len)
    g_ptr_array_extend_and_steal (actions, tru_plans_open_actions (cli->store, tru_record_get_uid (support)));
  tru_record_set_text (review, TRU_REVIEW_SUPPORT, tru_record_get_uid (support));
  set_default (review, TRU_REVIEW_HELD_ON, tru_clock_today ());
  findings = tru_reviews_check (cli->store, review, results, error);
  if (!findings || !tru_reviews_hold (cli->store, review, results, actions, override.motive ? &override : NULL, error))
    return FALSE;
  tru_cli_warn (cli, findings);
  tru_cli_print_kept (cli, review, tru_record_get_uid (support));
  return TRUE;
}
