/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-choice-row.h"

#include <glib/gi18n.h>

/* An enumeration, or a yes and no: both may be unknown, which is the first entry. */
struct _TruChoiceRow
{
  AdwComboRow parent_instance;
  gboolean is_showing;
};

static void
tru_choice_row_show (TruFormRow *row,
                     TruRecord   *record)
{
  TruChoiceRow *self = TRU_CHOICE_ROW (row);
  gint64 number = tru_record_get_number (record, tru_form_row_get_index (row));

  self->is_showing = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), number == TRU_UNKNOWN ? 0 : number + 1);
  self->is_showing = FALSE;
}

static gboolean
tru_choice_row_read (TruFormRow *row,
                     TruRecord   *record,
                     GError     **error)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));
  gint64 number = selected == 0 || selected == GTK_INVALID_LIST_POSITION ? TRU_UNKNOWN : (gint64) selected - 1;

  tru_record_set_number (record, tru_form_row_get_index (row), number);
  return TRUE;
}

static void
tru_choice_row_form_row_init (TruFormRowInterface *iface)
{
  iface->show = tru_choice_row_show;
  iface->read = tru_choice_row_read;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TruChoiceRow, tru_choice_row, ADW_TYPE_COMBO_ROW,
                               G_IMPLEMENT_INTERFACE (TRU_TYPE_FORM_ROW, tru_choice_row_form_row_init))

static void
on_selected (TruChoiceRow *self)
{
  if (!self->is_showing)
    tru_form_row_edited (TRU_FORM_ROW (self));
}

static GListModel *
choices (const TruField *field)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _("Unknown"));
  if (field->type == TRU_TYPE_BOOLEAN)
    {
      gtk_string_list_append (list, _("No"));
      gtk_string_list_append (list, _("Yes"));
    }
  else
    for (const TruOption *option = field->options; option->token; option++)
      gtk_string_list_append (list, _(option->label));
  return G_LIST_MODEL (list);
}

static void
tru_choice_row_class_init (TruChoiceRowClass *klass)
{
}

static void
tru_choice_row_init (TruChoiceRow *self)
{
}

/**
 * tru_choice_row_new:
 * @kind: a kind
 * @field: an ENUM or BOOLEAN field
 *
 * Returns: (transfer floating): its row
 */
TruFormRow *
tru_choice_row_new (const TruKind *kind,
                    guint          field)
{
  TruChoiceRow *self = g_object_new (TRU_TYPE_CHOICE_ROW, NULL);
  g_autoptr (GListModel) model = choices (&kind->fields[field]);

  tru_form_row_bind (TRU_FORM_ROW (self), kind, field);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), model);
  g_signal_connect (self, "notify::selected", G_CALLBACK (on_selected), NULL);
  return TRU_FORM_ROW (self);
}
