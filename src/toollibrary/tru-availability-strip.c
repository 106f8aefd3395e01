/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-availability-strip.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-opening-hours.h"
#include "tru-reservation-facts.h"
#include "tru-tone.h"
#include "tru-tool.h"

#define CELL 20
#define LEAST 16 /* two figures, where there is little room */
#define FORTNIGHT 14
#define HEAD 32
#define HEIGHT 26
#define GAP 1

struct _TruAvailabilityStrip
{
  GtkWidget parent_instance;

  guint n_days;
  TruDate first;
  TruToolHolds *holds;
  TruOpeningDays *days;
};

G_DEFINE_FINAL_TYPE (TruAvailabilityStrip, tru_availability_strip, GTK_TYPE_WIDGET)

static guint
free_on (TruAvailabilityStrip *self,
         TruDate               day)
{
  return tru_availability_free_on (&self->holds->availability, day, NULL);
}

static void
draw_text (TruAvailabilityStrip *self,
           GtkSnapshot          *snapshot,
           const char           *text,
           float                 x,
           float                 y,
           float                 width,
           const GdkRGBA        *color,
           gboolean              is_bold)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int text_width;

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.8));
  if (is_bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &text_width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + (width - text_width) / 2, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_head (TruAvailabilityStrip *self,
           GtkSnapshot          *snapshot,
           TruDate               day,
           float                 x,
           float                 width,
           GdkRGBA               color)
{
  const char *name = tru_date_weekday_short_name (tru_date_weekday (day));
  g_autofree char *letter = g_utf8_substring (name, 0, 1);
  g_autofree char *upper = g_utf8_strup (letter, -1);
  g_autofree char *number = NULL;
  gboolean is_today = day == tru_clock_today ();
  int of_month = 0;

  tru_date_get (day, NULL, NULL, &of_month);
  number = g_strdup_printf ("%d", of_month);
  if (!is_today)
    color.alpha *= tru_opening_days_includes (self->days, day) ? .75 : .5;
  draw_text (self, snapshot, upper, x, 0, width, &color, FALSE);
  draw_text (self, snapshot, number, x, HEAD / 2.0 - 1, width, &color, is_today);
}

static void
draw_cell (TruAvailabilityStrip *self,
           GtkSnapshot          *snapshot,
           TruDate               day,
           float                 x,
           float                 width,
           const GdkRGBA        *text_color)
{
  guint n_free = free_on (self, day);
  g_autofree char *number = g_strdup_printf ("%u", n_free);
  GskRoundedRect shape;
  GdkRGBA color, fill;

  tru_tone_get_color (GTK_WIDGET (self), n_free > 0 ? TRU_TONE_OK : TRU_TONE_LATE, &color);
  fill = color;
  fill.alpha = tru_opening_days_includes (self->days, day) ? .18 : .06;
  gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT (x + GAP, HEAD, width - 2 * GAP, HEIGHT), 4);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &fill, &shape.bounds);
  gtk_snapshot_pop (snapshot);
  if (day == tru_clock_today ())
    gtk_snapshot_append_border (snapshot, &shape, (float[]) { 1.5, 1.5, 1.5, 1.5 },
                                (GdkRGBA[]) { *text_color, *text_color, *text_color, *text_color });
  if (day < tru_clock_today ())
    color.alpha = .5;
  draw_text (self, snapshot, number, x, HEAD + 5, width, &color, n_free == 0);
}

static void
tru_availability_strip_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  TruAvailabilityStrip *self = TRU_AVAILABILITY_STRIP (widget);
  float width = (float) gtk_widget_get_width (widget) / self->n_days;
  GdkRGBA color;

  if (!self->holds)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  for (guint i = 0; i < self->n_days; i++)
    {
      draw_head (self, snapshot, self->first + i, i * width, width, color);
      draw_cell (self, snapshot, self->first + i, i * width, width, &color);
    }
}

static void
tru_availability_strip_measure (GtkWidget      *widget,
                                GtkOrientation  orientation,
                                int             for_size,
                                int            *minimum,
                                int            *natural,
                                int            *minimum_baseline,
                                int            *natural_baseline)
{
  int n_days = (int) TRU_AVAILABILITY_STRIP (widget)->n_days;

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? n_days * LEAST : HEAD + HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? n_days * CELL : HEAD + HEIGHT;
}

