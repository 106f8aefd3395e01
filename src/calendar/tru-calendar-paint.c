/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-paint.h"

#include <math.h>

#define BAR 4
#define HATCH 8

void
tru_calendar_paint_line (GtkSnapshot   *snapshot,
                         const GdkRGBA *colour,
                         double         x,
                         double         y,
                         double         width,
                         double         height)
{
  gtk_snapshot_append_color (snapshot, colour,
                             &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}

void
tru_calendar_paint_pill (GtkSnapshot           *snapshot,
                         const GdkRGBA         *colour,
                         const graphene_rect_t *box,
                         double                 radius)
{
  /* A border that meets itself in the middle: one filled path, several times cheaper than a rounded clip. */
  const float half = MIN (box->size.width, box->size.height) / 2;
  const float widths[4] = { half, half, half, half };
  const GdkRGBA colours[4] = { *colour, *colour, *colour, *colour };
  GskRoundedRect round;

  gsk_rounded_rect_init_from_rect (&round, box, (float) radius);
  gtk_snapshot_append_border (snapshot, &round, widths, colours);
}

/** tru_calendar_paint_hatch: a day on which nothing can be planned, told by a texture and not by colour alone. */
void
tru_calendar_paint_hatch (GtkSnapshot           *snapshot,
                          const GdkRGBA         *colour,
                          const graphene_rect_t *box)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, box);
  double height = box->size.height;

  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, 1);
  for (double x = box->origin.x - height; x < box->origin.x + box->size.width; x += HATCH)
    {
      cairo_move_to (cr, x, box->origin.y + height);
      cairo_line_to (cr, x + height, box->origin.y);
    }
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* Whole pixels, the corners rounded in three steps: in these pale colours nobody tells it from a curve, which would cost
 * several times as much, and a week has a hundred of them. */
static void
fill_softly (GtkSnapshot           *snapshot,
             const GdkRGBA         *colour,
             const graphene_rect_t *box)
{
  double x = box->origin.x, y = box->origin.y, width = box->size.width, height = box->size.height;
  double corner = MIN (4, floor (MIN (width, height) / 4));

  tru_calendar_paint_line (snapshot, colour, x + corner, y, width - 2 * corner, height);
  tru_calendar_paint_line (snapshot, colour, x, y + 1, width - 1, height - 2);
  tru_calendar_paint_line (snapshot, colour, x + width - 1, y + corner, 1, height - 2 * corner);
}

