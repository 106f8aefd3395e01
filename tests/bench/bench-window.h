/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bench.h"

G_BEGIN_DECLS

int  bench_window_child (const char *mode,
                         const char *path);
int  bench_scan_child   (const char *mode,
                         const char *path);
char *bench_window_run  (Bench      *bench,
                         const char *mode,
                         const char *path);
void bench_start        (Bench      *bench);
void bench_today        (Bench      *bench);
void bench_pathways     (Bench      *bench);
void bench_month        (Bench      *bench);
void bench_week         (Bench      *bench);
void bench_scan         (Bench      *bench);
void bench_memory       (Bench      *bench);

G_END_DECLS
