/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-commands.h"

#include <glib/gi18n.h>

#include "tru-cli-output.h"
#include "tru-closure.h"
#include "tru-event.h"
#include "tru-ical-export.h"
#include "tru-ical-import.h"

#define PRINTED_AT_MOST 50

static const struct
{
  TruImportAction action;
  const char *token;
  const char *label;
} actions[] = {
  { TRU_IMPORT_CREATE, "create", N_("Appointments added") },
  { TRU_IMPORT_UPDATE, "update", N_("Appointments changed") },
  { TRU_IMPORT_UNCHANGED, "unchanged", N_("Appointments unchanged") },
  { TRU_IMPORT_REFUSED, "refused", N_("Appointments refused") },
};

static void
print_export (TruCli     *cli,
              const char *path,
              guint       n_events)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *file = g_filename_display_name (path);

  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "file", file);
  tru_cli_add_int (builder, "events", n_events);
  json_builder_end_object (builder);
  if (cli->as_json)
    tru_cli_print_builder (cli, builder);
  else
    tru_cli_print (cli, ngettext ("%s: %u event", "%s: %u events", n_events), file, n_events);
}

/**
 * tru_cli_calendar:
 * @cli: `calendar --to FILE.ics [--crew UID | --person UID | --event UID] [--names --motive TEXT [--recipient TEXT]]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_calendar (TruCli  *cli,
                  GError **error)
{
  const char *path = tru_cli_get_option (cli, "to");
  TruIcalScope scope = {
    .crew = tru_cli_get_option (cli, "crew"),
    .person = tru_cli_get_option (cli, "person"),
    .event = tru_cli_get_option (cli, "event"),
    .with_names = tru_cli_has_option (cli, "names"),
    .motive = tru_cli_get_option (cli, "motive"),
    .recipient = tru_cli_get_option (cli, "recipient"),
  };
  guint n_events = 0;

  if (!path || !*path)
    g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("Say where it goes: --to %s"), "FILE.ics");
  else if ((scope.crew != NULL) + (scope.person != NULL) + (scope.event != NULL) > 1)
    g_set_error_literal (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("Choose one of --crew, --person and --event."));
  else if (tru_cli_open (cli, error) && tru_ical_export (cli->store, &scope, path, &n_events, error))
    {
      print_export (cli, path, n_events);
      return TRUE;
    }
  return FALSE;
}

static const char *
token_of (TruImportAction action)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (actions[i].action == action)
      return actions[i].token;
  return NULL;
}

static void
add_entries (JsonBuilder   *builder,
             TruIcalReport *report)
{
  json_builder_set_member_name (builder, "entries");
  json_builder_begin_array (builder);
  for (guint i = 0; i < report->entries->len; i++)
    {
      const TruIcalEntry *entry = g_ptr_array_index (report->entries, i);
      g_autofree char *starts = tru_time_to_iso (entry->starts);

      json_builder_begin_object (builder);
      tru_cli_add_text (builder, "action", token_of (entry->action));
      tru_cli_add_text (builder, "kind", entry->kind->name);
      tru_cli_add_text (builder, "uid", entry->uid);
      tru_cli_add_text (builder, "title", entry->title);
      tru_cli_add_text (builder, "starts_at", starts);
      tru_cli_add_text (builder, "left_out", entry->left_out);
      tru_cli_add_text (builder, "warning", entry->warning);
      tru_cli_add_text (builder, "zone", entry->zone);
      tru_cli_add_int (builder, "deleted_here", entry->n_deleted);
      json_builder_set_member_name (builder, "kept");
      json_builder_add_boolean_value (builder, entry->is_kept);
      tru_cli_add_text (builder, "reason", entry->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_as_json (TruCli        *cli,
               TruIcalReport *report)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "counts");
  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    tru_cli_add_int (builder, actions[i].token, report->counts[actions[i].action]);
  json_builder_end_object (builder);
  tru_cli_add_int (builder, "deleted_here", report->n_deleted);
  tru_cli_add_text (builder, "looks_like", report->looks_like);
  json_builder_set_member_name (builder, "left_out");
  json_builder_begin_array (builder);
  for (guint i = 0; i < report->left_out->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (report->left_out, i));
  json_builder_end_array (builder);
  add_entries (builder, report);
  json_builder_end_object (builder);
  tru_cli_print_builder (cli, builder);
}

static void
print_entries (TruCli          *cli,
               TruIcalReport   *report,
               TruImportAction  action)
{
  guint n_printed = 0;

  for (guint i = 0; i < report->entries->len; i++)
    {
      const TruIcalEntry *entry = g_ptr_array_index (report->entries, i);
      g_autofree char *starts = tru_time_to_iso (entry->starts);

      if (entry->action != action || n_printed++ >= PRINTED_AT_MOST)
        continue;
      tru_cli_print (cli, "  %s  %s%s%s", starts ? starts : "", entry->title, entry->reason ? ": " : "",
                     entry->reason ? entry->reason : "");
    }
  if (n_printed > PRINTED_AT_MOST)
    tru_cli_print (cli, "  …");
}

static void
print_zone (TruCli             *cli,
            const TruIcalEntry *entry)
{
  g_autofree char *words = g_strdup_printf (_("its hours follow the clocks of %s"), entry->zone);

  tru_cli_print_value (cli, entry->title, words);
}

/* A calendar of closing days is no list of appointments: who took it for one learns it. */
static void
print_kind (TruCli            *cli,
            TruIcalReport     *report,
            const TruIcalWish *wish)
{
  int type = wish->closures ? -1 : tru_option_find (tru_closure_type_options, report->looks_like);

  if (type >= 0)
    tru_cli_print (cli, _("The file seems to list closing days (%s): take them in as such with --closures %s."),
                   _(tru_closure_type_options[type].label), report->looks_like);
}

