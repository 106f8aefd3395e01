/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-week-paint.h"

#include <glib/gi18n.h>

#include "tru-calendar-paint.h"
#include "tru-calendar-title.h"
#include "tru-date-names.h"
#include "tru-working-days.h"

#define RADIUS 7
#define SLOT 30 /* minutes of the empty place under the cursor */
#define TOO_NARROW 24 /* pixels: among so many that no box has room for a word, the selected one is shown in full */

typedef struct
{
  GtkSnapshot *snapshot;
  TruCalendarView *view;
  const TruWeekLayout *layout;
  const TruCalendarPalette *palette;
  TruCalendarTexts *texts;
  double offset;
} Painter;

static TruDate
today (const Painter *p)
{
  return tru_time_date (tru_calendar_view_get_now (p->view));
}

static void
paint_columns (const Painter *p,
               double         y,
               double         height)
{
  for (int day = 0; day < p->layout->n_days; day++)
    {
      double x = tru_week_layout_x (p->layout, day);
      const GdkRGBA *colour = tru_calendar_paint_day_colour (p->view, p->layout->monday + day);

      if (colour != NULL)
        tru_calendar_paint_line (p->snapshot, colour, x, y, tru_week_layout_x (p->layout, day + 1) - x, height);
      tru_calendar_paint_line (p->snapshot, &p->palette->line, x, y, 1, height);
    }
}

/* When somebody stands at the tool library's desk. */
static void
paint_openings (const Painter *p)
{
  for (int day = 0; day < p->layout->n_days; day++)
    {
      const TruDayMark *mark = tru_calendar_view_get_mark (p->view, p->layout->monday + day);
      double x = tru_week_layout_x (p->layout, day) + 1;
      double width = tru_week_layout_x (p->layout, day + 1) - x;

      for (guint i = 0; mark != NULL && i < mark->n_openings; i++)
        {
          double y = tru_week_layout_y (p->layout, mark->opens[i]);

          tru_calendar_paint_line (p->snapshot, &p->palette->open, x, y, width, tru_week_layout_y (p->layout, mark->closes[i]) - y);
        }
    }
}

static void
paint_hours (const Painter *p)
{
  for (int hour = p->layout->first_hour; hour <= p->layout->last_hour; hour++)
    {
      double y = (int) tru_week_layout_y (p->layout, hour * 60);
      g_autofree char *clock = tru_time_format_clock (hour * 60);
      PangoLayout *text = tru_calendar_texts_get (p->texts, TRU_CALENDAR_TEXT_HOUR, clock, -1, 1);
      int width, height;

      pango_layout_get_pixel_size (text, &width, &height);
      tru_calendar_texts_draw (p->snapshot, text, &p->palette->dim, p->layout->gutter - 10 - width, y - height / 2.0);
      tru_calendar_paint_line (p->snapshot, &p->palette->line, p->layout->gutter, y, p->layout->width, 1);
    }
}

static double
paint_lines (const Painter       *p,
             TruCalendarItem     *item,
             TruCalendarTextStyle style,
             const char          *text,
             const graphene_rect_t *box,
             double               y)
{
  int line = tru_calendar_texts_line_height (p->texts, style);
  int room = (int) (box->origin.y + box->size.height - 3 - y) / line;
  gboolean is_title = style != TRU_CALENDAR_TEXT_BODY;
  PangoLayout *layout;
  int height;

  if (text == NULL || room < 1 || box->size.width < 24)
    return y;
  layout = tru_calendar_texts_get (p->texts, style, text, (int) box->size.width - 15, MIN (room, is_title ? 3 : 2));
  pango_layout_get_pixel_size (layout, NULL, &height);
  tru_calendar_texts_draw (p->snapshot, layout,
                           is_title || tru_calendar_view_is_past (p->view, item)
                               ? tru_calendar_paint_text_colour (p->view, item) : &p->palette->dim,
                           box->origin.x + 10, y);
  return y + height;
}

