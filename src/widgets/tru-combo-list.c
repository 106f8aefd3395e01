/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-combo-list.h"

#define MOST_CHARS 60   /* before a choice takes two lines in the list */
#define CHOSEN_CHARS 40 /* of the one that stands in the row, beside its title */
#define ROW_KEY "row"

static GtkWidget *
get_mark (GtkListItem *item)
{
  return gtk_widget_get_last_child (gtk_list_item_get_child (item));
}

static void
show_mark (GtkListItem *item)
{
  AdwComboRow *row = g_object_get_data (G_OBJECT (item), ROW_KEY);

  gtk_widget_set_opacity (get_mark (item), adw_combo_row_get_selected_item (row) == gtk_list_item_get_item (item) ? 1 : 0);
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_CHARS);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_item_set_child (item, box);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         AdwComboRow              *row)
{
  GtkStringObject *choice = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (gtk_list_item_get_child (item))), gtk_string_object_get_string (choice));
  g_object_set_data (G_OBJECT (item), ROW_KEY, row);
  g_signal_connect_object (row, "notify::selected-item", G_CALLBACK (show_mark), item, G_CONNECT_SWAPPED);
  show_mark (item);
}

static void
on_unbind (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           AdwComboRow              *row)
{
  g_signal_handlers_disconnect_by_func (row, show_mark, item);
}

static void
on_setup_chosen (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CHOSEN_CHARS);
  gtk_list_item_set_child (item, label);
}

static void
on_bind_chosen (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/**
 * tru_combo_list_attach:
 * @row: a row whose model is a #GtkStringList
 *
 * Has its list show each choice whole, and the row as much of the chosen one as has room: libadwaita cuts them after twenty letters, which is less than a French sentence needs.
 */
void
tru_combo_list_attach (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) chosen = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), row, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), row, 0);
  g_signal_connect (chosen, "setup", G_CALLBACK (on_setup_chosen), NULL);
  g_signal_connect (chosen, "bind", G_CALLBACK (on_bind_chosen), NULL);
  adw_combo_row_set_factory (row, chosen);
  adw_combo_row_set_list_factory (row, factory);
}
