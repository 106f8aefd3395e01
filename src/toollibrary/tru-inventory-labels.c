/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-inventory-labels.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-decimal.h"
#include "tru-inventory-private.h"
#include "tru-label-dialog.h"
#include "tru-queries-tool-library.h"

static GListModel *
items_added (TruInventory *self,
             const char   *day)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);
  GListStore *items = g_list_store_new (TRU_TYPE_ROW);
  g_autoptr (GPtrArray) rows = tru_query_run (tru_tool_page_get_store (page), &tru_query_items_added, NULL, "$day", day,
                                              "$library", tru_tool_page_get_library (page), NULL);

  if (rows)
    g_list_store_splice (items, 0, 0, rows->pdata, rows->len);
  return G_LIST_MODEL (items);
}

/* Who entered thirty items, or imported them, wants their sheet. */
static void
offer_day (TruInventory   *self,
           TruLabelDialog *dialog,
           TruRow         *row)
{
  TruDate day = tru_row_get_date (row, TRU_ITEM_DAY_DAY);
  g_autofree char *text = tru_date_format (day, TRU_DATE_YEAR);
  g_autofree char *number = tru_number_format (tru_row_get_number (row, TRU_ITEM_DAY_N_ITEMS));
  g_autofree char *label = day == tru_clock_today () ? g_strdup_printf (_("Added today: %s"), number)
                                                     : g_strdup_printf (_("Added on %1$s: %2$s"), text, number);
  g_autoptr (GListModel) items = items_added (self, tru_row_get_text (row, TRU_ITEM_DAY_DAY));

  tru_label_dialog_offer (dialog, label, items);
}

/**
 * tru_inventory_labels_print:
 * @self: an inventory
 *
 * Asks on what to print labels, and for which items: those chosen if there are several, those listed, or those added on one of the
 * last days.
 */
void
tru_inventory_labels_print (TruInventory *self)
{
  TruToolPage *page = TRU_TOOL_PAGE (self);
  TruLabelDialog *dialog = tru_label_dialog_new (GTK_WIDGET (self), tru_tool_page_get_office (page), FALSE);
  GListModel *listed = tru_inventory_get_items (self);
  g_autoptr (GListModel) chosen = tru_inventory_get_chosen (self);
  g_autofree char *n_chosen = tru_number_format (g_list_model_get_n_items (chosen));
  g_autofree char *n_listed = tru_number_format (g_list_model_get_n_items (listed));
  g_autofree char *chosen_label = g_strdup_printf (_("Chosen: %s"), n_chosen);
  g_autofree char *listed_label = g_strdup_printf (_("Listed: %s"), n_listed);
  g_autoptr (GPtrArray) days = tru_query_run (tru_tool_page_get_store (page), &tru_query_item_days, NULL,
                                              "$library", tru_tool_page_get_library (page), NULL);

  if (g_list_model_get_n_items (chosen) > 1)
    tru_label_dialog_offer (dialog, chosen_label, chosen);
  if (g_list_model_get_n_items (listed) > 0 || !days || days->len == 0)
    tru_label_dialog_offer (dialog, listed_label, listed);
  for (guint i = 0; days && i < days->len; i++)
    offer_day (self, dialog, days->pdata[i]);
  gtk_window_present (GTK_WINDOW (dialog));
}
