/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-referral-sender.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tru-contact.h"
#include "tru-form-row.h"
#include "tru-household.h"
#include "tru-operation.h"
#include "tru-organisation.h"
#include "tru-programme.h"
#include "tru-ref-row.h"
#include "tru-referral.h"
#include "tru-support.h"

#define STORE_KEY "tru-store"
#define REFERRAL_KEY "tru-referral"

static TruStore *
store_of (TruRecordForm *form)
{
  return g_object_get_data (G_OBJECT (form), STORE_KEY);
}

static char *
said_uid (TruRecordForm *form,
          guint          field)
{
  g_autoptr (TruRecord) referral = tru_record_new (&tru_referral_kind);

  tru_form_row_read (TRU_FORM_ROW (tru_record_form_get_row (form, field)), referral, NULL);
  return g_strdup (tru_record_get_text (referral, field));
}

/* Shows a value that follows from another one, without taking the keyboard there. */
static void
show_uid (TruRecordForm *form,
          guint          field,
          const char    *uid)
{
  g_autoptr (TruRecord) referral = tru_record_new (&tru_referral_kind);

  tru_record_set_text (referral, field, uid);
  tru_form_row_show (TRU_FORM_ROW (tru_record_form_get_row (form, field)), referral);
}

static TruRecord *
chosen_contact (TruRecordForm *form)
{
  g_autofree char *uid = said_uid (form, TRU_REFERRAL_CONTACT);

  return uid ? tru_store_get (store_of (form), &tru_contact_kind, uid, NULL) : NULL;
}

static gboolean
is_of_own_staff (TruRecordForm *form,
                 TruRecord     *contact)
{
  g_autoptr (TruRecord) organisation
    = tru_store_get (store_of (form), &tru_organisation_kind, tru_record_get_text (contact, TRU_CONTACT_ORGANISATION), NULL);

  return organisation && tru_record_is_true (organisation, TRU_ORGANISATION_OWN);
}

/* Of the partner that sends the household, where it is named; never who is gone, is noted as no referrer, or works here. */
static gboolean
may_refer (TruRecord *contact,
           gpointer   data)
{
  TruRecordForm *form = data;
  g_autofree char *sender = said_uid (form, TRU_REFERRAL_ORGANISATION);

  if (tru_record_is_known (contact, TRU_CONTACT_LEFT_ON) || tru_record_get_number (contact, TRU_CONTACT_REFERRER) == FALSE)
    return FALSE;
  return sender ? g_strcmp0 (sender, tru_record_get_text (contact, TRU_CONTACT_ORGANISATION)) == 0 : !is_of_own_staff (form, contact);
}

static gboolean
may_follow (TruRecord *contact,
            gpointer   data)
{
  return !tru_record_is_known (contact, TRU_CONTACT_LEFT_ON) && is_of_own_staff (data, contact);
}

static void
on_organisation_edited (TruRecordForm *form)
{
  g_autoptr (TruRecord) contact = chosen_contact (form);

  if (contact && !may_refer (contact, form))
    show_uid (form, TRU_REFERRAL_CONTACT, NULL);
}

static void
on_contact_edited (TruRecordForm *form)
{
  g_autofree char *sender = said_uid (form, TRU_REFERRAL_ORGANISATION);
  g_autoptr (TruRecord) contact = sender ? NULL : chosen_contact (form);

  if (contact)
    show_uid (form, TRU_REFERRAL_ORGANISATION, tru_record_get_text (contact, TRU_CONTACT_ORGANISATION));
}

/**
 * tru_referral_sender_bind:
 * @referral_form: the form of a referral
 * @store: the database
 *
 * A referrer belongs to one partner: only those of the partner chosen are proposed, another partner has another, and who
 * names the referrer first has named the partner.
 */
