/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-inventory-private.h"

#include "tru-inventory-labels.h"
#include "tru-item-acts.h"
#include "tru-stock-acts.h"
#include "tru-tool-acts.h"

static void
on_add_item (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  TruToolPage *page = TRU_TOOL_PAGE (widget);

  tru_tool_acts_add_item (widget, tru_tool_page_get_office (page), tru_tool_page_get_home (page));
}

static void
on_add_like (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  const char *item = tru_inventory_get_item (TRU_INVENTORY (widget));

  if (item)
    tru_item_acts_add_like (widget, tru_tool_page_get_office (TRU_TOOL_PAGE (widget)), item);
}

static void
on_add_tool (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  tru_tool_acts_add (widget, "tool", "category", tru_inventory_get_category (TRU_INVENTORY (widget)));
}

static void
on_add_library (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  tru_tool_acts_add (widget, "tool_library", NULL, NULL);
}

static void
on_labels (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  tru_inventory_labels_print (TRU_INVENTORY (widget));
}

static void
on_edit_library (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  tru_tool_acts_edit (widget, "tool_library", tru_tool_page_get_home (TRU_TOOL_PAGE (widget)));
}

static void
on_add_consumable (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  tru_tool_acts_add (widget, "consumable", "tool_library", tru_tool_page_get_home (TRU_TOOL_PAGE (widget)));
}

static void
on_move_consumable (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  tru_stock_acts_move (widget, tru_tool_page_get_office (TRU_TOOL_PAGE (widget)));
}

static void
tru_inventory_add (TruToolPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "inventory.add-item", NULL);
}

/**
 * tru_inventory_install_actions:
 * @widget_class: the inventory’s
 *
 * Adds what menus and keys do to the item chosen, to the list, or to the tool library.
 */
void
tru_inventory_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "inventory.add-item", NULL, on_add_item);
  TRU_TOOL_PAGE_CLASS (widget_class)->add = tru_inventory_add;
  gtk_widget_class_install_action (widget_class, "inventory.add-like", NULL, on_add_like);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "inventory.add-like", NULL);
  gtk_widget_class_install_action (widget_class, "inventory.add-tool", NULL, on_add_tool);
  gtk_widget_class_install_action (widget_class, "inventory.add-library", NULL, on_add_library);
  gtk_widget_class_install_action (widget_class, "inventory.add-consumable", NULL, on_add_consumable);
  gtk_widget_class_install_action (widget_class, "inventory.move-consumable", NULL, on_move_consumable);
  gtk_widget_class_install_action (widget_class, "inventory.labels", NULL, on_labels);
  gtk_widget_class_install_action (widget_class, "inventory.edit-library", NULL, on_edit_library);
}
