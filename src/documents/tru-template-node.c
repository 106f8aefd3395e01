/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-template-node.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define POINTS_PER_MM (72.0 / 25.4)

#define E(name) (G_GUINT64_CONSTANT (1) << TRU_ELEMENT_##name)
#define A(name) (G_GUINT64_CONSTANT (1) << TRU_ATTRIBUTE_##name)

#define INLINE (E (B) | E (I) | E (ACCENT) | E (MUTED) | E (TEXT) | E (BR))
#define BLOCKS                                                                                       \
  (E (TITLE) | E (SUBTITLE) | E (HEADING) | E (P) | E (BULLETS) | E (FILL_IN) | E (TABLE)             \
   | E (COLUMNS) | E (BOXES) | E (DAYS) | E (SIGNATURES) | E (LOGO) | E (RULE) | E (SPACE) | E (KEEP))
#define WHEN  (A (IF) | A (UNLESS) | A (EACH))
#define LOOKS (A (SIZE) | A (COLOR) | A (ALIGN) | A (BOLD) | A (LINE))
#define FLOW  (WHEN | A (SPACE))

typedef enum
{
  KIND_WORDS,
  KIND_NAME,
  KIND_LENGTH,
  KIND_FACTOR,
  KIND_SHARE,
  KIND_SIZE,
  KIND_COUNT,
  KIND_WIDTH,
  KIND_COLOR,
  KIND_YES_NO,
  KIND_ALIGN,
  KIND_ON,
  KIND_UNKNOWN,
} AttributeKind;

