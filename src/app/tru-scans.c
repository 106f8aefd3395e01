/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-scans.h"

#include <glib/gi18n.h>

#include "tru-dialog.h"
#include "tru-room.h"
#include "tru-scan-catcher.h"
#include "tru-window.h"

#define TOOL_LIBRARY "tool-library"

static AdwToast *refusal; /* (nullable): what was said of a scan that was not taken */

static gboolean
take (TruWindow  *window,
      const char *code)
{
  GtkWidget *room = tru_window_get_room (window);

  return room && tru_room_take_scan (TRU_ROOM (room), code);
}

static void
close_menus (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *menu = focus ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  while (menu)
    {
      GtkWidget *above = gtk_widget_get_ancestor (gtk_widget_get_parent (menu), GTK_TYPE_POPOVER);

      gtk_popover_popdown (GTK_POPOVER (menu));
      menu = above;
    }
}

/* Wherever the person is, whoever comes with a tool is served: the desk comes forward. What was said of a scan before it is past. */
static void
on_scanned (TruWindow  *window,
            const char *code)
{
  if (refusal)
    adw_toast_dismiss (refusal);
  close_menus (GTK_WINDOW (window));
  if (!tru_window_get_room (window) || take (window, code))
    return;
  tru_window_show_room (window, TOOL_LIBRARY);
  take (window, code);
}

static void
refuse (GtkWidget  *widget,
        const char *message)
{
  gtk_widget_error_bell (widget);
  g_set_weak_pointer (&refusal, tru_room_toast (widget, message));
}

static void
on_unread (TruWindow  *window,
           const char *typed)
{
  GtkWidget *room = tru_window_get_room (window);
  g_autofree char *message = NULL;

  close_menus (GTK_WINDOW (window));
  if (room && tru_room_take_unread (TRU_ROOM (room), typed))
    return;
  message = g_strdup_printf (_("“%s” is no label or card that can be read: scan it again."), typed);
  refuse (GTK_WIDGET (window), message);
}

/* What only shows something makes place: the next in the queue comes while the slip of the one before is still in sight. A dialog
   that asks for something comes first: a scan presses none of its buttons, and it is said that it was not taken.
   Returns: (nullable): the window below, over which nothing stands any more */
static TruWindow *
uncover (GtkWindow *dialog)
{
  GtkWindow *below = dialog;

  while (below && tru_dialog_gives_way (below))
    below = gtk_window_get_transient_for (below);
  if (!TRU_IS_WINDOW (below))
    {
      refuse (GTK_WIDGET (dialog), _("The scan was not taken: close the dialog, then scan again."));
      return NULL;
    }
  while (dialog != below)
    {
      GtkWindow *next = gtk_window_get_transient_for (dialog);

      gtk_window_close (dialog);
      dialog = next;
    }
  return TRU_WINDOW (below);
}

static void
on_scanned_over (GtkWindow  *dialog,
                 const char *code)
{
  TruWindow *window = uncover (dialog);

  if (window)
    on_scanned (window, code);
}

static void
on_unread_over (GtkWindow  *dialog,
                const char *typed)
{
  TruWindow *window = uncover (dialog);

  if (window)
    on_unread (window, typed);
}

/* Before the window forgets who listens to it. */
static void
on_destroyed (GtkWidget      *window,
              TruScanCatcher *catcher)
{
  g_object_unref (catcher);
}

static void
watch (GtkWidget *window)
{
  TruScanCatcher *catcher = tru_scan_catcher_new (window);

  gboolean is_dialog = !TRU_IS_WINDOW (window);

  g_signal_connect_object (catcher, "scanned", is_dialog ? G_CALLBACK (on_scanned_over) : G_CALLBACK (on_scanned), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (catcher, "unread", is_dialog ? G_CALLBACK (on_unread_over) : G_CALLBACK (on_unread), window, G_CONNECT_SWAPPED);
  tru_scan_catcher_set_spares_fields (catcher, is_dialog);
  g_signal_connect (window, "destroy", G_CALLBACK (on_destroyed), catcher);
}

/* New windows stand at the end. */
static void
on_windows_changed (GListModel *windows,
                    guint       position,
                    guint       n_removed,
                    guint       n_added)
{
  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, position + i);

      watch (window);
    }
}

/**
 * tru_scans_watch:
 *
 * From now on what a scanner types in any window goes to the desk, whatever has the focus; what only shows something closes for it, a
 * dialog keeps it in the field that has the focus, or says that it was not taken.
 */
void
tru_scans_watch (void)
{
  g_signal_connect (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (on_windows_changed), NULL);
}
