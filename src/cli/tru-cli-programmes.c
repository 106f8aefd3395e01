/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-commands.h"

#include <glib/gi18n.h>

#include "tru-cli-kinds.h"
#include "tru-cli-output.h"
#include "tru-programme.h"
#include "tru-programmes.h"

static void
print_model (TruCli      *cli,
             JsonBuilder *builder,
             TruRecord   *model)
{
  const char *token = tru_record_get_token (model, TRU_PROGRAMME_SCHEME);
  const char *name = tru_record_get_text (model, TRU_PROGRAMME_NAME);
  const char *object = tru_record_get_text (model, TRU_PROGRAMME_OBJECT);

  if (!cli->as_json)
    tru_cli_print (cli, "%-14s %s\n%-14s %s", token, name, "", object);
  json_builder_begin_object (builder);
  tru_cli_add_text (builder, "model", token);
  tru_cli_add_text (builder, "name", name);
  tru_cli_add_text (builder, "object", object);
  json_builder_end_object (builder);
}

static gboolean
list_models (TruCli  *cli,
             GError **error)
{
  g_autoptr (GPtrArray) models = tru_programmes_models (error);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!models)
    return FALSE;
  json_builder_begin_array (builder);
  for (guint i = 0; i < models->len; i++)
    print_model (cli, builder, g_ptr_array_index (models, i));
  json_builder_end_array (builder);
  if (cli->as_json)
    tru_cli_print_builder (cli, builder);
  return TRUE;
}

/* A model’s token, or a programme of one’s own to make another of. */
static char *
make (TruCli  *cli,
      GError **error)
{
  const char *from = tru_cli_argument (cli, 0);
  g_autofree char *name = cli->arguments->len > 1 ? g_utf8_make_valid (tru_cli_argument (cli, 1), -1) : NULL;
  g_autoptr (TruRecord) programme = NULL;

  if (tru_option_find (tru_programme_scheme_options, from) >= 0)
    return tru_programmes_add (cli->store, from, name, error);
  programme = tru_cli_find_named (cli, &tru_programme_kind, from, error);
  return programme ? tru_programmes_copy (cli->store, tru_record_get_uid (programme), name, error) : NULL;
}

/**
 * tru_cli_programme:
 * @cli: `programme [MODEL | PROGRAMME [NAME]]`
 * @error: what stops it
 *
 * Returns: whether it is done
 */
gboolean
tru_cli_programme (TruCli  *cli,
                   GError **error)
{
  g_autofree char *uid = NULL;

  if (cli->arguments->len == 0)
    return list_models (cli, error);
  uid = tru_cli_open (cli, error) ? make (cli, error) : NULL;
  if (uid)
    tru_cli_print_identity (cli, tru_programme_kind.name, uid);
  return uid != NULL;
}
