/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-month-paint.h"

#include <glib/gi18n.h>

#include "tru-calendar-paint.h"
#include "tru-date-names.h"
#include "tru-month-ink.h"

#define RADIUS 5

typedef struct
{
  GtkSnapshot *snapshot;
  TruCalendarView *view;
  const TruMonthLayout *layout;
  const TruCalendarPalette *palette;
  TruCalendarTexts *texts;
  TruMonthInk *ink;
  gboolean on_more;
} Painter;

/* Centred in the chip, on whole pixels as every text of the calendar. */
static int
baseline (const TruMonthChip *chip,
          PangoLayout        *layout)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return (int) (chip->box.origin.y + (chip->box.size.height - height) / 2) * PANGO_SCALE + pango_layout_get_baseline (layout);
}

static PangoLayout *
lay_out (const Painter *p,
         const char    *text,
         int            width)
{
  return tru_calendar_texts_get (p->texts, TRU_CALENDAR_TEXT_BODY, text, width, 1);
}

/* Laid out once for all widths, unless it is written from right to left. */
static void
paint_words (const Painter      *p,
             const TruMonthChip *chip,
             const char         *text,
             int                 x,
             int                 y,
             int                 room)
{
  const GdkRGBA *colour = tru_calendar_paint_text_colour (p->view, chip->item);
  PangoLayout *layout = lay_out (p, text, -1);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  if (width <= room)
    tru_month_ink_add (p->ink, layout, colour, x, y);
  else if (tru_month_ink_can_cut (layout))
    tru_month_ink_add_cut (p->ink, layout, lay_out (p, "…", -1), colour, x, y, room);
  else
    tru_month_ink_add (p->ink, lay_out (p, text, MAX (1, room / PANGO_SCALE)), colour, x, y);
}

/* When and what apart: many start at the same hour, and many are called the same. */
static void
paint_title (const Painter      *p,
             const TruMonthChip *chip,
             const char         *clock)
{
  PangoLayout *layout = lay_out (p, clock, -1);
  int x = (int) (chip->box.origin.x + 9) * PANGO_SCALE;
  int y = baseline (chip, layout);
  int room = MAX (1, (int) chip->box.size.width - 14) * PANGO_SCALE;
  g_autofree char *title = tru_calendar_paint_title (chip->item);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  if (*clock != '\0')
    paint_words (p, chip, clock, x, y, room);
  if (width < room)
    paint_words (p, chip, title, x + width, y, room - width);
}

static void
paint_cancelled (const Painter      *p,
                 const TruMonthChip *chip,
                 const char         *clock)
{
  g_autofree char *text = g_strconcat (clock, chip->item->title, NULL);
  PangoLayout *layout = tru_calendar_texts_get (p->texts, TRU_CALENDAR_TEXT_STRUCK_BODY, text,
                                                MAX (1, (int) chip->box.size.width - 14), 1);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  tru_calendar_texts_draw (p->snapshot, layout, tru_calendar_paint_text_colour (p->view, chip->item),
                           chip->box.origin.x + 9, chip->box.origin.y + (chip->box.size.height - height) / 2);
}

static void
paint_chip (const Painter      *p,
            const TruMonthChip *chip)
{
  gboolean has_no_hour = tru_calendar_item_stands_above (chip->item);
  g_autofree char *time = has_no_hour ? NULL : tru_time_format_clock (chip->item->starts);
  g_autofree char *clock = has_no_hour ? g_strdup ("") : g_strconcat (time, "  ", NULL);

  tru_calendar_paint_chip (p->snapshot, p->view, chip->item, &chip->box);
  if (chip->item->is_cancelled)
    paint_cancelled (p, chip, clock);
  else
    paint_title (p, chip, clock);
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

/* Beside its number, on the first of several alike: a public holiday, closing days, school holidays. */
static void
paint_mark (const Painter         *p,
            int                    index,
            const graphene_rect_t *cell)
{
  const TruDayMark *mark = tru_calendar_view_get_mark (p->view, p->layout->first + index);
  const TruDayMark *before = index % 7 > 0 ? tru_calendar_view_get_mark (p->view, p->layout->first + index - 1) : NULL;
  const double left = 34 * p->layout->scale;
  PangoLayout *layout;

  if (mark == NULL || mark->name == NULL || (before != NULL && g_strcmp0 (before->name, mark->name) == 0) || cell->size.width < left + 30)
    return;
  layout = tru_calendar_texts_get (p->texts, TRU_CALENDAR_TEXT_BODY, mark->name, (int) (cell->size.width - left - 6), 1);
  tru_calendar_texts_draw (p->snapshot, layout, &p->palette->dim, cell->origin.x + left, cell->origin.y + 5);
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
  for (int i = 0; i < TRU_MONTH_DAYS; i++)
    {
      graphene_rect_t cell = tru_month_layout_cell (p->layout, i);
      const GdkRGBA *colour = tru_calendar_paint_day_colour (p->view, p->layout->first + i);

      if (colour != NULL)
        gtk_snapshot_append_color (p->snapshot, colour, &cell);
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
      paint_mark (p, i, &cell);
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
paint_chips (const Painter *p)
{
  const TruDayDrag *drag = tru_calendar_view_get_drag (p->view);

  for (guint i = 0; i < p->layout->chips->len; i++)
    {
      const TruMonthChip *chip = &g_array_index (p->layout->chips, TruMonthChip, i);

      if (chip->item != drag->item || !drag->is_moving || drag->is_copy)
        paint_chip (p, chip);
    }
  tru_month_ink_flush (p->ink, p->snapshot);
}

/* The item under the pointer, and the day it would go to. */
static void
paint_carried (const Painter *p)
{
  const TruDayDrag *drag = tru_calendar_view_get_drag (p->view);
  g_autoptr (TruMonthInk) ink = tru_month_ink_new ();
  Painter over = *p;
  int index = (int) (drag->from + drag->days - p->layout->first);
  graphene_rect_t cell;

  if (!drag->is_moving)
    return;
  over.ink = ink;
  for (guint i = 0; i < p->layout->chips->len; i++)
    {
      TruMonthChip chip = g_array_index (p->layout->chips, TruMonthChip, i);

      if (chip.item != drag->item)
        continue;
      graphene_rect_offset (&chip.box, (float) drag->dx, (float) drag->dy);
      paint_chip (&over, &chip);
      tru_calendar_paint_ring (p->snapshot, p->view, &chip.box, RADIUS);
    }
  tru_month_ink_flush (ink, p->snapshot);
  if (index < 0 || index >= TRU_MONTH_DAYS)
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
  g_autoptr (TruMonthInk) ink = tru_month_ink_new ();
  Painter p = { snapshot, view,    layout, tru_calendar_view_get_palette (view), tru_calendar_view_get_texts (view),
                ink,      on_more };

  tru_calendar_texts_start_frame (p.texts);
  tru_calendar_paint_line (snapshot, &p.palette->back, 0, 0, layout->width, layout->height);
  paint_cells (&p);
  paint_weekdays (&p);
  paint_chips (&p);
  paint_cursor (&p);
  paint_carried (&p);
}
