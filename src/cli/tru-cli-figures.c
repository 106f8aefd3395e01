/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-commands.h"

#include <glib/gi18n.h>

#include "tru-budget.h"
#include "tru-cli-kinds.h"
#include "tru-cli-output.h"
#include "tru-cli-pathway.h"
#include "tru-clock.h"
#include "tru-household.h"
#include "tru-programme.h"
#include "tru-records-desk.h"
#include "tru-rent-share.h"
#include "tru-support.h"
#include "tru-supports.h"
#include "tru-uid.h"
#include "tru-watch.h"

static const char *
urgency_token (TruUrgency urgency)
{
  static const char *const tokens[] = { "late", "soon", "later" };

  return tokens[urgency];
}

static void
add_deadline (JsonBuilder       *builder,
              const TruDeadline *deadline)
{
  g_autofree char *due = deadline->due_on == TRU_UNKNOWN ? NULL : tru_date_to_iso (deadline->due_on);

  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "rule", deadline->rule);
  tru_cli_add_text (builder, "urgency", urgency_token (deadline->urgency));
  tru_cli_add_text (builder, "due_on", due);
  tru_cli_add_text (builder, "title", deadline->title);
  tru_cli_add_text (builder, "subject", deadline->subject);
  tru_cli_add_text (builder, "reason", deadline->reason);
  tru_cli_add_text (builder, "kind", deadline->kind->name);
  tru_cli_add_text (builder, "uid", deadline->uid);
  json_builder_end_object (builder);
}

static void
print_deadlines (TruCli    *cli,
                 GPtrArray *deadlines,
                 TruDate    on)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const TruDeadline *deadline = g_ptr_array_index (deadlines, i);
      g_autofree char *when = tru_deadline_when (deadline, on);

      if (cli->as_json)
        add_deadline (builder, deadline);
      else
        /* Translators: when, what is due, whom it is about, why */
        tru_cli_print (cli, _("%s: %s, %s. %s"), when, deadline->title, deadline->subject, deadline->reason);
    }
  json_builder_end_array (builder);
  if (cli->as_json)
    tru_cli_print_builder (cli, builder);
}

/**
 * tru_cli_deadlines:
 * @cli: `deadlines [UID] [--on DATE]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_deadlines (TruCli  *cli,
                   GError **error)
{
  g_autoptr (TruRecord) support = NULL;
  g_autoptr (GPtrArray) deadlines = NULL;
  TruDate on;

  if (!tru_cli_get_date (cli, "on", &on, error) || !tru_cli_open (cli, error))
    return FALSE;
  if (on == TRU_UNKNOWN)
    on = tru_clock_today ();
  if (cli->arguments->len > 0 && !(support = tru_cli_find_support (cli, 0, error)))
    return FALSE;
  deadlines = support ? tru_watch_deadlines_of_support (cli->store, tru_record_get_uid (support), on, error)
                      : tru_watch_deadlines (cli->store, on, error);
  if (!deadlines)
    return FALSE;
  print_deadlines (cli, deadlines, on);
  return TRUE;
}

static const char *
answer_token (const TruRentShare *share)
{
  static const char *const tokens[] = { "unknown", "no_resources", "known" };

  return tokens[share->answer];
}

static void
add_amount (JsonBuilder *builder,
            const char  *name,
            gint64       hundredths)
{
  g_autofree char *text = hundredths == TRU_UNKNOWN ? NULL : tru_decimal_to_text (hundredths);

  tru_cli_add_text (builder, name, text);
}

static void
say_rent_share (TruCli             *cli,
                TruRecord          *household,
                const TruRentShare *share,
                TruDecimal          threshold,
                const gboolean     *is_above)
{
  g_autofree char *words = tru_rent_share_format (share, threshold);
  g_autofree char *missing = tru_rent_share_missing (household);
  g_autofree char *most = threshold == TRU_UNKNOWN ? NULL : tru_decimal_format (threshold);

  tru_cli_print (cli, _("Rent share: %s"), words);
  if (missing)
    tru_cli_print (cli, _("To fill in first: %s"), missing);
  if (is_above)
    tru_cli_print (cli, *is_above ? _("Above %s%%: the hardship fund may help.") : _("Not above %s%%."), most);
  tru_cli_print (cli, "%s", tru_rent_share_definition ());
}

static void
build_rent_share (JsonBuilder        *builder,
                  TruRecord          *household,
                  const TruRentShare *share,
                  TruDecimal          threshold,
                  const gboolean     *is_above)
{
  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "household", tru_record_get_uid (household));
  tru_cli_add_text (builder, "answer", answer_token (share));
  add_amount (builder, "share", share->share);
  add_amount (builder, "rent", tru_record_get_number (household, TRU_HOUSEHOLD_RENT));
  add_amount (builder, "charges", tru_record_get_number (household, TRU_HOUSEHOLD_CHARGES));
  add_amount (builder, "housing_aid", tru_record_get_number (household, TRU_HOUSEHOLD_HOUSING_AID));
  add_amount (builder, "remaining", share->remaining);
  add_amount (builder, "resources", tru_record_get_number (household, TRU_HOUSEHOLD_RESOURCES));
  add_amount (builder, "threshold", threshold);
  json_builder_set_member_name (builder, "above");
  if (is_above)
    json_builder_add_boolean_value (builder, *is_above);
  else
    json_builder_add_null_value (builder);
  tru_cli_add_text (builder, "definition", tru_rent_share_definition ());
  json_builder_end_object (builder);
}

static void
print_rent_share (TruCli     *cli,
                  TruRecord  *household,
                  TruDecimal  threshold)
{
  TruRentShare share = tru_rent_share_of_household (household);
  gboolean is_above = tru_rent_share_is_above (&share, tru_record_get_number (household, TRU_HOUSEHOLD_RESOURCES), threshold);
  gboolean is_judged = threshold != TRU_UNKNOWN && share.answer != TRU_RENT_SHARE_UNKNOWN;
  const gboolean *judgement = is_judged ? &is_above : NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!cli->as_json)
    {
      say_rent_share (cli, household, &share, threshold, judgement);
      return;
    }
  build_rent_share (builder, household, &share, threshold, judgement);
  tru_cli_print_builder (cli, builder);
}

/* The threshold is that of the support's programme; a household without a support has none. */
static TruDecimal
threshold_of (TruCli    *cli,
              TruRecord *support)
{
  g_autoptr (TruRecord) programme = support ? tru_supports_programme (cli->store, support, NULL) : NULL;

  return programme ? tru_record_get_number (programme, TRU_PROGRAMME_RENT_SHARE) : TRU_UNKNOWN;
}

