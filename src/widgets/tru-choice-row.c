/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-choice-row.h"

#include <glib/gi18n.h>

#include "tru-combo-list.h"
#include "tru-typed-choice.h"

/* An enumeration, or a yes and no: both may be unknown, which is the first entry. */
struct _TruChoiceRow
{
  AdwComboRow parent_instance;
  gboolean is_showing;
  TruTypedChoice typed;
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
  else
    for (const TruOption *option = field->options; option->token; option++)
      gtk_string_list_append (list, _(option->label));
  return G_LIST_MODEL (list);
}

static void
on_setup_chosen (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_list_item_set_child (item, label);
}

static void
on_bind_chosen (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
on_setup_offered (GtkSignalListItemFactory *factory,
                  GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_item_set_child (item, box);
}

/* The check mark stands at the one chosen. */
static void
on_bind_offered (GtkSignalListItemFactory *factory,
                 GtkListItem              *item,
                 TruChoiceRow             *self)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  gboolean is_chosen = gtk_list_item_get_position (item) == adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
  gtk_widget_set_opacity (gtk_widget_get_last_child (box), is_chosen ? 1 : 0);
}

/* The combo row's own lines end after twenty letters: whoever chooses reads the words whole. Made anew with each choice, so
 * that the check mark follows. */
static void
show_whole (TruChoiceRow *self)
{
  g_autoptr (GtkListItemFactory) offered = gtk_signal_list_item_factory_new ();

  g_signal_connect (offered, "setup", G_CALLBACK (on_setup_offered), NULL);
  g_signal_connect_object (offered, "bind", G_CALLBACK (on_bind_offered), self, 0);
  adw_combo_row_set_list_factory (ADW_COMBO_ROW (self), offered);
}

static void
on_selected (TruChoiceRow *self)
{
  show_whole (self);
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
  g_autoptr (GtkListItemFactory) chosen = gtk_signal_list_item_factory_new ();

  g_signal_connect (chosen, "setup", G_CALLBACK (on_setup_chosen), NULL);
  g_signal_connect (chosen, "bind", G_CALLBACK (on_bind_chosen), NULL);
  adw_combo_row_set_factory (ADW_COMBO_ROW (self), chosen);
  show_whole (self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
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
  tru_combo_list_attach (ADW_COMBO_ROW (self));
  g_signal_connect (self, "notify::selected", G_CALLBACK (on_selected), NULL);
  return TRU_FORM_ROW (self);
}
