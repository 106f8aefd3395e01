/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <adwaita.h>

#include "tru-contact.h"
#include "tru-entry.h"
#include "tru-person.h"
#include "tru-form-row.h"
#include "tru-organisation.h"
#include "tru-record-dialog.h"
#include "tru-record-form.h"
#include "tru-ref-row.h"
#include "tru-referral.h"
#include "tru-referral-dialog.h"
#include "tru-referral-family.h"
#include "tru-referral-known.h"

static void
collect_forms (GtkWidget *widget,
               GPtrArray *forms)
{
  if (TRU_IS_RECORD_FORM (widget))
    g_ptr_array_add (forms, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    collect_forms (child, forms);
}

static GtkWidget *
find (GtkWidget  *widget,
      const char *name)
{
  GtkWidget *found = g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), name) == 0 ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find (child, name);
  return found;
}

static void
type (GPtrArray  *forms,
      guint       form,
      guint       field,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (tru_record_form_get_row (g_ptr_array_index (forms, form), field)), text);
}

static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

static guint
n_proposals (GtkWindow *dialog)
{
  GtkListBox *list = GTK_LIST_BOX (find_type (find (GTK_WIDGET (dialog), "known"), GTK_TYPE_LIST_BOX));
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, n))
    n++;
  g_assert_cmpint (gtk_widget_get_visible (find (GTK_WIDGET (dialog), "known")), ==, n > 0);
  return n;
}

/* Whoever telephones gives the family’s name first: it is enough to propose the one that is known. */
static void
test_alike (Fixture      *fixture,
            gconstpointer data)
{
  GtkWindow *dialog = tru_referral_dialog_new (NULL, fixture->office, NULL);
  g_autoptr (GPtrArray) forms = g_ptr_array_new ();

  gtk_window_present (dialog);
  collect_forms (GTK_WIDGET (dialog), forms);
  g_assert_cmpuint (forms->len, ==, 6);
  g_assert_cmpuint (n_proposals (dialog), ==, 0);
  type (forms, 0, TRU_HOUSEHOLD_NAME, "be");
  g_assert_cmpuint (n_proposals (dialog), ==, 0);
  type (forms, 0, TRU_HOUSEHOLD_NAME, "Famille ");
  g_assert_cmpuint (n_proposals (dialog), ==, 0);
  type (forms, 0, TRU_HOUSEHOLD_NAME, "Mme Benal");
  g_assert_cmpuint (n_proposals (dialog), ==, 1);
  type (forms, 1, TRU_PERSON_NAME, "Storez");
  g_assert_cmpuint (n_proposals (dialog), ==, 0);
  type (forms, 1, TRU_PERSON_BIRTH_DATE, "1/2/1988");
  g_assert_cmpuint (n_proposals (dialog), ==, 1);
  type (forms, 1, TRU_PERSON_BIRTH_DATE, "");
  type (forms, 2, TRU_DWELLING_STREET, "rue de la Martin");
  g_assert_cmpuint (n_proposals (dialog), ==, 1);
  g_assert_false (gtk_widget_is_ancestor (find (GTK_WIDGET (dialog), "known"), gtk_widget_get_ancestor (forms->pdata[2], GTK_TYPE_VIEWPORT)));
  gtk_window_destroy (dialog);
}

static void
say (GtkWidget *form,
     guint      field,
     gboolean   value)
{
  GtkWidget *row = tru_record_form_get_row (TRU_RECORD_FORM (form), field);
  g_autoptr (TruRecord) said = tru_record_new (&tru_referral_kind);

  tru_record_set_number (said, field, value);
  tru_form_row_show (TRU_FORM_ROW (row), said);
  tru_form_row_edited (TRU_FORM_ROW (row));
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

/* What stands against a referral is read where one is, however far down the form. */
static void
test_refusal_is_seen (Fixture      *fixture,
                      gconstpointer data)
{
  GtkWindow *dialog = tru_referral_dialog_new (NULL, fixture->office, fixture->family);
  g_autoptr (GPtrArray) forms = g_ptr_array_new ();
  GtkWidget *form, *focus;

  gtk_window_set_default_size (dialog, 620, 300);
  gtk_window_present (dialog);
  collect_forms (GTK_WIDGET (dialog), forms);
  form = forms->pdata[0];
  say (form, TRU_REFERRAL_DIRECT, TRUE);
  let_settle ();
  gtk_widget_grab_focus (tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_REFERRAL_MISSING));
  let_settle ();
  g_assert_cmpfloat (scrolled (form), >, 0);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "referral.save", NULL);
  let_settle ();
  focus = gtk_window_get_focus (dialog);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (focus)), ==, GTK_ACCESSIBLE_ROLE_ALERT);
  g_assert_cmpfloat (scrolled (form), ==, 0);
  gtk_window_destroy (dialog);
}

