/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-contract-window.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-contract-acts.h"
#include "tru-contract-before.h"
#include "tru-contract-paper.h"
#include "tru-contract-rules.h"
#include "tru-contract.h"
#include "tru-contracts.h"
#include "tru-file-choice.h"
#include "tru-household-file.h"
#include "tru-household.h"
#include "tru-paper-preview.h"
#include "tru-paper-print.h"
#include "tru-room.h"
#include "tru-signatory.h"
#include "tru-signature-row.h"

#define LARGE_PRINT 1.3

struct _TruContractWindow
{
  AdwWindow parent_instance;

  TruOffice *office;
  char *contract;
  char *support;
  gboolean is_open; /* neither refused nor ended nor replaced, as shown */
  gboolean is_last; /* no amendment of it is being prepared, as shown */
  TruDocument *document;
  GPtrArray *signature_rows; /* shown now */

  AdwWindowTitle *title;
  TruContractBefore *before;
  AdwPreferencesGroup *signatures_group;
  GtkWidget *changes_button;
  GtkSpinButton *copies;
  GtkSwitch *large_print;
  GtkStack *stack;
  AdwStatusPage *trouble;
  TruPaperPreview *preview;
};

G_DEFINE_FINAL_TYPE (TruContractWindow, tru_contract_window, ADW_TYPE_WINDOW)

typedef struct
{
  char *contract;
  char *signatory;
  TruDate on;
} Signing;

static Signing *
signing_new (const char *contract,
             const char *signatory,
             TruDate     on)
{
  Signing *signing = g_new0 (Signing, 1);

  signing->contract = g_strdup (contract);
  signing->signatory = g_strdup (signatory);
  signing->on = on;
  return signing;
}

static void
signing_free (Signing *signing)
{
  g_free (signing->contract);
  g_free (signing->signatory);
  g_free (signing);
}

static gboolean
sign (TruStore *store,
      gpointer  data,
      GError  **error)
{
  Signing *signing = data;

  return tru_contracts_sign (store, signing->contract, signing->signatory, signing->on, error);
}

static gboolean
mark_printed (TruStore *store,
              gpointer  data,
              GError  **error)
{
  Signing *signing = data;

  return tru_contracts_mark_printed (store, signing->contract, signing->on, error);
}

static void
on_signed (TruContractWindow *self,
           TruDate            day,
           TruSignatureRow   *row)
{
  tru_room_do (GTK_WIDGET (self), self->office, _("Signature noted"), sign, signing_new (self->contract, tru_signature_row_get_uid (row), day),
               (GDestroyNotify) signing_free);
}

static void
show_signatories (TruContractWindow *self,
                  GPtrArray         *signatories,
                  gboolean           is_open)
{
  TruStore *store = tru_office_get_store (self->office);

  for (guint i = 0; i < self->signature_rows->len; i++)
    adw_preferences_group_remove (self->signatures_group, self->signature_rows->pdata[i]);
  g_ptr_array_set_size (self->signature_rows, 0);
  for (guint i = 0; i < signatories->len; i++)
    {
      TruRecord *signatory = signatories->pdata[i];
      g_autofree char *name = tru_store_title (store, &tru_signatory_kind, tru_record_get_uid (signatory));
      gboolean named = tru_record_is_known (signatory, TRU_SIGNATORY_PERSON) || tru_record_is_known (signatory, TRU_SIGNATORY_CONTACT);
      GtkWidget *row = tru_signature_row_new (signatory, named ? name : NULL);

      g_signal_connect_object (row, "signed", G_CALLBACK (on_signed), self, G_CONNECT_SWAPPED);
      gtk_widget_set_sensitive (row, is_open);
      adw_preferences_group_add (self->signatures_group, row);
      g_ptr_array_add (self->signature_rows, row);
    }
}

static void
show_document (TruContractWindow *self)
{
  double scale = gtk_switch_get_active (self->large_print) ? LARGE_PRINT : 1;
  g_autoptr (GError) error = NULL;
  TruDocument *document = tru_contract_document (tru_office_get_store (self->office), self->contract, scale, &error);

  g_clear_object (&self->document);
  self->document = document;
  tru_paper_preview_show (self->preview, document);
  gtk_stack_set_visible_child_name (self->stack, document ? "preview" : "trouble");
  adw_status_page_set_description (self->trouble, error ? error->message : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "contract.print", document != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "contract.save", document != NULL);
}