static const struct
{
  const char *name;
  guint64     holds;
  guint64     attributes;
  gboolean    words;
} elements[TRU_N_ELEMENTS] = {
  [TRU_ELEMENT_TEMPLATE] = { "template", BLOCKS | E (PAGE) | E (HEADER) | E (FOOTER) | E (PAGE_BREAK),
                             A (TITLE) | A (AUTHOR) | A (LANGUAGE) | A (ACCENT) | A (FONT) | A (UNKNOWN) | A (LEAST) | LOOKS, FALSE },
  [TRU_ELEMENT_PAGE] = { "page", 0, A (TOP) | A (RIGHT) | A (BOTTOM) | A (LEFT), FALSE },
  [TRU_ELEMENT_HEADER] = { "header", BLOCKS, A (ON) | LOOKS, FALSE },
  [TRU_ELEMENT_FOOTER] = { "footer", BLOCKS, LOOKS, FALSE },
  [TRU_ELEMENT_TITLE] = { "title", INLINE, FLOW | LOOKS | A (KEEP), TRUE },
  [TRU_ELEMENT_SUBTITLE] = { "subtitle", INLINE, FLOW | LOOKS | A (KEEP), TRUE },
  [TRU_ELEMENT_HEADING] = { "heading", INLINE, FLOW | LOOKS | A (KEEP) | A (NUMBERED), TRUE },
  [TRU_ELEMENT_P] = { "p", INLINE, FLOW | LOOKS | A (KEEP), TRUE },
  [TRU_ELEMENT_BULLETS] = { "bullets", E (ITEM), FLOW | LOOKS | A (KEEP), FALSE },
  [TRU_ELEMENT_ITEM] = { "item", INLINE, FLOW | LOOKS, TRUE },
  [TRU_ELEMENT_FILL_IN] = { "fill-in", E (BLANK) | E (TEXT), FLOW | LOOKS | A (KEEP), TRUE },
  [TRU_ELEMENT_BLANK] = { "blank", 0, A (GROW), FALSE },
  [TRU_ELEMENT_TABLE] = { "table", E (COLUMN) | E (ROW), FLOW | LOOKS | A (KEEP), FALSE },
  [TRU_ELEMENT_COLUMN] = { "column", 0, A (TITLE) | A (WIDTH) | A (ALIGN), FALSE },
  [TRU_ELEMENT_ROW] = { "row", E (CELL), WHEN, FALSE },
  [TRU_ELEMENT_CELL] = { "cell", INLINE, LOOKS | A (ONCE), TRUE },
  [TRU_ELEMENT_COLUMNS] = { "columns", E (PART), FLOW | LOOKS | A (GAP), FALSE },
  [TRU_ELEMENT_PART] = { "part", BLOCKS, WHEN | LOOKS | A (WIDTH), FALSE },
  [TRU_ELEMENT_BOXES] = { "boxes", E (BOX), FLOW | LOOKS | A (GAP) | A (PER_ROW), FALSE },
  [TRU_ELEMENT_BOX] = { "box", BLOCKS, WHEN | LOOKS | A (HEIGHT), FALSE },
  [TRU_ELEMENT_DAYS] = { "days", E (DAY), FLOW | LOOKS | A (GAP) | A (PER_ROW), FALSE },
  [TRU_ELEMENT_DAY] = { "day", BLOCKS, WHEN | LOOKS | A (OFF) | A (HEIGHT), FALSE },
  [TRU_ELEMENT_SIGNATURES] = { "signatures", E (SIGNATURE), FLOW | LOOKS | A (GAP) | A (PER_ROW), FALSE },
  [TRU_ELEMENT_SIGNATURE] = { "signature", BLOCKS, WHEN | LOOKS | A (HEIGHT), FALSE },
  [TRU_ELEMENT_LOGO] = { "logo", 0, FLOW | A (SIZE) | A (PICTURE), FALSE },
  [TRU_ELEMENT_RULE] = { "rule", 0, FLOW | A (COLOR), FALSE },
  [TRU_ELEMENT_SPACE] = { "space", 0, WHEN | A (HEIGHT), FALSE },
  [TRU_ELEMENT_PAGE_BREAK] = { "page-break", 0, A (IF) | A (UNLESS), FALSE },
  [TRU_ELEMENT_KEEP] = { "keep", BLOCKS, WHEN | LOOKS, FALSE },
  [TRU_ELEMENT_B] = { "b", INLINE, A (IF) | A (UNLESS), TRUE },
  [TRU_ELEMENT_I] = { "i", INLINE, A (IF) | A (UNLESS), TRUE },
  [TRU_ELEMENT_ACCENT] = { "accent", INLINE, A (IF) | A (UNLESS), TRUE },
  [TRU_ELEMENT_MUTED] = { "muted", INLINE, A (IF) | A (UNLESS), TRUE },
  [TRU_ELEMENT_TEXT] = { "text", INLINE, A (IF) | A (UNLESS), TRUE },
  [TRU_ELEMENT_BR] = { "br", 0, A (IF) | A (UNLESS), FALSE },
};

