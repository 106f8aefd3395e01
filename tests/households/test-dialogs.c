/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <adwaita.h>

#include "tru-known-box.h"
#include "tru-pair-dialog.h"
#include "tru-record-dialog.h"
#include "tru-record-form.h"
#include "tru-member.h"
#include "tru-split-dialog.h"

static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GtkWidget *
form_row (GtkWindow *dialog,
          guint      form,
          guint      field)
{
  g_autoptr (GPtrArray) forms = g_ptr_array_new ();

  collect (GTK_WIDGET (dialog), TRU_TYPE_RECORD_FORM, forms);
  return tru_record_form_get_row (g_ptr_array_index (forms, form), field);
}

static guint
n_of (GType type)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GObject) window = g_list_model_get_item (windows, i);

      n += g_type_is_a (G_OBJECT_TYPE (window), type);
    }
  return n;
}

/* Who adds a person begins with the first name, and says whose child it is right after the birth date. */
static void
test_member_order (Fixture      *fixture,
                   gconstpointer data)
{
  GtkWindow *dialog = tru_pair_dialog_new_member (NULL, fixture->office, fixture->family);
  GtkWidget *birth = form_row (dialog, 0, TRU_PERSON_BIRTH_DATE);

  gtk_window_present (dialog);
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (form_row (dialog, 0, TRU_PERSON_FIRST_NAME))), ==, 0);
  g_assert_true (gtk_widget_get_next_sibling (birth) == form_row (dialog, 1, TRU_MEMBERSHIP_LINK));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (dialog), form_row (dialog, 0, TRU_PERSON_FIRST_NAME)));
  gtk_window_destroy (dialog);
}

static guint
n_proposed (GtkWindow *dialog)
{
  g_autoptr (GPtrArray) boxes = g_ptr_array_new ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  collect (GTK_WIDGET (dialog), TRU_TYPE_KNOWN_BOX, boxes);
  g_assert_cmpuint (boxes->len, ==, 1);
  collect (boxes->pdata[0], ADW_TYPE_ACTION_ROW, rows);
  g_assert_cmpint (gtk_widget_get_visible (boxes->pdata[0]), ==, rows->len > 0);
  return rows->len;
}

static void
say_same (GtkWindow  *dialog,
          const char *household)
{
  g_autoptr (GPtrArray) boxes = g_ptr_array_new ();

  collect (GTK_WIDGET (dialog), TRU_TYPE_KNOWN_BOX, boxes);
  gtk_widget_activate_action (boxes->pdata[0], "known.same", "s", household);
}

/* A family bears one name and twins have one birth date: only who bears both names, or was born that day elsewhere, may be the same. */
static void
test_member_known (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *mercier = add (fixture, &tru_household_kind, "name", "Mme Mercier", NULL);
  GtkWindow *dialog = tru_pair_dialog_new_member (NULL, fixture->office, mercier);

  gtk_window_present (dialog);
  gtk_editable_set_text (GTK_EDITABLE (form_row (dialog, 0, TRU_PERSON_NAME)), "Benali");
  g_assert_cmpuint (n_proposed (dialog), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (form_row (dialog, 0, TRU_PERSON_FIRST_NAME)), "Sami");
  g_assert_cmpuint (n_proposed (dialog), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (form_row (dialog, 0, TRU_PERSON_FIRST_NAME)), "Tom");
  g_assert_cmpuint (n_proposed (dialog), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (form_row (dialog, 0, TRU_PERSON_BIRTH_DATE)), "1/2/1988");
  g_assert_cmpuint (n_proposed (dialog), ==, 1);
  gtk_window_destroy (dialog);
  dialog = tru_pair_dialog_new_member (NULL, fixture->office, fixture->family);
  gtk_window_present (dialog);
  gtk_editable_set_text (GTK_EDITABLE (form_row (dialog, 0, TRU_PERSON_BIRTH_DATE)), "1/2/2020");
  g_assert_cmpuint (n_proposed (dialog), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (form_row (dialog, 0, TRU_PERSON_FIRST_NAME)), "lina");
  g_assert_cmpuint (n_proposed (dialog), ==, 1);
  gtk_window_destroy (dialog);
}

static void
take_down (GtkWindow  *dialog,
           const char *uid,
           char      **taken)
{
  g_free (*taken);
  *taken = g_strdup (uid);
}

/* The known household is what whoever asked for a new one gets, and nothing is added; more words than the name are not lost unasked. */
static void
test_household_known (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);
  GtkWindow *dialog = tru_record_dialog_new (NULL, fixture->office, household, TRUE);
  g_autoptr (GPtrArray) kept = NULL;
  g_autofree char *taken = NULL;

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_signal_connect (dialog, "saved", G_CALLBACK (take_down), &taken);
  gtk_window_present (dialog);
  gtk_editable_set_text (GTK_EDITABLE (form_row (dialog, 0, TRU_HOUSEHOLD_NAME)), "Famille");
  g_assert_cmpuint (n_proposed (dialog), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (form_row (dialog, 0, TRU_HOUSEHOLD_NAME)), "Mme Benal");
  g_assert_cmpuint (n_proposed (dialog), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (form_row (dialog, 0, TRU_HOUSEHOLD_PHONE)), "0320000001");
  say_same (dialog, fixture->family);
  g_assert_null (taken);
  g_assert_cmpuint (n_of (ADW_TYPE_MESSAGE_DIALOG), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (form_row (dialog, 0, TRU_HOUSEHOLD_PHONE)), "");
  say_same (dialog, fixture->family);
  g_assert_cmpstr (taken, ==, fixture->family);
  g_assert_null (dialog);
  kept = tru_store_find (fixture->store, &tru_household_kind, TRU_HOUSEHOLD_ENDED_ON, NULL, NULL);
  g_assert_cmpuint (kept->len, ==, 1);
}

