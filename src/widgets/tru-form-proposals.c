/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-form-proposals.h"

#include <glib/gi18n.h>

#include "tru-consumable.h"
#include "tru-item.h"
#include "tru-queries-stock-take.h"
#include "tru-queries-tool-library.h"
#include "tru-stock-take.h"
#include "tru-tool.h"

#define WORD_KEY "tru-word"
#define ANY_LIBRARY G_MAXUINT

static const struct
{
  const TruKind *kind;
  guint field;
  guint library; /* the field that says of which tool library, or ANY_LIBRARY */
  const TruQuery *query; /* rows of names */
} proposals[] = {
  { &tru_item_kind, TRU_ITEM_PLACE, TRU_ITEM_TOOL_LIBRARY, &tru_query_shelves },
  { &tru_tool_kind, TRU_TOOL_CATEGORY, ANY_LIBRARY, &tru_query_known_categories },
  { &tru_consumable_kind, TRU_CONSUMABLE_CATEGORY, ANY_LIBRARY, &tru_query_known_categories },
  { &tru_stock_take_kind, TRU_STOCK_TAKE_PLACE, TRU_STOCK_TAKE_TOOL_LIBRARY, &tru_query_shelves },
  { &tru_stock_take_kind, TRU_STOCK_TAKE_CATEGORY, TRU_STOCK_TAKE_TOOL_LIBRARY, &tru_query_shelved_categories },
};

static int
find (const TruKind *kind,
      guint          field)
{
  for (guint i = 0; i < G_N_ELEMENTS (proposals); i++)
    if (proposals[i].kind == kind && proposals[i].field == field)
      return (int) i;
  return -1;
}

static void
on_row_activated (GtkListBox    *list,
                  GtkListBoxRow *row,
                  GtkEditable   *editable)
{
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (list), GTK_TYPE_POPOVER)));
  gtk_editable_set_text (editable, g_object_get_data (G_OBJECT (row), WORD_KEY));
  gtk_widget_grab_focus (GTK_WIDGET (editable));
  gtk_editable_set_position (editable, -1);
}

static GtkWidget *
new_row (const char *word)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (word);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
  g_object_set_data_full (G_OBJECT (row), WORD_KEY, g_strdup (word), g_free);
  return row;
}

/**
 * tru_form_proposals_has:
 * @kind: a kind
 * @field: one of its fields
 *
 * Returns: whether words are proposed for it
 */
gboolean
tru_form_proposals_has (const TruKind *kind,
                        guint          field)
{
  return find (kind, field) >= 0;
}

/**
 * tru_form_proposals_list:
 * @store: a store
 * @record: a record as far as somebody filled it in
 * @field: a field of tru_form_proposals_has()
 *
 * Returns: (transfer full): the words that there are, of the record’s tool library where it names one
 */
GStrv
tru_form_proposals_list (TruStore  *store,
                         TruRecord *record,
                         guint      field)
{
  int place = find (tru_record_get_kind (record), field);
  const char *library = proposals[place].library == ANY_LIBRARY ? NULL : tru_record_get_text (record, proposals[place].library);
  g_autoptr (GPtrArray) rows = tru_query_run (store, proposals[place].query, NULL, "$library", library, NULL);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; rows && i < rows->len; i++)
    g_strv_builder_add (words, tru_row_get_text (rows->pdata[i], TRU_NAME_ROW_NAME));
  return g_strv_builder_end (words);
}

/**
 * tru_form_proposals_popover:
 * @editable: a field, which outlives the popover
 * @words: what to propose for it
 *
 * Returns: (transfer floating): a list of the words; one that is chosen is typed into the field
 */
GtkWidget *
tru_form_proposals_popover (GtkEditable *editable,
                            GStrv        words)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *nothing = gtk_label_new (_("Nothing to propose yet: type a word."));
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", list, "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE, "max-content-height", 320, "width-request", 240, NULL);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (nothing, "dim-label");
  gtk_list_box_set_placeholder (GTK_LIST_BOX (list), nothing);
  gtk_widget_add_css_class (list, "search-hits");
  for (char **word = words; *word; word++)
    gtk_list_box_append (GTK_LIST_BOX (list), new_row (*word));
  g_signal_connect (list, "row-activated", G_CALLBACK (on_row_activated), editable);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  return popover;
}
