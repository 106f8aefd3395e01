/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-event-rules.h"

#include "tru-event.h"
#include "tru-time.h"

static guint
count_findings (TruDate     day,
                gint64      outcome,
                const char *found)
{
  TruDate today = tru_date_new (2026, 11, 24);
  g_autoptr (TruRecord) event = tru_record_new (&tru_event_kind);
  g_autoptr (GPtrArray) findings = tru_findings_new ();

  tru_record_set_number (event, TRU_EVENT_STARTS_AT, tru_time_new (day, 600));
  tru_record_set_number (event, TRU_EVENT_OUTCOME, outcome);
  tru_record_set_text (event, TRU_EVENT_FOUND, found);
  tru_event_check_outcome (findings, event, today);
  return findings->len;
}

/* On the day itself it may be noted beforehand: nobody waits for the hour. */
static void
test_outcome (void)
{
  TruDate today = tru_date_new (2026, 11, 24);

  g_assert_cmpuint (count_findings (today, TRU_EVENT_OUTCOME_HELD, "Mould"), ==, 0);
  g_assert_cmpuint (count_findings (today + 1, TRU_EVENT_OUTCOME_HELD, NULL), ==, 1);
  g_assert_cmpuint (count_findings (today + 1, TRU_EVENT_OUTCOME_MISSED, NULL), ==, 1);
  g_assert_cmpuint (count_findings (today + 1, TRU_EVENT_OUTCOME_EXCUSED, NULL), ==, 0);
  g_assert_cmpuint (count_findings (today + 1, TRU_UNKNOWN, "Mould"), ==, 1);
  g_assert_cmpuint (count_findings (today + 1, TRU_UNKNOWN, NULL), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/event-rules/outcome", test_outcome);
  return g_test_run ();
}
