/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-sending-ground.h"

typedef gboolean (*Condition) (gpointer data);

static inline gboolean
on_limit (gpointer is_over)
{
  *(gboolean *) is_over = TRUE;
  return G_SOURCE_CONTINUE;
}

static inline void
wait_until (Condition condition,
            gpointer  data)
{
  gboolean is_over = FALSE;
  guint limit = g_timeout_add_seconds (20, on_limit, &is_over);

  while (!condition (data) && !is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (condition (data));
  g_source_remove (limit);
}

/* A child of the window's template. */
static inline gpointer
part (gpointer    window,
      GType       type,
      const char *id)
{
  GObject *child = gtk_widget_get_template_child (window, type, id);

  g_assert_nonnull (child);
  return child;
}

/* A child of the rows that say for whom a dialog's file is, and why. */
static inline gpointer
ground (gpointer    dialog,
        const char *id)
{
  return part (part (dialog, G_OBJECT_TYPE (dialog), "ground"), TRU_TYPE_SENDING_GROUND, id);
}

static inline GtkWidget *
find_labelled (GtkWidget  *widget,
               GType       type,
               const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return gtk_widget_get_ancestor (widget, type);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_labelled (child, type, text);

      if (found)
        return found;
    }
  return NULL;
}

static inline gboolean
is_gone (gpointer window)
{
  return *(gpointer *) window == NULL;
}
