/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-record-form.h"

#include "tru-entry-row.h"
#include "tru-form-proposals.h"
#include "tru-form-row.h"
#include "tru-reveal.h"
#include "tru-row-mark.h"
#include "tru-session.h"
#include "tru-support-step.h"

#define UNASKED_KEY "tru-unasked"

struct _TruRecordForm
{
  GtkWidget parent_instance;
  TruStore *store;
  TruRecord *record;
  TruRecord *shown; /* the record as its rows read it: a phone number may be spaced otherwise than it is kept */
  GtkListBox *list;
  GtkWidget *reason; /* for what concerns no field */
  GPtrArray *rows;
};

enum
{
  EDITED,
  CONFIRMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TruRecordForm, tru_record_form, GTK_TYPE_WIDGET)

static GtkWidget *
new_alert (void)
{
  GtkWidget *alert = g_object_new (ADW_TYPE_BIN, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "focusable", TRUE, "visible", FALSE, NULL);

  adw_bin_set_child (ADW_BIN (alert), tru_row_mark_reason_new (""));
  return alert;
}

static TruFormRow *
find_row (TruRecordForm  *self,
          const TruField *field)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (tru_form_row_get_field (self->rows->pdata[i]) == field)
      return self->rows->pdata[i];
  return NULL;
}

static void
on_row_edited (TruFormRow   *row,
               TruRecordForm *self)
{
  tru_row_mark_clear (row);
  gtk_widget_hide (self->reason);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
on_row_confirmed (TruRecordForm *self)
{
  g_signal_emit (self, signals[CONFIRMED], 0);
}

/* What was typed is judged when the person goes on, not at every letter. */
static void
on_row_left (GtkEventController *controller,
             TruRecordForm      *self)
{
  TruFormRow *row = TRU_FORM_ROW (gtk_event_controller_get_widget (controller));
  g_autoptr (TruRecord) copy = NULL;
  g_autoptr (GError) error = NULL;

  if (gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;
  copy = tru_record_copy (self->record);
  if (tru_form_row_read (row, copy, &error))
    return;
  tru_row_mark_set (row, error->message);
}

static GStrv
list_proposals (TruEntryRow *row,
                gpointer     form)
{
  TruRecordForm *self = form;
  g_autoptr (TruRecord) record = tru_record_form_peek (self);

  return tru_form_proposals_list (self->store, record, tru_form_row_get_index (TRU_FORM_ROW (row)));
}

static void
add_row (TruRecordForm *self,
         TruFormRow   *row)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  /* A row that is lent to another form may outlive its own. */
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_row_left), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (row), focus);
  tru_form_row_show (row, self->record);
  g_signal_connect_object (row, "edited", G_CALLBACK (on_row_edited), self, 0);
  if (ADW_IS_ENTRY_ROW (row))
    g_signal_connect_object (row, "entry-activated", G_CALLBACK (on_row_confirmed), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  gtk_list_box_append (self->list, GTK_WIDGET (row));
}

static void
tru_record_form_dispose (GObject *object)
{
  TruRecordForm *self = TRU_RECORD_FORM (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->store);
  g_clear_object (&self->record);
  g_clear_object (&self->shown);
  G_OBJECT_CLASS (tru_record_form_parent_class)->dispose (object);
}

static void
tru_record_form_finalize (GObject *object)
{
  g_ptr_array_unref (TRU_RECORD_FORM (object)->rows);
  G_OBJECT_CLASS (tru_record_form_parent_class)->finalize (object);
}

static void
tru_record_form_class_init (TruRecordFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_record_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = tru_record_form_finalize;
  signals[EDITED] = g_signal_new ("edited", TRU_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CONFIRMED] = g_signal_new ("confirmed", TRU_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_FORM);
}

static void
tru_record_form_init (TruRecordForm *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);
  self->rows = g_ptr_array_new ();
  self->reason = new_alert ();
  gtk_widget_set_parent (self->reason, GTK_WIDGET (self));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
}

static void
keep_untouched (TruRecordForm *self,
                TruRecord     *copy,
                guint          field)
{
  if (tru_record_field_equal (copy, self->shown, field))
    tru_record_copy_field (copy, self->record, field);
}

/* What a support keeps of its programme's rules (tru_supports_freeze()) is no answer about one of its steps. */
static gboolean
is_kept_rule (const TruKind *kind,
              guint          field)
{
  static const guint kept[] = { TRU_SUPPORT_STEP_CONDITION, TRU_SUPPORT_STEP_POSITION, TRU_SUPPORT_STEP_DELAY_DAYS, TRU_SUPPORT_STEP_AXIS,
                                TRU_SUPPORT_STEP_OPTIONAL, TRU_SUPPORT_STEP_ENTRY };

  for (guint i = 0; kind == &tru_support_step_kind && i < G_N_ELEMENTS (kept); i++)
    if (kept[i] == field)
      return TRUE;
  return FALSE;
}

