/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-referral-family.h"

#include <glib/gi18n.h>

#include "tru-dwelling.h"
#include "tru-form-row.h"
#include "tru-household-file.h"
#include "tru-household-words.h"
#include "tru-household.h"
#include "tru-membership.h"
#include "tru-person.h"
#include "tru-text.h"
#include "tru-uid.h"

struct _TruReferralFamily
{
  GtkBox parent_instance;
  TruStore *store;
  char *household; /* uid */
  TruRecord *known; /* as it was read, or NULL for one to be made */
  TruRecordForm *household_form; /* of the same dialog; says the family's name of one to be made, or NULL */
  GtkWidget *expander;
  GtkWidget *on_file; /* the members that are known */
  GtkWidget *members;
  GtkWidget *means_form;
  GPtrArray *person_forms;
  GPtrArray *membership_forms; /* one for each of them */
};

enum
{
  CONFIRMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TruReferralFamily, tru_referral_family, GTK_TYPE_BOX)

/* The telephone number of a new household is asked with its name. */
static const guint means[] = { TRU_HOUSEHOLD_PHONE, TRU_HOUSEHOLD_BENEFIT, TRU_HOUSEHOLD_RESOURCES, TRU_HOUSEHOLD_RENT, TRU_HOUSEHOLD_CHARGES, TRU_HOUSEHOLD_HOUSING_AID };
static const guint of_person[] = { TRU_PERSON_FIRST_NAME, TRU_PERSON_NAME, TRU_PERSON_BIRTH_DATE };

static void
on_confirmed (TruReferralFamily *self)
{
  g_signal_emit (self, signals[CONFIRMED], 0);
}

static GtkWidget *
new_form (TruReferralFamily *self,
          TruRecord         *record,
          const guint       *fields,
          guint              n_fields)
{
  GtkWidget *form = tru_record_form_new (self->store, record);

  tru_record_form_show_only (TRU_RECORD_FORM (form), fields, n_fields);
  g_signal_connect_swapped (form, "confirmed", G_CALLBACK (on_confirmed), self);
  return form;
}

/* Most people of a household bear its name. */
static void
name_member (TruReferralFamily *self,
             TruRecord         *person)
{
  g_autoptr (TruRecord) household = self->known ? g_object_ref (self->known) : tru_record_new (&tru_household_kind);
  const char *name;

  if (!self->known)
    tru_form_row_read (TRU_FORM_ROW (tru_record_form_get_row (self->household_form, TRU_HOUSEHOLD_NAME)), household, NULL);
  name = tru_record_get_text (household, TRU_HOUSEHOLD_NAME);
  tru_record_set_text (person, TRU_PERSON_NAME, name ? tru_referrals_family_name (name) : NULL);
}

static void
add_member (TruReferralFamily *self,
            TruRecord         *person)
{
  static const guint of_membership[] = { TRU_MEMBERSHIP_LINK };
  g_autoptr (TruRecord) membership = tru_record_new (&tru_membership_kind);
  g_autofree char *uid = tru_uid_new ();
  GtkWidget *person_form, *membership_form;

  tru_record_set_uid (person, uid);
  tru_record_set_text (membership, TRU_MEMBERSHIP_HOUSEHOLD, self->household);
  tru_record_set_text (membership, TRU_MEMBERSHIP_PERSON, uid);
  person_form = new_form (self, person, of_person, G_N_ELEMENTS (of_person));
  membership_form = new_form (self, membership, of_membership, G_N_ELEMENTS (of_membership));
  tru_record_form_order (TRU_RECORD_FORM (person_form), of_person, G_N_ELEMENTS (of_person));
  tru_record_form_lend_row (TRU_RECORD_FORM (membership_form), TRU_MEMBERSHIP_LINK, TRU_RECORD_FORM (person_form), TRU_PERSON_BIRTH_DATE);
  gtk_box_append (GTK_BOX (self->members), person_form);
  gtk_box_append (GTK_BOX (self->members), membership_form);
  gtk_widget_hide (membership_form);
  g_ptr_array_add (self->person_forms, person_form);
  g_ptr_array_add (self->membership_forms, membership_form);
}