/* Only what can be done with it as it stands is offered. */
static void
show_changes (TruContractWindow *self,
              TruRecord         *contract,
              GPtrArray         *signatories)
{
  gint64 state = tru_contract_state (contract, signatories, FALSE);
  gboolean is_signed = state == TRU_CONTRACT_STATE_SIGNED;

  gtk_widget_set_visible (self->changes_button, self->is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "contract.amend",
                                 self->is_open && self->is_last && (is_signed || state == TRU_CONTRACT_STATE_PARTLY_SIGNED));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "contract.refused", self->is_open && !is_signed);
}

/* One that is amended here, or whose amendment is taken back or refused, gives way to the one that is at hand now. */
static TruRecord *
read_contract (TruContractWindow *self)
{
  TruStore *store = tru_office_get_store (self->office);
  g_autoptr (TruRecord) contract = tru_store_get (store, &tru_contract_kind, self->contract, NULL);
  g_autoptr (TruRecord) pending = contract ? tru_contracts_pending (store, contract) : NULL;
  g_autoptr (TruRecord) current = NULL;

  if (self->is_open && (!contract || !tru_contracts_is_open (store, contract) || (pending && self->is_last)))
    current = tru_contracts_newest (store, self->support);
  self->is_last = !pending;
  if (current)
    {
      g_free (self->contract);
      self->contract = g_strdup (tru_record_get_uid (current));
      self->is_last = TRUE;
      return g_steal_pointer (&current);
    }
  return g_steal_pointer (&contract);
}

static void
on_changed (TruContractWindow *self)
{
  TruStore *store = tru_office_get_store (self->office);
  g_autoptr (TruRecord) contract = read_contract (self);
  g_autofree char *household = tru_household_of_record (store, "contract", self->contract);
  g_autoptr (TruHouseholdFile) file = household ? tru_household_file_load (store, household, NULL) : NULL;
  g_autoptr (GPtrArray) signatories = NULL;

  /* Undone or removed meanwhile: there is nothing left to sign. */
  if (!file || !contract)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  signatories = tru_store_find (store, &tru_signatory_kind, TRU_SIGNATORY_CONTRACT, self->contract, NULL);
  self->is_open = tru_contracts_is_open (store, contract) && tru_contracts_closed_on (store, self->support) == TRU_UNKNOWN;
  adw_window_title_set_subtitle (self->title, tru_record_get_text (file->household, TRU_HOUSEHOLD_NAME));
  tru_contract_before_show (self->before, store, contract, self->is_open ? file->findings : NULL, signatories);
  if (signatories)
    {
      show_signatories (self, signatories, self->is_open);
      show_changes (self, contract, signatories);
    }
  show_document (self);
}

static void
on_large_print (TruContractWindow *self)
{
  if (self->office)
    show_document (self);
}

static void
on_print (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  TruContractWindow *self = TRU_CONTRACT_WINDOW (widget);
  g_autoptr (GtkPrintOperation) operation = tru_paper_print_new (self->document, gtk_spin_button_get_value_as_int (self->copies));
  g_autoptr (GError) error = NULL;
  GtkPrintOperationResult result = gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), &error);

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    tru_room_toast (widget, error->message);
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    tru_room_do (widget, self->office, _("Contract printed"), mark_printed, signing_new (self->contract, NULL, tru_clock_today ()),
                 (GDestroyNotify) signing_free);
}

