/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "room-fixture.h"

#include <adwaita.h>

#include "tru-act-dialog.h"
#include "tru-days-box.h"
#include "tru-worksite-stop.h"

/* A worksite of four days stops on Tuesday and goes on, through its dialogs. */

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (TRU_IS_ACT_DIALOG (window))
        return window;
    }
  return NULL;
}

static gboolean
is_asked (gpointer data)
{
  return find_dialog () != NULL;
}

static gboolean
is_answered (gpointer data)
{
  return find_dialog () == NULL;
}

static GtkWidget *
find_titled (GtkWidget  *widget,
             const char *title)
{
  GtkWidget *found = NULL;

  if (ADW_IS_ENTRY_ROW (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_titled (child, title);
  return found;
}

static TruRecord *
get_worksite (RoomFixture *fixture)
{
  return tru_store_get (fixture->base.store, &tru_worksite_kind, fixture->base.worksite, NULL);
}

static guint
count_done (RoomFixture *fixture)
{
  g_autoptr (GPtrArray) days
    = tru_store_find (fixture->base.store, &tru_worksite_day_kind, TRU_WORKSITE_DAY_WORKSITE, fixture->base.worksite, NULL);
  guint n_done = 0;

  for (guint i = 0; i < days->len; i++)
    n_done += tru_record_is_true (g_ptr_array_index (days, i), TRU_WORKSITE_DAY_DONE);
  return n_done;
}

static void
interrupt (RoomFixture *fixture)
{
  GtkWidget *dialog;

  tru_worksite_stop_ask (fixture->room, fixture->base.office, fixture->base.worksite);
  wait_until (is_asked, NULL);
  dialog = find_dialog ();
  gtk_editable_set_text (GTK_EDITABLE (find_titled (dialog, "Why it stops")), "Dégât des eaux");
  gtk_widget_activate_action (dialog, "act.confirm", NULL);
  wait_until (is_answered, NULL);
}

static void
test_interrupt (RoomFixture  *fixture,
                gconstpointer data)
{
  g_autoptr (TruRecord) worksite = NULL;

  interrupt (fixture);
  worksite = get_worksite (fixture);
  g_assert_cmpint (tru_record_get_number (worksite, TRU_WORKSITE_INTERRUPTED_ON), ==, fixture->base.monday + 1);
  g_assert_cmpuint (count_done (fixture), ==, 1);
}

/* Without a reason nothing stops. */
static void
test_wants_a_reason (RoomFixture  *fixture,
                     gconstpointer data)
{
  g_autoptr (TruRecord) worksite = NULL;
  GtkWidget *dialog;

  tru_worksite_stop_ask (fixture->room, fixture->base.office, fixture->base.worksite);
  wait_until (is_asked, NULL);
  dialog = find_dialog ();
  gtk_widget_activate_action (dialog, "act.confirm", NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  worksite = get_worksite (fixture);
  g_assert_false (tru_record_is_known (worksite, TRU_WORKSITE_INTERRUPTED_ON));
  g_assert_true (find_dialog () == dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* From Wednesday on, three days are left: Thursday, Friday and Monday. */
static void
test_resume (RoomFixture  *fixture,
             gconstpointer data)
{
  g_autoptr (TruRecord) worksite = NULL;
  GArray *days;
  GtkWidget *dialog;

  interrupt (fixture);
  tru_worksite_stop_ask (fixture->room, fixture->base.office, fixture->base.worksite);
  wait_until (is_asked, NULL);
  dialog = find_dialog ();
  days = tru_days_box_get_days (TRU_DAYS_BOX (find (dialog, TRU_TYPE_DAYS_BOX)));
  g_assert_nonnull (days);
  g_assert_cmpuint (days->len, ==, 3);
  g_assert_cmpint (g_array_index (days, TruDate, 0), ==, fixture->base.monday + 3);
  g_assert_cmpint (g_array_index (days, TruDate, 2), ==, fixture->base.monday + 7);
  gtk_widget_activate_action (dialog, "act.confirm", NULL);
  wait_until (is_answered, NULL);
  worksite = get_worksite (fixture);
  g_assert_cmpint (tru_record_get_number (worksite, TRU_WORKSITE_RESUMED_ON), ==, fixture->base.monday + 3);
  g_assert_cmpuint (count_done (fixture), ==, 1);
}

#define ADD(path, test) g_test_add ("/calendar/stop/" path, RoomFixture, NULL, set_up_room, test, tear_down_room)

int
main (int    argc,
      char **argv)
{
  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  gtk_test_init (&argc, &argv);
  adw_init ();
  /* GTK warns of a cursor that blinks in an entry that rests meanwhile. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  ADD ("interrupt", test_interrupt);
  ADD ("reason", test_wants_a_reason);
  ADD ("resume", test_resume);
  return g_test_run ();
}
