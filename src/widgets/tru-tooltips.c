/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-tooltips.h"

static void
on_unmapped (GtkWidget *widget)
{
  gtk_widget_set_has_tooltip (widget, TRUE);
}

/* What the pointer rests on, when it has something to say. */
static GtkWidget *
find_speaker (GtkWidget *popover)
{
  GtkWidget *parent = gtk_widget_get_parent (popover);
  GtkNative *native = parent != NULL ? gtk_widget_get_native (parent) : NULL;
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (popover));
  GtkWidget *widget;
  double x, y, left, top;

  if (surface == NULL || seat == NULL || !gdk_surface_get_device_position (surface, gdk_seat_get_pointer (seat), &x, &y, NULL))
    return NULL;
  gtk_native_get_surface_transform (native, &left, &top);
  widget = gtk_widget_pick (GTK_WIDGET (native), x - left, y - top, GTK_PICK_DEFAULT);
  while (widget != NULL && !gtk_widget_get_has_tooltip (widget))
    widget = gtk_widget_get_parent (widget);
  return widget;
}

static gboolean
on_mapped (GSignalInvocationHint *hint,
           guint                  n_values,
           const GValue          *values,
           gpointer               data)
{
  GtkWidget *popover = g_value_get_object (values);
  GtkWidget *speaker = GTK_IS_POPOVER (popover) ? find_speaker (popover) : NULL;

  if (speaker != NULL)
    {
      gtk_widget_set_has_tooltip (speaker, FALSE);
      g_signal_connect_object (popover, "unmap", G_CALLBACK (on_unmapped), speaker, G_CONNECT_SWAPPED);
    }
  return TRUE;
}

/**
 * tru_tooltips_yield:
 *
 * From now on what the pointer rests on keeps its tooltip to itself while a menu or another popover is open: GTK 4.8 lays it over the
 * first entry.
 */
void
tru_tooltips_yield (void)
{
  static gulong hook;

  if (hook)
    return;
  /* Its signals come with the class, which no widget has needed yet. */
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  hook = g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, on_mapped, NULL, NULL);
}
