/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-inventory-private.h"

#include <glib/gi18n.h>

#include "tru-chosen-bar.h"
#include "tru-column-order.h"
#include "tru-inventory-chips.h"
#include "tru-inventory-columns.h"
#include "tru-inventory-empty.h"
#include "tru-item-details.h"
#include "tru-search.h"
#include "tru-text.h"

struct _TruInventory
{
  TruToolPage parent_instance;

  TruQueryModel *model;
  GtkMultiSelection *selection; /* several are for their labels; the first chosen of them shows beside the list */
  char *category;
  char *check; /* (nullable): the day of the safety checks, when only these are listed */
  char *item; /* the one chosen: it stays so while rows come and go */
  gboolean is_awaited; /* the item chosen is to be scrolled to when the list is read */
  gboolean is_reading;

  GtkSearchEntry *search;
  GtkDropDown *categories;
  TruInventoryChips *chips;
  GtkColumnView *view;
  GtkStack *stack;
  TruInventoryEmpty *nothing;
  GtkWidget *check_button; /* names the day, and lets it go */
  TruChosenBar *chosen_bar;
  TruItemDetails *details;
};

G_DEFINE_FINAL_TYPE (TruInventory, tru_inventory, TRU_TYPE_TOOL_PAGE)

enum
{
  DESK_ASKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_nothing (TruInventory *self)
{
  gboolean is_filtered = !tru_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->search))) || self->category || self->check
                         || !g_str_equal (tru_inventory_chips_get (self->chips), "all");
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0;

  gtk_stack_set_visible_child_name (self->stack, is_empty ? "nothing" : "list");
  tru_inventory_empty_show (self->nothing, tru_tool_page_get_office (TRU_TOOL_PAGE (self)), is_filtered);
}

static gint64
chosen_id (TruInventory *self)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);
  g_autoptr (TruRow) row = self->item ? tru_query_first (tru_tool_page_get_store (page), &tru_query_item_row, NULL, "$uid", self->item, NULL) : NULL;

  return row ? tru_row_get_id (row) : -1;
}

static guint
chosen_position (TruInventory *self)
{
  return self->item ? tru_query_model_find (self->model, chosen_id (self)) : G_MAXUINT;
}

/* Others that are chosen as well stay so. */
static void
restore_selection (TruInventory *self)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (self->selection);
  guint position = chosen_position (self);

  if (position == G_MAXUINT)
    gtk_selection_model_unselect_all (selection);
  else if (!gtk_selection_model_is_selected (selection, position))
    gtk_selection_model_select_item (selection, position, TRUE);
}

static void
scroll_to_chosen (TruInventory *self)
{
  guint position = chosen_position (self);

  if (position != G_MAXUINT)
    gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)), "list.scroll-to-item", "u", position);
}

static void
on_refreshed (TruInventory *self)
{
  restore_selection (self);
  show_nothing (self);
  if (self->is_awaited)
    scroll_to_chosen (self);
  self->is_awaited = FALSE;
}

static void
read_list (TruInventory *self)
{
  g_autofree char *words = tru_search_match (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  gboolean is_descending = FALSE;
  guint order = TRU_INVENTORY_BY_NAME;

  if (!self->model)
    return;
  tru_column_order_read (self->view, &order, &is_descending);
  tru_query_model_set_order (self->model, order, is_descending);
  tru_query_model_set_param (self->model, "$library", tru_tool_page_get_library (TRU_TOOL_PAGE (self)));
  tru_query_model_set_param (self->model, "$category", self->category);
  tru_query_model_set_param (self->model, "$check", self->check);
  tru_query_model_set_param (self->model, "$filter", tru_inventory_chips_get (self->chips));
  tru_query_model_set_param (self->model, "$words", words);
  tru_query_model_refresh (self->model);
}

static void
read_counts (TruInventory *self)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);
  g_autofree char *words = tru_search_match (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_autoptr (TruRow) counts
    = tru_query_first (tru_tool_page_get_store (page), &tru_query_item_counts, NULL, "$library", tru_tool_page_get_library (page),
                       "$category", self->category, "$words", words, NULL);

  tru_inventory_chips_show (self->chips, counts);
}

/* The categories are those that tools have; a new one comes with its first tool. */
static void
read_categories (TruInventory *self)
{
  g_autoptr (GPtrArray) rows = tru_query_run (tru_tool_page_get_store (TRU_TOOL_PAGE (self)), &tru_query_tool_categories, NULL, NULL);
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint chosen = 0;

  gtk_string_list_append (words, _("All categories"));
  for (guint i = 0; rows && i < rows->len; i++)
    {
      const char *name = tru_row_get_text (rows->pdata[i], TRU_NAME_ROW_NAME);

      gtk_string_list_append (words, name);
      if (g_strcmp0 (name, self->category) == 0)
        chosen = i + 1;
    }
  self->is_reading = TRUE;
  gtk_drop_down_set_model (self->categories, G_LIST_MODEL (words));
  gtk_drop_down_set_selected (self->categories, chosen);
  self->is_reading = FALSE;
}

