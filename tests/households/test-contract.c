/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <adwaita.h>

#include "tru-contract-paper.h"
#include "tru-paper-preview.h"
#include "tru-paper-print.h"
#include "tru-contract-window.h"
#include "tru-organisation.h"
#include "tru-signatory.h"
#include "tru-signature-row.h"

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static char *
draft (Fixture *fixture)
{
  g_autofree char *own = add (fixture, &tru_organisation_kind, "name", "L’Espierre", "own", "true", "type", "association", NULL);
  g_autoptr (GError) error = NULL;
  char *contract = tru_contracts_draft (fixture->store, fixture->support, tru_date_new (2026, 11, 24), &error);

  g_assert_no_error (error);
  return contract;
}

static void
test_print (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *contract = draft (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "contract.pdf", NULL);
  g_autofree char *written = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TruDocument) document = tru_contract_document (fixture->store, contract, 1, &error);
  g_autoptr (GtkPrintOperation) operation = NULL;

  g_assert_no_error (error);
  operation = tru_paper_print_new (document, 3);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_true (g_file_get_contents (path, &written, NULL, &error));
  g_assert_true (g_str_has_prefix (written, "%PDF"));
}

static gboolean
is_signed (Fixture    *fixture,
           const char *signatory)
{
  g_autoptr (TruRecord) record = tru_store_get (fixture->store, &tru_signatory_kind, signatory, NULL);

  return tru_record_get_number (record, TRU_SIGNATORY_SIGNED_ON) == tru_date_new (2026, 11, 24);
}

static void
test_sign (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *contract = draft (fixture);
  g_autofree char *signatory = NULL;
  GtkWindow *window = tru_contract_window_new (NULL, fixture->office, contract);
  GtkWidget *row = find (GTK_WIDGET (window), TRU_TYPE_SIGNATURE_ROW);
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  gtk_window_present (window);
  g_assert_nonnull (gtk_widget_get_first_child (find (GTK_WIDGET (window), TRU_TYPE_PAPER_PREVIEW)));
  g_assert_nonnull (row);
  signatory = g_strdup (tru_signature_row_get_uid (TRU_SIGNATURE_ROW (row)));
  g_signal_emit_by_name (row, "signed", tru_date_new (2026, 11, 24));
  while (!is_signed (fixture, signatory) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (is_signed (fixture, signatory));
  gtk_window_destroy (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
has_words (GtkWidget  *widget,
           const char *words)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_child_visible (widget) && strcmp (gtk_label_get_label (GTK_LABEL (widget)), words) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (has_words (child, words))
      return TRUE;
  return FALSE;
}

/* Nobody signs a contract that the family refused: the window says so instead of what to do before. */
static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *contract = draft (fixture);
  GtkWindow *window = tru_contract_window_new (NULL, fixture->office, contract);
  g_autoptr (GError) error = NULL;

  g_assert_true (has_words (GTK_WIDGET (window), "Before signing"));
  g_assert_true (gtk_widget_get_sensitive (find (GTK_WIDGET (window), TRU_TYPE_SIGNATURE_ROW)));
  gtk_window_destroy (window);
  g_assert_true (tru_contracts_refuse (fixture->store, contract, tru_date_new (2026, 11, 24), "Trop long", &error));
  g_assert_no_error (error);
  window = tru_contract_window_new (NULL, fixture->office, contract);
  g_assert_false (has_words (GTK_WIDGET (window), "Before signing"));
  g_assert_true (has_words (GTK_WIDGET (window), "Contract refused"));
  g_assert_false (gtk_widget_get_sensitive (find (GTK_WIDGET (window), TRU_TYPE_SIGNATURE_ROW)));
  gtk_window_destroy (window);
}

static GtkWidget *
find_question (void)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

/* Returns: whether it is not among what can be done */
static gboolean
lacks (GtkWindow  *window,
       const char *action)
{
  return !gtk_widget_activate_action (GTK_WIDGET (window), action, NULL) || !find_question ();
}

/* What becomes of a contract is done where it lies; the window then shows the amendment, to be signed anew. */
static void
test_amend (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *contract = draft (fixture);
  GtkWindow *window = tru_contract_window_new (NULL, fixture->office, contract);
  g_autoptr (GError) error = NULL;

  gtk_window_present (window);
  g_assert_true (lacks (window, "contract.amend"));
  gtk_window_destroy (window);
  g_assert_true (tru_contracts_sign (fixture->store, contract, NULL, tru_date_new (2026, 11, 24), &error));
  window = tru_contract_window_new (NULL, fixture->office, contract);
  gtk_window_present (window);
  g_assert_true (lacks (window, "contract.refused"));
  g_assert_false (lacks (window, "contract.amend"));
  gtk_editable_set_text (GTK_EDITABLE (find (find_question (), ADW_TYPE_ENTRY_ROW)), "Two more rooms");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_question ()), "confirm");
  while (!has_words (GTK_WIDGET (window), "Before signing"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_get_sensitive (find (GTK_WIDGET (window), TRU_TYPE_SIGNATURE_ROW)));
  gtk_window_destroy (window);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

/* Who is not named yet is said once, by the role. */
static void
test_role_once (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (TruRecord) signatory = tru_record_new (&tru_signatory_kind);
  GtkWidget *named, *unnamed;

  tru_record_set_number (signatory, TRU_SIGNATORY_ROLE, TRU_SIGNATORY_ROLE_ASSOCIATION);
  named = g_object_ref_sink (tru_signature_row_new (signatory, "Jeanne Petit"));
  unnamed = g_object_ref_sink (tru_signature_row_new (signatory, NULL));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (named)), ==, "Jeanne Petit");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (named)), ==, "The association");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (unnamed)), ==, "The association");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (unnamed)) ?: "", ==, "");
  g_object_unref (named);
  g_object_unref (unnamed);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/household-contract/print", test_print);
  ADD ("/household-contract/sign", test_sign);
  ADD ("/household-contract/refused", test_refused);
  ADD ("/households/contract/amend", test_amend);
  ADD ("/contract/role-once", test_role_once);
  return g_test_run ();
}
