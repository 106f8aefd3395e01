/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"

#include <locale.h>
#include <stdlib.h>

#include "bench-window.h"
#include "tru-association.h"

/* bench --generate FILE, or bench [MEASURE…]: each measure beside a floor taken in the same run, as `name: value unit, floor value unit, ratio R`. */

static const struct
{
  const char *name;
  void (*run) (Bench *bench);
} measures[] = {
  { "start", bench_start },
  { "today", bench_today },
  { "pathways", bench_pathways },
  { "month", bench_month },
  { "week", bench_week },
  { "memory", bench_memory },
  { "export", bench_export },
  { "import", bench_import },
  { "check-out", bench_check_out },
  { "scan", bench_scan },
  { "search", bench_search },
  { "reads", bench_reads },
};

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return x < y ? -1 : x > y;
}

void
bench_sort (double *values,
            guint   n_values)
{
  qsort (values, n_values, sizeof *values, compare_doubles);
}

double
bench_now (void)
{
  return g_get_monotonic_time () / (double) G_USEC_PER_SEC;
}

double
bench_median (Bench    *bench,
              BenchFunc func,
              gpointer  data,
              guint     n_runs)
{
  g_autofree double *times = g_new (double, n_runs);

  for (guint i = 0; i < n_runs; i++)
    times[i] = func (bench, data);
  bench_sort (times, n_runs);
  return times[n_runs / 2];
}

void
bench_report (const char *name,
              double      value,
              double      floor,
              const char *unit)
{
  g_print ("%s: %.3f %s, floor %.3f %s, ratio %.2f\n", name, value, unit, floor, unit, value / floor);
}

double
bench_shell (const char *command)
{
  double start = bench_now ();

  if (system (command) != 0)
    g_error ("failed: %s", command);
  return bench_now () - start;
}

char *
bench_path (Bench      *bench,
            const char *name)
{
  return g_build_filename (bench->folder, name, NULL);
}

static void
prepare (Bench *bench)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruStore) large = NULL;
  g_autoptr (TruStore) empty = NULL;
  double start = bench_now ();

  bench->folder = g_dir_make_tmp ("truelle-bench-XXXXXX", &error);
  bench->large = bench_path (bench, "large.db");
  bench->empty = bench_path (bench, "empty.db");
  large = tru_store_open (bench->large, TRU_STORE_CREATE, &error);
  empty = large ? tru_store_open (bench->empty, TRU_STORE_CREATE, &error) : NULL;
  if (!empty)
    g_error ("%s", error->message);
  tru_association_generate (large);
  g_print ("# %d households, %d people, %d loans, %d events, generated in %.1f s\n", TRU_ASSOCIATION_HOUSEHOLDS,
           TRU_ASSOCIATION_PEOPLE, TRU_ASSOCIATION_LOANS, TRU_ASSOCIATION_EVENTS, bench_now () - start);
}

/* A large association to try the program on by hand. */
static int
generate_into (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruStore) store = tru_store_open (path, TRU_STORE_CREATE, &error);

  if (!store)
    g_error ("%s", error->message);
  tru_association_generate (store);
  return 0;
}

static void
clean_up (Bench *bench)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", bench->folder);

  bench_shell (command);
  g_free (bench->folder);
  g_free (bench->large);
  g_free (bench->empty);
}

static gboolean
is_wanted (const char *name,
           int         argc,
           char       *argv[])
{
  return argc < 2 || g_strv_contains ((const char *const *) argv + 1, name);
}

int
main (int   argc,
      char *argv[])
{
  Bench bench = { .program = argv[0] };

  setlocale (LC_ALL, "");
  setlocale (LC_NUMERIC, "C"); /* lines that programs read */
  if (argc == 4 && g_str_equal (argv[1], "--child"))
    return bench_window_child (argv[2], argv[3]);
  if (argc == 3 && g_str_equal (argv[1], "--generate"))
    return generate_into (argv[2]);
  prepare (&bench);
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    if (is_wanted (measures[i].name, argc, argv))
      measures[i].run (&bench);
  clean_up (&bench);
  return 0;
}