static void
paint_event (const Painter         *p,
             TruCalendarItem       *item,
             const graphene_rect_t *box)
{
  g_autofree char *title = tru_calendar_paint_title (item);
  g_autofree char *hours = tru_calendar_item_format_time (item);
  g_autofree char *time = item->is_repeated ? g_strconcat (hours, " ↻", NULL) : g_strdup (hours);
  g_autofree char *places = tru_calendar_item_format_places (item);
  double line = tru_calendar_texts_line_height (p->texts, TRU_CALENDAR_TEXT_TITLE);
  double y = box->origin.y + CLAMP ((box->size.height - line) / 2, 0, 4);

  tru_calendar_paint_box (p->snapshot, p->view, item, box);
  y = paint_lines (p, item, tru_calendar_paint_title_style (item), title, box, y);
  y = paint_lines (p, item, TRU_CALENDAR_TEXT_BODY, tru_calendar_item_get_mark (item), box, y);
  y = paint_lines (p, item, TRU_CALENDAR_TEXT_BODY, time, box, y);
  y = paint_lines (p, item, TRU_CALENDAR_TEXT_BODY, item->place, box, y);
  y = paint_lines (p, item, TRU_CALENDAR_TEXT_BODY, item->with, box, y);
  paint_lines (p, item, TRU_CALENDAR_TEXT_BODY, places, box, y);
}

/* Beside its neighbours; over them, as wide as its day, only where none of them can say anything. */
static void
paint_selected (const Painter   *p,
                TruCalendarItem *selected)
{
  for (guint i = 0; i < p->layout->places->len; i++)
    {
      const TruWeekPlace *place = &g_array_index (p->layout->places, TruWeekPlace, i);
      graphene_rect_t box = place->box;
      int day = (int) ((box.origin.x + box.size.width / 2 - p->layout->gutter) / p->layout->day_width);

      if (place->item != selected)
        continue;
      if (box.size.width < TOO_NARROW)
        {
          box.origin.x = (float) tru_week_layout_x (p->layout, day) + 3;
          box.size.width = (float) p->layout->day_width - 6;
          paint_event (p, selected, &box);
        }
      tru_calendar_paint_ring (p->snapshot, p->view, &box, RADIUS);
    }
}

static void
paint_events (const Painter     *p,
              const TruWeekDrag *drag)
{
  TruCalendarItem *selected = tru_calendar_view_get_selected (p->view);

  for (guint i = 0; i < p->layout->places->len; i++)
    {
      const TruWeekPlace *place = &g_array_index (p->layout->places, TruWeekPlace, i);

      if (place->item == drag->item && !drag->is_copy && tru_week_drag_has_moved (drag))
        continue;
      paint_event (p, place->item, &place->box);
    }
  if (selected != NULL && !tru_calendar_item_stands_above (selected) && !(drag->item == selected && tru_week_drag_has_moved (drag)))
    paint_selected (p, selected);
}

static void
paint_drag (const Painter     *p,
            const TruWeekDrag *drag)
{
  TruTime starts, ends;
  g_autoptr (TruCalendarItem) ghost = NULL;
  graphene_rect_t box;
  int day;

  if (!tru_week_drag_has_moved (drag))
    return;
  starts = drag->is_span ? drag->span_start : drag->item->starts + drag->start_delta;
  ends = drag->is_span ? drag->span_end : drag->item->ends + drag->end_delta;
  ghost = drag->is_span ? tru_calendar_item_new (TRU_CALENDAR_VISIT, "", _("New appointment"), starts, ends)
                        : tru_calendar_item_new (drag->item->type, drag->item->uid, drag->item->title, starts, ends);
  day = (int) (tru_time_date (starts) - p->layout->monday);
  graphene_rect_init (&box, (float) tru_week_layout_x (p->layout, day) + 3,
                      (float) tru_week_layout_y (p->layout, tru_time_minutes (starts)), (float) p->layout->day_width - 6,
                      (float) ((ends - starts) * p->layout->hour / 60));
  paint_event (p, ghost, &box);
  tru_calendar_paint_ring (p->snapshot, p->view, &box, RADIUS);
}

