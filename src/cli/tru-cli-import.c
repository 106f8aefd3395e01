/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-import.h"

#include <glib/gi18n.h>

#include "tru-cli-output.h"

#define PRINTED_AT_MOST 50

static const struct
{
  TruImportAction action;
  const char *token;
  const char *done; /* msgid: what was done, where a preview says what would be */
} actions[] = {
  { TRU_IMPORT_CREATE, "create", N_("Records created") },
  { TRU_IMPORT_UPDATE, "update", N_("Records changed") },
  { TRU_IMPORT_UNCHANGED, "unchanged", N_("Records unchanged") },
  { TRU_IMPORT_CONFLICT, "conflict", N_("Records in conflict") },
  { TRU_IMPORT_REFUSED, "refused", N_("Records refused") },
  { TRU_IMPORT_DELETE, "delete", N_("Records removed") },
};

static const char *
token_of (TruImportAction action)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (actions[i].action == action)
      return actions[i].token;
  return NULL;
}

static void
add_fields (JsonBuilder          *builder,
            const char           *name,
            const TruImportEntry *entry,
            GArray               *fields)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; fields && i < fields->len; i++)
    json_builder_add_string_value (builder, entry->kind->fields[g_array_index (fields, guint, i)].name);
  json_builder_end_array (builder);
}

static void
add_entry (JsonBuilder          *builder,
           const TruImportEntry *entry)
{
  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "action", token_of (entry->action));
  tru_cli_add_text (builder, "kind", entry->kind ? entry->kind->name : NULL);
  tru_cli_add_text (builder, "uid", entry->uid);
  tru_cli_add_text (builder, "title", entry->title);
  tru_cli_add_text (builder, "reason", entry->reason);
  add_fields (builder, "differing", entry, entry->kind ? entry->differing : NULL);
  add_fields (builder, "withheld", entry, entry->kind ? entry->withheld : NULL);
  json_builder_end_object (builder);
}

static void
print_as_json (TruCli           *cli,
               TruImportPreview *preview,
               gboolean          is_preview)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *date = tru_stamp_to_iso (preview->date);

  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "file", preview->file_name);
  tru_cli_add_text (builder, "file_uid", preview->file_uid);
  tru_cli_add_text (builder, "sender", preview->sender);
  tru_cli_add_text (builder, "profile", preview->profile);
  tru_cli_add_text (builder, "purpose", preview->purpose);
  tru_cli_add_text (builder, "date", date);
  json_builder_set_member_name (builder, "counts");
  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    tru_cli_add_int (builder, actions[i].token, preview->counts[actions[i].action]);
  json_builder_end_object (builder);
  if (is_preview)
    {
      json_builder_set_member_name (builder, "records");
      json_builder_begin_array (builder);
      for (guint i = 0; i < preview->entries->len; i++)
        add_entry (builder, g_ptr_array_index (preview->entries, i));
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
  tru_cli_print_builder (cli, builder);
}

static void
print_entry (TruCli               *cli,
             const TruImportEntry *entry)
{
  g_autofree char *title = g_strdup_printf (_("“%s”"), entry->title ? entry->title : "");
  g_autofree char *record = g_strdup_printf ("%s  %s %s", entry->uid, entry->kind ? tru_kind_label (entry->kind) : "", title);
  g_autofree char *line = entry->reason ? g_strdup_printf (_("%s: %s"), record, entry->reason) : g_steal_pointer (&record);

  tru_cli_print (cli, "  %s", line);
}

static void
print_entries (TruCli           *cli,
               TruImportPreview *preview,
               TruImportAction   action)
{
  gint64 printed = 0;

  for (guint i = 0; i < preview->entries->len && printed < PRINTED_AT_MOST; i++)
    {
      const TruImportEntry *entry = g_ptr_array_index (preview->entries, i);

      if (entry->action != action)
        continue;
      print_entry (cli, entry);
      printed++;
    }
  if (printed && preview->counts[action] > printed)
    tru_cli_print (cli, "  …");
}

static void
print_opened (TruCli                 *cli,
              const TruImportPreview *done)
{
  g_autofree char *opened = g_strdup_printf ("%u", done->n_opened);

  if (done->n_opened > 0)
    tru_cli_print_value (cli, _("Supports that open for a referral"), opened);
}

static void
print_pictures (TruCli                 *cli,
                const TruImportPreview *done)
{
  g_autofree char *received = g_strdup_printf ("%u", done->n_pictures);
  g_autofree char *refused = g_strdup_printf ("%u", done->n_pictures_refused);

  if (done->n_pictures > 0)
    tru_cli_print_value (cli, _("Pictures"), received);
  if (done->n_pictures_refused > 0)
    tru_cli_print_value (cli, _("Pictures left out, damaged or too large"), refused);
}

/**
 * tru_cli_print_import:
 * @cli: the line
 * @preview: what an import does or did
 * @is_preview: whether it is still to be done; then each record is named, in text the first 50 of each action
 */
void
tru_cli_print_import (TruCli           *cli,
                      TruImportPreview *preview,
                      gboolean          is_preview)
{
  if (cli->as_json)
    {
      print_as_json (cli, preview, is_preview);
      return;
    }
  tru_cli_print_value (cli, _("Sender"), preview->sender);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      TruImportAction action = actions[i].action;
      g_autofree char *count = g_strdup_printf ("%" G_GINT64_FORMAT, preview->counts[action]);

      if (preview->counts[action] == 0)
        continue;
      tru_cli_print_value (cli, is_preview ? tru_import_action_label (action) : _(actions[i].done), count);
      if (is_preview)
        print_entries (cli, preview, action);
    }
  print_opened (cli, preview);
  print_pictures (cli, preview);
}
