/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <adwaita.h>

#include "tru-ref-picker.h"

static guint
count_rows (GtkWidget *widget)
{
  guint n = GTK_IS_LIST_BOX_ROW (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

static guint
count_offered (GtkWidget  *picker,
               TruDate     day,
               const char *chosen)
{
  tru_ref_picker_set_day (TRU_REF_PICKER (picker), day, chosen);
  tru_ref_picker_fill (TRU_REF_PICKER (picker));
  return count_rows (gtk_popover_get_child (GTK_POPOVER (picker)));
}

/* The crew's last day is a Tuesday: it is offered on that day, not after, unless it is the one already chosen. */
static void
test_ended (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "set", NULL, NULL);
  g_autoptr (TruRecord) crew = tru_store_get (fixture->store, &tru_crew_kind, fixture->crew, NULL);
  GtkWidget *picker = g_object_ref_sink (tru_ref_picker_new (fixture->store, &tru_crew_kind));

  tru_record_set_number (crew, TRU_CREW_ENDED_ON, fixture->monday + 1);
  g_assert_true (tru_write_update (write, crew, NULL));
  g_assert_true (tru_write_commit (write, NULL));
  g_assert_cmpuint (count_offered (picker, TRU_UNKNOWN, NULL), ==, 1);
  g_assert_cmpuint (count_offered (picker, fixture->monday + 1, NULL), ==, 1);
  g_assert_cmpuint (count_offered (picker, fixture->monday + 2, NULL), ==, 0);
  g_assert_cmpuint (count_offered (picker, fixture->monday + 2, fixture->crew), ==, 1);
  g_object_unref (picker);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  gtk_test_init (&argc, &argv);
  adw_init ();
  g_test_add ("/calendar/crew-choice/ended", Fixture, NULL, set_up, test_ended, tear_down);
  return g_test_run ();
}
