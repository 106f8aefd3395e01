/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruWorksiteCosts:
 * @materials: of those whose quantity and price are known; %TRU_UNKNOWN where there is none
 * @n_unpriced: how many others there are
 * @labour: as noted on the worksite
 * @total: as noted on the worksite, else what is known of materials and labour
 * @is_noted: whether @total was noted, so that the receipts need not add up to it
 * @is_partial: whether something is not known that @total lacks
 * @planned: as planned
 * @benchmark: what a worksite of the programme costs on average: to be looked at, never a limit
 *
 * What a worksite costs, in cents; each may be %TRU_UNKNOWN.
 */
typedef struct
{
  gint64 materials;
  guint n_unpriced;
  gint64 labour;
  gint64 total;
  gboolean is_noted;
  gboolean is_partial;
  gint64 planned;
  gint64 benchmark;
} TruWorksiteCosts;

gint64           tru_worksite_cost_of_material (TruRecord *material);
TruWorksiteCosts tru_worksite_costs            (TruRecord *worksite,
                                                GPtrArray *materials,
                                                TruRecord *programme);

G_END_DECLS
