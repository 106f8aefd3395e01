/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-typesetter.h"

#include "tru-template.h"

#include <glib/gi18n.h>

#define MAX_ELEMENTS   20000
#define HEADING_INDENT 9.0
#define BULLET_INDENT  14.5
#define BLANK_LEAST    85.0

/* The look of elements that say nothing; sizes and spaces in points. */
static const struct
{
  TruElement  element;
  double      size, line;
  PangoWeight weight;
  double      space;
} looks[] = {
  { TRU_ELEMENT_TITLE, 29, 1.15, PANGO_WEIGHT_ULTRABOLD, 12 },
  { TRU_ELEMENT_SUBTITLE, 12.4, 1.3, PANGO_WEIGHT_NORMAL, 0 },
  { TRU_ELEMENT_HEADING, 15, 1.3, PANGO_WEIGHT_ULTRABOLD, 13 },
  { TRU_ELEMENT_P, 0, 0, 0, 3 },
  { TRU_ELEMENT_BULLETS, 0, 0, 0, 3 },
  { TRU_ELEMENT_FILL_IN, 0, 0, 0, 7 },
  { TRU_ELEMENT_TABLE, 0, 0, 0, 0 },
  { TRU_ELEMENT_COLUMNS, 0, 0, 0, 0 },
  { TRU_ELEMENT_BOXES, 0, 0, 0, 10 },
  { TRU_ELEMENT_DAYS, 0, 0, 0, 7 },
  { TRU_ELEMENT_SIGNATURES, 0, 0, 0, 6 },
  { TRU_ELEMENT_LOGO, 0, 0, 0, 0 },
  { TRU_ELEMENT_RULE, 0, 0, 0, 9 },
};

static TruTextStyle
own_style (TruTypesetter         *self,
           const TruTemplateNode *node,
           TruTextStyle           style,
           double                *space)
{
  *space = 0;
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (looks[i].element == node->element)
      {
        *space = looks[i].space;
        if (looks[i].size > 0)
          {
            style.size = looks[i].size;
            style.line = looks[i].line;
            style.weight = looks[i].weight;
          }
      }
  if (node->element == TRU_ELEMENT_SUBTITLE)
    style.color = TRU_MUTED;
  *space = tru_template_node_length (node, TRU_ATTRIBUTE_SPACE, *space);
  return tru_typesetter_style (self, node, style);
}

static gboolean
is_empty (PangoLayout *layout)
{
  return *pango_layout_get_text (layout) == '\0';
}

static void
set_text (TruTypesetter         *self,
          const TruTemplateNode *node,
          TruDocumentData       *data,
          const TruTextStyle    *style,
          double                 width,
          GPtrArray             *strips)
{
  g_autoptr (PangoLayout) layout = tru_typesetter_layout (self, node, data, style);
  g_autoptr (PangoLayout) number = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *text = NULL;
  TruTextStyle accent = *style;
  PangoRectangle extents;
  double indent;

  if (is_empty (layout))
    return;
  if (node->element != TRU_ELEMENT_HEADING || !tru_template_node_is (node, TRU_ATTRIBUTE_NUMBERED, TRUE))
    {
      tru_typesetter_add_lines (self, layout, style, 0, width, strips);
      return;
    }
  accent.color = self->accent;
  text = g_strdup_printf ("%d", ++self->headings);
  number = tru_typesetter_plain (self, text, &accent);
  pango_layout_get_extents (number, NULL, &extents);
  indent = pango_units_to_double (extents.width) + HEADING_INDENT * self->scale;
  lines = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_strip_unref);
  tru_typesetter_add_lines (self, number, &accent, 0, indent, lines);
  tru_typesetter_add_lines (self, layout, style, indent, width - indent, strips);
  tru_strip_absorb (g_ptr_array_index (strips, strips->len - pango_layout_get_line_count (layout)), lines->pdata[0], 0, 0);
}

