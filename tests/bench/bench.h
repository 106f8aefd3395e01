/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

/* What all measures share: the folder, the generated database, and how a line is told. */
typedef struct
{
  const char *program; /* this executable, for measures that start another process */
  char *folder;
  char *large; /* path of the generated association */
  char *empty; /* path of a database with a schema and nothing in it */
} Bench;

#define BENCH_RUNS 11

typedef double (*BenchFunc) (Bench   *bench,
                             gpointer data);

double bench_median  (Bench      *bench,
                      BenchFunc   func,
                      gpointer    data,
                      guint       n_runs);
void   bench_sort    (double     *values,
                      guint       n_values);
double bench_now     (void);
void   bench_report  (const char *name,
                      double      value,
                      double      floor,
                      const char *unit);
double bench_shell   (const char *command);
char  *bench_path    (Bench      *bench,
                      const char *name);

void   bench_import    (Bench *bench);
void   bench_export    (Bench *bench);
void   bench_check_out (Bench *bench);
void   bench_search    (Bench *bench);
void   bench_reads     (Bench *bench);

G_END_DECLS
