/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "test-tool-fixture.h"
#include "tru-act-dialog.h"
#include "tru-record-form.h"
#include "tru-tool-library-room.h"

/* The tool library’s room in a window: what stands on its pages is found by its type and its words. */

static inline void
settle (Fixture *fixture)
{
  tru_office_flush (fixture->office);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static inline void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  open_office (fixture, data);
  fixture->window = adw_window_new ();
  fixture->room = g_object_new (TRU_TYPE_TOOL_LIBRARY_ROOM, "office", fixture->office, NULL);
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

/* The first widget in sight below a parent that is of a type and, if asked for, says something. */
static inline GtkWidget *
find (GtkWidget  *parent,
      GType       type,
      const char *label)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (parent, type) && (!label || (GTK_IS_LABEL (parent) && strstr (gtk_label_get_label (GTK_LABEL (parent)), label))
                                                    || (GTK_IS_BUTTON (parent) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (parent)), label) == 0)))
    return parent;
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_visible (child) ? find (child, type, label) : NULL;

      if (found)
        return found;
    }
  return NULL;
}

static inline void
show (Fixture    *fixture,
      const char *kind,
      const char *uid)
{
  g_assert_true (tru_room_show_record (TRU_ROOM (fixture->room), kind, uid));
  settle (fixture);
}

static inline GtkWidget *
new_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (GtkWindow) dialog = g_list_model_get_item (windows, g_list_model_get_n_items (windows) - 1);

  g_assert_true (TRU_IS_ACT_DIALOG (dialog));
  return GTK_WIDGET (dialog);
}

static inline GtkWidget *
row_of (GtkWidget *dialog,
        guint      field)
{
  return tru_record_form_get_row (TRU_RECORD_FORM (tru_act_dialog_get_form (TRU_ACT_DIALOG (dialog))), field);
}
