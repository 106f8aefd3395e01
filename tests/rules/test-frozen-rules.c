/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-frozen-rules.h"

#include "tru-programme.h"
#include "tru-terms.h"

/* Every rule of the terms is one of the programme, save whose they are and since when. */
static void
test_every_rule (void)
{
  for (guint i = 0; i < tru_terms_kind.n_fields; i++)
    if (i != TRU_TERMS_SUPPORT && i != TRU_TERMS_FIXED_ON)
      g_assert_cmpint (tru_kind_find_field (&tru_programme_kind, tru_terms_kind.fields[i].name), >=, 0);
}

static void
test_kept (void)
{
  g_autoptr (TruRecord) programme = tru_record_new (&tru_programme_kind);
  g_autoptr (TruRecord) terms = tru_record_new (&tru_terms_kind);

  tru_record_set_text (programme, TRU_PROGRAMME_NAME, "Coup de pouce");
  tru_record_set_number (programme, TRU_PROGRAMME_MAX_AREA, 3000);
  tru_record_set_text (programme, TRU_PROGRAMME_WORKSITE_WEEKDAYS, "1245");
  tru_frozen_rules_copy (terms, programme);
  tru_record_set_number (programme, TRU_PROGRAMME_MAX_AREA, 2000);
  tru_record_set_number (programme, TRU_PROGRAMME_SUPPORT_MONTHS, 3);
  tru_record_set_text (programme, TRU_PROGRAMME_WORKSITE_WEEKDAYS, "1");
  tru_frozen_rules_apply (terms, programme);
  g_assert_cmpint (tru_record_get_number (programme, TRU_PROGRAMME_MAX_AREA), ==, 3000);
  g_assert_cmpstr (tru_record_get_text (programme, TRU_PROGRAMME_WORKSITE_WEEKDAYS), ==, "1245");
  /* A rule that there was not stays out, as unknown. */
  g_assert_false (tru_record_is_known (programme, TRU_PROGRAMME_SUPPORT_MONTHS));
  g_assert_cmpstr (tru_record_get_text (programme, TRU_PROGRAMME_NAME), ==, "Coup de pouce");
}

static void
test_without_terms (void)
{
  g_autoptr (TruRecord) programme = tru_record_new (&tru_programme_kind);

  tru_record_set_number (programme, TRU_PROGRAMME_MAX_AREA, 3000);
  tru_frozen_rules_apply (NULL, programme);
  g_assert_cmpint (tru_record_get_number (programme, TRU_PROGRAMME_MAX_AREA), ==, 3000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frozen-rules/every-rule", test_every_rule);
  g_test_add_func ("/frozen-rules/kept", test_kept);
  g_test_add_func ("/frozen-rules/without-terms", test_without_terms);
  return g_test_run ();
}
