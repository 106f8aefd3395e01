/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-history.h"

#include <string.h>

#include <glib/gi18n.h>

#include "tru-database.h"
#include "tru-kinds.h"
#include "tru-store.h"
#include "tru-text.h"

#define NAMED_AT_MOST 2
#define LOOKED_AT "40" /* an import has thousands of records, and nobody reads their names in a sentence */

/* Whether one of two names goes on where the other ends, as an item’s does after its tool’s: “Drill OT-0147”, “Drill”. */
static gboolean
is_begun_by (const char *name,
             const char *beginning)
{
  gsize length = strlen (beginning);

  return g_str_has_prefix (name, beginning) && (name[length] == '\0' || name[length] == ' ');
}

/* A visit writes loan, item and reservation of the same drill: it is named once, by its fullest name. */
static void
add_title (GPtrArray    *titles,
           TruStore     *store,
           TruStatement *row)
{
  const TruKind *kind = tru_kind_by_name (tru_statement_get_text (row, 0));
  g_autofree char *title = kind ? tru_store_title (store, kind, tru_statement_get_text (row, 1)) : NULL;

  if (!title || !*title)
    return;
  for (guint i = 0; i < titles->len; i++)
    {
      if (is_begun_by (titles->pdata[i], title))
        return;
      if (!is_begun_by (title, titles->pdata[i]))
        continue;
      g_free (titles->pdata[i]);
      titles->pdata[i] = g_steal_pointer (&title);
      return;
    }
  g_ptr_array_add (titles, g_steal_pointer (&title));
}

/**
 * tru_history_subject:
 * @store: a store
 * @operation: number of an operation that stands
 *
 * Returns: (transfer full) (nullable): what it was about, such as the names of the tools that it lent; %NULL when that has no name
 */
char *
tru_history_subject (TruStore *store,
                     gint64    operation)
{
  g_autoptr (TruCachedStatement) row = tru_store_prepare (store, "SELECT kind, uid FROM history WHERE act = $act ORDER BY id LIMIT " LOOKED_AT, NULL);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  const char *named[NAMED_AT_MOST + 2] = { NULL };

  if (!row)
    return NULL;
  tru_statement_bind_int (row, "$act", operation);
  while (tru_statement_step (row, NULL) == TRU_STEP_ROW)
    add_title (titles, store, row);
  if (titles->len == 0)
    return NULL;
  for (guint i = 0; i < MIN (titles->len, NAMED_AT_MOST); i++)
    named[i] = titles->pdata[i];
  if (titles->len > NAMED_AT_MOST)
    named[NAMED_AT_MOST] = "…";
  return tru_text_join (named, ", ");
}
