/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-listing.h"

#include "tru-database.h"
#include "tru-index.h"
#include "tru-query-private.h"
#include "tru-search.h"
#include "tru-states.h"
#include "tru-text.h"
#include "tru-titles.h"

enum
{
  COLUMN_UID,
  COLUMN_TITLE,
  COLUMN_CODE,
  COLUMN_STATE,
  COLUMN_SUBTITLE,
  COLUMN_IS_HIT,
};

/* The index knows a record by its own words alone: a loan's title is the name of its tool, an item's too. */
typedef enum
{
  FILTER_NONE,
  FILTER_INDEX,           /* the kind has a name of its own */
  FILTER_INDEX_AND_TITLE, /* it is called after another record */
} Filter;

static char *
listing_sql (const TruKind *kind,
             Filter         filter)
{
  g_autofree char *hit = NULL;
  const char *state = tru_state_sql (kind);
  int code = tru_listing_code_field (kind);

  hit = g_strdup_printf ("id IN (SELECT rowid & ((1 << %d) - 1) FROM search WHERE search MATCH $match AND rowid BETWEEN $first AND $last)",
                         TRU_INDEX_ID_BITS);
  return g_strdup_printf ("SELECT uid, %s, %s, %s, %s, %s FROM %s %s%s "
                          "ORDER BY (SELECT k.key FROM derived_key k WHERE k.kind = %u AND k.record = %s.id), id",
                          tru_title_sql (kind), code < 0 ? "NULL" : kind->fields[code].name, state ? state : "NULL",
                          filter == FILTER_INDEX_AND_TITLE ? tru_subtitle_sql (kind) : "NULL",
                          filter == FILTER_INDEX_AND_TITLE ? hit : "1", kind->name, filter == FILTER_INDEX ? "WHERE " : "",
                          filter == FILTER_INDEX ? hit : "", kind->number, kind->name);
}

static gboolean
has_word (const char *words,
          const char *prefix)
{
  for (const char *found = strstr (words, prefix); found; found = strstr (found + 1, prefix))
    if (found == words || found[-1] == ' ')
      return TRUE;
  return FALSE;
}

static gboolean
is_called (TruStatement *row,
           char        **prefixes)
{
  const char *title = tru_statement_get_text (row, COLUMN_TITLE);
  const char *subtitle = tru_statement_get_text (row, COLUMN_SUBTITLE);
  g_autofree char *name = g_strconcat (title ? title : "", " ", subtitle ? subtitle : "", NULL);
  g_autofree char *words = tru_text_index (name);

  for (guint i = 0; prefixes[i]; i++)
    if (!has_word (words, prefixes[i]))
      return FALSE;
  return TRUE;
}

static TruListed *
read_listed (TruStatement *row)
{
  TruListed *listed = g_new (TruListed, 1);
  const char *title = tru_statement_get_text (row, COLUMN_TITLE);

  listed->uid = g_strdup (tru_statement_get_text (row, COLUMN_UID));
  listed->title = g_strdup (title ? title : "");
  listed->code = g_strdup (tru_statement_get_text (row, COLUMN_CODE));
  listed->state = g_strdup (tru_statement_get_text (row, COLUMN_STATE));
  return listed;
}

static GPtrArray *
read_all (TruStatement  *statement,
          Filter         filter,
          char         **prefixes,
          GError       **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_listed_free);
  TruStep step;

  while ((step = tru_statement_step (statement, error)) == TRU_STEP_ROW)
    if (filter != FILTER_INDEX_AND_TITLE || tru_statement_get_int (statement, COLUMN_IS_HIT) == 1 || is_called (statement, prefixes))
      g_ptr_array_add (rows, read_listed (statement));
  return step == TRU_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

/**
 * tru_listed_free:
 * @self: (nullable): a listed record
 */
void
tru_listed_free (TruListed *self)
{
  if (!self)
    return;
  g_free (self->uid);
  g_free (self->title);
  g_free (self->code);
  g_free (self->state);
  g_free (self);
}

/**
 * tru_listing_code_field:
 * @kind: a kind
 *
 * Returns: id of the field that holds what a record's label, card or paper says, or -1
 */
int
tru_listing_code_field (const TruKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == TRU_TYPE_CODE)
      return i;
  return -1;
}

/**
 * tru_listing:
 * @store: a store
 * @kind: a kind
 * @text: (nullable): what a person typed: each word the beginning of one of the record's words, or of those by which it is called
 * @error: a store error
 *
 * The records of a kind, all in one query, by name where they have one, otherwise oldest first.
 *
 * Returns: (transfer full) (nullable) (element-type TruListed): the records
 */
GPtrArray *
tru_listing (TruStore       *store,
             const TruKind  *kind,
             const char     *text,
             GError        **error)
{
  gboolean is_filtered = text && !tru_text_is_blank (text);
  Filter filter = !is_filtered ? FILTER_NONE : tru_index_is_named (kind) ? FILTER_INDEX : FILTER_INDEX_AND_TITLE;
  g_autofree char *match = is_filtered ? tru_search_match (text) : NULL;
  g_auto (GStrv) prefixes = is_filtered ? tru_text_query (text) : NULL;
  g_autofree char *sql = listing_sql (kind, filter);
  g_autoptr (TruStatement) statement = NULL;

  if (is_filtered && !match)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) tru_listed_free);
  statement = tru_statement_new (tru_store_get_handle (store), sql, error);
  if (!statement)
    return NULL;
  tru_query_bind_clock (statement);
  if (is_filtered)
    tru_statement_bind_text (statement, "$match", match);
  tru_statement_bind_int (statement, "$first", tru_index_rowid (kind, 0));
  tru_statement_bind_int (statement, "$last", tru_index_rowid (kind, 0) | (((gint64) 1 << TRU_INDEX_ID_BITS) - 1));
  return read_all (statement, filter, prefixes, error);
}
