/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-basket-row.h"

#include <glib/gi18n.h>

#include "tru-condition-choice.h"
#include "tru-decimal.h"
#include "tru-desk-size.h"
#include "tru-finding.h"
#include "tru-item.h"
#include "tru-lending.h"
#include "tru-tool-look.h"

#define PICTURE 48

/* What a row knows. */
#define UID "uid"
#define CONDITION "condition"
#define PARTS "parts"
#define DUE "due"

static void
on_condition (TruConditionChoice *choice,
              GtkWidget          *row)
{
  gint64 condition = tru_condition_choice_get (choice);

  if (condition == TRU_UNKNOWN)
    return;
  g_object_set_data (G_OBJECT (row), CONDITION, (gpointer) tru_item_condition_options[condition].token);
  gtk_widget_activate_action (row, "basket.noted", NULL);
}

static GtkWidget *
new_title (TruRow *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = tru_tool_look_label (tru_row_get_text (item, TRU_ITEM_ROW_NAME), "heading");
  GtkWidget *code = gtk_label_new (tru_row_get_text (item, TRU_ITEM_ROW_CODE));

  gtk_widget_add_css_class (code, "secondary");
  gtk_widget_add_css_class (code, "numeric");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), code);
  return box;
}

/* A few words in the row; reasons and the way out stand below the basket. */
static void
add_findings (GtkWidget  *box,
              GPtrArray  *findings,
              const char *uid)
{
  for (guint i = 0; findings && i < findings->len; i++)
    {
      TruFinding *finding = findings->pdata[i];
      GtkWidget *label;

      if (finding->severity < TRU_SEVERITY_WARNS || g_strcmp0 (finding->uid, uid) != 0)
        continue;
      label = tru_tool_look_label (finding->title, "heading");
      gtk_widget_add_css_class (label, "row-text");
      gtk_widget_set_tooltip_text (label, finding->reason);
      tru_tone_set_text (label, finding->severity == TRU_SEVERITY_FORBIDS ? TRU_TONE_LATE : TRU_TONE_ATTENTION);
      gtk_box_append (GTK_BOX (box), label);
    }
}

static GtkWidget *
new_parts (TruOffice *office,
           TruRow    *item,
           GtkWidget *row)
{
  TruStore *store = tru_office_get_store (office);
  const char *uid = tru_row_get_text (item, TRU_ITEM_ROW_UID);
  g_auto (GStrv) names = tru_lending_accessories (store, uid);
  g_autofree char *absent = tru_lending_absent_parts (store, uid);
  TruPartTicks *parts = tru_part_ticks_new ((const char *const *) names, _("Accessories that go along"));

  tru_part_ticks_set_unticked (parts, absent);
  g_object_set_data (G_OBJECT (row), PARTS, parts);
  return GTK_WIDGET (parts);
}

/* What was not with it the last time is to be looked for: a tick that is not set says too little. */
static void
add_absent (TruOffice *office,
            GtkWidget *words,
            TruRow    *item)
{
  g_autofree char *absent = tru_lending_absent_parts (tru_office_get_store (office), tru_row_get_text (item, TRU_ITEM_ROW_UID));
  g_autofree char *text = absent ? g_strdup_printf (_("Not with it last time: %s"), absent) : NULL;
  GtkWidget *label;

  if (!text)
    return;
  label = tru_tool_look_label (text, "row-text");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  tru_tone_set_text (label, TRU_TONE_ATTENTION);
  gtk_box_append (GTK_BOX (words), label);
}

/* Only a tool library that takes deposits says so. */
static void
add_deposit (TruOffice *office,
             GtkWidget *words,
             TruRow    *item)
{
  gint64 deposit = tru_lending_deposit (tru_office_get_store (office), tru_row_get_text (item, TRU_ITEM_ROW_UID));
  g_autofree char *amount = deposit == TRU_UNKNOWN ? NULL : tru_money_format (deposit);
  g_autofree char *text = amount ? g_strdup_printf (_("Take the deposit: %s"), amount) : NULL;

  if (text)
    gtk_box_append (GTK_BOX (words), tru_tool_look_label (text, "row-text"));
}