/* Nothing is booked twice in silence, and nothing that was changed here goes in silence. */
static void
print_warnings (TruCli        *cli,
                TruIcalReport *report)
{
  for (guint i = 0; i < report->entries->len; i++)
    {
      const TruIcalEntry *entry = g_ptr_array_index (report->entries, i);

      if (entry->warning)
        tru_cli_print_value (cli, entry->title, entry->warning);
      if (entry->reason && entry->action == TRU_IMPORT_UNCHANGED && entry->kind == &tru_event_kind)
        tru_cli_print_value (cli, entry->title, entry->reason);
      if (entry->is_kept)
        tru_cli_print_value (cli, entry->title, _("what was changed here since stays"));
      if (entry->n_deleted > 0)
        tru_cli_print_value (cli, entry->title, _("was deleted here and stays so (take it in again with --again)"));
      if (entry->zone)
        print_zone (cli, entry);
    }
}

static void
print_report (TruCli            *cli,
              TruIcalReport     *report,
              const TruIcalWish *wish)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autofree char *count = g_strdup_printf ("%" G_GINT64_FORMAT, report->counts[actions[i].action]);

      if (report->counts[actions[i].action] == 0)
        continue;
      tru_cli_print_value (cli, wish->is_preview ? tru_import_action_label (actions[i].action) : _(actions[i].label), count);
      if (wish->is_preview || actions[i].action == TRU_IMPORT_REFUSED)
        print_entries (cli, report, actions[i].action);
    }
  print_warnings (cli, report);
  print_kind (cli, report, wish);
  if (report->left_out->len > 0)
    tru_cli_print (cli, "%s", _("Left out, since Truelle cannot hold it:"));
  for (guint i = 0; i < report->left_out->len; i++)
    tru_cli_print (cli, "  %s", (char *) g_ptr_array_index (report->left_out, i));
}

/**
 * tru_cli_import_calendar:
 * @cli: `import-calendar FILE.ics [--preview] [--again] [--closures TYPE [--territory UID]]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_import_calendar (TruCli  *cli,
                         GError **error)
{
  TruIcalWish wish = {
    .path = tru_cli_argument (cli, 0),
    .closures = tru_cli_get_option (cli, "closures"),
    .territory = tru_cli_get_option (cli, "territory"),
    .takes_all_again = tru_cli_has_option (cli, "again"),
    .is_preview = tru_cli_has_option (cli, "preview"),
  };
  g_autoptr (TruIcalReport) report = tru_cli_open (cli, error) ? tru_ical_import (cli->store, &wish, error) : NULL;

  if (!report)
    return FALSE;
  if (cli->as_json)
    print_as_json (cli, report);
  else
    print_report (cli, report, &wish);
  return TRUE;
}
