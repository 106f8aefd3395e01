/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-inventory-columns.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-column-order.h"
#include "tru-text-scale.h"
#include "tru-tool-look.h"

#define PICTURE 36

typedef struct
{
  const char *title; /* msgid */
  guint order;
  guint field; /* for columns of plain text */
  int width;   /* 0: what is left */
  gboolean is_detail; /* also beside the list: left out where text is large */
  void (*set_up) (GtkListItem *cell);
  void (*bind) (GtkListItem *cell, TruRow *item, guint field);
} Column;

static void
set_up_text (GtkListItem *cell)
{
  GtkWidget *label = tru_tool_look_label (NULL, "row-text");

  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (cell, label);
}

static void
bind_text (GtkListItem *cell,
           TruRow      *item,
           guint        field)
{
  const char *text = tru_row_get_text (item, field);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (cell)), text ? text : "—");
}

static void
set_up_name (GtkListItem *cell)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = tru_tool_look_label (NULL, "heading");

  /* A long name takes a second line before it is cut. */
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "row-text");
  gtk_box_append (GTK_BOX (box), tru_tool_picture_new (PICTURE));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (cell, box);
}

static void
bind_name (GtkListItem *cell,
           TruRow      *item,
           guint        field)
{
  GtkWidget *box = gtk_list_item_get_child (cell);
  const char *name = tru_row_get_text (item, TRU_ITEM_ROW_NAME);

  tru_tool_picture_set (gtk_widget_get_first_child (box), tru_row_get_text (item, TRU_ITEM_ROW_PICTURE), PICTURE);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), name);
  gtk_widget_set_tooltip_text (box, name);
}

static void
set_up_state (GtkListItem *cell)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (box), tru_pill_new (NULL, TRU_TONE_NEUTRAL));
  gtk_box_append (GTK_BOX (box), tru_tool_look_label (NULL, "secondary"));
  gtk_list_item_set_child (cell, box);
}

static void
bind_state (GtkListItem *cell,
            TruRow      *item,
            guint        field)
{
  GtkWidget *box = gtk_list_item_get_child (cell);
  g_autofree char *detail = tru_tool_look_detail (item);

  tru_tool_look_set_state (TRU_PILL (gtk_widget_get_first_child (box)), tru_row_get_text (item, TRU_ITEM_ROW_STATE));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), detail);
  gtk_widget_set_tooltip_text (box, *detail ? detail : NULL);
}

static void
bind_check (GtkListItem *cell,
            TruRow      *item,
            guint        field)
{
  GtkWidget *label = gtk_list_item_get_child (cell);
  TruDate check = tru_row_get_date (item, TRU_ITEM_ROW_CHECK_DUE);
  gboolean is_over = check != TRU_UNKNOWN && check < tru_clock_today ();
  g_autofree char *day = tru_date_format (check, TRU_DATE_YEAR);

  gtk_label_set_label (GTK_LABEL (label), check == TRU_UNKNOWN ? "—" : day);
  if (is_over)
    gtk_widget_add_css_class (label, "check-over");
  else
    gtk_widget_remove_css_class (label, "check-over");
}

static const Column columns[] = {
  { N_("Tool"), TRU_INVENTORY_BY_NAME, 0, 0, FALSE, set_up_name, bind_name },
  { N_("Code"), TRU_INVENTORY_BY_CODE, TRU_ITEM_ROW_CODE, 80, FALSE, set_up_text, bind_text },
  { N_("Category"), TRU_INVENTORY_BY_CATEGORY, TRU_ITEM_ROW_CATEGORY, 92, TRUE, set_up_text, bind_text },
  { N_("Site"), TRU_INVENTORY_BY_SITE, TRU_ITEM_ROW_SITE, 78, FALSE, set_up_text, bind_text },
  { N_("State"), TRU_INVENTORY_BY_STATE, 0, 184, FALSE, set_up_state, bind_state },
  { N_("Next check"), TRU_INVENTORY_BY_CHECK, 0, 100, TRUE, set_up_text, bind_check },
};

static void
on_set_up (GtkSignalListItemFactory *factory,
           GtkListItem              *cell,
           const Column             *column)
{
  column->set_up (cell);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *cell,
         const Column             *column)
{
  TruRow *item = gtk_list_item_get_item (cell);

  /* Gone from the database since the list was read: the next refresh drops the line. */
  if (tru_row_get_id (item) > 0)
    column->bind (cell, item, column->field);
}

static GtkColumnViewColumn *
new_column (const Column *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *made;

  g_signal_connect (factory, "setup", G_CALLBACK (on_set_up), (gpointer) column);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), (gpointer) column);
  made = tru_column_order_column (_(column->title), factory, column->order, column->width);
  gtk_column_view_column_set_visible (made, !column->is_detail || !tru_text_is_large ());
  return made;
}

/**
 * tru_inventory_columns_add:
 * @view: a view of TruRows about items, sorted by name from now on
 */
void
tru_inventory_columns_add (GtkColumnView *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = new_column (&columns[i]);

      gtk_column_view_append_column (view, column);
      if (i == 0)
        gtk_column_view_sort_by_column (view, column, GTK_SORT_ASCENDING);
    }
}
