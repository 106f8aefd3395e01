/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-in-sight.h"

#define MARGIN 24 /* shadows and focus rings reach beyond their row */

/* Once everything has its place, before it is drawn. */
static void
on_layout (GdkFrameClock *clock,
           GtkWidget     *list)
{
  GtkWidget *view = gtk_widget_get_ancestor (list, GTK_TYPE_VIEWPORT);
  double top;

  for (GtkWidget *row = gtk_widget_get_first_child (list); view && row; row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_translate_coordinates (row, view, 0, 0, NULL, &top))
      gtk_widget_set_opacity (row, top < gtk_widget_get_height (view) + MARGIN && top + gtk_widget_get_height (row) > -MARGIN);
}

static void
on_map (GtkWidget *list)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (list), "layout", G_CALLBACK (on_layout), list, G_CONNECT_AFTER);
}

static void
on_unmap (GtkWidget *list)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (list), on_layout, list);
}

/**
 * tru_in_sight_only:
 * @list: a list or box within a scrolled window, not yet mapped
 *
 * Of its rows only those are drawn that the scrolled window shows. GTK hands all of a viewport's content to the renderer, with each
 * frame of the window whatever changed in it; where that draws with cairo, the lines that nobody sees cost more than those that
 * somebody waits for. They keep their place, their focus and their name.
 */
void
tru_in_sight_only (GtkWidget *list)
{
  g_signal_connect (list, "map", G_CALLBACK (on_map), NULL);
  g_signal_connect (list, "unmap", G_CALLBACK (on_unmap), NULL);
}
