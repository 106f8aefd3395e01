/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-chosen-bar.h"

#include <glib/gi18n.h>

#include "tru-decimal.h"
#include "tru-tool-look.h"

struct _TruChosenBar
{
  AdwBin parent_instance;

  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (TruChosenBar, tru_chosen_bar, ADW_TYPE_BIN)

/* One that is chosen shows beside the list: nothing more is to be said of it. */
static void
show (GtkSelectionModel *selection,
      TruChosenBar      *self)
{
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (selection);
  guint n = (guint) gtk_bitset_get_size (chosen);
  g_autofree char *number = tru_number_format (n);
  g_autofree char *text = g_strdup_printf (ngettext ("%s item chosen", "%s items chosen", n), number);

  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 1);
}

static void
on_selection_changed (GtkSelectionModel *selection,
                      guint              position,
                      guint              n_items,
                      TruChosenBar      *self)
{
  show (selection, self);
}

static void
on_items_changed (GtkSelectionModel *selection,
                  guint              position,
                  guint              removed,
                  guint              added,
                  TruChosenBar      *self)
{
  show (selection, self);
}

static void
tru_chosen_bar_class_init (TruChosenBarClass *klass)
{
}

static void
tru_chosen_bar_init (TruChosenBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *labels = gtk_button_new_with_mnemonic (_("_Their Labels…"));

  self->label = tru_tool_look_label (NULL, "heading");
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (labels), "inventory.labels");
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), labels);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * tru_chosen_bar_follow:
 * @self: a bar
 * @selection: the items listed
 */
void
tru_chosen_bar_follow (TruChosenBar      *self,
                       GtkSelectionModel *selection)
{
  g_signal_connect_object (selection, "selection-changed", G_CALLBACK (on_selection_changed), self, 0);
  g_signal_connect_object (selection, "items-changed", G_CALLBACK (on_items_changed), self, 0);
  show (selection, self);
}
