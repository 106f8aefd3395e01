/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-consumables-page.h"

#include <glib/gi18n.h>

#include "tru-cell-name.h"
#include "tru-consumable-count.h"
#include "tru-consumable-line.h"
#include "tru-decimal.h"
#include "tru-stock-acts.h"
#include "tru-text.h"
#include "tru-tool-acts.h"
#include "tru-tool-list.h"

struct _TruConsumablesPage
{
  TruToolPage parent_instance;

  TruToolList *list;
  GtkStack *stack;
  GtkLabel *name;
  GtkLabel *about;
  GtkLabel *stock;
  GtkWidget *low;
  GtkWidget *moves_title;
  GtkListBox *moves;
};

G_DEFINE_FINAL_TYPE (TruConsumablesPage, tru_consumables_page, TRU_TYPE_TOOL_PAGE)

static void
show_moves (TruConsumablesPage *self,
            TruRow             *consumable)
{
  TruStore *store = tru_tool_page_get_store (TRU_TOOL_PAGE (self));
  g_autoptr (GPtrArray) rows = tru_query_run (store, &tru_query_moves_of_consumable, NULL, "$uid", tru_tool_list_get_chosen (self->list), NULL);

  tru_tool_look_clear (GTK_WIDGET (self->moves));
  for (guint i = 0; rows && i < rows->len; i++)
    gtk_list_box_append (self->moves, tru_consumable_line_new_move (store, consumable, rows->pdata[i]));
  gtk_widget_set_visible (self->moves_title, rows && rows->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->moves), rows && rows->len > 0);
}

/* Where it is, its code, and from where on it is to be bought again. */
static char *
describe (TruRow *consumable)
{
  gint64 minimum = tru_row_get_number (consumable, TRU_CONSUMABLE_ROW_MINIMUM);
  g_autofree char *number = minimum == TRU_UNKNOWN ? NULL : tru_decimal_format (minimum);
  g_autofree char *unit = tru_decimal_unit (minimum, tru_row_get_text (consumable, TRU_CONSUMABLE_ROW_UNIT));
  g_autofree char *order = number ? g_strdup_printf (_("order again below %1$s %2$s"), number, unit) : NULL;
  const char *code = tru_row_get_text (consumable, TRU_CONSUMABLE_ROW_CODE);
  const char *parts[4] = { tru_row_get_text (consumable, TRU_CONSUMABLE_ROW_SITE) };
  guint n = 1;

  if (code)
    parts[n++] = code;
  if (order)
    parts[n++] = order;
  return tru_text_join (parts, " · ");
}

static void
show_consumable (TruConsumablesPage *self)
{
  g_autoptr (TruRow) consumable = tru_tool_list_read_chosen (self->list);
  g_autofree char *about = NULL;
  g_autofree char *left = NULL;
  g_autofree char *stock = NULL;

  gtk_stack_set_visible_child_name (self->stack, consumable ? "consumable" : "none");
  if (!consumable)
    return;
  about = describe (consumable);
  left = tru_consumable_line_stock (consumable);
  stock = g_strdup_printf (_("%s left"), left);
  gtk_label_set_label (self->name, tru_row_get_text (consumable, TRU_CONSUMABLE_ROW_NAME));
  gtk_label_set_label (self->about, about);
  gtk_label_set_label (self->stock, stock);
  gtk_widget_set_visible (self->low, tru_consumable_line_is_low (consumable));
  show_moves (self, consumable);
}

static void
on_chosen (TruConsumablesPage *self)
{
  show_consumable (self);
}

static void
on_add (TruConsumablesPage *self)
{
  tru_tool_acts_add (GTK_WIDGET (self), "consumable", "tool_library", tru_tool_page_get_home (TRU_TOOL_PAGE (self)));
}

static void
on_edit (TruConsumablesPage *self)
{
  tru_tool_acts_edit (GTK_WIDGET (self), "consumable", tru_tool_list_get_chosen (self->list));
}