static gboolean
set_bullets (TruTypesetter         *self,
             const TruTemplateNode *node,
             TruDocumentData       *data,
             const TruTextStyle    *outer,
             double                 width,
             GPtrArray             *strips,
             GError               **error)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      const TruTemplateNode *item = g_ptr_array_index (node->children, i);
      g_autoptr (GPtrArray) instances = tru_typesetter_instances (item, data);

      for (guint j = 0; j < instances->len; j++)
        {
          TruTextStyle style = tru_typesetter_style (self, item, *outer), accent = style;
          g_autoptr (PangoLayout) layout = tru_typesetter_layout (self, item, instances->pdata[j], &style);
          g_autoptr (PangoLayout) bullet = NULL;
          g_autoptr (GPtrArray) signs = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_strip_unref);
          double indent = BULLET_INDENT * self->scale;
          guint first = strips->len;

          if (!tru_typesetter_count (self, item, error))
            return FALSE;
          if (is_empty (layout))
            continue;
          accent.color = self->accent;
          accent.align = PANGO_ALIGN_LEFT;
          bullet = tru_typesetter_plain (self, "•", &accent);
          tru_typesetter_add_lines (self, layout, &style, indent, width - indent, strips);
          tru_typesetter_add_lines (self, bullet, &accent, 0, indent, signs);
          tru_strip_absorb (strips->pdata[first], signs->pdata[0], 0, 0);
          if (first > 0)
            ((TruStrip *) strips->pdata[first])->space = tru_template_node_length (item, TRU_ATTRIBUTE_SPACE, 0);
        }
    }
  return TRUE;
}

/* One word or one blank of a line to fill in by hand. */
typedef struct
{
  PangoLayout *word; /* NULL: a blank */
  double       width, grow;
} Piece;

static void
clear_piece (gpointer data)
{
  g_clear_object (&((Piece *) data)->word);
}

static void
gather_pieces (TruTypesetter         *self,
               const TruTemplateNode *node,
               TruDocumentData       *data,
               const TruTextStyle    *style,
               GArray                *pieces)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      const TruTemplateNode *child = g_ptr_array_index (node->children, i);
      g_autofree char *text = NULL;
      g_auto (GStrv) words = NULL;

      if (child->element == TRU_ELEMENT_BLANK)
        {
          Piece blank = { NULL, BLANK_LEAST, tru_template_node_number (child, TRU_ATTRIBUTE_GROW, 1) };

          g_array_append_val (pieces, blank);
        }
      else if (child->element == TRU_ELEMENT_TEXT && tru_typesetter_shows (child, data))
        gather_pieces (self, child, data, style, pieces);
      if (child->element != TRU_ELEMENT_WORDS)
        continue;
      text = tru_typesetter_expand (self, child->words, data);
      words = g_strsplit_set (text, " \n\t", -1);
      for (guint j = 0; words[j] != NULL; j++)
        {
          Piece word = { NULL, 0, 0 };
          PangoRectangle extents;

          if (*words[j] == '\0')
            continue;
          word.word = tru_typesetter_plain (self, words[j], style);
          pango_layout_get_extents (word.word, NULL, &extents);
          word.width = pango_units_to_double (extents.width);
          g_array_append_val (pieces, word);
        }
    }
}

static TruStrip *
set_pieces (TruTypesetter      *self,
            const Piece        *pieces,
            guint               n,
            const TruTextStyle *style,
            double              width,
            double              gap)
{
  double height = style->size * style->line * self->scale, size = style->size * self->scale;
  double x = 0, used = (n - 1) * gap, grow = 0;
  TruStrip *strip = tru_strip_new (height);

  for (guint i = 0; i < n; i++)
    {
      used += pieces[i].width;
      grow += pieces[i].grow;
    }
  for (guint i = 0; i < n; i++)
    {
      double own = pieces[i].width + (grow > 0 ? MAX (width - used, 0) * pieces[i].grow / grow : 0);
      double baseline = height / 2 + 0.35 * size;

      if (pieces[i].word != NULL)
        tru_strip_add_text (strip, pango_layout_get_line_readonly (pieces[i].word, 0), x, 0, height, baseline, style->color);
      else
        {
          TruMark *dots = tru_strip_add (strip, TRU_MARK_DOTS, x, baseline - 0.5, own, 1);

          dots->pen = 1;
          dots->stroke = style->color;
        }
      x += own + gap;
    }
  return strip;
}

static void
set_fill_in (TruTypesetter         *self,
             const TruTemplateNode *node,
             TruDocumentData       *data,
             const TruTextStyle    *style,
             double                 width,
             GPtrArray             *strips)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  double gap = 0.27 * style->size * self->scale;
  guint first = 0;
  double used = 0;

  g_array_set_clear_func (pieces, clear_piece);
  gather_pieces (self, node, data, style, pieces);
  for (guint i = 0; i <= pieces->len; i++)
    {
      double own = i < pieces->len ? g_array_index (pieces, Piece, i).width : 0;

      if (i > first && (i == pieces->len || used + gap + own > width))
        {
          TruStrip *strip = set_pieces (self, &g_array_index (pieces, Piece, first), i - first, style, width, gap);

          strip->keep = i < pieces->len;
          g_ptr_array_add (strips, strip);
          first = i;
          used = 0;
        }
      used += own + (i > first ? gap : 0);
    }
}