/* Only a person says that it is the same: then the referral alone is asked. */
static void
test_same (Fixture      *fixture,
           gconstpointer data)
{
  GtkWindow *dialog = tru_referral_dialog_new (NULL, fixture->office, NULL);
  g_autoptr (GPtrArray) forms = g_ptr_array_new ();
  GtkWidget *programme;

  gtk_window_present (dialog);
  collect_forms (GTK_WIDGET (dialog), forms);
  type (forms, 0, TRU_HOUSEHOLD_NAME, "benal");
  g_assert_true (gtk_widget_get_visible (find (GTK_WIDGET (dialog), "known")));
  gtk_widget_activate_action (find (GTK_WIDGET (dialog), "known"), "known.same", "s", fixture->family);
  g_assert_false (gtk_widget_get_visible (find (GTK_WIDGET (dialog), "newcomer")));
  g_assert_false (gtk_widget_get_visible (find (GTK_WIDGET (dialog), "known")));
  g_assert_cmpstr (gtk_window_get_title (dialog), ==, "Famille Benali");
  let_settle ();
  programme = tru_record_form_get_row (forms->pdata[4], TRU_REFERRAL_PROGRAMME);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (find_type (find_type (GTK_WIDGET (dialog), TRU_TYPE_REFERRAL_FAMILY), ADW_TYPE_ACTION_ROW))),
                   ==, "Samira Benali");
  g_assert_true (gtk_window_get_focus (dialog) == programme);
  g_assert_cmpfloat (scrolled (programme), ==, 0);
  gtk_window_destroy (dialog);
}

/* What was typed before anybody saw that the household is known is neither lost nor written over what is on file unseen. */
static void
test_same_keeps (Fixture      *fixture,
                 gconstpointer data)
{
  GtkWindow *dialog = tru_referral_dialog_new (NULL, fixture->office, NULL);
  g_autoptr (GPtrArray) forms = g_ptr_array_new ();
  TruReferralWish wish = { .household = fixture->family };
  GtkWidget *family;

  gtk_window_present (dialog);
  collect_forms (GTK_WIDGET (dialog), forms);
  type (forms, 0, TRU_HOUSEHOLD_NAME, "Mme Benali");
  type (forms, 0, TRU_HOUSEHOLD_PHONE, "03 20 00 00 09");
  type (forms, 1, TRU_PERSON_FIRST_NAME, "Nadia");
  type (forms, 1, TRU_PERSON_NAME, "Benali");
  type (forms, 1, TRU_PERSON_BIRTH_DATE, "4/5/1999");
  gtk_widget_activate_action (find (GTK_WIDGET (dialog), "known"), "known.same", "s", fixture->family);
  family = find_type (GTK_WIDGET (dialog), TRU_TYPE_REFERRAL_FAMILY);
  g_assert_true (tru_referral_family_read (TRU_REFERRAL_FAMILY (family), &wish));
  g_assert_cmpstr (tru_record_get_text (wish.told, TRU_HOUSEHOLD_PHONE), ==, "03\u00a020\u00a000\u00a000\u00a009");
  g_assert_cmpuint (wish.people->len, ==, 1);
  g_assert_cmpstr (tru_record_get_text (wish.people->pdata[0], TRU_PERSON_FIRST_NAME), ==, "Nadia");
  g_assert_cmpint (tru_record_get_number (wish.people->pdata[0], TRU_PERSON_BIRTH_DATE), ==, tru_date_new (1999, 5, 4));
  g_object_unref (wish.told);
  g_ptr_array_unref (wish.people);
  g_ptr_array_unref (wish.memberships);
  gtk_window_destroy (dialog);
}

