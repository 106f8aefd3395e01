/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-time-rail.h"

#define WIDTH 20
#define HEIGHT 20
#define DOT 5.5f
#define SMALL_DOT 4.f
#define RING 8.5f
#define GAP 3.f
#define LINE 2.f

struct _TruTimeRail
{
  GtkWidget parent_instance;
  TruTone tone;
  gboolean is_now;
  gboolean is_small;
  gboolean above;
  gboolean below;
};

G_DEFINE_FINAL_TYPE (TruTimeRail, tru_time_rail, GTK_TYPE_WIDGET)

static void
disc (GtkSnapshot   *snapshot,
      float          x,
      float          y,
      float          radius,
      const GdkRGBA *color)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (x - radius, y - radius, 2 * radius, 2 * radius);
  GskRoundedRect round;

  gsk_rounded_rect_init_from_rect (&round, &box, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, color, &box);
  gtk_snapshot_pop (snapshot);
}

static void
ring (GtkSnapshot   *snapshot,
      float          x,
      float          y,
      const GdkRGBA *color)
{
  graphene_rect_t box = GRAPHENE_RECT_INIT (x - RING, y - RING, 2 * RING, 2 * RING);
  GdkRGBA pale = *color;
  GskRoundedRect round;

  pale.alpha = .55f;
  gsk_rounded_rect_init_from_rect (&round, &box, RING);
  gtk_snapshot_append_border (snapshot, &round, (float[4]){ 1.5f, 1.5f, 1.5f, 1.5f }, (GdkRGBA[4]){ pale, pale, pale, pale });
}

static void
tru_time_rail_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  TruTimeRail *self = TRU_TIME_RAIL (widget);
  float x = gtk_widget_get_width (widget) / 2.f;
  float y = gtk_widget_get_height (widget) / 2.f;
  float reach = (self->is_now ? RING : DOT) + GAP;
  GdkRGBA color, line;

  tru_tone_get_color (widget, self->tone, &color);
  tru_tone_get_color (widget, TRU_TONE_NEUTRAL, &line);
  line.alpha = .35f;
  if (self->above && y > reach)
    gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (x - LINE / 2, 0, LINE, y - reach));
  if (self->below && y > reach)
    gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (x - LINE / 2, y + reach, LINE, y - reach));
  disc (snapshot, x, y, self->is_small ? SMALL_DOT : DOT, &color);
  if (self->is_now)
    ring (snapshot, x, y, &color);
}

static void
tru_time_rail_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
tru_time_rail_class_init (TruTimeRailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = tru_time_rail_snapshot;
  widget_class->measure = tru_time_rail_measure;
  gtk_widget_class_set_css_name (widget_class, "timerail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
tru_time_rail_init (TruTimeRail *self)
{
}

/**
 * tru_time_rail_set_tone:
 * @self: a piece of rail
 * @tone: colour of its dot
 */
void
tru_time_rail_set_tone (TruTimeRail *self,
                        TruTone      tone)
{
  self->tone = tone;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * tru_time_rail_set_now:
 * @self: a piece of rail
 * @is_now: whether the appointment is going on
 */
void
tru_time_rail_set_now (TruTimeRail *self,
                       gboolean     is_now)
{
  self->is_now = is_now;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * tru_time_rail_set_joins:
 * @self: a piece of rail
 * @above: whether a dot stands above
 * @below: whether one stands below
 */
void
tru_time_rail_set_joins (TruTimeRail *self,
                         gboolean     above,
                         gboolean     below)
{
  self->above = above;
  self->below = below;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * tru_time_rail_set_small:
 * @self: a piece of rail
 * @is_small: whether its dot is one of a small row
 */
void
tru_time_rail_set_small (TruTimeRail *self,
                         gboolean     is_small)
{
  self->is_small = is_small;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