static void
on_filter_changed (TruInventory *self)
{
  if (self->model)
    read_counts (self);
  read_list (self);
}

/* Of one day, or of any. */
static void
set_check (TruInventory *self,
           const char   *day)
{
  g_autofree char *text = day ? tru_date_format (tru_date_parse (day), TRU_DATE_DAY) : NULL;
  g_autofree char *label = text ? g_strdup_printf (_("Checks of %s"), text) : NULL;

  g_free (self->check);
  self->check = g_strdup (day);
  gtk_widget_set_visible (self->check_button, day != NULL);
  if (label)
    adw_button_content_set_label (ADW_BUTTON_CONTENT (gtk_button_get_child (GTK_BUTTON (self->check_button))), label);
}

/* A state that somebody chooses is of all items, whatever day their check is due. */
static void
on_state_chosen (TruInventory *self)
{
  set_check (self, NULL);
  read_list (self);
}

static void
on_sorted (TruInventory *self)
{
  read_list (self);
}

static void
on_category (TruInventory *self)
{
  guint position = gtk_drop_down_get_selected (self->categories);
  GtkStringObject *name = gtk_drop_down_get_selected_item (self->categories);

  if (self->is_reading || !name)
    return;
  g_free (self->category);
  self->category = position > 0 ? g_strdup (gtk_string_object_get_string (name)) : NULL;
  read_counts (self);
  read_list (self);
}

/* Of several that are chosen the one that shows goes on showing. */
static void
on_selected (TruInventory *self)
{
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  guint shown = chosen_position (self);
  g_autoptr (TruRow) row = NULL;

  if (self->is_reading || tru_query_model_is_changing (self->model))
    return;
  if (shown != G_MAXUINT && gtk_bitset_get_size (chosen) > 1 && gtk_bitset_contains (chosen, shown))
    return;
  if (!gtk_bitset_is_empty (chosen))
    row = g_list_model_get_item (G_LIST_MODEL (self->model), gtk_bitset_get_minimum (chosen));
  g_free (self->item);
  self->item = row ? g_strdup (tru_row_get_text (row, TRU_ITEM_ROW_UID)) : NULL;
  tru_item_details_show (self->details, tru_tool_page_get_office (TRU_TOOL_PAGE (self)), self->item);
}

static void
on_search_stopped (TruInventory *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
on_search_entered (TruInventory *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 1)
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), 0, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
on_clear (TruInventory *self)
{
  tru_inventory_restore (self, "all", NULL, self->item);
}

static void
on_desk_asked (TruInventory *self,
               const char   *item)
{
  g_signal_emit (self, signals[DESK_ASKED], 0, item);
}

static void
on_row_activated (TruInventory *self)
{
  on_selected (self);
}

static void
tru_inventory_set_office (TruToolPage *page,
                          TruOffice   *office)
{
  TruInventory *self = TRU_INVENTORY (page);

  TRU_TOOL_PAGE_CLASS (tru_inventory_parent_class)->set_office (page, office);
  self->model = tru_query_model_new (tru_office_get_store (office), &tru_list_inventory);
  g_signal_connect_object (self->model, "refreshed", G_CALLBACK (on_refreshed), self, G_CONNECT_SWAPPED);
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  tru_chosen_bar_follow (self->chosen_bar, GTK_SELECTION_MODEL (self->selection));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

static void
tru_inventory_refresh (TruToolPage *page)
{
  TruInventory *self = TRU_INVENTORY (page);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "inventory.edit-library", tru_tool_page_get_home (page) != NULL);
  read_categories (self);
  read_counts (self);
  read_list (self);
  tru_item_details_show (self->details, tru_tool_page_get_office (page), self->item);
}

static void
tru_inventory_start (TruToolPage *page)
{
  TruInventory *self = TRU_INVENTORY (page);

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
tru_inventory_dispose (GObject *object)
{
  TruInventory *self = TRU_INVENTORY (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_pointer (&self->category, g_free);
  g_clear_pointer (&self->check, g_free);
  g_clear_pointer (&self->item, g_free);
  G_OBJECT_CLASS (tru_inventory_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TruInventory, search);
  gtk_widget_class_bind_template_child (widget_class, TruInventory, categories);
  gtk_widget_class_bind_template_child (widget_class, TruInventory, chips);
  gtk_widget_class_bind_template_child (widget_class, TruInventory, view);
  gtk_widget_class_bind_template_child (widget_class, TruInventory, stack);
  gtk_widget_class_bind_template_child (widget_class, TruInventory, nothing);
  gtk_widget_class_bind_template_child (widget_class, TruInventory, check_button);
  gtk_widget_class_bind_template_child (widget_class, TruInventory, chosen_bar);
  gtk_widget_class_bind_template_child (widget_class, TruInventory, details);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_category);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_search_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_desk_asked);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_bind_template_callback (widget_class, on_state_chosen);
}

