/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-versions.h"

#include "tru-database.h"

/**
 * tru_versions_knows:
 * @store: a store
 * @uid: uid of a record
 * @modified: a version
 *
 * Returns: whether the record had this version here before and was changed since
 */
gboolean
tru_versions_knows (TruStore   *store,
                    const char *uid,
                    TruStamp    modified)
{
  g_autofree char *version = tru_stamp_to_iso (modified);
  g_autoptr (TruCachedStatement) statement = NULL;

  statement = tru_store_prepare (store,
                                 "SELECT 1 FROM history WHERE uid = $uid AND action = 'update' "
                                 "AND json_extract (changes, '$.modified[0]') = $version LIMIT 1",
                                 NULL);
  if (!statement)
    return FALSE;
  tru_statement_bind_text (statement, "$uid", uid);
  tru_statement_bind_text (statement, "$version", version);
  return tru_statement_step (statement, NULL) == TRU_STEP_ROW;
}

/**
 * tru_versions_emptied:
 * @store: a store
 * @uid: uid of a record
 * @field: name of a field
 *
 * Returns: whether somebody here took the field's value out
 */
gboolean
tru_versions_emptied (TruStore   *store,
                      const char *uid,
                      const char *field)
{
  g_autofree char *before = g_strdup_printf ("$.%s[0]", field);
  g_autofree char *after = g_strdup_printf ("$.%s[1]", field);
  g_autoptr (TruCachedStatement) statement = NULL;

  statement = tru_store_prepare (store,
                                 "SELECT 1 FROM history WHERE uid = $uid AND action = 'update' "
                                 "AND json_extract (changes, $before) IS NOT NULL AND json_extract (changes, $after) IS NULL LIMIT 1",
                                 NULL);
  if (!statement)
    return FALSE;
  tru_statement_bind_text (statement, "$uid", uid);
  tru_statement_bind_text (statement, "$before", before);
  tru_statement_bind_text (statement, "$after", after);
  return tru_statement_step (statement, NULL) == TRU_STEP_ROW;
}

/**
 * tru_versions_newest:
 * @store: a store
 * @kind: a kind
 *
 * Returns: when the newest record of the kind was created, %TRU_UNKNOWN when there is none
 */
TruStamp
tru_versions_newest (TruStore      *store,
                     const TruKind *kind)
{
  g_autofree char *sql = g_strdup_printf ("SELECT max (created) FROM %s", kind->name);
  g_autoptr (TruCachedStatement) statement = tru_store_prepare (store, sql, NULL);

  if (statement && tru_statement_step (statement, NULL) == TRU_STEP_ROW && tru_statement_get_text (statement, 0))
    return tru_stamp_parse (tru_statement_get_text (statement, 0));
  return TRU_UNKNOWN;
}

/**
 * tru_versions_keeps_file:
 * @store: a store
 * @file: name of a kept file
 *
 * Returns: whether an operation of the history refers to it
 */
gboolean
tru_versions_keeps_file (TruStore   *store,
                         const char *file)
{
  g_autoptr (TruCachedStatement) statement = tru_store_prepare (store, "SELECT 1 FROM act WHERE file = $file LIMIT 1", NULL);

  if (!statement)
    return TRUE;
  tru_statement_bind_text (statement, "$file", file);
  return tru_statement_step (statement, NULL) == TRU_STEP_ROW;
}
