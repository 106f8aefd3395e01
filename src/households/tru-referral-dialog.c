/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-referral-dialog.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-dialog.h"
#include "tru-dwelling.h"
#include "tru-form-row.h"
#include "tru-household.h"
#include "tru-known-box.h"
#include "tru-occupancy.h"
#include "tru-person.h"
#include "tru-record-dialog.h"
#include "tru-record-form.h"
#include "tru-referral-family.h"
#include "tru-referral-known.h"
#include "tru-referral.h"
#include "tru-referrals.h"
#include "tru-referral-sender.h"
#include "tru-reveal.h"
#include "tru-saving.h"
#include "tru-support.h"
#include "tru-text.h"
#include "tru-uid.h"
#include "tru-unsaved-question.h"

struct _TruReferralDialog
{
  AdwWindow parent_instance;
  TruOffice *office;
  char *household; /* uid of the known one, or of the one to be made */
  gboolean is_known;
  gboolean is_saving;
  GtkWidget *save_button;
  GtkWidget *forms;
  GtkWidget *newcomer;     /* what is asked of a household not known yet */
  TruKnownBox *known;
  GtkWidget *on_file; /* TruReferralKnown of a household that is known, or NULL */
  GtkWidget *household_form;
  GtkWidget *person_form;
  GtkWidget *dwelling_form;
  GtkWidget *occupancy_form;
  GtkWidget *family; /* TruReferralFamily */
  GtkWidget *referral_form;
  GtkWidget *follow_form; /* lends the row of who follows in the association */
};

enum
{
  TAKEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TruReferralDialog, tru_referral_dialog, ADW_TYPE_WINDOW)

/* What a direct request has none of. */
static const guint of_sender[] = { TRU_REFERRAL_ORGANISATION, TRU_REFERRAL_CONTACT, TRU_REFERRAL_ORAL, TRU_REFERRAL_AGREED_BY };

/* A referral on its way to the writer thread. */
typedef struct
{
  TruReferralWish wish;
  char *household;
  char *follower;
  char *operation;
} Taking;

static void
taking_free (Taking *taking)
{
  g_clear_object (&taking->wish.referral);
  g_clear_object (&taking->wish.new_household);
  g_clear_object (&taking->wish.person);
  g_clear_object (&taking->wish.dwelling);
  g_clear_object (&taking->wish.told);
  g_clear_pointer (&taking->wish.people, g_ptr_array_unref);
  g_clear_pointer (&taking->wish.memberships, g_ptr_array_unref);
  g_free (taking->household);
  g_free (taking->follower);
  g_free (taking->operation);
  g_free (taking);
}

static gboolean
take (TruStore *store,
      gpointer  data,
      GError  **error)
{
  Taking *taking = data;
  g_autofree char *support = tru_referrals_take (store, &taking->wish, error);

  return support != NULL;
}

static void
set_busy (TruReferralDialog *self,
          gboolean           busy)
{
  self->is_saving = busy;
  tru_saving_set_busy (self->save_button, self->forms, busy);
}

static void
on_taken (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (TruReferralDialog) self = user_data;

  set_busy (self, FALSE);
  if (!tru_saving_finish (GTK_WIDGET (self), TRU_OFFICE (source), result, self->referral_form, _("Household referred")))
    return;
  g_signal_emit (self, signals[TAKEN], 0, self->household);
  gtk_window_destroy (GTK_WINDOW (self));
}

static GtkWidget *
row_of (TruReferralDialog *self,
        guint              field)
{
  return tru_record_form_get_row (TRU_RECORD_FORM (self->referral_form), field);
}

static TruRecord *
read_form (GtkWidget *form)
{
  return tru_record_form_read (TRU_RECORD_FORM (form), NULL);
}

static gint64
read_status (TruReferralDialog *self)
{
  g_autoptr (TruRecord) occupancy = tru_record_new (&tru_occupancy_kind);

  tru_form_row_read (TRU_FORM_ROW (tru_record_form_get_row (TRU_RECORD_FORM (self->occupancy_form), TRU_OCCUPANCY_STATUS)), occupancy, NULL);
  return tru_record_get_number (occupancy, TRU_OCCUPANCY_STATUS);
}

