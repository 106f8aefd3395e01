/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-act-dialog.h"
#include "tru-assessment.h"
#include "tru-clock.h"
#include "tru-dwelling.h"
#include "tru-operation-page.h"
#include "tru-operation-step.h"
#include "tru-operation.h"
#include "tru-partner-line.h"
#include "tru-partners-room.h"
#include "tru-pill.h"
#include "tru-programme-page.h"
#include "tru-programme-step.h"
#include "tru-programme.h"
#include "tru-programmes-view.h"
#include "tru-programmes.h"
#include "tru-record-form.h"
#include "tru-records-desk.h"
#include "tru-room.h"

typedef struct
{
  char *folder;
  TruOffice *office;
  char *igloo;
  GtkWidget *room;
  GtkWindow *window;
} Desk;

static void
desk_open (Desk         *desk,
           gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  desk->folder = g_dir_make_tmp ("truelle-XXXXXX", NULL);
  path = g_build_filename (desk->folder, "truelle.db", NULL);
  desk->office = tru_office_open (path, TRU_STORE_CREATE, &error);
  g_assert_no_error (error);
  desk->igloo = tru_programmes_add (tru_office_get_store (desk->office), "igloo", NULL, &error);
  g_assert_no_error (error);
  desk->room = g_object_new (TRU_TYPE_PARTNERS_ROOM, "office", desk->office, NULL);
  desk->window = GTK_WINDOW (g_object_ref_sink (gtk_window_new ()));
  gtk_window_set_default_size (desk->window, 1072, 754);
  gtk_window_set_child (desk->window, desk->room);
  gtk_window_present (desk->window);
  g_assert_true (tru_room_show_record (TRU_ROOM (desk->room), "programme", desk->igloo));
}

static void
desk_close (Desk         *desk,
            gconstpointer data)
{
  const char *arguments[] = { "rm", "-rf", desk->folder, NULL };

  gtk_window_destroy (desk->window);
  g_clear_object (&desk->window);
  g_clear_object (&desk->office);
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  g_free (desk->folder);
  g_free (desk->igloo);
}

static GtkWidget *
find (GtkWidget  *widget,
      GType       type,
      const char *name)
{
  gboolean fits = G_TYPE_CHECK_INSTANCE_TYPE (widget, type)
                  && (!name || g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), name) == 0);
  GtkWidget *found = fits ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find (child, type, name);
  return found;
}

static GtkWidget *
page (Desk *desk)
{
  return find (desk->room, TRU_TYPE_PROGRAMME_PAGE, NULL);
}

static GtkListBox *
list (Desk       *desk,
      const char *name)
{
  return GTK_LIST_BOX (find (page (desk), GTK_TYPE_LIST_BOX, name));
}

static guint
count (Desk       *desk,
       const char *name)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list (desk, name), n))
    n++;
  return n;
}

static const char *
title_at (Desk       *desk,
          const char *name,
          int         place)
{
  GtkWidget *line = GTK_WIDGET (gtk_list_box_get_row_at_index (list (desk, name), place));

  return gtk_label_get_label (GTK_LABEL (find (line, GTK_TYPE_LABEL, "title")));
}

static char *
step_at (Desk *desk,
         int   position)
{
  g_autoptr (GPtrArray) steps = tru_store_find (tru_office_get_store (desk->office), &tru_programme_step_kind,
                                                TRU_PROGRAMME_STEP_PROGRAMME, desk->igloo, NULL);

  for (guint i = 0; i < steps->len; i++)
    if (tru_record_get_number (steps->pdata[i], TRU_PROGRAMME_STEP_POSITION) == position)
      return g_strdup (tru_record_get_uid (steps->pdata[i]));
  return NULL;
}

static void
on_changed (gboolean *changed)
{
  *changed = TRUE;
}

static void
await_change (Desk *desk)
{
  gboolean changed = FALSE;
  gulong handler = g_signal_connect_swapped (desk->office, "changed", G_CALLBACK (on_changed), &changed);

  while (!changed)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (desk->office, handler);
}

/* Axes, steps, conditions and rules are all on the page. */
static void
test_shown (Desk         *desk,
            gconstpointer data)
{
  g_assert_cmpuint (count (desk, "axes"), ==, 4);
  g_assert_cmpuint (count (desk, "steps"), ==, 9);
  g_assert_cmpuint (count (desk, "conditions"), ==, 2);
  g_assert_cmpuint (count (desk, "roles"), ==, 0);
  g_assert_cmpstr (title_at (desk, "steps", 3), ==, "4. Entrée dans le groupe");
}