static void
paint_cursor (const Painter *p)
{
  TruTime cursor = tru_calendar_view_get_cursor (p->view);
  int day = (int) (tru_time_date (cursor) - p->layout->monday);
  double y = tru_week_layout_y (p->layout, tru_time_minutes (cursor));
  double x = tru_week_layout_x (p->layout, day) + 3;

  if (tru_calendar_view_get_selected (p->view) != NULL || !gtk_widget_has_focus (GTK_WIDGET (p->view)))
    return;
  tru_calendar_paint_ring (p->snapshot, p->view,
                           &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) (p->layout->day_width - 6),
                                                (float) (p->layout->hour * SLOT / 60)), RADIUS);
}

static void
paint_now (const Painter *p)
{
  TruTime now = tru_calendar_view_get_now (p->view);
  int day = (int) (today (p) - p->layout->monday);
  double x, y;

  if (day < 0 || day >= p->layout->n_days)
    return;
  x = tru_week_layout_x (p->layout, day);
  y = tru_week_layout_y (p->layout, tru_time_minutes (now));
  tru_calendar_paint_line (p->snapshot, &p->palette->now, x, y - 1, p->layout->day_width, 2);
  tru_calendar_paint_pill (p->snapshot, &p->palette->now,
                           &GRAPHENE_RECT_INIT ((float) x - 5, (float) y - 5, 10, 10), 5);
}

static const char *
mark_of (const Painter *p,
         int            day)
{
  const TruDayMark *mark = tru_calendar_view_get_mark (p->view, p->layout->monday + day);

  return mark != NULL ? mark->name : NULL;
}

/* Under the days' names; once for all the days of a holiday. */
static void
paint_marks (const Painter *p)
{
  int next;

  for (int day = 0; day < p->layout->n_days; day = next)
    {
      double x = tru_week_layout_x (p->layout, day), width;
      PangoLayout *text;
      PangoRectangle area;

      for (next = day + 1; next < p->layout->n_days && g_strcmp0 (mark_of (p, next), mark_of (p, day)) == 0;)
        next++;
      if (mark_of (p, day) == NULL)
        continue;
      width = tru_week_layout_x (p->layout, next) - x;
      text = tru_calendar_texts_get (p->texts, TRU_CALENDAR_TEXT_BODY, mark_of (p, day), (int) width - 8, 1);
      pango_layout_get_pixel_extents (text, NULL, &area);
      tru_calendar_texts_draw (p->snapshot, text, &p->palette->dim, x + (width - area.width) / 2 - area.x,
                               p->layout->head - area.height - 2);
    }
}

static void
paint_day_name (const Painter *p,
                int            day)
{
  TruDate date = p->layout->monday + day;
  gboolean is_today = date == today (p);
  g_autofree char *number = NULL;
  PangoLayout *name, *digits;
  int name_width, name_height, width, height, of_month;
  double x, middle = p->layout->head / 2 - (mark_of (p, day) != NULL ? 7 * p->layout->scale : 0);

  tru_date_get (date, NULL, NULL, &of_month);
  number = g_strdup_printf ("%d", of_month);
  name = tru_calendar_texts_get (p->texts, is_today ? TRU_CALENDAR_TEXT_STRONG_DAY : TRU_CALENDAR_TEXT_DAY,
                                 tru_date_weekday_short_name (tru_date_weekday (date)), -1, 1);
  digits = tru_calendar_texts_get (p->texts, TRU_CALENDAR_TEXT_NUMBER, number, -1, 1);
  pango_layout_get_pixel_size (name, &name_width, &name_height);
  pango_layout_get_pixel_size (digits, &width, &height);
  x = tru_week_layout_x (p->layout, day) + (p->layout->day_width - name_width - width - (is_today ? 26 : 7)) / 2;
  tru_calendar_texts_draw (p->snapshot, name, is_today ? &p->palette->accent : &p->palette->dim, x,
                           middle - name_height / 2.0);
  x += name_width + (is_today ? 16 : 7);
  if (is_today)
    tru_calendar_paint_pill (p->snapshot, &p->palette->accent_fill,
                             &GRAPHENE_RECT_INIT ((float) x - 10, (float) (middle - height / 2.0 - 1),
                                                  (float) width + 20, (float) height + 2), (height + 2) / 2.0);
  tru_calendar_texts_draw (p->snapshot, digits, is_today ? &p->palette->accent_text : &p->palette->text, x,
                           middle - height / 2.0);
}