static void
on_file_chosen (GtkWidget  *widget,
                const char *path,
                gpointer    data)
{
  TruContractWindow *self = TRU_CONTRACT_WINDOW (widget);
  g_autoptr (TruRecord) contract = tru_store_get (tru_office_get_store (self->office), &tru_contract_kind, self->contract, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *date = NULL;

  if (!contract || !self->document)
    return;
  /* The record's own day: the same contract gives the same file. */
  date = tru_date_to_iso (tru_record_get_number (contract, TRU_CONTRACT_DRAFTED_ON));
  if (tru_document_save_pdf (self->document, path, date, tru_document_get_title (self->document), &error))
    tru_room_toast (widget, _("Saved as a PDF file"));
  else
    tru_room_toast (widget, error->message);
}

static void
on_save (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  TruContractWindow *self = TRU_CONTRACT_WINDOW (widget);
  g_autofree char *title = tru_store_title (tru_office_get_store (self->office), &tru_contract_kind, self->contract);
  /* Translators: the name proposed for a file; %s is the contract's number */
  g_autofree char *name = g_strdup_printf (_("Contract %s.pdf"), title ? title : "");
  GtkFileChooser *chooser = tru_file_choice_new (widget, GTK_FILE_CHOOSER_ACTION_SAVE, _("Save as PDF"), NULL, on_file_chosen, NULL, NULL);

  gtk_file_chooser_set_current_name (chooser, g_strdelimit (name, "/", '-'));
  tru_file_choice_show (chooser);
}

static void
on_change (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  TruContractWindow *self = TRU_CONTRACT_WINDOW (widget);

  if (g_str_equal (action, "contract.amend"))
    tru_contract_ask_amend (widget, self->office, self->contract);
  else if (g_str_equal (action, "contract.refused"))
    tru_contract_ask_refused (widget, self->office, self->contract);
  else
    tru_contract_ask_end (widget, self->office, self->contract);
}

/* The toast's button stands in this window, the operation belongs to the one behind. */
static void
on_undo_operation (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent)
    gtk_widget_activate_action_variant (GTK_WIDGET (parent), action, parameter);
}

static void
tru_contract_window_dispose (GObject *object)
{
  TruContractWindow *self = TRU_CONTRACT_WINDOW (object);

  g_clear_object (&self->document);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (tru_contract_window_parent_class)->dispose (object);
}

static void
tru_contract_window_finalize (GObject *object)
{
  TruContractWindow *self = TRU_CONTRACT_WINDOW (object);

  g_ptr_array_unref (self->signature_rows);
  g_free (self->contract);
  g_free (self->support);
  G_OBJECT_CLASS (tru_contract_window_parent_class)->finalize (object);
}

static void
tru_contract_window_class_init (TruContractWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_contract_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = tru_contract_window_finalize;
  g_type_ensure (TRU_TYPE_CONTRACT_BEFORE);
  g_type_ensure (TRU_TYPE_PAPER_PREVIEW);
  gtk_widget_class_install_action (widget_class, "contract.print", NULL, on_print);
  gtk_widget_class_install_action (widget_class, "contract.save", NULL, on_save);
  gtk_widget_class_install_action (widget_class, "contract.amend", NULL, on_change);
  gtk_widget_class_install_action (widget_class, "contract.refused", NULL, on_change);
  gtk_widget_class_install_action (widget_class, "contract.end", NULL, on_change);
  gtk_widget_class_install_action (widget_class, "win.undo-operation", "x", on_undo_operation);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "contract.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "contract.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/households/contract-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TruContractWindow, title);
  gtk_widget_class_bind_template_child (widget_class, TruContractWindow, before);
  gtk_widget_class_bind_template_child (widget_class, TruContractWindow, signatures_group);
  gtk_widget_class_bind_template_child (widget_class, TruContractWindow, changes_button);
  gtk_widget_class_bind_template_child (widget_class, TruContractWindow, copies);
  gtk_widget_class_bind_template_child (widget_class, TruContractWindow, large_print);
  gtk_widget_class_bind_template_child (widget_class, TruContractWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TruContractWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, TruContractWindow, preview);
  gtk_widget_class_bind_template_callback (widget_class, on_large_print);
}

static void
tru_contract_window_init (TruContractWindow *self)
{
  self->signature_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
read_support (TruContractWindow *self)
{
  g_autoptr (TruRecord) contract = tru_store_get (tru_office_get_store (self->office), &tru_contract_kind, self->contract, NULL);

  return contract ? g_strdup (tru_record_get_text (contract, TRU_CONTRACT_SUPPORT)) : NULL;
}

/**
 * tru_contract_window_new:
 * @parent: the window it stands over
 * @office: the database
 * @contract: uid
 *
 * Returns: (transfer none): the window, to present
 */
GtkWindow *
tru_contract_window_new (GtkWindow  *parent,
                         TruOffice  *office,
                         const char *contract)
{
  TruContractWindow *self = g_object_new (TRU_TYPE_CONTRACT_WINDOW, "transient-for", parent, NULL);

  self->office = g_object_ref (office);
  self->contract = g_strdup (contract);
  self->support = read_support (self);
  g_signal_connect_object (office, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
  gtk_spin_button_set_value (self->copies, MAX (1, self->signature_rows->len));
  return GTK_WINDOW (self);
}
