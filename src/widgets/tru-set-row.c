/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-set-row.h"

#include <glib/gi18n.h>

#include "tru-date.h"
#include "tru-working-days.h"

#define COLUMNS 2
#define WEEKDAY_COLUMNS 4

/* Several of a closed list, or days of the week, each with a box to tick. */
struct _TruSetRow
{
  AdwPreferencesRow parent_instance;
  GtkWidget *title;
  GtkGrid *grid;
  GPtrArray *boxes; /* by option */
  gboolean is_showing;
};

static gboolean
has (const TruField *field,
     const char     *set,
     guint           i)
{
  return field->type == TRU_TYPE_SET ? tru_field_set_has (field, set, i) : tru_working_days_has_weekday (set, (int) i + 1);
}

static void
tru_set_row_show (TruFormRow *row,
                  TruRecord  *record)
{
  TruSetRow *self = TRU_SET_ROW (row);
  const char *set = tru_record_get_text (record, tru_form_row_get_index (row));

  self->is_showing = TRUE;
  for (guint i = 0; i < self->boxes->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->boxes, i), has (tru_form_row_get_field (row), set, i));
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
    if (!gtk_check_button_get_active (g_ptr_array_index (self->boxes, i)))
      continue;
    else if (field->type == TRU_TYPE_SET)
      g_string_append_printf (set, "%s%s", set->len ? " " : "", field->options[i].token);
    else
      g_string_append_printf (set, "%u", i + 1);
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

static void
add_box (TruSetRow  *self,
         const char *label,
         guint       columns)
{
  GtkWidget *box = gtk_check_button_new_with_label (label);

  gtk_grid_attach (self->grid, box, (int) (self->boxes->len % columns), (int) (self->boxes->len / columns), 1, 1);
  g_ptr_array_add (self->boxes, box);
  g_signal_connect_swapped (box, "toggled", G_CALLBACK (on_toggled), self);
}

/**
 * tru_set_row_new:
 * @kind: a kind
 * @field: a SET field, or one of weekdays
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
  for (guint i = 0; options && options[i].token; i++)
    add_box (self, _(options[i].label), COLUMNS);
  for (int weekday = 1; !options && weekday <= 7; weekday++)
    add_box (self, tru_date_weekday_name (weekday), WEEKDAY_COLUMNS);
  return TRU_FORM_ROW (self);
}
