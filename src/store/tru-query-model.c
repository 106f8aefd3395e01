/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-query-model.h"

#include "tru-clock.h"
#include "tru-database.h"
#include "tru-id-reading.h"
#include "tru-index.h"
#include "tru-kinds.h"
#include "tru-query-private.h"
#include "tru-search.h"

#define PAGE 64
#define MAX_ROWS (16 * PAGE) /* rows kept beyond those that the view itself holds */

struct _TruQueryModel
{
  GObject parent_instance;

  TruStore *store;
  const TruListQuery *query;
  GArray *ids;           /* gint64, in order */
  GHashTable *rows;      /* id → TruRow */
  GHashTable *parameters; /* "$name" → text */
  char *match;
  guint order;
  gboolean is_descending;
  TruIdReading *reading; /* (nullable): going on elsewhere */
  gboolean is_changing;
};

enum
{
  REFRESHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void tru_query_model_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TruQueryModel, tru_query_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, tru_query_model_list_init))

static void
bind (TruQueryModel *self,
      TruStatement  *statement)
{
  GHashTableIter iter;
  const char *name, *value;

  tru_query_bind_clock (statement);
  g_hash_table_iter_init (&iter, self->parameters);
  while (g_hash_table_iter_next (&iter, (gpointer *) &name, (gpointer *) &value))
    tru_statement_bind_text (statement, name, value);
  tru_statement_bind_text (statement, "$match", self->match);
}

static char *
ids_sql (TruQueryModel *self)
{
  const TruKind *kind = tru_kind_by_name (self->query->kind);
  const char *by_order = self->query->ids_by_order ? self->query->ids_by_order[self->order] : NULL;
  const char *direction = self->is_descending ? " DESC" : "";
  GString *sql = g_string_new (by_order ? by_order : self->query->ids);

  if (self->match)
    g_string_append_printf (sql, " AND %s.id IN (SELECT rowid & ((1 << %d) - 1) FROM search WHERE search MATCH $match AND rowid BETWEEN %"
                            G_GINT64_FORMAT " AND %" G_GINT64_FORMAT ")",
                            kind->name, TRU_INDEX_ID_BITS, tru_index_rowid (kind, 0),
                            tru_index_rowid (kind, 0) | (((gint64) 1 << TRU_INDEX_ID_BITS) - 1));
  /* Both in one direction: an index is walked backwards whole, or not at all. */
  g_string_append_printf (sql, " ORDER BY %s%s, %s.id%s", self->query->orders[self->order], direction, kind->name, direction);
  return g_string_free (sql, FALSE);
}

static char *
page_ids (TruQueryModel *self,
          guint          position)
{
  guint first = position / PAGE * PAGE;
  guint end = MIN (first + PAGE, self->ids->len);
  GString *json = g_string_new ("[");

  for (guint i = first; i < end; i++)
    g_string_append_printf (json, "%s%" G_GINT64_FORMAT, i > first ? "," : "", g_array_index (self->ids, gint64, i));
  g_string_append_c (json, ']');
  return g_string_free (json, FALSE);
}

static void
read_page (TruQueryModel *self,
           guint          position)
{
  g_autofree char *ids = page_ids (self, position);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruCachedStatement) statement = tru_store_prepare (self->store, self->query->rows, &error);

  if (!statement)
    {
      g_warning ("List rows failed: %s", error->message);
      return;
    }
  if (g_hash_table_size (self->rows) > MAX_ROWS)
    g_hash_table_remove_all (self->rows);
  bind (self, statement);
  tru_statement_bind_text (statement, "$ids", ids);
  while (tru_statement_step (statement, NULL) == TRU_STEP_ROW)
    {
      TruRow *row = tru_row_read (statement, self->query->n_columns);
      gint64 *key = g_new (gint64, 1);

      *key = tru_row_get_id (row);
      g_hash_table_insert (self->rows, key, row);
    }
}

static TruRow *
lookup (TruQueryModel *self,
        guint          position)
{
  gint64 id = g_array_index (self->ids, gint64, position);
  TruRow *row = g_hash_table_lookup (self->rows, &id);

  if (row)
    return g_object_ref (row);
  read_page (self, position);
  row = g_hash_table_lookup (self->rows, &id);
  /* Deleted by another program a moment ago: an empty row until the next refresh. */
  return row ? g_object_ref (row) : g_object_new (TRU_TYPE_ROW, NULL);
}

