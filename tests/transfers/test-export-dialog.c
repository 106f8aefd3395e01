/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-export-dialog.h"

#include <string.h>

#include "tru-export-terms.h"
#include "tru-sending.h"
#include "tru-tool-library.h"

#include "fixture.h"
#include "screen.h"

static gpointer
child (GtkWidget  *dialog,
       const char *id)
{
  return part (dialog, TRU_TYPE_EXPORT_DIALOG, id);
}

static GtkWidget *
open_dialog (Fixture    *fixture,
             const char *household)
{
  GtkWidget *dialog = GTK_WIDGET (tru_export_dialog_new (NULL, fixture->office, household));

  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

static void
test_household (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "benali.xml", NULL);
  g_autofree char *contents = NULL;
  GtkWidget *dialog = open_dialog (fixture, fixture->household);

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_assert_cmpuint (adw_combo_row_get_selected (child (dialog, "profile_row")), ==, TRU_PROFILE_PARTNER);
  g_assert_nonnull (strstr (gtk_label_get_text (child (dialog, "staying")), "Monthly resources"));
  g_assert_false (gtk_widget_get_sensitive (child (dialog, "export_button")));
  gtk_widget_activate_action (child (dialog, "ground"), "ground.motive", "s", "Request of the household itself");
  gtk_editable_set_text (ground (dialog, "recipient_row"), "CCAS");
  g_assert_true (gtk_widget_get_sensitive (child (dialog, "export_button")));
  tru_export_dialog_run (TRU_EXPORT_DIALOG (dialog), path);
  wait_until (is_gone, &dialog);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_nonnull (strstr (contents, "Famille Benali"));
  g_assert_null (strstr (contents, "1412"));
  g_assert_cmpint (tru_store_count (fixture->store, &tru_sending_kind), ==, 1);
}

/* What goes to a tool library has its one reason at hand, from the office as from the volunteers; no other recipient has. */
static void
test_motive (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *dialog = open_dialog (fixture, NULL);

  g_assert_cmpuint (adw_combo_row_get_selected (child (dialog, "profile_row")), ==, TRU_PROFILE_LIBRARY);
  g_assert_cmpstr (gtk_editable_get_text (ground (dialog, "motive_row")), ==, "Running of the tool library");
  g_assert_true (gtk_widget_get_sensitive (child (dialog, "export_button")));
  adw_combo_row_set_selected (child (dialog, "profile_row"), TRU_PROFILE_PARTNER);
  g_assert_cmpstr (gtk_editable_get_text (ground (dialog, "motive_row")), ==, "");
  g_assert_false (gtk_widget_get_sensitive (child (dialog, "export_button")));
  gtk_editable_set_text (ground (dialog, "motive_row"), "Loan to the town");
  adw_combo_row_set_selected (child (dialog, "profile_row"), TRU_PROFILE_LIBRARY);
  g_assert_cmpstr (gtk_editable_get_text (ground (dialog, "motive_row")), ==, "Loan to the town");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
shows_error (gpointer dialog)
{
  return gtk_widget_get_visible (child (dialog, "error"));
}

/* Nothing typed is lost when the file cannot be written. */
static void
test_no_folder (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "none", "inventory.xml", NULL);
  GtkWidget *dialog = open_dialog (fixture, NULL);

  gtk_editable_set_text (ground (dialog, "motive_row"), "Running of the tool library");
  tru_export_dialog_run (TRU_EXPORT_DIALOG (dialog), path);
  wait_until (shows_error, dialog);
  g_assert_true (gtk_widget_get_sensitive (child (dialog, "export_button")));
  g_assert_cmpint (tru_store_count (fixture->store, &tru_sending_kind), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
hold_up (TruStore *store,
         gpointer  mutex,
         GError  **error)
{
  g_mutex_lock (mutex);
  g_mutex_unlock (mutex);
  return TRUE;
}

/* Behind a work that takes its time, so that the export is surely not done when it is cancelled. */
static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "inventory.xml", NULL);
  GtkWidget *dialog = open_dialog (fixture, NULL);
  GMutex mutex;

  g_mutex_init (&mutex);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_editable_set_text (ground (dialog, "motive_row"), "Running of the tool library");
  g_mutex_lock (&mutex);
  tru_office_run (fixture->office, hold_up, &mutex, NULL, NULL, NULL);
  tru_export_dialog_run (TRU_EXPORT_DIALOG (dialog), path);
  g_assert_true (gtk_widget_get_visible (child (dialog, "progress")));
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_false (gtk_widget_get_sensitive (child (dialog, "cancel_button")));
  g_mutex_unlock (&mutex);
  wait_until (shows_error, dialog);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (tru_store_count (fixture->store, &tru_sending_kind), ==, 0);
  g_assert_true (gtk_widget_get_sensitive (child (dialog, "export_button")));
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until (is_gone, &dialog);
  g_mutex_clear (&mutex);
}

/* The volunteers' database sends to the office alone: nobody is asked for whom. */
static void
test_back_to_the_office (Fixture      *fixture,
                         gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "volunteers.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruOffice) volunteers = tru_office_open (path, TRU_STORE_CREATE, &error);
  g_autofree char *library = keep (tru_office_get_store (volunteers), &tru_tool_library_kind, "name", "Beaulieu", NULL);
  GtkWidget *office = open_dialog (fixture, NULL);
  GtkWidget *alone = GTK_WIDGET (tru_export_dialog_new (NULL, volunteers, NULL));

  g_assert_no_error (error);
  g_assert_true (gtk_widget_get_visible (child (office, "profile_row")));
  g_assert_false (gtk_widget_get_visible (child (alone, "profile_row")));
  gtk_window_destroy (GTK_WINDOW (office));
  gtk_window_destroy (GTK_WINDOW (alone));
}

static void
test_terms (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *partner = tru_export_terms_staying (TRU_EXPORT_HOUSEHOLDS, TRU_PROFILE_PARTNER);
  const char *library = tru_export_terms_leaving (TRU_EXPORT_INVENTORY, TRU_PROFILE_LIBRARY);
  static const char *const told[] = { "name", "card", "phone", "e-mail", "postal address", "birth date", "offer to show" };

  g_assert_null (tru_export_terms_staying (TRU_EXPORT_ALL, TRU_PROFILE_FULL));
  g_assert_nonnull (strstr (partner, "Monthly rent"));
  g_assert_null (strstr (partner, "Phone"));
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    g_assert_nonnull (strstr (library, told[i]));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/transfers/export-dialog/household", test_household);
  ADD ("/transfers/export-dialog/motive", test_motive);
  ADD ("/transfers/export-dialog/no-folder", test_no_folder);
  ADD ("/transfers/export-dialog/cancelled", test_cancelled);
  ADD ("/transfers/export-dialog/back-to-the-office", test_back_to_the_office);
  ADD ("/transfers/export-dialog/terms", test_terms);
  return g_test_run ();
}
