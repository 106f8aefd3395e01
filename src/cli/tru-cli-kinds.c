/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-cli-kinds.h"

#include <glib/gi18n.h>

#include "tru-kinds.h"
#include "tru-listing.h"
#include "tru-operation-error.h"
#include "tru-queries-tool-library.h"
#include "tru-records-desk.h"
#include "tru-text.h"
#include "tru-uid.h"

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

static gboolean
check_words (char       **words,
             GError     **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (char **word = words; *word; word++)
    {
      g_autofree char *name = NULL;

      if (!strchr (*word, '=') || **word == '=')
        {
          g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("“%s” is not written FIELD=VALUE."), *word);
          return FALSE;
        }
      name = g_strdelimit (name_of (*word), "-", '_');
      if (!g_hash_table_add (seen, g_steal_pointer (&name)))
        {
          g_set_error (error, TRU_CLI_ERROR, TRU_CLI_ERROR_USAGE, _("“%s”: this field is given twice."), *word);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
read_words (TruCli     *cli,
            char      **words,
            TruRecord  *record,
            GError    **error)
{
  const TruKind *kind = tru_record_get_kind (record);
  guint field;

  for (char **word = words; *word; word++)
    if (!find_field (cli, kind, *word, &field, error))
      return FALSE;
  for (char **word = words; *word; word++)
    if (!find_field (cli, kind, *word, &field, error)
        || !tru_record_set_from_text (record, field, strchr (*word, '=') + 1, error))
      return FALSE;
  return TRUE;
}

static char **
words_from (TruCli *cli,
            guint   first)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = first; i < cli->arguments->len; i++)
    g_strv_builder_add (words, tru_cli_argument (cli, i));
  return g_strv_builder_end (words);
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
  g_auto (GStrv) words = words_from (cli, first);

  return check_words (words, error);
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
  g_auto (GStrv) words = words_from (cli, first);

  return read_words (cli, words, record, error);
}

/* Whether a word names a field that one of those before it named: another record begins. */
static gboolean
begins_anew (GPtrArray  *words,
             const char *word)
{
  g_autofree char *name = strchr (word, '=') ? name_of (word) : g_strdup (word);
  gsize length = strlen (name);

  for (guint i = 0; i < words->len; i++)
    {
      const char *before = g_ptr_array_index (words, i);

      if (strncmp (before, name, length) == 0 && before[length] == '=')
        return TRUE;
    }
  return FALSE;
}

/* Words that name a field of the tie alone are said of that. */
static void
part_words (GPtrArray     *words,
            const TruKind *kind,
            const TruKind *tie,
            GPtrArray     *of_tie)
{
  for (guint i = 0; i < words->len;)
    {
      g_autofree char *name = name_of (words->pdata[i]);

      if (tru_kind_find_field (kind, name) < 0 && tru_kind_find_field (tie, name) >= 0)
        g_ptr_array_add (of_tie, g_ptr_array_steal_index (words, i));
      else
        i++;
    }
  g_ptr_array_add (of_tie, NULL);
}

static gboolean
end_part (TruCli         *cli,
          const TruKind  *kind,
          const TruKind  *tie,
          GPtrArray      *words,
          GPtrArray      *parts,
          GError        **error)
{
  g_autoptr (GPtrArray) of_tie = g_ptr_array_new ();
  TruRecord *record;

  if (words->len == 0)
    return TRUE;
  record = tru_record_new (kind);
  g_ptr_array_add (parts, record);
  g_ptr_array_add (words, NULL);
  if (!check_words ((char **) words->pdata, error))
    return FALSE;
  g_ptr_array_set_size (words, words->len - 1);
  if (tie)
    {
      part_words (words, kind, tie, of_tie);
      g_ptr_array_add (parts, tru_record_new (tie));
      if (!read_words (cli, (char **) of_tie->pdata, parts->pdata[parts->len - 1], error))
        return FALSE;
    }
  g_ptr_array_add (words, NULL);
  if (!read_words (cli, (char **) words->pdata, record, error))
    return FALSE;
  g_ptr_array_set_size (words, 0);
  return TRUE;
}

/**
 * tru_cli_read_ties:
 * @cli: the line
 * @option: as for tru_cli_read_parts()
 * @kind: a kind
 * @tie: (nullable): the kind of what ties each of them to another record, whose fields may be named as well
 * @error: as tru_cli_read_fields()
 *
 * Returns: (transfer full) (nullable) (element-type TruRecord): as tru_cli_read_parts(), each followed by its tie
 */
