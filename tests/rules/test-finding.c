/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-finding.h"

static GPtrArray *
findings_of (TruSeverity severity)
{
  GPtrArray *findings = tru_findings_new ();

  tru_findings_add (findings, "first", TRU_SEVERITY_OK, NULL, "Kept", g_strdup ("All is well."));
  tru_findings_add (findings, "second", severity, NULL, "Broken", g_strdup ("Something is not."));
  return findings;
}

static gboolean
is_allowed (TruSeverity  severity,
            const char  *motive,
            gboolean     by_manager)
{
  g_autoptr (GPtrArray) findings = findings_of (severity);
  TruOverride override = { motive, by_manager };

  return tru_findings_allow (findings, &override);
}

static void
test_override (void)
{
  g_autoptr (GPtrArray) blocked = findings_of (TRU_SEVERITY_BLOCKS);

  g_assert_true (is_allowed (TRU_SEVERITY_WARNS, NULL, FALSE));
  g_assert_false (tru_findings_allow (blocked, NULL));
  g_assert_false (is_allowed (TRU_SEVERITY_BLOCKS, " ", TRUE));
  g_assert_true (is_allowed (TRU_SEVERITY_BLOCKS, "The family leaves in May", FALSE));
  g_assert_false (is_allowed (TRU_SEVERITY_MANAGER_ONLY, "The family leaves in May", FALSE));
  g_assert_true (is_allowed (TRU_SEVERITY_MANAGER_ONLY, "The family leaves in May", TRUE));
  g_assert_false (is_allowed (TRU_SEVERITY_FORBIDS, "The family leaves in May", TRUE));
}

static gboolean
awaits_motive (TruSeverity severity)
{
  g_autoptr (GPtrArray) findings = findings_of (severity);

  return tru_findings_await_motive (findings);
}

/* A motive is asked for only where it is all that lacks. */
static void
test_await_motive (void)
{
  g_assert_false (awaits_motive (TRU_SEVERITY_OK));
  g_assert_false (awaits_motive (TRU_SEVERITY_WARNS));
  g_assert_true (awaits_motive (TRU_SEVERITY_BLOCKS));
  g_assert_true (awaits_motive (TRU_SEVERITY_MANAGER_ONLY));
  g_assert_false (awaits_motive (TRU_SEVERITY_FORBIDS));
}

static void
test_reason (void)
{
  g_autoptr (GPtrArray) findings = findings_of (TRU_SEVERITY_BLOCKS);
  g_autoptr (GPtrArray) others = findings_of (TRU_SEVERITY_WARNS);
  g_autofree char *reason = tru_findings_reason (findings, TRU_SEVERITY_WARNS);
  g_autofree char *all = tru_findings_reason (findings, TRU_SEVERITY_OK);

  g_assert_cmpstr (reason, ==, "Something is not.");
  g_assert_cmpstr (all, ==, "All is well. Something is not.");
  tru_findings_append (findings, others);
  g_assert_cmpuint (findings->len, ==, 4);
  g_assert_cmpuint (others->len, ==, 0);
  g_assert_cmpint (tru_findings_find (findings, "second")->severity, ==, TRU_SEVERITY_BLOCKS);
  g_assert_null (tru_findings_find (findings, "third"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finding/override", test_override);
  g_test_add_func ("/finding/await-motive", test_await_motive);
  g_test_add_func ("/finding/reason", test_reason);
  return g_test_run ();
}
