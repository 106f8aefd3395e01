/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-labour-rules.h"

#include "tru-labour.h"
#include "tru-person.h"

static void
test_minors_never (void)
{
  g_autoptr (TruRecord) labour = tru_record_new (&tru_labour_kind);
  g_autoptr (TruRecord) person = tru_record_new (&tru_person_kind);
  g_autoptr (GPtrArray) findings = NULL;
  TruDate eighteen = tru_date_new (2026, 11, 24);

  tru_record_set_text (person, TRU_PERSON_NAME, "Benali");
  tru_record_set_number (person, TRU_PERSON_BIRTH_DATE, tru_date_new (2008, 11, 24));
  tru_record_set_number (labour, TRU_LABOUR_HOURS, 350);
  g_assert_cmpint (tru_labour_hours (labour, person, eighteen), ==, 350);
  g_assert_cmpint (tru_labour_hours (labour, person, eighteen - 1), ==, 0);
  findings = tru_labour_check (labour, person, eighteen - 1);
  g_assert_cmpint (tru_findings_worst (findings), ==, TRU_SEVERITY_FORBIDS);
  g_assert_nonnull (strstr (tru_findings_find (findings, "minor-labour")->reason, "Benali is a minor"));
  g_clear_pointer (&findings, g_ptr_array_unref);
  findings = tru_labour_check (labour, person, eighteen);
  g_assert_cmpuint (findings->len, ==, 0);
  g_clear_pointer (&findings, g_ptr_array_unref);
  tru_record_clear (labour, TRU_LABOUR_HOURS);
  findings = tru_labour_check (labour, person, eighteen - 1);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_unknown_age (void)
{
  g_autoptr (TruRecord) labour = tru_record_new (&tru_labour_kind);
  g_autoptr (TruRecord) person = tru_record_new (&tru_person_kind);
  g_autoptr (GPtrArray) findings = NULL;
  TruDate day = tru_date_new (2026, 11, 24);

  tru_record_set_text (person, TRU_PERSON_NAME, "Benali");
  g_assert_cmpint (tru_labour_hours (labour, NULL, day), ==, TRU_UNKNOWN);
  tru_record_set_number (labour, TRU_LABOUR_HOURS, 700);
  g_assert_cmpint (tru_labour_hours (labour, person, day), ==, 0);
  g_assert_cmpint (tru_labour_hours (labour, NULL, day), ==, 700);
  findings = tru_labour_check (labour, person, day);
  g_assert_cmpint (tru_findings_worst (findings), ==, TRU_SEVERITY_WARNS);
  g_clear_pointer (&findings, g_ptr_array_unref);
  findings = tru_labour_check (labour, NULL, day);
  g_assert_cmpuint (findings->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/labour/minors-never", test_minors_never);
  g_test_add_func ("/labour/unknown-age", test_unknown_age);
  return g_test_run ();
}
