/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-history-row.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "tru-history.h"
#include "tru-operation-error.h"
#include "tru-kinds.h"
#include "tru-session.h"

#define MAX_CHANGES 50
#define STORE_KEY "tru-store"

/* A value of the history's JSON as people read it. */
static char *
value_text (TruStore       *store,
            const TruField *field,
            JsonNode       *node)
{
  g_autofree char *text = NULL;
  gint64 number = TRU_UNKNOWN;

  if (!node || JSON_NODE_HOLDS_NULL (node) || !JSON_NODE_HOLDS_VALUE (node))
    return g_strdup (_("unknown"));
  if (field->type == TRU_TYPE_REF)
    return tru_session_title (store, tru_field_target (field), json_node_get_string (node));
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (node) ? _("Yes") : _("No"));
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return tru_field_format (field, NULL, json_node_get_int (node));
  if (!json_node_get_string (node) || !tru_field_parse (field, json_node_get_string (node), &text, &number, NULL))
    return g_strdup (json_node_get_string (node));
  return tru_field_format (field, text, number);
}

static void
describe_field (TruStore       *store,
                GString        *lines,
                const TruField *field,
                JsonNode       *change)
{
  JsonArray *pair = JSON_NODE_HOLDS_ARRAY (change) ? json_node_get_array (change) : NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (!pair || json_array_get_length (pair) != 2)
    return;
  before = value_text (store, field, json_array_get_element (pair, 0));
  after = value_text (store, field, json_array_get_element (pair, 1));
  g_string_append_printf (lines, _("%s: %s → %s"), tru_field_label (field), before ? before : "", after ? after : "");
  g_string_append_c (lines, '\n');
}

static char *
describe_changes (TruStore  *store,
                  TruChange *change)
{
  g_autoptr (JsonNode) root = change->changes ? json_from_string (change->changes, NULL) : NULL;
  g_autoptr (GString) lines = g_string_new (NULL);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  guint64 hidden = tru_session_hides (store, change->kind, change->uid);

  if (change->motive && *change->motive && !tru_session_is_volunteer ())
    g_string_append_printf (lines, _("Reason: %s\n"), change->motive);
  if (!root || !JSON_NODE_HOLDS_OBJECT (root) || g_strcmp0 (change->action, "update") != 0)
    return g_strchomp (g_strdup (lines->str));
  json_object_iter_init (&iter, json_node_get_object (root));
  while (json_object_iter_next (&iter, &name, &node))
    {
      int field = tru_kind_find_field (change->kind, name);

      if (field >= 0 && !(hidden >> field & 1))
        describe_field (store, lines, &change->kind->fields[field], node);
    }
  return g_strchomp (g_strdup (lines->str));
}

/* An operation on a household’s file may change a member too, as a death does, and its name would tell a volunteer. */
static const char *
name_change (TruChange *change)
{
  return tru_session_is_volunteer () ? _("Changed") : tru_operation_label (change->name);
}

static GtkWidget *
new_change_row (TruStore  *store,
                TruChange *change)
{
  GtkWidget *row = adw_action_row_new ();
  TruTime at = tru_stamp_to_time (change->at);
  g_autofree char *day = tru_date_format (tru_time_date (at), TRU_DATE_MEDIUM);
  g_autofree char *clock = tru_time_format_clock (at);
  g_autofree char *title = g_strdup_printf ("%s%s · %s, %s · %s", name_change (change),
                                            change->is_undone ? _(" (undone)") : "", day, clock, change->who);
  g_autofree char *changes = describe_changes (store, change);
  g_autofree char *subtitle = g_markup_escape_text (changes, -1);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static GtkWidget *
new_nothing_row (void)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("No change since this record was received"));
  gtk_widget_add_css_class (row, "dim-label");
  return row;
}

static void
on_expanded (AdwExpanderRow *row,
             GParamSpec     *pspec,
             char           *uid)
{
  TruStore *store = g_object_get_data (G_OBJECT (row), STORE_KEY);
  g_autoptr (GPtrArray) changes = NULL;

  if (!adw_expander_row_get_expanded (row) || !store)
    return;
  changes = tru_history_of (store, uid, MAX_CHANGES, NULL);
  for (guint i = 0; changes && i < changes->len; i++)
    adw_expander_row_add_row (row, new_change_row (store, changes->pdata[i]));
  /* An import keeps its file instead of a line per record. */
  if (!changes || changes->len == 0)
    adw_expander_row_add_row (row, new_nothing_row ());
  g_object_set_data (G_OBJECT (row), STORE_KEY, NULL); /* once */
}

static void
free_uid (gpointer  uid,
          GClosure *closure)
{
  g_free (uid);
}

/**
 * tru_history_row_new:
 * @store: a database
 * @uid: a record's uid
 *
 * Returns: (transfer floating): a row that unfolds into what was done to the record; nothing is read before it unfolds
 */
GtkWidget *
tru_history_row_new (TruStore   *store,
                     const char *uid)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("History"));
  g_object_set_data_full (G_OBJECT (row), STORE_KEY, g_object_ref (store), g_object_unref);
  g_signal_connect_data (row, "notify::expanded", G_CALLBACK (on_expanded), g_strdup (uid), free_uid, 0);
  return row;
}

/**
 * tru_history_row_new_in_list:
 * @store: a database
 * @uid: a record's uid
 *
 * Returns: (transfer floating): such a row in a list of its own, for the end of a page
 */
GtkWidget *
tru_history_row_new_in_list (TruStore   *store,
                             const char *uid)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Changes"), -1);
  gtk_list_box_append (GTK_LIST_BOX (list), tru_history_row_new (store, uid));
  return list;
}