static void
on_add_member (TruReferralFamily *self)
{
  g_autoptr (TruRecord) person = tru_record_new (&tru_person_kind);

  name_member (self, person);
  add_member (self, person);
  gtk_widget_grab_focus (tru_record_form_get_row (self->person_forms->pdata[self->person_forms->len - 1], TRU_PERSON_FIRST_NAME));
}

static void
list_member (GtkListBox *list,
             TruRow     *member,
             TruDate     today)
{
  GtkWidget *row = adw_action_row_new ();
  TruDate born = tru_row_get_date (member, TRU_HOUSEHOLD_MEMBER_BIRTH_DATE);
  g_autofree char *name = tru_household_file_member (member, NULL);
  g_autofree char *age = born == TRU_UNKNOWN ? g_strdup ("") : tru_household_age (born, today);
  g_autofree char *day = born == TRU_UNKNOWN ? g_strdup (_("birth date unknown")) : tru_date_format (born, TRU_DATE_YEAR);
  g_autofree char *words = tru_household_join (" · ", day, age, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_list_box_append (list, row);
}

static void
add_members (TruReferralFamily *self)
{
  g_autoptr (TruHouseholdFile) file = tru_household_file_load (self->store, self->household, NULL);
  g_autoptr (GPtrArray) living = file ? tru_household_file_living (file) : NULL;
  GtkWidget *heading = gtk_label_new (_("Members on File"));
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Members on File"), -1);
  for (guint i = 0; living && i < living->len; i++)
    list_member (GTK_LIST_BOX (list), living->pdata[i], file->today);
  if (!living || living->len == 0)
    gtk_label_set_text (GTK_LABEL (heading), _("No Members on File"));
  gtk_widget_set_visible (list, living && living->len > 0);
  gtk_box_append (GTK_BOX (self->on_file), heading);
  gtk_box_append (GTK_BOX (self->on_file), list);
}

/* A paper is held against what is on file: both are in sight. */
static void
show_known (TruReferralFamily *self)
{
  add_members (self);
  gtk_widget_show (self->on_file);
  gtk_expander_set_expanded (GTK_EXPANDER (self->expander), TRUE);
}

static void
tru_referral_family_finalize (GObject *object)
{
  TruReferralFamily *self = TRU_REFERRAL_FAMILY (object);

  g_object_unref (self->store);
  g_clear_object (&self->known);
  g_free (self->household);
  g_ptr_array_unref (self->person_forms);
  g_ptr_array_unref (self->membership_forms);
  G_OBJECT_CLASS (tru_referral_family_parent_class)->finalize (object);
}

static void
tru_referral_family_class_init (TruReferralFamilyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_referral_family_finalize;
  signals[CONFIRMED] = g_signal_new ("confirmed", TRU_TYPE_REFERRAL_FAMILY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tru_referral_family_init (TruReferralFamily *self)
{
  self->person_forms = g_ptr_array_new ();
  self->membership_forms = g_ptr_array_new ();
}

static GtkWidget *
new_content (TruReferralFamily *self)
{
  g_autoptr (TruRecord) household = self->known ? g_object_ref (self->known) : tru_record_new (&tru_household_kind);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Add a Member"));

  self->on_file = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_hide (self->on_file);
  self->members = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->means_form = new_form (self, household, means, G_N_ELEMENTS (means));
  tru_record_form_ask (TRU_RECORD_FORM (self->means_form), TRU_HOUSEHOLD_PHONE, self->known != NULL);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_add_member), self);
  gtk_widget_set_margin_top (content, 12);
  gtk_box_append (GTK_BOX (content), self->on_file);
  gtk_box_append (GTK_BOX (content), self->members);
  gtk_box_append (GTK_BOX (content), button);
  gtk_box_append (GTK_BOX (content), self->means_form);
  return content;
}

/**
 * tru_referral_family_new:
 * @store: a store
 * @household: uid of the household
 * @household_form: (nullable): the form that asks for the name of a new one, %NULL for one that is known
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
tru_referral_family_new (TruStore      *store,
                         const char    *household,
                         TruRecordForm *household_form)
{
  TruReferralFamily *self = g_object_new (TRU_TYPE_REFERRAL_FAMILY, NULL);

  self->store = g_object_ref (store);
  self->household = g_strdup (household);
  self->household_form = household_form;
  if (!household_form)
    self->known = tru_store_get (store, &tru_household_kind, household, NULL);
  self->expander = gtk_expander_new_with_mnemonic (_("_More from the paper: other members, resources and rent"));
  gtk_expander_set_child (GTK_EXPANDER (self->expander), new_content (self));
  gtk_widget_set_hexpand (self->expander, TRUE);
  gtk_box_append (GTK_BOX (self), self->expander);
  if (self->known)
    show_known (self);
  return GTK_WIDGET (self);
}

static gboolean
is_same_text (const char *typed,
              const char *on_file)
{
  g_autofree char *a = tru_text_index (typed ? typed : "");
  g_autofree char *b = tru_text_index (on_file ? on_file : "");

  return g_str_equal (a, b);
}

/* Returns: (transfer none) (nullable): the living member of the same names */
static TruRow *
find_member (GPtrArray *living,
             TruRecord *person)
{
  for (guint i = 0; i < living->len; i++)
    if (is_same_text (tru_record_get_text (person, TRU_PERSON_FIRST_NAME), tru_row_get_text (living->pdata[i], TRU_HOUSEHOLD_MEMBER_FIRST_NAME))
        && is_same_text (tru_record_get_text (person, TRU_PERSON_NAME), tru_row_get_text (living->pdata[i], TRU_HOUSEHOLD_MEMBER_NAME)))
      return living->pdata[i];
  return NULL;
}

/* Somebody whom the file does not have is among its members from now on, in sight, where it can be emptied. */
static void
take_person (TruReferralFamily *self,
             GPtrArray         *living,
             TruRecord         *person,
             GString           *left)
{
  TruDate born = tru_record_get_number (person, TRU_PERSON_BIRTH_DATE);
  TruRow *member = find_member (living, person);
  g_autoptr (TruRecord) empty = tru_record_new (&tru_person_kind);
  g_autofree char *day = tru_date_format (born, TRU_DATE_YEAR);

  if (!tru_record_is_known (person, TRU_PERSON_FIRST_NAME))
    return;
  if (!member)
    {
      add_member (self, empty);
      for (guint i = 0; i < G_N_ELEMENTS (of_person); i++)
        tru_form_row_show (TRU_FORM_ROW (tru_record_form_get_row (self->person_forms->pdata[self->person_forms->len - 1], of_person[i])), person);
    }
  else if (born != TRU_UNKNOWN && born != tru_row_get_date (member, TRU_HOUSEHOLD_MEMBER_BIRTH_DATE))
    /* Translators: a first name, and a day */
    g_string_append_printf (left, _("The birth date typed for %s, %s, is not the one on file: correct it on the household’s page.\n"),
                            tru_record_get_text (person, TRU_PERSON_FIRST_NAME), day);
}

static void
take_address (const TruHouseholdFile *file,
              TruRecord              *dwelling,
              GString                *left)
{
  const char *street = tru_record_get_text (dwelling, TRU_DWELLING_STREET);

  if (street && !is_same_text (street, file->dwelling ? tru_record_get_text (file->dwelling, TRU_DWELLING_STREET) : NULL))
    g_string_append_printf (left, _("The address typed, %s, is not the one on file: if the household has moved, note it on its page.\n"), street);
}

/* What was typed of a household thought to be new goes where the known one has it; what has no place here is said. */
static void
take_over (TruReferralFamily *self,
           TruRecord         *person,
           TruRecord         *dwelling)
{
  g_autoptr (TruHouseholdFile) file = tru_household_file_load (self->store, self->household, NULL);
  g_autoptr (GPtrArray) living = file ? tru_household_file_living (file) : NULL;
  g_autoptr (GString) left = g_string_new (NULL);
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);
  GtkWidget *label;

  if (!file)
    return;
  tru_form_row_read (TRU_FORM_ROW (tru_record_form_get_row (self->household_form, TRU_HOUSEHOLD_PHONE)), household, NULL);
  if (tru_record_is_known (household, TRU_HOUSEHOLD_PHONE))
    tru_form_row_show (TRU_FORM_ROW (tru_record_form_get_row (TRU_RECORD_FORM (self->means_form), TRU_HOUSEHOLD_PHONE)), household);
  tru_record_form_ask (TRU_RECORD_FORM (self->means_form), TRU_HOUSEHOLD_PHONE, TRUE);
  take_person (self, living, person, left);
  take_address (file, dwelling, left);
  label = gtk_label_new (g_strchomp (left->str));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_visible (label, *left->str != '\0');
  gtk_box_append (GTK_BOX (self->on_file), label);
}

