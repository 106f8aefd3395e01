/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-skipped-weeks.h"

#include <string.h>

static guint
count_labels (GtkWidget  *widget,
              const char *words)
{
  guint n = GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_labels (child, words);
  return n;
}

/* A line for each week with its reason, and what to do but once; a crew that the reason begins with is not named twice. */
static void
test_lines (void)
{
  TruSkippedWeek busy = { tru_date_new (2026, 12, 7), (char *) "Équipe A: worksite." };
  TruSkippedWeek away = { tru_date_new (2026, 12, 14), (char *) "Lucie Marchal away." };
  g_autoptr (GPtrArray) skipped = g_ptr_array_new ();
  TruSlot slot = { .skipped = skipped };
  GtkWidget *weeks = g_object_ref_sink (tru_skipped_weeks_new ());

  g_assert_false (gtk_widget_get_visible (weeks));
  g_ptr_array_add (skipped, &busy);
  g_ptr_array_add (skipped, &away);
  tru_skipped_weeks_add (TRU_SKIPPED_WEEKS (weeks), &slot, "Équipe A");
  g_assert_true (gtk_widget_get_visible (weeks));
  g_assert_cmpuint (count_labels (weeks, "Week of "), ==, 2);
  g_assert_cmpuint (count_labels (weeks, "Équipe A · Lucie Marchal away."), ==, 1);
  g_assert_cmpuint (count_labels (weeks, "Équipe A · Équipe A"), ==, 0);
  g_assert_cmpuint (count_labels (weeks, "first day"), ==, 1);
  tru_skipped_weeks_clear (TRU_SKIPPED_WEEKS (weeks));
  g_assert_false (gtk_widget_get_visible (weeks));
  g_assert_cmpuint (count_labels (weeks, "Week of "), ==, 0);
  g_object_unref (weeks);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  gtk_test_init (&argc, &argv);
  g_test_add_func ("/skipped-weeks/lines", test_lines);
  return g_test_run ();
}
