/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-known-box.h"

#include <glib/gi18n.h>

#include "tru-dwelling.h"
#include "tru-form-row.h"
#include "tru-household.h"
#include "tru-person.h"
#include "tru-referrals.h"
#include "tru-warning-dialog.h"

#define PROPOSALS_AT_MOST 4
#define LETTERS_ENOUGH 3 /* of a name or a street, before any household is proposed */

struct _TruKnownBox
{
  GtkWidget parent_instance;
  TruStore *store;
  TruRecordForm *household; /* the forms looked at, or NULL */
  TruRecordForm *person;
  TruRecordForm *dwelling;
  char *own; /* uid of the household that gets a member, or NULL */
  gboolean leaves_forms;
  gboolean is_settled;
  GtkWidget *clamp;
  GtkWidget *proposals;
};

enum
{
  SAME,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TruKnownBox, tru_known_box, GTK_TYPE_WIDGET)

/* What a household or a person is recognised by: typing it again is no work lost. */
static const guint of_household[] = { TRU_HOUSEHOLD_NAME };
static const guint of_person[] = { TRU_PERSON_FIRST_NAME, TRU_PERSON_NAME, TRU_PERSON_BIRTH_DATE };

/* A choice that waits for an answer. */
typedef struct
{
  TruKnownBox *self;
  char *household;
} Choice;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_object_unref (choice->self);
  g_free (choice->household);
  g_free (choice);
}

static void
choose (gpointer data)
{
  Choice *choice = data;

  g_signal_emit (choice->self, signals[SAME], 0, choice->household);
}

static gboolean
loses_words (TruKnownBox *self)
{
  return self->leaves_forms
         && ((self->household && tru_record_form_is_dirty_beside (self->household, of_household, G_N_ELEMENTS (of_household)))
             || (self->person && tru_record_form_is_dirty_beside (self->person, of_person, G_N_ELEMENTS (of_person))));
}

static void
on_same (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  TruKnownBox *self = TRU_KNOWN_BOX (widget);
  g_autoptr (GPtrArray) findings = tru_findings_new ();
  Choice *choice;

  if (!loses_words (self))
    {
      g_signal_emit (self, signals[SAME], 0, g_variant_get_string (parameter, NULL));
      return;
    }
  choice = g_new0 (Choice, 1);
  choice->self = g_object_ref (self);
  choice->household = g_variant_dup_string (parameter, NULL);
  tru_findings_add (findings, "household-known", TRU_SEVERITY_WARNS, NULL, NULL,
                    g_strdup (_("What was typed here is not kept: go back and copy it first if the file does not have it yet.")));
  tru_warning_dialog_ask (widget, _("Open the Known File?"), _("_Open It"), findings, choose, choice, choice_free);
}

/* Returns: (transfer full) (nullable): what was typed, once there are letters enough to tell one from another */
static char *
typed (TruRecordForm *form,
       guint          field,
       TruRecord     *record)
{
  const char *text;

  if (!form || !tru_form_row_read (TRU_FORM_ROW (tru_record_form_get_row (form, field)), record, NULL))
    return NULL;
  text = tru_record_get_text (record, field);
  return text && g_utf8_strlen (text, -1) >= LETTERS_ENOUGH && !tru_referrals_begins_title (text) ? g_strdup (text) : NULL;
}

static GPtrArray *
look (TruKnownBox *self)
{
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);
  g_autoptr (TruRecord) person = tru_record_new (&tru_person_kind);
  g_autoptr (TruRecord) dwelling = tru_record_new (&tru_dwelling_kind);
  g_autofree char *family = typed (self->household, TRU_HOUSEHOLD_NAME, household);
  g_autofree char *first_name = typed (self->person, TRU_PERSON_FIRST_NAME, person);
  g_autofree char *name = typed (self->person, TRU_PERSON_NAME, person);
  g_autofree char *street = typed (self->dwelling, TRU_DWELLING_STREET, dwelling);
  TruDate birth_date;

  if (self->person)
    tru_form_row_read (TRU_FORM_ROW (tru_record_form_get_row (self->person, TRU_PERSON_BIRTH_DATE)), person, NULL);
  birth_date = tru_record_get_number (person, TRU_PERSON_BIRTH_DATE);
  return self->own ? tru_referrals_alike_member (self->store, self->own, first_name, name, birth_date)
                   : tru_referrals_alike (self->store, name ? name : family, birth_date, street, NULL);
}

/* What happens: of a household the known one is taken; a member is not added a second time. */
static const char *
same_words (TruKnownBox *self,
            gboolean     is_own)
{
  if (is_own)
    return _("_Do Not Add");
  return self->own ? _("_Open That File Instead") : _("_It Is This One");
}