static const struct
{
  const char   *name;
  AttributeKind kind;
} attributes[TRU_N_ATTRIBUTES] = {
  [TRU_ATTRIBUTE_ACCENT] = { "accent", KIND_COLOR },
  [TRU_ATTRIBUTE_ALIGN] = { "align", KIND_ALIGN },
  [TRU_ATTRIBUTE_AUTHOR] = { "author", KIND_WORDS },
  [TRU_ATTRIBUTE_BOLD] = { "bold", KIND_YES_NO },
  [TRU_ATTRIBUTE_BOTTOM] = { "bottom", KIND_LENGTH },
  [TRU_ATTRIBUTE_COLOR] = { "color", KIND_COLOR },
  [TRU_ATTRIBUTE_EACH] = { "each", KIND_NAME },
  [TRU_ATTRIBUTE_FONT] = { "font", KIND_WORDS },
  [TRU_ATTRIBUTE_GAP] = { "gap", KIND_LENGTH },
  [TRU_ATTRIBUTE_GROW] = { "grow", KIND_FACTOR },
  [TRU_ATTRIBUTE_HEIGHT] = { "height", KIND_LENGTH },
  [TRU_ATTRIBUTE_IF] = { "if", KIND_NAME },
  [TRU_ATTRIBUTE_KEEP] = { "keep", KIND_YES_NO },
  [TRU_ATTRIBUTE_LANGUAGE] = { "language", KIND_NAME },
  [TRU_ATTRIBUTE_LEAST] = { "least", KIND_SHARE },
  [TRU_ATTRIBUTE_LEFT] = { "left", KIND_LENGTH },
  [TRU_ATTRIBUTE_LINE] = { "line", KIND_FACTOR },
  [TRU_ATTRIBUTE_NUMBERED] = { "numbered", KIND_YES_NO },
  [TRU_ATTRIBUTE_OFF] = { "off", KIND_NAME },
  [TRU_ATTRIBUTE_ON] = { "on", KIND_ON },
  [TRU_ATTRIBUTE_ONCE] = { "once", KIND_YES_NO },
  [TRU_ATTRIBUTE_PER_ROW] = { "per-row", KIND_COUNT },
  [TRU_ATTRIBUTE_PICTURE] = { "picture", KIND_NAME },
  [TRU_ATTRIBUTE_RIGHT] = { "right", KIND_LENGTH },
  [TRU_ATTRIBUTE_SIZE] = { "size", KIND_SIZE },
  [TRU_ATTRIBUTE_SPACE] = { "space", KIND_LENGTH },
  [TRU_ATTRIBUTE_TITLE] = { "title", KIND_WORDS },
  [TRU_ATTRIBUTE_TOP] = { "top", KIND_LENGTH },
  [TRU_ATTRIBUTE_UNKNOWN] = { "unknown", KIND_UNKNOWN },
  [TRU_ATTRIBUTE_UNLESS] = { "unless", KIND_NAME },
  [TRU_ATTRIBUTE_WIDTH] = { "width", KIND_WIDTH },
};

static gboolean
is_name (const char *text,
         gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (text[i]) && strchr ("._-", text[i]) == NULL)
      return FALSE;
  return length > 0;
}

static gboolean
is_number (const char *text,
           double      least,
           double      most)
{
  char *end;
  double number = g_ascii_strtod (text, &end);

  return end != text && *end == '\0' && isfinite (number) && number >= least && number <= most;
}

static gboolean
is_color (const char *text)
{
  static const char *const names[] = { "accent", "ink", "muted", NULL };

  return g_strv_contains (names, text)
         || (strlen (text) == 7 && text[0] == '#' && strspn (text + 1, "0123456789abcdefABCDEF") == 6);
}

static const char *
kind_expectation (AttributeKind kind)
{
  switch (kind)
    {
    case KIND_NAME: return _("a name such as household.name");
    case KIND_LENGTH: return _("millimetres from 0 to 300");
    case KIND_FACTOR: return _("a number from 0.5 to 10");
    case KIND_SHARE: return _("a number from 0.5 to 1");
    case KIND_SIZE: return _("a number from 4 to 72");
    case KIND_COUNT: return _("a whole number from 1 to 12");
    case KIND_WIDTH: return _("millimetres, “auto” or “*”");
    case KIND_COLOR: return _("“accent”, “ink”, “muted” or a colour such as #1a6e75");
    case KIND_YES_NO: return _("“yes” or “no”");
    case KIND_ALIGN: return _("“left”, “center” or “right”");
    case KIND_ON: return _("“first” or “all”");
    case KIND_UNKNOWN: return _("“empty”, “dots” or “dash”");
    case KIND_WORDS:
    default: return "";
    }
}