/* What stays at both ends is left alone, so that a view keeps its place and its selection. */
static void
replace_ids (TruQueryModel *self,
             GArray        *ids)
{
  g_autoptr (GArray) old = g_steal_pointer (&self->ids);
  guint head = 0, tail = 0;

  self->ids = ids;
  while (head < old->len && head < ids->len && g_array_index (old, gint64, head) == g_array_index (ids, gint64, head))
    head++;
  while (tail < old->len - head && tail < ids->len - head
         && g_array_index (old, gint64, old->len - 1 - tail) == g_array_index (ids, gint64, ids->len - 1 - tail))
    tail++;
  if (old->len - head - tail || ids->len - head - tail)
    g_list_model_items_changed (G_LIST_MODEL (self), head, old->len - head - tail, ids->len - head - tail);
}

static gboolean
same_row (TruRow *a,
          TruRow *b,
          guint   n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    if (g_strcmp0 (tru_row_get_text (a, i), tru_row_get_text (b, i)) != 0)
      return FALSE;
  return TRUE;
}

/* Only this model holds it: a view that needs it again reads it again. */
static gboolean
is_held_here_alone (gpointer key,
                    gpointer value,
                    gpointer data)
{
  return g_atomic_int_get (&G_OBJECT (value)->ref_count) == 1;
}

/* Rows that a view shows are read again; those with new values are announced, the others stay the same objects. */
static void
refresh_rows (TruQueryModel *self)
{
  g_autoptr (GHashTable) old = g_steal_pointer (&self->rows);
  guint n_left;

  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  g_hash_table_foreach_remove (old, is_held_here_alone, NULL);
  n_left = g_hash_table_size (old);
  for (guint i = 0; n_left && i < self->ids->len; i++)
    {
      gint64 id = g_array_index (self->ids, gint64, i);
      TruRow *before = g_hash_table_lookup (old, &id);
      g_autoptr (TruRow) now = before ? lookup (self, i) : NULL;

      if (!before)
        continue;
      n_left--;
      if (same_row (before, now, self->query->n_columns))
        g_hash_table_insert (self->rows, g_memdup2 (&id, sizeof id), g_object_ref (before));
      else
        g_list_model_items_changed (G_LIST_MODEL (self), i, 1, 1);
    }
}

static GType
tru_query_model_get_item_type (GListModel *model)
{
  return TRU_TYPE_ROW;
}

static guint
tru_query_model_get_n_items (GListModel *model)
{
  return TRU_QUERY_MODEL (model)->ids->len;
}

static gpointer
tru_query_model_get_item (GListModel *model,
                          guint       position)
{
  TruQueryModel *self = TRU_QUERY_MODEL (model);

  return position < self->ids->len ? lookup (self, position) : NULL;
}

static void
tru_query_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = tru_query_model_get_item_type;
  iface->get_n_items = tru_query_model_get_n_items;
  iface->get_item = tru_query_model_get_item;
}

static void
replace (TruQueryModel *self,
         GArray        *ids)
{
  self->is_changing = TRUE;
  replace_ids (self, ids);
  refresh_rows (self);
  g_signal_emit (self, signals[REFRESHED], 0);
  self->is_changing = FALSE;
}

static void
on_read (GArray  *ids,
         gpointer data)
{
  g_autoptr (TruQueryModel) self = g_object_ref (data);

  g_clear_pointer (&self->reading, tru_id_reading_end);
  replace (self, ids);
}

/* What a thread may read without asking this model. */
static GHashTable *
dup_parameters (TruQueryModel *self)
{
  GHashTable *parameters = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_insert (parameters, (gpointer) "$today", tru_date_to_iso (tru_clock_today ()));
  g_hash_table_insert (parameters, (gpointer) "$now", tru_time_to_iso (tru_clock_now ()));
  g_hash_table_insert (parameters, (gpointer) "$match", g_strdup (self->match));
  g_hash_table_iter_init (&iter, self->parameters);
  while (g_hash_table_iter_next (&iter, &name, &value))
    g_hash_table_insert (parameters, name, g_strdup (value));
  return parameters;
}

