/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-clock.h"
#include "tru-database.h"
#include "tru-kinds.h"
#include "tru-states.h"
#include "tru-titles.h"

static char *
read_text (TruStore      *self,
           const TruKind *kind,
           const char    *expression,
           const char    *uid)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s WHERE uid = $uid", expression, kind->name);
  g_autoptr (TruCachedStatement) statement = tru_store_prepare (self, sql, NULL);
  g_autofree char *today = tru_date_to_iso (tru_clock_today ());
  g_autofree char *now = tru_time_to_iso (tru_clock_now ());

  if (!statement)
    return NULL;
  tru_statement_bind_text (statement, "$uid", uid);
  tru_statement_bind_text (statement, "$today", today);
  tru_statement_bind_text (statement, "$now", now);
  if (tru_statement_step (statement, NULL) != TRU_STEP_ROW)
    return NULL;
  return g_strdup (tru_statement_get_text (statement, 0));
}

/**
 * tru_store_count:
 * @self: a store
 * @kind: a kind
 *
 * Returns: how many records of the kind there are
 */
gint64
tru_store_count (TruStore      *self,
                 const TruKind *kind)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", kind->name);
  g_autoptr (TruCachedStatement) statement = tru_store_prepare (self, sql, NULL);

  if (statement && tru_statement_step (statement, NULL) == TRU_STEP_ROW)
    return tru_statement_get_int (statement, 0);
  return 0;
}

/**
 * tru_store_has_any:
 * @self: a store
 * @kind: a kind
 *
 * Asked wherever something is told as long as nothing is there: it does not count a hundred thousand records for that.
 *
 * Returns: whether there is a record of the kind
 */
gboolean
tru_store_has_any (TruStore      *self,
                   const TruKind *kind)
{
  g_autofree char *sql = g_strdup_printf ("SELECT EXISTS (SELECT 1 FROM %s)", kind->name);
  g_autoptr (TruCachedStatement) statement = tru_store_prepare (self, sql, NULL);

  return statement && tru_statement_step (statement, NULL) == TRU_STEP_ROW && tru_statement_get_int (statement, 0) != 0;
}

/**
 * tru_store_is_empty:
 * @self: a store
 *
 * Returns: whether it holds no record of any kind
 */
gboolean
tru_store_is_empty (TruStore *self)
{
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM %s LIMIT 1", kinds[i]->name);
      g_autoptr (TruStatement) statement = tru_statement_new (tru_store_get_handle (self), sql, NULL);

      if (!statement || tru_statement_step (statement, NULL) == TRU_STEP_ROW)
        return FALSE;
    }
  return TRUE;
}

/**
 * tru_store_title:
 * @self: a store
 * @kind: a kind
 * @uid: (nullable): a uid
 *
 * Returns: (transfer full): how the record is called in lists, "" when it is not there
 */
char *
tru_store_title (TruStore      *self,
                 const TruKind *kind,
                 const char    *uid)
{
  char *title = uid ? read_text (self, kind, tru_title_sql (kind), uid) : NULL;

  return title ? title : g_strdup ("");
}

/**
 * tru_store_discreet_title:
 * @self: a store
 * @kind: a kind
 * @uid: (nullable): a uid
 *
 * Returns: (transfer full): how the record is called before those who are to see no household: at least by the name of its
 *   kind; "" without a uid
 */
char *
tru_store_discreet_title (TruStore      *self,
                          const TruKind *kind,
                          const char    *uid)
{
  const char *sql = tru_discreet_title_sql (kind);
  char *title = uid ? read_text (self, kind, sql ? sql : "NULL", uid) : NULL;

  return title ? title : g_strdup (uid && *uid ? tru_kind_label (kind) : "");
}

/**
 * tru_store_state:
 * @self: a store
 * @kind: a kind
 * @uid: a uid
 *
 * Returns: (transfer full) (nullable): the record's derived state, a token; %NULL where the kind has none
 */
char *
tru_store_state (TruStore      *self,
                 const TruKind *kind,
                 const char    *uid)
{
  const char *sql = tru_state_sql (kind);

  return sql ? read_text (self, kind, sql, uid) : NULL;
}