static gboolean
kind_accepts (AttributeKind kind,
              const char   *value)
{
  static const char *const yes_no[] = { "yes", "no", NULL };
  static const char *const align[] = { "left", "center", "right", NULL };
  static const char *const on[] = { "first", "all", NULL };
  static const char *const unknown[] = { "empty", "dots", "dash", NULL };

  switch (kind)
    {
    case KIND_NAME: return is_name (value, strlen (value));
    case KIND_LENGTH: return is_number (value, 0, 300);
    case KIND_FACTOR: return is_number (value, 0.5, 10);
    case KIND_SHARE: return is_number (value, 0.5, 1);
    case KIND_SIZE: return is_number (value, 4, 72);
    case KIND_COUNT: return is_number (value, 1, 12) && strspn (value, "0123456789") == strlen (value);
    case KIND_WIDTH: return g_str_equal (value, "auto") || g_str_equal (value, "*") || is_number (value, 1, 300);
    case KIND_COLOR: return is_color (value);
    case KIND_YES_NO: return g_strv_contains (yes_no, value);
    case KIND_ALIGN: return g_strv_contains (align, value);
    case KIND_ON: return g_strv_contains (on, value);
    case KIND_UNKNOWN: return g_strv_contains (unknown, value);
    case KIND_WORDS:
    default: return TRUE;
    }
}

TruTemplateNode *
tru_template_node_new (TruElement element,
                       int        line)
{
  TruTemplateNode *node = g_new0 (TruTemplateNode, 1);

  node->element = element;
  node->line = line;
  if (element != TRU_ELEMENT_WORDS)
    node->children = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_template_node_free);
  return node;
}

void
tru_template_node_free (TruTemplateNode *node)
{
  for (int i = 0; i < TRU_N_ATTRIBUTES; i++)
    g_free (node->attributes[i]);
  g_clear_pointer (&node->children, g_ptr_array_unref);
  g_free (node->words);
  g_free (node);
}

/**
 * tru_template_node_get:
 * @node: an element
 * @attribute: one of its attributes
 *
 * Returns: (nullable): the value as the template writes it, %NULL when it does not
 */
const char *
tru_template_node_get (const TruTemplateNode *node,
                       TruAttribute           attribute)
{
  return node->attributes[attribute];
}

/**
 * tru_template_node_number:
 * @node: an element
 * @attribute: a number without unit
 * @otherwise: what to return when the template says nothing
 *
 * Returns: the number
 */
double
tru_template_node_number (const TruTemplateNode *node,
                          TruAttribute           attribute,
                          double                 otherwise)
{
  const char *value = node->attributes[attribute];

  return value != NULL ? g_ascii_strtod (value, NULL) : otherwise;
}

/**
 * tru_template_node_length:
 * @node: an element
 * @attribute: a length, which templates write in millimetres
 * @otherwise: points to return when the template says nothing
 *
 * Returns: the length in points
 */
double
tru_template_node_length (const TruTemplateNode *node,
                          TruAttribute           attribute,
                          double                 otherwise)
{
  const char *value = node->attributes[attribute];

  return value != NULL ? g_ascii_strtod (value, NULL) * POINTS_PER_MM : otherwise;
}

/**
 * tru_template_node_is:
 * @node: an element
 * @attribute: an attribute that is “yes” or “no”
 * @otherwise: what to return when the template says nothing
 *
 * Returns: whether it is “yes”
 */
gboolean
tru_template_node_is (const TruTemplateNode *node,
                      TruAttribute           attribute,
                      gboolean               otherwise)
{
  const char *value = node->attributes[attribute];

  return value != NULL ? g_str_equal (value, "yes") : otherwise;
}

/**
 * tru_element_find:
 * @name: a tag's name
 *
 * Returns: the element, or %TRU_N_ELEMENTS when templates have none of that name
 */
TruElement
tru_element_find (const char *name)
{
  for (int i = 0; i < TRU_N_ELEMENTS; i++)
    if (g_str_equal (elements[i].name, name))
      return i;
  return TRU_N_ELEMENTS;
}

const char *
tru_element_name (TruElement element)
{
  return elements[element].name;
}

/**
 * tru_element_may_hold:
 * @element: an element
 * @child: another
 *
 * Returns: whether @child may stand directly in @element
 */
gboolean
tru_element_may_hold (TruElement element,
                      TruElement child)
{
  return (elements[element].holds >> child & 1) != 0;
}

gboolean
tru_element_holds_words (TruElement element)
{
  return elements[element].words;
}

