/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>
#include <string.h>

#include "bench.h"
#include "tru-clock.h"
#include "tru-item.h"
#include "tru-lending.h"
#include "tru-loan.h"
#include "tru-search.h"
#include "tru-uid.h"
#include "tru-write.h"

#define N_INPUTS 100

typedef struct
{
  TruStore *store;
  sqlite3 *db;
  sqlite3_stmt *statements[24];
  guint turn;
} Desk;

/* What ?1 of a statement stands for; ?2 and ?3 are what its place in the list says. */
typedef enum
{
  NOTHING,
  CODE,
  ITEM,
  TOOL,
  LIBRARY,
  MEMBER,
  LOAN,
} Wanted;

/* What a check-out asks and writes, statement by statement, as SQL alone: the record's columns by their names, as Truelle asks for them. */
static const struct
{
  const char *sql;
  Wanted first;
} bare[] = {
  { "SELECT * FROM item WHERE code = ?1 ORDER BY id LIMIT 1", CODE },
  { "BEGIN IMMEDIATE", NOTHING },
  { "SELECT uid FROM organisation WHERE own = 1", NOTHING },
  { "PRAGMA user_version", NOTHING },
  { "INSERT INTO act (name, who, at, version) VALUES ('check-out', 'bench', '2026-11-24T10:00:00.000000Z', 1)", NOTHING },
  { "SELECT * FROM item WHERE uid = ?1", ITEM },
  { "SELECT * FROM member WHERE uid = ?1", MEMBER },
  { "SELECT id FROM repair WHERE item = ?1 AND done_on IS NULL", ITEM },
  { "SELECT id FROM transfer WHERE item = ?1 AND received_on IS NULL", ITEM },
  { "SELECT * FROM tool_library WHERE uid = ?1", LIBRARY },
  { "SELECT * FROM lending_rule WHERE tool_library = ?1 ORDER BY id", LIBRARY },
  { "SELECT * FROM organisation WHERE own = 1", NOTHING },
  { "SELECT * FROM opening WHERE tool_library = ?1 ORDER BY id", LIBRARY },
  { "SELECT * FROM closure ORDER BY id", NOTHING },
  { "SELECT * FROM tool WHERE uid = ?1", TOOL },
  { "SELECT id FROM loan WHERE item = ?1 AND returned_on IS NULL", ITEM },
  { "SELECT count (*) FROM reservation WHERE tool = ?1 AND tool_library = ?2 AND loan IS NULL AND cancelled_on IS NULL", TOOL },
  { "SELECT 0, count (*), coalesce (sum (due_on < '2026-11-24'), 0) FROM loan WHERE member = ?1 AND returned_on IS NULL", MEMBER },
  { "INSERT INTO loan (uid, created, modified, item, member, lent_on, due_on) VALUES (?1, '2026-11-24T10:00:00.000000Z', "
    "'2026-11-24T10:00:00.000000Z', ?2, ?3, '2026-11-24', '2026-12-08')", LOAN },
  { "INSERT INTO history (act, action, kind, uid, changes) VALUES ((SELECT max (id) FROM act), 'insert', 'loan', ?1, ?4)", LOAN },
  { "SELECT count (*) FROM reservation WHERE tool = ?1 AND tool_library = ?2 AND loan IS NULL AND cancelled_on IS NULL", TOOL },
  { "COMMIT", NOTHING },
};

static const char changes[] =
  "{\"id\":[null,\"100001\"],\"created\":[null,\"2026-11-24T10:00:00.000000Z\"],\"modified\":[null,\"2026-11-24T10:00:00.000000Z\"],"
  "\"item\":[null,\"00000000-0000-4000-8000-000000000000\"],\"member\":[null,\"00000000-0000-4000-8000-000000000000\"],"
  "\"lent_on\":[null,\"2026-11-24\"],\"due_on\":[null,\"2026-12-08\"]}";

static char *
free_code (Desk *desk)
{
  /* The generated association lends its first 3,000 items only. */
  return g_strdup_printf ("OT-%05u", 3001 + desk->turn++);
}

static char *
any_member (Desk *desk)
{
  g_autoptr (TruRecord) loan = tru_store_get_by_id (desk->store, &tru_loan_kind, 90000 - desk->turn, NULL);

  return g_strdup (tru_record_get_text (loan, TRU_LOAN_MEMBER));
}

static double
check_out (Bench   *bench,
           gpointer data)
{
  Desk *desk = data;
  g_autofree char *code = free_code (desk);
  g_autofree char *member = any_member (desk);
  g_autoptr (GError) error = NULL;
  double start = bench_now ();
  g_autoptr (TruRecord) item = tru_lending_find_item (desk->store, code, &error);
  g_autofree char *loan = NULL;

  loan = item ? tru_lending_check_out (desk->store, tru_record_get_uid (item), member, TRU_UNKNOWN, NULL, &error) : NULL;
  if (!loan)
    g_error ("check-out: %s", error->message);
  return bench_now () - start;
}

