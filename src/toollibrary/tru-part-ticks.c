/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-part-ticks.h"

#include <glib/gi18n.h>

#define SEPARATOR ", "

struct _TruPartTicks
{
  AdwBin parent_instance;

  GtkFlowBox *parts;
};

G_DEFINE_FINAL_TYPE (TruPartTicks, tru_part_ticks, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_ticked (TruPartTicks *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkSizeRequestMode
tru_part_ticks_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Asked without a width (a pane that scrolls asks so), they are as high as in the one line that they would like. */
static void
tru_part_ticks_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  GtkWidget *parts = GTK_WIDGET (TRU_PART_TICKS (widget)->parts);

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size < 0)
    gtk_widget_measure (parts, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);
  gtk_widget_measure (parts, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

static void
tru_part_ticks_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  gtk_widget_allocate (GTK_WIDGET (TRU_PART_TICKS (widget)->parts), width, height, baseline, NULL);
}

static void
tru_part_ticks_class_init (TruPartTicksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = tru_part_ticks_get_request_mode;
  widget_class->measure = tru_part_ticks_measure;
  widget_class->size_allocate = tru_part_ticks_size_allocate;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tru_part_ticks_init (TruPartTicks *self)
{
  self->parts = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->parts, GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (self->parts, 4);
  gtk_flow_box_set_column_spacing (self->parts, 8);
  gtk_widget_set_hexpand (GTK_WIDGET (self->parts), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->parts), "part-ticks");
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->parts));
}

/* The box that keeps a part in its place must not take the keyboard before the part does. */
static void
add_part (TruPartTicks *self,
          const char   *part)
{
  GtkWidget *tick = gtk_check_button_new_with_label (part);
  GtkWidget *child = gtk_flow_box_child_new ();
  g_autofree char *name = g_strdup_printf (_("%s is there"), part);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (tick, "toggled", G_CALLBACK (on_ticked), self);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), tick);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (self->parts, child);
}

static GtkCheckButton *
tick_at (TruPartTicks *self,
         int           position)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->parts, position);

  return child ? GTK_CHECK_BUTTON (gtk_flow_box_child_get_child (child)) : NULL;
}

/**
 * tru_part_ticks_new:
 * @parts: (array zero-terminated=1): names of the accessories; none hides it
 * @label: what they are, for who does not see them
 *
 * Returns: (transfer floating): them, all ticked
 */
TruPartTicks *
tru_part_ticks_new (const char *const *parts,
                    const char        *label)
{
  TruPartTicks *self = g_object_new (TRU_TYPE_PART_TICKS, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->parts), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  for (guint i = 0; parts[i]; i++)
    add_part (self, parts[i]);
  gtk_widget_set_visible (GTK_WIDGET (self), parts[0] != NULL);
  return self;
}

/**
 * tru_part_ticks_set_unticked:
 * @self: ticks
 * @unticked: (nullable): as tru_part_ticks_get_unticked() gave it
 */
void
tru_part_ticks_set_unticked (TruPartTicks *self,
                             const char   *unticked)
{
  g_auto (GStrv) names = g_strsplit (unticked ? unticked : "", SEPARATOR, -1);
  GtkCheckButton *tick;

  for (int i = 0; (tick = tick_at (self, i)); i++)
    gtk_check_button_set_active (tick, !g_strv_contains ((const char *const *) names, gtk_check_button_get_label (tick)));
}

/**
 * tru_part_ticks_get_unticked:
 * @self: ticks
 *
 * Returns: (transfer full) (nullable): the accessories that are not there, %NULL when all are
 */
char *
tru_part_ticks_get_unticked (TruPartTicks *self)
{
  g_autoptr (GStrvBuilder) unticked = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  GtkCheckButton *tick;

  for (int i = 0; (tick = tick_at (self, i)); i++)
    if (!gtk_check_button_get_active (tick))
      g_strv_builder_add (unticked, gtk_check_button_get_label (tick));
  names = g_strv_builder_end (unticked);
  return names[0] ? g_strjoinv (SEPARATOR, names) : NULL;
}
