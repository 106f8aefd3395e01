/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-support-rules.h"

#include "tru-programme-step.h"
#include "tru-programme.h"
#include "tru-referral.h"
#include "tru-support.h"

static int
severity_of (const TruStepFacts *facts,
             const char         *rule)
{
  g_autoptr (GPtrArray) findings = tru_support_check_step (facts);
  const TruFinding *finding = tru_findings_find (findings, rule);

  return finding ? (int) finding->severity : -1;
}

static void
test_conditions (void)
{
  g_autoptr (TruRecord) step = tru_record_new (&tru_programme_step_kind);
  g_autoptr (TruRecord) support = tru_record_new (&tru_support_kind);
  g_autoptr (TruRecord) referral = tru_record_new (&tru_referral_kind);
  TruStepFacts facts
    = { step, support, NULL, FALSE, TRU_UNKNOWN, TRU_UNKNOWN, FALSE, TRU_UNKNOWN, tru_date_new (2026, 11, 24) };

  tru_record_set_number (step, TRU_PROGRAMME_STEP_CONDITION, TRU_PROGRAMME_STEP_CONDITION_REFERRAL_COMPLETE);
  g_assert_cmpint (severity_of (&facts, "referral-complete"), ==, TRU_SEVERITY_BLOCKS);
  facts.referral = referral;
  g_assert_cmpint (severity_of (&facts, "referral-complete"), ==, -1);
  tru_record_set_text (referral, TRU_REFERRAL_MISSING, "Resources");
  g_assert_cmpint (severity_of (&facts, "referral-complete"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_set_number (step, TRU_PROGRAMME_STEP_CONDITION, TRU_PROGRAMME_STEP_CONDITION_CONTRACT_SIGNED);
  g_assert_cmpint (severity_of (&facts, "contract-signed"), ==, TRU_SEVERITY_BLOCKS);
  facts.contract_signed = TRUE;
  g_assert_cmpint (severity_of (&facts, "contract-signed"), ==, -1);
  tru_record_set_number (step, TRU_PROGRAMME_STEP_CONDITION, TRU_PROGRAMME_STEP_CONDITION_WORKSITE_FINISHED);
  g_assert_cmpint (severity_of (&facts, "worksite-finished"), ==, TRU_SEVERITY_BLOCKS);
}

static void
test_order (void)
{
  g_autoptr (TruRecord) step = tru_record_new (&tru_programme_step_kind);
  g_autoptr (TruRecord) support = tru_record_new (&tru_support_kind);
  TruStepFacts facts
    = { step, support, NULL, FALSE, TRU_UNKNOWN, TRU_UNKNOWN, FALSE, TRU_UNKNOWN, tru_date_new (2026, 11, 24) };

  g_assert_cmpint (severity_of (&facts, "step-order"), ==, -1);
  facts.earlier_undone = TRUE;
  g_assert_cmpint (severity_of (&facts, "step-order"), ==, TRU_SEVERITY_WARNS);
  facts.previous_done = facts.on;
  g_assert_cmpint (severity_of (&facts, "step-order"), ==, TRU_SEVERITY_WARNS);
  facts.previous_done = facts.on + 1;
  g_assert_cmpint (severity_of (&facts, "step-order"), ==, TRU_SEVERITY_BLOCKS);
}

static void
test_limit (void)
{
  g_autoptr (TruRecord) programme = tru_record_new (&tru_programme_kind);
  TruDate accepted = tru_date_new (2026, 8, 31);
  TruDate referred = tru_date_new (2026, 7, 15);

  g_assert_cmpint (tru_support_limit (programme, accepted, referred, TRU_UNKNOWN), ==, TRU_UNKNOWN);
  tru_record_set_number (programme, TRU_PROGRAMME_SUPPORT_MONTHS, 6);
  g_assert_cmpint (tru_support_limit (programme, accepted, referred, TRU_UNKNOWN), ==, tru_date_new (2027, 2, 28));
  tru_record_set_number (programme, TRU_PROGRAMME_SUPPORT_START, TRU_PROGRAMME_SUPPORT_START_REFERRAL);
  g_assert_cmpint (tru_support_limit (programme, accepted, referred, TRU_UNKNOWN), ==, tru_date_new (2027, 1, 15));
  tru_record_set_number (programme, TRU_PROGRAMME_SUPPORT_START, TRU_PROGRAMME_SUPPORT_START_CONTRACT);
  g_assert_cmpint (tru_support_limit (programme, accepted, referred, TRU_UNKNOWN), ==, TRU_UNKNOWN);
}

static void
test_state (void)
{
  g_autoptr (TruRecord) support = tru_record_new (&tru_support_kind);

  g_assert_cmpint (tru_support_state (support), ==, TRU_SUPPORT_STATE_WAITING);
  tru_record_set_number (support, TRU_SUPPORT_ACCEPTED_ON, tru_date_new (2026, 11, 4));
  g_assert_cmpint (tru_support_state (support), ==, TRU_SUPPORT_STATE_UNDER_WAY);
  tru_record_set_number (support, TRU_SUPPORT_CLOSED_ON, tru_date_new (2026, 11, 24));
  g_assert_cmpint (tru_support_state (support), ==, TRU_SUPPORT_STATE_CLOSED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/support-rules/conditions", test_conditions);
  g_test_add_func ("/support-rules/order", test_order);
  g_test_add_func ("/support-rules/limit", test_limit);
  g_test_add_func ("/support-rules/state", test_state);
  return g_test_run ();
}
