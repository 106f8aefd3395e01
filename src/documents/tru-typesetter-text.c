/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-typesetter.h"

#include <string.h>

#define UNKNOWN_DOTS "………………………………"
#define UNKNOWN_DASH "—"

typedef struct
{
  GString       *text;
  PangoAttrList *attributes;
} Words;

/* Line ends and indentation of the file mean one space; U+00A0 is not among them. */
static void
append_squeezed (GString    *text,
                 const char *words)
{
  for (const char *p = words; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (text, *p);
    else if (text->len > 0 && !g_ascii_isspace (text->str[text->len - 1]))
      g_string_append_c (text, ' ');
}

static void
append_field (TruTypesetter   *self,
              GString         *text,
              const char      *field,
              TruDocumentData *data)
{
  g_auto (GStrv) parts = g_strsplit (field, "|", 2);
  const char *value = tru_document_data_get_text (data, parts[0]);
  const char *unknown = parts[1] != NULL ? parts[1] : self->unknown;

  if (value != NULL)
    g_string_append (text, value);
  else if (g_str_equal (unknown, "dots"))
    g_string_append (text, UNKNOWN_DOTS);
  else if (g_str_equal (unknown, "dash"))
    g_string_append (text, UNKNOWN_DASH);
}

static void
append_words (TruTypesetter   *self,
              GString         *text,
              const char      *words,
              TruDocumentData *data)
{
  g_autoptr (GString) literal = g_string_new (NULL);

  for (const char *p = words; *p != '\0'; p++)
    {
      const char *end = *p == '{' && p[1] != '{' ? strchr (p, '}') : NULL;

      if (end != NULL)
        {
          g_autofree char *field = g_strndup (p + 1, end - p - 1);

          append_squeezed (text, literal->str);
          g_string_truncate (literal, 0);
          append_field (self, text, field, data);
          p = end;
          continue;
        }
      g_string_append_c (literal, *p);
      if ((*p == '{' || *p == '}') && p[1] == *p)
        p++;
    }
  append_squeezed (text, literal->str);
}

static void
add_attribute (Words          *words,
               gsize           start,
               PangoAttribute *attribute)
{
  attribute->start_index = start;
  attribute->end_index = words->text->len;
  pango_attr_list_insert (words->attributes, attribute);
}

static void
add_color (Words   *words,
           gsize    start,
           TruColor color)
{
  add_attribute (words, start, pango_attr_foreground_new (color.red * 65535, color.green * 65535, color.blue * 65535));
}

static void
gather (TruTypesetter         *self,
        const TruTemplateNode *node,
        TruDocumentData       *data,
        const TruTextStyle    *style,
        Words                 *words)
{
  gsize start = words->text->len;

  if (node->element == TRU_ELEMENT_WORDS)
    append_words (self, words->text, node->words, data);
  else if (node->element == TRU_ELEMENT_BR)
    g_string_append_c (words->text, '\n');
  else
    for (guint i = 0; i < node->children->len; i++)
      {
        const TruTemplateNode *child = g_ptr_array_index (node->children, i);

        if (tru_typesetter_shows (child, data))
          gather (self, child, data, style, words);
      }
  if (node->element == TRU_ELEMENT_B)
    add_attribute (words, start, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  else if (node->element == TRU_ELEMENT_I)
    add_attribute (words, start, pango_attr_style_new (PANGO_STYLE_ITALIC));
  else if (node->element == TRU_ELEMENT_ACCENT && !style->washed)
    add_color (words, start, self->accent);
  else if (node->element == TRU_ELEMENT_MUTED)
    add_color (words, start, TRU_MUTED);
}

/**
 * tru_typesetter_color:
 * @self: the typesetter
 * @text: "accent", "ink", "muted" or "#rrggbb", as checked when the template was loaded
 */
TruColor
tru_typesetter_color (TruTypesetter *self,
                      const char    *text)
{
  gint64 value;

  if (g_str_equal (text, "accent"))
    return self->accent;
  if (g_str_equal (text, "muted"))
    return TRU_MUTED;
  if (g_str_equal (text, "ink"))
    return TRU_INK;
  value = g_ascii_strtoll (text + 1, NULL, 16);
  return (TruColor) { (value >> 16 & 0xff) / 255.0, (value >> 8 & 0xff) / 255.0, (value & 0xff) / 255.0, TRUE };
}

/**
 * tru_typesetter_style:
 * @self: the typesetter
 * @node: an element
 * @style: what its text looks like when it says nothing
 *
 * Returns: @style with what the attributes of @node change
 */
TruTextStyle
tru_typesetter_style (TruTypesetter         *self,
                      const TruTemplateNode *node,
                      TruTextStyle           style)
{
  const char *align = tru_template_node_get (node, TRU_ATTRIBUTE_ALIGN);
  const char *color = tru_template_node_get (node, TRU_ATTRIBUTE_COLOR);

  style.size = tru_template_node_number (node, TRU_ATTRIBUTE_SIZE, style.size);
  style.line = tru_template_node_number (node, TRU_ATTRIBUTE_LINE, style.line);
  if (tru_template_node_get (node, TRU_ATTRIBUTE_BOLD) != NULL)
    style.weight = tru_template_node_is (node, TRU_ATTRIBUTE_BOLD, FALSE) ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL;
  if (align != NULL)
    style.align = g_str_equal (align, "right")    ? PANGO_ALIGN_RIGHT
                  : g_str_equal (align, "center") ? PANGO_ALIGN_CENTER
                                                  : PANGO_ALIGN_LEFT;
  if (color != NULL)
    style.color = tru_typesetter_color (self, color);
  if (style.washed)
    style.color = TRU_MUTED;
  return style;
}

/**
 * tru_typesetter_expand:
 * @self: the typesetter
 * @words: words of a template
 * @data: the values
 *
 * Returns: (transfer full): @words with the fields filled in
 */
char *
tru_typesetter_expand (TruTypesetter   *self,
                       const char      *words,
                       TruDocumentData *data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_words (self, text, words, data);
  return g_strdup (g_strchomp (text->str));
}

PangoLayout *
tru_typesetter_plain (TruTypesetter      *self,
                      const char         *text,
                      const TruTextStyle *style)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, self->family);
  pango_font_description_set_weight (font, style->weight);
  pango_font_description_set_absolute_size (font, style->size * self->scale * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);
  return layout;
}

