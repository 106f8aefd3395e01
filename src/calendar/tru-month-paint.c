/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-month-paint.h"

#include <glib/gi18n.h>

#include "tru-calendar-paint.h"
#include "tru-date-names.h"

#define RADIUS 5

typedef struct
{
  GtkSnapshot *snapshot;
  TruCalendarView *view;
  const TruMonthLayout *layout;
  const TruCalendarPalette *palette;
  TruCalendarTexts *texts;
  gboolean on_more;
} Painter;

static void
paint_chip (const Painter      *p,
            const TruMonthChip *chip)
{
  g_autofree char *clock = NULL;
  g_autofree char *text = NULL;
  PangoLayout *layout;
  int height;

  if (tru_calendar_item_is_worksite (chip->item))
    text = g_strdup (chip->item->title);
  else
    {
      clock = tru_calendar_format_clock (chip->item->starts);
      text = g_strdup_printf ("%s  %s", clock, chip->item->title);
    }
  tru_calendar_paint_chip (p->snapshot, p->view, chip->item, &chip->box);
  layout = tru_calendar_texts_get (p->texts,
                                   chip->item->is_cancelled ? TRU_CALENDAR_TEXT_STRUCK : TRU_CALENDAR_TEXT_BODY, text,
                                   MAX (1, (int) chip->box.size.width - 14), 1);
  pango_layout_get_pixel_size (layout, NULL, &height);
  tru_calendar_texts_draw (p->snapshot, layout, tru_calendar_paint_text_colour (p->view, chip->item),
                           chip->box.origin.x + 9, chip->box.origin.y + (chip->box.size.height - height) / 2);
  if (chip->item == tru_calendar_view_get_selected (p->view))
    tru_calendar_paint_ring (p->snapshot, p->view, &chip->box, RADIUS);
}

static void
paint_number (const Painter         *p,
              int                    index,
              const graphene_rect_t *cell)
{
  TruDate day = p->layout->first + index;
  gboolean is_today = day == tru_time_date (tru_calendar_view_get_now (p->view));
  gboolean is_other = tru_date_month_start (day) != p->layout->month;
  PangoLayout *layout;
  char text[8];
  int of_month, width, height;
  double x = cell->origin.x + 10, y = cell->origin.y + 5;

  tru_date_get (day, NULL, NULL, &of_month);
  g_snprintf (text, sizeof text, "%d", of_month);
  layout = tru_calendar_texts_get (p->texts,
                                   is_other ? TRU_CALENDAR_TEXT_DAY : TRU_CALENDAR_TEXT_STRONG_DAY, text, -1, 1);
  pango_layout_get_pixel_size (layout, &width, &height);
  if (is_today)
    tru_calendar_paint_pill (p->snapshot, &p->palette->accent_fill,
                             &GRAPHENE_RECT_INIT ((float) x - 6, (float) y - 1, (float) width + 12, (float) height + 2),
                             (height + 2) / 2.0);
  tru_calendar_texts_draw (p->snapshot, layout,
                           is_today ? &p->palette->accent_text : is_other ? &p->palette->past_text : &p->palette->text, x, y);
}

static void
paint_more (const Painter *p,
            int            index)
{
  graphene_rect_t box = tru_month_layout_more_box (p->layout, index);
  g_autofree char *text = NULL;
  PangoLayout *layout;
  int height;

  /* Translators: how many events of a day are not shown. */
  text = g_strdup_printf (C_ ("calendar", "+%u"), p->layout->more[index]);
  layout = tru_calendar_texts_get (p->texts, TRU_CALENDAR_TEXT_TITLE, text, -1, 1);
  pango_layout_get_pixel_size (layout, NULL, &height);
  tru_calendar_texts_draw (p->snapshot, layout, &p->palette->accent, box.origin.x + 9,
                           box.origin.y + (box.size.height - height) / 2);
  if (p->on_more && p->layout->first + index == tru_time_date (tru_calendar_view_get_cursor (p->view)))
    tru_calendar_paint_ring (p->snapshot, p->view, &box, RADIUS);
}

static void
paint_cells (const Painter *p)
{
  TruDate today = tru_time_date (tru_calendar_view_get_now (p->view));

  for (int i = 0; i < TRU_MONTH_DAYS; i++)
    {
      graphene_rect_t cell = tru_month_layout_cell (p->layout, i);

      if (p->layout->first + i == today)
        gtk_snapshot_append_color (p->snapshot, &p->palette->today, &cell);
      if (i % 7 == 0)
        tru_calendar_paint_line (p->snapshot, &p->palette->line, 0, cell.origin.y, p->layout->width, 1);
      else if (i < 7)
        tru_calendar_paint_line (p->snapshot, &p->palette->line, cell.origin.x, cell.origin.y, 1,
                                 p->layout->height - cell.origin.y);
    }
  for (int i = 0; i < TRU_MONTH_DAYS; i++)
    {
      graphene_rect_t cell = tru_month_layout_cell (p->layout, i);

      paint_number (p, i, &cell);
      if (p->layout->more[i] > 0)
        paint_more (p, i);
    }
}

/* Over the chips, which would cut it. */
static void
paint_cursor (const Painter *p)
{
  TruDate day = tru_time_date (tru_calendar_view_get_cursor (p->view));
  int index = (int) (day - p->layout->first);
  graphene_rect_t cell;

  if (index < 0 || index >= TRU_MONTH_DAYS || p->on_more || tru_calendar_view_get_selected (p->view) != NULL ||
      !gtk_widget_has_focus (GTK_WIDGET (p->view)))
    return;
  cell = tru_month_layout_cell (p->layout, index);
  tru_calendar_paint_ring (p->snapshot, p->view, &cell, RADIUS);
}

static void
paint_weekdays (const Painter *p)
{
  for (int i = 0; i < 7; i++)
    {
      PangoLayout *layout = tru_calendar_texts_get (p->texts, TRU_CALENDAR_TEXT_DAY,
                                                    tru_date_weekday_short_name (i + 1), -1, 1);
      int height;

      pango_layout_get_pixel_size (layout, NULL, &height);
      tru_calendar_texts_draw (p->snapshot, layout, &p->palette->dim,
                               p->layout->width * i / 7 + 10, (p->layout->head - height) / 2);
    }
}

/**
 * tru_month_paint:
 * @snapshot: a snapshot
 * @view: whose items, cursor and style are shown
 * @layout: where they stand
 * @on_more: whether the cursor is on “+3” of its day
 *
 * Paints a whole month.
 */
void
tru_month_paint (GtkSnapshot          *snapshot,
                 TruCalendarView      *view,
                 const TruMonthLayout *layout,
                 gboolean              on_more)
{
  Painter p = { snapshot, view, layout, tru_calendar_view_get_palette (view), tru_calendar_view_get_texts (view), on_more };

  tru_calendar_texts_start_frame (p.texts);
  tru_calendar_paint_line (snapshot, &p.palette->back, 0, 0, layout->width, layout->height);
  paint_cells (&p);
  paint_weekdays (&p);
  for (guint i = 0; i < layout->chips->len; i++)
    paint_chip (&p, &g_array_index (layout->chips, TruMonthChip, i));
  paint_cursor (&p);
}