static void
tru_inventory_class_init (TruInventoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tru_inventory_dispose;
  TRU_TOOL_PAGE_CLASS (klass)->set_office = tru_inventory_set_office;
  TRU_TOOL_PAGE_CLASS (klass)->refresh = tru_inventory_refresh;
  TRU_TOOL_PAGE_CLASS (klass)->start = tru_inventory_start;
  g_type_ensure (TRU_TYPE_CHOSEN_BAR);
  g_type_ensure (TRU_TYPE_INVENTORY_CHIPS);
  g_type_ensure (TRU_TYPE_INVENTORY_EMPTY);
  g_type_ensure (TRU_TYPE_ITEM_DETAILS);
  signals[DESK_ASKED] = g_signal_new ("desk-asked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/inventory.ui");
  bind_template (widget_class);
  tru_inventory_install_actions (widget_class);
}

static void
tru_inventory_init (TruInventory *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tru_inventory_columns_add (self->view);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (on_sorted), self, G_CONNECT_SWAPPED);
}

/**
 * tru_inventory_show_item:
 * @self: an inventory
 * @uid: uid of an item
 *
 * Chooses it and scrolls to it; a filter or search that hides it is dropped.
 *
 * Returns: whether it is there
 */
gboolean
tru_inventory_show_item (TruInventory *self,
                         const char   *uid)
{
  g_free (self->item);
  self->item = g_strdup (uid);
  if (tru_query_model_find (self->model, chosen_id (self)) == G_MAXUINT)
    {
      self->is_awaited = TRUE;
      tru_inventory_restore (self, "all", NULL, uid);
    }
  restore_selection (self);
  tru_item_details_show (self->details, tru_tool_page_get_office (TRU_TOOL_PAGE (self)), uid);
  scroll_to_chosen (self);
  return tru_item_details_get_uid (self->details) != NULL;
}

/**
 * tru_inventory_get_item:
 * @self: an inventory
 *
 * Returns: (nullable) (transfer none): uid of the item chosen
 */
const char *
tru_inventory_get_item (TruInventory *self)
{
  return self->item;
}

/**
 * tru_inventory_get_filter:
 * @self: an inventory
 *
 * Returns: (transfer none): the state it is filtered by, or “all”
 */
const char *
tru_inventory_get_filter (TruInventory *self)
{
  return tru_inventory_chips_get (self->chips);
}

/**
 * tru_inventory_get_category:
 * @self: an inventory
 *
 * Returns: (nullable) (transfer none): the category it is filtered by
 */
const char *
tru_inventory_get_category (TruInventory *self)
{
  return self->category;
}

/**
 * tru_inventory_restore:
 * @self: an inventory
 * @filter: (nullable): the state to filter by, or “all”
 * @category: (nullable): the category to filter by
 * @item: (nullable): uid of the item to choose
 */
void
tru_inventory_restore (TruInventory *self,
                       const char   *filter,
                       const char   *category,
                       const char   *item)
{
  g_autofree char *chosen = g_strdup (item);

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  g_free (self->category);
  self->category = g_strdup (category);
  g_free (self->item);
  self->item = g_steal_pointer (&chosen);
  tru_inventory_chips_set (self->chips, filter);
  set_check (self, NULL);
  tru_tool_page_refresh (TRU_TOOL_PAGE (self));
}

/**
 * tru_inventory_show_checks:
 * @self: an inventory
 * @day: a day, as “2026-11-16”
 * @item: uid of one of the items whose safety check is due on it
 *
 * Lists these items alone, until somebody chooses otherwise.
 */
void
tru_inventory_show_checks (TruInventory *self,
                           const char   *day,
                           const char   *item)
{
  tru_inventory_restore (self, "all", NULL, item);
  set_check (self, day);
  read_list (self);
}

/**
 * tru_inventory_get_items:
 * @self: an inventory
 *
 * Returns: (transfer none): rows of the items that it lists
 */
GListModel *
tru_inventory_get_items (TruInventory *self)
{
  return G_LIST_MODEL (self->model);
}

/**
 * tru_inventory_get_chosen:
 * @self: an inventory
 *
 * Returns: (transfer full): rows of the items that are chosen, several perhaps
 */
GListModel *
tru_inventory_get_chosen (TruInventory *self)
{
  return G_LIST_MODEL (gtk_selection_filter_model_new (g_object_ref (GTK_SELECTION_MODEL (self->selection))));
}
