/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "tru-history.h"
#include "tru-household.h"
#include "tru-record-dialog.h"
#include "tru-record-form.h"
#include "tru-records-desk.h"
#include "tru-room.h"

/* A room that only counts and notes what it is asked for. */
#define TEST_TYPE_ROOM (test_room_get_type ())
G_DECLARE_FINAL_TYPE (TestRoom, test_room, TEST, ROOM, TruRoom)

struct _TestRoom
{
  TruRoom parent_instance;
  guint n_refreshed;
  char *shown;
  char *state;
};

static gboolean
test_room_show_record (TruRoom    *room,
                       const char *kind,
                       const char *uid)
{
  g_free (TEST_ROOM (room)->shown);
  TEST_ROOM (room)->shown = g_strdup (uid);
  return g_str_equal (kind, "household");
}

static void
test_room_restore_state (TruRoom    *room,
                         const char *state)
{
  TEST_ROOM (room)->state = g_strdup (state);
}

static void
test_room_refresh (TruRoom *room)
{
  TEST_ROOM (room)->n_refreshed++;
}

G_DEFINE_FINAL_TYPE (TestRoom, test_room, TRU_TYPE_ROOM)

static void
test_room_finalize (GObject *object)
{
  g_free (TEST_ROOM (object)->shown);
  g_free (TEST_ROOM (object)->state);
  G_OBJECT_CLASS (test_room_parent_class)->finalize (object);
}

static void
test_room_class_init (TestRoomClass *klass)
{
  TruRoomClass *room_class = TRU_ROOM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = test_room_finalize;
  room_class->refresh = test_room_refresh;
  room_class->show_record = test_room_show_record;
  room_class->restore_state = test_room_restore_state;
}

static void
test_room_init (TestRoom *self)
{
}

typedef struct
{
  char *folder;
  TruOffice *office;
  GtkWindow *window;
  TestRoom *room;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  GtkWidget *overlay = adw_toast_overlay_new ();

  fixture->folder = g_dir_make_tmp ("truelle-room-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "room.db", NULL);
  fixture->office = tru_office_open (path, TRU_STORE_CREATE, &error);
  g_assert_no_error (error);
  fixture->window = GTK_WINDOW (g_object_ref_sink (adw_window_new ()));
  fixture->room = g_object_new (TEST_TYPE_ROOM, "office", fixture->office, NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), GTK_WIDGET (fixture->room));
  adw_window_set_content (ADW_WINDOW (fixture->window), overlay);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  tru_office_flush (fixture->office);
  gtk_window_destroy (fixture->window);
  g_clear_object (&fixture->window);
  g_clear_object (&fixture->office);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
wait_for_households (Fixture *fixture,
                     gint64   n)
{
  while (tru_store_count (tru_office_get_store (fixture->office), &tru_household_kind) != n)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (child, type) ? child : find_type (child, type);

      if (found)
        return found;
    }
  return NULL;
}

static TruRecord *
new_household (void)
{
  TruRecord *household = tru_record_new (&tru_household_kind);

  tru_record_set_text (household, TRU_HOUSEHOLD_NAME, "Famille Benali");
  return household;
}

static gboolean
add (TruStore *store,
     gpointer  household,
     GError  **error)
{
  return tru_records_add (store, household, error);
}

static void
test_interface (Fixture      *fixture,
                gconstpointer data)
{
  TruRoom *room = TRU_ROOM (fixture->room);

  g_assert_true (tru_room_get_office (room) == fixture->office);
  g_assert_true (tru_room_show_record (room, "household", "a"));
  g_assert_cmpstr (fixture->room->shown, ==, "a");
  g_assert_false (tru_room_show_record (room, "tool", "b"));
  tru_room_restore_state (room, NULL);
  g_assert_null (fixture->room->state);
  tru_room_restore_state (room, "x");
  g_assert_cmpstr (fixture->room->state, ==, "x");
  g_assert_null (tru_room_save_state (room));
  g_assert_null (tru_room_get_title_widget (room));
  g_assert_null (tru_room_get_end_widget (room));
}

