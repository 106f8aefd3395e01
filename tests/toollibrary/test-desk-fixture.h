/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-history.h"
#include "tru-lending.h"
#include "tru-tool-desk.h"
#include "tru-tool-library-room.h"

#include "test-tool-fixture.h"

/* The tool library of test-tool-fixture.h with its room in a window, and what a person does at the desk. */

static inline gboolean
undo (TruStore  *store,
      gpointer   operation,
      GError   **error)
{
  return tru_history_undo (store, *(gint64 *) operation, error) > 0;
}

static inline void
on_undo (GSimpleAction *action,
         GVariant      *parameter,
         Fixture       *fixture)
{
  gint64 *operation = g_new (gint64, 1);

  *operation = g_variant_get_int64 (parameter);
  tru_office_run (fixture->office, undo, operation, g_free, NULL, NULL);
}

static inline void
on_quiet (gpointer is_quiet)
{
  *(gboolean *) is_quiet = TRUE;
}

/* Everything asked for is written, told to the room, and shown; what follows an answer is due before this, and comes first. */
static inline void
settle (Fixture *fixture)
{
  gboolean is_quiet = FALSE;

  tru_office_flush (fixture->office);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_timeout_add_once (200, on_quiet, &is_quiet);
  while (!is_quiet || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
}

static inline GtkWidget *
find_widget (GtkWidget  *parent,
             GType       type,
             const char *css_class)
{
  if ((type && G_TYPE_CHECK_INSTANCE_TYPE (parent, type)) || (css_class && gtk_widget_has_css_class (parent, css_class)))
    return parent;
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type, css_class);

      if (found)
        return found;
    }
  return NULL;
}

static inline GtkWidget *
find_label (GtkWidget  *parent,
            const char *text)
{
  const char *own = GTK_IS_LABEL (parent) ? gtk_label_get_label (GTK_LABEL (parent))
                    : GTK_IS_INSCRIPTION (parent) ? gtk_inscription_get_text (GTK_INSCRIPTION (parent)) : NULL;

  if (gtk_widget_get_mapped (parent) && g_strcmp0 (own, text) == 0)
    return parent;
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found)
        return found;
    }
  return NULL;
}

static inline GtkWidget *
find_button (GtkWidget  *parent,
             const char *label)
{
  if (GTK_IS_BUTTON (parent) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (parent)), label) == 0)
    return parent;
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found)
        return found;
    }
  return NULL;
}

static inline void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("undo-operation", G_VARIANT_TYPE_INT64);
  GtkWidget *overlay = adw_toast_overlay_new ();

  open_office (fixture, data);
  fixture->window = adw_window_new ();
  fixture->room = g_object_new (TRU_TYPE_TOOL_LIBRARY_ROOM, "office", fixture->office, NULL);
  g_signal_connect (action, "activate", G_CALLBACK (on_undo), fixture);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), fixture->room);
  adw_window_set_content (ADW_WINDOW (fixture->window), overlay);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1066, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle (fixture);
}

static inline void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  settle (fixture);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  close_office (fixture, data);
}

static inline GtkWidget *
field_of (Fixture *fixture)
{
  return tru_tool_desk_get_field (TRU_TOOL_DESK (find_widget (fixture->room, TRU_TYPE_TOOL_DESK, NULL)));
}

static inline void
enter (Fixture *fixture)
{
  g_signal_emit_by_name (field_of (fixture), "activate");
  settle (fixture);
}

static inline void
scan (Fixture    *fixture,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (field_of (fixture)), text);
  enter (fixture);
}

static inline void
assert_lent (Fixture    *fixture,
             const char *item,
             const char *member)
{
  g_autoptr (TruRecord) loan = tru_lending_open_loan (fixture->store, item, NULL);

  g_assert_cmpstr (loan ? tru_record_get_text (loan, TRU_LOAN_MEMBER) : NULL, ==, member);
}

static inline const char *
member_at_desk (Fixture *fixture)
{
  return tru_tool_desk_get_member (TRU_TOOL_DESK (find_widget (fixture->room, TRU_TYPE_TOOL_DESK, NULL)));
}
