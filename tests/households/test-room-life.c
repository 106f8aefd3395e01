/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "room-fixture.h"

#include <adwaita.h>

#include "tru-life.h"
#include "tru-record-form.h"
#include "tru-split-dialog.h"

/* A death stops the letters; who leaves the members stays in the file. */
static void
test_death (RoomFixture  *fixture,
            gconstpointer data)
{
  Fixture *base = &fixture->base;
  g_autoptr (TruHouseholdFile) file = tru_household_file_load (base->store, base->family, NULL);
  const char *samira = tru_row_get_text (file->members->pdata[0], TRU_HOUSEHOLD_MEMBER_PERSON);
  g_autoptr (TruHouseholdFile) after = NULL;
  g_autoptr (GPtrArray) living = NULL;

  g_assert_true (gtk_widget_activate_action (page_of (fixture), "household.die", "s", samira));
  confirm_act ();
  g_assert_cmpint (wait_for_date (fixture, &tru_person_kind, samira, TRU_PERSON_DIED_ON), ==, tru_date_new (2026, 11, 24));
  g_assert_cmpint (wait_for_date (fixture, &tru_household_kind, base->family, TRU_HOUSEHOLD_LETTERS_STOPPED), ==,
                   tru_date_new (2026, 11, 24));
  after = tru_household_file_load (base->store, base->family, NULL);
  living = tru_household_file_living (after);
  g_assert_cmpuint (living->len, ==, file->members->len - 1);
}

/* What began before it is noted here opens on its own day. */
static void
test_open_support (RoomFixture  *fixture,
                   gconstpointer data)
{
  Fixture *base = &fixture->base;
  g_autofree char *programme = add (base, &tru_programme_kind, "name", "Rénover ensemble", NULL);
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  g_autoptr (TruRecord) support = NULL;
  GtkWidget *form;

  g_assert_true (gtk_widget_activate_action (page_of (fixture), "household.open-support", "s", programme));
  form = tru_act_dialog_get_form (TRU_ACT_DIALOG (find_act_dialog ()));
  gtk_editable_set_text (GTK_EDITABLE (tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_SUPPORT_OPENED_ON)), "4/5/2026");
  confirm_act ();
  while (!support && g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      support = tru_store_find_one (base->store, &tru_support_kind, TRU_SUPPORT_PROGRAMME, programme, NULL);
    }
  g_assert_cmpint (tru_record_get_number (support, TRU_SUPPORT_OPENED_ON), ==, tru_date_new (2026, 5, 4));
  g_assert_cmpstr (tru_record_get_text (support, TRU_SUPPORT_HOUSEHOLD), ==, base->family);
}

/* A file that was closed is opened again from its page. */
static void
test_come_back (RoomFixture  *fixture,
                gconstpointer data)
{
  Fixture *base = &fixture->base;
  g_autoptr (GError) error = NULL;
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  gboolean is_ended = TRUE;

  g_assert_true (tru_life_end (base->store, base->family, TRU_HOUSEHOLD_END_REASON_WITHDRAWN, tru_date_new (2026, 11, 20),
                               "They prefer to wait", &error));
  g_assert_no_error (error);
  g_assert_true (tru_household_page_show (TRU_HOUSEHOLD_PAGE (page_of (fixture)), base->family));
  g_assert_true (gtk_widget_activate_action (page_of (fixture), "household.come-back", NULL));
  while (is_ended && g_get_monotonic_time () < end)
    {
      g_autoptr (TruRecord) family = tru_store_get (base->store, &tru_household_kind, base->family, NULL);

      is_ended = tru_record_is_known (family, TRU_HOUSEHOLD_ENDED_ON);
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_false (is_ended);
}

static GtkWidget *
open_split (RoomFixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  g_assert_true (gtk_widget_activate_action (page_of (fixture), "household.split", NULL));
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (TRU_IS_SPLIT_DIALOG (window))
        return window;
    }
  g_assert_not_reached ();
}

static guint
count_households (RoomFixture *fixture)
{
  g_autoptr (TruQueryModel) model = tru_query_model_new (fixture->base.store, &tru_list_households);

  tru_query_model_refresh (model);
  return g_list_model_get_n_items (G_LIST_MODEL (model));
}

static void
press_split (GtkWidget  *dialog,
             const char *name)
{
  GtkWidget *row = tru_record_form_get_row (TRU_RECORD_FORM (find (dialog, TRU_TYPE_RECORD_FORM)), TRU_HOUSEHOLD_NAME);

  gtk_editable_set_text (GTK_EDITABLE (row), name);
  g_assert_true (gtk_widget_activate_action (dialog, "split.confirm", NULL));
}

/* Nobody ticked: the operation refuses and the dialog stays; one ticked: it is done and the dialog gone. */
static void
test_split (RoomFixture  *fixture,
            gconstpointer data)
{
  GtkWidget *dialog;
  GtkWidget *form;
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  add_member (&fixture->base, fixture->base.family, "Karim", "Benali", "mr", "1986-05-01", "partner");
  dialog = open_split (fixture);
  form = find (dialog, TRU_TYPE_RECORD_FORM);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  press_split (dialog, "Mme Benali");
  while (!shows (form, "choose who goes") && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (shows (form, "choose who goes"));
  g_assert_cmpuint (count_households (fixture), ==, 1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find (dialog, GTK_TYPE_CHECK_BUTTON)), TRUE);
  press_split (dialog, "Mme Benali");
  while (dialog && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (dialog);
  g_assert_cmpuint (count_households (fixture), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/households-room-life/death", test_death);
  ADD ("/households-room-life/open-support", test_open_support);
  ADD ("/households-room-life/come-back", test_come_back);
  ADD ("/households-room-life/split", test_split);
  return g_test_run ();
}
