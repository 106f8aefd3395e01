/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TruProgress:
 *
 * How much of a work is done, shared by the thread that works and the one that shows it.
 */
typedef struct _TruProgress TruProgress;

/**
 * TruProgressBar:
 *
 * How far a work on another thread has come. It moves to and fro until the work says how much of it is done.
 */
#define TRU_TYPE_PROGRESS_BAR (tru_progress_bar_get_type ())
G_DECLARE_FINAL_TYPE (TruProgressBar, tru_progress_bar, TRU, PROGRESS_BAR, AdwBin)

TruProgress *tru_progress_bar_start (TruProgressBar *self);
void         tru_progress_bar_stop  (TruProgressBar *self);

void         tru_progress_report    (double          fraction,
                                     gpointer        progress);
void         tru_progress_unref     (TruProgress    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruProgress, tru_progress_unref)

G_END_DECLS