static void
test_order (Desk         *desk,
            gconstpointer data)
{
  g_autofree char *second = step_at (desk, 2);

  gtk_widget_activate_action (page (desk), "parts.move", "(si)", second, -1);
  await_change (desk);
  g_assert_cmpstr (title_at (desk, "steps", 0), ==, "1. Information");
  gtk_widget_activate_action (page (desk), "parts.remove", "s", second);
  await_change (desk);
  g_assert_cmpuint (count (desk, "steps"), ==, 8);
  g_assert_cmpstr (title_at (desk, "steps", 0), ==, "2. Repérage");
}

static GtkWindow *
dialog_of (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        found = window;
    }
  return found;
}

/* A new one, from a model or like one that is here, comes into view. */
static void
test_new (Desk         *desk,
          gconstpointer data)
{
  GtkWidget *view = find (desk->room, TRU_TYPE_PROGRAMMES_VIEW, NULL);
  g_autofree char *first = g_strdup (tru_programmes_view_get_chosen (TRU_PROGRAMMES_VIEW (view)));
  g_autoptr (TruRecord) made = NULL;
  GtkWidget *question;

  g_assert_cmpstr (first, ==, desk->igloo);
  gtk_widget_activate_action (view, "programmes.add", "s", "resource");
  question = GTK_WIDGET (dialog_of (ADW_TYPE_MESSAGE_DIALOG));
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (question), "confirm"));
  gtk_editable_set_text (GTK_EDITABLE (find (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (question)), ADW_TYPE_ENTRY_ROW, NULL)), "Le relais");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "confirm");
  gtk_window_destroy (GTK_WINDOW (question));
  await_change (desk);
  made = tru_store_find_one (tru_office_get_store (desk->office), &tru_programme_kind, TRU_PROGRAMME_NAME, "Le relais", NULL);
  g_assert_nonnull (made);
  g_assert_cmpuint (count (desk, "axes"), ==, 0);
  g_assert_cmpuint (count (desk, "steps"), ==, 6);
  gtk_widget_activate_action (view, "programmes.copy", "s", desk->igloo);
  await_change (desk);
  g_assert_cmpuint (count (desk, "axes"), ==, 4);
  g_assert_cmpstr (tru_programmes_view_get_chosen (TRU_PROGRAMMES_VIEW (view)), !=, desk->igloo);
}

/* One theme of rules is asked alone, and kept. */
static void
test_rules (Desk         *desk,
            gconstpointer data)
{
  GtkWindow *dialog;
  GtkWidget *form, *row;
  g_autoptr (TruRecord) programme = NULL;

  gtk_widget_activate_action (page (desk), "programme.edit-rules", "u", 1);
  dialog = dialog_of (TRU_TYPE_ACT_DIALOG);
  form = tru_act_dialog_get_form (TRU_ACT_DIALOG (dialog));
  g_assert_true (gtk_widget_get_visible (tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_PROGRAMME_MAX_AREA)));
  g_assert_false (gtk_widget_get_visible (tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_PROGRAMME_NAME)));
  row = tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_PROGRAMME_MAX_AREA);
  gtk_editable_set_text (GTK_EDITABLE (row), "42,5");
  g_signal_emit_by_name (form, "confirmed");
  await_change (desk);
  programme = tru_store_get (tru_office_get_store (desk->office), &tru_programme_kind, desk->igloo, NULL);
  g_assert_cmpint (tru_record_get_number (programme, TRU_PROGRAMME_MAX_AREA), ==, 4250);
}

static char *
add_operation (Desk  *desk,
               gint64 phase)
{
  g_autoptr (TruRecord) operation = tru_record_new (&tru_operation_kind);

  tru_record_set_text (operation, TRU_OPERATION_PROGRAMME, desk->igloo);
  tru_record_set_text (operation, TRU_OPERATION_NAME, "Les Blanchisseurs");
  tru_record_set_number (operation, TRU_OPERATION_PHASE, phase);
  g_assert_true (tru_records_add (tru_office_get_store (desk->office), operation, NULL));
  return g_strdup (tru_record_get_uid (operation));
}