static void
tru_query_model_finalize (GObject *object)
{
  TruQueryModel *self = TRU_QUERY_MODEL (object);

  g_clear_pointer (&self->reading, tru_id_reading_end);
  g_array_unref (self->ids);
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->parameters);
  g_free (self->match);
  g_object_unref (self->store);
  G_OBJECT_CLASS (tru_query_model_parent_class)->finalize (object);
}

static void
tru_query_model_class_init (TruQueryModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_query_model_finalize;
  /**
   * TruQueryModel::refreshed:
   *
   * What tru_query_model_refresh() asked for is there, within that call or later. Whoever remembers what was selected
   * selects it again now.
   */
  signals[REFRESHED] = g_signal_new ("refreshed", TRU_TYPE_QUERY_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tru_query_model_init (TruQueryModel *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->parameters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * tru_query_model_new:
 * @store: the reading store of the main thread
 * @query: a list query; it lives for ever
 *
 * Returns: (transfer full): an empty model; set its parameters, then tru_query_model_refresh()
 */
TruQueryModel *
tru_query_model_new (TruStore           *store,
                     const TruListQuery *query)
{
  TruQueryModel *self = g_object_new (TRU_TYPE_QUERY_MODEL, NULL);

  self->store = g_object_ref (store);
  self->query = query;
  return self;
}

/**
 * tru_query_model_set_param:
 * @self: a model
 * @parameter: a parameter of its query: "$state"
 * @value: (nullable): its value, %NULL for none; takes effect at the next refresh
 */
void
tru_query_model_set_param (TruQueryModel *self,
                           const char    *parameter,
                           const char    *value)
{
  if (value)
    g_hash_table_insert (self->parameters, g_strdup (parameter), g_strdup (value));
  else
    g_hash_table_remove (self->parameters, parameter);
}

/**
 * tru_query_model_set_search:
 * @self: a model
 * @text: (nullable): words that a record must have; takes effect at the next refresh
 */
void
tru_query_model_set_search (TruQueryModel *self,
                            const char    *text)
{
  g_free (self->match);
  self->match = text ? tru_search_match (text) : NULL;
}

/**
 * tru_query_model_set_order:
 * @self: a model
 * @order: index into the query's orders; takes effect at the next refresh
 * @descending: whether the last comes first
 */
void
tru_query_model_set_order (TruQueryModel *self,
                           guint          order,
                           gboolean       descending)
{
  self->order = order;
  self->is_descending = descending;
}

/**
 * tru_query_model_refresh:
 * @self: a model
 *
 * Reads again, after a parameter or the database changed, and announces only what differs. What would take longer than a frame
 * is read on a thread; until then the model is as it was.
 */
void
tru_query_model_refresh (TruQueryModel *self)
{
  g_autofree char *sql = ids_sql (self);
  g_autoptr (GHashTable) parameters = dup_parameters (self);
  GArray *ids = tru_id_reading_at_once (self->store, sql, parameters);

  g_clear_pointer (&self->reading, tru_id_reading_end);
  if (ids)
    replace (self, ids);
  else
    self->reading = tru_id_reading_begin (self->store, sql, parameters, on_read, self);
}

/**
 * tru_query_model_is_reading:
 * @self: a model
 *
 * Returns: whether what was asked for last is not there yet
 */
gboolean
tru_query_model_is_reading (TruQueryModel *self)
{
  return self->reading != NULL;
}

/**
 * tru_query_model_is_changing:
 * @self: a model
 *
 * Returns: whether rows are just being replaced: what a selection does meanwhile is nobody's choice
 */
gboolean
tru_query_model_is_changing (TruQueryModel *self)
{
  return self->is_changing;
}

/**
 * tru_query_model_find:
 * @self: a model
 * @id: a record's number
 *
 * Returns: its position, or %GTK_INVALID_LIST_POSITION's value, G_MAXUINT
 */
guint
tru_query_model_find (TruQueryModel *self,
                      gint64         id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return i;
  return G_MAXUINT;
}
