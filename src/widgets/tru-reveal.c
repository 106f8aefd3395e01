/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-reveal.h"

#define MARGIN 12
#define TICKS_AT_MOST 60 /* a second: a widget that has no place by then is not going to be shown */

/* A page that shows it from its beginning stands at its beginning. */
static void
scroll (GtkAdjustment *page,
        double         top,
        double         bottom)
{
  double height = gtk_adjustment_get_page_size (page);
  double value = gtk_adjustment_get_value (page);

  if (bottom + MARGIN <= height)
    gtk_adjustment_set_value (page, 0);
  else if (top - MARGIN < value)
    gtk_adjustment_set_value (page, top - MARGIN);
  else if (bottom + MARGIN > value + height)
    gtk_adjustment_set_value (page, bottom + MARGIN - height);
}

/* A tick comes before the layout of its frame: what was shown just now has its place from the second one on. */
static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  guint *n_ticks = data;
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t place;

  if (++*n_ticks < 2)
    return G_SOURCE_CONTINUE;
  if (viewport == NULL || *n_ticks > TICKS_AT_MOST)
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_height (widget) == 0
      || !gtk_widget_compute_bounds (widget, gtk_viewport_get_child (GTK_VIEWPORT (viewport)), &place))
    return G_SOURCE_CONTINUE;
  scroll (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)), place.origin.y, place.origin.y + place.size.height);
  return G_SOURCE_REMOVE;
}

/* Of several that were to be the first, the last one asked for has the focus. */
static void
on_mapped (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  g_signal_handlers_disconnect_by_func (widget, on_mapped, NULL);
  if (focus == NULL || focus == widget || gtk_widget_is_ancestor (focus, widget))
    tru_reveal_begin_at (widget);
}

/**
 * tru_reveal:
 * @widget: what must be seen, in a scrolled page or not
 *
 * Scrolls to it once it is laid out, which what was just shown, or moved by what was just hidden, is not yet: GTK 4.8 scrolls to
 * the focus at once, to where it was.
 */
void
tru_reveal (GtkWidget *widget)
{
  gtk_widget_add_tick_callback (widget, on_tick, g_new0 (guint, 1), g_free);
}

/**
 * tru_reveal_begin_at:
 * @widget: the first field of a form, or what must be read before going on
 *
 * Moves the keyboard and the page to it, in a window that shows already or once it does. A focus that was lost before the window
 * shows, because rows were put in another order, has GTK 4.8 look for another after the first frame, unless it is set in a
 * window that shows.
 */
void
tru_reveal_begin_at (GtkWidget *widget)
{
  gtk_widget_grab_focus (widget);
  tru_reveal (widget);
  if (!gtk_widget_get_mapped (widget))
    g_signal_connect (widget, "map", G_CALLBACK (on_mapped), NULL);
}