/* An operation is a page of its own; what is added there belongs to it. */
static void
test_operation (Desk         *desk,
                gconstpointer data)
{
  TruStore *store = tru_office_get_store (desk->office);
  g_autofree char *operation = add_operation (desk, TRU_OPERATION_PHASE_SETTING_UP);
  g_autoptr (TruRecord) dwelling = tru_record_new (&tru_dwelling_kind);
  GtkWidget *shown;

  tru_record_set_text (dwelling, TRU_DWELLING_STREET, "4 rue du Fil");
  tru_record_set_text (dwelling, TRU_DWELLING_COMMUNE, "Roubaix");
  tru_record_set_text (dwelling, TRU_DWELLING_OPERATION, operation);
  g_assert_true (tru_records_add (store, dwelling, NULL));
  g_assert_true (tru_room_show_record (TRU_ROOM (desk->room), "operation", operation));
  shown = find (desk->room, TRU_TYPE_OPERATION_PAGE, NULL);
  g_assert_true (gtk_widget_get_mapped (shown));
  g_assert_nonnull (gtk_list_box_get_row_at_index (GTK_LIST_BOX (find (shown, GTK_TYPE_LIST_BOX, "dwellings")), 0));
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (find (shown, GTK_TYPE_LIST_BOX, "committees")), 0));
  g_assert_true (tru_room_show_record (TRU_ROOM (desk->room), "programme", desk->igloo));
  g_assert_true (gtk_widget_get_mapped (page (desk)));
  g_assert_cmpuint (count (desk, "operations"), ==, 1);
}

/* What was added to an operation is taken away there as well. */
static void
test_operation_loses (Desk         *desk,
                      gconstpointer data)
{
  TruStore *store = tru_office_get_store (desk->office);
  g_autofree char *operation = add_operation (desk, TRU_OPERATION_PHASE_OPERATIONAL);
  g_autoptr (TruRecord) assessment = tru_record_new (&tru_assessment_kind);
  GtkWidget *shown, *line;

  tru_record_set_text (assessment, TRU_ASSESSMENT_OPERATION, operation);
  tru_record_set_number (assessment, TRU_ASSESSMENT_TYPE, TRU_ASSESSMENT_TYPE_TERRITORIAL);
  tru_record_set_number (assessment, TRU_ASSESSMENT_STARTED_ON, tru_clock_today ());
  g_assert_true (tru_records_add (store, assessment, NULL));
  g_assert_true (tru_room_show_record (TRU_ROOM (desk->room), "operation", operation));
  shown = find (desk->room, TRU_TYPE_OPERATION_PAGE, NULL);
  line = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (find (shown, GTK_TYPE_LIST_BOX, "assessments")), 0));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (find (line, GTK_TYPE_BUTTON, NULL))), ==, "parts.remove");
  g_signal_emit_by_name (find (line, GTK_TYPE_BUTTON, NULL), "clicked");
  await_change (desk);
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (find (shown, GTK_TYPE_LIST_BOX, "assessments")), 0));
}

static gboolean
step_is_late (Desk  *desk,
              gint64 phase)
{
  TruStore *store = tru_office_get_store (desk->office);
  g_autofree char *operation = add_operation (desk, phase);
  g_autoptr (TruRecord) step = tru_record_new (&tru_operation_step_kind);
  GtkWidget *shown, *line;

  tru_record_set_text (step, TRU_OPERATION_STEP_OPERATION, operation);
  tru_record_set_text (step, TRU_OPERATION_STEP_NAME, "Étude");
  tru_record_set_number (step, TRU_OPERATION_STEP_POSITION, 1);
  tru_record_set_number (step, TRU_OPERATION_STEP_PLANNED_ON, tru_clock_today () - 1);
  g_assert_true (tru_records_add (store, step, NULL));
  g_assert_true (tru_room_show_record (TRU_ROOM (desk->room), "operation", operation));
  shown = find (desk->room, TRU_TYPE_OPERATION_PAGE, NULL);
  line = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (find (shown, GTK_TYPE_LIST_BOX, "steps")), 0));
  return gtk_widget_get_visible (find (line, TRU_TYPE_PILL, NULL));
}

/* Nobody waits any more for a step of an operation that was given up. */
static void
test_operation_over (Desk         *desk,
                     gconstpointer data)
{
  g_assert_true (step_is_late (desk, TRU_OPERATION_PHASE_OPERATIONAL));
  g_assert_false (step_is_late (desk, TRU_OPERATION_PHASE_GIVEN_UP));
  g_assert_false (step_is_late (desk, TRU_OPERATION_PHASE_FINISHED));
}

static void
test_fits (Desk         *desk,
           gconstpointer data)
{
  int minimum;

  gtk_widget_measure (desk->room, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <, 1071);
}

#define ADD(path, test) g_test_add (path, Desk, NULL, desk_open, test, desk_close)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/programmes/view/shown", test_shown);
  ADD ("/programmes/view/order", test_order);
  ADD ("/programmes/view/new", test_new);
  ADD ("/programmes/view/rules", test_rules);
  ADD ("/programmes/view/operation", test_operation);
  ADD ("/programmes/view/operation-loses", test_operation_loses);
  ADD ("/programmes/view/operation-over", test_operation_over);
  ADD ("/programmes/view/fits", test_fits);
  return g_test_run ();
}