static void
set_logo (TruTypesetter         *self,
          const TruTemplateNode *node,
          TruDocumentData       *data,
          double                 width,
          GPtrArray             *strips)
{
  double size = MIN (tru_template_node_length (node, TRU_ATTRIBUTE_SIZE, 42.5), width);
  const char *name = tru_template_node_get (node, TRU_ATTRIBUTE_PICTURE);
  const char *path = name != NULL ? tru_document_data_get_text (data, name) : NULL;
  cairo_surface_t *picture = path != NULL ? cairo_image_surface_create_from_png (path) : NULL;
  TruStrip *strip = tru_strip_new (size);

  g_ptr_array_add (strips, strip);
  if (picture != NULL && cairo_surface_status (picture) == CAIRO_STATUS_SUCCESS)
    {
      double w = cairo_image_surface_get_width (picture), h = cairo_image_surface_get_height (picture);
      double scale = MIN (width / w, size / h);

      tru_strip_add (strip, TRU_MARK_PICTURE, 0, (size - h * scale) / 2, w * scale, h * scale)->picture = picture;
      return;
    }
  g_clear_pointer (&picture, cairo_surface_destroy);
  tru_strip_add (strip, TRU_MARK_SIGN, 0, 0, size, size)->fill = self->accent;
}

static void
set_rule (TruTypesetter         *self,
          const TruTemplateNode *node,
          double                 width,
          GPtrArray             *strips)
{
  TruStrip *strip = tru_strip_new (1);
  TruMark *line = tru_strip_add (strip, TRU_MARK_LINE, 0, 0, width, 1);
  const char *color = tru_template_node_get (node, TRU_ATTRIBUTE_COLOR);

  line->pen = 1;
  line->stroke = tru_typesetter_color (self, color != NULL ? color : "accent");
  g_ptr_array_add (strips, strip);
}

static void
set_gap (const TruTemplateNode *node,
         GPtrArray             *strips)
{
  TruStrip *strip = tru_strip_new (0);

  if (node->element == TRU_ELEMENT_PAGE_BREAK)
    strip->breaks_page = TRUE;
  else
    strip->space = tru_template_node_length (node, TRU_ATTRIBUTE_HEIGHT, 12);
  g_ptr_array_add (strips, strip);
}

static gboolean
set_kept (TruTypesetter         *self,
          const TruTemplateNode *node,
          TruDocumentData       *data,
          TruTextStyle           style,
          double                 width,
          GPtrArray             *strips,
          GError               **error)
{
  g_autoptr (GPtrArray) inner = tru_typesetter_set (self, node, data, style, width, error);

  if (inner == NULL)
    return FALSE;
  for (guint i = 0; i < inner->len; i++)
    {
      TruStrip *strip = inner->pdata[i];

      strip->within = i + 1 < inner->len;
      strip->keep = strip->keep && strip->within;
      g_ptr_array_add (strips, tru_strip_ref (strip));
    }
  return TRUE;
}

static gboolean
set_element (TruTypesetter         *self,
             const TruTemplateNode *node,
             TruDocumentData       *data,
             TruTextStyle           style,
             double                 width,
             GPtrArray             *strips,
             GError               **error)
{
  switch (node->element)
    {
    case TRU_ELEMENT_TITLE:
    case TRU_ELEMENT_SUBTITLE:
    case TRU_ELEMENT_HEADING:
    case TRU_ELEMENT_P: set_text (self, node, data, &style, width, strips); return TRUE;
    case TRU_ELEMENT_BULLETS: return set_bullets (self, node, data, &style, width, strips, error);
    case TRU_ELEMENT_FILL_IN: set_fill_in (self, node, data, &style, width, strips); return TRUE;
    case TRU_ELEMENT_TABLE: return tru_typesetter_set_table (self, node, data, style, width, strips, error);
    case TRU_ELEMENT_COLUMNS: return tru_typesetter_set_parts (self, node, data, style, width, strips, error);
    case TRU_ELEMENT_BOXES:
    case TRU_ELEMENT_DAYS:
    case TRU_ELEMENT_SIGNATURES: return tru_typesetter_set_boxes (self, node, data, style, width, strips, error);
    case TRU_ELEMENT_LOGO: set_logo (self, node, data, width, strips); return TRUE;
    case TRU_ELEMENT_RULE: set_rule (self, node, width, strips); return TRUE;
    case TRU_ELEMENT_SPACE:
    case TRU_ELEMENT_PAGE_BREAK: set_gap (node, strips); return TRUE;
    case TRU_ELEMENT_KEEP: return set_kept (self, node, data, style, width, strips, error);
    default: return TRUE; /* page, header and footer are the document's */
    }
}

