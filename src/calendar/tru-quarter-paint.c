/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-quarter-paint.h"

#include <glib/gi18n.h>

#include "tru-calendar-paint.h"

#define RADIUS 6
#define LOAD 22
#define SLIVER 1.5 /* times its room: a longer name stands beside its bar */

typedef struct
{
  GtkSnapshot *snapshot;
  TruCalendarView *view;
  const TruQuarterLayout *layout;
  const TruCalendarPalette *palette;
  TruCalendarTexts *texts;
  guint full_week;
} Painter;

static void
paint_text (const Painter       *p,
            TruCalendarTextStyle style,
            const char          *text,
            const GdkRGBA       *colour,
            double               x,
            double               middle,
            double               width)
{
  PangoLayout *layout = tru_calendar_texts_get (p->texts, style, text, (int) width, 1);
  int height;

  if (width < 8)
    return;
  pango_layout_get_pixel_size (layout, NULL, &height);
  tru_calendar_texts_draw (p->snapshot, layout, colour, x, middle - height / 2.0);
}

static double
week_room (const Painter *p)
{
  return p->layout->week_width - 8;
}

static TruDate
monday_of (const Painter *p,
           guint          week)
{
  return p->layout->first + 7 * (TruDate) week;
}

/* Months are in letters where all of them fit: beside digits they would look like something else. */
static gboolean
has_room_for_months (const Painter *p)
{
  gboolean fits = TRUE;

  for (guint week = 0; fits && week < p->layout->n_weeks; week++)
    {
      g_autofree char *date = tru_date_format (monday_of (p, week), TRU_DATE_SHORT);
      int width;

      pango_layout_get_pixel_size (tru_calendar_texts_get (p->texts, TRU_CALENDAR_TEXT_BODY, date, -1, 1), &width, NULL);
      fits = width <= week_room (p);
    }
  return fits;
}

static char *
format_monday (TruDate  monday,
               gboolean in_letters)
{
  int month, day;

  if (in_letters)
    return tru_date_format (monday, TRU_DATE_SHORT);
  tru_date_get (monday, NULL, &month, &day);
  /* Translators: day and month in digits, where “28 Sep” has no room */
  return g_strdup_printf (C_ ("day and month", "%d/%d"), day, month);
}

static void
paint_week_name (const Painter *p,
                 guint          week,
                 gboolean       in_letters)
{
  TruDate monday = monday_of (p, week);
  TruDate today = tru_time_date (tru_calendar_view_get_now (p->view));
  gboolean is_now = today >= monday && today < monday + 7;
  double x = tru_quarter_layout_x (p->layout, week) + 6;
  double width = week_room (p);
  g_autofree char *date = format_monday (monday, in_letters);
  g_autofree char *number = g_strdup_printf ("%d", tru_date_week (monday, NULL));

  paint_text (p, TRU_CALENDAR_TEXT_NUMBER, number, is_now ? &p->palette->accent : &p->palette->text, x, p->layout->head * 0.36, width);
  paint_text (p, TRU_CALENDAR_TEXT_BODY, date, is_now ? &p->palette->accent : &p->palette->dim, x, p->layout->head * 0.74, width);
}

static void
paint_grid (const Painter *p)
{
  TruDate today = tru_time_date (tru_calendar_view_get_now (p->view));
  gboolean in_letters = has_room_for_months (p);

  for (guint week = 0; week < p->layout->n_weeks; week++)
    {
      double x = tru_quarter_layout_x (p->layout, week);
      TruDate monday = monday_of (p, week);

      if (today >= monday && today < monday + 7)
        tru_calendar_paint_line (p->snapshot, &p->palette->today, x, 0, p->layout->week_width, p->layout->height);
      tru_calendar_paint_line (p->snapshot, &p->palette->line, x, 0, 1, p->layout->height);
      paint_week_name (p, week, in_letters);
    }
  paint_text (p, TRU_CALENDAR_TEXT_BODY, _("Week"), &p->palette->dim, 16, p->layout->head * 0.36, p->layout->gutter - 20);
  tru_calendar_paint_line (p->snapshot, &p->palette->strong_line, 0, p->layout->head - 1, p->layout->width, 1);
}

