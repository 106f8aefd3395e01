/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "tru-contact.h"
#include "tru-form-row.h"
#include "tru-history-row.h"
#include "tru-household.h"
#include "tru-operation-label.h"
#include "tru-organisation.h"
#include "tru-programme.h"
#include "tru-record-form.h"
#include "tru-session.h"
#include "tru-tool.h"
#include "tru-write.h"

typedef struct
{
  TruStore *store;
  TruRecord *household;
  TruRecordForm *form;
  char *folder;
  guint edits;
} Fixture;

static void
on_edited (Fixture *fixture)
{
  fixture->edits++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
  fixture->folder = g_dir_make_tmp ("truelle-form-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "form.db", NULL);
  fixture->store = tru_store_open (path, TRU_STORE_CREATE, &error);
  g_assert_no_error (error);
  fixture->household = tru_record_new (&tru_household_kind);
  tru_record_set_text (fixture->household, TRU_HOUSEHOLD_NAME, "Famille Benali");
  tru_record_set_number (fixture->household, TRU_HOUSEHOLD_RENT, 74200);
  tru_record_set_text (fixture->household, TRU_HOUSEHOLD_PHONE, "0320112233");
  fixture->form = TRU_RECORD_FORM (g_object_ref_sink (tru_record_form_new (fixture->store, fixture->household)));
  g_signal_connect_swapped (fixture->form, "edited", G_CALLBACK (on_edited), fixture);
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
        g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->form);
  g_clear_object (&fixture->household);
  g_assert_finalize_object (fixture->store);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
type (Fixture    *fixture,
      guint       field,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (tru_record_form_get_row (fixture->form, field)), text);
}

static void
test_every_field_has_a_row (Fixture      *fixture,
                            gconstpointer data)
{
  for (guint i = 0; i < tru_household_kind.n_fields; i++)
    {
      GtkWidget *row = tru_record_form_get_row (fixture->form, i);

      g_assert_true (TRU_IS_FORM_ROW (row));
      g_assert_true (tru_form_row_get_field (TRU_FORM_ROW (row)) == &tru_household_kind.fields[i]);
    }
}

static void
test_reading_changes_nothing (Fixture      *fixture,
                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) read = tru_record_form_read (fixture->form, &error);

  g_assert_no_error (error);
  g_assert_false (tru_record_form_is_dirty (fixture->form));
  g_assert_cmpuint (fixture->edits, ==, 0);
  for (guint i = 0; i < tru_household_kind.n_fields; i++)
    g_assert_true (tru_record_field_equal (read, fixture->household, i));
}

static void
test_types_are_typed (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (TruRecord) read = NULL;
  g_autofree char *date = NULL;

  type (fixture, TRU_HOUSEHOLD_FIRST_CONTACT, "12/3");
  type (fixture, TRU_HOUSEHOLD_RENT, "1 300,50 €");
  type (fixture, TRU_HOUSEHOLD_CHARGES, "12.5");
  adw_combo_row_set_selected (ADW_COMBO_ROW (tru_record_form_get_row (fixture->form, TRU_HOUSEHOLD_BENEFIT)), 2);
  read = tru_record_form_read (fixture->form, NULL);
  g_assert_nonnull (read);
  g_assert_true (tru_record_form_is_dirty (fixture->form));
  date = tru_record_dup_as_text (read, TRU_HOUSEHOLD_FIRST_CONTACT);
  g_assert_nonnull (g_strrstr (date, "-03-12"));
  g_assert_cmpint (tru_record_get_number (read, TRU_HOUSEHOLD_RENT), ==, 130050);
  g_assert_cmpint (tru_record_get_number (read, TRU_HOUSEHOLD_CHARGES), ==, 1250);
  g_assert_cmpint (tru_record_get_number (read, TRU_HOUSEHOLD_BENEFIT), ==, TRU_HOUSEHOLD_BENEFIT_RSA);
}

static void
tick (GtkWidget *widget,
      guint     *nth)
{
  if (GTK_IS_CHECK_BUTTON (widget) && (*nth)-- == 0)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    tick (child, nth);
}

