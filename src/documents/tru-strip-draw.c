/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-strip.h"


static void
set_color (cairo_t *cr,
           TruColor color)
{
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}

static void
trace_rounded (cairo_t *cr,
               double   x,
               double   y,
               double   width,
               double   height,
               double   radius)
{
  radius = MIN (radius, MIN (width, height) / 2);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
draw_box (const TruMark *mark,
          cairo_t       *cr)
{
  double inset = mark->stroke.drawn ? mark->pen / 2 : 0;

  trace_rounded (cr, mark->x + inset, mark->y + inset, mark->width - 2 * inset, mark->height - 2 * inset, mark->radius);
  if (mark->fill.drawn)
    {
      set_color (cr, mark->fill);
      cairo_fill_preserve (cr);
    }
  if (mark->stroke.drawn)
    {
      set_color (cr, mark->stroke);
      cairo_set_line_width (cr, mark->pen);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}

static void
draw_line (const TruMark *mark,
           cairo_t       *cr)
{
  const double dots[] = { 0, 3 * mark->pen };

  cairo_save (cr);
  set_color (cr, mark->stroke);
  cairo_set_line_width (cr, mark->pen);
  if (mark->kind == TRU_MARK_DOTS)
    {
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
    }
  cairo_move_to (cr, mark->x, mark->y + mark->height / 2);
  cairo_line_to (cr, mark->x + mark->width, mark->y + mark->height / 2);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* For an organisation without a logo: a house with a trowel in it, on a rounded square of 36 units. */
static void
draw_sign (const TruMark *mark,
           cairo_t       *cr)
{
  cairo_save (cr);
  cairo_translate (cr, mark->x, mark->y);
  cairo_scale (cr, mark->width / 36, mark->height / 36);
  trace_rounded (cr, 0, 0, 36, 36, 8);
  set_color (cr, mark->fill);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, 2.8);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, 7.2, 19);
  cairo_line_to (cr, 18, 9);
  cairo_line_to (cr, 28.8, 19);
  cairo_move_to (cr, 10.5, 16.5);
  cairo_line_to (cr, 10.5, 28);
  cairo_line_to (cr, 25.5, 28);
  cairo_line_to (cr, 25.5, 16.5);
  cairo_stroke (cr);
  cairo_move_to (cr, 14.4, 24.4);
  cairo_line_to (cr, 20.6, 18.6);
  cairo_line_to (cr, 22, 22.6);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_picture (const TruMark *mark,
              cairo_t       *cr)
{
  cairo_save (cr);
  cairo_translate (cr, mark->x, mark->y);
  cairo_scale (cr, mark->width / cairo_image_surface_get_width (mark->picture),
               mark->height / cairo_image_surface_get_height (mark->picture));
  cairo_set_source_surface (cr, mark->picture, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}

static gboolean
keeps_text (cairo_t *cr)
{
  switch (cairo_surface_get_type (cairo_get_target (cr)))
    {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_SVG:
      return TRUE;
    default:
      return FALSE;
    }
}

static TruColor
run_color (const PangoItem *item,
           TruColor         color)
{
  for (GSList *l = item->analysis.extra_attrs; l != NULL; l = l->next)
    {
      const PangoAttribute *attribute = l->data;

      if (attribute->klass->type == PANGO_ATTR_FOREGROUND)
        {
          PangoColor own = ((const PangoAttrColor *) attribute)->color;

          color = (TruColor) { own.red / 65535.0, own.green / 65535.0, own.blue / 65535.0, TRUE };
        }
    }
  return color;
}

/* Cairo 1.16 snaps glyphs to whole pixels, which a scaled preview shows as uneven letters: fill their outlines. */
static void
draw_outlines (const TruMark *mark,
               cairo_t       *cr)
{
  double x = mark->x;

  for (GSList *l = mark->line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *run = l->data;

      cairo_move_to (cr, x, mark->y + mark->baseline);
      pango_cairo_glyph_string_path (cr, run->item->analysis.font, run->glyphs);
      set_color (cr, run_color (run->item, mark->fill));
      cairo_fill (cr);
      cairo_new_path (cr);
      x += pango_units_to_double (pango_glyph_string_get_width (run->glyphs));
    }
}

static void
draw_text (const TruMark *mark,
           cairo_t       *cr)
{
  if (!keeps_text (cr))
    {
      draw_outlines (mark, cr);
      return;
    }
  set_color (cr, mark->fill);
  cairo_move_to (cr, mark->x, mark->y + mark->baseline);
  pango_cairo_show_layout_line (cr, mark->line);
  cairo_new_path (cr);
}

/**
 * tru_strip_draw:
 * @strip: a strip
 * @cr: where to draw, its origin at the strip's corner and one unit a point
 *
 * Text stays text on PDF, PostScript and SVG, so that it can be searched, copied and read aloud; elsewhere it is
 * drawn as outlines.
 */
void
tru_strip_draw (const TruStrip *strip,
                cairo_t        *cr)
{
  for (guint i = 0; i < strip->marks->len; i++)
    {
      const TruMark *mark = g_ptr_array_index (strip->marks, i);

      switch (mark->kind)
        {
        case TRU_MARK_TEXT: draw_text (mark, cr); break;
        case TRU_MARK_BOX: draw_box (mark, cr); break;
        case TRU_MARK_LINE:
        case TRU_MARK_DOTS: draw_line (mark, cr); break;
        case TRU_MARK_SIGN: draw_sign (mark, cr); break;
        case TRU_MARK_PICTURE: draw_picture (mark, cr); break;
        default: g_assert_not_reached ();
        }
    }
}
