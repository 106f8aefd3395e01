/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-pair-dialog.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-dialog.h"
#include "tru-dwelling.h"
#include "tru-household.h"
#include "tru-known-box.h"
#include "tru-membership.h"
#include "tru-occupancy.h"
#include "tru-person.h"
#include "tru-record-dialog.h"
#include "tru-record-form.h"
#include "tru-records-desk.h"
#include "tru-referrals.h"
#include "tru-reveal.h"
#include "tru-room.h"
#include "tru-saving.h"
#include "tru-uid.h"
#include "tru-unsaved-question.h"

struct _TruPairDialog
{
  AdwWindow parent_instance;
  TruOffice *office;
  const char *operation;
  char *thing;   /* uid of the first record */
  char *household; /* whose members are added one after the other, or NULL */
  GtkWidget *save_button;
  GtkWidget *another_button;
  TruKnownBox *known;
  GtkWidget *forms;
  GtkWidget *thing_form;
  GtkWidget *tie_form;
  gboolean is_saving;
  gboolean goes_on; /* with another one, once this is saved */
};

G_DEFINE_FINAL_TYPE (TruPairDialog, tru_pair_dialog, ADW_TYPE_WINDOW)

typedef struct
{
  const char *operation;
  GPtrArray *records;
} Pair;

static void
pair_free (Pair *pair)
{
  g_ptr_array_unref (pair->records);
  g_free (pair);
}

static gboolean
write_pair (TruStore *store,
            gpointer  data,
            GError  **error)
{
  Pair *pair = data;

  return tru_records_write (store, pair->operation, NULL, pair->records, error);
}

static void
set_busy (TruPairDialog *self,
          gboolean       busy)
{
  self->is_saving = busy;
  tru_saving_set_busy (self->save_button, self->forms, busy);
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (TruPairDialog) self = user_data;

  set_busy (self, FALSE);
  if (tru_saving_finish (GTK_WIDGET (self), TRU_OFFICE (source), result, self->thing_form, _("Added")))
    {
      if (self->goes_on)
        gtk_window_present (tru_pair_dialog_new_member (gtk_window_get_transient_for (GTK_WINDOW (self)), self->office, self->household));
      gtk_window_destroy (GTK_WINDOW (self));
    }
}

static void
save (TruPairDialog *self)
{
  g_autoptr (TruRecord) thing = tru_record_form_read (TRU_RECORD_FORM (self->thing_form), NULL);
  g_autoptr (TruRecord) tie = tru_record_form_read (TRU_RECORD_FORM (self->tie_form), NULL);
  Pair *pair;

  if (!thing || !tie || self->is_saving)
    return;
  pair = g_new0 (Pair, 1);
  pair->operation = self->operation;
  pair->records = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (pair->records, g_steal_pointer (&thing));
  g_ptr_array_add (pair->records, g_steal_pointer (&tie));
  set_busy (self, TRUE);
  tru_office_run (self->office, write_pair, pair, (GDestroyNotify) pair_free, on_saved, g_object_ref (self));
}

static void
on_save (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  TRU_PAIR_DIALOG (widget)->goes_on = FALSE;
  save (TRU_PAIR_DIALOG (widget));
}

static void
on_save_another (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  TruPairDialog *self = TRU_PAIR_DIALOG (widget);

  self->goes_on = self->household != NULL;
  save (self);
}

static void
save_before_closing (GtkWindow *window)
{
  save (TRU_PAIR_DIALOG (window));
}

static void
on_new_for (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  TruPairDialog *self = TRU_PAIR_DIALOG (widget);

  tru_record_dialog_new_for (GTK_WINDOW (self), self->office, self->thing_form, g_variant_get_uint32 (parameter));
}

/* The person is known: nobody is added, which is said, and the file is opened. */
static void
on_same (TruPairDialog *self,
         const char    *household)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  TruStore *store = tru_office_get_store (self->office);
  g_autofree char *known = tru_store_title (store, &tru_household_kind, household);
  g_autofree char *asked = tru_store_title (store, &tru_household_kind, self->household);
  gboolean is_own = g_str_equal (household, self->household);
  g_autofree char *words = is_own ? g_strdup_printf (_("Nobody was added to “%s”"), asked)
                                  /* Translators: two households */
                                  : g_strdup_printf (_("Nobody was added to “%s”: this is the file of “%s”"), asked, known);

  tru_room_toast (GTK_WIDGET (self), words);
  if (!is_own)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-record", "(ss)", tru_household_kind.name, household);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* What was typed is never lost without a question. */
static gboolean
tru_pair_dialog_close_request (GtkWindow *window)
{
  TruPairDialog *self = TRU_PAIR_DIALOG (window);

  if (!tru_record_form_is_dirty (TRU_RECORD_FORM (self->thing_form)) && !tru_record_form_is_dirty (TRU_RECORD_FORM (self->tie_form)))
    return GTK_WINDOW_CLASS (tru_pair_dialog_parent_class)->close_request (window);
  tru_unsaved_question_ask (window, save_before_closing);
  return TRUE;
}

static void
tru_pair_dialog_finalize (GObject *object)
{
  TruPairDialog *self = TRU_PAIR_DIALOG (object);

  g_clear_object (&self->office);
  g_free (self->thing);
  g_free (self->household);
  G_OBJECT_CLASS (tru_pair_dialog_parent_class)->finalize (object);
}

