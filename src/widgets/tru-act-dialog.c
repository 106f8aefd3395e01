/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-act-dialog.h"

#include <glib/gi18n.h>

#include "tru-dialog.h"
#include "tru-form-row.h"
#include "tru-motive-box.h"
#include "tru-operation-error.h"
#include "tru-record-dialog.h"
#include "tru-record-form.h"
#include "tru-reveal.h"
#include "tru-room.h"
#include "tru-unsaved-question.h"

#define MARGIN 18

struct _TruActDialog
{
  AdwWindow parent_instance;

  TruOffice *office;
  GtkWidget *widget; /* who asked; shows the toast */
  TruRecord *record;
  TruActFunc func;
  TruActPartsFunc parts_func; /* instead of the other */
  gpointer data;
  GDestroyNotify destroy;
  char *done;

  GtkWidget *form;
  GPtrArray *parts; /* of TruRecordForm: what is asked besides */
  GtkWidget *page;
  GtkWidget *button;
  GtkWidget *why; /* TruMotiveBox */
};

G_DEFINE_FINAL_TYPE (TruActDialog, tru_act_dialog, ADW_TYPE_WINDOW)

enum
{
  EDITED,
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  TruActFunc func;
  TruActPartsFunc parts_func;
  gpointer data; /* the dialog's, which stays as it is meanwhile */
  TruRecord *record;
  GPtrArray *parts;
  char *motive;
  gboolean by_manager;
} Act;

static void
act_free (gpointer data)
{
  Act *act = data;

  g_object_unref (act->record);
  g_ptr_array_unref (act->parts);
  g_free (act->motive);
  g_free (act);
}

static gboolean
act_run (TruStore  *store,
         gpointer   data,
         GError   **error)
{
  Act *act = data;
  TruOverride given = { act->motive, act->by_manager };
  const TruOverride *override = act->motive ? &given : NULL;

  if (act->parts_func)
    return act->parts_func (store, act->record, act->parts, override, act->data, error);
  return act->func (store, act->record, override, error);
}

static void
show_refusal (TruActDialog *self,
              const GError *error)
{
  if (!g_error_matches (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE))
    {
      tru_record_form_mark (TRU_RECORD_FORM (self->form), error);
      return;
    }
  tru_motive_box_refuse (TRU_MOTIVE_BOX (self->why), error->message, tru_operation_error_get_findings (error));
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (TruActDialog) self = data;
  g_autoptr (GError) error = NULL;
  gint64 operation = TRU_UNKNOWN;

  if (!tru_office_run_finish (TRU_OFFICE (source), result, &operation, &error))
    {
      gtk_widget_set_sensitive (self->button, TRUE);
      tru_dialog_release (GTK_WINDOW (self), self->page);
      show_refusal (self, error);
      return;
    }
  if (self->widget && self->done)
    tru_room_toast_undo (self->widget, self->done, operation);
  g_signal_emit (self, signals[DONE], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Returns: %NULL when one that was begun cannot be read, which then says so itself. */
static GPtrArray *
read_parts (TruActDialog *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->parts->len; i++)
    {
      TruRecordForm *form = g_ptr_array_index (self->parts, i);
      TruRecord *part = tru_record_form_is_dirty (form) ? tru_record_form_read (form, NULL) : NULL;

      if (part)
        g_ptr_array_add (parts, part);
      else if (tru_record_form_is_dirty (form))
        return NULL;
    }
  return g_steal_pointer (&parts);
}

static void
on_confirm (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  TruActDialog *self = TRU_ACT_DIALOG (widget);
  g_autoptr (TruRecord) record = tru_record_form_read (TRU_RECORD_FORM (self->form), NULL);
  g_autoptr (GPtrArray) parts = record ? read_parts (self) : NULL;
  Act *act;

  if (!parts || !gtk_widget_get_sensitive (self->button))
    return;
  act = g_new0 (Act, 1);
  act->func = self->func;
  act->parts_func = self->parts_func;
  act->data = self->data;
  act->record = g_steal_pointer (&record);
  act->parts = g_steal_pointer (&parts);
  act->motive = tru_motive_box_get_motive (TRU_MOTIVE_BOX (self->why));
  act->by_manager = tru_motive_box_by_manager (TRU_MOTIVE_BOX (self->why));
  tru_dialog_hold (GTK_WINDOW (self), self->page);
  gtk_widget_set_sensitive (self->button, FALSE);
  tru_office_run (self->office, act_run, act, act_free, on_done, g_object_ref (self));
}

static void
on_new_for (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  TruActDialog *self = TRU_ACT_DIALOG (widget);

  tru_record_dialog_new_for (GTK_WINDOW (self), self->office, self->form, g_variant_get_uint32 (parameter));
}

static void
confirm (TruActDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "act.confirm", NULL);
}