/* A partner often telephones about a family that is supported already: the call goes into its journal, with all that was typed. */
static void
test_open_already (Fixture      *fixture,
                   gconstpointer data)
{
  GtkWindow *dialog = tru_referral_dialog_new (NULL, fixture->office, fixture->family);
  g_autoptr (GPtrArray) forms = g_ptr_array_new (), entry = g_ptr_array_new ();
  GtkWidget *known, *family;
  g_autoptr (TruRecord) read = NULL;

  gtk_window_present (dialog);
  collect_forms (GTK_WIDGET (dialog), forms);
  type (forms, 0, TRU_REFERRAL_AGREED_BY, "Mme Petit");
  known = find_type (GTK_WIDGET (dialog), TRU_TYPE_REFERRAL_KNOWN);
  g_assert_true (gtk_widget_get_visible (find_type (known, GTK_TYPE_BUTTON)));
  family = find_type (GTK_WIDGET (dialog), TRU_TYPE_REFERRAL_FAMILY);
  g_assert_true (gtk_expander_get_expanded (GTK_EXPANDER (find_type (family, GTK_TYPE_EXPANDER))));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (find_type (family, ADW_TYPE_ACTION_ROW))), ==, "Samira Benali");
  g_signal_emit_by_name (find_type (known, GTK_TYPE_BUTTON), "clicked");
  dialog = NULL;
  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()) && !dialog; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (gtk_window_get_toplevels (), i);

      dialog = TRU_IS_RECORD_DIALOG (window) ? window : NULL;
    }
  collect_forms (GTK_WIDGET (dialog), entry);
  read = tru_record_form_read (entry->pdata[0], NULL);
  g_assert_cmpstr (tru_record_get_text (read, TRU_ENTRY_HOUSEHOLD), ==, fixture->family);
  g_assert_nonnull (strstr (tru_record_get_text (read, TRU_ENTRY_TEXT), "Mme Petit"));
  gtk_window_destroy (dialog);
}

static const char *
title_of (GtkWidget *form,
          guint      field)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (tru_record_form_get_row (TRU_RECORD_FORM (form), field)));
}

/* By telephone: the programme stands there, and who agreed has to be named, until it is said that a paper came. */
static void
test_telephone (Fixture      *fixture,
                gconstpointer data)
{
  GtkWindow *dialog = tru_referral_dialog_new (NULL, fixture->office, NULL);
  g_autoptr (GPtrArray) forms = g_ptr_array_new ();
  g_autoptr (TruRecord) referral = NULL, paper = tru_record_new (&tru_referral_kind);
  GtkWidget *form, *oral;

  gtk_window_present (dialog);
  collect_forms (GTK_WIDGET (dialog), forms);
  form = g_ptr_array_index (forms, 4);
  referral = tru_record_form_read (TRU_RECORD_FORM (form), NULL);
  g_assert_true (tru_record_is_true (referral, TRU_REFERRAL_ORAL));
  g_assert_cmpstr (tru_record_get_text (referral, TRU_REFERRAL_PROGRAMME), ==, fixture->programme);
  g_assert_nonnull (strstr (title_of (form, TRU_REFERRAL_AGREED_BY), " * ("));
  oral = tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_REFERRAL_ORAL);
  tru_record_set_number (paper, TRU_REFERRAL_ORAL, FALSE);
  tru_form_row_show (TRU_FORM_ROW (oral), paper);
  tru_form_row_edited (TRU_FORM_ROW (oral));
  g_assert_null (strchr (title_of (form, TRU_REFERRAL_AGREED_BY), '*'));
  gtk_window_destroy (dialog);
}

static gboolean
is_asked (GtkWidget *form,
          guint      field)
{
  return gtk_widget_get_visible (tru_record_form_get_row (TRU_RECORD_FORM (form), field));
}

/* Who asks for oneself, by telephone or not, has no partner and nobody who agreed. */
static void
test_direct (Fixture      *fixture,
             gconstpointer data)
{
  GtkWindow *dialog = tru_referral_dialog_new (NULL, fixture->office, NULL);
  g_autoptr (GPtrArray) forms = g_ptr_array_new ();
  GtkWidget *form;
  g_autoptr (TruRecord) household = NULL, referral = NULL;

  gtk_window_present (dialog);
  collect_forms (GTK_WIDGET (dialog), forms);
  form = g_ptr_array_index (forms, 4);
  say (form, TRU_REFERRAL_DIRECT, TRUE);
  g_assert_false (is_asked (form, TRU_REFERRAL_ORGANISATION));
  g_assert_false (is_asked (form, TRU_REFERRAL_AGREED_BY));
  say (form, TRU_REFERRAL_DIRECT, FALSE);
  g_assert_true (is_asked (form, TRU_REFERRAL_AGREED_BY));
  say (form, TRU_REFERRAL_DIRECT, TRUE);
  type (forms, 0, TRU_HOUSEHOLD_NAME, "Mme Petit");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "referral.save", NULL);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  while (dialog)
    g_main_context_iteration (NULL, TRUE);
  household = tru_store_find_one (fixture->store, &tru_household_kind, TRU_HOUSEHOLD_NAME, "Mme Petit", NULL);
  referral = tru_store_find_one (fixture->store, &tru_referral_kind, TRU_REFERRAL_HOUSEHOLD, tru_record_get_uid (household), NULL);
  g_assert_true (tru_record_is_true (referral, TRU_REFERRAL_DIRECT));
  g_assert_false (tru_record_is_true (referral, TRU_REFERRAL_ORAL));
}