static char *
read_support (TruReferralDialog *self,
              guint              field)
{
  g_autoptr (TruRecord) support = tru_record_new (&tru_support_kind);

  tru_form_row_read (TRU_FORM_ROW (tru_record_form_get_row (TRU_RECORD_FORM (self->follow_form), field)), support, NULL);
  return g_strdup (tru_record_get_text (support, field));
}

/* Who telephones says a family's name once: a person without one bears it. */
static void
name_person (TruReferralDialog *self)
{
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);
  GtkEditable *name = GTK_EDITABLE (tru_record_form_get_row (TRU_RECORD_FORM (self->person_form), TRU_PERSON_NAME));

  tru_form_row_read (TRU_FORM_ROW (tru_record_form_get_row (TRU_RECORD_FORM (self->household_form), TRU_HOUSEHOLD_NAME)), household, NULL);
  if (tru_text_is_blank (gtk_editable_get_text (name)) && tru_record_is_known (household, TRU_HOUSEHOLD_NAME))
    gtk_editable_set_text (name, tru_referrals_family_name (tru_record_get_text (household, TRU_HOUSEHOLD_NAME)));
}

static TruRecord *
read_referral (TruReferralDialog *self)
{
  TruRecord *referral = read_form (self->referral_form);

  if (referral)
    tru_record_set_text (referral, TRU_REFERRAL_HOUSEHOLD, self->household);
  return referral;
}

/* A dwelling of which nothing was typed is none. */
static gboolean
read_newcomer (TruReferralDialog *self,
               TruReferralWish   *wish)
{
  gboolean has_dwelling = tru_record_form_is_dirty (TRU_RECORD_FORM (self->dwelling_form));

  name_person (self);
  wish->new_household = read_form (self->household_form);
  wish->person = wish->new_household ? read_form (self->person_form) : NULL;
  wish->dwelling = wish->person && has_dwelling ? read_form (self->dwelling_form) : NULL;
  wish->status = read_status (self);
  return wish->person && (!has_dwelling || wish->dwelling);
}

static void
save (TruReferralDialog *self)
{
  Taking *taking;

  if (self->is_saving)
    return;
  taking = g_new0 (Taking, 1);
  taking->household = g_strdup (self->household);
  taking->follower = read_support (self, TRU_SUPPORT_FOLLOWER);
  taking->operation = read_support (self, TRU_SUPPORT_OPERATION);
  taking->wish.follower = taking->follower;
  taking->wish.operation = taking->operation;
  taking->wish.status = TRU_UNKNOWN;
  taking->wish.household = self->is_known ? taking->household : NULL;
  if ((!self->is_known && !read_newcomer (self, &taking->wish))
      || !tru_referral_family_read (TRU_REFERRAL_FAMILY (self->family), &taking->wish)
      || !(taking->wish.referral = read_referral (self)))
    {
      taking_free (taking);
      return;
    }
  set_busy (self, TRUE);
  tru_office_run (self->office, take, taking, (GDestroyNotify) taking_free, on_taken, g_object_ref (self));
}

static void
on_save (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  save (TRU_REFERRAL_DIALOG (widget));
}

static void
on_new_for (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  TruReferralDialog *self = TRU_REFERRAL_DIALOG (widget);

  tru_record_dialog_new_for (GTK_WINDOW (self), self->office, self->referral_form, g_variant_get_uint32 (parameter));
}

static void
on_programme_edited (TruReferralDialog *self)
{
  g_autoptr (TruRecord) referral = tru_record_new (&tru_referral_kind);

  tru_form_row_read (TRU_FORM_ROW (row_of (self, TRU_REFERRAL_PROGRAMME)), referral, NULL);
  if (self->on_file)
    tru_referral_known_hold (TRU_REFERRAL_KNOWN (self->on_file), tru_record_get_text (referral, TRU_REFERRAL_PROGRAMME));
}