static void
paint_closed_day (const Painter *p,
                  int            day)
{
  double x = tru_week_layout_x (p->layout, day) + 1;
  double width = tru_week_layout_x (p->layout, day + 1) - x;
  const char *holiday = tru_holiday_name (p->layout->monday + day, p->layout->region);
  PangoLayout *text = tru_calendar_texts_get (p->texts, TRU_CALENDAR_TEXT_BODY,
                                              holiday != NULL ? holiday : _("No worksite"), (int) width - 20, 1);
  double middle = p->layout->head + p->layout->lanes_height / 2;
  PangoRectangle ink;

  pango_layout_get_pixel_extents (text, NULL, &ink);
  tru_calendar_paint_hatch (p->snapshot, &p->palette->strong_line,
                            &GRAPHENE_RECT_INIT ((float) x, (float) p->layout->head, (float) width,
                                                 (float) p->layout->lanes_height));
  x += (width - ink.width) / 2;
  tru_calendar_paint_pill (p->snapshot, &p->palette->back,
                           &GRAPHENE_RECT_INIT ((float) x - 8, (float) (middle - ink.height / 2.0 - 4),
                                                (float) ink.width + 16, (float) ink.height + 8), ink.height / 2.0 + 4);
  tru_calendar_texts_draw (p->snapshot, text, &p->palette->dim, x - ink.x, middle - ink.height / 2.0);
}

/* Which of its days one sees from where they stand, but not whether they are sure. */
static char *
dup_aside (TruCalendarItem *item)
{
  if (!tru_calendar_item_is_worksite (item))
    return g_strdup (item->place);
  return item->is_unconfirmed && !item->is_cancelled ? g_strdup (C_ ("worksite", "to confirm")) : tru_calendar_item_format_days (item);
}

static void
paint_chip (const Painter      *p,
            const TruWeekPlace *place)
{
  g_autofree char *days = dup_aside (place->item);
  PangoLayout *numbers = tru_calendar_texts_get (p->texts, TRU_CALENDAR_TEXT_BODY, days != NULL ? days : "", -1, 1);
  const graphene_rect_t *box = &place->box;
  double middle = box->origin.y + box->size.height / 2;
  double room = box->size.width - 17;
  PangoLayout *title;
  int width, height;

  tru_calendar_paint_box (p->snapshot, p->view, place->item, box);
  pango_layout_get_pixel_size (numbers, &width, &height);
  if (room > width * 2.2)
    {
      tru_calendar_texts_draw (p->snapshot, numbers, &p->palette->dim, box->origin.x + box->size.width - 7 - width,
                               middle - height / 2.0);
      room -= width + 8;
    }
  title = tru_calendar_texts_get (p->texts, tru_calendar_paint_title_style (place->item), place->item->title,
                                  (int) room, 1);
  pango_layout_get_pixel_size (title, NULL, &height);
  tru_calendar_texts_draw (p->snapshot, title, tru_calendar_paint_text_colour (p->view, place->item),
                           box->origin.x + 10, middle - height / 2.0);
  if (place->item == tru_calendar_view_get_selected (p->view))
    tru_calendar_paint_ring (p->snapshot, p->view, box, RADIUS);
}

/* In the margin where the hours stand. */
static void
paint_margin (const Painter *p,
              const char    *words,
              double         middle)
{
  double gutter = p->layout->gutter;
  PangoLayout *text = tru_calendar_texts_get (p->texts, TRU_CALENDAR_TEXT_BODY, words, (int) gutter - 6, 1);
  PangoRectangle area;

  pango_layout_get_pixel_extents (text, NULL, &area);
  tru_calendar_texts_draw (p->snapshot, text, &p->palette->dim, gutter - 6 - area.width, middle - area.height / 2.0);
}

