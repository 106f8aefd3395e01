/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-export.h"

#include <string.h>

#include "tru-event.h"
#include "tru-sending.h"

#include "fixture.h"
#include "screen.h"

typedef struct
{
  Fixture fixture;
  char *event;
  char *path;
} Desk;

static void
desk_set_up (Desk         *desk,
             gconstpointer data)
{
  g_autofree char *other = NULL;

  set_up (&desk->fixture, data);
  desk->path = g_build_filename (desk->fixture.folder, "out.ics", NULL);
  desk->event = keep (desk->fixture.store, &tru_event_kind, "type", "visit", "title", "Visite chez Benali", "starts_at",
                      "2026-11-25T10:00", "ends_at", "2026-11-25T11:00", "household", desk->fixture.household, NULL);
  other = keep (desk->fixture.store, &tru_event_kind, "type", "workshop", "title", "Atelier enduits", "starts_at",
                "2026-11-26T14:00", "ends_at", "2026-11-26T16:00", NULL);
}

static void
desk_tear_down (Desk         *desk,
                gconstpointer data)
{
  g_free (desk->event);
  g_free (desk->path);
  tear_down (&desk->fixture, data);
}

static gpointer
child (GtkWidget  *dialog,
       const char *id)
{
  return part (dialog, TRU_TYPE_CALENDAR_EXPORT, id);
}

static GtkWidget *
open_dialog (Desk       *desk,
             const char *event)
{
  GtkWidget *dialog = GTK_WIDGET (tru_calendar_export_new (NULL, desk->fixture.office, event));

  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

static char *
run (Desk      *desk,
     GtkWidget *dialog)
{
  char *text = NULL;

  g_assert_true (gtk_widget_get_sensitive (child (dialog, "export_button")));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  tru_calendar_export_run (TRU_CALENDAR_EXPORT (dialog), desk->path);
  wait_until (is_gone, &dialog);
  g_assert_true (g_file_get_contents (desk->path, &text, NULL, NULL));
  return text;
}

/* Without names nobody is asked why, and nothing is put down. */
static void
test_whole (Desk         *desk,
            gconstpointer data)
{
  GtkWidget *dialog = open_dialog (desk, NULL);
  g_autofree char *text = NULL;

  g_assert_false (gtk_widget_get_visible (child (dialog, "ground")));
  text = run (desk, dialog);
  g_assert_null (strstr (text, "Benali"));
  g_assert_nonnull (strstr (text, "Atelier enduits"));
  g_assert_cmpint (tru_store_count (desk->fixture.store, &tru_sending_kind), ==, 0);
}

static void
test_names (Desk         *desk,
            gconstpointer data)
{
  GtkWidget *dialog = open_dialog (desk, NULL);
  g_autoptr (TruRecord) sending = NULL;
  g_autofree char *text = NULL;

  gtk_switch_set_active (child (dialog, "names"), TRUE);
  g_assert_true (gtk_widget_get_visible (child (dialog, "ground")));
  g_assert_false (gtk_widget_get_sensitive (child (dialog, "export_button")));
  gtk_widget_activate_action (child (dialog, "ground"), "ground.motive", "s", "Agenda shared with the crew");
  gtk_editable_set_text (ground (dialog, "recipient_row"), "IMM’PACT");
  text = run (desk, dialog);
  g_assert_nonnull (strstr (text, "Visite chez Benali"));
  sending = tru_store_find_one (desk->fixture.store, &tru_sending_kind, TRU_SENDING_RECIPIENT, "IMM’PACT", NULL);
  g_assert_cmpstr (tru_record_get_text (sending, TRU_SENDING_MOTIVE), ==, "Agenda shared with the crew");
  g_assert_cmpint (tru_record_get_number (sending, TRU_SENDING_RECORDS), ==, 2);
}

/* One crew’s: there is nobody’s calendar to write before a crew is chosen. */
static void
test_nobody_chosen (Desk         *desk,
                    gconstpointer data)
{
  GtkWidget *dialog = open_dialog (desk, NULL);

  adw_combo_row_set_selected (child (dialog, "part_row"), 1);
  g_assert_false (gtk_widget_get_sensitive (child (dialog, "export_button")));
  adw_combo_row_set_selected (child (dialog, "part_row"), 0);
  g_assert_true (gtk_widget_get_sensitive (child (dialog, "export_button")));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_event (Desk         *desk,
            gconstpointer data)
{
  GtkWidget *dialog = open_dialog (desk, desk->event);
  g_autofree char *text = NULL;

  g_assert_cmpuint (adw_combo_row_get_selected (child (dialog, "part_row")), ==, 4);
  text = run (desk, dialog);
  g_assert_nonnull (strstr (text, desk->event));
  g_assert_null (strstr (text, "Atelier enduits"));
}

static gboolean
shows_error (gpointer dialog)
{
  return gtk_widget_get_visible (child (dialog, "error"));
}

/* Where nothing can be written nothing is put down either, and the dialog keeps what was typed. */
static void
test_no_folder (Desk         *desk,
                gconstpointer data)
{
  g_autofree char *path = g_build_filename (desk->fixture.folder, "none", "out.ics", NULL);
  GtkWidget *dialog = open_dialog (desk, NULL);

  gtk_switch_set_active (child (dialog, "names"), TRUE);
  gtk_editable_set_text (ground (dialog, "motive_row"), "Agenda shared with the crew");
  tru_calendar_export_run (TRU_CALENDAR_EXPORT (dialog), path);
  wait_until (shows_error, dialog);
  g_assert_true (gtk_widget_get_sensitive (child (dialog, "export_button")));
  g_assert_cmpint (tru_store_count (desk->fixture.store, &tru_sending_kind), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/transfers/calendar-export/whole", Desk, NULL, desk_set_up, test_whole, desk_tear_down);
  g_test_add ("/transfers/calendar-export/names", Desk, NULL, desk_set_up, test_names, desk_tear_down);
  g_test_add ("/transfers/calendar-export/nobody-chosen", Desk, NULL, desk_set_up, test_nobody_chosen, desk_tear_down);
  g_test_add ("/transfers/calendar-export/event", Desk, NULL, desk_set_up, test_event, desk_tear_down);
  g_test_add ("/transfers/calendar-export/no-folder", Desk, NULL, desk_set_up, test_no_folder, desk_tear_down);
  return g_test_run ();
}
