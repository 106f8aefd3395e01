/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-window-undo.h"

#include <glib/gi18n.h>

#include "tru-history.h"
#include "tru-operation-label.h"
#include "tru-room.h"
#include "tru-session.h"
#include "tru-window.h"

static TruStore *
store_of (gpointer window)
{
  return tru_office_get_store (tru_window_get_office (window));
}

static gboolean
undo (TruStore *store,
      gpointer  operation,
      GError  **error)
{
  return tru_history_undo (store, *(gint64 *) operation, error) > 0;
}

/* Read before it is undone: what it had added has no name afterwards. */
static char *
undone_words (TruStore *store,
              gint64    operation)
{
  g_autofree char *name = operation > 0 ? tru_history_name (store, operation) : NULL;
  g_autofree char *subject = name ? tru_history_subject (store, operation) : NULL;

  if (!name)
    return g_strdup (_("Undone"));
  /* Translators: what was undone, such as “Taken back”, and of what, such as “Drill” */
  return subject ? g_strdup_printf (_("Undone: %s · %s"), tru_operation_label (name), subject)
                 : g_strdup_printf (_("Undone: %s"), tru_operation_label (name));
}

static void
undo_operation (GtkWidget *widget,
                gint64     operation)
{
  g_autofree char *done = undone_words (store_of (widget), operation);
  gint64 *data = g_new (gint64, 1);

  *data = operation;
  tru_room_do (widget, tru_window_get_office (TRU_WINDOW (widget)), done, undo, data, g_free);
}

static void
on_undo (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  gint64 newest = tru_history_newest (store_of (widget));

  if (newest > 0 && tru_session_may_undo (newest))
    undo_operation (widget, newest);
  else
    tru_room_toast (widget, _("There is nothing to undo."));
}

static void
on_undo_operation (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  undo_operation (widget, g_variant_get_int64 (parameter));
}

/* A search entry keeps Ctrl+Z for itself even when it has nothing to undo: then it is meant for what was done last. */
static gboolean
on_undo_typed (GtkWidget *window,
               GVariant  *arguments,
               gpointer   data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  GtkWidget *entry = GTK_IS_TEXT (focus) ? gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY) : NULL;
  g_autofree char *before = NULL;

  if (!entry)
    return FALSE;
  before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (focus)));
  gtk_widget_activate_action (focus, "text.undo", NULL);
  if (g_str_equal (before, gtk_editable_get_text (GTK_EDITABLE (focus))))
    gtk_widget_activate_action (window, "win.undo", NULL);
  return TRUE;
}

/**
 * tru_window_watch_undo:
 * @window: a window, once
 *
 * From now on Ctrl+Z in a search entry that has nothing to undo is the window's.
 */
void
tru_window_watch_undo (GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_z, GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (on_undo_typed, NULL, NULL)));
  gtk_widget_add_controller (window, controller);
}

/**
 * tru_window_install_undo:
 * @widget_class: the window's class
 *
 * Installs `win.undo` and `win.undo-operation`. Ctrl+Z is bound here rather than by the application, so that a text being typed
 * gets it first.
 */
void
tru_window_install_undo (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, on_undo);
  gtk_widget_class_install_action (widget_class, "win.undo-operation", "x", on_undo_operation);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
}
