/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-names.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static void
collect_labels (GtkWidget *widget,
                GList    **labels)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (!gtk_widget_get_visible (child) || !gtk_widget_get_child_visible (child))
      continue;
    else if (GTK_IS_LABEL (child))
      *labels = g_list_append (*labels, child);
    /* What acts within a row, or unfolds from it, speaks for itself. */
    else if (!GTK_IS_BUTTON (child) && !GTK_IS_LIST_BOX (child) && !GTK_IS_LIST_BASE (child) && !GTK_IS_NATIVE (child))
      collect_labels (child, labels);
}

/* By relation and not by text, so that the name changes with the labels. */
static void
name_after (GtkWidget *widget,
            GList     *labels)
{
  GtkAccessibleRelation relation = GTK_ACCESSIBLE_RELATION_LABELLED_BY;
  GValue value = G_VALUE_INIT;

  if (!labels)
    return;
  gtk_accessible_relation_init_value (relation, &value);
  g_value_set_pointer (&value, labels);
  gtk_accessible_update_relation_value (GTK_ACCESSIBLE (widget), 1, &relation, &value);
  g_value_unset (&value);
}

static void
name_with (GtkWidget  *widget,
           const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
name_line (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  GList *labels = NULL;

  collect_labels (GTK_IS_MENU_BUTTON (widget) ? gtk_widget_get_first_child (widget) : widget, &labels);
  if (GTK_IS_DROP_DOWN (parent))
    labels = g_list_prepend (labels, parent);
  name_after (widget, labels);
}

/* A list has the name of what it belongs to: a drop-down, a row that unfolds, a form. */
static void
name_list (GtkWidget *widget)
{
  GtkWidget *owner = gtk_widget_get_parent (widget);

  while (owner && !ADW_IS_PREFERENCES_ROW (owner)
         && !gtk_test_accessible_has_property (GTK_ACCESSIBLE (owner), GTK_ACCESSIBLE_PROPERTY_LABEL))
    owner = gtk_widget_get_parent (owner);
  if (ADW_IS_PREFERENCES_ROW (owner))
    name_with (widget, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (owner)));
  else if (owner)
    name_after (widget, g_list_append (NULL, owner));
  else if (GTK_IS_SHORTCUTS_WINDOW (gtk_widget_get_root (widget)))
    name_with (widget, _("Sections"));
}

static void
name_arrows (GtkWidget *calendar)
{
  const char *const names[] = { _("Previous month"), _("Next month"), _("Previous year"), _("Next year") };
  GtkWidget *header = gtk_widget_get_first_child (calendar);
  guint n_arrows = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (header); child; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child) && n_arrows < G_N_ELEMENTS (names))
      name_with (child, names[n_arrows++]);
}

static gboolean
is_finder (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "edit-find-symbolic") == 0;
}

static gboolean
is_line (GtkWidget *widget)
{
  return GTK_IS_LIST_BOX_ROW (widget) || GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget)
         || g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget");
}

static void
give_name (GtkWidget *widget)
{
  if (GTK_IS_CALENDAR (widget))
    name_arrows (widget);
  else if (tru_names_has (widget))
    return;
  else if (ADW_IS_EXPANDER_ROW (widget))
    name_with (widget, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));
  else if (is_finder (widget))
    name_with (widget, _("Search"));
  else if (is_line (widget))
    name_line (widget);
  else if (GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_BASE (widget))
    name_list (widget);
}

static gboolean
on_mapped (GSignalInvocationHint *hint,
           guint                  n_values,
           const GValue          *values,
           gpointer               data)
{
  GtkWidget *widget = g_value_get_object (values);
  GtkButton *button = GTK_IS_BUTTON (widget) ? GTK_BUTTON (widget) : NULL;

  /* The label itself says it too, and without the mnemonic’s underscore. */
  if (button && gtk_button_get_label (button) && gtk_button_get_use_underline (button))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  give_name (widget);
  return TRUE;
}

/**
 * tru_names_has:
 * @widget: a widget
 *
 * Returns: whether a screen reader has a name for it; a button’s icon is none
 */
gboolean
tru_names_has (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  GtkWidget *child = GTK_IS_BUTTON (widget) ? gtk_button_get_child (GTK_BUTTON (widget)) : NULL;
  g_autofree char *difference = NULL;

  if (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL))
    difference = gtk_test_accessible_check_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  else if (!gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return FALSE;
  else if (GTK_IS_IMAGE (child))
    difference = gtk_test_accessible_check_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY, child, NULL);
  else
    return TRUE;
  return difference != NULL;
}

/**
 * tru_names_give:
 *
 * From now on gives names to the rows, buttons and lists that have none as they appear. GTK 4.8 leaves its own parts
 * (a drop-down’s button and list, a calendar’s arrows) and every row of a list without one, and its screen readers then
 * say the name of the type. A name given on purpose stays.
 */
void
tru_names_give (void)
{
  static gulong hook;

  if (hook)
    return;
  /* Its signals come with the class, which no widget has needed yet. */
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  hook = g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, on_mapped, NULL, NULL);
}
