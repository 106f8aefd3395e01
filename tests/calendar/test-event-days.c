/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-event-days.h"

#include "fixture.h"

/* The rows in which somebody types, in their order. */
enum
{
  FIRST,
  LAST,
  FROM,
  TO,
};

static GtkWidget *
find (GtkWidget *widget,
      GType      type,
      guint     *n)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, n);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
type_in (TruEventDays *days,
         guint         n,
         const char   *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find (GTK_WIDGET (days), ADW_TYPE_ENTRY_ROW, &n)), text);
}

static void
assert_read (TruEventDays *days,
             const char   *starts,
             const char   *ends)
{
  g_autoptr (GError) error = NULL;
  TruTime from, to;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_assert_true (tru_event_days_read (days, &from, &to, &error));
  g_assert_no_error (error);
  first = tru_time_to_iso (from);
  last = tru_time_to_iso (to);
  g_assert_cmpstr (first, ==, starts);
  g_assert_cmpstr (last, ==, ends);
}

static TruEventDays *
make (Fixture    *fixture,
      const char *starts,
      const char *ends)
{
  TruEventDays *days = g_object_ref_sink (g_object_new (TRU_TYPE_EVENT_DAYS, NULL));

  tru_event_days_show (days, fixture->store, tru_time_parse (starts), tru_time_parse (ends));
  return days;
}

/* An hour of one day; taken for the whole of it; taken for three. */
static void
test_hours (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (TruEventDays) days = make (fixture, "2026-11-24T09:00", "2026-11-24T10:00");
  guint n = 0;
  GtkSwitch *whole = GTK_SWITCH (find (GTK_WIDGET (days), GTK_TYPE_SWITCH, &n));

  assert_read (days, "2026-11-24T09:00", "2026-11-24T10:00");
  gtk_switch_set_active (whole, TRUE);
  assert_read (days, "2026-11-24T00:00", "2026-11-25T00:00");
  type_in (days, LAST, "26/11/2026");
  assert_read (days, "2026-11-24T00:00", "2026-11-27T00:00");
}

/* Days that another calendar wrote are what they were; moved, they stay as many; none ends before it starts. */
static void
test_days (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (TruEventDays) days = make (fixture, "2026-11-26T00:00", "2026-11-29T00:00");
  g_autoptr (TruEventDays) night = make (fixture, "2026-11-25T19:00", "2026-11-26T08:00");
  g_autoptr (GError) error = NULL;
  TruTime from, to;

  assert_read (days, "2026-11-26T00:00", "2026-11-29T00:00");
  type_in (days, FIRST, "30/11/2026");
  assert_read (days, "2026-11-30T00:00", "2026-12-03T00:00");
  type_in (days, LAST, "29/11/2026");
  g_assert_false (tru_event_days_read (days, &from, &to, &error));
  g_assert_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID);
  g_assert_true (tru_event_days_read (night, &from, &to, NULL));
  g_assert_cmpint (to - from, ==, 13 * 60);
}

/* The end follows the start, past midnight too; one that was typed keeps its distance, and no proposal changes it. */
static void
test_end_follows (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (TruEventDays) days = make (fixture, "2026-11-24T09:00", "2026-11-24T10:00");
  g_autoptr (TruEventDays) night = make (fixture, "2026-11-24T22:00", "2026-11-24T23:30");

  type_in (days, FROM, "14h30");
  assert_read (days, "2026-11-24T14:30", "2026-11-24T15:30");
  tru_event_days_propose (days, 120);
  assert_read (days, "2026-11-24T14:30", "2026-11-24T16:30");
  type_in (days, TO, "17:00");
  type_in (days, FROM, "8");
  assert_read (days, "2026-11-24T08:00", "2026-11-24T10:30");
  tru_event_days_propose (days, 60);
  assert_read (days, "2026-11-24T08:00", "2026-11-24T10:30");
  type_in (night, FROM, "23");
  assert_read (night, "2026-11-24T23:00", "2026-11-25T00:30");
  type_in (night, FROM, "9");
  assert_read (night, "2026-11-24T09:00", "2026-11-24T10:30");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/event-days/hours", Fixture, NULL, set_up, test_hours, tear_down);
  g_test_add ("/event-days/days", Fixture, NULL, set_up, test_days, tear_down);
  g_test_add ("/event-days/end-follows", Fixture, NULL, set_up, test_end_follows, tear_down);
  return g_test_run ();
}
