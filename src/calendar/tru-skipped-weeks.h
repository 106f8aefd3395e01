/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-worksites.h"

G_BEGIN_DECLS

/** The weeks that a search for a slot passed over: one line each with its reason, and below them what to do, once. */
#define TRU_TYPE_SKIPPED_WEEKS (tru_skipped_weeks_get_type ())
G_DECLARE_FINAL_TYPE (TruSkippedWeeks, tru_skipped_weeks, TRU, SKIPPED_WEEKS, GtkWidget)

GtkWidget *tru_skipped_weeks_new   (void);
void       tru_skipped_weeks_clear (TruSkippedWeeks *self);
void       tru_skipped_weeks_add   (TruSkippedWeeks *self,
                                    const TruSlot   *slot,
                                    const char      *crew);

G_END_DECLS