static void
tru_pair_dialog_class_init (TruPairDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tru_pair_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = tru_pair_dialog_close_request;
  g_type_ensure (TRU_TYPE_KNOWN_BOX);
  gtk_widget_class_install_action (widget_class, "record.new-for", "u", on_new_for);
  gtk_widget_class_install_action (widget_class, "pair.save", NULL, on_save);
  gtk_widget_class_install_action (widget_class, "pair.save-another", NULL, on_save_another);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/households/pair-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TruPairDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, TruPairDialog, another_button);
  gtk_widget_class_bind_template_child (widget_class, TruPairDialog, known);
  gtk_widget_class_bind_template_child (widget_class, TruPairDialog, forms);
  gtk_widget_class_bind_template_callback (widget_class, on_same);
}

static void
tru_pair_dialog_init (TruPairDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tru_dialog_bind_keys (GTK_WIDGET (self), "pair.save", "pair.save-another");
}

static GtkWidget *
add_form (TruPairDialog *self,
          TruRecord     *record)
{
  GtkBox *forms = GTK_BOX (self->forms);
  GtkWidget *form = tru_record_form_new (tru_office_get_store (self->office), record);

  g_signal_connect_swapped (form, "confirmed", G_CALLBACK (save), self);
  gtk_box_append (forms, form);
  return form;
}

static GtkWindow *
new_dialog (GtkWindow  *parent,
            TruOffice  *office,
            const char *title,
            const char *operation,
            TruRecord  *thing,
            TruRecord  *tie,
            guint       link)
{
  TruPairDialog *self = g_object_new (TRU_TYPE_PAIR_DIALOG, "transient-for", parent, "title", title, NULL);

  self->office = g_object_ref (office);
  self->operation = operation;
  self->thing = tru_uid_new ();
  tru_record_set_uid (thing, self->thing);
  tru_record_set_text (tie, link, self->thing);
  self->thing_form = add_form (self, thing);
  self->tie_form = add_form (self, tie);
  tru_record_form_hide (TRU_RECORD_FORM (self->tie_form), link);
  tru_reveal_begin_at (tru_record_form_get_row (TRU_RECORD_FORM (self->thing_form), 0));
  return GTK_WINDOW (self);
}

/* First who it is and whose child: nobody begins to tell of a person with the civility. */
static void
show_member (TruPairDialog *self,
             const char    *household)
{
  static const guint first[] = { TRU_PERSON_FIRST_NAME, TRU_PERSON_NAME, TRU_PERSON_BIRTH_DATE, TRU_PERSON_CIVILITY };

  self->household = g_strdup (household);
  gtk_widget_show (self->another_button);
  tru_known_box_watch_member (self->known, tru_office_get_store (self->office), household, TRU_RECORD_FORM (self->thing_form));
  tru_known_box_leaves_forms (self->known);
  tru_record_form_hide (TRU_RECORD_FORM (self->tie_form), TRU_MEMBERSHIP_HOUSEHOLD);
  tru_record_form_order (TRU_RECORD_FORM (self->thing_form), first, G_N_ELEMENTS (first));
  tru_record_form_lend_row (TRU_RECORD_FORM (self->tie_form), TRU_MEMBERSHIP_LINK, TRU_RECORD_FORM (self->thing_form), TRU_PERSON_BIRTH_DATE);
  tru_reveal_begin_at (tru_record_form_get_row (TRU_RECORD_FORM (self->thing_form), TRU_PERSON_FIRST_NAME));
}

/**
 * tru_pair_dialog_new_member:
 * @parent: the window it stands over
 * @office: the database
 * @household: uid
 *
 * The first person is taken to be in charge of the file, until someone says otherwise.
 *
 * Returns: (transfer none): a dialog that adds a person to the household, to present
 */
GtkWindow *
tru_pair_dialog_new_member (GtkWindow  *parent,
                            TruOffice  *office,
                            const char *household)
{
  g_autoptr (TruRecord) person = tru_record_new (&tru_person_kind);
  g_autoptr (TruRecord) membership = tru_record_new (&tru_membership_kind);
  g_autoptr (GPtrArray) members = NULL;
  g_autofree char *name = tru_store_title (tru_office_get_store (office), &tru_household_kind, household);
  GtkWindow *dialog;

  /* Most people of a household bear its name. */
  tru_record_set_text (person, TRU_PERSON_NAME, name ? tru_referrals_family_name (name) : NULL);
  members = tru_store_find (tru_office_get_store (office), &tru_membership_kind, TRU_MEMBERSHIP_HOUSEHOLD, household, NULL);
  tru_record_set_text (membership, TRU_MEMBERSHIP_HOUSEHOLD, household);
  if (members && members->len == 0)
    tru_record_set_number (membership, TRU_MEMBERSHIP_LINK, TRU_MEMBERSHIP_LINK_REFERENT);
  dialog = new_dialog (parent, office, _("Add a Person"), "add-member", person, membership, TRU_MEMBERSHIP_PERSON);
  show_member (TRU_PAIR_DIALOG (dialog), household);
  return dialog;
}

/**
 * tru_pair_dialog_new_dwelling:
 * @parent: the window it stands over
 * @office: the database
 * @household: uid
 *
 * Returns: (transfer none): a dialog that adds a dwelling of the household, to present
 */
GtkWindow *
tru_pair_dialog_new_dwelling (GtkWindow  *parent,
                              TruOffice  *office,
                              const char *household)
{
  g_autoptr (TruRecord) dwelling = tru_record_new (&tru_dwelling_kind);
  g_autoptr (TruRecord) occupancy = tru_record_new (&tru_occupancy_kind);
  GtkWindow *dialog;

  tru_record_set_text (occupancy, TRU_OCCUPANCY_HOUSEHOLD, household);
  dialog = new_dialog (parent, office, _("Add a Dwelling"), "add-dwelling", dwelling, occupancy, TRU_OCCUPANCY_DWELLING);
  tru_record_form_hide (TRU_RECORD_FORM (TRU_PAIR_DIALOG (dialog)->tie_form), TRU_OCCUPANCY_HOUSEHOLD);
  return dialog;
}
