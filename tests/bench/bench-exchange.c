/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "bench.h"
#include "tru-export.h"
#include "tru-import.h"
#include "tru-kinds.h"
#include "tru-migrations.h"


static void
remove_database (const char *path)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%1$s' '%1$s-wal' '%1$s-shm' '%1$s.imports'", path);

  bench_shell (command);
}

static double
run_export (Bench   *bench,
            gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruStore) store = tru_store_open (bench->large, TRU_STORE_EXISTING, &error);
  TruExport what = { TRU_EXPORT_ALL, TRU_PROFILE_FULL, NULL, NULL, NULL };
  double start = bench_now ();

  if (!store || !tru_export_run (store, &what, data, NULL, NULL, &error))
    g_error ("export: %s", error->message);
  return bench_now () - start;
}

static double
run_shell (Bench   *bench,
           gpointer data)
{
  return bench_shell (data);
}

static double
run_import (Bench   *bench,
            gpointer data)
{
  g_autofree char *path = bench_path (bench, "imported.db");
  g_autoptr (GError) error = NULL;
  g_autoptr (TruStore) store = NULL;
  g_autoptr (TruImportPreview) done = NULL;
  double start, end;

  remove_database (path);
  store = tru_store_open (path, TRU_STORE_CREATE, &error);
  start = bench_now ();
  done = store ? tru_import_apply (store, data, NULL, NULL, &error) : NULL;
  end = bench_now ();
  if (!done)
    g_error ("import: %s", error->message);
  return end - start;
}

/* The same rows as SQL, for the sqlite3 program: records, words of the search index, sort keys, and the import's history. */
static void
write_rows (Bench      *bench,
            const char *sql)
{
  g_autofree char *database = bench_path (bench, "imported.db");
  g_autoptr (GString) commands = g_string_new (NULL);
  g_autofree char *command = NULL;
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  g_string_append_printf (commands, "(echo 'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; BEGIN;'; ");
  for (guint i = 0; i < n_kinds; i++)
    g_string_append_printf (commands, "sqlite3 '%s' '.mode insert %s' 'SELECT * FROM %s'; ", database, kinds[i]->name, kinds[i]->name);
  g_string_append_printf (commands, "for t in act import_range derived_key; do sqlite3 '%s' \".mode insert $t\" \"SELECT * FROM $t\"; done; ", database);
  g_string_append_printf (commands, "sqlite3 '%s' \"SELECT printf('INSERT INTO search(rowid,words) VALUES(%%d,%%Q);',rowid,words) FROM search\"; ", database);
  g_string_append_printf (commands, "echo 'COMMIT;') > '%s'", sql);
  bench_shell (commands->str);
}

static double
load_rows (Bench   *bench,
           gpointer data)
{
  g_autofree char *path = bench_path (bench, "floor.db");
  g_autofree char *schema = bench_path (bench, "schema.sql");
  g_autofree char *prepare = g_strdup_printf ("sqlite3 '%s' 'PRAGMA journal_mode=WAL' '.read %s' > /dev/null", path, schema);
  g_autofree char *load = g_strdup_printf ("sqlite3 '%s' '.read %s' > /dev/null", path, (char *) data);

  remove_database (path);
  bench_shell (prepare);
  return bench_shell (load);
}

static void
write_resource (const char *resource,
                const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  if (!bytes || !g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error))
    g_error ("%s", error->message);
}

/* The schema as it is once every migration is done. */
static void
write_schema (const char *path)
{
  g_autoptr (GString) schema = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  int latest = tru_migrations_latest (TRU_MIGRATIONS);

  for (int i = 1; i <= latest; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s%04d.sql", TRU_MIGRATIONS, i);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (name, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

      if (!bytes)
        g_error ("%s", error->message);
      g_string_append_len (schema, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }
  if (!g_file_set_contents (path, schema->str, schema->len, &error))
    g_error ("%s", error->message);
}

void
bench_export (Bench *bench)
{
  g_autofree char *file = bench_path (bench, "exported.xml");
  g_autofree char *dump = bench_path (bench, "dump.sql");
  g_autoptr (GString) floor = g_string_new (NULL);
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  g_string_append_printf (floor, "sqlite3 '%s' '.dump", bench->large);
  for (guint i = 0; i < n_kinds; i++)
    g_string_append_printf (floor, " %s", kinds[i]->name);
  g_string_append_printf (floor, "' > '%s'", dump);
  bench_report ("export", bench_median (bench, run_export, file, BENCH_RUNS), bench_median (bench, run_shell, floor->str, BENCH_RUNS), "s");
  g_unlink (dump);
}

void
bench_import (Bench *bench)
{
  g_autofree char *file = bench_path (bench, "exported.xml");
  g_autofree char *schema = bench_path (bench, "schema.sql");
  g_autofree char *xsd = bench_path (bench, "schema.xsd");
  g_autofree char *rows = bench_path (bench, "rows.sql");
  g_autofree char *validate = g_strdup_printf ("xmllint --stream --noout --schema '%s' '%s' 2> /dev/null", xsd, file);
  double value, floor;

  if (!g_file_test (file, G_FILE_TEST_EXISTS))
    run_export (bench, file);
  write_schema (schema);
  write_resource ("/org/truelle/Truelle/schema/truelle-exchange-1.xsd", xsd);
  value = bench_median (bench, run_import, file, BENCH_RUNS);
  write_rows (bench, rows);
  floor = bench_median (bench, run_shell, validate, BENCH_RUNS) + bench_median (bench, load_rows, rows, BENCH_RUNS);
  bench_report ("import", value, floor, "s");
  g_unlink (rows);
}