/* What was said goes into the journal's form, where it is looked over and saved. */
static void
on_note (TruReferralDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (TruRecord) referral = read_referral (self);
  g_autoptr (TruRecord) entry = referral ? tru_referrals_as_entry (tru_office_get_store (self->office), referral) : NULL;

  if (!entry || self->is_saving)
    return;
  g_signal_emit (self, signals[TAKEN], 0, self->household);
  gtk_window_present (tru_record_dialog_new (parent, self->office, entry, TRUE));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
add_on_file (TruReferralDialog *self)
{
  self->on_file = tru_referral_known_new (tru_office_get_store (self->office), self->household);
  g_signal_connect_swapped (self->on_file, "note", G_CALLBACK (on_note), self);
  gtk_box_insert_child_after (GTK_BOX (self->forms), self->on_file, self->newcomer);
  on_programme_edited (self);
}

/* A new household's members follow its address; those of a known one are compared last. */
static void
place_family (TruReferralDialog *self)
{
  GtkWidget *place = self->is_known ? self->forms : self->newcomer;

  g_object_ref (self->family);
  if (gtk_widget_get_parent (self->family))
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (self->family)), self->family);
  gtk_box_append (GTK_BOX (place), self->family);
  g_object_unref (self->family);
}

/* It is the household proposed: only the referral is left to fill, and nothing that was typed is lost unsaid. */
static void
on_same (TruReferralDialog *self,
         const char        *household)
{
  g_autoptr (TruRecord) person = tru_record_form_peek (TRU_RECORD_FORM (self->person_form));
  g_autoptr (TruRecord) dwelling = tru_record_form_peek (TRU_RECORD_FORM (self->dwelling_form));
  g_autofree char *title = NULL;

  g_free (self->household);
  self->household = g_strdup (household);
  self->is_known = TRUE;
  title = tru_store_title (tru_office_get_store (self->office), &tru_household_kind, self->household);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_widget_hide (self->newcomer);
  tru_known_box_settle (self->known);
  place_family (self);
  tru_referral_family_set_known (TRU_REFERRAL_FAMILY (self->family), household, person, dwelling);
  add_on_file (self);
  tru_reveal_begin_at (tru_record_form_get_row (TRU_RECORD_FORM (self->referral_form), TRU_REFERRAL_PROGRAMME));
}

static gboolean
is_dirty (TruReferralDialog *self)
{
  return tru_record_form_is_dirty (TRU_RECORD_FORM (self->referral_form)) || tru_record_form_is_dirty (TRU_RECORD_FORM (self->follow_form))
         || tru_referral_family_is_dirty (TRU_REFERRAL_FAMILY (self->family))
         || (!self->is_known && (tru_record_form_is_dirty (TRU_RECORD_FORM (self->household_form))
                                 || tru_record_form_is_dirty (TRU_RECORD_FORM (self->person_form))
                                 || tru_record_form_is_dirty (TRU_RECORD_FORM (self->dwelling_form))
                                 || tru_record_form_is_dirty (TRU_RECORD_FORM (self->occupancy_form))));
}

static void
save_before_closing (GtkWindow *window)
{
  save (TRU_REFERRAL_DIALOG (window));
}

/* What was typed is never lost without a question. */
static gboolean
tru_referral_dialog_close_request (GtkWindow *window)
{
  if (!is_dirty (TRU_REFERRAL_DIALOG (window)))
    return GTK_WINDOW_CLASS (tru_referral_dialog_parent_class)->close_request (window);
  tru_unsaved_question_ask (window, save_before_closing);
  return TRUE;
}

static void
tru_referral_dialog_finalize (GObject *object)
{
  TruReferralDialog *self = TRU_REFERRAL_DIALOG (object);

  g_clear_object (&self->office);
  g_free (self->household);
  G_OBJECT_CLASS (tru_referral_dialog_parent_class)->finalize (object);
}

