/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-contract-window.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-contract-acts.h"
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
#include "tru-tone.h"

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
  GPtrArray *before_rows; /* shown now, as the next list */
  GPtrArray *signature_rows;

  AdwWindowTitle *title;
  AdwPreferencesGroup *before_group;
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
clear_rows (AdwPreferencesGroup *group,
            GPtrArray           *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, rows->pdata[i]);
  g_ptr_array_set_size (rows, 0);
}

static void
add_row (AdwPreferencesGroup *group,
         GPtrArray           *rows,
         GtkWidget           *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);
}

static GtkWidget *
new_mark (TruSeverity severity)
{
  const char *icon = severity == TRU_SEVERITY_OK ? "object-select-symbolic" : "dialog-warning-symbolic";
  GtkWidget *mark = gtk_image_new_from_icon_name (icon);

  gtk_widget_add_css_class (mark, "round");
  tru_tone_set_fill (mark, severity == TRU_SEVERITY_OK ? TRU_TONE_OK : severity <= TRU_SEVERITY_WARNS ? TRU_TONE_ATTENTION : TRU_TONE_LATE);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  return mark;
}

static GtkWidget *
new_finding_row (const TruFinding *finding)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *reason = g_markup_escape_text (finding->reason ? finding->reason : "", -1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), finding->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), reason);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), new_mark (finding->severity));
  return row;
}

static void
add_over (TruContractWindow *self,
          const char        *title,
          const char        *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), new_mark (TRU_SEVERITY_WARNS));
  adw_preferences_group_set_title (self->before_group, "");
  add_row (self->before_group, self->before_rows, row);
}

/* What was refused or ended, or belongs to a support that was closed, is signed by nobody any more: the day of it stands where the
   findings would. */
static void
show_over (TruContractWindow *self,
           TruRecord         *contract)
{
  g_autoptr (TruRecord) amendment = tru_contracts_replacement (tru_office_get_store (self->office), contract);
  gboolean is_refused = tru_record_is_known (contract, TRU_CONTRACT_REFUSED_ON);
  TruDate closed = tru_contracts_closed_on (tru_office_get_store (self->office), self->support);
  gboolean is_over = is_refused || amendment || tru_record_is_known (contract, TRU_CONTRACT_ENDED_ON);
  g_autofree char *day = is_over ? tru_record_format (contract, is_refused ? TRU_CONTRACT_REFUSED_ON : TRU_CONTRACT_ENDED_ON)
                                 : tru_date_format (closed, TRU_DATE_YEAR);
  /* Translators: the number of a contract */
  g_autofree char *number = amendment ? g_strdup_printf (_("No. %s"), tru_record_get_text (amendment, TRU_CONTRACT_NUMBER)) : NULL;

  add_over (self,
            is_refused  ? _("Contract refused")
            : amendment ? _("Replaced by its amendment")
            : is_over   ? _("Contract ended")
                        : _("Support closed: to read and print only"),
            number ? number : day);
}

/* The contract is what is being signed: that it is not yet says nothing here. */
static void
show_findings (TruContractWindow *self,
               GPtrArray         *findings,
               gboolean           is_signed)
{
  adw_preferences_group_set_title (self->before_group, is_signed ? _("Before the worksite") : _("Before signing"));
  for (guint i = 0; i < findings->len; i++)
    {
      const TruFinding *finding = findings->pdata[i];

      if (g_strcmp0 (finding->rule, "contract-signed") != 0)
        add_row (self->before_group, self->before_rows, new_finding_row (finding));
    }
}

static void
show_before (TruContractWindow *self,
             TruRecord         *contract,
             GPtrArray         *findings,
             GPtrArray         *signatories)
{
  g_autoptr (GPtrArray) of_plan = tru_contracts_check_plan (tru_office_get_store (self->office), contract);

  clear_rows (self->before_group, self->before_rows);
  if (self->is_open)
    {
      show_findings (self, of_plan, FALSE);
      show_findings (self, findings, tru_contract_state (contract, signatories, FALSE) == TRU_CONTRACT_STATE_SIGNED);
    }
  else
    show_over (self, contract);
  gtk_widget_set_visible (GTK_WIDGET (self->before_group), self->before_rows->len > 0);
}

static void
show_signatories (TruContractWindow *self,
                  GPtrArray         *signatories,
                  gboolean           is_open)
{
  TruStore *store = tru_office_get_store (self->office);

  clear_rows (self->signatures_group, self->signature_rows);
  for (guint i = 0; i < signatories->len; i++)
    {
      TruRecord *signatory = signatories->pdata[i];
      g_autofree char *name = tru_store_title (store, &tru_signatory_kind, tru_record_get_uid (signatory));
      gboolean named = tru_record_is_known (signatory, TRU_SIGNATORY_PERSON) || tru_record_is_known (signatory, TRU_SIGNATORY_CONTACT);
      GtkWidget *row = tru_signature_row_new (signatory, named ? name : NULL);

      g_signal_connect_object (row, "signed", G_CALLBACK (on_signed), self, G_CONNECT_SWAPPED);
      gtk_widget_set_sensitive (row, is_open);
      add_row (self->signatures_group, self->signature_rows, row);
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
  show_before (self, contract, file->findings, signatories);
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

  g_ptr_array_unref (self->before_rows);
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
  gtk_widget_class_bind_template_child (widget_class, TruContractWindow, before_group);
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
  self->before_rows = g_ptr_array_new ();
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