/* A household by its name as well, as of `budget` and `refer`. */
static TruRecord *
find_rent_payer (TruCli  *cli,
                 GError **error)
{
  const char *argument = tru_cli_argument (cli, 0);

  return tru_uid_is_valid (argument) ? tru_cli_find_record (cli, argument, error) : tru_cli_find_named (cli, &tru_household_kind, argument, error);
}

/**
 * tru_cli_rent_share:
 * @cli: `rent-share HOUSEHOLD`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_rent_share (TruCli  *cli,
                    GError **error)
{
  g_autoptr (TruRecord) record = NULL;
  g_autoptr (TruRecord) support = NULL;
  g_autoptr (TruRecord) household = NULL;

  if (!tru_cli_open (cli, error) || !(record = find_rent_payer (cli, error)))
    return FALSE;
  if (tru_record_get_kind (record) == &tru_household_kind)
    support = tru_supports_current (cli->store, tru_record_get_uid (record), NULL);
  else
    support = tru_cli_find_support (cli, 0, error);
  if (!support && tru_record_get_kind (record) != &tru_household_kind)
    return FALSE;
  household = support ? tru_records_get (cli->store, &tru_household_kind, tru_record_get_text (support, TRU_SUPPORT_HOUSEHOLD), error)
                      : g_object_ref (record);
  if (!household)
    return FALSE;
  print_rent_share (cli, household, threshold_of (cli, support));
  return TRUE;
}

static gboolean
read_count (TruCli      *cli,
            const char  *name,
            gint64      *count,
            GError     **error)
{
  const char *word = tru_cli_get_option (cli, name);
  guint64 number;

  if (!word)
    {
      g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("Say how many: --%s N"), name);
      return FALSE;
    }
  if (!g_ascii_string_to_unsigned (word, 10, 0, G_MAXINT32, &number, NULL))
    {
      g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_INVALID, _("--%s: “%s” is no whole number from 0 on."), name, word);
      return FALSE;
    }
  *count = number;
  return TRUE;
}

static void
print_budget (TruCli          *cli,
              TruRecord       *programme,
              const TruBudget *budget)
{
  g_autofree char *total = tru_money_format (budget->total);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "programme", tru_record_get_uid (programme));
  json_builder_set_member_name (builder, "lines");
  json_builder_begin_array (builder);
  for (guint i = 0; i < budget->n_lines; i++)
    {
      const TruBudgetLine *line = &budget->lines[i];
      const TruField *field = &tru_programme_kind.fields[line->field];
      g_autofree char *unit = tru_record_format (programme, line->field);
      g_autofree char *amount = tru_money_format (line->amount);

      if (!cli->as_json)
        tru_cli_print (cli, _("%s: %d × %s = %s"), tru_field_label (field), (int) line->count, unit, amount);
      json_builder_begin_object (builder);
      tru_cli_add_text (builder, "cost", field->name);
      tru_cli_add_int (builder, "count", line->count);
      add_amount (builder, "unit_cost", tru_record_get_number (programme, line->field));
      add_amount (builder, "amount", line->amount);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  add_amount (builder, "total", budget->total);
  json_builder_end_object (builder);
  if (cli->as_json)
    tru_cli_print_builder (cli, builder);
  else
    tru_cli_print (cli, _("Total: %s"), total);
}

/**
 * tru_cli_budget:
 * @cli: `budget PROGRAMME --households N --neighbourhoods N`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_budget (TruCli  *cli,
                GError **error)
{
  gint64 households, neighbourhoods;
  g_autoptr (TruRecord) programme = NULL;
  TruBudget budget;

  if (!read_count (cli, "households", &households, error) || !read_count (cli, "neighbourhoods", &neighbourhoods, error)
      || !tru_cli_open (cli, error))
    return FALSE;
  programme = tru_cli_find_named (cli, &tru_programme_kind, tru_cli_argument (cli, 0), error);
  if (!programme || !tru_budget_of_programme (programme, households, neighbourhoods, &budget, error))
    return FALSE;
  print_budget (cli, programme, &budget);
  return TRUE;
}
