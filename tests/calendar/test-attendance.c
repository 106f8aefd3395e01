/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-attendance-box.h"

#include <string.h>

#include "fixture.h"
#include "tru-participant.h"
#include "tru-person.h"

#define N_PEOPLE 3

typedef struct
{
  Fixture fixture;
  char *event;
  GtkWidget *window;
  TruAttendanceBox *box;
} Desk;

static void
add_person (Desk *desk,
            guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (desk->fixture.store, "add", NULL, &error);
  g_autoptr (TruRecord) person = tru_record_new (&tru_person_kind);
  g_autoptr (TruRecord) participant = tru_record_new (&tru_participant_kind);
  g_autofree char *uid = NULL;
  g_autofree char *kept = NULL;

  tru_record_set_text (person, TRU_PERSON_NAME, "Benali");
  uid = keep (write, person);
  tru_record_set_text (participant, TRU_PARTICIPANT_EVENT, desk->event);
  tru_record_set_text (participant, TRU_PARTICIPANT_PERSON, uid);
  tru_record_set_number (participant, TRU_PARTICIPANT_REGISTERED_ON, desk->fixture.monday - 10 + n);
  kept = keep (write, participant);
  tru_write_commit (write, &error);
  g_assert_no_error (error);
}

static void
desk_set_up (Desk         *desk,
             gconstpointer data)
{
  set_up (&desk->fixture, data);
  desk->event = add_event (&desk->fixture, TRU_EVENT_TYPE_WORKSHOP, "Atelier", desk->fixture.monday, 14 * 60, 16 * 60);
  for (guint i = 0; i < N_PEOPLE; i++)
    add_person (desk, i);
  desk->window = gtk_window_new ();
  desk->box = TRU_ATTENDANCE_BOX (tru_attendance_box_new (desk->fixture.store));
  gtk_window_set_child (GTK_WINDOW (desk->window), GTK_WIDGET (desk->box));
  tru_attendance_box_show (desk->box, desk->event);
  tru_attendance_box_set_places (desk->box, 2);
  tru_attendance_box_set_length (desk->box, 120);
}

static void
desk_tear_down (Desk         *desk,
                gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (desk->window));
  g_free (desk->event);
  tear_down (&desk->fixture, data);
}

/* The n-th widget of a type within another, in the order of the screen. */
static GtkWidget *
find (GtkWidget *within,
      GType      type,
      guint     *n)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (within), type) && (*n)-- == 0)
    return within;
  for (GtkWidget *child = gtk_widget_get_first_child (within); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find (child, type, n);
  return found;
}

static GtkWidget *
find_in_row (Desk  *desk,
             guint  person,
             GType  type,
             guint  n)
{
  GtkWidget *row = find (GTK_WIDGET (desk->box), ADW_TYPE_ACTION_ROW, &person);

  return find (row, type, &n);
}

static const char *
subtitle (Desk  *desk,
          guint  person)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (find (GTK_WIDGET (desk->box), ADW_TYPE_ACTION_ROW, &person)));
}

/* The third waits, until the first is excused. */
static void
test_waiting (Desk         *desk,
              gconstpointer data)
{
  g_assert_nonnull (strstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (desk->box)), "1 waiting"));
  g_assert_null (strstr (subtitle (desk, 1), "waiting"));
  g_assert_nonnull (strstr (subtitle (desk, 2), "waiting list: no. 1"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_in_row (desk, 0, GTK_TYPE_TOGGLE_BUTTON, 2)), TRUE);
  g_assert_null (strstr (subtitle (desk, 2), "waiting"));
  g_assert_null (strstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (desk->box)), "waiting"));
}

/* Minutes are asked of who came, are digits, and go with the tick. */
static void
test_minutes (Desk         *desk,
              gconstpointer data)
{
  GtkWidget *minutes = find_in_row (desk, 0, GTK_TYPE_ENTRY, 0);
  GtkWidget *present = find_in_row (desk, 0, GTK_TYPE_TOGGLE_BUTTON, 0);
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) cleared = NULL;
  int position = 0;

  g_assert_false (gtk_widget_get_visible (minutes));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (present), TRUE);
  g_assert_true (gtk_widget_get_visible (minutes));
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (minutes)), ==, "120 min");
  gtk_editable_insert_text (gtk_editable_get_delegate (GTK_EDITABLE (minutes)), "1h", -1, &position);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (minutes)), ==, "");
  gtk_editable_insert_text (gtk_editable_get_delegate (GTK_EDITABLE (minutes)), "45", -1, &position);
  kept = tru_attendance_box_dup_records (desk->box);
  g_assert_cmpint (tru_record_get_number (g_ptr_array_index (kept, 0), TRU_PARTICIPANT_MINUTES), ==, 45);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (present), FALSE);
  cleared = tru_attendance_box_dup_records (desk->box);
  g_assert_false (tru_record_is_known (g_ptr_array_index (cleared, 0), TRU_PARTICIPANT_MINUTES));
  g_assert_false (tru_record_is_known (g_ptr_array_index (cleared, 0), TRU_PARTICIPANT_ATTENDANCE));
  g_assert_true (tru_attendance_box_is_edited (desk->box));
}

/* A list that was changed is not printed as it was kept. */
static void
test_paper (Desk         *desk,
            gconstpointer data)
{
  guint last = N_PEOPLE;
  GtkWidget *paper;

  tru_attendance_box_add_paper (desk->box, desk->event);
  paper = find (GTK_WIDGET (desk->box), ADW_TYPE_ACTION_ROW, &last);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (paper)), ==, "Attendance list…");
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (paper)));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_in_row (desk, 0, GTK_TYPE_TOGGLE_BUTTON, 0)), TRUE);
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (paper)));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/attendance/waiting", Desk, NULL, desk_set_up, test_waiting, desk_tear_down);
  g_test_add ("/attendance/minutes", Desk, NULL, desk_set_up, test_minutes, desk_tear_down);
  g_test_add ("/attendance/paper", Desk, NULL, desk_set_up, test_paper, desk_tear_down);
  return g_test_run ();
}
