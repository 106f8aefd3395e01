/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-check.h"

#include <glib/gi18n.h>

#include "tru-database.h"
#include "tru-index.h"
#include "tru-kinds.h"

typedef struct
{
  TruStore *store;
  GPtrArray *problems;
  TruStatement *words;
  TruStatement *key;
  gint64 n_words; /* rows that the search index must have */
  gint64 n_keys;
} Check;

G_GNUC_PRINTF (4, 5)
static void
add_problem (Check      *check,
             const char *token,
             const char *uid,
             const char *format,
             ...)
{
  TruProblem *problem = g_new (TruProblem, 1);
  va_list arguments;

  va_start (arguments, format);
  problem->token = token;
  problem->message = g_strdup_vprintf (format, arguments);
  problem->uid = g_strdup (uid);
  va_end (arguments);
  g_ptr_array_add (check->problems, problem);
}

/* Calls @found with every row of @sql. */
static gboolean
each_row (Check       *check,
          const char  *sql,
          void       (*found) (Check *, TruStatement *),
          GError     **error)
{
  g_autoptr (TruStatement) statement = tru_statement_new (tru_store_get_handle (check->store), sql, error);
  TruStep step;

  if (!statement)
    return FALSE;
  while ((step = tru_statement_step (statement, error)) == TRU_STEP_ROW)
    found (check, statement);
  return step == TRU_STEP_DONE;
}

static void
on_integrity_row (Check        *check,
                  TruStatement *row)
{
  const char *words = tru_statement_get_text (row, 0);

  if (g_strcmp0 (words, "ok") != 0)
    add_problem (check, "file", NULL, _("The file is damaged: %s"), words);
}

static void
on_foreign_key_row (Check        *check,
                    TruStatement *row)
{
  const TruKind *kind = tru_kind_by_name (tru_statement_get_text (row, 0));
  const TruKind *target = tru_kind_by_name (tru_statement_get_text (row, 2));
  g_autoptr (TruRecord) record = kind ? tru_store_get_by_id (check->store, kind, tru_statement_get_int (row, 1), NULL) : NULL;

  add_problem (check, "reference", record ? tru_record_get_uid (record) : NULL, _("%s: it refers to a record of the kind “%s” that is not there"),
               kind ? tru_kind_label (kind) : tru_statement_get_text (row, 0), target ? tru_kind_label (target) : tru_statement_get_text (row, 2));
}

static void
on_bad_history_row (Check        *check,
                    TruStatement *row)
{
  add_problem (check, "history", tru_statement_get_text (row, 1), _("Line %s of the history cannot be read"), tru_statement_get_text (row, 0));
}

static void
on_own_row (Check        *check,
            TruStatement *row)
{
  if (tru_statement_get_int (row, 0) > 1)
    add_problem (check, "value", NULL, _("More than one organisation is said to be our own association"));
}

static gboolean
has_value (TruStatement   *statement,
           const TruKind  *kind,
           gint64          id,
           const char     *expected,
           gboolean       *is_same,
           GError        **error)
{
  g_autoptr (TruCachedStatement) borrowed = statement;
  TruStep step;

  tru_statement_bind_int (borrowed, "$rowid", tru_index_rowid (kind, id));
  tru_statement_bind_int (borrowed, "$kind", kind->number);
  tru_statement_bind_int (borrowed, "$id", id);
  step = tru_statement_step (borrowed, error);
  *is_same = g_strcmp0 (step == TRU_STEP_ROW ? tru_statement_get_text (borrowed, 0) : NULL, expected) == 0;
  return step != TRU_STEP_ERROR;
}

