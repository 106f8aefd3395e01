/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-template.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_DEPTH 32

struct _TruTemplate
{
  gatomicrefcount  references;
  char            *name;
  TruTemplateNode *root;
};

typedef struct
{
  TruTemplate *template;
  GPtrArray   *open; /* of TruTemplateNode, borrowed from the tree; the innermost last */
} Parser;

G_DEFINE_QUARK (tru-template-error-quark, tru_template_error)

static int
current_line (GMarkupParseContext *context)
{
  int line, column;

  g_markup_parse_context_get_position (context, &line, &column);
  /* GMarkup counts a line end to the line that follows it. */
  return column == 1 && line > 1 ? line - 1 : line;
}

static void
complain (Parser          *parser,
          int              line,
          TruTemplateError code,
          const char      *sentence,
          GError         **error)
{
  g_set_error (error, TRU_TEMPLATE_ERROR, code, _("Template “%s”, line %d: %s"), parser->template->name, line, sentence);
}

static gboolean
check_place (Parser     *parser,
             const char *name,
             TruElement  element,
             int         line,
             GError    **error)
{
  const TruTemplateNode *parent = parser->open->len > 0 ? g_ptr_array_index (parser->open, parser->open->len - 1) : NULL;
  g_autofree char *sentence = NULL;

  if (parent == NULL && parser->template->root != NULL)
    sentence = g_strdup (_("the file goes on after “</template>”; remove what follows."));
  else if (parent == NULL)
    {
      if (element == TRU_ELEMENT_TEMPLATE)
        return TRUE;
      sentence = g_strdup_printf (_("the file begins with “<%s>”; a template begins with “<template>”."), name);
    }
  else if (element == TRU_N_ELEMENTS || !tru_element_may_hold (parent->element, element))
    {
      g_autofree char *children = tru_element_children (parent->element);

      if (*children == '\0')
        sentence = g_strdup_printf (_("nothing may stand inside “<%s>”; remove “<%s>”."), tru_element_name (parent->element), name);
      else if (element == TRU_N_ELEMENTS)
        sentence = g_strdup_printf (_("the element “<%s>” is unknown. Inside “<%s>” you can use: %s."), name,
                                    tru_element_name (parent->element), children);
      else
        sentence = g_strdup_printf (_("the element “<%s>” cannot stand inside “<%s>”. There you can use: %s."), name,
                                    tru_element_name (parent->element), children);
    }
  else
    return TRUE;
  complain (parser, line, TRU_TEMPLATE_ERROR_ELEMENT, sentence, error);
  return FALSE;
}

static gboolean
read_attributes (Parser          *parser,
                 TruTemplateNode *node,
                 const char     **names,
                 const char     **values,
                 GError         **error)
{
  for (int i = 0; names[i] != NULL; i++)
    {
      TruAttribute attribute = tru_attribute_find (node->element, names[i]);
      g_autofree char *sentence = NULL;

      if (attribute == TRU_N_ATTRIBUTES)
        {
          g_autofree char *list = tru_attribute_list (node->element);

          sentence = g_strdup_printf (_("the element “<%s>” has no attribute “%s”. It can have: %s."),
                                      tru_element_name (node->element), names[i], *list != '\0' ? list : "—");
        }
      else
        {
          g_autofree char *complaint = tru_attribute_complaint (attribute, values[i]);

          if (complaint != NULL)
            sentence = g_strdup_printf (_("in “<%s>”, %s"), tru_element_name (node->element), complaint);
          g_free (node->attributes[attribute]);
          node->attributes[attribute] = g_strdup (values[i]);
        }
      if (sentence == NULL)
        continue;
      complain (parser, node->line, TRU_TEMPLATE_ERROR_ATTRIBUTE, sentence, error);
      return FALSE;
    }
  return TRUE;
}

static void
on_element_started (GMarkupParseContext *context,
                    const char          *name,
                    const char         **names,
                    const char         **values,
                    gpointer             user_data,
                    GError             **error)
{
  Parser *parser = user_data;
  int line = current_line (context);
  TruElement element = tru_element_find (name);
  TruTemplateNode *node;

  if (!check_place (parser, name, element, line, error))
    return;
  if (parser->open->len >= MAX_DEPTH)
    {
      complain (parser, line, TRU_TEMPLATE_ERROR_TOO_LARGE, _("elements are nested too deeply; use at most 32 levels."), error);
      return;
    }
  node = tru_template_node_new (element, line);
  if (parser->open->len == 0)
    parser->template->root = node;
  else
    g_ptr_array_add (((TruTemplateNode *) g_ptr_array_index (parser->open, parser->open->len - 1))->children, node);
  g_ptr_array_add (parser->open, node);
  read_attributes (parser, node, names, values, error);
}