static void
test_act_offers_its_undo (Fixture      *fixture,
                          gconstpointer data)
{
  GtkWidget *button = NULL;
  GVariant *target;

  tru_room_do (GTK_WIDGET (fixture->room), fixture->office, "Added", add, new_household (), g_object_unref);
  wait_for_households (fixture, 1);
  while (!button)
    {
      g_main_context_iteration (NULL, FALSE);
      button = find_type (gtk_widget_get_ancestor (GTK_WIDGET (fixture->room), ADW_TYPE_TOAST_OVERLAY), GTK_TYPE_BUTTON);
    }
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.undo-operation");
  target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button));
  g_assert_cmpint (g_variant_get_int64 (target), ==, tru_history_newest (tru_office_get_store (fixture->office)));
}

static void
test_error_is_shown (Fixture      *fixture,
                     gconstpointer data)
{
  TruRecord *nameless = tru_record_new (&tru_household_kind);
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (fixture->room), ADW_TYPE_TOAST_OVERLAY);
  GtkWidget *label = NULL;

  tru_room_do (GTK_WIDGET (fixture->room), fixture->office, "Added", add, nameless, g_object_unref);
  while (!(label = find_type (overlay, GTK_TYPE_LABEL)))
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), !=, "Added");
  wait_for_households (fixture, 0);
}

static void
test_dialog_saves (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (TruRecord) household = new_household ();
  TruRecordDialog *dialog = TRU_RECORD_DIALOG (tru_record_dialog_new (fixture->window, fixture->office, household, TRUE));
  GtkWidget *form = tru_record_dialog_get_form (dialog);

  g_assert_false (tru_record_dialog_is_dirty (dialog));
  gtk_editable_set_text (GTK_EDITABLE (tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_HOUSEHOLD_RENT)), "-3");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "record.save", NULL);
  g_assert_nonnull (tru_record_form_get_mark (TRU_RECORD_FORM (form), TRU_HOUSEHOLD_RENT));
  g_assert_true (tru_record_dialog_is_dirty (dialog));
  gtk_editable_set_text (GTK_EDITABLE (tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_HOUSEHOLD_RENT)), "612");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "record.save", NULL);
  wait_for_households (fixture, 1);
}

/* What nobody looks at costs nothing; once seen, what changed meanwhile is read, and read once. */
static void
test_refreshed_when_seen (Fixture      *fixture,
                          gconstpointer data)
{
  TruRoom *room = TRU_ROOM (fixture->room);

  tru_room_do (GTK_WIDGET (room), fixture->office, "Added", add, new_household (), g_object_unref);
  wait_for_households (fixture, 1);
  tru_office_flush (fixture->office);
  g_assert_cmpuint (fixture->room->n_refreshed, ==, 0);
  tru_room_refresh (room);
  gtk_window_present (fixture->window);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (room)));
  g_assert_cmpuint (fixture->room->n_refreshed, ==, 1);
  tru_room_catch_up (room);
  g_assert_cmpuint (fixture->room->n_refreshed, ==, 1);
  tru_room_refresh (room);
  g_assert_cmpuint (fixture->room->n_refreshed, ==, 2);
  tru_room_do (GTK_WIDGET (room), fixture->office, "Added", add, new_household (), g_object_unref);
  while (fixture->room->n_refreshed == 2)
    g_main_context_iteration (NULL, TRUE);
}

#define ADD(path, test) g_test_add ("/widgets/room/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  ADD ("interface", test_interface);
  ADD ("refreshed-when-seen", test_refreshed_when_seen);
  ADD ("act-offers-its-undo", test_act_offers_its_undo);
  ADD ("error-is-shown", test_error_is_shown);
  ADD ("dialog-saves", test_dialog_saves);
  return g_test_run ();
}