/* What is planned but not confirmed is framed by dashes, as is what may still change in most plans. */
static void
paint_dashes (GtkSnapshot           *snapshot,
              const GdkRGBA         *colour,
              const graphene_rect_t *box)
{
  const double dashes[] = { 4, 3 };
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, box);

  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_rectangle (cr, floor (box->origin.x) + 0.5, floor (box->origin.y) + 0.5, floor (box->size.width) - 1,
                   floor (box->size.height) - 1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/**
 * tru_calendar_paint_box:
 * @snapshot: a snapshot
 * @view: the view
 * @item: whose type gives the colour
 * @box: where
 *
 * Paints an item's opaque fill and the bar on its left; faded when it is over or cancelled,
 * framed by dashes when it is a worksite that nobody confirmed yet.
 */
void
tru_calendar_paint_box (GtkSnapshot           *snapshot,
                        TruCalendarView       *view,
                        TruCalendarItem       *item,
                        const graphene_rect_t *box)
{
  const TruCalendarPalette *palette = tru_calendar_view_get_palette (view);
  gboolean faded = item->is_cancelled || tru_calendar_view_is_past (view, item);
  double x = floor (box->origin.x), y = floor (box->origin.y);
  double width = MAX (1, floor (box->origin.x + box->size.width) - x);
  double height = MAX (1, floor (box->origin.y + box->size.height) - y);
  double inset = MIN (2, floor (height / 4)); /* where the corners are */

  fill_softly (snapshot, faded ? &palette->past_fill[item->type] : &palette->fill[item->type],
               &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
  tru_calendar_paint_line (snapshot, faded ? &palette->past_bar[item->type] : &palette->bar[item->type], x, y + inset,
                           MIN (BAR, width), height - 2 * inset);
  if (item->is_unconfirmed)
    paint_dashes (snapshot, &palette->bar[item->type], box);
}

/** tru_calendar_paint_ring: the mark of what is selected; thinner when the keyboard is elsewhere. */
void
tru_calendar_paint_ring (GtkSnapshot           *snapshot,
                         TruCalendarView       *view,
                         const graphene_rect_t *box,
                         double                 radius)
{
  const TruCalendarPalette *palette = tru_calendar_view_get_palette (view);
  float width = gtk_widget_has_focus (GTK_WIDGET (view)) ? 2 : 1;
  const GdkRGBA colours[4] = { palette->accent, palette->accent, palette->accent, palette->accent };
  const float widths[4] = { width, width, width, width };
  GskRoundedRect round;

  gsk_rounded_rect_init_from_rect (&round, box, (float) radius);
  gtk_snapshot_append_border (snapshot, &round, widths, colours);
}

/** tru_calendar_paint_day_colour: (nullable): the background of a day that is not like the others; its name says why. */
const GdkRGBA *
tru_calendar_paint_day_colour (TruCalendarView *view,
                               TruDate          day)
{
  const TruCalendarPalette *palette = tru_calendar_view_get_palette (view);
  const TruDayMark *mark = tru_calendar_view_get_mark (view, day);

  if (mark != NULL && mark->is_closed)
    return &palette->closed;
  if (day == tru_time_date (tru_calendar_view_get_now (view)))
    return &palette->today;
  return mark != NULL && mark->is_school ? &palette->school : NULL;
}

const GdkRGBA *
tru_calendar_paint_text_colour (TruCalendarView *view,
                                TruCalendarItem *item)
{
  const TruCalendarPalette *palette = tru_calendar_view_get_palette (view);

  return item->is_cancelled || tru_calendar_view_is_past (view, item) ? &palette->past_text : &palette->text;
}

TruCalendarTextStyle
tru_calendar_paint_title_style (TruCalendarItem *item)
{
  return item->is_cancelled ? TRU_CALENDAR_TEXT_STRUCK : TRU_CALENDAR_TEXT_TITLE;
}

/**
 * tru_calendar_paint_title:
 * @item: an item
 *
 * Returns: (transfer full): its title, behind a cross when nobody came; what was cancelled is struck through instead, see
 *   tru_calendar_paint_title_style()
 */
char *
tru_calendar_paint_title (TruCalendarItem *item)
{
  gboolean is_missed = !item->is_cancelled && tru_calendar_item_get_mark (item) != NULL;

  return is_missed ? g_strconcat ("✗ ", item->title, NULL) : g_strdup (item->title);
}

/**
 * tru_calendar_paint_chip:
 * @snapshot: a snapshot
 * @view: the view
 * @item: whose type gives the colour
 * @box: where, one line high
 *
 * Paints an item of the month, of which there may be hundreds: whole pixels with the corners cut, several times cheaper
 * than the rounded path of tru_calendar_paint_box().
 */
void
tru_calendar_paint_chip (GtkSnapshot           *snapshot,
                         TruCalendarView       *view,
                         TruCalendarItem       *item,
                         const graphene_rect_t *box)
{
  const TruCalendarPalette *palette = tru_calendar_view_get_palette (view);
  gboolean faded = item->is_cancelled || tru_calendar_view_is_past (view, item);
  const GdkRGBA *fill = faded ? &palette->past_fill[item->type] : &palette->fill[item->type];
  double x = floor (box->origin.x), y = floor (box->origin.y);
  double width = floor (box->size.width), height = floor (box->size.height);

  tru_calendar_paint_line (snapshot, fill, x + 1, y, width - 2, height);
  tru_calendar_paint_line (snapshot, fill, x + width - 1, y + 1, 1, height - 2);
  tru_calendar_paint_line (snapshot, faded ? &palette->past_bar[item->type] : &palette->bar[item->type], x, y + 1, BAR - 1,
                           height - 2);
  if (item->is_unconfirmed)
    paint_dashes (snapshot, &palette->bar[item->type], box);
}
