/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-set-row.h"

#include <glib/gi18n.h>

#define COLUMNS 2

/* Several of a closed list, each with a box to tick. */
struct _TruSetRow
{
  AdwPreferencesRow parent_instance;
  GtkWidget *title;
  GtkGrid *grid;
  GPtrArray *boxes; /* by option */
  gboolean is_showing;
};

static void
tru_set_row_show (TruFormRow *row,
                  TruRecord  *record)
{
  TruSetRow *self = TRU_SET_ROW (row);
  const char *set = tru_record_get_text (record, tru_form_row_get_index (row));

  self->is_showing = TRUE;
  for (guint i = 0; i < self->boxes->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->boxes, i), tru_field_set_has (tru_form_row_get_field (row), set, i));
  self->is_showing = FALSE;
}

static gboolean
tru_set_row_read (TruFormRow *row,
                  TruRecord  *record,
                  GError    **error)
{
  TruSetRow *self = TRU_SET_ROW (row);
  const TruField *field = tru_form_row_get_field (row);
  g_autoptr (GString) set = g_string_new (NULL);

  for (guint i = 0; i < self->boxes->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->boxes, i)))
      g_string_append_printf (set, "%s%s", set->len ? " " : "", field->options[i].token);
  tru_record_set_text (record, tru_form_row_get_index (row), set->len ? set->str : NULL);
  return TRUE;
}

static void
tru_set_row_form_row_init (TruFormRowInterface *iface)
{
  iface->show = tru_set_row_show;
  iface->read = tru_set_row_read;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TruSetRow, tru_set_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (TRU_TYPE_FORM_ROW, tru_set_row_form_row_init))

static void
on_toggled (TruSetRow *self)
{
  if (!self->is_showing)
    tru_form_row_edited (TRU_FORM_ROW (self));
}

/* The row itself does nothing: the keyboard goes to its first box. */
static gboolean
tru_set_row_grab_focus (GtkWidget *widget)
{
  TruSetRow *self = TRU_SET_ROW (widget);

  return self->boxes->len && gtk_widget_grab_focus (g_ptr_array_index (self->boxes, 0));
}

static void
tru_set_row_finalize (GObject *object)
{
  g_ptr_array_unref (TRU_SET_ROW (object)->boxes);
  G_OBJECT_CLASS (tru_set_row_parent_class)->finalize (object);
}

static void
tru_set_row_class_init (TruSetRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_set_row_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = tru_set_row_grab_focus;
}

static void
tru_set_row_init (TruSetRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->boxes = g_ptr_array_new ();
  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_widget_add_css_class (self->title, "caption");
  gtk_widget_add_css_class (self->title, "dim-label");
  gtk_widget_add_css_class (self->title, "title");
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  gtk_grid_set_column_spacing (self->grid, 12);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->grid));
  g_object_set (box, "margin-start", 12, "margin-end", 12, "margin-top", 8, "margin-bottom", 8, NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

/**
 * tru_set_row_new:
 * @kind: a kind
 * @field: a SET field
 *
 * Returns: (transfer floating): its row
 */
TruFormRow *
tru_set_row_new (const TruKind *kind,
                 guint          field)
{
  TruSetRow *self = g_object_new (TRU_TYPE_SET_ROW, NULL);
  const TruOption *options = kind->fields[field].options;

  tru_form_row_bind (TRU_FORM_ROW (self), kind, field);
  gtk_label_set_label (GTK_LABEL (self->title), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
  for (guint i = 0; options[i].token; i++)
    {
      GtkWidget *box = gtk_check_button_new_with_label (_(options[i].label));

      gtk_grid_attach (self->grid, box, i % COLUMNS, i / COLUMNS, 1, 1);
      g_ptr_array_add (self->boxes, box);
      g_signal_connect_swapped (box, "toggled", G_CALLBACK (on_toggled), self);
    }
  return TRU_FORM_ROW (self);
}
