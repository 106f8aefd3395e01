/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-contract-rules.h"

#include "tru-commitment.h"
#include "tru-contract.h"
#include "tru-person.h"
#include "tru-signatory.h"

#define TODAY tru_date_new (2026, 11, 24)

static TruRecord *
add_signatory (GPtrArray        *signatories,
               TruSignatoryRole  role,
               const char       *person)
{
  TruRecord *signatory = tru_record_new (&tru_signatory_kind);

  tru_record_set_number (signatory, TRU_SIGNATORY_ROLE, role);
  tru_record_set_text (signatory, TRU_SIGNATORY_PERSON, person);
  g_ptr_array_add (signatories, signatory);
  return signatory;
}

static void
sign (TruRecord *signatory)
{
  tru_record_set_number (signatory, TRU_SIGNATORY_SIGNED_ON, TODAY);
}

static void
test_state (void)
{
  g_autoptr (TruRecord) contract = tru_record_new (&tru_contract_kind);
  g_autoptr (GPtrArray) signatories = g_ptr_array_new_with_free_func (g_object_unref);
  TruRecord *family = add_signatory (signatories, TRU_SIGNATORY_ROLE_HOUSEHOLD, "samira");
  TruRecord *us = add_signatory (signatories, TRU_SIGNATORY_ROLE_ASSOCIATION, NULL);

  add_signatory (signatories, TRU_SIGNATORY_ROLE_REFERRER, NULL);
  g_assert_cmpint (tru_contract_state (contract, signatories, FALSE), ==, TRU_CONTRACT_STATE_DRAFT);
  tru_record_set_number (contract, TRU_CONTRACT_PRINTED_ON, TODAY);
  g_assert_cmpint (tru_contract_state (contract, signatories, FALSE), ==, TRU_CONTRACT_STATE_PRINTED);
  sign (us);
  g_assert_cmpint (tru_contract_state (contract, signatories, FALSE), ==, TRU_CONTRACT_STATE_PARTLY_SIGNED);
  g_assert_cmpint (tru_contract_signed_on (signatories), ==, TRU_UNKNOWN);
  sign (family);
  g_assert_cmpint (tru_contract_state (contract, signatories, FALSE), ==, TRU_CONTRACT_STATE_SIGNED);
  g_assert_cmpint (tru_contract_signed_on (signatories), ==, TODAY);
  tru_record_set_number (contract, TRU_CONTRACT_ENDED_ON, TODAY);
  g_assert_cmpint (tru_contract_state (contract, signatories, FALSE), ==, TRU_CONTRACT_STATE_ENDED);
  g_assert_cmpint (tru_contract_state (contract, signatories, TRUE), ==, TRU_CONTRACT_STATE_AMENDED);
  g_assert_false (tru_contract_is_open (contract));
  tru_record_set_number (contract, TRU_CONTRACT_REFUSED_ON, TODAY);
  g_assert_cmpint (tru_contract_state (contract, signatories, FALSE), ==, TRU_CONTRACT_STATE_REFUSED);
}

static void
test_association_alone (void)
{
  g_autoptr (GPtrArray) signatories = g_ptr_array_new_with_free_func (g_object_unref);

  sign (add_signatory (signatories, TRU_SIGNATORY_ROLE_ASSOCIATION, NULL));
  g_assert_cmpint (tru_contract_signed_on (signatories), ==, TRU_UNKNOWN);
  g_assert_false (tru_contract_is_signed (signatories, NULL));
}

static guint
count_missing (GPtrArray *signatories,
               GPtrArray *adults)
{
  g_autoptr (GPtrArray) missing = tru_contract_missing_signatures (signatories, adults);

  return missing->len;
}

static void
test_guardian (void)
{
  g_autoptr (GPtrArray) signatories = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) adults = g_ptr_array_new ();
  g_autoptr (TruRecord) person = tru_record_new (&tru_person_kind);

  tru_record_set_uid (person, "paul");
  tru_record_set_text (person, TRU_PERSON_NAME, "Wattel");
  g_ptr_array_add (adults, person);
  g_assert_cmpuint (count_missing (signatories, adults), ==, 2);
  tru_record_set_number (person, TRU_PERSON_GUARDIANSHIP, TRU_PERSON_GUARDIANSHIP_ASSISTED);
  g_assert_cmpuint (count_missing (signatories, adults), ==, 3);
  tru_record_set_number (person, TRU_PERSON_GUARDIANSHIP, TRU_PERSON_GUARDIANSHIP_FULL);
  g_assert_cmpuint (count_missing (signatories, adults), ==, 2);
  sign (add_signatory (signatories, TRU_SIGNATORY_ROLE_ASSOCIATION, NULL));
  sign (add_signatory (signatories, TRU_SIGNATORY_ROLE_GUARDIAN, "paul"));
  g_assert_true (tru_contract_is_signed (signatories, adults));
}

static void
test_adult (void)
{
  g_autoptr (TruRecord) person = tru_record_new (&tru_person_kind);

  g_assert_true (tru_person_is_adult (person, TODAY));
  tru_record_set_number (person, TRU_PERSON_BIRTH_DATE, tru_date_new (2008, 11, 24));
  g_assert_true (tru_person_is_adult (person, TODAY));
  tru_record_set_number (person, TRU_PERSON_BIRTH_DATE, tru_date_new (2008, 11, 25));
  g_assert_false (tru_person_is_adult (person, TODAY));
}

static void
test_commitment (void)
{
  g_autoptr (TruRecord) commitment = tru_record_new (&tru_commitment_kind);

  tru_record_set_number (commitment, TRU_COMMITMENT_DUE_ON, TODAY);
  g_assert_cmpint (tru_commitment_state (commitment, TODAY), ==, TRU_COMMITMENT_STATE_TO_DO);
  tru_record_set_number (commitment, TRU_COMMITMENT_STARTED_ON, TODAY - 2);
  g_assert_cmpint (tru_commitment_state (commitment, TODAY), ==, TRU_COMMITMENT_STATE_IN_PROGRESS);
  g_assert_cmpint (tru_commitment_state (commitment, TODAY + 1), ==, TRU_COMMITMENT_STATE_LATE);
  tru_record_set_number (commitment, TRU_COMMITMENT_DONE_ON, TODAY + 1);
  g_assert_cmpint (tru_commitment_state (commitment, TODAY + 1), ==, TRU_COMMITMENT_STATE_DONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contract-rules/state", test_state);
  g_test_add_func ("/contract-rules/association-alone", test_association_alone);
  g_test_add_func ("/contract-rules/guardian", test_guardian);
  g_test_add_func ("/contract-rules/adult", test_adult);
  g_test_add_func ("/contract-rules/commitment", test_commitment);
  return g_test_run ();
}
