/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-id-reading.h"

#include "tru-database.h"

/* Steps of SQLite's machine. So many are taken at once on any machine, however busy: what a small database does depends on no
 * clock. Beyond them there is time until half a frame has passed. */
#define STEPS_BETWEEN_LOOKS 10000
#define STEPS_AT_ONCE 60000
#define HALF_A_FRAME 8000 /* µs */

struct _TruIdReading
{
  /* The thread's alone until it hands over. */
  char *path;
  char *sql;
  GHashTable *parameters;
  GArray *ids;

  gint is_ended; /* atomic */
  GMainContext *context;

  /* The main thread's alone. */
  TruIdReadingFunc func;
  gpointer data;
};

static void
clear (gpointer data)
{
  TruIdReading *self = data;

  g_free (self->path);
  g_free (self->sql);
  g_hash_table_unref (self->parameters);
  g_clear_pointer (&self->ids, g_array_unref);
  g_main_context_unref (self->context);
}

static void
release (gpointer data)
{
  g_atomic_rc_box_release_full (data, clear);
}

static void
bind_all (TruStatement *statement,
          GHashTable   *parameters)
{
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, parameters);
  while (g_hash_table_iter_next (&iter, &name, &value))
    tru_statement_bind_text (statement, name, value);
}

/* Returns: whether all ids were read */
static gboolean
read_ids (TruStatement *statement,
          GHashTable   *parameters,
          GArray       *ids)
{
  TruStep step;

  bind_all (statement, parameters);
  while ((step = tru_statement_step (statement, NULL)) == TRU_STEP_ROW)
    {
      gint64 id = tru_statement_get_int (statement, 0);
      g_array_append_val (ids, id);
    }
  return step == TRU_STEP_DONE;
}

typedef struct
{
  gint64 start; /* µs */
  guint n_steps;
  gboolean is_late;
} Patience;

static int
lose_patience (gpointer data)
{
  Patience *self = data;

  self->n_steps += STEPS_BETWEEN_LOOKS;
  self->is_late = self->n_steps >= STEPS_AT_ONCE && g_get_monotonic_time () - self->start > HALF_A_FRAME;
  return self->is_late;
}

static int
look (gpointer data)
{
  return g_atomic_int_get (&((TruIdReading *) data)->is_ended);
}

static void
read_apart (TruIdReading *self,
            sqlite3      *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruStatement) statement = tru_statement_new (db, self->sql, &error);

  if (!statement)
    g_warning ("List query failed: %s", error->message);
  else
    read_ids (statement, self->parameters, self->ids);
}

static gboolean
on_read (gpointer data)
{
  TruIdReading *self = data;

  if (!g_atomic_int_get (&self->is_ended))
    self->func (g_steal_pointer (&self->ids), self->data);
  return G_SOURCE_REMOVE;
}

static gpointer
run (gpointer data)
{
  TruIdReading *self = data;
  g_autoptr (GSource) source = g_idle_source_new ();
  sqlite3 *db = tru_database_open_reader (self->path);

  if (db)
    {
      sqlite3_progress_handler (db, STEPS_BETWEEN_LOOKS, look, self);
      read_apart (self, db);
    }
  sqlite3_close (db);
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_read, g_atomic_rc_box_acquire (self), release);
  g_source_attach (source, self->context);
  release (self);
  return NULL;
}

/**
 * tru_id_reading_at_once:
 * @store: the store of this thread
 * @sql: a statement whose first column is an id
 * @parameters: names to texts
 *
 * Returns: (transfer full) (nullable): the ids; %NULL when reading them would hold up the window, see tru_id_reading_begin()
 */
GArray *
tru_id_reading_at_once (TruStore   *store,
                        const char *sql,
                        GHashTable *parameters)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  g_autoptr (TruCachedStatement) statement = tru_store_prepare (store, sql, &error);
  sqlite3 *db = tru_store_get_handle (store);
  Patience patience = { .start = g_get_monotonic_time () };

  if (!statement)
    {
      g_warning ("List query failed: %s", error->message);
      return g_steal_pointer (&ids);
    }
  sqlite3_progress_handler (db, STEPS_BETWEEN_LOOKS, lose_patience, &patience);
  read_ids (statement, parameters, ids);
  sqlite3_progress_handler (db, 0, NULL, NULL);
  return patience.is_late ? NULL : g_steal_pointer (&ids);
}

/**
 * tru_id_reading_begin:
 * @store: the store of this thread; only its path is used
 * @sql: a statement whose first column is an id
 * @parameters: names to texts
 * @func: called with the ids on this thread's main context, unless the reading was ended
 * @data: for @func
 *
 * Reads without holding up the window.
 *
 * Returns: (transfer full): the reading; end it, also after @func was called
 */
TruIdReading *
tru_id_reading_begin (TruStore        *store,
                      const char      *sql,
                      GHashTable      *parameters,
                      TruIdReadingFunc func,
                      gpointer         data)
{
  TruIdReading *self = g_atomic_rc_box_new0 (TruIdReading);
  GHashTableIter iter;
  gpointer name, value;

  self->path = g_strdup (tru_store_get_path (store));
  self->sql = g_strdup (sql);
  self->parameters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_iter_init (&iter, parameters);
  while (g_hash_table_iter_next (&iter, &name, &value))
    g_hash_table_insert (self->parameters, g_strdup (name), g_strdup (value));
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->context = g_main_context_ref_thread_default ();
  self->func = func;
  self->data = data;
  g_thread_unref (g_thread_new ("list", run, g_atomic_rc_box_acquire (self)));
  return self;
}

/**
 * tru_id_reading_end:
 * @self: (transfer full): a reading
 *
 * Its function will not be called any more; a thread that still reads stops soon, by itself.
 */
void
tru_id_reading_end (TruIdReading *self)
{
  g_atomic_int_set (&self->is_ended, TRUE);
  release (self);
}