static void
paint_lane_name (const Painter *p,
                 const char    *name,
                 guint          row)
{
  paint_margin (p, name, p->layout->head + (9 + row * 38 + 15) * p->layout->scale);
}

static void
paint_week_number (const Painter *p)
{
  g_autofree char *number = tru_calendar_title_number (p->layout->monday);

  paint_margin (p, number, p->layout->head / 2);
}

static void
paint_lanes (const Painter *p)
{
  const TruWeekLayout *layout = p->layout;

  for (int day = 0; day < layout->n_days && layout->lanes->len > 0; day++)
    if (layout->is_closed[day])
      paint_closed_day (p, day);
  for (guint i = 0; i < layout->lane_places->len; i++)
    paint_chip (p, &g_array_index (layout->lane_places, TruWeekPlace, i));
  if (layout->n_day_rows > 0)
    paint_lane_name (p, C_ ("lane", "All day"), 0);
  for (guint i = 0; i < layout->lanes->len; i++)
    paint_lane_name (p, g_array_index (layout->lanes, TruWeekLane, i).label, g_array_index (layout->lanes, TruWeekLane, i).first_row);
}

/* The worksite under the pointer, and the place it would go to. */
static void
paint_carried (const Painter *p)
{
  const TruDayDrag *drag = tru_calendar_view_get_drag (p->view);
  const TruWeekLayout *layout = p->layout;

  for (guint i = 0; drag->is_moving && i < layout->lane_places->len; i++)
    {
      TruWeekPlace place = g_array_index (layout->lane_places, TruWeekPlace, i);
      graphene_rect_t target = place.box;

      if (place.item != drag->item)
        continue;
      if (drag->is_stretch)
        {
          target.size.width = (float) MAX (layout->day_width - 7, target.size.width + drag->days * layout->day_width);
          tru_calendar_paint_ring (p->snapshot, p->view, &target, RADIUS);
          continue;
        }
      target.origin.x += (float) (drag->days * layout->day_width);
      if (tru_calendar_item_is_worksite (drag->item))
        target.origin.y = (float) tru_week_layout_lane_y (layout, drag->crew);
      tru_calendar_paint_ring (p->snapshot, p->view, &target, RADIUS);
      graphene_rect_offset (&place.box, (float) drag->dx, (float) drag->dy);
      paint_chip (p, &place);
      tru_calendar_paint_ring (p->snapshot, p->view, &place.box, RADIUS);
    }
}

/**
 * tru_week_paint:
 * @snapshot: a snapshot
 * @view: whose items, cursor and style are shown
 * @layout: where they stand
 * @offset: how far the hours are scrolled
 * @drag: what the pointer is moving
 *
 * Paints a whole week.
 */
void
tru_week_paint (GtkSnapshot         *snapshot,
                TruCalendarView     *view,
                const TruWeekLayout *layout,
                double               offset,
                const TruWeekDrag   *drag)
{
  Painter p = { snapshot, view, layout, tru_calendar_view_get_palette (view), tru_calendar_view_get_texts (view), offset };
  double top = tru_week_layout_top (layout);

  tru_calendar_texts_start_frame (p.texts);
  tru_calendar_paint_line (snapshot, &p.palette->back, 0, 0, layout->width, layout->height);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, (float) top, (float) layout->width,
                                                         (float) (layout->height - top)));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) (int) (top - offset)));
  paint_columns (&p, 0, MAX (tru_week_layout_content (layout), layout->height));
  paint_openings (&p);
  paint_hours (&p);
  paint_events (&p, drag);
  paint_cursor (&p);
  paint_drag (&p, drag);
  paint_now (&p);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);

  for (int day = 0; day < layout->n_days; day++)
    paint_day_name (&p, day);
  paint_week_number (&p);
  paint_marks (&p);
  paint_columns (&p, layout->head, layout->lanes_height);
  tru_calendar_paint_line (snapshot, &p.palette->line, 0, layout->head, layout->width, 1);
  paint_lanes (&p);
  tru_calendar_paint_line (snapshot, &p.palette->strong_line, 0, top - 1, layout->width, 1);
  paint_carried (&p);
}