/* Days of the week are ticked; nobody types their digits. */
static void
test_weekdays_are_ticked (Fixture      *fixture,
                          gconstpointer data)
{
  TruFormRow *row = g_object_ref_sink (tru_form_row_new (fixture->store, &tru_programme_kind, TRU_PROGRAMME_WORKSITE_WEEKDAYS));
  g_autoptr (TruRecord) programme = tru_record_new (&tru_programme_kind);
  guint tuesday = 1;

  tru_record_set_text (programme, TRU_PROGRAMME_WORKSITE_WEEKDAYS, "145");
  tru_form_row_show (row, programme);
  tick (GTK_WIDGET (row), &tuesday);
  g_assert_true (tru_form_row_read (row, programme, NULL));
  g_assert_cmpstr (tru_record_get_text (programme, TRU_PROGRAMME_WORKSITE_WEEKDAYS), ==, "1245");
  tru_record_clear (programme, TRU_PROGRAMME_WORKSITE_WEEKDAYS);
  tru_form_row_show (row, programme);
  g_assert_true (tru_form_row_read (row, programme, NULL));
  g_assert_null (tru_record_get_text (programme, TRU_PROGRAMME_WORKSITE_WEEKDAYS));
  g_object_unref (row);
}

static void
test_empty_is_unknown (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (TruRecord) read = NULL;

  type (fixture, TRU_HOUSEHOLD_RENT, "");
  read = tru_record_form_read (fixture->form, NULL);
  g_assert_nonnull (read);
  g_assert_false (tru_record_is_known (read, TRU_HOUSEHOLD_RENT));
}

static void
test_wrong_is_marked_where_it_stands (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  type (fixture, TRU_HOUSEHOLD_FIRST_CONTACT, "31/2/2026");
  type (fixture, TRU_HOUSEHOLD_RENT, "-5");
  g_assert_null (tru_record_form_read (fixture->form, &error));
  g_assert_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID);
  g_assert_nonnull (tru_record_form_get_mark (fixture->form, TRU_HOUSEHOLD_FIRST_CONTACT));
  g_assert_nonnull (tru_record_form_get_mark (fixture->form, TRU_HOUSEHOLD_RENT));
  g_assert_null (tru_record_form_get_mark (fixture->form, TRU_HOUSEHOLD_NAME));
  g_assert_true (tru_record_form_is_dirty (fixture->form));
  type (fixture, TRU_HOUSEHOLD_RENT, "5");
  g_assert_null (tru_record_form_get_mark (fixture->form, TRU_HOUSEHOLD_RENT));
}

static void
test_required_is_marked (Fixture      *fixture,
                         gconstpointer data)
{
  type (fixture, TRU_HOUSEHOLD_NAME, "  ");
  g_assert_null (tru_record_form_read (fixture->form, NULL));
  g_assert_nonnull (tru_record_form_get_mark (fixture->form, TRU_HOUSEHOLD_NAME));
}

static void
test_dirty_until_typed_back (Fixture      *fixture,
                             gconstpointer data)
{
  type (fixture, TRU_HOUSEHOLD_NAME, "Famille Nowak");
  g_assert_cmpuint (fixture->edits, >, 0);
  g_assert_true (tru_record_form_is_dirty (fixture->form));
  type (fixture, TRU_HOUSEHOLD_NAME, "Famille Benali");
  g_assert_false (tru_record_form_is_dirty (fixture->form));
}

static void
test_reference_shows_its_title (Fixture      *fixture,
                                gconstpointer data)
{
  g_autoptr (TruRecord) organisation = tru_record_new (&tru_organisation_kind);
  g_autoptr (TruRecord) contact = tru_record_new (&tru_contact_kind);
  g_autoptr (TruRecord) read = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = NULL;
  AdwActionRow *row;

  tru_record_set_text (organisation, TRU_ORGANISATION_NAME, "CCAS de Wattrelos");
  tru_record_set_number (organisation, TRU_ORGANISATION_TYPE, TRU_ORGANISATION_TYPE_CCAS);
  write = tru_write_begin (fixture->store, "add", NULL, &error);
  g_assert_no_error (error);
  tru_write_insert (write, organisation, &error);
  g_assert_no_error (error);
  tru_record_set_text (contact, TRU_CONTACT_NAME, "Laure Maes");
  tru_record_set_text (contact, TRU_CONTACT_ORGANISATION, tru_record_get_uid (organisation));
  tru_write_insert (write, contact, &error);
  g_assert_no_error (error);
  g_assert_true (tru_write_commit (write, &error));
  tru_record_set_text (fixture->household, TRU_HOUSEHOLD_REFERRER, tru_record_get_uid (contact));
  row = ADW_ACTION_ROW (tru_record_form_get_row (fixture->form, TRU_HOUSEHOLD_REFERRER));
  tru_form_row_show (TRU_FORM_ROW (row), fixture->household);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (row), "Laure Maes"));
  read = tru_record_form_read (fixture->form, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tru_record_get_text (read, TRU_HOUSEHOLD_REFERRER), ==, tru_record_get_uid (contact));
}

