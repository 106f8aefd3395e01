/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-replay.h"

#include <string.h>

#include "tru-database.h"

/* What a parameter was bound to. */
typedef struct
{
  int index;
  char *text; /* (nullable): NULL where it is a number or unknown */
  gint64 number;
} Value;

/* One run of a statement: how it was bound, and how many of its rows were read. */
typedef struct
{
  const char *sql; /* interned */
  sqlite3_stmt *statement;
  GArray *values;
  guint n_rows;
} Call;

struct _BenchReplay
{
  TruStore *store;
  sqlite3 *db;            /* the bare connection */
  GPtrArray *turns;       /* of arrays of Call, one per recording */
  GHashTable *running;    /* statement that is traced → its Call */
  GHashTable *statements; /* SQL → bare statement */
};

static void
value_clear (gpointer data)
{
  g_free (((Value *) data)->text);
}

static void
call_free (gpointer data)
{
  Call *call = data;

  g_array_unref (call->values);
  g_free (call);
}

/* Past a quoted text or name, whose quotes stand twice inside. */
static const char *
skip_quoted (const char *p)
{
  char quote = *p++;

  while (*p && (*p != quote || *++p == quote))
    p++;
  return p;
}

/* A literal as SQLite writes one: a number, NULL, or a text between apostrophes. */
static const char *
read_literal (const char *p,
              Value      *value)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *inside = NULL;
  const char *end;

  if (g_str_has_prefix (p, "NULL"))
    {
      value->number = TRU_UNKNOWN;
      return p + strlen ("NULL");
    }
  if (*p != '\'')
    {
      value->number = g_ascii_strtoll (p, (char **) &end, 10);
      return end;
    }
  end = skip_quoted (p);
  inside = g_strndup (p + 1, end - p - 2);
  parts = g_strsplit (inside, "''", -1);
  value->text = g_strjoinv ("'", parts);
  return end;
}

/* SQLite tells what was bound only by writing it into the statement: both texts are read side by side. */
static void
read_values (Call         *call,
             sqlite3_stmt *traced,
             const char   *filled)
{
  const char *p = call->sql;

  while (*p)
    if (*p == '\'' || *p == '"')
      {
        const char *end = skip_quoted (p);

        filled += end - p;
        p = end;
      }
    else if (*p == '$' || *p == '?')
      {
        Value value = { 0 };
        gsize length = 1 + strspn (p + 1, "abcdefghijklmnopqrstuvwxyz_0123456789");
        g_autofree char *name = g_strndup (p, length);

        value.index = sqlite3_bind_parameter_index (traced, name);
        filled = read_literal (filled, &value);
        g_array_append_val (call->values, value);
        p += length;
      }
    else
      {
        p++;
        filled++;
      }
}

static void
begin_call (BenchReplay  *self,
            sqlite3_stmt *traced)
{
  char *filled = sqlite3_expanded_sql (traced);
  Call *call = g_new0 (Call, 1);

  call->sql = g_intern_string (sqlite3_sql (traced));
  call->values = g_array_new (FALSE, FALSE, sizeof (Value));
  g_array_set_clear_func (call->values, value_clear);
  read_values (call, traced, filled);
  sqlite3_free (filled);
  g_hash_table_insert (self->running, traced, call);
  g_ptr_array_add (self->turns->pdata[self->turns->len - 1], call);
}

static int
on_traced (unsigned  event,
           gpointer  user_data,
           gpointer  traced,
           gpointer  words)
{
  BenchReplay *self = user_data;
  Call *call = g_hash_table_lookup (self->running, traced);

  /* What a trigger or the search index does inside of a statement begins with a comment, and comes again with that statement. */
  if (event == SQLITE_TRACE_STMT && !g_str_has_prefix (words, "--"))
    begin_call (self, traced);
  else if (event == SQLITE_TRACE_ROW && call)
    call->n_rows++;
  return 0;
}

static sqlite3_stmt *
prepare (BenchReplay *self,
         const char  *sql)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);

  if (statement)
    return statement;
  if (sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (self->db));
  g_hash_table_insert (self->statements, (gpointer) sql, statement);
  return statement;
}