/**
 * tru_typesetter_layout:
 * @self: the typesetter
 * @node: an element that holds words
 * @data: the values
 * @style: what the words look like
 *
 * Returns: (transfer full): the words, on one line as yet
 */
PangoLayout *
tru_typesetter_layout (TruTypesetter         *self,
                       const TruTemplateNode *node,
                       TruDocumentData       *data,
                       const TruTextStyle    *style)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Words words = { text, pango_attr_list_new () };
  PangoLayout *layout;

  gather (self, node, data, style, &words);
  g_strchomp (text->str);
  layout = tru_typesetter_plain (self, text->str, style);
  pango_layout_set_attributes (layout, words.attributes);
  pango_attr_list_unref (words.attributes);
  return layout;
}

/**
 * tru_typesetter_line:
 * @self: the typesetter
 * @layout: some words
 * @style: what they look like
 *
 * Returns: the height of a line in points: what the style wants, more where letters of another script need it
 */
double
tru_typesetter_line (TruTypesetter      *self,
                     PangoLayout        *layout,
                     const TruTextStyle *style)
{
  double wanted = style->size * style->line * self->scale;
  double needed = 0;
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoRectangle ink;

      pango_layout_iter_get_line_extents (iter, &ink, NULL);
      needed = MAX (needed, pango_units_to_double (ink.height));
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return MAX (wanted, needed);
}

/**
 * tru_typesetter_add_lines:
 * @self: the typesetter
 * @layout: some words
 * @style: what they look like
 * @x: where lines begin, in points
 * @width: where they are broken
 * @strips: (element-type TruStrip): one strip for each line is appended
 *
 * The first two lines and the last two stay together, so that no page has a lone one.
 */
void
tru_typesetter_add_lines (TruTypesetter      *self,
                          PangoLayout        *layout,
                          const TruTextStyle *style,
                          double              x,
                          double              width,
                          GPtrArray          *strips)
{
  PangoLayoutIter *iter;
  double height;
  int n, i = 0;

  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  height = tru_typesetter_line (self, layout, style);
  n = pango_layout_get_line_count (layout);
  iter = pango_layout_get_iter (layout);
  do
    {
      TruStrip *strip = tru_strip_new (height);
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      PangoRectangle extents;
      double slack, size = style->size * self->scale;

      pango_layout_line_get_extents (line, NULL, &extents);
      slack = MAX (width - pango_units_to_double (extents.width), 0);
      if (style->align == PANGO_ALIGN_LEFT)
        slack = 0;
      else if (style->align == PANGO_ALIGN_CENTER)
        slack /= 2;
      /* Capitals are about 0.7 of the size: centred on them, text sits right in boxes and rows. */
      tru_strip_add_text (strip, line, x + slack, 0, height, height / 2 + 0.35 * size, style->color);
      strip->keep = n > 1 && (i == 0 || i == n - 2);
      g_ptr_array_add (strips, strip);
      i++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}
