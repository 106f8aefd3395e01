/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-choice-row.h"

#include <glib/gi18n.h>

#include "tru-combo-list.h"
#include "tru-date.h"
#include "tru-typed-choice.h"

/* An enumeration, a yes and no, or a day of the week: each may be unknown, which is the first entry. */
struct _TruChoiceRow
{
  AdwComboRow parent_instance;
  gboolean is_showing;
  TruTypedChoice typed;
};

/* Days of the week are counted from 1. */
static gint64
first_of (TruFormRow *row)
{
  return tru_form_row_get_field (row)->flags & TRU_WEEKDAYS ? 1 : 0;
}

static void
tru_choice_row_show (TruFormRow *row,
                     TruRecord   *record)
{
  TruChoiceRow *self = TRU_CHOICE_ROW (row);
  gint64 number = tru_record_get_number (record, tru_form_row_get_index (row));

  self->is_showing = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), number == TRU_UNKNOWN ? 0 : number - first_of (row) + 1);
  self->is_showing = FALSE;
}

static gboolean
tru_choice_row_read (TruFormRow *row,
                     TruRecord   *record,
                     GError     **error)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));
  gint64 number = selected == 0 || selected == GTK_INVALID_LIST_POSITION ? TRU_UNKNOWN : (gint64) selected - 1 + first_of (row);

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

/* Letters choose without opening the list, as in most forms. */
static gboolean
on_key_pressed (GtkEventController *controller,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state,
                TruChoiceRow       *self)
{
  AdwComboRow *row = ADW_COMBO_ROW (self);
  gunichar typed = gdk_keyval_to_unicode (keyval);
  guint choice;

  if (!gtk_widget_is_focus (GTK_WIDGET (self)) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) || !g_unichar_isalnum (typed))
    return FALSE;
  choice = tru_typed_choice_add (&self->typed, adw_combo_row_get_model (row), adw_combo_row_get_selected (row), typed,
                                 gtk_event_controller_get_current_event_time (controller));
  if (choice == GTK_INVALID_LIST_POSITION)
    return FALSE;
  adw_combo_row_set_selected (row, choice);
  return TRUE;
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
  else if (field->flags & TRU_WEEKDAYS)
    for (int day = 1; day <= 7; day++)
      gtk_string_list_append (list, tru_date_weekday_name (day));
  else
    for (const TruOption *option = field->options; option->token; option++)
      gtk_string_list_append (list, _(option->label));
  return G_LIST_MODEL (list);
}

static void
on_selected (TruChoiceRow *self)
{
  if (!self->is_showing)
    tru_form_row_edited (TRU_FORM_ROW (self));
}

static void
tru_choice_row_class_init (TruChoiceRowClass *klass)
{
}

static void
tru_choice_row_init (TruChoiceRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * tru_choice_row_new:
 * @kind: a kind
 * @field: an ENUM or BOOLEAN field, or one for a day of the week
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
  tru_combo_list_attach (ADW_COMBO_ROW (self));
  g_signal_connect (self, "notify::selected", G_CALLBACK (on_selected), NULL);
  return TRU_FORM_ROW (self);
}
