/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-commands.h"

#include <glib/gi18n.h>

#include "tru-cli-kinds.h"
#include "tru-cli-output.h"
#include "tru-table-import.h"

#define PRINTED_AT_MOST 50

static const char *const action_tokens[] = {
  [TRU_TABLE_CREATE] = "create",
  [TRU_TABLE_JOIN] = "join",
  [TRU_TABLE_DOUBTFUL] = "doubtful",
  [TRU_TABLE_HERE] = "here",
  [TRU_TABLE_FAULT] = "fault",
};

static gboolean G_GNUC_PRINTF (2, 3)
refuse_usage (GError    **error,
              const char *format,
              ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, message);
  return FALSE;
}

static int
find_column (const TruTableFile *file,
             const char         *title)
{
  for (guint i = 0; i < tru_table_file_get_columns (file); i++)
    if (g_str_equal (tru_table_file_get_title (file, i), title))
      return (int) i;
  return -1;
}

/* “COLUMN=FIELD”, where FIELD is like item.code, or step for the step that the column is named after, or same-household for
   what joins its lines, or nothing. */
static gboolean
map_column (const TruTableFile *file,
            TruTableSubject     subject,
            int                *mapping,
            const char         *rule,
            GError            **error)
{
  const char *equals = strrchr (rule, '=');
  g_autofree char *title = equals ? g_strndup (rule, equals - rule) : NULL;
  int column = title ? find_column (file, title) : -1;
  int target = TRU_TABLE_NO_TARGET;

  if (!equals)
    return refuse_usage (error, _("“%s” is not COLUMN=FIELD"), rule);
  if (column < 0)
    return refuse_usage (error, _("The file has no column “%s”"), title);
  if (g_str_equal (equals + 1, "step"))
    target = TRU_TABLE_STEP;
  else if (g_str_equal (equals + 1, "same-household"))
    target = TRU_TABLE_SAME;
  else if (equals[1] && (target = tru_table_target_find (subject, equals + 1)) == TRU_TABLE_NO_TARGET)
    return refuse_usage (error, _("There is no field “%s” for a column"), equals + 1);
  mapping[column] = target;
  return TRUE;
}

static gboolean
map_columns (TruCli             *cli,
             const TruTableFile *file,
             TruTableSubject     subject,
             int                *mapping,
             GError            **error)
{
  GPtrArray *rules = tru_cli_get_list (cli, "map");

  for (guint i = 0; rules && i < rules->len; i++)
    if (!map_column (file, subject, mapping, rules->pdata[i], error))
      return FALSE;
  return TRUE;
}

