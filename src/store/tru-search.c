/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-search.h"

#include <string.h>

#include "tru-code.h"
#include "tru-consumable.h"
#include "tru-contact.h"
#include "tru-database.h"
#include "tru-dwelling.h"
#include "tru-entry.h"
#include "tru-household.h"
#include "tru-index.h"
#include "tru-item.h"
#include "tru-kinds.h"
#include "tru-member.h"
#include "tru-operation.h"
#include "tru-organisation.h"
#include "tru-person.h"
#include "tru-query-private.h"
#include "tru-titles.h"
#include "tru-tool-library.h"
#include "tru-tool.h"

#include "tru-text.h"

/* In the order in which people expect the answers. */
static const TruKind *const searched[] = {
  &tru_household_kind, &tru_person_kind, &tru_item_kind, &tru_tool_kind, &tru_consumable_kind,
  &tru_member_kind, &tru_organisation_kind, &tru_contact_kind,
  &tru_entry_kind, &tru_tool_library_kind, &tru_operation_kind, &tru_dwelling_kind,
};

#define LAST_ID (((gint64) 1 << TRU_INDEX_ID_BITS) - 1)
#define PREFIX_INDEX_LETTERS 3 /* longest beginning that the search index keeps a list of its own for */

/* Ids of the hits, by place in `searched`. */
typedef struct
{
  GArray *ids[G_N_ELEMENTS (searched)];
  guint limit;
} Found;

static void
found_clear (Found *found)
{
  for (guint i = 0; i < G_N_ELEMENTS (searched); i++)
    g_array_unref (found->ids[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Found, found_clear)

static void
add_id (Found  *found,
        gint64  rowid)
{
  gint64 id = rowid & LAST_ID;

  for (guint i = 0; i < G_N_ELEMENTS (searched); i++)
    if (searched[i]->number == (guint) (rowid >> TRU_INDEX_ID_BITS) && found->ids[i]->len < found->limit)
      g_array_append_val (found->ids[i], id);
}

static gboolean
match_between (TruStore    *store,
               const char  *match,
               gint64       first,
               gint64       last,
               gint64       limit,
               Found       *found,
               GError     **error)
{
  g_autoptr (TruCachedStatement) statement = NULL;
  TruStep step;

  statement = tru_store_prepare (store, "SELECT rowid FROM search WHERE search MATCH $match AND rowid BETWEEN $first AND $last LIMIT $limit", error);
  if (!statement)
    return FALSE;
  tru_statement_bind_text (statement, "$match", match);
  tru_statement_bind_int (statement, "$first", first);
  tru_statement_bind_int (statement, "$last", last);
  tru_statement_bind_int (statement, "$limit", limit);
  while ((step = tru_statement_step (statement, error)) == TRU_STEP_ROW)
    add_id (found, tru_statement_get_int (statement, 0));
  return step == TRU_STEP_DONE;
}

/* A short beginning has many hits and a list of its own: each kind is looked at by itself and left early. A longer one is
 * merged from the lists of its words, which costs the same for one kind as for all: it is asked for once. */
static gboolean
match_all (TruStore    *store,
           const char  *text,
           const char  *match,
           Found       *found,
           GError     **error)
{
  g_auto (GStrv) words = tru_text_query (text);
  gsize longest = 0;

  for (guint i = 0; words[i]; i++)
    longest = MAX (longest, strlen (words[i]));
  if (longest > PREFIX_INDEX_LETTERS)
    return match_between (store, match, 0, G_MAXINT64, -1, found, error);
  for (guint i = 0; i < G_N_ELEMENTS (searched); i++)
    if (!match_between (store, match, tru_index_rowid (searched[i], 0), tru_index_rowid (searched[i], LAST_ID), found->limit,
                        found, error))
      return FALSE;
  return TRUE;
}

static TruHit *
read_hit (TruStatement  *statement,
          const TruKind *kind)
{
  TruHit *hit = g_new0 (TruHit, 1);

  hit->kind = kind;
  hit->id = tru_statement_get_int (statement, 0);
  hit->uid = g_strdup (tru_statement_get_text (statement, 1));
  hit->title = g_strdup (tru_statement_get_text (statement, 2));
  hit->subtitle = g_strdup (tru_statement_get_text (statement, 3));
  return hit;
}

static gboolean
read_hits (TruStore       *store,
           const TruKind  *kind,
           GArray         *ids,
           GPtrArray      *hits,
           GError        **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id, uid, %s, %s FROM %s WHERE id = $id AND NOT %s", tru_title_sql (kind),
                                          tru_subtitle_sql (kind), kind->name, tru_hidden_sql (kind));
  TruStatement *statement = tru_store_prepare (store, sql, error);

  if (!statement)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (TruCachedStatement) reset = statement;

      tru_statement_bind_int (statement, "$id", g_array_index (ids, gint64, i));
      tru_query_bind_clock (statement);
      switch (tru_statement_step (statement, error))
        {
        case TRU_STEP_ROW:
          g_ptr_array_add (hits, read_hit (statement, kind));
          break;
        case TRU_STEP_ERROR:
          return FALSE;
        default:
          break;
        }
    }
  return TRUE;
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

static char *
match_words (const char *text)
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

/* A label or card begins with the letters of its kind; a phone that happens to check is none. */
static char *
code_of_label (const char *text)
{
  g_autofree char *clean = text ? tru_text_clean (text) : NULL;

  return clean && g_ascii_isalpha (*clean) && strpbrk (clean, "0123456789") ? tru_code_checked (clean) : NULL;
}

/**
 * tru_search_match:
 * @text: what a person typed
 *
 * As printed on a label or card, a code has a check character behind it that no record holds: it is found with it and without.
 *
 * Returns: (transfer full) (nullable): the expression for the search index: every word as a prefix; %NULL when there is no word
 */
char *
tru_search_match (const char *text)
{
  g_autofree char *match = match_words (text);
  g_autofree char *code = code_of_label (text);
  g_autofree char *bare = code ? match_words (code) : NULL;

  return match && bare ? g_strdup_printf ("(%s) OR (%s)", match, bare) : g_steal_pointer (&match);
}

/**
 * tru_search:
 * @store: a store
 * @text: what a person typed: names, addresses, phones, tools, codes; beginnings of words suffice
 * @limit: how many hits of each kind at most
 * @error: a store error
 *
 * Returns: (transfer full) (nullable) (element-type TruHit): households, people, items, tools, members, partners and contacts
 *   with households, tool libraries, operations, and dwellings save those whose address is confidential: to be found by it would tell it
 */
GPtrArray *
tru_search (TruStore    *store,
            const char  *text,
            guint        limit,
            GError     **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_hit_free);
  g_autofree char *match = tru_search_match (text);
  g_auto (Found) found = { .limit = limit };

  for (guint i = 0; i < G_N_ELEMENTS (searched); i++)
    found.ids[i] = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (!match)
    return g_steal_pointer (&hits);
  if (!match_all (store, text, match, &found, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (searched); i++)
    if (!read_hits (store, searched[i], found.ids[i], hits, error))
      return NULL;
  return g_steal_pointer (&hits);
}