/* A paper says who else lives there, and of what: the household has it from the beginning. */
static void
test_paper (Fixture      *fixture,
            gconstpointer data)
{
  GtkWindow *dialog = tru_referral_dialog_new (NULL, fixture->office, NULL);
  g_autoptr (GPtrArray) forms = g_ptr_array_new (), member = g_ptr_array_new (), members = NULL;
  g_autoptr (TruRecord) household = NULL;
  GtkExpander *more = GTK_EXPANDER (find_type (GTK_WIDGET (dialog), GTK_TYPE_EXPANDER));
  GtkWidget *button;

  gtk_window_present (dialog);
  gtk_expander_set_expanded (more, TRUE);
  button = find_type (gtk_expander_get_child (more), GTK_TYPE_BUTTON);
  collect_forms (GTK_WIDGET (dialog), forms);
  say (forms->pdata[5], TRU_REFERRAL_DIRECT, TRUE);
  type (forms, 0, TRU_HOUSEHOLD_NAME, "Famille Storez");
  type (forms, 4, TRU_HOUSEHOLD_RESOURCES, "1200");
  g_signal_emit_by_name (button, "clicked");
  g_signal_emit_by_name (button, "clicked");
  collect_forms (gtk_widget_get_parent (button), member);
  g_assert_cmpuint (member->len, ==, 5);
  type (member, 0, TRU_PERSON_FIRST_NAME, "Tom");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "referral.save", NULL);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  while (dialog)
    g_main_context_iteration (NULL, TRUE);
  household = tru_store_find_one (fixture->store, &tru_household_kind, TRU_HOUSEHOLD_NAME, "Famille Storez", NULL);
  g_assert_cmpint (tru_record_get_number (household, TRU_HOUSEHOLD_RESOURCES), ==, 120000);
  g_assert_false (tru_record_is_known (household, TRU_HOUSEHOLD_RENT));
  members = tru_store_find (fixture->store, &tru_membership_kind, TRU_MEMBERSHIP_HOUSEHOLD, tru_record_get_uid (household), NULL);
  g_assert_cmpuint (members->len, ==, 2);
}

/* Who names the referrer has named the partner, and another partner has another referrer. */
static void
test_referrer (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *office = add (fixture, &tru_organisation_kind, "name", "CCAS", "type", "ccas", NULL);
  g_autofree char *other = add (fixture, &tru_organisation_kind, "name", "CAF", "type", "caf", NULL);
  g_autofree char *contact = add (fixture, &tru_contact_kind, "organisation", office, "name", "Martin", NULL);
  GtkWindow *dialog = tru_referral_dialog_new (NULL, fixture->office, fixture->family);
  g_autoptr (GPtrArray) forms = g_ptr_array_new ();
  g_autoptr (TruRecord) read = tru_record_new (&tru_referral_kind);
  TruRecordForm *form;
  TruFormRow *sender, *referrer;

  collect_forms (GTK_WIDGET (dialog), forms);
  form = g_ptr_array_index (forms, 0);
  sender = TRU_FORM_ROW (tru_record_form_get_row (form, TRU_REFERRAL_ORGANISATION));
  referrer = TRU_FORM_ROW (tru_record_form_get_row (form, TRU_REFERRAL_CONTACT));
  tru_ref_row_pick (TRU_REF_ROW (referrer), contact);
  tru_form_row_read (sender, read, NULL);
  g_assert_cmpstr (tru_record_get_text (read, TRU_REFERRAL_ORGANISATION), ==, office);
  tru_ref_row_pick (TRU_REF_ROW (sender), other);
  tru_form_row_read (referrer, read, NULL);
  g_assert_false (tru_record_is_known (read, TRU_REFERRAL_CONTACT));
  gtk_window_destroy (dialog);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  g_test_add ("/households/referral-dialog/alike", Fixture, NULL, set_up, test_alike, tear_down);
  g_test_add ("/households/referral-dialog/refusal-is-seen", Fixture, NULL, set_up, test_refusal_is_seen, tear_down);
  g_test_add ("/households/referral-dialog/open-already", Fixture, NULL, set_up, test_open_already, tear_down);
  g_test_add ("/households/referral-dialog/same", Fixture, NULL, set_up, test_same, tear_down);
  g_test_add ("/households/referral-dialog/same-keeps", Fixture, NULL, set_up, test_same_keeps, tear_down);
  g_test_add ("/households/referral-dialog/telephone", Fixture, NULL, set_up, test_telephone, tear_down);
  g_test_add ("/households/referral-dialog/paper", Fixture, NULL, set_up, test_paper, tear_down);
  g_test_add ("/households/referral-dialog/direct", Fixture, NULL, set_up, test_direct, tear_down);
  g_test_add ("/households/referral-dialog/referrer", Fixture, NULL, set_up, test_referrer, tear_down);
  return g_test_run ();
}