/**
 * tru_element_children:
 * @element: an element
 *
 * Returns: (transfer full): the tags that may stand in @element, for an error message
 */
char *
tru_element_children (TruElement element)
{
  GString *list = g_string_new (NULL);

  for (int i = 0; i < TRU_N_ELEMENTS; i++)
    if (tru_element_may_hold (element, i))
      g_string_append_printf (list, "%s<%s>", list->len > 0 ? ", " : "", elements[i].name);
  return g_string_free (list, FALSE);
}

/**
 * tru_attribute_find:
 * @element: an element
 * @name: an attribute's name
 *
 * Returns: the attribute, or %TRU_N_ATTRIBUTES when @element has none of that name
 */
TruAttribute
tru_attribute_find (TruElement  element,
                    const char *name)
{
  for (int i = 0; i < TRU_N_ATTRIBUTES; i++)
    if ((elements[element].attributes >> i & 1) != 0 && g_str_equal (attributes[i].name, name))
      return i;
  return TRU_N_ATTRIBUTES;
}

/**
 * tru_attribute_list:
 * @element: an element
 *
 * Returns: (transfer full): the attributes that @element may have, for an error message
 */
char *
tru_attribute_list (TruElement element)
{
  GString *list = g_string_new (NULL);

  for (int i = 0; i < TRU_N_ATTRIBUTES; i++)
    if ((elements[element].attributes >> i & 1) != 0)
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", attributes[i].name);
  return g_string_free (list, FALSE);
}

/**
 * tru_attribute_complaint:
 * @attribute: an attribute
 * @value: what the template says
 *
 * Returns: (transfer full) (nullable): a sentence saying what is wrong with @value, %NULL when it is right
 */
char *
tru_attribute_complaint (TruAttribute attribute,
                         const char  *value)
{
  AttributeKind kind = attributes[attribute].kind;

  if (kind == KIND_WORDS)
    return tru_field_complaint (value, NULL);
  if (kind_accepts (kind, value))
    return NULL;
  return g_strdup_printf (_("the value “%s” of the attribute “%s” cannot be used: write %s."),
                          value, attributes[attribute].name, kind_expectation (kind));
}

/**
 * tru_field_complaint:
 * @words: text of a template, with fields such as {household.name} or {worksite.area|dots}
 * @line: (inout) (optional): the line where @words begin, moved to that of the complaint or to the last
 *
 * "{{" and "}}" print a brace.
 *
 * Returns: (transfer full) (nullable): a sentence saying which field is badly written, %NULL when all are right
 */
char *
tru_field_complaint (const char *words,
                     int        *line)
{
  for (const char *p = words; *p != '\0'; p++)
    {
      gsize length, name;
      const char *bar;

      if (*p == '\n' && line != NULL)
        ++*line;
      if ((p[0] == '{' && p[1] == '{') || (p[0] == '}' && p[1] == '}'))
        {
          p++;
          continue;
        }
      if (*p == '}')
        return g_strdup (_("a closing brace “}” has no opening one; write “}}” to print a brace."));
      if (*p != '{')
        continue;
      length = strcspn (p + 1, "{}");
      if (p[1 + length] != '}')
        {
          g_autofree char *field = g_utf8_substring (p, 0, MIN (g_utf8_strlen (p, -1), 30));

          return g_strdup_printf (_("the field “%s” has no closing brace “}”; write “{{” to print a brace."), field);
        }
      bar = memchr (p + 1, '|', length);
      name = bar != NULL ? (gsize) (bar - p - 1) : length;
      if (!is_name (p + 1, name)
          || (bar != NULL && !(g_str_has_prefix (bar, "|dots}") || g_str_has_prefix (bar, "|dash}") || g_str_has_prefix (bar, "|empty}"))))
        return g_strdup_printf (_("the field “{%.*s}” cannot be used: write a name such as {household.name} or {household.name|dots}."),
                                (int) length, p + 1);
      p += length + 1;
    }
  return NULL;
}