static gboolean
is_dirty (TruActDialog *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (tru_record_form_is_dirty (self->parts->pdata[i]))
      return TRUE;
  return tru_record_form_is_dirty (TRU_RECORD_FORM (self->form)) || tru_dialog_has_words (self->page);
}

static void
confirm_before_closing (GtkWindow *window)
{
  confirm (TRU_ACT_DIALOG (window));
}

/* What was typed is never lost without a question. */
static gboolean
tru_act_dialog_close_request (GtkWindow *window)
{
  TruActDialog *self = TRU_ACT_DIALOG (window);

  if (!gtk_widget_get_sensitive (self->page))
    return TRUE;
  if (!is_dirty (self))
    return GTK_WINDOW_CLASS (tru_act_dialog_parent_class)->close_request (window);
  tru_unsaved_question_ask (window, confirm_before_closing);
  return TRUE;
}

static void
on_edited (TruActDialog *self)
{
  tru_motive_box_clear (TRU_MOTIVE_BOX (self->why));
  g_signal_emit (self, signals[EDITED], 0);
}

static void
tru_act_dialog_dispose (GObject *object)
{
  TruActDialog *self = TRU_ACT_DIALOG (object);

  g_clear_object (&self->office);
  g_clear_object (&self->record);
  g_clear_weak_pointer (&self->widget);
  G_OBJECT_CLASS (tru_act_dialog_parent_class)->dispose (object);
}

static void
tru_act_dialog_finalize (GObject *object)
{
  TruActDialog *self = TRU_ACT_DIALOG (object);

  g_free (self->done);
  if (self->destroy)
    self->destroy (self->data);
  g_ptr_array_unref (self->parts);
  G_OBJECT_CLASS (tru_act_dialog_parent_class)->finalize (object);
}

static void
tru_act_dialog_class_init (TruActDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_act_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tru_act_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = tru_act_dialog_close_request;
  signals[EDITED] = g_signal_new ("edited", TRU_TYPE_ACT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", TRU_TYPE_ACT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "act.confirm", NULL, on_confirm);
  gtk_widget_class_install_action (widget_class, "record.new-for", "u", on_new_for);
}

static void
tru_act_dialog_init (TruActDialog *self)
{
  self->parts = g_ptr_array_new ();
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 640, -1);
  tru_dialog_bind_keys (GTK_WIDGET (self), "act.confirm", NULL);
}

static GtkWidget *
new_header (TruActDialog *self,
            const char   *label)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  self->button = gtk_button_new_with_mnemonic (label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "act.confirm");
  gtk_widget_add_css_class (self->button, "suggested-action");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->button);
  return header;
}

static GtkWidget *
new_content (TruActDialog *self,
             const char   *label)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  self->form = tru_record_form_new (tru_office_get_store (self->office), self->record);
  g_signal_connect_swapped (self->form, "confirmed", G_CALLBACK (confirm), self);
  g_signal_connect_swapped (self->form, "edited", G_CALLBACK (on_edited), self);
  gtk_box_append (GTK_BOX (self->page), self->form);
  self->why = tru_motive_box_new ();
  g_signal_connect_swapped (self->why, "confirmed", G_CALLBACK (confirm), self);
  gtk_box_append (GTK_BOX (self->page), self->why);
  g_object_set (self->page, "margin-start", MARGIN, "margin-end", MARGIN, "margin-top", MARGIN, "margin-bottom", MARGIN, NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 620);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->page);
  gtk_box_append (GTK_BOX (content), new_header (self, label));
  gtk_box_append (GTK_BOX (content), scroller);
  return content;
}

/**
 * tru_act_dialog_new:
 * @widget: a widget of the window that it stands over
 * @office: the office
 * @title: what is asked
 * @confirm: what the button says, with a mnemonic
 * @record: what is known already
 * @func: the operation
 *
 * Returns: (transfer none): the dialog, to present
 */
TruActDialog *
tru_act_dialog_new (GtkWidget  *widget,
                    TruOffice  *office,
                    const char *title,
                    const char *confirm_label,
                    TruRecord  *record,
                    TruActFunc  func)
{
  TruActDialog *self = g_object_new (TRU_TYPE_ACT_DIALOG, "transient-for", gtk_widget_get_root (widget), "title", title, NULL);

  self->office = g_object_ref (office);
  self->record = g_object_ref (record);
  self->func = func;
  g_set_weak_pointer (&self->widget, widget);
  adw_window_set_content (ADW_WINDOW (self), new_content (self, confirm_label));
  return self;
}

/**
 * tru_act_dialog_ask:
 * @self: a dialog
 * @fields: (array length=n_fields): the fields to ask for; the others are hidden and stay as they are
 * @n_fields: their number
 */