static void
move (TruConsumablesPage *self,
      TruStockMoveType    type)
{
  tru_stock_acts_move_one (GTK_WIDGET (self), tru_tool_page_get_office (TRU_TOOL_PAGE (self)), tru_tool_list_get_chosen (self->list), type);
}

static void
on_receive (TruConsumablesPage *self)
{
  move (self, TRU_STOCK_MOVE_TYPE_RECEIVED);
}

static void
on_issue (TruConsumablesPage *self)
{
  move (self, TRU_STOCK_MOVE_TYPE_ISSUED);
}

static void
on_correct (TruConsumablesPage *self)
{
  tru_consumable_count_ask (GTK_WIDGET (self), tru_tool_page_get_office (TRU_TOOL_PAGE (self)), tru_tool_list_get_chosen (self->list));
}

static void
on_set_up (GtkSignalListItemFactory *factory,
           GtkListItem              *cell)
{
  gtk_list_item_set_child (cell, tru_consumable_line_new ());
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *cell)
{
  TruRow *consumable = gtk_list_item_get_item (cell);

  if (tru_row_get_id (consumable) <= 0)
    return;
  tru_consumable_line_set (gtk_list_item_get_child (cell), consumable);
  tru_cell_name (cell, tru_row_get_text (consumable, TRU_CONSUMABLE_ROW_NAME));
}

static void
tru_consumables_page_set_office (TruToolPage *page,
                                 TruOffice   *office)
{
  TruConsumablesPage *self = TRU_CONSUMABLES_PAGE (page);

  TRU_TOOL_PAGE_CLASS (tru_consumables_page_parent_class)->set_office (page, office);
  tru_tool_list_set_query (self->list, tru_office_get_store (office), &tru_list_consumables, &tru_query_consumable_row, TRU_CONSUMABLE_ROW_UID);
}

static void
tru_consumables_page_refresh (TruToolPage *page)
{
  TruConsumablesPage *self = TRU_CONSUMABLES_PAGE (page);

  tru_tool_list_read (self->list, tru_tool_page_get_library (page));
  show_consumable (self);
}

static void
tru_consumables_page_start (TruToolPage *page)
{
  tru_tool_list_start (TRU_CONSUMABLES_PAGE (page)->list);
}

static void
tru_consumables_page_class_init (TruConsumablesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  TRU_TOOL_PAGE_CLASS (klass)->set_office = tru_consumables_page_set_office;
  TRU_TOOL_PAGE_CLASS (klass)->refresh = tru_consumables_page_refresh;
  TRU_TOOL_PAGE_CLASS (klass)->start = tru_consumables_page_start;
  g_type_ensure (TRU_TYPE_PILL);
  g_type_ensure (TRU_TYPE_TOOL_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/truelle/Truelle/toollibrary/consumables-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TruConsumablesPage, list);
  gtk_widget_class_bind_template_child (widget_class, TruConsumablesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TruConsumablesPage, name);
  gtk_widget_class_bind_template_child (widget_class, TruConsumablesPage, about);
  gtk_widget_class_bind_template_child (widget_class, TruConsumablesPage, stock);
  gtk_widget_class_bind_template_child (widget_class, TruConsumablesPage, low);
  gtk_widget_class_bind_template_child (widget_class, TruConsumablesPage, moves_title);
  gtk_widget_class_bind_template_child (widget_class, TruConsumablesPage, moves);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_edit);
  gtk_widget_class_bind_template_callback (widget_class, on_receive);
  gtk_widget_class_bind_template_callback (widget_class, on_issue);
  gtk_widget_class_bind_template_callback (widget_class, on_correct);
  gtk_widget_class_bind_template_callback (widget_class, on_set_up);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
}

static void
tru_consumables_page_init (TruConsumablesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tru_pill_set (TRU_PILL (self->low), _("Order again"), TRU_TONE_ATTENTION);
}

/**
 * tru_consumables_page_show:
 * @self: the page
 * @uid: uid of a consumable, which is chosen from now on
 */
void
tru_consumables_page_show (TruConsumablesPage *self,
                           const char         *uid)
{
  tru_tool_list_choose (self->list, uid);
  tru_tool_page_refresh (TRU_TOOL_PAGE (self));
}
