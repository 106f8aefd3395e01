/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-figure-rules.h"

/**
 * tru_figures_hide:
 * @counts: (array length=n_counts): how many households there are of each kind
 * @n_counts: their number
 * @hidden: (out caller-allocates) (array length=n_counts): which of them a funder must not see
 *
 * A count from 1 to 4 could be recognised (the mock-ups’ rule for reports: “counts under five to a funder: hide them”); none is
 * no one’s. Where a single one is hidden, the sum would give it away: the smallest of the others that is not none is hidden too.
 */
void
tru_figures_hide (const gint64 *counts,
                  guint         n_counts,
                  gboolean     *hidden)
{
  guint n_hidden = 0;
  int smallest = -1;

  for (guint i = 0; i < n_counts; i++)
    {
      hidden[i] = counts[i] > 0 && counts[i] < TRU_FIGURE_LEAST;
      n_hidden += hidden[i];
      if (counts[i] >= TRU_FIGURE_LEAST && (smallest < 0 || counts[i] < counts[smallest]))
        smallest = (int) i;
    }
  if (n_hidden == 1 && smallest >= 0)
    hidden[smallest] = TRUE;
}
