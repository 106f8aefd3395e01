/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-inventory-chips.h"

#include <glib/gi18n.h>

#include "tru-decimal.h"

#define N_CHIPS 12

static const struct
{
  const char *filter;
  const char *label; /* msgid */
  guint column;
} chips[N_CHIPS] = {
  { "all", N_("All tools"), TRU_ITEM_COUNTS_ALL },
  { "available", N_("In stock"), TRU_ITEM_COUNTS_AVAILABLE },
  { "lent", N_("On loan"), TRU_ITEM_COUNTS_LENT },
  { "late", N_("Late"), TRU_ITEM_COUNTS_LATE },
  { "in_repair", N_("In repair"), TRU_ITEM_COUNTS_REPAIR },
  { "check_due", N_("Check due"), TRU_ITEM_COUNTS_CHECK },
  { "missing", N_("Missing"), TRU_ITEM_COUNTS_MISSING },
  { "set_aside", N_("Set aside"), TRU_ITEM_COUNTS_ASIDE },
  { "to_inspect", N_("To inspect"), TRU_ITEM_COUNTS_INSPECT },
  { "on_its_way", N_("On its way"), TRU_ITEM_COUNTS_MOVING },
  { "stolen", N_("Stolen"), TRU_ITEM_COUNTS_STOLEN },
  { "withdrawn", N_("Withdrawn"), TRU_ITEM_COUNTS_WITHDRAWN },
};

struct _TruInventoryChips
{
  AdwBin parent_instance;

  GtkToggleButton *buttons[N_CHIPS];
  GtkLabel *numbers[N_CHIPS];
  guint chosen;
};

G_DEFINE_FINAL_TYPE (TruInventoryChips, tru_inventory_chips, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_toggled (GtkToggleButton   *button,
            TruInventoryChips *self)
{
  guint position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "position"));

  if (!gtk_toggle_button_get_active (button) || position == self->chosen)
    return;
  self->chosen = position;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tru_inventory_chips_class_init (TruInventoryChipsClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
new_chip (TruInventoryChips *self,
          guint              position)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->buttons[position] = GTK_TOGGLE_BUTTON (button);
  self->numbers[position] = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->numbers[position]), "count");
  gtk_box_append (GTK_BOX (box), gtk_label_new (_(chips[position].label)));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->numbers[position]));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "chip");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), position == 0);
  if (position > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->buttons[0]);
  g_object_set_data (G_OBJECT (button), "position", GUINT_TO_POINTER (position));
  g_signal_connect (button, "toggled", G_CALLBACK (on_toggled), self);
  return button;
}

static void
tru_inventory_chips_init (TruInventoryChips *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  for (guint i = 0; i < N_CHIPS; i++)
    gtk_box_append (GTK_BOX (box), new_chip (self, i));
  /* All of them are wider than a small window. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_set_hexpand (scroller, TRUE);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/**
 * tru_inventory_chips_get:
 * @self: the chips
 *
 * Returns: (transfer none): the filter that is on: “all” or a state
 */
const char *
tru_inventory_chips_get (TruInventoryChips *self)
{
  return chips[self->chosen].filter;
}

/**
 * tru_inventory_chips_set:
 * @self: the chips
 * @filter: (nullable): the filter to turn on; an unknown one is ignored
 */
void
tru_inventory_chips_set (TruInventoryChips *self,
                         const char        *filter)
{
  for (guint i = 0; i < N_CHIPS; i++)
    if (g_strcmp0 (chips[i].filter, filter) == 0)
      gtk_toggle_button_set_active (self->buttons[i], TRUE);
}

/**
 * tru_inventory_chips_show:
 * @self: the chips
 * @counts: (nullable): a row of counts
 *
 * Leaves out the states that no item is in, so that the others fit; all of them and the one chosen always show.
 */
void
tru_inventory_chips_show (TruInventoryChips *self,
                          TruRow            *counts)
{
  for (guint i = 0; i < N_CHIPS; i++)
    {
      gint64 count = counts ? tru_row_get_number (counts, chips[i].column) : 0;
      g_autofree char *text = tru_number_format (count);

      gtk_label_set_label (self->numbers[i], text);
      gtk_widget_set_visible (GTK_WIDGET (self->buttons[i]), count > 0 || i == 0 || i == self->chosen);
    }
}