static guint
count_children (const TruTemplateNode *node,
                TruElement             element)
{
  guint count = 0;

  for (guint i = 0; i < node->children->len; i++)
    count += ((TruTemplateNode *) g_ptr_array_index (node->children, i))->element == element;
  return count;
}

static gboolean
check_table (Parser                *parser,
             const TruTemplateNode *table,
             GError               **error)
{
  guint columns = count_children (table, TRU_ELEMENT_COLUMN);

  if (columns == 0)
    {
      complain (parser, table->line, TRU_TEMPLATE_ERROR_ELEMENT, _("this table has no “<column>”; give it at least one."), error);
      return FALSE;
    }
  for (guint i = 0; i < table->children->len; i++)
    {
      const TruTemplateNode *row = g_ptr_array_index (table->children, i);
      g_autofree char *sentence = NULL;

      if (row->element != TRU_ELEMENT_ROW || row->children->len == columns)
        continue;
      sentence = g_strdup_printf (_("this “<row>” has cells: %u, and its table has columns: %u. Give each row one “<cell>” for each “<column>”."),
                                  row->children->len, columns);
      complain (parser, row->line, TRU_TEMPLATE_ERROR_ELEMENT, sentence, error);
      return FALSE;
    }
  return TRUE;
}

static void
on_element_ended (GMarkupParseContext *context,
                  const char          *name,
                  gpointer             user_data,
                  GError             **error)
{
  Parser *parser = user_data;
  const TruTemplateNode *node = g_ptr_array_index (parser->open, parser->open->len - 1);

  g_ptr_array_set_size (parser->open, parser->open->len - 1);
  if (node->element == TRU_ELEMENT_TABLE)
    check_table (parser, node, error);
}

static gboolean
is_blank (const char *text,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;
  return TRUE;
}

static int
count_lines (const char *text)
{
  int lines = 0;

  for (; *text != '\0'; text++)
    lines += *text == '\n';
  return lines;
}

static void
on_words (GMarkupParseContext *context,
          const char          *text,
          gsize                length,
          gpointer             user_data,
          GError             **error)
{
  Parser *parser = user_data;
  TruTemplateNode *parent, *node;
  g_autofree char *complaint = NULL;

  if (parser->open->len == 0)
    return;
  parent = g_ptr_array_index (parser->open, parser->open->len - 1);
  if (!tru_element_holds_words (parent->element))
    {
      g_autofree char *sentence = NULL;

      if (is_blank (text, length))
        return;
      sentence = g_strdup_printf (_("text cannot stand directly inside “<%s>”; put it into an element such as “<p>”."), tru_element_name (parent->element));
      complain (parser, current_line (context), TRU_TEMPLATE_ERROR_ELEMENT, sentence, error);
      return;
    }
  node = tru_template_node_new (TRU_ELEMENT_WORDS, current_line (context));
  node->words = g_strndup (text, length);
  node->line -= count_lines (node->words);
  g_ptr_array_add (parent->children, node);
  complaint = tru_field_complaint (node->words, &node->line);
  if (complaint != NULL)
    {
      g_autofree char *sentence = g_strdup_printf (_("in “<%s>”, %s"), tru_element_name (parent->element), complaint);

      complain (parser, node->line, TRU_TEMPLATE_ERROR_FIELD, sentence, error);
    }
}

static void
on_passthrough (GMarkupParseContext *context,
                const char          *text,
                gsize                length,
                gpointer             user_data,
                GError             **error)
{
  if (length >= 9 && strncmp (text, "<!DOCTYPE", 9) == 0)
    complain (user_data, current_line (context), TRU_TEMPLATE_ERROR_SYNTAX, _("a template has no “<!DOCTYPE>”; remove it."), error);
}