static void
run_bare (Desk              *desk,
          guint              i,
          const char *const *values)
{
  sqlite3_stmt *statement = desk->statements[i];
  gboolean is_reservation = bare[i].first == TOOL;
  int result;

  sqlite3_bind_text (statement, 1, values[bare[i].first], -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, values[is_reservation ? LIBRARY : ITEM], -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 3, values[MEMBER], -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 4, changes, -1, SQLITE_STATIC);
  while ((result = sqlite3_step (statement)) == SQLITE_ROW)
    for (int column = 0; column < sqlite3_column_count (statement); column++)
      sqlite3_column_text (statement, column);
  if (result != SQLITE_DONE)
    g_error ("bare check-out: %s", sqlite3_errmsg (desk->db));
  sqlite3_reset (statement);
}

static double
check_out_bare (Bench   *bench,
                gpointer data)
{
  Desk *desk = data;
  g_autofree char *code = free_code (desk);
  g_autofree char *member = any_member (desk);
  g_autofree char *uid = tru_uid_new ();
  g_autoptr (TruRecord) item = tru_lending_find_item (desk->store, code, NULL);
  const char *values[] = {
    [CODE] = code,
    [ITEM] = tru_record_get_uid (item),
    [TOOL] = tru_record_get_text (item, TRU_ITEM_TOOL),
    [LIBRARY] = tru_record_get_text (item, TRU_ITEM_TOOL_LIBRARY),
    [MEMBER] = member,
    [LOAN] = uid,
  };
  double start = bench_now ();

  for (guint i = 0; i < G_N_ELEMENTS (bare); i++)
    run_bare (desk, i, values);
  return bench_now () - start;
}

static void
open_bare (Desk       *desk,
           const char *path)
{
  if (sqlite3_open_v2 (path, &desk->db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
    g_error ("%s", path);
  sqlite3_exec (desk->db, "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -8000", NULL, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (bare); i++)
    if (sqlite3_prepare_v2 (desk->db, bare[i].sql, -1, &desk->statements[i], NULL) != SQLITE_OK)
      g_error ("%s: %s", bare[i].sql, sqlite3_errmsg (desk->db));
}

void
bench_check_out (Bench *bench)
{
  g_autoptr (GError) error = NULL;
  Desk desk = { .store = tru_store_open (bench->large, TRU_STORE_EXISTING, &error) };
  double value, floor;

  open_bare (&desk, bench->large);
  bench_median (bench, check_out, &desk, 3); /* both warm before either is measured */
  bench_median (bench, check_out_bare, &desk, 3);
  value = bench_median (bench, check_out, &desk, 101);
  floor = bench_median (bench, check_out_bare, &desk, 101);
  bench_report ("check-out", value * 1000, floor * 1000, "ms");
  for (guint i = 0; i < G_N_ELEMENTS (bare); i++)
    sqlite3_finalize (desk.statements[i]);
  sqlite3_close (desk.db);
  g_object_unref (desk.store);
}

static const char *const words[] = {
  "benali", "nguyen", "coeur", "perceuse", "decolle", "traore", "famille", "samira", "rue", "wattrelos", "ot-0300", "063998",
  "villas", "zoe", "lefevre", "escabeau",
};

static char *
input (guint i)
{
  const char *word = words[i % G_N_ELEMENTS (words)];

  return g_strndup (word, 1 + i % 8);
}

static double
p95 (double *times)
{
  bench_sort (times, N_INPUTS);
  return times[N_INPUTS * 95 / 100 - 1];
}

static void
step_through (sqlite3_stmt *statement,
              const char   *match,
              gint64        first,
              gint64        last,
              gint64        limit)
{
  sqlite3_bind_text (statement, 1, match, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 2, first);
  sqlite3_bind_int64 (statement, 3, last);
  sqlite3_bind_int64 (statement, 4, limit);
  while (sqlite3_step (statement) == SQLITE_ROW)
    ;
  sqlite3_reset (statement);
}

/* The same query, prepared once and stepped through, without folding, titles, or hits made of them. */
static double
search_bare (sqlite3_stmt *statement,
             const char   *text,
             const char   *match)
{
  static const gint64 kinds[] = { 8, 9, 25, 24, 28, 0, 1 };
  double start = bench_now ();

  if (strlen (text) > 3)
    step_through (statement, match, 0, G_MAXINT64, -1);
  else
    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
      step_through (statement, match, kinds[i] << 40, ((kinds[i] + 1) << 40) - 1, 8);
  return bench_now () - start;
}

void
bench_search (Bench *bench)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruStore) store = tru_store_open (bench->large, TRU_STORE_EXISTING, &error);
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  double value[N_INPUTS], floor[N_INPUTS];

  sqlite3_open_v2 (bench->large, &db, SQLITE_OPEN_READONLY, NULL);
  sqlite3_prepare_v2 (db, "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid BETWEEN ?2 AND ?3 LIMIT ?4", -1, &statement, NULL);
  for (guint round = 0; round < 2; round++) /* the first warms both */
    for (guint i = 0; i < N_INPUTS; i++)
      {
        g_autofree char *text = input (i);
        g_autofree char *match = tru_search_match (text);
        g_autoptr (GPtrArray) hits = NULL;
        double start = bench_now ();

        hits = tru_search (store, text, 8, &error);
        value[i] = bench_now () - start;
        g_assert_nonnull (hits);
        floor[i] = search_bare (statement, text, match);
      }
  bench_report ("search", p95 (value) * 1000, p95 (floor) * 1000, "ms");
  sqlite3_finalize (statement);
  sqlite3_close (db);
}