void
tru_act_dialog_ask (TruActDialog *self,
                    const guint  *fields,
                    guint         n_fields)
{
  tru_record_form_show_only (TRU_RECORD_FORM (self->form), fields, n_fields);
  for (guint j = 0; j < n_fields; j++)
    if (!tru_record_is_known (self->record, fields[j]))
      {
        tru_reveal_begin_at (tru_record_form_get_row (TRU_RECORD_FORM (self->form), fields[j]));
        return;
      }
  tru_reveal_begin_at (tru_record_form_get_row (TRU_RECORD_FORM (self->form), fields[0]));
}

static GtkWidget *
new_part (TruActDialog *self,
          const char   *title,
          TruRecord    *part,
          const guint  *fields,
          guint         n_fields)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *form = tru_record_form_new (tru_office_get_store (self->office), part);
  GtkWidget *heading = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (heading), 60);
  gtk_widget_add_css_class (heading, "heading");
  tru_record_form_show_only (TRU_RECORD_FORM (form), fields, n_fields);
  g_signal_connect_swapped (form, "confirmed", G_CALLBACK (confirm), self);
  g_signal_connect_swapped (form, "edited", G_CALLBACK (on_edited), self);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), form);
  g_ptr_array_add (self->parts, form);
  return box;
}

/**
 * tru_act_dialog_add_part:
 * @self: a dialog
 * @title: what the part is about, in the person's words
 * @part: what is known of it
 * @fields: (array length=n_fields): the fields to ask for
 * @n_fields: their number
 *
 * Asks for one more record, above the form. One of which nothing is typed is left out.
 */
void
tru_act_dialog_add_part (TruActDialog *self,
                         const char   *title,
                         TruRecord    *part,
                         const guint  *fields,
                         guint         n_fields)
{
  gtk_box_insert_child_after (GTK_BOX (self->page), new_part (self, title, part, fields, n_fields),
                              gtk_widget_get_prev_sibling (self->form));
}

/**
 * tru_act_dialog_append_part:
 * @self: a dialog
 * @title: what the part is about, in the person's words
 * @part: what is known of it
 * @fields: (array length=n_fields): the fields to ask for
 * @n_fields: their number
 *
 * Asks for one more record, below the form. One of which nothing is typed is left out.
 *
 * Returns: (transfer none): its TruRecordForm
 */
GtkWidget *
tru_act_dialog_append_part (TruActDialog *self,
                            const char   *title,
                            TruRecord    *part,
                            const guint  *fields,
                            guint         n_fields)
{
  gtk_box_insert_child_after (GTK_BOX (self->page), new_part (self, title, part, fields, n_fields), self->form);
  return g_ptr_array_index (self->parts, self->parts->len - 1);
}

/**
 * tru_act_dialog_set_done:
 * @self: a dialog
 * @done: what a toast says when it is done
 */
void
tru_act_dialog_set_done (TruActDialog *self,
                         const char   *done)
{
  g_free (self->done);
  self->done = g_strdup (done);
}

/**
 * tru_act_dialog_set_data:
 * @self: a dialog
 * @func: the operation, instead of the one that tru_act_dialog_new() named
 * @data: what is asked beside the form; nobody changes it while the operation runs
 * @destroy: frees @data
 */
void
tru_act_dialog_set_data (TruActDialog   *self,
                         TruActPartsFunc func,
                         gpointer        data,
                         GDestroyNotify  destroy)
{
  self->parts_func = func;
  self->data = data;
  self->destroy = destroy;
}

/**
 * tru_act_dialog_append:
 * @self: a dialog
 * @child: what helps to decide, below the form
 */
void
tru_act_dialog_append (TruActDialog *self,
                       GtkWidget    *child)
{
  gtk_box_append (GTK_BOX (self->page), child);
}

/**
 * tru_act_dialog_ask_motive:
 * @self: a dialog
 *
 * Asks for a motive at once, which the operation gets as an override's.
 */
void
tru_act_dialog_ask_motive (TruActDialog *self)
{
  tru_motive_box_ask (TRU_MOTIVE_BOX (self->why));
}

/**
 * tru_act_dialog_peek:
 * @self: a dialog
 *
 * Returns: (transfer full): what the form says so far, as far as it can be read
 */
TruRecord *
tru_act_dialog_peek (TruActDialog *self)
{
  return tru_record_form_peek (TRU_RECORD_FORM (self->form));
}

/**
 * tru_act_dialog_get_form:
 * @self: a dialog
 *
 * Returns: (transfer none): its TruRecordForm
 */
GtkWidget *
tru_act_dialog_get_form (TruActDialog *self)
{
  return self->form;
}