/* What was typed where another answer asks for nothing is not kept, and is there again for who changes back. */
static void
test_unasked (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) without = NULL, with = NULL;
  GtkWidget *row = tru_record_form_get_row (fixture->form, TRU_HOUSEHOLD_EMAIL);

  gtk_editable_set_text (GTK_EDITABLE (row), "a@exemple.fr");
  tru_record_form_ask (fixture->form, TRU_HOUSEHOLD_EMAIL, FALSE);
  g_assert_false (gtk_widget_get_visible (row));
  without = tru_record_form_read (fixture->form, &error);
  g_assert_no_error (error);
  g_assert_false (tru_record_is_known (without, TRU_HOUSEHOLD_EMAIL));
  tru_record_form_ask (fixture->form, TRU_HOUSEHOLD_EMAIL, TRUE);
  with = tru_record_form_read (fixture->form, &error);
  g_assert_cmpstr (tru_record_get_text (with, TRU_HOUSEHOLD_EMAIL), ==, "a@exemple.fr");
}

/* What no record goes without stays as it came: what cannot be kept and is out of sight refuses nothing. */
static void
test_unasked_required (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) read = NULL;

  gtk_editable_set_text (GTK_EDITABLE (tru_record_form_get_row (fixture->form, TRU_HOUSEHOLD_NAME)), "");
  tru_record_form_ask (fixture->form, TRU_HOUSEHOLD_NAME, FALSE);
  read = tru_record_form_read (fixture->form, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tru_record_get_text (read, TRU_HOUSEHOLD_NAME), ==, "Famille Benali");
}

/* A volunteer sees no sensitive field, and saving leaves what he does not see as it was. */
static void
test_volunteer (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GtkWidget) form = NULL;
  g_autoptr (TruRecord) kept = NULL;
  g_autoptr (GError) error = NULL;

  tru_session_set_volunteer (TRUE);
  form = g_object_ref_sink (tru_record_form_new (fixture->store, fixture->household));
  tru_session_set_volunteer (FALSE);
  g_assert_true (gtk_widget_get_visible (tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_HOUSEHOLD_PHONE)));
  g_assert_false (gtk_widget_get_visible (tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_HOUSEHOLD_RENT)));
  g_assert_true (gtk_widget_get_visible (tru_record_form_get_row (fixture->form, TRU_HOUSEHOLD_RENT)));
  kept = tru_record_form_read (TRU_RECORD_FORM (form), &error);
  g_assert_no_error (error);
  g_assert_cmpint (tru_record_get_number (kept, TRU_HOUSEHOLD_RENT), ==, 74200);
}

static AdwComboRow *
find_combo (GtkWidget  *parent,
            const char *title)
{
  if (ADW_IS_COMBO_ROW (parent) && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (parent)), title) == 0)
    return ADW_COMBO_ROW (parent);
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child; child = gtk_widget_get_next_sibling (child))
    {
      AdwComboRow *found = find_combo (child, title);

      if (found)
        return found;
    }
  return NULL;
}

/* A tool's drawing is chosen among those there are, by its name; a word that a list brought stays until somebody chooses. */
static void
test_picture_is_chosen (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr (TruRecord) tool = tru_record_new (&tru_tool_kind);
  g_autoptr (TruRecord) read = tru_record_new (&tru_tool_kind);
  g_autoptr (TruRecordForm) form = NULL;
  AdwComboRow *row;

  tru_record_set_text (tool, TRU_TOOL_NAME, "Perceuse");
  tru_record_set_text (tool, TRU_TOOL_PICTURE, "drill.jpg");
  form = TRU_RECORD_FORM (g_object_ref_sink (tru_record_form_new (fixture->store, tool)));
  row = find_combo (GTK_WIDGET (form), "Picture");
  g_assert_nonnull (row);
  g_assert_true (tru_form_row_read (TRU_FORM_ROW (row), read, NULL));
  g_assert_cmpstr (tru_record_get_text (read, TRU_TOOL_PICTURE), ==, "drill.jpg");
  adw_combo_row_set_selected (row, 1);
  g_assert_cmpstr (gtk_string_object_get_string (adw_combo_row_get_selected_item (row)), ==, "Drill");
  g_assert_true (tru_form_row_read (TRU_FORM_ROW (row), read, NULL));
  g_assert_cmpstr (tru_record_get_text (read, TRU_TOOL_PICTURE), ==, "drill");
  adw_combo_row_set_selected (row, 0);
  g_assert_true (tru_form_row_read (TRU_FORM_ROW (row), read, NULL));
  g_assert_null (tru_record_get_text (read, TRU_TOOL_PICTURE));
}

