/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-commands.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "tru-cli-import.h"
#include "tru-cli-output.h"
#include "tru-exchange-pictures.h"
#include "tru-export.h"
#include "tru-household.h"
#include "tru-import.h"
#include "tru-profile.h"
#include "tru-records-desk.h"

/**
 * tru_cli_demo:
 * @cli: `demo`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_demo (TruCli  *cli,
              GError **error)
{
  TruStore *store = tru_cli_open (cli, error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *file = NULL;

  if (!store)
    return FALSE;
  file = g_filename_display_name (tru_store_get_path (store));
  if (!tru_store_is_empty (store))
    {
      g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_NOT_EMPTY,
                   _("“%s” already holds records; the demonstration needs an empty database."), file);
      return FALSE;
    }
  if (!tru_demo_load (store, error))
    return FALSE;
  if (!cli->as_json)
    {
      tru_cli_print (cli, _("The demonstration association is in “%s”."), file);
      return TRUE;
    }
  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "file", file);
  json_builder_end_object (builder);
  tru_cli_print_builder (cli, builder);
  return TRUE;
}

/* A preview writes nothing, so it looks at what would be made in a database that does not stay. */
static TruStore *
open_passing (char   **folder,
              GError **error)
{
  g_autofree char *path = NULL;

  *folder = g_dir_make_tmp ("truelle-XXXXXX", error);
  if (!*folder)
    return NULL;
  path = g_build_filename (*folder, "truelle.db", NULL);
  return tru_store_open (path, TRU_STORE_CREATE, error);
}

static void
remove_passing (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static gboolean
preview_with (TruCli   *cli,
              TruStore *store,
              GError  **error)
{
  g_autoptr (TruImportPreview) preview = tru_import_preview (store, tru_cli_argument (cli, 0), NULL, error);

  if (preview)
    tru_cli_print_import (cli, preview, TRUE);
  return preview != NULL;
}

static gboolean
preview_import (TruCli  *cli,
                GError **error)
{
  g_autofree char *path = cli->database ? g_canonicalize_filename (cli->database, NULL) : tru_store_default_path ();
  g_autofree char *folder = NULL;
  g_autoptr (TruStore) store = NULL;
  gboolean is_done;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return tru_cli_open (cli, error) && preview_with (cli, cli->store, error);
  store = open_passing (&folder, error);
  is_done = store && preview_with (cli, store, error);
  g_clear_object (&store);
  if (folder)
    remove_passing (folder);
  return is_done;
}

/**
 * tru_cli_import:
 * @cli: `import FILE [--preview]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_import (TruCli  *cli,
                GError **error)
{
  g_autoptr (TruImportPreview) done = NULL;
  TruStore *store;

  if (tru_cli_has_option (cli, "preview"))
    return preview_import (cli, error);
  store = tru_cli_open (cli, error);
  done = store ? tru_import_apply (store, tru_cli_argument (cli, 0), NULL, NULL, error) : NULL;
  if (!done)
    return FALSE;
  tru_cli_print_import (cli, done, FALSE);
  return TRUE;
}

static gboolean
refuse_usage (const char *sentence,
              GError    **error)
{
  g_set_error_literal (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, sentence);
  return FALSE;
}

static gboolean
read_scope (TruCli         *cli,
            TruExportScope *scope,
            GError        **error)
{
  gboolean households = tru_cli_has_option (cli, "household");
  gboolean inventory = tru_cli_has_option (cli, "inventory");
  gboolean all = tru_cli_has_option (cli, "all");

  if (households + inventory + all != 1)
    return refuse_usage (_("Say what leaves, one of: --household UID…, --inventory, --all"), error);
  *scope = households ? TRU_EXPORT_HOUSEHOLDS : inventory ? TRU_EXPORT_INVENTORY : TRU_EXPORT_ALL;
  return TRUE;
}

static gboolean
read_profile (TruCli         *cli,
              TruExportScope  scope,
              TruProfile     *profile,
              GError        **error)
{
  const char *token = tru_cli_get_option (cli, "profile");

  *profile = tru_export_default_profile (scope);
  if (!token || tru_profile_parse (token, profile))
    return TRUE;
  g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_INVALID, _("“%s” is not a profile: write full, partner or library."), token);
  return FALSE;
}

/* The uids of --household, ended by NULL, each that of a household. */
static GPtrArray *
read_households (TruCli  *cli,
                 GError **error)
{
  g_autoptr (GPtrArray) uids = g_ptr_array_new ();
  GPtrArray *words = tru_cli_get_list (cli, "household");

  for (guint i = 0; words && i < words->len; i++)
    {
      g_autofree char *uid = g_utf8_make_valid (g_ptr_array_index (words, i), -1);
      g_autoptr (TruRecord) household = tru_records_get (cli->store, &tru_household_kind, uid, error);

      if (!household)
        return NULL;
      g_ptr_array_add (uids, g_ptr_array_index (words, i));
    }
  g_ptr_array_add (uids, NULL);
  return g_steal_pointer (&uids);
}

static void
print_sent (TruCli          *cli,
            const TruExport *what,
            const char      *path,
            gint64           n_records)
{
  g_autofree char *file = g_filename_display_name (path);
  g_autofree char *folder = tru_exchange_pictures_folder (path);
  g_autofree char *pictures = g_file_test (folder, G_FILE_TEST_IS_DIR) ? g_filename_display_name (folder) : NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!cli->as_json)
    {
      tru_cli_print (cli, ngettext ("%d record in “%s”, profile %s", "%d records in “%s”, profile %s", n_records),
                     (int) n_records, file, tru_profile_token (what->profile));
      if (pictures)
        tru_cli_print (cli, _("The pictures are in “%s”: send that folder with the file."), pictures);
      return;
    }
  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "file", file);
  tru_cli_add_text (builder, "profile", tru_profile_token (what->profile));
  tru_cli_add_int (builder, "records", n_records);
  if (pictures)
    tru_cli_add_text (builder, "pictures", pictures);
  json_builder_end_object (builder);
  tru_cli_print_builder (cli, builder);
}

static gboolean
check_utf8 (const char *option,
            const char *text,
            GError    **error)
{
  if (!text || g_utf8_validate (text, -1, NULL))
    return TRUE;
  g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_INVALID, _("--%s: the text is not valid UTF-8."), option);
  return FALSE;
}

/**
 * tru_cli_export:
 * @cli: `export --to FILE …`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_export (TruCli  *cli,
                GError **error)
{
  const char *path = tru_cli_get_option (cli, "to");
  TruExport what = { .recipient = tru_cli_get_option (cli, "recipient"), .motive = tru_cli_get_option (cli, "motive") };
  g_autoptr (GPtrArray) households = NULL;
  gint64 n_records = 0;

  if (!path || !*path)
    return refuse_usage (_("Say where it goes: --to FILE"), error);
  if (!read_scope (cli, &what.scope, error) || !tru_cli_open (cli, error))
    return FALSE;
  if (!check_utf8 ("recipient", what.recipient, error) || !check_utf8 ("motive", what.motive, error)
      || !read_profile (cli, what.scope, &what.profile, error))
    return FALSE;
  households = read_households (cli, error);
  if (!households)
    return FALSE;
  what.households = (const char *const *) households->pdata;
  if (!tru_export_run (cli->store, &what, path, NULL, &n_records, error))
    return FALSE;
  print_sent (cli, &what, path, n_records);
  return TRUE;
}
