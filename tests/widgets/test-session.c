/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "tru-household.h"
#include "tru-loan.h"
#include "tru-member.h"
#include "tru-record-form.h"
#include "tru-session.h"
#include "tru-write.h"

/* Who sits here, and what a form then shows. */
typedef struct
{
  TruStore *store;
  char *folder;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("truelle-session-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "session.db", NULL);
  fixture->store = tru_store_open (path, TRU_STORE_CREATE, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  const char *arguments[] = { "rm", "-rf", fixture->folder, NULL };

  g_clear_object (&fixture->store);
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
}

/* Who runs the desk doesn't say who is in charge of it. */
static void
test_offices (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (TruRecord) member = tru_record_new (&tru_member_kind);
  g_autoptr (GtkWidget) form = NULL, office = NULL;

  office = g_object_ref_sink (tru_record_form_new (fixture->store, member));
  tru_session_set_volunteer (TRUE);
  form = g_object_ref_sink (tru_record_form_new (fixture->store, member));
  tru_session_set_volunteer (FALSE);
  g_assert_true (gtk_widget_get_visible (tru_record_form_get_row (TRU_RECORD_FORM (office), TRU_MEMBER_IN_CHARGE)));
  g_assert_true (gtk_widget_get_visible (tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_MEMBER_NAME)));
  g_assert_false (gtk_widget_get_visible (tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_MEMBER_IN_CHARGE)));
  g_assert_false (gtk_widget_get_visible (tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_MEMBER_VOLUNTEER)));
}

/* Nobody reads by which visit a loan goes with another. */
static void
test_machine_field (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (TruRecord) loan = tru_record_new (&tru_loan_kind);
  g_autoptr (GtkWidget) form = g_object_ref_sink (tru_record_form_new (fixture->store, loan));

  g_assert_false (gtk_widget_get_visible (tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_LOAN_VISIT)));
  g_assert_true (gtk_widget_get_visible (tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_LOAN_DUE_ON)));
  g_assert_cmpuint (tru_session_hides (fixture->store, &tru_loan_kind, NULL), ==, G_GUINT64_CONSTANT (1) << TRU_LOAN_VISIT);
}

/* A member of a household whose address is confidential lives there: a volunteer isn't told, and keeps it unseen. */
static void
test_confidential_address (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);
  g_autoptr (TruRecord) member = tru_record_new (&tru_member_kind);
  g_autoptr (GtkWidget) form = NULL, office = NULL;
  g_autoptr (TruRecord) kept = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "add", NULL, &error);

  tru_record_set_text (household, TRU_HOUSEHOLD_NAME, "Famille Benali");
  tru_record_set_number (household, TRU_HOUSEHOLD_CONFIDENTIAL_ADDRESS, TRUE);
  g_assert_true (tru_write_insert (write, household, &error));
  tru_record_set_text (member, TRU_MEMBER_NAME, "Yasmine");
  tru_record_set_text (member, TRU_MEMBER_STREET, "3 rue Cachée");
  tru_record_set_text (member, TRU_MEMBER_HOUSEHOLD_UID, tru_record_get_uid (household));
  g_assert_true (tru_write_insert (write, member, &error));
  g_assert_true (tru_write_commit (write, &error));
  office = g_object_ref_sink (tru_record_form_new (fixture->store, member));
  tru_session_set_volunteer (TRUE);
  form = g_object_ref_sink (tru_record_form_new (fixture->store, member));
  tru_session_set_volunteer (FALSE);
  g_assert_true (gtk_widget_get_visible (tru_record_form_get_row (TRU_RECORD_FORM (office), TRU_MEMBER_STREET)));
  g_assert_false (gtk_widget_get_visible (tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_MEMBER_STREET)));
  g_assert_false (gtk_widget_get_visible (tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_MEMBER_COMMUNE)));
  g_assert_true (gtk_widget_get_visible (tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_MEMBER_PHONE)));
  kept = tru_record_form_read (TRU_RECORD_FORM (form), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tru_record_get_text (kept, TRU_MEMBER_STREET), ==, "3 rue Cachée");
}

#define ADD(path, test) g_test_add ("/session/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("offices", test_offices);
  ADD ("machine-field", test_machine_field);
  ADD ("confidential-address", test_confidential_address);
  return g_test_run ();
}