static void
tru_referral_dialog_class_init (TruReferralDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tru_referral_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = tru_referral_dialog_close_request;
  signals[TAKEN] = g_signal_new ("taken", TRU_TYPE_REFERRAL_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "referral.save", NULL, on_save);
  gtk_widget_class_install_action (widget_class, "record.new-for", "u", on_new_for);
  g_type_ensure (TRU_TYPE_KNOWN_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/households/referral-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TruReferralDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, TruReferralDialog, forms);
  gtk_widget_class_bind_template_child (widget_class, TruReferralDialog, newcomer);
  gtk_widget_class_bind_template_child (widget_class, TruReferralDialog, known);
  gtk_widget_class_bind_template_callback (widget_class, on_same);
}

static void
tru_referral_dialog_init (TruReferralDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tru_dialog_bind_keys (GTK_WIDGET (self), "referral.save", NULL);
}

/* A form of some fields only: two minutes are no time for more. */
static GtkWidget *
add_form (TruReferralDialog *self,
          GtkWidget         *box,
          TruRecord         *record,
          const guint       *fields,
          guint              n_fields)
{
  GtkWidget *form = tru_record_form_new (tru_office_get_store (self->office), record);
  GtkWidget *heading = gtk_label_new (tru_kind_label (tru_record_get_kind (record)));

  gtk_widget_add_css_class (heading, "heading");
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_box_append (GTK_BOX (box), heading);
  tru_record_form_show_only (TRU_RECORD_FORM (form), fields, n_fields);
  g_signal_connect_swapped (form, "confirmed", G_CALLBACK (save), self);
  gtk_box_append (GTK_BOX (box), form);
  return form;
}

static void
add_newcomer (TruReferralDialog *self)
{
  static const guint of_household[] = { TRU_HOUSEHOLD_NAME, TRU_HOUSEHOLD_PHONE };
  static const guint of_person[] = { TRU_PERSON_FIRST_NAME, TRU_PERSON_NAME, TRU_PERSON_BIRTH_DATE };
  static const guint of_occupancy[] = { TRU_OCCUPANCY_STATUS };
  static const guint of_dwelling[] = { TRU_DWELLING_STREET, TRU_DWELLING_POSTCODE, TRU_DWELLING_COMMUNE };
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);
  g_autoptr (TruRecord) person = tru_record_new (&tru_person_kind);
  g_autoptr (TruRecord) dwelling = tru_record_new (&tru_dwelling_kind);
  g_autoptr (TruRecord) occupancy = tru_record_new (&tru_occupancy_kind);

  tru_record_set_uid (household, self->household);
  self->household_form = add_form (self, self->newcomer, household, of_household, G_N_ELEMENTS (of_household));
  self->person_form = add_form (self, self->newcomer, person, of_person, G_N_ELEMENTS (of_person));
  self->dwelling_form = add_form (self, self->newcomer, dwelling, of_dwelling, G_N_ELEMENTS (of_dwelling));
  self->occupancy_form = add_form (self, self->newcomer, occupancy, of_occupancy, G_N_ELEMENTS (of_occupancy));
  tru_known_box_watch (self->known, tru_office_get_store (self->office), TRU_RECORD_FORM (self->household_form), TRU_RECORD_FORM (self->person_form),
                       TRU_RECORD_FORM (self->dwelling_form));
}

static gboolean
is_said (TruReferralDialog *self,
         guint              field)
{
  g_autoptr (TruRecord) referral = tru_record_new (&tru_referral_kind);

  tru_form_row_read (TRU_FORM_ROW (row_of (self, field)), referral, NULL);
  return tru_record_is_true (referral, field);
}

/* What was said by telephone needs a name to stand for it; on paper nobody has to be named, and who asks for oneself is sent by
   nobody. */
static void
on_sender_edited (TruReferralDialog *self)
{
  gboolean is_direct = is_said (self, TRU_REFERRAL_DIRECT);

  for (guint i = 0; i < G_N_ELEMENTS (of_sender); i++)
    tru_record_form_ask (TRU_RECORD_FORM (self->referral_form), of_sender[i], !is_direct);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row_of (self, TRU_REFERRAL_AGREED_BY)),
                                 is_said (self, TRU_REFERRAL_ORAL) ? _("Agreed orally by * (who telephoned: the paper is still to come)")
                                                                   : tru_field_label (&tru_referral_kind.fields[TRU_REFERRAL_AGREED_BY]));
}

