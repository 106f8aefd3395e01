/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-event-form.h"

static void
add (GPtrArray  *findings,
     const char *rule,
     const char *title,
     TruDate     day)
{
  guint from = findings->len;

  tru_findings_add (findings, rule, TRU_SEVERITY_WARNS, NULL, title, g_strdup_printf ("%s. Ask.", title));
  tru_findings_note_fact (findings, g_strdup_printf ("%s.", title));
  if (day != TRU_UNKNOWN)
    tru_findings_note_day (findings, from, day);
}

/* A toast has room for how many dates and why; which ones stood in the dialog. */
static void
test_series (void)
{
  g_autoptr (GPtrArray) findings = tru_findings_new ();
  TruDate day = tru_date_new (2026, 12, 22);
  g_autofree char *words = NULL;

  add (findings, "school-holidays", "School holidays", day);
  add (findings, "school-holidays", "School holidays", day + 7);
  add (findings, "closing-day", "Closed: Fermeture", day + 7);
  add (findings, "public-holiday", "Public holiday", day + 14);
  tru_findings_gather (findings);
  g_assert_cmpuint (findings->len, ==, 3);
  g_assert_cmpstr (((TruFinding *) findings->pdata[0])->title, ==, "School holidays (2 dates)");
  g_assert_cmpstr (((TruFinding *) findings->pdata[0])->reason, ==, "School holidays. 22 Dec 2026, 29 Dec 2026. Ask.");
  words = tru_event_form_sum_up (findings);
  g_assert_cmpstr (words, ==, "3 dates to look at: school holidays, closing days, public holidays");
}

static void
test_one (void)
{
  g_autoptr (GPtrArray) none = tru_findings_new ();
  g_autoptr (GPtrArray) findings = tru_findings_new ();
  g_autofree char *words = NULL;

  g_assert_null (tru_event_form_sum_up (none));
  add (findings, "public-holiday", "Public holiday", TRU_UNKNOWN);
  words = tru_event_form_sum_up (findings);
  g_assert_cmpstr (words, ==, "Public holiday");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/event-form/series", test_series);
  g_test_add_func ("/event-form/one", test_one);
  return g_test_run ();
}