static gboolean
set_block (TruTypesetter         *self,
           const TruTemplateNode *node,
           TruDocumentData       *data,
           TruTextStyle           style,
           double                 width,
           GPtrArray             *strips,
           GError               **error)
{
  guint first = strips->len;
  double space;
  gboolean heads = node->element == TRU_ELEMENT_TITLE || node->element == TRU_ELEMENT_HEADING || node->element == TRU_ELEMENT_SUBTITLE;

  if (!tru_typesetter_count (self, node, error))
    return FALSE;
  style = own_style (self, node, style, &space);
  if (!set_element (self, node, data, style, width, strips, error))
    return FALSE;
  if (strips->len == first || node->element == TRU_ELEMENT_SPACE || node->element == TRU_ELEMENT_KEEP)
    return TRUE;
  ((TruStrip *) strips->pdata[first])->space = space;
  if (tru_template_node_is (node, TRU_ATTRIBUTE_KEEP, heads))
    ((TruStrip *) strips->pdata[strips->len - 1])->keep = TRUE;
  return TRUE;
}

/**
 * tru_typesetter_shows:
 * @node: an element or words
 * @data: the values
 *
 * Returns: whether the conditions "if" and "unless" of @node hold
 */
gboolean
tru_typesetter_shows (const TruTemplateNode *node,
                      TruDocumentData       *data)
{
  const char *wanted = tru_template_node_get (node, TRU_ATTRIBUTE_IF);
  const char *unwanted = tru_template_node_get (node, TRU_ATTRIBUTE_UNLESS);

  return (wanted == NULL || tru_document_data_has (data, wanted)) && (unwanted == NULL || !tru_document_data_has (data, unwanted));
}

/**
 * tru_typesetter_instances:
 * @node: an element
 * @data: the values
 *
 * Conditions are asked of each item, so that a repeated row can be left out on its own.
 *
 * Returns: (transfer full) (element-type TruDocumentData): the data of each time that @node is printed, borrowed from @data
 */
GPtrArray *
tru_typesetter_instances (const TruTemplateNode *node,
                          TruDocumentData       *data)
{
  const char *list = tru_template_node_get (node, TRU_ATTRIBUTE_EACH);
  GPtrArray *instances = g_ptr_array_new ();
  GPtrArray *items = list != NULL ? tru_document_data_get_items (data, list) : NULL;

  if (list == NULL && tru_typesetter_shows (node, data))
    g_ptr_array_add (instances, data);
  for (guint i = 0; items != NULL && i < items->len; i++)
    if (tru_typesetter_shows (node, items->pdata[i]))
      g_ptr_array_add (instances, items->pdata[i]);
  return instances;
}

/**
 * tru_typesetter_count:
 * @self: the typesetter
 * @node: an element about to be set, once more for every repetition
 * @error: %TRU_TEMPLATE_ERROR_TOO_LARGE
 *
 * Returns: whether the document may still grow
 */
gboolean
tru_typesetter_count (TruTypesetter         *self,
                      const TruTemplateNode *node,
                      GError               **error)
{
  if (++self->elements <= MAX_ELEMENTS)
    return TRUE;
  g_set_error (error, TRU_TEMPLATE_ERROR, TRU_TEMPLATE_ERROR_TOO_LARGE,
               _("Template “%s”, line %d: “<%s>” makes the document too long. Check that it does not repeat a list inside itself."),
               self->name, node->line, tru_element_name (node->element));
  return FALSE;
}

/**
 * tru_typesetter_set:
 * @self: the typesetter
 * @parent: an element that holds blocks
 * @data: the values
 * @style: what text looks like in @parent
 * @width: of the strips, in points
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type TruStrip): the strips from top to bottom, %NULL on error
 */
GPtrArray *
tru_typesetter_set (TruTypesetter         *self,
                    const TruTemplateNode *parent,
                    TruDocumentData       *data,
                    TruTextStyle           style,
                    double                 width,
                    GError               **error)
{
  g_autoptr (GPtrArray) strips = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_strip_unref);

  for (guint i = 0; i < parent->children->len; i++)
    {
      const TruTemplateNode *node = g_ptr_array_index (parent->children, i);
      g_autoptr (GPtrArray) instances = tru_typesetter_instances (node, data);

      for (guint j = 0; j < instances->len; j++)
        if (!set_block (self, node, instances->pdata[j], style, width, strips, error))
          return NULL;
    }
  return g_steal_pointer (&strips);
}
