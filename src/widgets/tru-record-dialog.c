/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-record-dialog.h"

#include <glib/gi18n.h>

#include "tru-decision-steps.h"
#include "tru-dialog.h"
#include "tru-history-row.h"
#include "tru-household.h"
#include "tru-kinds.h"
#include "tru-known-box.h"
#include "tru-motive-dialog.h"
#include "tru-new-records.h"
#include "tru-record-acts.h"
#include "tru-record-form.h"
#include "tru-record-parts.h"
#include "tru-reveal.h"
#include "tru-room.h"
#include "tru-session.h"
#include "tru-uid.h"
#include "tru-unsaved-question.h"

struct _TruRecordDialog
{
  AdwWindow parent_instance;
  TruOffice *office;
  const TruKind *kind;
  gboolean is_new;
  gboolean is_saving;
  gboolean goes_on; /* with another one, once this is saved */
  guint n_added;
  char *uid;
  char *warning; /* what the rules say of what is being saved, and that stops nobody */
  GtkWidget *save_button;
  GtkWidget *form;
};

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void show_record (TruRecordDialog *self,
                         TruRecord       *record);

G_DEFINE_FINAL_TYPE (TruRecordDialog, tru_record_dialog, ADW_TYPE_WINDOW)

/* A record on its way to the writer thread. */
typedef struct
{
  TruRecord *record;
  gboolean is_new;
  char *motive;
  gboolean by_manager;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->record);
  g_free (saving->motive);
  g_free (saving);
}

static gboolean
keep_record (TruStore *store,
             gpointer  data,
             GError  **error)
{
  Saving *saving = data;
  TruOverride override = { .motive = saving->motive, .by_manager = saving->by_manager };

  return tru_record_acts_keep (store, saving->record, saving->is_new, saving->motive ? &override : NULL, error);
}

/* The next of many starts from the last: the focus is on what differs. */
static void
go_on (TruRecordDialog *self)
{
  g_autoptr (TruRecord) last = tru_record_form_read (TRU_RECORD_FORM (self->form), NULL);
  g_autoptr (TruRecord) next = tru_new_records_next (last);

  self->n_added++;
  show_record (self, next);
}

static void
set_title (TruRecordDialog *self)
{
  /* Translators: the title of an empty form, such as “New: Household” */
  g_autofree char *title = self->is_new ? g_strdup_printf (_("New: %s"), tru_kind_label (self->kind))
                                        : tru_session_title (tru_office_get_store (self->office), self->kind, self->uid);

  gtk_window_set_title (GTK_WINDOW (self), title ? title : tru_kind_label (self->kind));
}

/* It is kept, and shows from now on with what belongs to it: some of that is wanted at once. */
static void
go_on_with_parts (TruRecordDialog *self)
{
  g_autoptr (TruRecord) record = tru_store_get (tru_office_get_store (self->office), self->kind, self->uid, NULL);

  if (!record)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  self->is_new = FALSE;
  show_record (self, record);
  set_title (self);
  tru_record_parts_begin (gtk_widget_get_parent (self->form));
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (TruRecordDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *done = NULL;
  g_autofree char *said = NULL;
  gint64 operation = TRU_UNKNOWN;

  self->is_saving = FALSE;
  if (!tru_office_run_finish (TRU_OFFICE (source), result, &operation, &error))
    {
      gtk_widget_set_sensitive (self->save_button, TRUE);
      tru_dialog_release (GTK_WINDOW (self), self->form);
      tru_record_form_mark (TRU_RECORD_FORM (self->form), error);
      return;
    }
  done = self->is_new ? tru_decision_steps_tell (tru_office_get_store (self->office), self->uid, _("Added")) : g_strdup (_("Saved"));
  said = g_strjoin ("\n", done, self->warning, NULL);
  tru_room_toast_undo (GTK_WIDGET (self), said, operation);
  g_signal_emit (self, signals[SAVED], 0, self->uid);
  if (self->goes_on)
    go_on (self);
  else if (self->is_new && tru_record_parts_are_wanted (self->kind))
    go_on_with_parts (self);
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
run (TruRecordDialog   *self,
     TruRecord         *record,
     const TruOverride *override)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->record = record;
  saving->is_new = self->is_new;
  saving->motive = override ? g_strdup (override->motive) : NULL;
  saving->by_manager = override && override->by_manager;
  self->is_saving = TRUE;
  tru_dialog_hold (GTK_WINDOW (self), self->form);
  gtk_widget_set_sensitive (self->save_button, FALSE);
  tru_office_run (self->office, keep_record, saving, (GDestroyNotify) saving_free, on_saved, g_object_ref (self));
}

static void
on_motive (const TruOverride *override,
           gpointer           data)
{
  TruRecordDialog *self = data;
  TruRecord *record = tru_record_form_read (TRU_RECORD_FORM (self->form), NULL);

  if (record && !self->is_saving)
    run (self, record, override);
  else
    g_clear_object (&record);
}

/* Returns: (nullable): what contradicts itself in the record; what it meets elsewhere is told there */
static char *
warning_of (TruRecord *record,
            GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const TruFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity == TRU_SEVERITY_WARNS && finding->kind == tru_record_get_kind (record))
        return g_strdup (finding->reason);
    }
  return NULL;
}