static void
print_as_json (TruCli          *cli,
               TruTablePreview *preview)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "counts");
  json_builder_begin_object (builder);
  for (guint i = 0; i < TRU_TABLE_N_ACTIONS; i++)
    tru_cli_add_int (builder, action_tokens[i], preview->counts[i]);
  json_builder_end_object (builder);
  tru_cli_add_int (builder, "records", preview->n_records);
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < preview->entries->len; i++)
    {
      const TruTableEntry *entry = preview->entries->pdata[i];

      json_builder_begin_object (builder);
      tru_cli_add_int (builder, "line", entry->line);
      tru_cli_add_text (builder, "action", action_tokens[entry->action]);
      tru_cli_add_text (builder, "title", entry->title);
      tru_cli_add_text (builder, "reason", entry->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  tru_cli_print_builder (cli, builder);
}

static void
print_mapping (TruCli             *cli,
               const TruTableFile *file,
               TruTableSubject     subject,
               const int          *mapping)
{
  guint n_targets;
  const TruTableTarget *targets = tru_table_targets (subject, &n_targets);

  for (guint i = 0; i < tru_table_file_get_columns (file); i++)
    {
      g_autofree char *label = mapping[i] >= 0 ? tru_table_target_label (&targets[mapping[i]])
                               : g_strdup (mapping[i] == TRU_TABLE_STEP   ? _("day of the step")
                                           : mapping[i] == TRU_TABLE_SAME ? _("number of the household")
                                                                          : _("left out"));

      tru_cli_print (cli, "  %s → %s", tru_table_file_get_title (file, i), label);
    }
}

static void
print_action (TruCli          *cli,
              TruTablePreview *preview,
              TruTableAction   action,
              gboolean         is_preview)
{
  gboolean is_made = action == TRU_TABLE_CREATE && !is_preview;
  g_autofree char *count = g_strdup_printf ("%" G_GINT64_FORMAT, preview->counts[action]);
  guint printed = 0;

  if (preview->counts[action] == 0)
    return;
  tru_cli_print_value (cli, is_made ? _("Lines taken in") : tru_table_action_label (action), count);
  for (guint i = 0; i < preview->entries->len && printed < PRINTED_AT_MOST; i++)
    {
      const TruTableEntry *entry = preview->entries->pdata[i];

      if (entry->action != action || !entry->reason)
        continue;
      tru_cli_print (cli, _("  line %u: %s"), entry->line, entry->reason);
      printed++;
    }
}

static void
print_preview (TruCli                *cli,
               const TruTableRequest *request,
               TruTablePreview       *preview,
               gboolean               is_preview)
{
  if (cli->as_json)
    {
      print_as_json (cli, preview);
      return;
    }
  if (is_preview)
    print_mapping (cli, request->file, request->subject, request->mapping);
  for (guint i = 0; i < TRU_TABLE_N_ACTIONS; i++)
    print_action (cli, preview, i, is_preview);
}

/* FALSE when there is none of that name; without the option the rows name theirs. */
static gboolean
find_library (TruCli  *cli,
              char   **library,
              GError **error)
{
  g_autofree char *words = tru_cli_has_option (cli, "tool-library") ? g_utf8_make_valid (tru_cli_get_option (cli, "tool-library"), -1) : NULL;

  *library = words ? tru_cli_find_library (cli, words, error) : NULL;
  return *library || !words;
}

/**
 * tru_cli_import_table:
 * @cli: the line
 * @error: what is wrong with it, the file or a row
 *
 * Returns: whether the list was taken in, or shown
 */
gboolean
tru_cli_import_table (TruCli  *cli,
                      GError **error)
{
  int subject = tru_table_subject_parse (tru_cli_argument (cli, 0));
  gboolean is_preview = tru_cli_has_option (cli, "preview");
  g_autoptr (TruTableFile) file = NULL;
  g_autoptr (TruTablePreview) done = NULL;
  g_autofree int *mapping = NULL;
  g_autofree char *library = NULL;
  TruTableRequest request;

  if (subject < 0)
    return refuse_usage (error, _("“%s” is not items, members or households"), tru_cli_argument (cli, 0));
  file = tru_table_file_read (tru_cli_argument (cli, 1), tru_cli_get_option (cli, "sheet"), error);
  if (!file)
    return FALSE;
  mapping = tru_table_guess (subject, file);
  if (!tru_cli_open (cli, error))
    return FALSE;
  if (subject == TRU_TABLE_HOUSEHOLDS)
    tru_table_guess_lines (cli->store, file, mapping);
  else if (subject == TRU_TABLE_ITEMS)
    tru_table_guess_library (cli->store, file, mapping);
  if (!map_columns (cli, file, subject, mapping, error) || !find_library (cli, &library, error))
    return FALSE;
  request = (TruTableRequest) { .file = file, .subject = subject, .mapping = mapping,
                                .tool_library = library,
                                .programme = tru_cli_get_option (cli, "programme"),
                                .leaves_faults = tru_cli_has_option (cli, "leave-faults") };
  done = is_preview ? tru_table_import_preview (cli->store, &request, error) : tru_table_import_apply (cli->store, &request, error);
  if (!done)
    return FALSE;
  print_preview (cli, &request, done, is_preview);
  return TRUE;
}
