/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

/* What an operation asks of SQLite, taken down while it runs and asked again in bare C: a floor that cannot differ from what it holds up. */
typedef struct _BenchReplay BenchReplay;

BenchReplay *bench_replay_new    (TruStore    *store);
void         bench_replay_record (BenchReplay *self);
void         bench_replay_stop   (BenchReplay *self);
void         bench_replay_open   (BenchReplay *self,
                                  const char  *path);
void         bench_replay_run    (BenchReplay *self,
                                  guint        turn);
guint        bench_replay_count  (BenchReplay *self,
                                  guint        turn);
void         bench_replay_free   (BenchReplay *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchReplay, bench_replay_free)

G_END_DECLS
