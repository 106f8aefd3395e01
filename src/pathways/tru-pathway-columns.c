/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-pathway-columns.h"

#include <glib/gi18n.h>

#include "tru-cell-name.h"
#include "tru-column-order.h"
#include "tru-pathway-card.h"

typedef struct
{
  const char *title; /* msgid */
  TruPathwayOrder order;
  guint field;
  int width; /* 0: what is left */
} Column;

static const Column columns[] = {
  { N_("Household"), TRU_PATHWAY_ORDER_HOUSEHOLD, TRU_PATHWAY_ROW_NAME, 0 },
  { N_("Step"), TRU_PATHWAY_ORDER_STEP, TRU_PATHWAY_ROW_STEP_NAME, 170 },
  { N_("Since"), TRU_PATHWAY_ORDER_SINCE, TRU_PATHWAY_ROW_SINCE, 120 },
  { N_("Days left"), TRU_PATHWAY_ORDER_DUE, TRU_PATHWAY_ROW_DUE, 164 },
  { N_("Followed by"), TRU_PATHWAY_ORDER_FOLLOWER, TRU_PATHWAY_ROW_FOLLOWER, 140 },
  { N_("Programme"), TRU_PATHWAY_ORDER_PROGRAMME, TRU_PATHWAY_ROW_PROGRAMME, 180 },
};

static void
on_set_up (GtkSignalListItemFactory *factory,
           GtkListItem              *cell,
           const Column             *column)
{
  GtkWidget *child = column->field == TRU_PATHWAY_ROW_DUE ? tru_pill_new (NULL, TRU_TONE_NEUTRAL) : gtk_label_new (NULL);

  gtk_widget_set_halign (child, GTK_ALIGN_START);
  gtk_list_item_set_child (cell, child);
  if (!GTK_IS_LABEL (child))
    return;
  gtk_label_set_ellipsize (GTK_LABEL (child), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (child, column->field == TRU_PATHWAY_ROW_NAME ? "row-title" : "row-text");
}

static char *
text_of (TruRow       *row,
         const Column *column)
{
  const char *text = tru_row_get_text (row, column->field);

  if (column->field == TRU_PATHWAY_ROW_SINCE)
    return tru_date_format (tru_row_get_date (row, column->field), TRU_DATE_YEAR);
  if (!text && column->field == TRU_PATHWAY_ROW_STEP_NAME)
    return g_strdup (_("All steps passed"));
  return g_strdup (text ? text : "—");
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *cell,
         const Column             *column)
{
  TruRow *row = gtk_list_item_get_item (cell);
  GtkWidget *child = gtk_list_item_get_child (cell);
  g_autofree char *text = NULL;

  /* Gone from the database since the list was read: the next refresh drops the line. */
  if (tru_row_get_id (row) <= 0)
    return;
  if (column->field == TRU_PATHWAY_ROW_DUE)
    {
      tru_pathway_show_due (TRU_PILL (child), row);
      return;
    }
  text = text_of (row, column);
  gtk_label_set_label (GTK_LABEL (child), text);
  gtk_widget_set_tooltip_text (child, text);
  tru_cell_name (cell, text);
}

static GtkColumnViewColumn *
new_column (const Column *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_set_up), (gpointer) column);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), (gpointer) column);
  return tru_column_order_column (_(column->title), factory, column->order, column->width);
}

/**
 * tru_pathway_columns_add:
 * @view: a view of rows of %tru_list_pathways, sorted by the next deadline from now on
 */
void
tru_pathway_columns_add (GtkColumnView *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = new_column (&columns[i]);

      gtk_column_view_append_column (view, column);
      if (columns[i].order == TRU_PATHWAY_ORDER_DUE)
        gtk_column_view_sort_by_column (view, column, GTK_SORT_ASCENDING);
    }
}
