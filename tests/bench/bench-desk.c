/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>
#include <string.h>

#include "bench-replay.h"
#include "bench.h"
#include "tru-lending.h"
#include "tru-loan.h"
#include "tru-search.h"

#define N_INPUTS 100

#define WARMING 5 /* both are warm before either is measured */
#define LOANS 101

static char *
copy_of_large (Bench      *bench,
               const char *name)
{
  char *path = bench_path (bench, name);
  g_autofree char *command = g_strdup_printf ("cp '%s' '%s'", bench->large, path);

  bench_shell (command);
  return path;
}

static TruStore *
open_copy (Bench      *bench,
           const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = copy_of_large (bench, name);
  TruStore *store = tru_store_open (path, TRU_STORE_EXISTING, &error);

  if (!store)
    g_error ("%s", error->message);
  return store;
}

static char *
free_code (guint turn)
{
  /* The generated association lends its first 3,000 items only. */
  return g_strdup_printf ("OT-%05u", 3001 + turn);
}

static char *
any_member (TruStore *store,
            guint     turn)
{
  g_autoptr (TruRecord) loan = tru_store_get_by_id (store, &tru_loan_kind, 90000 - turn, NULL);

  return g_strdup (tru_record_get_text (loan, TRU_LOAN_MEMBER));
}

static double
check_out (TruStore    *store,
           guint        turn,
           BenchReplay *record)
{
  g_autofree char *code = free_code (turn);
  g_autofree char *member = any_member (store, turn);
  g_autofree char *loan = NULL;
  g_autoptr (TruRecord) item = NULL;
  g_autoptr (GError) error = NULL;
  double start;

  if (record)
    bench_replay_record (record);
  start = bench_now ();
  item = tru_lending_find_item (store, code, &error);
  loan = item ? tru_lending_check_out (store, tru_record_get_uid (item), member, TRU_UNKNOWN, NULL, &error) : NULL;
  if (!loan)
    g_error ("check-out: %s", error->message);
  return bench_now () - start;
}

static double
check_out_bare (BenchReplay *replay,
                guint        turn)
{
  double start = bench_now ();

  bench_replay_run (replay, turn);
  return bench_now () - start;
}

/* On one copy the loans are taken down, on two others they are measured in turns: Truelle's way and as bare statements. */
static BenchReplay *
record_check_outs (Bench *bench)
{
  g_autoptr (TruStore) store = open_copy (bench, "recorded.db");
  g_autofree char *floor = copy_of_large (bench, "floor.db");
  BenchReplay *replay = bench_replay_new (store);

  for (guint turn = 0; turn < WARMING + LOANS; turn++)
    {
      check_out (store, turn, replay);
      bench_replay_stop (replay);
    }
  bench_replay_open (replay, floor);
  return replay;
}

void
bench_check_out (Bench *bench)
{
  g_autoptr (BenchReplay) replay = record_check_outs (bench);
  g_autoptr (TruStore) store = open_copy (bench, "lent.db");
  double value[WARMING + LOANS], floor[WARMING + LOANS];

  for (guint turn = 0; turn < WARMING + LOANS; turn++)
    {
      value[turn] = check_out (store, turn, NULL);
      floor[turn] = check_out_bare (replay, turn);
    }
  bench_sort (value + WARMING, LOANS);
  bench_sort (floor + WARMING, LOANS);
  g_print ("# %u statements\n", bench_replay_count (replay, WARMING));
  bench_report ("check-out", value[WARMING + LOANS / 2] * 1000, floor[WARMING + LOANS / 2] * 1000, "ms");
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