GPtrArray *
tru_cli_read_ties (TruCli         *cli,
                   const char     *option,
                   const TruKind  *kind,
                   const TruKind  *tie,
                   GError        **error)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  GPtrArray *values = tru_cli_get_list (cli, option);

  for (guint i = 0; values && i < values->len; i++)
    {
      char *word = g_ptr_array_index (values, i);

      if (begins_anew (words, word) && !end_part (cli, kind, tie, words, parts, error))
        return NULL;
      g_ptr_array_add (words, word);
    }
  return end_part (cli, kind, tie, words, parts, error) ? g_steal_pointer (&parts) : NULL;
}

/**
 * tru_cli_read_parts:
 * @cli: the line
 * @option: an option whose values are FIELD=VALUE; a field that comes again begins another record
 * @kind: their kind
 * @error: as tru_cli_read_fields()
 *
 * Returns: (transfer full) (nullable) (element-type TruRecord): the records that the option describes, none when it is
 *   not given
 */
GPtrArray *
tru_cli_read_parts (TruCli         *cli,
                    const char     *option,
                    const TruKind  *kind,
                    GError        **error)
{
  return tru_cli_read_ties (cli, option, kind, NULL, error);
}

/**
 * tru_cli_find_named:
 * @cli: a line whose database is open
 * @kind: a kind whose title is a name
 * @word: a uid, or the whole name that only one bears
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, %TRU_OPERATION_ERROR_AMBIGUOUS
 *
 * Returns: (transfer full) (nullable): the record
 */
TruRecord *
tru_cli_find_named (TruCli         *cli,
                    const TruKind  *kind,
                    const char     *word,
                    GError        **error)
{
  g_autofree char *valid = g_utf8_make_valid (word, -1);
  g_autofree char *wanted = tru_text_fold (valid);
  g_autoptr (GPtrArray) listed = NULL;
  const char *found = NULL;
  guint n_found = 0;

  if (tru_uid_is_valid (valid))
    return tru_records_get (cli->store, kind, valid, error);
  listed = tru_listing (cli->store, kind, valid, error);
  for (guint i = 0; listed && i < listed->len; i++)
    {
      const TruListed *one = g_ptr_array_index (listed, i);
      g_autofree char *title = tru_text_fold (one->title);

      if (g_str_equal (title, wanted) && ++n_found)
        found = one->uid;
    }
  if (n_found == 1)
    return tru_records_get (cli->store, kind, found, error);
  if (listed)
    g_set_error (error, TRU_OPERATION_ERROR, n_found ? TRU_OPERATION_ERROR_AMBIGUOUS : TRU_OPERATION_ERROR_NOT_FOUND,
                 n_found ? _("%s: several are called “%s”; name one by its uid.") : _("%s: none is called “%s”."),
                 tru_kind_label (kind), valid);
  return NULL;
}

/**
 * tru_cli_find_option:
 * @kind: a kind
 * @field: id of an ENUM field
 * @word: a token
 * @number: (out): which option it is
 * @error: %TRU_RECORD_ERROR_INVALID listing the tokens
 *
 * Returns: whether it is one
 */
gboolean
tru_cli_find_option (const TruKind  *kind,
                     guint           field,
                     const char     *word,
                     gint64         *number,
                     GError        **error)
{
  g_autofree char *text = NULL;

  return tru_field_parse (&kind->fields[field], word, &text, number, error);
}

/**
 * tru_cli_find_library:
 * @cli: an open database
 * @words: a tool library's uid, or its name, whatever its case and accents
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): its uid
 */
char *
tru_cli_find_library (TruCli      *cli,
                      const char  *words,
                      GError     **error)
{
  g_autoptr (GPtrArray) rows = tru_query_run (cli->store, &tru_query_tool_libraries, error, NULL);
  g_autofree char *key = tru_text_fold (words);

  for (guint i = 0; rows && i < rows->len; i++)
    {
      const char *uid = tru_row_get_text (rows->pdata[i], TRU_NAME_ROW_UID);
      g_autofree char *name = tru_text_fold (tru_row_get_text (rows->pdata[i], TRU_NAME_ROW_NAME));

      if (g_str_equal (uid, words) || g_str_equal (name, key))
        return g_strdup (uid);
    }
  if (rows)
    g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND, _("No tool library is called “%s”."), words);
  return NULL;
}