/* A word and a triangle say what red says: two worksites want the crew on one day. */
static void
paint_load (const Painter       *p,
            const TruQuarterRow *row,
            guint                week)
{
  gboolean is_taken_twice = row->twice[week] > 0;
  double x = tru_quarter_layout_x (p->layout, week) + 6;
  double middle = row->y + row->height - LOAD * p->layout->scale / 2 - 1;
  g_autofree char *load = NULL;

  if (row->days[week] == 0)
    return;
  load = g_strdup_printf (is_taken_twice ? "▲ %u/%u" : "%u/%u", row->days[week] + row->twice[week], p->full_week);
  paint_text (p, is_taken_twice ? TRU_CALENDAR_TEXT_TITLE : TRU_CALENDAR_TEXT_HOUR, load,
              is_taken_twice ? &p->palette->now : row->days[week] >= p->full_week ? &p->palette->text : &p->palette->dim, x, middle,
              p->layout->week_width - 8);
}

static void
paint_rows (const Painter *p)
{
  for (guint i = 0; i < p->layout->rows->len; i++)
    {
      const TruQuarterRow *row = &g_array_index (p->layout->rows, TruQuarterRow, i);

      paint_text (p, TRU_CALENDAR_TEXT_STRONG_DAY, row->label, &p->palette->text, 16, row->y + 20 * p->layout->scale,
                  p->layout->gutter - 22);
      for (guint week = 0; week < p->layout->n_weeks; week++)
        paint_load (p, row, week);
      tru_calendar_paint_line (p->snapshot, &p->palette->line, 0, row->y + row->height - 1, p->layout->width, 1);
    }
}

/* In a bar as narrow as a week the family's name is what is looked for. */
static const char *
short_name (TruCalendarItem *item)
{
  const char *name = item->household != NULL ? item->household : item->title;
  const char *space = strrchr (name, ' ');

  return space != NULL ? space + 1 : name;
}

/* From the right end of a bar to the next one in its line. */
static double
free_beside (const Painter       *p,
             const TruQuarterBar *bar)
{
  double right = bar->box.origin.x + bar->box.size.width, end = p->layout->width;

  for (guint i = 0; i < p->layout->bars->len; i++)
    {
      const TruQuarterBar *other = &g_array_index (p->layout->bars, TruQuarterBar, i);

      if (other->box.origin.y == bar->box.origin.y && other->box.origin.x >= right)
        end = MIN (end, other->box.origin.x);
    }
  return end - right;
}

/* So that both halves of a name can stand below each other, with the hyphen of a broken word. */
static char *
halve (const char *name)
{
  const char *middle = g_utf8_offset_to_pointer (name, (g_utf8_strlen (name, -1) + 1) / 2);

  return g_strdup_printf ("%.*s-\u200b%s", (int) (middle - name), name, middle);
}

/* What is too wide for a week in bold is tried in lighter letters, then on two lines; a single day’s stands beside its bar. */
static void
paint_name (const Painter       *p,
            const TruQuarterBar *bar)
{
  const char *name = short_name (bar->item);
  const GdkRGBA *colour = tru_calendar_paint_text_colour (p->view, bar->item);
  TruCalendarTextStyle style = tru_calendar_paint_title_style (bar->item);
  double x = bar->box.origin.x + 6, middle = bar->box.origin.y + bar->box.size.height / 2, room = bar->box.size.width - 7;
  PangoLayout *layout = tru_calendar_texts_get (p->texts, style, name, -1, 1);
  g_autofree char *halves = halve (name);
  int width, height, light;

  pango_layout_get_pixel_size (layout, &width, &height);
  pango_layout_get_pixel_size (tru_calendar_texts_get (p->texts, TRU_CALENDAR_TEXT_BODY, name, -1, 1), &light, NULL);
  if (width > room && light > room * SLIVER && light + 6 <= free_beside (p, bar))
    {
      layout = tru_calendar_texts_get (p->texts, TRU_CALENDAR_TEXT_BODY, name, -1, 1);
      x = bar->box.origin.x + bar->box.size.width + 4;
      room = light;
    }
  else if (width > room)
    layout = tru_calendar_texts_get (p->texts, TRU_CALENDAR_TEXT_BODY, light > room ? halves : name, MAX (1, (int) room), 2);
  pango_layout_get_pixel_size (layout, NULL, &height);
  if (room >= 8)
    tru_calendar_texts_draw (p->snapshot, layout, colour, x, middle - height / 2.0);
}