static gboolean
on_late (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* What GTK does after the first frames has been done by then. */
static void
let_settle (void)
{
  gboolean is_late = FALSE;

  g_timeout_add (300, on_late, &is_late);
  while (!is_late)
    g_main_context_iteration (NULL, TRUE);
}

static double
scrolled (GtkWidget *widget)
{
  GtkWidget *page = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  return gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (page)));
}

/* The first name is typed at once: nothing takes the cursor away after the first frame, nor scrolls the form from its top. */
static void
test_member_begins (Fixture      *fixture,
                    gconstpointer data)
{
  GtkWindow *dialog = tru_pair_dialog_new_member (NULL, fixture->office, fixture->family);
  GtkWidget *first = form_row (dialog, 0, TRU_PERSON_FIRST_NAME);

  gtk_window_present (dialog);
  let_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (dialog), first));
  g_assert_cmpfloat (scrolled (first), ==, 0);
  gtk_window_destroy (dialog);
}

/* A mother of three: one key keeps the child and asks for the next. */
static void
test_member_another (Fixture      *fixture,
                     gconstpointer data)
{
  GtkWindow *dialog = tru_pair_dialog_new_member (NULL, fixture->office, fixture->family);
  g_autoptr (TruRecord) tom = NULL;

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_present (dialog);
  gtk_editable_set_text (GTK_EDITABLE (form_row (dialog, 0, TRU_PERSON_FIRST_NAME)), "Tom");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "pair.save-another", NULL);
  while (dialog)
    g_main_context_iteration (NULL, TRUE);
  tom = tru_store_find_one (fixture->store, &tru_person_kind, TRU_PERSON_FIRST_NAME, "Tom", NULL);
  g_assert_nonnull (tom);
  g_assert_cmpstr (tru_record_get_text (tom, TRU_PERSON_NAME), ==, "Benali");
  g_assert_cmpuint (n_of (TRU_TYPE_PAIR_DIALOG), ==, 1);
}

/* A name typed or a person ticked is never lost without a question. */
static void
test_split_asks (Fixture      *fixture,
                 gconstpointer data)
{
  GtkWindow *parent = GTK_WINDOW (g_object_ref_sink (gtk_window_new ()));
  g_autoptr (TruHouseholdFile) file = tru_household_file_load (fixture->store, fixture->family, NULL);
  GtkWindow *dialog = tru_split_dialog_new (GTK_WIDGET (parent), fixture->office, file);
  g_autoptr (GPtrArray) ticks = g_ptr_array_new ();

  gtk_window_present (dialog);
  collect (GTK_WIDGET (dialog), GTK_TYPE_CHECK_BUTTON, ticks);
  gtk_check_button_set_active (g_ptr_array_index (ticks, 0), TRUE);
  gtk_window_close (dialog);
  while (n_of (ADW_TYPE_MESSAGE_DIALOG) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n_of (TRU_TYPE_SPLIT_DIALOG), ==, 1);
  gtk_check_button_set_active (g_ptr_array_index (ticks, 0), FALSE);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_close (dialog);
  while (dialog)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (parent);
  g_object_unref (parent);
}

/* The card of who goes is ticked with that person, whichever way round the name stands; the others' stay. */
static void
test_split_cards (Fixture      *fixture,
                  gconstpointer data)
{
  GtkWindow *parent = GTK_WINDOW (g_object_ref_sink (gtk_window_new ()));
  g_autofree char *card
    = add (fixture, &tru_member_kind, "name", "BENALI Karim", "household_uid", fixture->family, NULL);
  g_autoptr (TruHouseholdFile) file = NULL;
  g_autoptr (GPtrArray) ticks = g_ptr_array_new ();
  GtkWindow *dialog;
  guint n_with = 0;

  add_member (fixture, fixture->family, "Karim", "Benali", "mr", "1986-05-01", "partner");
  file = tru_household_file_load (fixture->store, fixture->family, NULL);
  dialog = tru_split_dialog_new (GTK_WIDGET (parent), fixture->office, file);
  collect (GTK_WIDGET (dialog), GTK_TYPE_CHECK_BUTTON, ticks);
  g_assert_cmpstr (gtk_widget_get_name (ticks->pdata[ticks->len - 1]), ==, card);
  for (guint i = 0; i + 1 < ticks->len; i++)
    {
      gtk_check_button_set_active (ticks->pdata[i], TRUE);
      n_with += gtk_check_button_get_active (ticks->pdata[ticks->len - 1]);
      gtk_check_button_set_active (ticks->pdata[i], FALSE);
    }
  g_assert_cmpuint (n_with, ==, 1);
  gtk_window_destroy (dialog);
  gtk_window_destroy (parent);
  g_object_unref (parent);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  g_test_add ("/households/dialogs/member-known", Fixture, NULL, set_up, test_member_known, tear_down);
  g_test_add ("/households/dialogs/household-known", Fixture, NULL, set_up, test_household_known, tear_down);
  g_test_add ("/households/dialogs/member-order", Fixture, NULL, set_up, test_member_order, tear_down);
  g_test_add ("/households/dialogs/member-begins", Fixture, NULL, set_up, test_member_begins, tear_down);
  g_test_add ("/households/dialogs/member-another", Fixture, NULL, set_up, test_member_another, tear_down);
  g_test_add ("/households/dialogs/split-asks", Fixture, NULL, set_up, test_split_asks, tear_down);
  g_test_add ("/households/dialogs/split-cards", Fixture, NULL, set_up, test_split_cards, tear_down);
  return g_test_run ();
}