/**
 * tru_referral_family_set_known:
 * @self: the widget
 * @household: uid of the known household which the new one turned out to be
 * @person: what was typed of its person in charge of the file
 * @dwelling: what was typed of where it lives
 *
 * What was typed of members, telephone and means is said of that one from now on; what was not shows what is on file.
 */
void
tru_referral_family_set_known (TruReferralFamily *self,
                               const char        *household,
                               TruRecord         *person,
                               TruRecord         *dwelling)
{
  g_free (self->household);
  self->household = g_strdup (household);
  g_clear_object (&self->known);
  self->known = tru_store_get (self->store, &tru_household_kind, household, NULL);
  show_known (self);
  take_over (self, person, dwelling);
  for (guint i = 0; self->known && i < G_N_ELEMENTS (means); i++)
    {
      TruFormRow *row = TRU_FORM_ROW (tru_record_form_get_row (TRU_RECORD_FORM (self->means_form), means[i]));
      g_autoptr (TruRecord) typed = tru_record_new (&tru_household_kind);

      if (tru_form_row_read (row, typed, NULL) && !tru_record_is_known (typed, means[i]))
        tru_form_row_show (row, self->known);
    }
}

/* Returns: whether something was said of the member; one of whom nothing was is left out */
static gboolean
is_member_said (TruReferralFamily *self,
                guint              i)
{
  return tru_record_form_is_dirty (self->person_forms->pdata[i]) || tru_record_form_is_dirty (self->membership_forms->pdata[i]);
}

