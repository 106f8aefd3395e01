/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-kinds.h"

#include <glib/gi18n.h>

#include "tru-kinds.h"

static char *
name_of (const char *word)
{
  return g_strndup (word, strchr (word, '=') - word);
}

static gboolean
find_field (TruCli        *cli,
            const TruKind *kind,
            const char    *word,
            guint         *field,
            GError       **error)
{
  g_autofree char *name = name_of (word);
  int found = tru_kind_find_field (kind, name);

  *field = found;
  if (found >= 0)
    return TRUE;
  g_free (cli->field);
  cli->field = g_utf8_make_valid (name, -1);
  g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("%s: there is no field “%s”."), tru_kind_label (kind), name);
  return FALSE;
}

/**
 * tru_cli_find_kind:
 * @cli: the line
 * @word: KIND, such as "tool-libraries"; underscores may stand for hyphens
 * @error: %TRU_CLI_ERROR_USAGE
 *
 * Returns: (nullable): the kind
 */
const TruKind *
tru_cli_find_kind (TruCli      *cli,
                   const char  *word,
                   GError     **error)
{
  g_autofree char *plural = g_strdelimit (g_strdup (word), "_", '-');
  const TruKind *kind = tru_kind_by_plural (plural);

  if (!kind)
    g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE,
                 _("There is no kind of record “%s”; “truelle-cli %s --help” lists those there are."), word, cli->command->name);
  return kind;
}

/**
 * tru_cli_find_record:
 * @cli: a line whose database is open
 * @uid: UID
 * @error: %TRU_STORE_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the record of whatever kind
 */
TruRecord *
tru_cli_find_record (TruCli      *cli,
                     const char  *uid,
                     GError     **error)
{
  g_autofree char *valid = g_utf8_make_valid (uid, -1);

  return tru_store_find_uid (cli->store, valid, error);
}

/**
 * tru_cli_check_fields:
 * @cli: the line
 * @first: which word after the command is the first FIELD=VALUE
 * @error: %TRU_CLI_ERROR_USAGE
 *
 * Returns: whether every word from there on is FIELD=VALUE, each field once
 */
gboolean
tru_cli_check_fields (TruCli  *cli,
                      guint    first,
                      GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = first; i < cli->arguments->len; i++)
    {
      const char *word = tru_cli_argument (cli, i);
      g_autofree char *name = NULL;

      if (!strchr (word, '=') || *word == '=')
        {
          g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("“%s” is not written FIELD=VALUE."), word);
          return FALSE;
        }
      name = g_strdelimit (name_of (word), "-", '_');
      if (!g_hash_table_add (seen, g_steal_pointer (&name)))
        {
          g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("“%s”: this field is given twice."), word);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * tru_cli_read_fields:
 * @cli: a line whose words tru_cli_check_fields() found well written
 * @first: which word after the command is the first FIELD=VALUE
 * @record: gets the values
 * @error: %TRU_CLI_ERROR_USAGE for a field that there is not, before %TRU_RECORD_ERROR_INVALID for any value
 *
 * Returns: whether @record has them all
 */
gboolean
tru_cli_read_fields (TruCli     *cli,
                     guint       first,
                     TruRecord  *record,
                     GError    **error)
{
  const TruKind *kind = tru_record_get_kind (record);
  guint field;

  for (guint i = first; i < cli->arguments->len; i++)
    if (!find_field (cli, kind, tru_cli_argument (cli, i), &field, error))
      return FALSE;
  for (guint i = first; i < cli->arguments->len; i++)
    {
      const char *word = tru_cli_argument (cli, i);

      if (!find_field (cli, kind, word, &field, error)
          || !tru_record_set_from_text (record, field, strchr (word, '=') + 1, error))
        return FALSE;
    }
  return TRUE;
}
