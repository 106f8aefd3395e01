/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-commands.h"

#include <glib/gi18n.h>

#include "tru-check.h"
#include "tru-cli-kinds.h"
#include "tru-cli-output.h"
#include "tru-history.h"
#include "tru-operation-error.h"

/**
 * tru_cli_undo:
 * @cli: `undo`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_undo (TruCli  *cli,
              GError **error)
{
  TruStore *store = tru_cli_open (cli, error);
  /* What it added has no name afterwards. */
  g_autofree char *subject = store ? tru_history_subject (store, tru_history_newest (store)) : NULL;
  gint64 operation = store ? tru_history_undo (store, 0, error) : 0;
  g_autofree char *name = operation ? tru_history_name (store, operation) : NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!operation)
    return FALSE;
  if (!cli->as_json)
    {
      /* Translators: the name of an operation, such as “Lent”, and of what */
      if (subject)
        tru_cli_print (cli, _("Undone: %s · %s"), tru_operation_label (name), subject);
      else
        tru_cli_print (cli, _("Undone: %s"), tru_operation_label (name));
      return TRUE;
    }
  json_builder_begin_object (builder);
  tru_cli_add_int (builder, "operation", operation);
  tru_cli_add_text (builder, "name", name);
  json_builder_end_object (builder);
  tru_cli_print_builder (cli, builder);
  return TRUE;
}

static JsonNode *
parse_changes (const TruChange *change)
{
  JsonNode *node = json_from_string (change->changes, NULL);

  return node ? node : json_node_new (JSON_NODE_NULL);
}

static void
history_as_json (TruCli    *cli,
                 GPtrArray *changes)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < changes->len; i++)
    {
      const TruChange *change = g_ptr_array_index (changes, i);
      g_autofree char *at = tru_stamp_to_iso (change->at);

      json_builder_begin_object (builder);
      tru_cli_add_text (builder, "at", at);
      tru_cli_add_text (builder, "who", change->who);
      tru_cli_add_int (builder, "operation", change->operation);
      tru_cli_add_text (builder, "name", change->name);
      tru_cli_add_text (builder, "motive", change->motive);
      tru_cli_add_text (builder, "action", change->action);
      json_builder_set_member_name (builder, "undone");
      json_builder_add_boolean_value (builder, change->is_undone);
      json_builder_set_member_name (builder, "changes");
      json_builder_add_value (builder, parse_changes (change));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  tru_cli_print_builder (cli, builder);
}

static const char *
side (JsonArray *pair,
      guint      n)
{
  JsonNode *node = n < json_array_get_length (pair) ? json_array_get_element (pair, n) : NULL;

  return node && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : "";
}

static void
print_changed_fields (TruCli          *cli,
                      const TruChange *change)
{
  g_autoptr (JsonNode) node = parse_changes (change);
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  for (guint i = 0; object && change->kind && i < change->kind->n_fields; i++)
    {
      const TruField *field = &change->kind->fields[i];
      JsonNode *member = json_object_get_member (object, field->name);
      JsonArray *pair = member && JSON_NODE_HOLDS_ARRAY (member) ? json_node_get_array (member) : NULL;
      g_autofree char *before = pair ? g_strdup_printf (_("“%s”"), side (pair, 0)) : NULL;
      g_autofree char *after = pair ? g_strdup_printf (_("“%s”"), side (pair, 1)) : NULL;
      g_autofree char *words = NULL;

      if (!pair)
        continue;
      words = g_strdup_printf ("%s → %s", before, after);
      g_string_append (cli->output, "  ");
      tru_cli_print_value (cli, tru_field_label (field), words);
    }
}

static void
history_as_text (TruCli    *cli,
                 GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const TruChange *change = g_ptr_array_index (changes, i);
      TruTime time = tru_stamp_to_time (change->at);
      g_autofree char *day = tru_date_format (tru_time_date (time), TRU_DATE_MEDIUM);
      g_autofree char *clock = tru_time_format_clock (time);

      g_string_append_printf (cli->output, "%s, %s  %s  %s", day, clock, change->who, tru_operation_label (change->name));
      if (change->is_undone)
        g_string_append_printf (cli->output, " (%s)", _("undone since"));
      tru_cli_print (cli, "%s%s", change->motive ? "  " : "", change->motive ? change->motive : "");
      print_changed_fields (cli, change);
    }
}

/**
 * tru_cli_history:
 * @cli: `history UID`
 * @error: what stops it
 *
 * Newest first, also of a record that is gone. One that came by an import and was never changed has no line.
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_history (TruCli  *cli,
                 GError **error)
{
  g_autofree char *uid = g_utf8_make_valid (tru_cli_argument (cli, 0), -1);
  TruStore *store = tru_cli_open (cli, error);
  g_autoptr (GPtrArray) changes = store ? tru_history_of (store, uid, 0, error) : NULL;
  g_autoptr (TruRecord) record = NULL;

  if (!changes)
    return FALSE;
  if (changes->len == 0)
    {
      record = tru_cli_find_record (cli, uid, error);
      if (!record)
        return FALSE;
    }
  if (cli->as_json)
    history_as_json (cli, changes);
  else
    history_as_text (cli, changes);
  return TRUE;
}

static void
check_as_json (TruCli    *cli,
               GPtrArray *problems)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "ok");
  json_builder_add_boolean_value (builder, problems->len == 0);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->len; i++)
    {
      const TruProblem *problem = g_ptr_array_index (problems, i);

      json_builder_begin_object (builder);
      tru_cli_add_text (builder, "code", problem->token);
      tru_cli_add_text (builder, "message", problem->message);
      tru_cli_add_text (builder, "uid", problem->uid);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  tru_cli_print_builder (cli, builder);
}

static void
check_as_text (TruCli    *cli,
               GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const TruProblem *problem = g_ptr_array_index (problems, i);

      tru_cli_print (cli, "%s%s%s", problem->uid ? problem->uid : "", problem->uid ? "  " : "", problem->message);
    }
  if (problems->len == 0)
    tru_cli_print (cli, "%s", _("Everything is in order."));
}

static gboolean
is_damaged (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    if (g_str_equal (((const TruProblem *) g_ptr_array_index (problems, i))->token, "file"))
      return TRUE;
  return FALSE;
}

/**
 * tru_cli_check:
 * @cli: `check [--repair]`
 * @error: what stops it, or that problems were found
 *
 * Returns: whether everything is in order
 */
gboolean
tru_cli_check (TruCli  *cli,
               GError **error)
{
  TruStore *store = tru_cli_open (cli, error);
  g_autoptr (GPtrArray) problems = NULL;

  if (!store || (tru_cli_has_option (cli, "repair") && !tru_check_rebuild (store, error)))
    return FALSE;
  problems = tru_check_run (store, error);
  if (!problems)
    return FALSE;
  if (cli->as_json)
    check_as_json (cli, problems);
  else
    check_as_text (cli, problems);
  if (problems->len == 0)
    return TRUE;
  g_set_error (error, TRU_CLI_ERROR, is_damaged (problems) ? TRU_CLI_ERROR_DAMAGED : TRU_CLI_ERROR_PROBLEMS,
               ngettext ("The check found %u problem in “%s”.", "The check found %u problems in “%s”.", problems->len),
               problems->len, tru_store_get_path (store));
  return FALSE;
}
