/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-sight.h"

#define KEY "newest-line"
#define LAYOUTS 2 /* frames until what was just added certainly has its place */
#define AIR 12    /* pixels above and below */

/* What a pane that scrolls looks for. */
typedef struct
{
  GWeakRef line;
  guint frames;
  guint ticks;
} Sight;

static void
sight_free (gpointer data)
{
  g_weak_ref_clear (&((Sight *) data)->line);
  g_free (data);
}

static void
look_at (GtkScrolledWindow *pane,
         GtkWidget         *line)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (pane);
  double value = gtk_adjustment_get_value (adjustment);
  graphene_rect_t bounds;

  if (gtk_widget_get_mapped (line) && gtk_widget_compute_bounds (line, gtk_scrolled_window_get_child (pane), &bounds))
    gtk_adjustment_clamp_page (adjustment, value + bounds.origin.y - AIR, value + bounds.origin.y + bounds.size.height + AIR);
}

static gboolean
on_frame (GtkWidget     *pane,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  Sight *sight = g_object_get_data (G_OBJECT (pane), KEY);
  g_autoptr (GtkWidget) line = NULL;

  if (++sight->frames < LAYOUTS)
    return G_SOURCE_CONTINUE;
  sight->ticks = 0;
  line = g_weak_ref_get (&sight->line);
  if (line)
    look_at (GTK_SCROLLED_WINDOW (pane), line);
  return G_SOURCE_REMOVE;
}

static Sight *
sight_of (GtkWidget *pane)
{
  Sight *sight = g_object_get_data (G_OBJECT (pane), KEY);

  if (sight)
    return sight;
  sight = g_new0 (Sight, 1);
  g_weak_ref_init (&sight->line, NULL);
  g_object_set_data_full (G_OBJECT (pane), KEY, sight, sight_free);
  return sight;
}

/**
 * tru_desk_sight_show:
 * @line: a row of a pane that scrolls, just added or changed
 *
 * Scrolls as little as needed once it has its place, behind the frame that tells what was scanned. The last one asked for counts.
 */
void
tru_desk_sight_show (GtkWidget *line)
{
  GtkWidget *pane = gtk_widget_get_ancestor (line, GTK_TYPE_SCROLLED_WINDOW);
  Sight *sight;

  if (!pane)
    return;
  sight = sight_of (pane);
  g_weak_ref_set (&sight->line, line);
  sight->frames = 0;
  if (!sight->ticks)
    sight->ticks = gtk_widget_add_tick_callback (pane, on_frame, NULL, NULL);
}
