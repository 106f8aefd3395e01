/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-condition-choice.h"

#include <glib/gi18n.h>

#include "tru-item.h"

/**
 * tru_condition_choice_new:
 * @token: (nullable): the condition as it is known
 * @name: name of the tool, for who does not see the row
 *
 * Returns: (transfer floating): a drop-down, whose `notify::selected` tells of a choice
 */
GtkWidget *
tru_condition_choice_new (const char *token,
                          const char *name)
{
  int option = token ? tru_field_option (&tru_item_kind.fields[TRU_ITEM_CONDITION], token) : -1;
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  g_autofree char *full = g_strdup_printf (_("Condition of %s"), name);
  GtkWidget *choice;

  for (guint i = 0; tru_item_condition_options[i].token; i++)
    gtk_string_list_append (words, _(tru_item_condition_options[i].label));
  /* GTK would say “(None)” of a tool in a condition that nobody noted. */
  if (option < 0)
    {
      option = (int) g_list_model_get_n_items (G_LIST_MODEL (words));
      gtk_string_list_append (words, _("Unknown"));
    }
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&words)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), (guint) option);
  gtk_widget_add_css_class (choice, "flat");
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (choice, full);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, full, -1);
  return choice;
}

/**
 * tru_condition_choice_get:
 * @choice: a drop-down made by tru_condition_choice_new()
 *
 * Returns: the #TruItemCondition chosen, %TRU_UNKNOWN
 */
gint64
tru_condition_choice_get (GtkWidget *choice)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (choice));

  return selected != GTK_INVALID_LIST_POSITION && tru_item_condition_options[selected].token ? (gint64) selected : TRU_UNKNOWN;
}