/**
 * tru_record_form_new:
 * @store: where references look for records
 * @record: a record; the form edits a copy
 *
 * Returns: (transfer floating): its form
 */
GtkWidget *
tru_record_form_new (TruStore  *store,
                     TruRecord *record)
{
  TruRecordForm *self = g_object_new (TRU_TYPE_RECORD_FORM, NULL);
  const TruKind *kind = tru_record_get_kind (record);
  guint64 hidden = tru_session_hides (store, kind, tru_record_get_uid (record));

  self->store = g_object_ref (store);
  self->record = tru_record_copy (record);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      TruFormRow *row = tru_form_row_new (store, kind, i);

      add_row (self, row);
      if (tru_form_proposals_has (kind, i))
        tru_entry_row_propose (TRU_ENTRY_ROW (row), list_proposals, self);
      gtk_widget_set_visible (GTK_WIDGET (row), !is_kept_rule (kind, i) && !(hidden >> i & 1));
    }
  self->shown = tru_record_copy (record);
  for (guint i = 0; i < self->rows->len; i++)
    tru_form_row_read (self->rows->pdata[i], self->shown, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, tru_kind_label (kind), -1);
  return GTK_WIDGET (self);
}

/**
 * tru_record_form_hide:
 * @self: a form
 * @field: a field that the person has no reason to change here, such as what the record belongs to
 */
void
tru_record_form_hide (TruRecordForm *self,
                      guint          field)
{
  gtk_widget_hide (tru_record_form_get_row (self, field));
}

/**
 * tru_record_form_ask:
 * @self: a form
 * @field: a field that depends on what another says
 * @is_asked: whether it is asked by now
 *
 * Shows the field, or hides it: what was typed there waits for who changes back, and is not kept meanwhile. One that no record goes
 * without stays as it came.
 */
void
tru_record_form_ask (TruRecordForm *self,
                     guint          field,
                     gboolean       is_asked)
{
  GtkWidget *row = tru_record_form_get_row (self, field);

  g_object_set_data (G_OBJECT (row), UNASKED_KEY, GINT_TO_POINTER (!is_asked));
  gtk_widget_set_visible (row, is_asked);
}

/**
 * tru_record_form_show_only:
 * @self: a form
 * @fields: (array length=n_fields): the fields to ask for; the others are hidden and stay as they are
 * @n_fields: their number
 *
 * See tru_record_form_order() for their order.
 */
void
tru_record_form_show_only (TruRecordForm *self,
                           const guint   *fields,
                           guint          n_fields)
{
  for (guint i = 0; i < tru_record_get_kind (self->record)->n_fields; i++)
    {
      gboolean is_asked = FALSE;

      for (guint j = 0; j < n_fields; j++)
        is_asked = is_asked || fields[j] == i;
      if (!is_asked)
        tru_record_form_hide (self, i);
    }
}

/**
 * tru_record_form_order:
 * @self: a form that nobody edited yet
 * @fields: (array length=n_fields): fields in the order in which people think of them, before all others
 * @n_fields: their number
 */
void
tru_record_form_order (TruRecordForm *self,
                       const guint   *fields,
                       guint          n_fields)
{
  for (guint i = n_fields; i-- > 0;)
    {
      g_autoptr (GtkWidget) row = g_object_ref (tru_record_form_get_row (self, fields[i]));

      gtk_list_box_remove (self->list, row);
      gtk_list_box_prepend (self->list, row);
    }
}

/**
 * tru_record_form_lend_row:
 * @self: a form that nobody edited yet
 * @field: one of its fields
 * @other: a form on the same page
 * @after: a field of @other
 *
 * Shows the field among those of the other form, where people think of it; it still belongs to @self.
 */
void
tru_record_form_lend_row (TruRecordForm *self,
                          guint          field,
                          TruRecordForm *other,
                          guint          after)
{
  g_autoptr (GtkWidget) row = g_object_ref (tru_record_form_get_row (self, field));
  GtkWidget *before = tru_record_form_get_row (other, after);

  gtk_list_box_remove (self->list, row);
  gtk_list_box_insert (other->list, row, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (before)) + 1);
}

/**
 * tru_record_form_is_dirty:
 * @self: a form
 *
 * Returns: whether saving would change the record, or what was typed cannot be read
 */
