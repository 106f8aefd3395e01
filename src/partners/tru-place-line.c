/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-place-line.h"

#include <glib/gi18n.h>

#define UID_KEY "tru-uid"
#define TITLE_KEY "tru-title"

static void
add_button (GtkWidget  *line,
            const char *icon,
            const char *words,
            const char *action,
            GVariant   *target,
            gboolean    can_act)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "card-add");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  if (can_act)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  else
    gtk_widget_set_sensitive (button, FALSE);
  tru_partner_line_append (TRU_PARTNER_LINE (line), button);
}

static void
add_key (GtkWidget  *line,
         const char *keys,
         const char *action,
         GVariant   *target)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut
    = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys), gtk_named_action_new (action));

  gtk_shortcut_set_arguments (shortcut, target);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_widget_add_controller (line, controller);
}

/**
 * tru_place_line_new:
 * @record: a part of a programme or an operation
 * @title: what it is called
 * @details: (nullable): a few words more
 *
 * Returns: (transfer floating): a line that leads to its form
 */
GtkWidget *
tru_place_line_new (TruRecord  *record,
                    const char *title,
                    const char *details)
{
  GtkWidget *line = tru_partner_line_new (title, details);

  g_object_set_data_full (G_OBJECT (line), UID_KEY, g_strdup (tru_record_get_uid (record)), g_free);
  g_object_set_data_full (G_OBJECT (line), TITLE_KEY, g_strdup (title), g_free);
  tru_partner_line_lead (TRU_PARTNER_LINE (line), "win.edit-record", tru_record_get_kind (record)->name, tru_record_get_uid (record));
  return line;
}

/**
 * tru_place_line_add_moves:
 * @line: a line
 * @is_first: whether it is the first of its list
 * @is_last: whether it is the last
 *
 * Two buttons, and Alt with the arrows, ask for `parts.move` (si): the uid, and by how many places.
 */
void
tru_place_line_add_moves (GtkWidget *line,
                          gboolean   is_first,
                          gboolean   is_last)
{
  const char *uid = g_object_get_data (G_OBJECT (line), UID_KEY);
  const char *title = g_object_get_data (G_OBJECT (line), TITLE_KEY);
  g_autofree char *upwards = g_strdup_printf (_("Move “%s” up (Alt+↑)"), title);
  g_autofree char *downwards = g_strdup_printf (_("Move “%s” down (Alt+↓)"), title);

  add_button (line, "go-up-symbolic", upwards, "parts.move", g_variant_new ("(si)", uid, -1), !is_first);
  add_button (line, "go-down-symbolic", downwards, "parts.move", g_variant_new ("(si)", uid, 1), !is_last);
  add_key (line, "<Alt>Up", "parts.move", g_variant_new ("(si)", uid, -1));
  add_key (line, "<Alt>Down", "parts.move", g_variant_new ("(si)", uid, 1));
}

/**
 * tru_place_line_add_give:
 * @line: a line of a dwelling
 *
 * A button asks for `operation.give` (s): the uid.
 */
void
tru_place_line_add_give (GtkWidget *line)
{
  const char *uid = g_object_get_data (G_OBJECT (line), UID_KEY);
  g_autofree char *words = g_strdup_printf (_("Give “%s” to a household"), (const char *) g_object_get_data (G_OBJECT (line), TITLE_KEY));

  add_button (line, "contact-new-symbolic", words, "operation.give", g_variant_new_string (uid), TRUE);
}

/**
 * tru_place_line_add_remove:
 * @line: a line
 *
 * A button, and the Delete key, ask for `parts.remove` (s): the uid.
 */
void
tru_place_line_add_remove (GtkWidget *line)
{
  const char *uid = g_object_get_data (G_OBJECT (line), UID_KEY);
  g_autofree char *words = g_strdup_printf (_("Remove “%s” (Del)"), (const char *) g_object_get_data (G_OBJECT (line), TITLE_KEY));

  add_button (line, "list-remove-symbolic", words, "parts.remove", g_variant_new_string (uid), TRUE);
  add_key (line, "Delete", "parts.remove", g_variant_new_string (uid));
}

/**
 * tru_place_line_focused:
 * @page: what holds lines
 *
 * Returns: (transfer full) (nullable): uid of the line that has the keyboard, or one of whose buttons has
 */
char *
tru_place_line_focused (GtkWidget *page)
{
  GtkRoot *root = gtk_widget_get_root (page);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *line = focus && gtk_widget_is_ancestor (focus, page) ? gtk_widget_get_ancestor (focus, TRU_TYPE_PARTNER_LINE) : NULL;

  return line ? g_strdup (g_object_get_data (G_OBJECT (line), UID_KEY)) : NULL;
}

/**
 * tru_place_line_focus:
 * @list: a list of lines, made anew
 * @uid: (nullable): what tru_place_line_focused() returned before
 *
 * Gives the keyboard back to the line that had it.
 */
void
tru_place_line_focus (GtkListBox *list,
                      const char *uid)
{
  for (int i = 0; uid && gtk_list_box_get_row_at_index (list, i); i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, i);

      if (g_strcmp0 (g_object_get_data (G_OBJECT (row), UID_KEY), uid) == 0)
        gtk_widget_grab_focus (GTK_WIDGET (row));
    }
}