void
tru_referral_sender_bind (TruRecordForm *referral_form,
                          TruStore      *store)
{
  GtkWidget *organisation = tru_record_form_get_row (referral_form, TRU_REFERRAL_ORGANISATION);
  GtkWidget *contact = tru_record_form_get_row (referral_form, TRU_REFERRAL_CONTACT);
  g_autofree char *asked = g_strconcat (tru_field_label (&tru_referral_kind.fields[TRU_REFERRAL_ORGANISATION]), " *", NULL);

  g_object_set_data_full (G_OBJECT (referral_form), STORE_KEY, g_object_ref (store), g_object_unref);
  /* Asked for unless the household asks itself, and then the row is not there. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (organisation), asked);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (contact), _("Social referrer"));
  tru_ref_row_set_filter (TRU_REF_ROW (contact), may_refer, referral_form);
  g_signal_connect_object (organisation, "edited", G_CALLBACK (on_organisation_edited), referral_form, G_CONNECT_SWAPPED);
  g_signal_connect_object (contact, "edited", G_CALLBACK (on_contact_edited), referral_form, G_CONNECT_SWAPPED);
}

/* An operation that is over or was given up takes nobody in. */
static gboolean
takes_in (TruRecord *operation,
          gpointer   data)
{
  g_autofree char *programme = said_uid (data, TRU_REFERRAL_PROGRAMME);
  gint64 phase = tru_record_get_number (operation, TRU_OPERATION_PHASE);

  return phase != TRU_OPERATION_PHASE_FINISHED && phase != TRU_OPERATION_PHASE_GIVEN_UP
         && g_strcmp0 (tru_record_get_text (operation, TRU_OPERATION_PROGRAMME), programme) == 0;
}

static gboolean
has_operations (TruRecordForm *referral_form)
{
  g_autofree char *programme = said_uid (referral_form, TRU_REFERRAL_PROGRAMME);
  g_autoptr (GPtrArray) operations
    = programme ? tru_store_find (store_of (referral_form), &tru_operation_kind, TRU_OPERATION_PROGRAMME, programme, NULL) : NULL;

  for (guint i = 0; operations && i < operations->len; i++)
    if (takes_in (operations->pdata[i], referral_form))
      return TRUE;
  return FALSE;
}

/* Another programme has other operations, or none. */
static void
on_programme_edited (TruRecordForm *support_form)
{
  TruRecordForm *referral_form = g_object_get_data (G_OBJECT (support_form), REFERRAL_KEY);
  GtkWidget *row = tru_record_form_get_row (support_form, TRU_SUPPORT_OPERATION);
  g_autoptr (TruRecord) none = tru_record_new (&tru_support_kind);

  tru_form_row_show (TRU_FORM_ROW (row), none);
  gtk_widget_set_visible (row, has_operations (referral_form));
}

static void
add_operation (TruRecordForm *support_form,
               TruRecordForm *referral_form)
{
  GtkWidget *programme = tru_record_form_get_row (referral_form, TRU_REFERRAL_PROGRAMME);
  GtkWidget *row = tru_record_form_get_row (support_form, TRU_SUPPORT_OPERATION);

  g_object_set_data (G_OBJECT (support_form), REFERRAL_KEY, referral_form);
  tru_ref_row_set_filter (TRU_REF_ROW (row), takes_in, referral_form);
  tru_ref_row_hide_new (TRU_REF_ROW (row));
  tru_record_form_lend_row (support_form, TRU_SUPPORT_OPERATION, referral_form, TRU_REFERRAL_PROGRAMME);
  g_signal_connect_object (programme, "edited", G_CALLBACK (on_programme_edited), support_form, G_CONNECT_SWAPPED);
  on_programme_edited (support_form);
}

/**
 * tru_referral_sender_add_support:
 * @referral_form: a form given to tru_referral_sender_bind()
 * @store: the database
 * @household: (nullable): uid of a household that is known
 *
 * Asks beside who sends the household what its support keeps: who follows it in the association and, where the programme has
 * any, for which operation it is.
 *
 * Returns: (transfer floating): the form of the support, which lends its rows and is not to be seen itself
 */
GtkWidget *
tru_referral_sender_add_support (TruRecordForm *referral_form,
                                 TruStore      *store,
                                 const char    *household)
{
  g_autoptr (TruRecord) support = tru_record_new (&tru_support_kind);
  g_autoptr (TruRecord) known = household ? tru_store_get (store, &tru_household_kind, household, NULL) : NULL;
  GtkWidget *form;

  if (known)
    tru_record_set_text (support, TRU_SUPPORT_FOLLOWER, tru_record_get_text (known, TRU_HOUSEHOLD_FOLLOWER));
  form = tru_record_form_new (store, support);
  gtk_widget_hide (form);
  tru_ref_row_set_filter (TRU_REF_ROW (tru_record_form_get_row (TRU_RECORD_FORM (form), TRU_SUPPORT_FOLLOWER)), may_follow, referral_form);
  tru_record_form_lend_row (TRU_RECORD_FORM (form), TRU_SUPPORT_FOLLOWER, referral_form, TRU_REFERRAL_RECEIVED_ON);
  add_operation (TRU_RECORD_FORM (form), referral_form);
  return form;
}

/**
 * tru_referral_sender_propose:
 * @referral: a new referral
 * @store: the database
 *
 * Proposes the only programme that runs, or the one that was set up first.
 */
void
tru_referral_sender_propose (TruRecord *referral,
                             TruStore  *store)
{
  g_autoptr (GPtrArray) running = tru_store_find (store, &tru_programme_kind, TRU_PROGRAMME_ENDED_ON, NULL, NULL);

  if (running && running->len > 0)
    tru_record_set_text (referral, TRU_REFERRAL_PROGRAMME, tru_record_get_uid (g_ptr_array_index (running, 0)));
}
