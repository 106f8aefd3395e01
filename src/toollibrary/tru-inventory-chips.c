/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-inventory-chips.h"

#include <glib/gi18n.h>

#include "tru-decimal.h"

#define N_CHIPS 12
#define GAP 4

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
  GtkWidget parent_instance;

  GtkToggleButton *buttons[N_CHIPS];
  GtkLabel *numbers[N_CHIPS];
  GtkWidget *every; /* a menu of all states, of those too that have no room or no item */
  GSimpleAction *filter;
  guint chosen;
};

G_DEFINE_FINAL_TYPE (TruInventoryChips, tru_inventory_chips, GTK_TYPE_WIDGET)

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
  g_simple_action_set_state (self->filter, g_variant_new_string (chips[position].filter));
  gtk_widget_show (GTK_WIDGET (button));
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_filter (GSimpleAction     *action,
           GVariant          *filter,
           TruInventoryChips *self)
{
  tru_inventory_chips_set (self, g_variant_get_string (filter, NULL));
}

static int
natural_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* All items, the state chosen and the menu are always there; of the others as many as there is room for. */
static void
tru_inventory_chips_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  TruInventoryChips *self = TRU_INVENTORY_CHIPS (widget);

  gtk_widget_measure (self->every, orientation, -1, minimum, natural, NULL, NULL);
  for (guint i = 0; i < N_CHIPS; i++)
    {
      int least, most;

      if (!gtk_widget_get_visible (GTK_WIDGET (self->buttons[i])))
        continue;
      gtk_widget_measure (GTK_WIDGET (self->buttons[i]), orientation, -1, &least, &most, NULL, NULL);
      if (orientation == GTK_ORIENTATION_VERTICAL)
        *minimum = *natural = MAX (*natural, most);
      else
        *natural += most + GAP;
      if (orientation == GTK_ORIENTATION_HORIZONTAL && (i == 0 || i == self->chosen))
        *minimum += most + GAP;
    }
}

static void
tru_inventory_chips_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  TruInventoryChips *self = TRU_INVENTORY_CHIPS (widget);
  int menu = natural_width (self->every);
  int left = width - menu - (self->chosen > 0 ? natural_width (GTK_WIDGET (self->buttons[self->chosen])) + GAP : 0);
  int x = 0;

  for (guint i = 0; i < N_CHIPS; i++)
    {
      GtkWidget *chip = GTK_WIDGET (self->buttons[i]);
      int needed = gtk_widget_get_visible (chip) ? natural_width (chip) : 0;
      gboolean is_shown = needed > 0 && (i == 0 || i == self->chosen || needed + GAP <= left);

      gtk_widget_set_child_visible (chip, is_shown);
      if (is_shown)
        gtk_widget_size_allocate (chip, &(GtkAllocation) { x, 0, needed, height }, -1);
      x += is_shown ? needed + GAP : 0;
      /* Once one has no room, the smaller ones after it do not jump its place. */
      if (i == 0 || i != self->chosen)
        left = is_shown || needed == 0 ? left - (needed > 0 ? needed + GAP : 0) : 0;
    }
  gtk_widget_size_allocate (self->every, &(GtkAllocation) { x, 0, menu, height }, -1);
}

static void
tru_inventory_chips_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  g_clear_object (&TRU_INVENTORY_CHIPS (object)->filter);
  G_OBJECT_CLASS (tru_inventory_chips_parent_class)->dispose (object);
}

static void
tru_inventory_chips_class_init (TruInventoryChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_inventory_chips_dispose;
  GTK_WIDGET_CLASS (klass)->measure = tru_inventory_chips_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = tru_inventory_chips_size_allocate;
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
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *label = gtk_label_new (_("Other states"));

  for (guint i = 0; i < N_CHIPS; i++)
    gtk_widget_set_parent (new_chip (self, i), GTK_WIDGET (self));
  self->filter = g_simple_action_new_stateful ("filter", G_VARIANT_TYPE_STRING, g_variant_new_string (chips[0].filter));
  g_signal_connect_object (self->filter, "activate", G_CALLBACK (on_filter), self, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->filter));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "chips", G_ACTION_GROUP (group));
  self->every = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->every), label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->every), TRUE);
  gtk_widget_add_css_class (self->every, "chips-menu");
  gtk_widget_set_tooltip_text (self->every, _("Show the items in any one state"));
  gtk_widget_set_parent (self->every, GTK_WIDGET (self));
}

/* The menu names every state with its number. */
static void
fill_menu (TruInventoryChips *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < N_CHIPS; i++)
    {
      g_autofree char *label = g_strdup_printf ("%s (%s)", _(chips[i].label), gtk_label_get_label (self->numbers[i]));
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "chips.filter", "s", chips[i].filter);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->every), G_MENU_MODEL (menu));
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
  fill_menu (self);
}
