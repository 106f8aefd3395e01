/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-strip.h"

static void
free_mark (gpointer data)
{
  TruMark *mark = data;

  g_clear_pointer (&mark->line, pango_layout_line_unref);
  g_clear_object (&mark->layout);
  g_clear_pointer (&mark->picture, cairo_surface_destroy);
  g_free (mark);
}

static TruMark *
copy_mark (const TruMark *mark)
{
  TruMark *copy = g_memdup2 (mark, sizeof *mark);

  if (copy->line != NULL)
    {
      pango_layout_line_ref (copy->line);
      g_object_ref (copy->layout);
    }
  if (copy->picture != NULL)
    cairo_surface_reference (copy->picture);
  return copy;
}

TruStrip *
tru_strip_new (double height)
{
  TruStrip *strip = g_new0 (TruStrip, 1);

  g_ref_count_init (&strip->references);
  strip->height = height;
  strip->marks = g_ptr_array_new_with_free_func (free_mark);
  return strip;
}

TruStrip *
tru_strip_ref (TruStrip *strip)
{
  g_ref_count_inc (&strip->references);
  return strip;
}

void
tru_strip_unref (TruStrip *strip)
{
  if (!g_ref_count_dec (&strip->references))
    return;
  g_ptr_array_unref (strip->marks);
  g_clear_pointer (&strip->repeated, tru_strip_unref);
  g_clear_pointer (&strip->resumed, tru_strip_unref);
  g_free (strip);
}

/**
 * tru_strip_add:
 * @strip: a strip
 * @kind: what to draw
 * @x: from the left of the strip, in points, as the others
 * @y: from its top
 * @width: of the mark
 * @height: of the mark
 *
 * Returns: (transfer none): the new mark, drawn over those before it
 */
TruMark *
tru_strip_add (TruStrip   *strip,
               TruMarkKind kind,
               double      x,
               double      y,
               double      width,
               double      height)
{
  TruMark *mark = g_new0 (TruMark, 1);

  mark->kind = kind;
  mark->x = x;
  mark->y = y;
  mark->width = width;
  mark->height = height;
  g_ptr_array_add (strip->marks, mark);
  return mark;
}

/**
 * tru_strip_add_text:
 * @strip: a strip
 * @line: a line of a layout, which is kept alive
 * @x: points from the left edge
 * @y: points from the top of the strip to that of the line
 * @height: points
 * @baseline: points from @y
 * @color: of the letters
 */
void
tru_strip_add_text (TruStrip        *strip,
                    PangoLayoutLine *line,
                    double           x,
                    double           y,
                    double           height,
                    double           baseline,
                    TruColor         color)
{
  TruMark *mark = tru_strip_add (strip, TRU_MARK_TEXT, x, y, 0, height);

  mark->line = pango_layout_line_ref (line);
  mark->layout = g_object_ref (line->layout);
  mark->baseline = baseline;
  mark->fill = color;
}

/**
 * tru_strip_absorb:
 * @strip: a strip
 * @other: another, left as it is
 * @dx: where the left of @other goes in @strip
 * @dy: where its top goes
 *
 * Draws the marks of @other in @strip too. The height of @strip does not change.
 */
void
tru_strip_absorb (TruStrip       *strip,
                  const TruStrip *other,
                  double          dx,
                  double          dy)
{
  for (guint i = 0; i < other->marks->len; i++)
    {
      TruMark *mark = copy_mark (g_ptr_array_index (other->marks, i));

      mark->x += dx;
      mark->y += dy;
      g_ptr_array_add (strip->marks, mark);
    }
}

/**
 * tru_strip_stack:
 * @strips: (element-type TruStrip): strips from top to bottom
 *
 * Returns: (transfer full): one strip that shows them all, without the space above the first
 */
TruStrip *
tru_strip_stack (GPtrArray *strips)
{
  TruStrip *stack = tru_strip_new (0);

  for (guint i = 0; i < strips->len; i++)
    {
      const TruStrip *strip = g_ptr_array_index (strips, i);

      if (i > 0)
        stack->height += strip->space;
      tru_strip_absorb (stack, strip, 0, stack->height);
      stack->height += strip->height;
    }
  return stack;
}

static gboolean
is_flexible (const TruMark *mark)
{
  return mark->kind == TRU_MARK_BOX;
}

/* The highest cut, at most @height, that no text and no picture lies across. */
static double
find_cut (const TruStrip *strip,
          double          height)
{
  double cut = height;
  gboolean moved = TRUE;

  while (moved)
    {
      moved = FALSE;
      for (guint i = 0; i < strip->marks->len; i++)
        {
          const TruMark *mark = g_ptr_array_index (strip->marks, i);

          if (is_flexible (mark) || mark->y >= cut || mark->y + mark->height <= cut + 0.01)
            continue;
          cut = mark->y;
          moved = TRUE;
        }
    }
  return cut > 1 ? cut : height;
}

/**
 * tru_strip_split:
 * @strip: a strip too high for any page; it keeps what fits
 * @height: what fits
 *
 * The last resort for a row longer than a page: cut between lines of text, boxes going on below.
 *
 * Returns: (transfer full): the rest
 */
TruStrip *
tru_strip_split (TruStrip *strip,
                 double    height)
{
  double cut = find_cut (strip, height);
  TruStrip *rest = tru_strip_new (MAX (strip->height - cut, 0));
  g_autoptr (GPtrArray) marks = g_steal_pointer (&strip->marks);

  strip->marks = g_ptr_array_new_with_free_func (free_mark);
  for (guint i = 0; i < marks->len; i++)
    {
      const TruMark *mark = g_ptr_array_index (marks, i);
      gboolean above = mark->y < cut;
      gboolean below = mark->y >= cut || (is_flexible (mark) && mark->y + mark->height > cut);

      if (above)
        {
          TruMark *copy = copy_mark (mark);

          if (below)
            copy->height = cut - mark->y;
          g_ptr_array_add (strip->marks, copy);
        }
      if (below)
        {
          TruMark *copy = copy_mark (mark);

          copy->y = MAX (mark->y - cut, 0);
          copy->height = MIN (mark->height, mark->y + mark->height - cut);
          g_ptr_array_add (rest->marks, copy);
        }
    }
  strip->height = cut;
  rest->keep = strip->keep;
  rest->within = strip->within;
  strip->keep = strip->within = FALSE;
  return rest;
}