static void
save (TruRecordDialog *self)
{
  g_autoptr (TruRecord) record = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  TruSeverity worst;

  if (self->is_saving)
    return;
  if (!tru_record_dialog_is_dirty (self) && !self->is_new)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  record = tru_record_form_read (TRU_RECORD_FORM (self->form), NULL);
  if (!record)
    return;
  findings = tru_record_acts_check (tru_office_get_store (self->office), record, self->is_new);
  worst = findings ? tru_findings_worst (findings) : TRU_SEVERITY_OK;
  g_free (self->warning);
  self->warning = worst == TRU_SEVERITY_WARNS ? warning_of (record, findings) : NULL;
  if (worst < TRU_SEVERITY_BLOCKS || worst >= TRU_SEVERITY_FORBIDS)
    run (self, g_steal_pointer (&record), NULL);
  else
    tru_motive_dialog_ask (GTK_WIDGET (self), _("Save All the Same?"), _("_Save All the Same"), findings, on_motive,
                           g_object_ref (self), g_object_unref);
}

static void
save_before_closing (GtkWindow *window)
{
  save (TRU_RECORD_DIALOG (window));
}

static void
on_save (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  TRU_RECORD_DIALOG (widget)->goes_on = FALSE;
  save (TRU_RECORD_DIALOG (widget));
}

static void
on_save_another (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  TRU_RECORD_DIALOG (widget)->goes_on = TRUE;
  save (TRU_RECORD_DIALOG (widget));
}

/* Who adds one after the other goes on with Enter alone, as a scanner does. */
static void
on_confirmed (TruRecordDialog *self)
{
  self->goes_on = self->n_added > 0;
  save (self);
}

static void
on_new_for (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  TruRecordDialog *self = TRU_RECORD_DIALOG (widget);

  tru_record_dialog_new_for (GTK_WINDOW (self), self->office, self->form, g_variant_get_uint32 (parameter));
}

static gboolean
tru_record_dialog_close_request (GtkWindow *window)
{
  TruRecordDialog *self = TRU_RECORD_DIALOG (window);

  if (self->is_saving)
    return TRUE;
  if (tru_record_dialog_is_dirty (self))
    {
      tru_unsaved_question_ask (window, save_before_closing);
      return TRUE;
    }
  return GTK_WINDOW_CLASS (tru_record_dialog_parent_class)->close_request (window);
}

static void
tru_record_dialog_finalize (GObject *object)
{
  TruRecordDialog *self = TRU_RECORD_DIALOG (object);

  g_clear_object (&self->office);
  g_free (self->uid);
  g_free (self->warning);
  G_OBJECT_CLASS (tru_record_dialog_parent_class)->finalize (object);
}

static void
tru_record_dialog_class_init (TruRecordDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tru_record_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = tru_record_dialog_close_request;
  signals[SAVED] = g_signal_new ("saved", TRU_TYPE_RECORD_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "record.save", NULL, on_save);
  gtk_widget_class_install_action (widget_class, "record.save-another", NULL, on_save_another);
  gtk_widget_class_install_action (widget_class, "record.new-for", "u", on_new_for);
}

static void
tru_record_dialog_init (TruRecordDialog *self)
{
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 700, 680);
  tru_dialog_bind_keys (GTK_WIDGET (self), "record.save", "record.save-another");
}

/* What is written down one after the other: a button for it, and how many there are by now. */
static void
offer_another (TruRecordDialog *self,
               AdwHeaderBar    *header)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Save and _Next"));
  g_autofree char *count = g_strdup_printf (ngettext ("%u added", "%u added", self->n_added), self->n_added);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "record.save-another");
  gtk_widget_set_tooltip_text (button, _("Save and add another like it (Ctrl+Shift+Enter)"));
  adw_header_bar_pack_end (header, button);
  if (self->n_added > 0)
    adw_header_bar_set_title_widget (header, adw_window_title_new (gtk_window_get_title (GTK_WINDOW (self)), count));
}

static GtkWidget *
new_header (TruRecordDialog *self,
            const TruKind   *kind)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  self->save_button = gtk_button_new_with_mnemonic (_("_Save"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->save_button), "record.save");
  gtk_widget_add_css_class (self->save_button, "suggested-action");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->save_button);
  if (self->is_new && tru_new_records_has_another (kind))
    offer_another (self, ADW_HEADER_BAR (header));
  return header;
}