/* Who has or wants a copy on the day. */
static char *
describe_day (TruAvailabilityStrip *self,
              TruDate               day)
{
  g_autofree char *date = tru_date_format (day, TRU_DATE_MEDIUM);
  guint n_free = free_on (self, day);
  g_autoptr (GString) text = g_string_new (date);

  g_string_append (text, "\n");
  g_string_append_printf (text, ngettext ("%u copy free", "%u copies free", n_free), n_free);
  if (!tru_opening_days_includes (self->days, day))
    g_string_append_printf (text, "\n%s", _("Closed"));
  for (guint i = 0; i < self->holds->availability.holds->len; i++)
    {
      const TruHold *hold = &g_array_index (self->holds->availability.holds, TruHold, i);

      if (hold->from <= day && day <= hold->until)
        {
          g_string_append_c (text, '\n');
          g_string_append_printf (text, _("%s: %s"), hold->is_loan ? _("On loan") : _("Reserved"), hold->holder);
        }
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
on_query_tooltip (GtkWidget  *widget,
                  int         x,
                  int         y,
                  gboolean    by_keyboard,
                  GtkTooltip *tooltip)
{
  TruAvailabilityStrip *self = TRU_AVAILABILITY_STRIP (widget);
  int width = MAX (gtk_widget_get_width (widget), 1);
  g_autofree char *text = NULL;

  if (!self->holds || by_keyboard || x < 0 || x >= width)
    return FALSE;
  text = describe_day (self, self->first + x * (int) self->n_days / width);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
clear (TruAvailabilityStrip *self)
{
  g_clear_pointer (&self->holds, tru_tool_holds_free);
  g_clear_pointer (&self->days, tru_opening_days_free);
}

static void
tru_availability_strip_finalize (GObject *object)
{
  clear (TRU_AVAILABILITY_STRIP (object));
  G_OBJECT_CLASS (tru_availability_strip_parent_class)->finalize (object);
}

static void
tru_availability_strip_class_init (TruAvailabilityStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tru_availability_strip_finalize;
  widget_class->snapshot = tru_availability_strip_snapshot;
  widget_class->measure = tru_availability_strip_measure;
  widget_class->query_tooltip = on_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tru_availability_strip_init (TruAvailabilityStrip *self)
{
  self->n_days = FORTNIGHT;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/* What the cells show, in words. */
static void
name_it (TruAvailabilityStrip *self,
         const char           *tool)
{
  TruDate last = self->first + self->n_days - 1;
  g_autofree char *from = tru_date_format (self->first, TRU_DATE_SHORT);
  g_autofree char *until = tru_date_format (last, TRU_DATE_SHORT);
  g_autoptr (GString) full = g_string_new (NULL);
  g_autofree char *name = NULL;

  for (TruDate day = self->first; day <= last; day++)
    if (free_on (self, day) == 0)
      {
        g_autofree char *text = tru_date_format (day, TRU_DATE_SHORT);

        g_string_append_printf (full, "%s%s", full->len ? ", " : "", text);
      }
  name = full->len ? g_strdup_printf (_("%s from %s to %s: no copy free on %s"), tool, from, until, full->str)
                   : g_strdup_printf (_("%s from %s to %s: a copy free on every day"), tool, from, until);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * tru_availability_strip_new:
 * @n_days: how many days it shows; one made by a .ui file shows a fortnight
 *
 * Returns: (transfer floating): an empty strip
 */
GtkWidget *
tru_availability_strip_new (guint n_days)
{
  TruAvailabilityStrip *self = g_object_new (TRU_TYPE_AVAILABILITY_STRIP, NULL);

  self->n_days = n_days;
  return GTK_WIDGET (self);
}

/**
 * tru_availability_strip_set:
 * @self: a strip
 * @store: where to read
 * @tool: (nullable): uid of a tool; the strip is empty without
 * @library: (nullable): uid of a tool library; likewise
 * @first: the first day to show
 */
void
tru_availability_strip_set (TruAvailabilityStrip *self,
                            TruStore             *store,
                            const char           *tool,
                            const char           *library,
                            TruDate               first)
{
  g_autofree char *name = tool ? tru_store_title (store, &tru_tool_kind, tool) : NULL;

  clear (self);
  self->first = first;
  if (tool && library)
    {
      self->holds = tru_tool_holds_read (store, tool, library);
      self->days = tru_opening_hours_read (store, library);
      name_it (self, name);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
