/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-month-ink.h"

/* The letters of one line in one font and colour, each at its own place. */
typedef struct
{
  PangoFont *font;
  const GdkRGBA *colour;
  int baseline;   /* in Pango units */
  GArray *glyphs; /* of PangoGlyphInfo */
} Line;

struct _TruMonthInk
{
  GHashTable *lines; /* set of Line */
};

static guint
line_hash (gconstpointer data)
{
  const Line *line = data;

  return g_direct_hash (line->font) * 31 + g_direct_hash (line->colour) * 7 + (guint) line->baseline;
}

static gboolean
line_equal (gconstpointer a,
            gconstpointer b)
{
  const Line *one = a;
  const Line *other = b;

  return one->font == other->font && one->colour == other->colour && one->baseline == other->baseline;
}

static void
line_free (gpointer data)
{
  Line *line = data;

  g_object_unref (line->font);
  g_array_unref (line->glyphs);
  g_free (line);
}

static Line *
get_line (TruMonthInk   *self,
          PangoFont     *font,
          const GdkRGBA *colour,
          int            baseline)
{
  Line wanted = { .font = font, .colour = colour, .baseline = baseline };
  Line *line = g_hash_table_lookup (self->lines, &wanted);

  if (line != NULL)
    return line;
  line = g_memdup2 (&wanted, sizeof wanted);
  g_object_ref (font);
  line->glyphs = g_array_sized_new (FALSE, FALSE, sizeof (PangoGlyphInfo), 256);
  g_hash_table_add (self->lines, line);
  return line;
}

/* Letters follow each other by their widths; here they have none, and each says where it stands. */
static void
add_glyphs (Line                 *line,
            const PangoGlyphInfo *glyphs,
            int                   n_glyphs,
            int                   x)
{
  for (int i = 0; i < n_glyphs; i++)
    {
      PangoGlyphInfo glyph = glyphs[i];
      int width = glyph.geometry.width;

      glyph.geometry.x_offset += x;
      glyph.geometry.width = 0;
      if (glyph.glyph != PANGO_GLYPH_EMPTY)
        g_array_append_val (line->glyphs, glyph);
      x += width;
    }
}

static void
add_run (TruMonthInk          *self,
         const PangoGlyphItem *run,
         int                   n_glyphs,
         const GdkRGBA        *colour,
         int                   x,
         int                   y)
{
  add_glyphs (get_line (self, run->item->analysis.font, colour, y - run->y_offset), run->glyphs->glyphs, n_glyphs,
              x + run->start_x_offset);
}

/* How many glyphs of a run fit, without cutting a letter from its accents. */
static int
count_fitting (const PangoGlyphString *glyphs,
               int                     room,
               int                    *width)
{
  int fitting = 0, x = 0;

  *width = 0;
  for (int i = 0; i < glyphs->num_glyphs && x <= room; i++)
    {
      if (glyphs->glyphs[i].attr.is_cluster_start)
        {
          fitting = i;
          *width = x;
        }
      x += glyphs->glyphs[i].geometry.width;
    }
  return fitting;
}

static void
append (const Line  *line,
        GtkSnapshot *snapshot)
{
  PangoGlyphString glyphs = {
    .num_glyphs = (int) line->glyphs->len,
    .glyphs = (PangoGlyphInfo *) (gpointer) line->glyphs->data,
  };
  GskRenderNode *node = gsk_text_node_new (line->font, &glyphs, line->colour,
                                           &GRAPHENE_POINT_INIT (0, (float) line->baseline / PANGO_SCALE));

  /* There is none when nothing of it can be seen. */
  if (node == NULL)
    return;
  gtk_snapshot_append_node (snapshot, node);
  gsk_render_node_unref (node);
}

TruMonthInk *
tru_month_ink_new (void)
{
  TruMonthInk *self = g_new0 (TruMonthInk, 1);

  self->lines = g_hash_table_new_full (line_hash, line_equal, line_free, NULL);
  return self;
}

void
tru_month_ink_free (TruMonthInk *self)
{
  g_hash_table_unref (self->lines);
  g_free (self);
}

/**
 * tru_month_ink_add:
 * @self: ink
 * @layout: one line of plain text: underlines and their like are not drawn
 * @colour: (transfer none): its colour, until the ink is flushed
 * @x: left end in Pango units
 * @y: baseline in Pango units
 *
 * Remembers a text to be drawn.
 */
void
tru_month_ink_add (TruMonthInk   *self,
                   PangoLayout   *layout,
                   const GdkRGBA *colour,
                   int            x,
                   int            y)
{
  for (GSList *at = pango_layout_get_line_readonly (layout, 0)->runs; at != NULL; at = at->next)
    {
      const PangoGlyphItem *run = at->data;

      add_run (self, run, run->glyphs->num_glyphs, colour, x, y);
      x += pango_glyph_string_get_width (run->glyphs);
    }
}

/**
 * tru_month_ink_can_cut:
 * @layout: one line of text
 *
 * Returns: whether it runs from left to right throughout, so that its end is where its last letter is
 */
gboolean
tru_month_ink_can_cut (PangoLayout *layout)
{
  for (GSList *at = pango_layout_get_line_readonly (layout, 0)->runs; at != NULL; at = at->next)
    if (((const PangoGlyphItem *) at->data)->item->analysis.level % 2 != 0)
      return FALSE;
  return TRUE;
}

/**
 * tru_month_ink_add_cut:
 * @self: ink
 * @layout: as for tru_month_ink_add(), which can be cut
 * @ellipsis: a layout of “…”
 * @colour: (transfer none): their colour, until the ink is flushed
 * @x: left end in Pango units
 * @y: baseline in Pango units
 * @room: less than its width, in Pango units
 *
 * Remembers a text to be drawn as far as there is room for it. Pango would do the same, but shape the text anew for each width.
 */
void
tru_month_ink_add_cut (TruMonthInk   *self,
                       PangoLayout   *layout,
                       PangoLayout   *ellipsis,
                       const GdkRGBA *colour,
                       int            x,
                       int            y,
                       int            room)
{
  int width;

  pango_layout_get_size (ellipsis, &width, NULL);
  room -= width;
  for (GSList *at = pango_layout_get_line_readonly (layout, 0)->runs; at != NULL; at = at->next)
    {
      const PangoGlyphItem *run = at->data;
      int n_glyphs = run->glyphs->num_glyphs;
      gboolean fits = (width = pango_glyph_string_get_width (run->glyphs)) <= room;

      if (!fits)
        n_glyphs = count_fitting (run->glyphs, room, &width);
      add_run (self, run, n_glyphs, colour, x, y);
      x += width;
      room -= width;
      if (!fits)
        break;
    }
  tru_month_ink_add (self, ellipsis, colour, x, y);
}

/**
 * tru_month_ink_flush:
 * @self: ink
 * @snapshot: where to draw
 *
 * Draws what was added.
 */
void
tru_month_ink_flush (TruMonthInk *self,
                     GtkSnapshot *snapshot)
{
  GHashTableIter lines;
  gpointer line;

  g_hash_table_iter_init (&lines, self->lines);
  while (g_hash_table_iter_next (&lines, &line, NULL))
    append (line, snapshot);
  g_hash_table_remove_all (self->lines);
}
