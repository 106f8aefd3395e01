/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-consumable-line.h"

#include <glib/gi18n.h>

#include "tru-decimal.h"
#include "tru-field.h"
#include "tru-member.h"
#include "tru-session.h"
#include "tru-stock-move.h"
#include "tru-text.h"
#include "tru-worksite.h"

static GtkWidget *
new_words (GtkWidget *first,
           GtkWidget *second)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_add_css_class (first, "row-text");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), first);
  gtk_box_append (GTK_BOX (words), second);
  return words;
}

static char *
format_quantity (TruDecimal  quantity,
                 TruRow     *consumable)
{
  g_autofree char *number = tru_decimal_format (quantity);
  g_autofree char *unit = tru_decimal_unit (quantity, tru_row_get_text (consumable, TRU_CONSUMABLE_ROW_UNIT));

  return g_strdup_printf ("%s %s", number, unit);
}

/* To whom it went, as far as who sits here may know, and why if more was given than the book had. */
static char *
describe (TruStore *store,
          TruRow   *move)
{
  const char *member = tru_row_get_text (move, TRU_MOVE_ROW_MEMBER);
  const char *worksite = tru_row_get_text (move, TRU_MOVE_ROW_WORKSITE);
  g_autofree char *day = tru_date_format (tru_row_get_date (move, TRU_MOVE_ROW_DAY), TRU_DATE_YEAR);
  g_autofree char *who = member ? tru_session_title (store, &tru_member_kind, member) : NULL;
  g_autofree char *where = worksite ? tru_session_title (store, &tru_worksite_kind, worksite) : NULL;
  const char *motive = tru_row_get_text (move, TRU_MOVE_ROW_MOTIVE);
  g_autofree char *why = motive ? g_strdup_printf (C_ ("stock", "Reason: %s"), motive) : NULL;
  const char *parts[6] = { day };
  guint n = 1;

  if (who)
    parts[n++] = who;
  if (where)
    parts[n++] = where;
  if (tru_row_get_text (move, TRU_MOVE_ROW_NOTE))
    parts[n++] = tru_row_get_text (move, TRU_MOVE_ROW_NOTE);
  if (why)
    parts[n++] = why;
  return tru_text_join (parts, " · ");
}

/**
 * tru_consumable_line_new:
 *
 * Returns: (transfer floating): a row of the list, about nothing yet
 */
GtkWidget *
tru_consumable_line_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  gtk_box_append (GTK_BOX (box), new_words (tru_tool_look_label (NULL, "heading"), tru_tool_look_label (NULL, "secondary")));
  gtk_box_append (GTK_BOX (box), tru_pill_new (_("Order again"), TRU_TONE_ATTENTION));
  gtk_widget_add_css_class (box, "member-row");
  return box;
}

/**
 * tru_consumable_line_set:
 * @line: a row of the list
 * @consumable: what it is about
 */
void
tru_consumable_line_set (GtkWidget *line,
                         TruRow    *consumable)
{
  GtkWidget *words = gtk_widget_get_first_child (line);
  g_autofree char *stock = tru_consumable_line_stock (consumable);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (words)), tru_row_get_text (consumable, TRU_CONSUMABLE_ROW_NAME));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (words)), stock);
  gtk_widget_set_visible (gtk_widget_get_last_child (line), tru_consumable_line_is_low (consumable));
}

/**
 * tru_consumable_line_stock:
 * @consumable: a row about a consumable
 *
 * Returns: (transfer full): what is left of it, in its unit
 */
char *
tru_consumable_line_stock (TruRow *consumable)
{
  return format_quantity (tru_row_get_number (consumable, TRU_CONSUMABLE_ROW_STOCK), consumable);
}

/**
 * tru_consumable_line_is_low:
 * @consumable: a row about a consumable
 *
 * Returns: whether less is left than the tool library wants to have
 */
gboolean
tru_consumable_line_is_low (TruRow *consumable)
{
  gint64 minimum = tru_row_get_number (consumable, TRU_CONSUMABLE_ROW_MINIMUM);

  return minimum != TRU_UNKNOWN && tru_row_get_number (consumable, TRU_CONSUMABLE_ROW_STOCK) < minimum;
}

/**
 * tru_consumable_line_new_move:
 * @store: a store
 * @consumable: a row about a consumable
 * @move: a row about what came in or went out of it
 *
 * Returns: (transfer floating): a row for a list box: what happened, when, and to whom it went
 */
GtkWidget *
tru_consumable_line_new_move (TruStore *store,
                              TruRow   *consumable,
                              TruRow   *move)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  int type = tru_field_option (&tru_stock_move_kind.fields[TRU_STOCK_MOVE_TYPE], tru_row_get_text (move, TRU_MOVE_ROW_TYPE));
  g_autofree char *detail = describe (store, move);
  g_autofree char *quantity = format_quantity (tru_row_get_number (move, TRU_MOVE_ROW_QUANTITY), consumable);
  gboolean is_out = type == TRU_STOCK_MOVE_TYPE_ISSUED || type == TRU_STOCK_MOVE_TYPE_LOST;
  g_autofree char *change = g_strconcat (is_out ? "− " : "+ ", quantity, NULL);
  GtkWidget *amount = tru_tool_look_label (change, "numeric");

  gtk_widget_add_css_class (box, "loan-line");
  gtk_box_append (GTK_BOX (box), new_words (tru_tool_look_label (_(tru_stock_move_type_options[type].label), "heading"),
                                            tru_tool_look_label (detail, "secondary")));
  gtk_box_append (GTK_BOX (box), amount);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}
