/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-commands.h"

#include <glib/gi18n.h>

#include "tru-cli-kinds.h"
#include "tru-cli-output.h"
#include "tru-operation-error.h"
#include "tru-queries-stock-take.h"
#include "tru-stock-count.h"
#include "tru-stock-take.h"
#include "tru-stock-takes.h"

static gboolean
set_usage (GError **error)
{
  g_set_error_literal (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE,
                       _("Write “stock-take start LIBRARY”, “scan UID CODE…”, “report UID” or “finish UID”."));
  return FALSE;
}

static gboolean
start (TruCli  *cli,
       GError **error)
{
  g_autofree char *words = g_utf8_make_valid (tru_cli_argument (cli, 1), -1);
  g_autofree char *library = tru_cli_find_library (cli, words, error);
  g_autoptr (TruRecord) take = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (library)
    take = tru_stock_takes_start (cli->store, library, tru_cli_get_option (cli, "category"), tru_cli_get_option (cli, "place"), error);
  if (!take)
    return FALSE;
  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "stock_take", tru_record_get_uid (take));
  json_builder_end_object (builder);
  if (cli->as_json)
    tru_cli_print_builder (cli, builder);
  else
    tru_cli_print (cli, "%s", tru_record_get_uid (take));
  return TRUE;
}

static void
add_count (JsonBuilder *builder,
           const char  *code,
           const char  *item,
           const char  *name,
           const char  *result)
{
  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "code", code);
  tru_cli_add_text (builder, "item", item);
  if (name)
    tru_cli_add_text (builder, "title", name);
  tru_cli_add_text (builder, "result", result);
  json_builder_end_object (builder);
}

static gboolean
scan (TruCli  *cli,
      GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (cli->arguments->len < 3)
    return set_usage (error);
  json_builder_begin_array (builder);
  for (guint i = 2; i < cli->arguments->len; i++)
    {
      g_autofree char *code = g_utf8_make_valid (tru_cli_argument (cli, i), -1);
      g_autoptr (TruRecord) count = tru_stock_takes_scan (cli->store, tru_cli_argument (cli, 1), code, error);
      g_autofree char *result = count ? tru_record_format (count, TRU_STOCK_COUNT_RESULT) : NULL;

      if (!count)
        return FALSE;
      add_count (builder, tru_record_get_text (count, TRU_STOCK_COUNT_CODE), tru_record_get_text (count, TRU_STOCK_COUNT_ITEM), NULL,
                 tru_record_get_token (count, TRU_STOCK_COUNT_RESULT));
      if (!cli->as_json)
        tru_cli_print (cli, "%s  %s", tru_record_get_text (count, TRU_STOCK_COUNT_CODE), result);
    }
  json_builder_end_array (builder);
  if (cli->as_json)
    tru_cli_print_builder (cli, builder);
  return TRUE;
}

static void
print_lines (TruCli      *cli,
             GPtrArray   *rows,
             JsonBuilder *builder)
{
  for (guint i = 0; rows && i < rows->len; i++)
    {
      TruRow *row = rows->pdata[i];
      const char *token = tru_row_get_text (row, TRU_COUNT_ROW_RESULT);
      const char *name = tru_row_get_text (row, TRU_COUNT_ROW_NAME);
      gboolean is_unshelved = tru_row_get_number (row, TRU_COUNT_ROW_IS_UNSHELVED) == 1;

      add_count (builder, tru_row_get_text (row, TRU_COUNT_ROW_CODE), tru_row_get_text (row, TRU_COUNT_ROW_ITEM), name, token);
      if (!cli->as_json)
        tru_cli_print (cli, "%s  %s  %s%s%s", tru_row_get_text (row, TRU_COUNT_ROW_CODE), tru_stock_count_result_label (token), name ? name : "",
                       is_unshelved ? " · " : "", is_unshelved ? _("No shelf noted") : "");
    }
}

static gboolean
save_report (TruCli     *cli,
             TruRecord  *take,
             const char *path,
             GError    **error)
{
  g_autoptr (TruDocument) document = tru_stock_takes_document (cli->store, tru_record_get_uid (take), error);
  g_autofree char *date = tru_record_dup_as_text (take, TRU_STOCK_TAKE_STARTED_ON);

  return document && tru_document_save_pdf (document, path, date, tru_document_get_title (document), error);
}

static gboolean
report (TruCli  *cli,
        GError **error)
{
  const char *uid = tru_cli_argument (cli, 1);
  const char *path = tru_cli_get_option (cli, "to");
  g_autoptr (TruRecord) take = tru_store_get (cli->store, &tru_stock_take_kind, uid, NULL);
  g_autoptr (GPtrArray) counts = NULL;
  g_autoptr (GPtrArray) missing = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!take)
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND, _("No stock-take has the identifier “%s”."), uid);
      return FALSE;
    }
  if (path)
    return save_report (cli, take, path, error);
  counts = tru_query_run (cli->store, &tru_query_stock_counts, error, "$take", uid, NULL);
  missing = counts ? tru_query_run (cli->store, &tru_query_stock_missing, error, "$take", uid, NULL) : NULL;
  if (!missing)
    return FALSE;
  json_builder_begin_array (builder);
  print_lines (cli, missing, builder);
  print_lines (cli, counts, builder);
  json_builder_end_array (builder);
  if (cli->as_json)
    tru_cli_print_builder (cli, builder);
  return TRUE;
}

static gboolean
finish (TruCli  *cli,
        GError **error)
{
  gint64 n_missing = tru_stock_takes_finish (cli->store, tru_cli_argument (cli, 1), error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (n_missing < 0)
    return FALSE;
  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "stock_take", tru_cli_argument (cli, 1));
  tru_cli_add_int (builder, "missing", n_missing);
  json_builder_end_object (builder);
  if (cli->as_json)
    tru_cli_print_builder (cli, builder);
  else
    tru_cli_print (cli, ngettext ("Stock-take finished: %d item missing", "Stock-take finished: %d items missing", n_missing), (int) n_missing);
  return TRUE;
}

/* Each act has its own options. */
static gboolean
are_options_its_own (TruCli      *cli,
                     const char  *act,
                     GError     **error)
{
  static const char *const options[][2] = { { "category", "start" }, { "place", "start" }, { "to", "report" } };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (tru_cli_has_option (cli, options[i][0]) && !g_str_equal (act, options[i][1]))
      {
        g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("--%1$s goes with “stock-take %2$s”."), options[i][0], options[i][1]);
        return FALSE;
      }
  return TRUE;
}

/**
 * tru_cli_stock_take:
 * @cli: `stock-take start LIBRARY [--category C] [--place P]`, `… scan UID CODE…`, `… report UID [--to FILE.pdf]`, `… finish UID`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_stock_take (TruCli  *cli,
                    GError **error)
{
  static const struct
  {
    const char *name;
    gboolean (*run) (TruCli *cli, GError **error);
  } acts[] = { { "start", start }, { "scan", scan }, { "report", report }, { "finish", finish } };
  const char *name = tru_cli_argument (cli, 0);

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    if (g_strcmp0 (acts[i].name, name) == 0)
      {
        if (!g_str_equal (name, "scan") && cli->arguments->len != 2)
          return set_usage (error);
        return are_options_its_own (cli, name, error) && tru_cli_open (cli, error) && acts[i].run (cli, error);
      }
  return set_usage (error);
}