/* It is known: whoever asked for a new one gets that. */
static void
on_same (TruRecordDialog *self,
         const char      *uid)
{
  g_signal_emit (self, signals[SAVED], 0, uid);
  gtk_window_destroy (GTK_WINDOW (self));
}

static GtkWidget *
new_known_box (TruRecordDialog *self)
{
  GtkWidget *known = tru_known_box_new ();

  tru_known_box_watch (TRU_KNOWN_BOX (known), tru_office_get_store (self->office), TRU_RECORD_FORM (self->form), NULL, NULL);
  tru_known_box_leaves_forms (TRU_KNOWN_BOX (known));
  g_signal_connect_swapped (known, "same", G_CALLBACK (on_same), self);
  return known;
}

static void
hide_later (TruRecordDialog *self,
            TruRecord       *record)
{
  for (guint i = 0; self->is_new && i < tru_record_get_kind (record)->n_fields; i++)
    if (!tru_new_records_asks (record, i))
      tru_record_form_hide (TRU_RECORD_FORM (self->form), i);
}

static GtkWidget *
new_content (TruRecordDialog *self,
             TruRecord       *record)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->form = tru_record_form_new (tru_office_get_store (self->office), record);
  g_signal_connect_swapped (self->form, "confirmed", G_CALLBACK (on_confirmed), self);
  gtk_box_append (GTK_BOX (page), self->form);
  hide_later (self, record);
  if (!self->is_new)
    {
      tru_record_parts_append (GTK_BOX (page), self->office, tru_record_get_kind (record), self->uid);
      gtk_box_append (GTK_BOX (page), tru_history_row_new_in_list (tru_office_get_store (self->office), self->uid));
    }
  g_object_set (page, "margin-start", 18, "margin-end", 18, "margin-top", 18, "margin-bottom", 18, NULL);
  adw_clamp_set_child (ADW_CLAMP (clamp), page);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (content), new_header (self, tru_record_get_kind (record)));
  if (self->is_new && tru_record_get_kind (record) == &tru_household_kind)
    gtk_box_append (GTK_BOX (content), new_known_box (self));
  gtk_box_append (GTK_BOX (content), scroller);
  return content;
}

/* What is given already needs no typing, and a proposal is replaced by typing: the focus starts there. */
static guint
first_open (TruRecord *record)
{
  guint field = 0;

  while (field + 1 < tru_record_get_kind (record)->n_fields && tru_record_is_known (record, field))
    field++;
  return field;
}

static void
show_record (TruRecordDialog *self,
             TruRecord       *record)
{
  guint focus = self->is_new ? first_open (record) : 0;
  g_autofree char *uid = tru_record_get_uid (record) ? g_strdup (tru_record_get_uid (record)) : tru_uid_new ();

  if (self->is_new)
    {
      tru_record_set_uid (record, uid);
      tru_new_records_prepare (tru_office_get_store (self->office), record);
    }
  g_free (self->uid);
  self->uid = g_steal_pointer (&uid);
  adw_window_set_content (ADW_WINDOW (self), new_content (self, record));
  tru_reveal_begin_at (tru_record_form_get_row (TRU_RECORD_FORM (self->form), focus));
}

/**
 * tru_record_dialog_new:
 * @parent: the window it stands over
 * @office: the database
 * @record: the record; one that is new may have values already
 * @is_new: whether saving adds it
 *
 * Returns: (transfer none): the dialog, to present
 */
GtkWindow *
tru_record_dialog_new (GtkWindow *parent,
                       TruOffice *office,
                       TruRecord *record,
                       gboolean   is_new)
{
  TruRecordDialog *self = g_object_new (TRU_TYPE_RECORD_DIALOG, "transient-for", parent, NULL);

  self->office = g_object_ref (office);
  self->kind = tru_record_get_kind (record);
  self->is_new = is_new;
  self->uid = g_strdup (tru_record_get_uid (record));
  set_title (self);
  show_record (self, record);
  return GTK_WINDOW (self);
}

/**
 * tru_record_dialog_is_dirty:
 * @self: a dialog
 *
 * Returns: whether closing it would lose what was typed
 */
gboolean
tru_record_dialog_is_dirty (TruRecordDialog *self)
{
  return tru_record_form_is_dirty (TRU_RECORD_FORM (self->form));
}

/**
 * tru_record_dialog_get_form:
 * @self: a dialog
 *
 * Returns: (transfer none): its TruRecordForm
 */
GtkWidget *
tru_record_dialog_get_form (TruRecordDialog *self)
{
  return self->form;
}

/**
 * tru_record_dialog_go_to:
 * @self: a dialog on the screen
 * @field: id of a field
 *
 * Moves the keyboard, and the page, to it.
 */
void
tru_record_dialog_go_to (TruRecordDialog *self,
                         guint            field)
{
  tru_reveal_begin_at (tru_record_form_get_row (TRU_RECORD_FORM (self->form), field));
}