/* The bare connection keeps its promises to the disk, and its memory, as Truelle's does. */
static void
set_like (BenchReplay *self)
{
  const char *const pragmas[] = { "synchronous", "foreign_keys", "trusted_schema", "temp_store", "cache_size", "wal_autocheckpoint" };

  for (guint i = 0; i < G_N_ELEMENTS (pragmas); i++)
    {
      gint64 number = tru_database_pragma (tru_store_get_handle (self->store), pragmas[i]);
      g_autofree char *sql = g_strdup_printf ("PRAGMA %s = %" G_GINT64_FORMAT, pragmas[i], number);

      if (sqlite3_exec (self->db, sql, NULL, NULL, NULL) != SQLITE_OK)
        g_error ("%s: %s", sql, sqlite3_errmsg (self->db));
    }
}

static void
run_call (BenchReplay *self,
          const Call  *call)
{
  int result = SQLITE_ROW;

  for (guint i = 0; i < call->values->len; i++)
    {
      const Value *value = &g_array_index (call->values, Value, i);

      if (value->text)
        sqlite3_bind_text (call->statement, value->index, value->text, -1, SQLITE_STATIC);
      else if (value->number != TRU_UNKNOWN)
        sqlite3_bind_int64 (call->statement, value->index, value->number);
      else
        sqlite3_bind_null (call->statement, value->index);
    }
  for (guint row = 0; row < MAX (call->n_rows, 1) && result == SQLITE_ROW; row++)
    if ((result = sqlite3_step (call->statement)) == SQLITE_ROW)
      for (int column = 0; column < sqlite3_column_count (call->statement); column++)
        sqlite3_column_text (call->statement, column);
  if (result != (call->n_rows > 0 ? SQLITE_ROW : SQLITE_DONE))
    g_error ("%s: %s", call->sql, sqlite3_errmsg (self->db));
  sqlite3_reset (call->statement);
}

/**
 * bench_replay_new:
 * @store: a store on which operations will be recorded
 *
 * Returns: (transfer full): nothing recorded yet
 */
BenchReplay *
bench_replay_new (TruStore *store)
{
  BenchReplay *self = g_new0 (BenchReplay, 1);

  self->store = g_object_ref (store);
  self->turns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->running = g_hash_table_new (NULL, NULL);
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) sqlite3_finalize);
  return self;
}

/**
 * bench_replay_record:
 * @self: a replay
 *
 * From now on what the store asks of SQLite is taken down, as a turn of its own.
 */
void
bench_replay_record (BenchReplay *self)
{
  g_ptr_array_add (self->turns, g_ptr_array_new_with_free_func (call_free));
  sqlite3_trace_v2 (tru_store_get_handle (self->store), SQLITE_TRACE_STMT | SQLITE_TRACE_ROW, on_traced, self);
}

/**
 * bench_replay_stop:
 * @self: a replay that records
 */
void
bench_replay_stop (BenchReplay *self)
{
  sqlite3_trace_v2 (tru_store_get_handle (self->store), 0, NULL, NULL);
  g_hash_table_remove_all (self->running);
}

/**
 * bench_replay_open:
 * @self: a replay in which everything is recorded
 * @path: the database as it was before: the same ids are given again
 *
 * Opens a bare connection with the store's settings and prepares every statement once.
 */
void
bench_replay_open (BenchReplay *self,
                   const char  *path)
{
  if (sqlite3_open_v2 (path, &self->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    g_error ("%s", path);
  set_like (self);
  for (guint i = 0; i < self->turns->len; i++)
    for (guint j = 0; j < bench_replay_count (self, i); j++)
      {
        Call *call = g_ptr_array_index ((GPtrArray *) self->turns->pdata[i], j);

        call->statement = prepare (self, call->sql);
      }
}

/**
 * bench_replay_run:
 * @self: a replay that is open
 * @turn: which recording, in order
 *
 * Binds, steps and reads what was recorded, and nothing else.
 */
void
bench_replay_run (BenchReplay *self,
                  guint        turn)
{
  GPtrArray *calls = self->turns->pdata[turn];

  for (guint i = 0; i < calls->len; i++)
    run_call (self, calls->pdata[i]);
}

/**
 * bench_replay_count:
 * @self: a replay
 * @turn: which recording
 *
 * Returns: how many statements were run in it
 */
guint
bench_replay_count (BenchReplay *self,
                    guint        turn)
{
  return ((GPtrArray *) self->turns->pdata[turn])->len;
}

/**
 * bench_replay_free:
 * @self: (nullable): a replay
 */
void
bench_replay_free (BenchReplay *self)
{
  if (!self)
    return;
  g_hash_table_unref (self->statements);
  g_hash_table_unref (self->running);
  sqlite3_close (self->db);
  g_ptr_array_unref (self->turns);
  g_object_unref (self->store);
  g_free (self);
}