gboolean
tru_record_form_is_dirty (TruRecordForm *self)
{
  return tru_record_form_is_dirty_beside (self, NULL, 0);
}

/**
 * tru_record_form_is_dirty_beside:
 * @self: a form
 * @fields: ids of fields that do not count
 * @n_fields: their number
 *
 * Returns: as tru_record_form_is_dirty(), of all other fields
 */
gboolean
tru_record_form_is_dirty_beside (TruRecordForm *self,
                                 const guint   *fields,
                                 guint          n_fields)
{
  g_autoptr (TruRecord) copy = tru_record_copy (self->record);

  for (guint i = 0; i < self->rows->len; i++)
    {
      guint field = tru_form_row_get_index (self->rows->pdata[i]);
      gboolean counts = TRUE;

      for (guint k = 0; k < n_fields && counts; k++)
        counts = fields[k] != field;
      if (counts && (!tru_form_row_read (self->rows->pdata[i], copy, NULL) || !tru_record_field_equal (copy, self->shown, field)))
        return TRUE;
    }
  return FALSE;
}

static void
leave_out (TruRecord *record,
           guint      field)
{
  if (!(tru_record_get_kind (record)->fields[field].flags & TRU_REQUIRED))
    tru_record_clear (record, field);
}

/**
 * tru_record_form_read:
 * @self: a form
 * @error: the first thing that is wrong; every one is marked
 *
 * Returns: (transfer full) (nullable): a copy of the record with what the form says, valid
 */
TruRecord *
tru_record_form_read (TruRecordForm  *self,
                      GError        **error)
{
  g_autoptr (TruRecord) copy = tru_record_copy (self->record);
  g_autoptr (GError) first = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      TruFormRow *row = self->rows->pdata[i];
      g_autoptr (GError) wrong = NULL;

      tru_row_mark_clear (row);
      if (g_object_get_data (G_OBJECT (row), UNASKED_KEY))
        leave_out (copy, tru_form_row_get_index (row));
      else if (tru_form_row_read (row, copy, &wrong))
        keep_untouched (self, copy, tru_form_row_get_index (row));
      else
        tru_record_form_mark (self, wrong);
      if (wrong && !first)
        first = g_steal_pointer (&wrong);
    }
  if (!first && tru_record_validate (copy, &first))
    return g_steal_pointer (&copy);
  tru_record_form_mark (self, first);
  g_propagate_error (error, g_steal_pointer (&first));
  return NULL;
}

/**
 * tru_record_form_peek:
 * @self: a form
 *
 * Returns: (transfer full): what it says so far, as far as it can be read; nothing is marked
 */
TruRecord *
tru_record_form_peek (TruRecordForm *self)
{
  TruRecord *copy = tru_record_copy (self->record);

  for (guint i = 0; i < self->rows->len; i++)
    tru_form_row_read (self->rows->pdata[i], copy, NULL);
  return copy;
}

/**
 * tru_record_form_mark:
 * @self: a form
 * @error: what is wrong
 *
 * Marks the field that @error is about and goes there, or shows the reason above the fields and goes to it: what is out of sight
 * looks like nothing at all, and a screen reader reads what has the focus.
 */
void
tru_record_form_mark (TruRecordForm *self,
                      const GError  *error)
{
  const TruField *field = tru_record_error_field (error);
  TruFormRow *row = field ? find_row (self, field) : NULL;

  if (row && gtk_widget_get_visible (GTK_WIDGET (row)))
    {
      tru_row_mark_set (row, error->message);
      tru_reveal_begin_at (GTK_WIDGET (row));
      return;
    }
  gtk_label_set_label (GTK_LABEL (adw_bin_get_child (ADW_BIN (self->reason))), error->message);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason), GTK_ACCESSIBLE_PROPERTY_LABEL, error->message, -1);
  gtk_widget_show (self->reason);
  tru_reveal_begin_at (self->reason);
}

/**
 * tru_record_form_get_row:
 * @self: a form
 * @field: a field
 *
 * Returns: (transfer none): its row, a TruFormRow
 */
GtkWidget *
tru_record_form_get_row (TruRecordForm *self,
                         guint          field)
{
  return self->rows->pdata[field];
}

/**
 * tru_record_form_get_mark:
 * @self: a form
 * @field: a field
 *
 * Returns: (transfer none) (nullable): why the field is marked
 */
const char *
tru_record_form_get_mark (TruRecordForm *self,
                          guint          field)
{
  return tru_row_mark_get (self->rows->pdata[field]);
}