static void
add_referral (TruReferralDialog *self)
{
  static const guint asked[]
    = { TRU_REFERRAL_PROGRAMME, TRU_REFERRAL_DIRECT,    TRU_REFERRAL_ORGANISATION, TRU_REFERRAL_CONTACT, TRU_REFERRAL_ORAL,
        TRU_REFERRAL_AGREED_BY, TRU_REFERRAL_RECEIVED_ON, TRU_REFERRAL_REASON,     TRU_REFERRAL_ASKED,   TRU_REFERRAL_MISSING };
  TruStore *store = tru_office_get_store (self->office);
  g_autoptr (TruRecord) referral = tru_record_new (&tru_referral_kind);

  tru_record_set_text (referral, TRU_REFERRAL_HOUSEHOLD, self->household);
  tru_record_set_number (referral, TRU_REFERRAL_RECEIVED_ON, tru_clock_today ());
  tru_referral_sender_propose (referral, store);
  if (!self->is_known)
    tru_record_set_number (referral, TRU_REFERRAL_ORAL, TRUE);
  self->referral_form = add_form (self, self->forms, referral, asked, G_N_ELEMENTS (asked));
  tru_record_form_order (TRU_RECORD_FORM (self->referral_form), asked, G_N_ELEMENTS (asked));
  g_signal_connect_swapped (row_of (self, TRU_REFERRAL_ORAL), "edited", G_CALLBACK (on_sender_edited), self);
  g_signal_connect_swapped (row_of (self, TRU_REFERRAL_DIRECT), "edited", G_CALLBACK (on_sender_edited), self);
  g_signal_connect_swapped (row_of (self, TRU_REFERRAL_PROGRAMME), "edited", G_CALLBACK (on_programme_edited), self);
  on_sender_edited (self);
  tru_referral_sender_bind (TRU_RECORD_FORM (self->referral_form), store);
  self->follow_form = tru_referral_sender_add_support (TRU_RECORD_FORM (self->referral_form), store, self->is_known ? self->household : NULL);
  gtk_box_append (GTK_BOX (self->forms), self->follow_form);
}

static void
add_family (TruReferralDialog *self)
{
  TruRecordForm *named = self->is_known ? NULL : TRU_RECORD_FORM (self->household_form);

  self->family = g_object_ref_sink (tru_referral_family_new (tru_office_get_store (self->office), self->household, named));
  g_signal_connect_swapped (self->family, "confirmed", G_CALLBACK (save), self);
  place_family (self);
  g_object_unref (self->family);
  if (self->is_known)
    add_on_file (self);
}

/**
 * tru_referral_dialog_new:
 * @parent: the window it stands over
 * @office: the database
 * @household: (nullable): uid of the household referred, %NULL for one not known yet, who is taken down by telephone
 *
 * Returns: (transfer none): the dialog, to present
 */
GtkWindow *
tru_referral_dialog_new (GtkWindow  *parent,
                         TruOffice  *office,
                         const char *household)
{
  TruReferralDialog *self = g_object_new (TRU_TYPE_REFERRAL_DIALOG, "transient-for", parent, NULL);

  self->office = g_object_ref (office);
  self->is_known = household != NULL;
  self->household = household ? g_strdup (household) : tru_uid_new ();
  if (!household)
    add_newcomer (self);
  gtk_widget_set_visible (self->newcomer, !household);
  add_referral (self);
  add_family (self);
  tru_reveal_begin_at (household ? tru_record_form_get_row (TRU_RECORD_FORM (self->referral_form), TRU_REFERRAL_PROGRAMME)
                                 : tru_record_form_get_row (TRU_RECORD_FORM (self->household_form), TRU_HOUSEHOLD_NAME));
  return GTK_WINDOW (self);
}
