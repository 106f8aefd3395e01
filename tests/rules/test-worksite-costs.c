/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksite-costs.h"

#include "tru-material.h"
#include "tru-programme.h"
#include "tru-worksite.h"

static TruRecord *
new_material (gint64 quantity,
              gint64 used,
              gint64 price)
{
  TruRecord *material = tru_record_new (&tru_material_kind);

  tru_record_set_number (material, TRU_MATERIAL_QUANTITY, quantity);
  tru_record_set_number (material, TRU_MATERIAL_USED, used);
  tru_record_set_number (material, TRU_MATERIAL_UNIT_PRICE, price);
  return material;
}

static void
test_material (void)
{
  g_autoptr (TruRecord) planned = new_material (1000, TRU_UNKNOWN, 640);
  g_autoptr (TruRecord) used = new_material (1000, 850, 640);
  g_autoptr (TruRecord) odd = new_material (150, TRU_UNKNOWN, 333);
  g_autoptr (TruRecord) unpriced = new_material (1000, TRU_UNKNOWN, TRU_UNKNOWN);

  g_assert_cmpint (tru_worksite_cost_of_material (planned), ==, 6400);
  g_assert_cmpint (tru_worksite_cost_of_material (used), ==, 5440);
  g_assert_cmpint (tru_worksite_cost_of_material (odd), ==, 500);
  g_assert_cmpint (tru_worksite_cost_of_material (unpriced), ==, TRU_UNKNOWN);
}

/* Unknown is not zero: nothing known adds up to nothing known. */
static void
test_total (void)
{
  g_autoptr (TruRecord) worksite = tru_record_new (&tru_worksite_kind);
  g_autoptr (TruRecord) programme = tru_record_new (&tru_programme_kind);
  g_autoptr (GPtrArray) materials = g_ptr_array_new_with_free_func (g_object_unref);
  TruWorksiteCosts costs = tru_worksite_costs (worksite, materials, NULL);

  g_assert_cmpint (costs.total, ==, TRU_UNKNOWN);
  g_assert_cmpint (costs.benchmark, ==, TRU_UNKNOWN);
  g_ptr_array_add (materials, new_material (1000, TRU_UNKNOWN, 640));
  g_ptr_array_add (materials, new_material (1000, TRU_UNKNOWN, TRU_UNKNOWN));
  tru_record_set_number (worksite, TRU_WORKSITE_LABOUR_COST, 90000);
  tru_record_set_number (programme, TRU_PROGRAMME_WORKSITE_COST, 130000);
  costs = tru_worksite_costs (worksite, materials, programme);
  g_assert_cmpint (costs.materials, ==, 6400);
  g_assert_cmpuint (costs.n_unpriced, ==, 1);
  g_assert_cmpint (costs.total, ==, 96400);
  g_assert_true (costs.is_partial);
  g_ptr_array_set_size (materials, 1);
  g_assert_false (tru_worksite_costs (worksite, materials, programme).is_partial);
  tru_record_set_number (worksite, TRU_WORKSITE_LABOUR_COST, TRU_UNKNOWN);
  costs = tru_worksite_costs (worksite, materials, programme);
  g_assert_cmpint (costs.total, ==, 6400);
  g_assert_true (costs.is_partial);
  g_assert_false (costs.is_noted);
  g_assert_cmpint (costs.benchmark, ==, 130000);
  tru_record_set_number (worksite, TRU_WORKSITE_COST, 127400);
  costs = tru_worksite_costs (worksite, materials, programme);
  g_assert_cmpint (costs.total, ==, 127400);
  g_assert_true (costs.is_noted);
  g_assert_false (costs.is_partial);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/worksite-costs/material", test_material);
  g_test_add_func ("/worksite-costs/total", test_total);
  return g_test_run ();
}
