/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-scans.h"

#include "tru-room.h"
#include "tru-scan-catcher.h"
#include "tru-window.h"

#define TOOL_LIBRARY "tool-library"

static gboolean
take (TruWindow  *window,
      const char *code)
{
  GtkWidget *room = tru_window_get_room (window);

  return room && tru_room_take_scan (TRU_ROOM (room), code);
}

/* Wherever the person is, whoever comes with a tool is served: the desk comes forward. */
static void
on_scanned (TruWindow  *window,
            const char *code)
{
  if (!tru_window_get_room (window) || take (window, code))
    return;
  tru_window_show_room (window, TOOL_LIBRARY);
  take (window, code);
}

/* A dialog asks for something first: a scan into none of its fields presses no button, and a sound says that it was not taken. */
static void
on_scanned_over (GtkWidget  *dialog,
                 const char *code)
{
  gtk_widget_error_bell (dialog);
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

  g_signal_connect_object (catcher, "scanned", TRU_IS_WINDOW (window) ? G_CALLBACK (on_scanned) : G_CALLBACK (on_scanned_over), window,
                           G_CONNECT_SWAPPED);
  tru_scan_catcher_set_spares_fields (catcher, !TRU_IS_WINDOW (window));
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
 * From now on what a scanner types in any window goes to the desk, whatever has the focus; over a dialog it is typed into
 * the field that has the focus, or refused with a sound.
 */
void
tru_scans_watch (void)
{
  g_signal_connect (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (on_windows_changed), NULL);
}