static void
paint_bar (const Painter       *p,
           const TruQuarterBar *bar)
{
  TruCalendarItem *selected = tru_calendar_view_get_selected (p->view);

  tru_calendar_paint_box (p->snapshot, p->view, bar->item, &bar->box);
  paint_name (p, bar);
  if (selected != NULL && g_str_equal (selected->uid, bar->item->uid))
    tru_calendar_paint_ring (p->snapshot, p->view, &bar->box, RADIUS);
}

static void
paint_cell_ring (const Painter       *p,
                 const TruQuarterRow *row,
                 guint                week)
{
  tru_calendar_paint_ring (p->snapshot, p->view,
                           &GRAPHENE_RECT_INIT ((float) tru_quarter_layout_x (p->layout, week) + 2, (float) row->y + 2,
                                                (float) p->layout->week_width - 4, (float) row->height - 5), RADIUS);
}

/* The worksite under the pointer, and the crew's week it would go to. */
static void
paint_carried (const Painter *p)
{
  const TruDayDrag *drag = tru_calendar_view_get_drag (p->view);
  TruDate week = (drag->from + drag->days - p->layout->first) / 7;

  for (guint i = 0; drag->is_moving && i < p->layout->bars->len; i++)
    {
      TruQuarterBar bar = g_array_index (p->layout->bars, TruQuarterBar, i);

      if (bar.item != drag->item)
        continue;
      graphene_rect_offset (&bar.box, (float) drag->dx, (float) drag->dy);
      paint_bar (p, &bar);
    }
  for (guint i = 0; drag->is_moving && i < p->layout->rows->len; i++)
    {
      const TruQuarterRow *row = &g_array_index (p->layout->rows, TruQuarterRow, i);

      if (g_strcmp0 (row->crew, drag->crew) == 0 && week >= 0 && week < (TruDate) p->layout->n_weeks)
        paint_cell_ring (p, row, (guint) week);
    }
}

static void
paint_cursor (const Painter *p,
              guint          index)
{
  TruDate day = tru_time_date (tru_calendar_view_get_cursor (p->view));
  guint week = (guint) CLAMP ((day - p->layout->first) / 7, 0, (TruDate) p->layout->n_weeks - 1);

  if (index >= p->layout->rows->len || tru_calendar_view_get_selected (p->view) != NULL ||
      !gtk_widget_has_focus (GTK_WIDGET (p->view)))
    return;
  paint_cell_ring (p, &g_array_index (p->layout->rows, TruQuarterRow, index), week);
}

/**
 * tru_quarter_paint:
 * @snapshot: a snapshot
 * @view: the view
 * @layout: where things stand
 * @row: the crew's row in which the cursor stands
 * @full_week: how many days a full week of worksites has
 */
void
tru_quarter_paint (GtkSnapshot            *snapshot,
                   TruCalendarView        *view,
                   const TruQuarterLayout *layout,
                   guint                   row,
                   guint                   full_week)
{
  Painter p = { snapshot, view, layout, tru_calendar_view_get_palette (view), tru_calendar_view_get_texts (view), full_week };

  tru_calendar_texts_start_frame (p.texts);
  tru_calendar_paint_line (snapshot, &p.palette->back, 0, 0, layout->width,
                           MAX (layout->height, gtk_widget_get_height (GTK_WIDGET (view))));
  paint_grid (&p);
  paint_rows (&p);
  for (guint i = 0; i < layout->bars->len; i++)
    paint_bar (&p, &g_array_index (layout->bars, TruQuarterBar, i));
  paint_cursor (&p, row);
  paint_carried (&p);
}
