/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-clash-rules.h"

/* Who is taken from ten to eleven. */
static TruTaken
taken (TruHeld   held,
       TruHeldBy by)
{
  TruTime ten = tru_time_new (tru_date_new (2026, 11, 24), 600);
  TruTaken hold = { .held = held, .by = by, .name = (char *) "Nadia Lefebvre", .title = (char *) "Visit", .starts = ten, .ends = ten + 60 };

  return hold;
}

static int
ask (TruTaken  hold,
     TruTime  from,
     TruTime  to,
     gboolean is_worksite,
     char   **rule)
{
  g_autoptr (GPtrArray) findings = tru_findings_new ();
  g_autoptr (GPtrArray) holds = g_ptr_array_new ();
  TruClashWant want = { .is_worksite = is_worksite, .starts = from, .ends = to };
  const TruFinding *finding;

  g_ptr_array_add (holds, &hold);
  tru_clash_check (findings, &want, 1, holds);
  if (findings->len == 0)
    return -1;
  finding = g_ptr_array_index (findings, 0);
  if (rule)
    *rule = (char *) finding->rule;
  g_assert_nonnull (strstr (finding->title, hold.by == TRU_HELD_BY_SCHOOL ? "School holidays" : "Nadia Lefebvre"));
  return finding->severity;
}

static void
test_borders (void)
{
  TruTaken hold = taken (TRU_HELD_CONTACT, TRU_HELD_BY_EVENT);

  g_assert_cmpint (ask (hold, hold.starts - 60, hold.starts, FALSE, NULL), ==, -1);
  g_assert_cmpint (ask (hold, hold.ends, hold.ends + 60, FALSE, NULL), ==, -1);
  g_assert_cmpint (ask (hold, hold.starts - 60, hold.starts + 1, FALSE, NULL), ==, TRU_SEVERITY_BLOCKS);
  g_assert_cmpint (ask (hold, hold.ends - 1, hold.ends + 60, FALSE, NULL), ==, TRU_SEVERITY_BLOCKS);
  g_assert_cmpint (ask (hold, hold.starts + 10, hold.starts + 20, FALSE, NULL), ==, TRU_SEVERITY_BLOCKS);
}

/* A crew's worksite of three days, two of them wanted: said once, with both; another worksite is said apart. */
static void
test_days_are_gathered (void)
{
  TruTime day = tru_time_new (tru_date_new (2026, 11, 23), 0);
  TruTaken days[5];
  TruClashWant wants[] = { { NULL, TRUE, day, day + TRU_MINUTES_PER_DAY },
                           { NULL, TRUE, day + TRU_MINUTES_PER_DAY, day + 2 * TRU_MINUTES_PER_DAY } };
  g_autoptr (GPtrArray) findings = tru_findings_new ();
  g_autoptr (GPtrArray) holds = g_ptr_array_new ();
  const TruFinding *finding;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      days[i] = taken (TRU_HELD_CREW, TRU_HELD_BY_WORKSITE);
      days[i].title = (char *) (i < 3 ? "Nowak" : "Haddad");
      days[i].starts = day + (i < 3 ? i : 1) * TRU_MINUTES_PER_DAY;
      days[i].ends = days[i].starts + TRU_MINUTES_PER_DAY;
      if (i < 4)
        g_ptr_array_add (holds, &days[i]);
    }
  days[4].held = TRU_HELD_CONTACT;
  g_ptr_array_add (holds, &days[4]);
  tru_clash_check (findings, wants, G_N_ELEMENTS (wants), holds);
  g_assert_cmpuint (findings->len, ==, 3);
  finding = g_ptr_array_index (findings, 0);
  g_assert_nonnull (strstr (finding->reason, "“Nowak”"));
  g_assert_nonnull (strstr (finding->reason, "23"));
  g_assert_nonnull (strstr (finding->reason, "24"));
  g_assert_null (strstr (finding->reason, "25"));
}

static void
test_severities (void)
{
  TruTime ten = tru_time_new (tru_date_new (2026, 11, 24), 600);
  char *rule = NULL;

  g_assert_cmpint (ask (taken (TRU_HELD_CREW, TRU_HELD_BY_WORKSITE), ten, ten + 60, TRUE, &rule), ==, TRU_SEVERITY_BLOCKS);
  g_assert_cmpstr (rule, ==, "crew-busy");
  g_assert_cmpint (ask (taken (TRU_HELD_CREW, TRU_HELD_BY_WORKSITE), ten, ten + 60, FALSE, &rule), ==, TRU_SEVERITY_WARNS);
  g_assert_cmpstr (rule, ==, "crew-taken");
  g_assert_cmpint (ask (taken (TRU_HELD_CONTACT, TRU_HELD_BY_EVENT), ten, ten + 60, TRUE, NULL), ==, TRU_SEVERITY_WARNS);
  g_assert_cmpint (ask (taken (TRU_HELD_VENUE, TRU_HELD_BY_EVENT), ten, ten + 60, FALSE, &rule), ==, TRU_SEVERITY_BLOCKS);
  g_assert_cmpstr (rule, ==, "venue-taken");
  g_assert_cmpint (ask (taken (TRU_HELD_HOUSEHOLD, TRU_HELD_BY_ABSENCE), ten, ten + 60, FALSE, &rule), ==, TRU_SEVERITY_BLOCKS);
  g_assert_cmpstr (rule, ==, "household-away");
  g_assert_cmpint (ask (taken (TRU_HELD_PLACE, TRU_HELD_BY_SCHOOL), ten, ten + 60, TRUE, &rule), ==, TRU_SEVERITY_WARNS);
  g_assert_cmpint (ask (taken (TRU_HELD_PLACE, TRU_HELD_BY_CLOSURE), ten, ten + 60, TRUE, &rule), ==, TRU_SEVERITY_BLOCKS);
  g_assert_cmpint (ask (taken (TRU_HELD_PLACE, TRU_HELD_BY_CLOSURE), ten, ten + 60, FALSE, &rule), ==, TRU_SEVERITY_WARNS);
  g_assert_cmpstr (rule, ==, "closing-day");
}

static char *
say_school_holidays (gboolean with_family)
{
  TruTaken hold = taken (TRU_HELD_PLACE, TRU_HELD_BY_SCHOOL);
  TruClashWant want = { .starts = hold.starts, .ends = hold.ends, .with_family = with_family };
  g_autoptr (GPtrArray) findings = tru_findings_new ();
  g_autoptr (GPtrArray) holds = g_ptr_array_new ();

  g_ptr_array_add (holds, &hold);
  tru_clash_check (findings, &want, 1, holds);
  return tru_findings_reason (findings, TRU_SEVERITY_WARNS);
}

/* A workshop has no family that one could ask. */
static void
test_only_a_family_is_asked (void)
{
  g_autofree char *visit = say_school_holidays (TRUE);
  g_autofree char *workshop = say_school_holidays (FALSE);

  g_assert_nonnull (strstr (visit, "family"));
  g_assert_nonnull (strstr (workshop, "School holidays"));
  g_assert_null (strstr (workshop, "family"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clash-rules/borders", test_borders);
  g_test_add_func ("/clash-rules/days", test_days_are_gathered);
  g_test_add_func ("/clash-rules/severities", test_severities);
  g_test_add_func ("/clash-rules/family", test_only_a_family_is_asked);
  return g_test_run ();
}