/* Says nothing as long as all are due on one day. */
static GtkWidget *
new_due (GtkWidget *row)
{
  GtkWidget *due = tru_tool_look_label (NULL, "row-text");

  gtk_widget_set_visible (due, FALSE);
  g_object_set_data (G_OBJECT (row), DUE, due);
  return due;
}

static GtkWidget *
new_words (TruOffice *office,
           TruRow    *item,
           GPtrArray *findings,
           GtkWidget *row)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *parts = new_parts (office, item, row);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), new_title (item));
  gtk_box_append (GTK_BOX (words), new_due (row));
  add_deposit (office, words, item);
  if (!gtk_widget_get_visible (parts) && !tru_desk_is_large ())
    gtk_box_append (GTK_BOX (words), tru_tool_look_label (_("No accessory"), "secondary"));
  add_absent (office, words, item);
  gtk_box_append (GTK_BOX (words), parts);
  add_findings (words, findings, tru_row_get_text (item, TRU_ITEM_ROW_UID));
  return words;
}

static GtkWidget *
new_condition (GtkWidget  *row,
               TruRow     *item,
               const char *noted)
{
  GtkWidget *choice = tru_condition_choice_new (noted ? noted : tru_row_get_text (item, TRU_ITEM_ROW_CONDITION), tru_row_get_text (item, TRU_ITEM_ROW_NAME));

  g_signal_connect (choice, "chosen", G_CALLBACK (on_condition), row);
  return choice;
}

static GtkWidget *
new_removal (TruRow *item)
{
  g_autofree char *label = g_strdup_printf (_("Remove %s"), tru_row_get_text (item, TRU_ITEM_ROW_NAME));
  GtkWidget *button = tru_tool_look_button ("list-remove-symbolic", label);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", tru_row_get_text (item, TRU_ITEM_ROW_UID));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "basket.remove");
  return button;
}

/**
 * tru_desk_basket_row_new:
 * @office: the office
 * @item: a row about an item
 * @findings: (nullable) (element-type TruFinding): what the rules say
 * @noted: (nullable): the condition noted here, as its token
 *
 * Its basket is asked through its actions `basket.remove` (s: the item's uid) and `basket.noted`.
 *
 * Returns: (transfer floating): its line
 */
GtkWidget *
tru_desk_basket_row_new (TruOffice  *office,
                         TruRow     *item,
                         GPtrArray  *findings,
                         const char *noted)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *picture = tru_tool_picture_new (tru_desk_size (PICTURE));

  tru_tool_picture_set (picture, tru_row_get_text (item, TRU_ITEM_ROW_PICTURE), tru_desk_size (PICTURE));
  g_object_set_data_full (G_OBJECT (row), UID, g_strdup (tru_row_get_text (item, TRU_ITEM_ROW_UID)), g_free);
  g_object_set_data (G_OBJECT (row), CONDITION, (gpointer) noted);
  gtk_widget_add_css_class (box, "basket-row");
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), new_words (office, item, findings, row));
  gtk_box_append (GTK_BOX (box), new_condition (row, item, noted));
  gtk_box_append (GTK_BOX (box), new_removal (item));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

/**
 * tru_desk_basket_row_get_item:
 * @row: a line
 *
 * Returns: (transfer none): uid of its item
 */
const char *
tru_desk_basket_row_get_item (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), UID);
}

/**
 * tru_desk_basket_row_get_condition:
 * @row: a line
 *
 * Returns: (transfer none) (nullable): the condition noted here, as its token
 */
const char *
tru_desk_basket_row_get_condition (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), CONDITION);
}

/**
 * tru_desk_basket_row_get_parts:
 * @row: a line
 *
 * Returns: (transfer none): the accessories, ticked where they go along
 */
TruPartTicks *
tru_desk_basket_row_get_parts (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), PARTS);
}

/**
 * tru_desk_basket_row_tell_due:
 * @row: a line
 * @due: when it is due, %TRU_UNKNOWN where one day is said for all
 */
void
tru_desk_basket_row_tell_due (GtkWidget *row,
                              TruDate    due)
{
  g_autofree char *day = due == TRU_UNKNOWN ? NULL : tru_date_format (due, TRU_DATE_DAY);
  g_autofree char *text = day ? g_strdup_printf (_("Due on %s"), day) : NULL;

  tru_tool_look_set_text (g_object_get_data (G_OBJECT (row), DUE), text);
}