static void
gather_words (GtkWidget *widget,
              GString   *words)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    gather_words (child, words);
}

static char *
unfold_history (Fixture *fixture)
{
  g_autoptr (GtkWidget) row = g_object_ref_sink (tru_history_row_new (fixture->store, tru_record_get_uid (fixture->household)));
  g_autoptr (GString) words = g_string_new (NULL);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gather_words (row, words);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
keep (Fixture    *fixture,
      const char *operation,
      const char *motive)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, operation, motive, &error);

  g_assert_no_error (error);
  g_assert_true (tru_record_get_id (fixture->household) ? tru_write_update (write, fixture->household, &error)
                                                        : tru_write_insert (write, fixture->household, &error));
  g_assert_true (tru_write_commit (write, &error));
}

/* Nor does the history tell a volunteer why something was changed, in which operation, or what is sensitive. */
static void
test_history_before_a_volunteer (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autofree char *office = NULL;
  g_autofree char *volunteer = NULL;

  keep (fixture, "add", NULL);
  tru_record_set_number (fixture->household, TRU_HOUSEHOLD_RENT, 80099);
  tru_record_set_text (fixture->household, TRU_HOUSEHOLD_PHONE, "0320445566");
  keep (fixture, "die", "In hospital");
  office = unfold_history (fixture);
  tru_session_set_volunteer (TRUE);
  volunteer = unfold_history (fixture);
  tru_session_set_volunteer (FALSE);
  g_assert_nonnull (strstr (office, "In hospital"));
  g_assert_nonnull (strstr (office, "800.99"));
  g_assert_nonnull (strstr (office, tru_operation_label ("die")));
  g_assert_nonnull (strstr (volunteer, "44\u00a055\u00a066"));
  g_assert_null (strstr (volunteer, "In hospital"));
  g_assert_null (strstr (volunteer, "800"));
  g_assert_null (strstr (volunteer, tru_operation_label ("die")));
}

static GtkWidget *
find_menu_button (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_MENU_BUTTON (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_menu_button (child);
  return found;
}

/* Who types an age is told what a date looks like here, and Tab goes from a date to the next field, not to its calendar. */
static void
test_dates (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *button = find_menu_button (tru_record_form_get_row (fixture->form, TRU_HOUSEHOLD_FIRST_CONTACT));

  g_assert_false (gtk_widget_get_focusable (gtk_widget_get_first_child (button)));
  type (fixture, TRU_HOUSEHOLD_FIRST_CONTACT, "39 ans");
  g_assert_null (tru_record_form_read (fixture->form, NULL));
  g_assert_nonnull (strstr (tru_record_form_get_mark (fixture->form, TRU_HOUSEHOLD_FIRST_CONTACT), "14/03/1987"));
}

#define ADD(path, test) g_test_add ("/widgets/record-form/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  ADD ("unasked", test_unasked);
  ADD ("unasked-required", test_unasked_required);
  ADD ("volunteer", test_volunteer);
  ADD ("history-before-a-volunteer", test_history_before_a_volunteer);
  ADD ("every-field-has-a-row", test_every_field_has_a_row);
  ADD ("reading-changes-nothing", test_reading_changes_nothing);
  ADD ("types-are-typed", test_types_are_typed);
  ADD ("weekdays-are-ticked", test_weekdays_are_ticked);
  ADD ("empty-is-unknown", test_empty_is_unknown);
  ADD ("wrong-is-marked", test_wrong_is_marked_where_it_stands);
  ADD ("required-is-marked", test_required_is_marked);
  ADD ("dirty-until-typed-back", test_dirty_until_typed_back);
  ADD ("picture-is-chosen", test_picture_is_chosen);
  ADD ("reference-shows-its-title", test_reference_shows_its_title);
  ADD ("dates", test_dates);
  return g_test_run ();
}