static gboolean
check_record (TruRecord *record,
              gpointer   data,
              GError   **error)
{
  Check *check = data;
  const TruKind *kind = tru_record_get_kind (record);
  g_autofree char *words = tru_index_words (record);
  g_autofree char *key = tru_index_key (record);
  g_autoptr (GError) invalid = NULL;
  gboolean words_same, key_same;

  check->n_words += words != NULL;
  check->n_keys += key != NULL;
  if (!has_value (check->words, kind, tru_record_get_id (record), words, &words_same, error)
      || !has_value (check->key, kind, tru_record_get_id (record), key, &key_same, error))
    return FALSE;
  if (!words_same || !key_same)
    add_problem (check, "index", tru_record_get_uid (record), _("%s: search or order does not know its present words"), tru_kind_label (kind));
  if (!tru_record_validate (record, &invalid))
    add_problem (check, "value", tru_record_get_uid (record), _("%s: %s"), tru_kind_label (kind), invalid->message);
  return TRUE;
}

static gboolean
check_count (Check       *check,
             const char  *sql,
             gint64       expected,
             GError     **error)
{
  g_autoptr (TruStatement) statement = tru_statement_new (tru_store_get_handle (check->store), sql, error);

  if (!statement || tru_statement_step (statement, error) != TRU_STEP_ROW)
    return FALSE;
  if (tru_statement_get_int (statement, 0) > expected)
    add_problem (check, "index", NULL, _("Search or order still knows records that are gone"));
  return TRUE;
}

static gboolean
check_records (Check   *check,
               GError **error)
{
  sqlite3 *db = tru_store_get_handle (check->store);
  g_autoptr (TruStatement) words = tru_statement_new (db, "SELECT words FROM search WHERE rowid = $rowid", error);
  g_autoptr (TruStatement) key = NULL;
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  key = words ? tru_statement_new (db, "SELECT key FROM derived_key WHERE kind = $kind AND record = $id", error) : NULL;
  if (!key)
    return FALSE;
  check->words = words;
  check->key = key;
  for (guint i = 0; i < n_kinds; i++)
    if (!tru_store_each (check->store, kinds[i], check_record, check, error))
      return FALSE;
  return check_count (check, "SELECT count (*) FROM search", check->n_words, error)
         && check_count (check, "SELECT count (*) FROM derived_key", check->n_keys, error);
}

/* The file's own damage is said before anything is read through it. */
static gboolean
check_file (Check   *check,
            GError **error)
{
  return each_row (check, "PRAGMA integrity_check (20)", on_integrity_row, error)
         && each_row (check, "PRAGMA foreign_key_check", on_foreign_key_row, error)
         && each_row (check, "SELECT id, uid FROM history WHERE NOT json_valid (changes)", on_bad_history_row, error)
         && each_row (check, "SELECT count (*) FROM organisation WHERE own = 1", on_own_row, error);
}

/**
 * tru_problem_free:
 * @self: (nullable): a problem
 */
void
tru_problem_free (TruProblem *self)
{
  if (!self)
    return;
  g_free (self->message);
  g_free (self->uid);
  g_free (self);
}

/**
 * tru_check_run:
 * @store: a store
 * @error: a store error when the check itself cannot go on
 *
 * Holds a database against what must be true of it: the file whole, references to what is there, every record valid, history readable, at
 * most one own organisation, search index and sort keys equal to what tru_index_words() and tru_index_key() compute.
 *
 * Returns: (transfer full) (nullable) (element-type TruProblem): what is wrong, perhaps nothing
 */
GPtrArray *
tru_check_run (TruStore  *store,
               GError   **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_problem_free);
  Check check = { .store = store, .problems = problems };

  if (!check_file (&check, error) || !check_records (&check, error))
    return NULL;
  return g_steal_pointer (&problems);
}

/**
 * tru_check_rebuild:
 * @store: a store
 * @error: a store error; then nothing is changed
 *
 * Makes search index and sort keys anew from the records. This is no operation of the history: no record changes.
 *
 * Returns: whether they are right now
 */
gboolean
tru_check_rebuild (TruStore  *store,
                   GError   **error)
{
  return tru_index_rebuild (store, error);
}
