/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-note-row.h"

/* Text of several lines. */
struct _TruNoteRow
{
  AdwPreferencesRow parent_instance;
  GtkWidget *title;
  GtkWidget *view;
  gboolean is_showing;
};

static void
tru_note_row_show (TruFormRow *row,
                   TruRecord   *record)
{
  TruNoteRow *self = TRU_NOTE_ROW (row);
  const char *text = tru_record_get_text (record, tru_form_row_get_index (row));

  self->is_showing = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), text ? text : "", -1);
  self->is_showing = FALSE;
}

static gboolean
tru_note_row_read (TruFormRow *row,
                   TruRecord   *record,
                   GError     **error)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (TRU_NOTE_ROW (row)->view));
  g_autofree char *typed = NULL;
  g_autofree char *text = NULL;
  GtkTextIter start, end;
  gint64 number;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  typed = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  if (!tru_field_parse (tru_form_row_get_field (row), typed, &text, &number, error))
    return FALSE;
  tru_record_set_text (record, tru_form_row_get_index (row), text);
  return TRUE;
}

static void
tru_note_row_form_row_init (TruFormRowInterface *iface)
{
  iface->show = tru_note_row_show;
  iface->read = tru_note_row_read;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TruNoteRow, tru_note_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (TRU_TYPE_FORM_ROW, tru_note_row_form_row_init))

static void
on_changed (TruNoteRow *self)
{
  if (!self->is_showing)
    tru_form_row_edited (TRU_FORM_ROW (self));
}

/* The row itself takes no focus: its text does. */
static gboolean
tru_note_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TRU_NOTE_ROW (widget)->view));
}

/* Its text is the only stop: leaving it backwards, GtkListBoxRow would give the keyboard to the row, which gives it to the text. */
static gboolean
tru_note_row_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  return !gtk_widget_get_focus_child (widget) && gtk_widget_grab_focus (widget);
}

static void
tru_note_row_class_init (TruNoteRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = tru_note_row_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = tru_note_row_grab_focus;
}

static void
tru_note_row_init (TruNoteRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_widget_add_css_class (self->title, "caption");
  gtk_widget_add_css_class (self->title, "dim-label");
  gtk_widget_add_css_class (self->title, "title");
  self->view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  /* Tab goes to the next field, as everywhere in a form. */
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_widget_set_size_request (self->view, -1, 66);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->view);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "note-row");
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "changed", G_CALLBACK (on_changed), self);
}

/**
 * tru_note_row_new:
 * @kind: a kind
 * @field: a NOTE field
 *
 * Returns: (transfer floating): its row
 */
TruFormRow *
tru_note_row_new (const TruKind *kind,
                  guint          field)
{
  TruNoteRow *self = g_object_new (TRU_TYPE_NOTE_ROW, NULL);
  const char *title;

  tru_form_row_bind (TRU_FORM_ROW (self), kind, field);
  title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return TRU_FORM_ROW (self);
}