/* GMarkup's own messages say what and where, yet neither which file nor which element was open. */
static void
explain_syntax (Parser              *parser,
                GMarkupParseContext *context,
                GError             **error)
{
  const TruTemplateNode *open = parser->open->len > 0 ? g_ptr_array_index (parser->open, parser->open->len - 1) : NULL;
  g_autofree char *message = NULL;
  g_autofree char *sentence = NULL;

  if (error == NULL || (*error)->domain != G_MARKUP_ERROR)
    return;
  message = g_strdup ((*error)->message);
  g_clear_error (error);
  if (open != NULL)
    sentence = g_strdup_printf (_("the XML cannot be read inside “<%s>”, opened at line %d. %s"), tru_element_name (open->element), open->line, message);
  else
    sentence = g_strdup_printf (_("the XML cannot be read. %s"), message);
  complain (parser, current_line (context), TRU_TEMPLATE_ERROR_SYNTAX, sentence, error);
}

static const GMarkupParser callbacks = {
  .start_element = on_element_started,
  .end_element = on_element_ended,
  .text = on_words,
  .passthrough = on_passthrough,
};

/**
 * tru_template_load:
 * @bytes: the XML, in UTF-8
 * @name: how error messages call it, such as the file's name
 * @error: return location
 *
 * Reads and checks a template wholly: elements and where they stand, attributes and their values, how fields
 * are written, rows against columns. Errors name file, line and element, and say what can be written there.
 *
 * Returns: (transfer full) (nullable): the template, %NULL with a %TRU_TEMPLATE_ERROR
 */
TruTemplate *
tru_template_load (GBytes     *bytes,
                   const char *name,
                   GError    **error)
{
  g_autoptr (TruTemplate) template = g_new0 (TruTemplate, 1);
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autoptr (GError) problem = NULL;
  Parser parser = { template, open };
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  g_atomic_ref_count_init (&template->references);
  template->name = g_strdup (name);
  if (size > TRU_TEMPLATE_MAX_BYTES)
    {
      g_set_error (error, TRU_TEMPLATE_ERROR, TRU_TEMPLATE_ERROR_TOO_LARGE,
                   _("Template “%s” is too large: a template has at most 1 MiB. Check that it is the right file."), name);
      return NULL;
    }
  context = g_markup_parse_context_new (&callbacks, G_MARKUP_TREAT_CDATA_AS_TEXT, &parser, NULL);
  if (!g_markup_parse_context_parse (context, text != NULL ? text : "", size, &problem) || !g_markup_parse_context_end_parse (context, &problem))
    {
      explain_syntax (&parser, context, &problem);
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  return g_steal_pointer (&template);
}

/**
 * tru_template_load_file:
 * @file: a template; a resource:// address will do
 * @error: return location
 *
 * See tru_template_load(). At most one byte more than the limit is read.
 *
 * Returns: (transfer full) (nullable): the template, %NULL with a %TRU_TEMPLATE_ERROR or %G_IO_ERROR
 */
TruTemplate *
tru_template_load_file (GFile   *file,
                        GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize size;

  if (stream == NULL)
    return NULL;
  text = g_malloc (TRU_TEMPLATE_MAX_BYTES + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), text, TRU_TEMPLATE_MAX_BYTES + 1, &size, NULL, error))
    return NULL;
  bytes = g_bytes_new_take (g_steal_pointer (&text), size);
  return tru_template_load (bytes, name, error);
}

TruTemplate *
tru_template_ref (TruTemplate *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
tru_template_unref (TruTemplate *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_clear_pointer (&self->root, tru_template_node_free);
  g_free (self->name);
  g_free (self);
}

const char *
tru_template_get_name (TruTemplate *self)
{
  return self->name;
}

const TruTemplateNode *
tru_template_get_root (TruTemplate *self)
{
  return self->root;
}

/**
 * tru_template_get_part:
 * @self: a template
 * @element: an element that stands once below the root, such as %TRU_ELEMENT_FOOTER
 *
 * Returns: (nullable): the first one, %NULL when the template has none
 */
const TruTemplateNode *
tru_template_get_part (TruTemplate *self,
                       TruElement   element)
{
  for (guint i = 0; i < self->root->children->len; i++)
    {
      const TruTemplateNode *node = g_ptr_array_index (self->root->children, i);

      if (node->element == element)
        return node;
    }
  return NULL;
}
