/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-stock-line.h"

#include <glib/gi18n.h>

#include "tru-decimal.h"
#include "tru-field.h"
#include "tru-queries-stock-take.h"
#include "tru-states.h"
#include "tru-stock-count.h"
#include "tru-text.h"

#define PICTURE 36

static const TruTone tones[] = {
  [TRU_STOCK_COUNT_RESULT_FOUND] = TRU_TONE_OK,
  [TRU_STOCK_COUNT_RESULT_UNEXPECTED] = TRU_TONE_ATTENTION,
  [TRU_STOCK_COUNT_RESULT_MISPLACED] = TRU_TONE_ATTENTION,
  [TRU_STOCK_COUNT_RESULT_UNKNOWN] = TRU_TONE_LATE,
  [TRU_STOCK_COUNT_RESULT_MISSING] = TRU_TONE_LATE,
};

static int
result_of (TruRow *count)
{
  return tru_field_option (&tru_stock_count_kind.fields[TRU_STOCK_COUNT_RESULT], tru_row_get_text (count, TRU_COUNT_ROW_RESULT));
}

/* What to do with it: where it belongs, or what the books say of it. */
static char *
describe (TruRow *count,
          int     result)
{
  const char *place = tru_row_get_text (count, TRU_COUNT_ROW_PLACE);
  const char *site = tru_row_get_text (count, TRU_COUNT_ROW_SITE);
  const char *parts[4] = { tru_row_get_text (count, TRU_COUNT_ROW_CODE) };
  g_autofree char *belongs = NULL;
  guint n = 1;

  if (result == TRU_STOCK_COUNT_RESULT_MISPLACED)
    parts[n++] = belongs = g_strdup_printf (_("belongs to %s, %s"), site, place ? place : _("no shelf of its own"));
  else if (result == TRU_STOCK_COUNT_RESULT_UNEXPECTED)
    parts[n++] = tru_state_label (tru_row_get_text (count, TRU_COUNT_ROW_STATE));
  else if (place)
    parts[n++] = place;
  return tru_text_join (parts, " · ");
}

static GtkWidget *
new_words (const char *first,
           const char *second)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *name = tru_tool_look_label (first, "heading");

  gtk_widget_add_css_class (name, "row-text");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), tru_tool_look_label (second, "secondary"));
  return words;
}

static GtkWidget *
new_result (TruRow *count)
{
  int result = result_of (count);

  if (tru_row_get_number (count, TRU_COUNT_ROW_IS_UNSHELVED) == 1)
    return tru_pill_new (_("No shelf noted"), TRU_TONE_ATTENTION);
  return tru_pill_new (tru_stock_count_result_label (tru_row_get_text (count, TRU_COUNT_ROW_RESULT)), result < 0 ? TRU_TONE_NEUTRAL : tones[result]);
}

/**
 * tru_stock_line_is_lent:
 * @count: a line of a stock-take’s report
 *
 * Returns: whether it stands on the shelf although the books say, now as when it was counted, that somebody has it
 */
gboolean
tru_stock_line_is_lent (TruRow *count)
{
  return result_of (count) == TRU_STOCK_COUNT_RESULT_UNEXPECTED && tru_row_get_number (count, TRU_COUNT_ROW_IS_STILL_OUT) == 1;
}

/**
 * tru_stock_line_needs_shelf:
 * @count: a line of a stock-take’s report
 *
 * Returns: whether it stands on the shelf that was counted, and the books still say of none
 */
gboolean
tru_stock_line_needs_shelf (TruRow *count)
{
  return tru_row_get_number (count, TRU_COUNT_ROW_IS_UNSHELVED) == 1 && tru_row_get_number (count, TRU_COUNT_ROW_HAS_NO_SHELF) == 1;
}

/**
 * tru_stock_line_new:
 * @count: a line of a stock-take’s report
 * @button: (nullable) (transfer floating): what can be done about it
 *
 * Returns: (transfer floating): a row for a list box: the tool, what to do with it, and the result as a word
 */
GtkWidget *
tru_stock_line_new (TruRow    *count,
                    GtkWidget *button)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *picture = tru_tool_picture_new (PICTURE);
  const char *name = tru_row_get_text (count, TRU_COUNT_ROW_NAME);
  g_autofree char *second = describe (count, result_of (count));

  tru_tool_picture_set (picture, tru_row_get_text (count, TRU_COUNT_ROW_PICTURE), PICTURE);
  gtk_widget_add_css_class (box, "loan-line");
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), new_words (name ? name : _("No item bears this code"), second));
  if (button)
    gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), new_result (count));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

/**
 * tru_stock_take_name:
 * @take: a row about a stock-take
 *
 * Returns: (transfer full): what it counts: the tool library, the shelf, the category
 */
char *
tru_stock_take_name (TruRow *take)
{
  const char *parts[4] = { tru_row_get_text (take, TRU_TAKE_ROW_SITE) };
  guint n = 1;

  if (tru_row_get_text (take, TRU_TAKE_ROW_PLACE))
    parts[n++] = tru_row_get_text (take, TRU_TAKE_ROW_PLACE);
  if (tru_row_get_text (take, TRU_TAKE_ROW_CATEGORY))
    parts[n++] = tru_row_get_text (take, TRU_TAKE_ROW_CATEGORY);
  return tru_text_join (parts, ", ");
}

/**
 * tru_stock_take_line:
 * @take: a row about a stock-take
 *
 * Returns: (transfer floating): a row for the list of stock-takes
 */
GtkWidget *
tru_stock_take_line (TruRow *take)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gboolean is_finished = tru_row_get_text (take, TRU_TAKE_ROW_FINISHED) != NULL;
  gint64 n = tru_row_get_number (take, TRU_TAKE_ROW_N_COUNTED);
  g_autofree char *name = tru_stock_take_name (take);
  g_autofree char *day = tru_date_format (tru_row_get_date (take, TRU_TAKE_ROW_STARTED), TRU_DATE_YEAR);
  g_autofree char *number = tru_number_format (n);
  g_autofree char *counted = g_strdup_printf (ngettext ("%s counted", "%s counted", n), number);
  const char *parts[] = { day, counted, NULL };
  g_autofree char *second = tru_text_join (parts, " · ");

  gtk_widget_add_css_class (box, "member-row");
  gtk_box_append (GTK_BOX (box), new_words (name, second));
  gtk_box_append (GTK_BOX (box), is_finished ? tru_pill_new (_("Finished"), TRU_TONE_NEUTRAL) : tru_pill_new (_("Under way"), TRU_TONE_ACCENT));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}
