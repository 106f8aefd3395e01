/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-photo-rules.h"

#include "tru-person.h"
#include "tru-photo.h"

static TruRecord *
new_person (const char *name,
            TruDate     agreed)
{
  TruRecord *person = tru_record_new (&tru_person_kind);

  tru_record_set_text (person, TRU_PERSON_NAME, name);
  tru_record_set_number (person, TRU_PERSON_PICTURES_AGREED, agreed);
  return person;
}

static void
test_agreement (void)
{
  g_autoptr (TruRecord) photo = tru_record_new (&tru_photo_kind);
  g_autoptr (GPtrArray) persons = g_ptr_array_new_with_free_func (g_object_unref);
  TruRecord *mother = new_person ("Samira", tru_date_new (2026, 11, 4));
  TruRecord *child = new_person ("Lina", TRU_UNKNOWN);
  g_autoptr (GPtrArray) findings = NULL;

  g_ptr_array_add (persons, mother);
  g_ptr_array_add (persons, child);
  findings = tru_photo_check (photo, persons);
  g_assert_nonnull (tru_findings_find (findings, "picture-people"));
  g_ptr_array_unref (findings);
  tru_record_set_number (photo, TRU_PHOTO_PEOPLE, FALSE);
  findings = tru_photo_check (photo, persons);
  g_assert_cmpuint (findings->len, ==, 0);
  g_ptr_array_unref (findings);
  tru_record_set_number (photo, TRU_PHOTO_PEOPLE, TRUE);
  findings = tru_photo_check (photo, persons);
  g_assert_cmpint (tru_findings_worst (findings), ==, TRU_SEVERITY_FORBIDS);
  g_assert_nonnull (strstr (tru_findings_find (findings, "picture-agreement")->reason, "that Lina agreed"));
  g_ptr_array_unref (findings);
  tru_record_set_number (child, TRU_PERSON_PICTURES_AGREED, tru_date_new (2026, 11, 4));
  findings = tru_photo_check (photo, persons);
  g_assert_cmpuint (findings->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/photo/agreement", test_agreement);
  return g_test_run ();
}