/**
 * tru_referral_family_is_dirty:
 * @self: the widget
 *
 * Returns: whether something was typed
 */
gboolean
tru_referral_family_is_dirty (TruReferralFamily *self)
{
  for (guint i = 0; i < self->person_forms->len; i++)
    if (is_member_said (self, i))
      return TRUE;
  return tru_record_form_is_dirty (TRU_RECORD_FORM (self->means_form));
}

static gboolean
read_members (TruReferralFamily *self,
              TruReferralWish   *wish)
{
  wish->people = g_ptr_array_new_with_free_func (g_object_unref);
  wish->memberships = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->person_forms->len; i++)
    {
      TruRecord *person = NULL, *membership = NULL;

      if (!is_member_said (self, i))
        continue;
      if (!(person = tru_record_form_read (self->person_forms->pdata[i], NULL)))
        return FALSE;
      g_ptr_array_add (wish->people, person);
      if (!(membership = tru_record_form_read (self->membership_forms->pdata[i], NULL)))
        return FALSE;
      g_ptr_array_add (wish->memberships, membership);
    }
  return TRUE;
}

/* The household's own form has its name: here only its means are read, of one that is known what is said anew. */
static gboolean
read_means (TruReferralFamily *self,
            TruRecord         *household)
{
  TruRecordForm *form = TRU_RECORD_FORM (self->means_form);

  for (guint i = 0; i < G_N_ELEMENTS (means); i++)
    {
      g_autoptr (GError) error = NULL;

      if (!self->known && means[i] == TRU_HOUSEHOLD_PHONE)
        continue;
      if (!tru_form_row_read (TRU_FORM_ROW (tru_record_form_get_row (form, means[i])), household, &error))
        {
          tru_record_form_mark (form, error);
          return FALSE;
        }
      if (self->known && tru_record_field_equal (household, self->known, means[i]))
        tru_record_clear (household, means[i]);
    }
  return TRUE;
}

/**
 * tru_referral_family_read:
 * @self: the widget
 * @wish: a referral whose new household was read, or of a known one; gets what is said here, which it owns
 *
 * Returns: whether all of it can be read; what cannot is marked, in sight
 */
gboolean
tru_referral_family_read (TruReferralFamily *self,
                          TruReferralWish   *wish)
{
  if (tru_referral_family_is_dirty (self))
    gtk_expander_set_expanded (GTK_EXPANDER (self->expander), TRUE);
  if (self->known)
    wish->told = tru_record_new (&tru_household_kind);
  return read_members (self, wish) && read_means (self, self->known ? wish->told : wish->new_household);
}
