/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-search.h"

#include "tru-contact.h"
#include "tru-database.h"
#include "tru-household.h"
#include "tru-index.h"
#include "tru-item.h"
#include "tru-kinds.h"
#include "tru-member.h"
#include "tru-organisation.h"
#include "tru-person.h"
#include "tru-titles.h"
#include "tru-tool.h"

#include "tru-text.h"

/* In the order in which people expect the answers. */
static const TruKind *const searched[] = {
  &tru_household_kind, &tru_person_kind, &tru_item_kind, &tru_tool_kind,
  &tru_member_kind, &tru_organisation_kind, &tru_contact_kind,
};

static char *
hits_sql (const TruKind *kind)
{
  return g_strdup_printf ("SELECT id, uid, %s, %s FROM %s WHERE id IN (SELECT rowid & ((1 << %d) - 1) FROM search "
                          "WHERE search MATCH $match AND rowid BETWEEN $first AND $last LIMIT $limit)",
                          tru_title_sql (kind), tru_subtitle_sql (kind), kind->name, TRU_INDEX_ID_BITS);
}

static gboolean
search_kind (TruStore       *store,
             const TruKind  *kind,
             const char     *match,
             guint           limit,
             GPtrArray      *hits,
             GError        **error)
{
  g_autofree char *sql = hits_sql (kind);
  g_autoptr (TruCachedStatement) statement = tru_store_prepare (store, sql, error);
  TruStep step;

  if (!statement)
    return FALSE;
  tru_statement_bind_text (statement, "$match", match);
  tru_statement_bind_int (statement, "$first", tru_index_rowid (kind, 0));
  tru_statement_bind_int (statement, "$last", tru_index_rowid (kind, 0) | (((gint64) 1 << TRU_INDEX_ID_BITS) - 1));
  tru_statement_bind_int (statement, "$limit", limit);
  while ((step = tru_statement_step (statement, error)) == TRU_STEP_ROW)
    {
      TruHit *hit = g_new0 (TruHit, 1);

      hit->kind = kind;
      hit->id = tru_statement_get_int (statement, 0);
      hit->uid = g_strdup (tru_statement_get_text (statement, 1));
      hit->title = g_strdup (tru_statement_get_text (statement, 2));
      hit->subtitle = g_strdup (tru_statement_get_text (statement, 3));
      g_ptr_array_add (hits, hit);
    }
  return step == TRU_STEP_DONE;
}

/**
 * tru_hit_free:
 * @self: (nullable): a hit
 */
void
tru_hit_free (TruHit *self)
{
  if (!self)
    return;
  g_free (self->uid);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self);
}

/**
 * tru_search_match:
 * @text: what a person typed
 *
 * Returns: (transfer full) (nullable): the expression for the search index: every word as a prefix; %NULL when there is no word
 */
char *
tru_search_match (const char *text)
{
  g_auto (GStrv) words = tru_text_query (text);
  GString *match = NULL;

  for (guint i = 0; words[i]; i++)
    {
      if (!match)
        match = g_string_new (NULL);
      else
        g_string_append_c (match, ' ');
      g_string_append_printf (match, "\"%s\"*", words[i]);
    }
  return match ? g_string_free (match, FALSE) : NULL;
}

/**
 * tru_search:
 * @store: a store
 * @text: what a person typed: names, addresses, phones, tools, codes; beginnings of words suffice
 * @limit: how many hits of each kind at most
 * @error: a store error
 *
 * Returns: (transfer full) (nullable) (element-type TruHit): households, people, items, tools, members and partners
 */
GPtrArray *
tru_search (TruStore    *store,
            const char  *text,
            guint        limit,
            GError     **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_hit_free);
  g_autofree char *match = tru_search_match (text);

  if (match)
    for (guint i = 0; i < G_N_ELEMENTS (searched); i++)
      if (!search_kind (store, searched[i], match, limit, hits, error))
        return NULL;
  return g_steal_pointer (&hits);
}
