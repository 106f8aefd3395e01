/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksite-costs.h"

#include "tru-material.h"
#include "tru-programme.h"
#include "tru-worksite.h"

/* A sum of what is known; of nothing known, nothing is known. */
static gint64
plus (gint64 sum,
      gint64 amount)
{
  if (amount == TRU_UNKNOWN)
    return sum;
  return sum == TRU_UNKNOWN ? amount : sum + amount;
}

/**
 * tru_worksite_cost_of_material:
 * @material: a material of a worksite
 *
 * Returns: its cost in cents, rounded to the nearest: what was used, else what was planned, at its price; %TRU_UNKNOWN when
 *   quantity or price is
 */
gint64
tru_worksite_cost_of_material (TruRecord *material)
{
  gint64 used = tru_record_get_number (material, TRU_MATERIAL_USED);
  gint64 quantity = used != TRU_UNKNOWN ? used : tru_record_get_number (material, TRU_MATERIAL_QUANTITY);
  gint64 price = tru_record_get_number (material, TRU_MATERIAL_UNIT_PRICE);

  /* Quantities are hundredths. */
  return quantity == TRU_UNKNOWN || price == TRU_UNKNOWN ? TRU_UNKNOWN : (quantity * price + 50) / 100;
}

/**
 * tru_worksite_costs:
 * @worksite: a worksite
 * @materials: (element-type TruRecord): its materials
 * @programme: (nullable): with the rules of its support
 *
 * Adds up what a worksite costs, to be held against the benchmark (domain.md, scheme 1: 1,300 € on average, observed).
 *
 * Returns: the costs
 */
TruWorksiteCosts
tru_worksite_costs (TruRecord *worksite,
                    GPtrArray *materials,
                    TruRecord *programme)
{
  TruWorksiteCosts costs = {
    .materials = TRU_UNKNOWN,
    .labour = tru_record_get_number (worksite, TRU_WORKSITE_LABOUR_COST),
    .total = tru_record_get_number (worksite, TRU_WORKSITE_COST),
    .planned = tru_record_get_number (worksite, TRU_WORKSITE_PLANNED_COST),
    .benchmark = programme ? tru_record_get_number (programme, TRU_PROGRAMME_WORKSITE_COST) : TRU_UNKNOWN,
  };

  for (guint i = 0; i < materials->len; i++)
    {
      gint64 cost = tru_worksite_cost_of_material (g_ptr_array_index (materials, i));

      costs.n_unpriced += cost == TRU_UNKNOWN;
      costs.materials = plus (costs.materials, cost);
    }
  costs.is_noted = costs.total != TRU_UNKNOWN;
  if (!costs.is_noted)
    costs.total = plus (costs.materials, costs.labour);
  costs.is_partial = !costs.is_noted && (costs.labour == TRU_UNKNOWN || costs.n_unpriced > 0);
  return costs;
}