static void
propose (TruKnownBox       *self,
         const TruLikeness *likeness)
{
  GtkWidget *row = adw_action_row_new ();
  gboolean is_own = g_strcmp0 (likeness->household, self->own) == 0;
  GtkWidget *button = gtk_button_new_with_mnemonic (same_words (self, is_own));
  /* Translators: a member of a household, and what is alike: “Lina Benali: same name” */
  g_autofree char *reason = likeness->member ? g_strdup_printf (_("%s: %s"), likeness->member, likeness->reason) : g_strdup (likeness->reason);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), is_own ? _("In this household already") : likeness->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), reason);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", likeness->household);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "known.same");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, likeness->title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (GTK_LIST_BOX (self->proposals), row);
}

static void
on_edited (TruKnownBox *self)
{
  g_autoptr (GPtrArray) alike = NULL;
  GtkWidget *child;

  if (self->is_settled)
    return;
  alike = look (self);
  while ((child = gtk_widget_get_first_child (self->proposals)))
    gtk_list_box_remove (GTK_LIST_BOX (self->proposals), child);
  for (guint i = 0; alike && i < MIN (alike->len, PROPOSALS_AT_MOST); i++)
    propose (self, alike->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self), alike && alike->len > 0);
}

static void
watch (TruKnownBox    *self,
       TruRecordForm  *form,
       TruRecordForm **place)
{
  *place = form;
  if (form)
    g_signal_connect_object (form, "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
}

static void
tru_known_box_dispose (GObject *object)
{
  TruKnownBox *self = TRU_KNOWN_BOX (object);

  g_clear_pointer (&self->clamp, gtk_widget_unparent);
  g_clear_object (&self->store);
  g_clear_pointer (&self->own, g_free);
  G_OBJECT_CLASS (tru_known_box_parent_class)->dispose (object);
}

static void
tru_known_box_class_init (TruKnownBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_known_box_dispose;
  signals[SAME] = g_signal_new ("same", TRU_TYPE_KNOWN_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "known.same", "s", on_same);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
new_scroller (GtkWidget *list)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 170);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  return scroller;
}

static void
tru_known_box_init (TruKnownBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *heading = gtk_label_new (_("Known already?"));

  self->clamp = adw_clamp_new ();
  self->proposals = gtk_list_box_new ();
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->proposals), GTK_SELECTION_NONE);
  gtk_widget_set_valign (self->proposals, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->proposals, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->proposals), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Known already?"), -1);
  g_object_set (box, "margin-start", 18, "margin-end", 18, "margin-top", 12, "margin-bottom", 6, NULL);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), new_scroller (self->proposals));
  adw_clamp_set_child (ADW_CLAMP (self->clamp), box);
  gtk_widget_set_parent (self->clamp, GTK_WIDGET (self));
  gtk_widget_hide (GTK_WIDGET (self));
}

/**
 * tru_known_box_new:
 *
 * Returns: (transfer floating): the widget, hidden until something is alike
 */
GtkWidget *
tru_known_box_new (void)
{
  return g_object_new (TRU_TYPE_KNOWN_BOX, NULL);
}

/**
 * tru_known_box_watch:
 * @self: a box, to be placed above the forms, so that it is seen while what stands below is typed
 * @store: a store
 * @household: (nullable): the form of a household to be made
 * @person: (nullable): of its person in charge of the file
 * @dwelling: (nullable): of where it lives
 *
 * From now on looks for the household at each letter.
 */
void
tru_known_box_watch (TruKnownBox   *self,
                     TruStore      *store,
                     TruRecordForm *household,
                     TruRecordForm *person,
                     TruRecordForm *dwelling)
{
  g_set_object (&self->store, store);
  watch (self, household, &self->household);
  watch (self, person, &self->person);
  watch (self, dwelling, &self->dwelling);
}

/**
 * tru_known_box_watch_member:
 * @self: a box, to be placed above the form
 * @store: a store
 * @household: uid of the household that gets a member
 * @person: the form of that person
 *
 * From now on looks for the person, in @household as well, at each letter.
 */
void
tru_known_box_watch_member (TruKnownBox   *self,
                            TruStore      *store,
                            const char    *household,
                            TruRecordForm *person)
{
  self->own = g_strdup (household);
  tru_known_box_watch (self, store, NULL, person, NULL);
}

/**
 * tru_known_box_leaves_forms:
 * @self: a box whose choice closes the forms
 *
 * It asks first where more was typed than what a household or a person is recognised by.
 */
void
tru_known_box_leaves_forms (TruKnownBox *self)
{
  self->leaves_forms = TRUE;
}

/**
 * tru_known_box_settle:
 * @self: a box
 *
 * Who it is has been said: nothing is proposed any more.
 */
void
tru_known_box_settle (TruKnownBox *self)
{
  self->is_settled = TRUE;
  gtk_widget_hide (GTK_WIDGET (self));
}
