/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Counts under this are not shown to who may not read the files. */
#define TRU_FIGURE_LEAST 5

void tru_figures_hide (const gint64 *counts,
                       guint         n_counts,
                       gboolean     *hidden);

G_END_DECLS
