/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-xml-reader-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tru-exchange-file.h"

static void
on_problem (void     *data,
            xmlError *problem)
{
  TruXmlReader *self = data;

  if (self->error == NULL && problem->level > XML_ERR_WARNING)
    self->error = tru_xml_error_new_from_native (tru_xml_source_get_name (self->source), problem);
}

/*
 * Once a schema is plugged in, libxml2 2.9 gives the parser's own errors to the thread's handler, no longer to the
 * reader's. That one is ours from opening to the last event: taking it and giving it back around each read would cost
 * time at every element.
 */
static void
take_thread_errors (TruXmlReader *self)
{
  self->old_handler = xmlStructuredError;
  self->old_data = xmlStructuredErrorContext;
  self->listening = TRUE;
  xmlSetStructuredErrorFunc (self, on_problem);
}

static void
give_thread_errors_back (TruXmlReader *self)
{
  if (self->listening && xmlStructuredErrorContext == self)
    xmlSetStructuredErrorFunc (self->old_data, self->old_handler);
  self->listening = FALSE;
}

static TruXmlEvent
fail (TruXmlReader  *self,
      GError       **error)
{
  const GError *source_error = tru_xml_source_get_error (self->source);

  self->node = NULL;
  give_thread_errors_back (self);
  if (source_error != NULL)
    {
      g_clear_error (&self->error);
      self->error = g_error_copy (source_error);
    }
  if (self->error == NULL)
    self->error
      = g_error_new (TRU_XML_ERROR, TRU_XML_ERROR_INVALID, _("“%s” does not follow Truelle’s exchange format."),
                     tru_xml_source_get_name (self->source));
  if (error != NULL)
    *error = g_error_copy (self->error);

  return TRU_XML_FAILED;
}

/* What a later minor version adds would be a fault to the schema that this Truelle knows. */
static gboolean
is_later_minor (TruXmlReader *self)
{
  const char *minor = tru_xml_reader_get_attribute (self, "minor");

  return minor != NULL && g_ascii_isdigit (*minor) && g_ascii_strtoull (minor, NULL, 10) > TRU_EXCHANGE_MINOR;
}

/* A file of another format or version gets a clearer answer than the validator's. */
static gboolean
check_root (TruXmlReader *self)
{
  const char *name_space = tru_xml_reader_get_namespace (self);
  const char *name = tru_xml_source_get_name (self->source);
  gboolean is_ours;

  self->started = TRUE;
  if (!self->schema)
    return TRUE;
  is_ours = strcmp (name_space, tru_xml_schema_get_namespace (self->schema)) == 0;
  if (is_ours && !is_later_minor (self))
    return TRUE;

  g_clear_error (&self->error);
  if (is_ours || tru_xml_schema_is_newer (self->schema, name_space))
    self->error = g_error_new (TRU_XML_ERROR, TRU_XML_ERROR_NEWER,
                               _("“%s” was written by a newer Truelle. Update Truelle, then read it again."), name);
  else
    self->error = g_error_new (TRU_XML_ERROR, TRU_XML_ERROR_FOREIGN,
                               _("“%s” is an XML file of another format, not one that Truelle exported."), name);
  return FALSE;
}

/* Accepts only what was read to the end, without an error, valid, and twice the same. */
static TruXmlEvent
finish (TruXmlReader  *self,
        GError       **error)
{
  self->node = NULL;
  if (!self->started || self->error != NULL || (self->schema && xmlTextReaderIsValid (self->native) != 1))
    return fail (self, error);
  if (!tru_xml_source_finish (self->source, NULL))
    return fail (self, error);

  give_thread_errors_back (self);
  return TRU_XML_DONE;
}

/* The next node's type, NONE at the end of the file; FALSE at any error. */
static gboolean
read_node (TruXmlReader *self,
           int          *type)
{
  int result;

  if (self->error != NULL)
    return FALSE;

  result = xmlTextReaderRead (self->native);
  *type = result == 1 ? xmlTextReaderNodeType (self->native) : XML_READER_TYPE_NONE;
  self->node = xmlTextReaderCurrentNode (self->native);
  if (!self->started && *type == XML_READER_TYPE_ELEMENT && !check_root (self))
    return FALSE;

  return result >= 0 && self->error == NULL && tru_xml_source_get_error (self->source) == NULL;
}

static gboolean
is_text (int type)
{
  return type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA || type == XML_READER_TYPE_WHITESPACE
         || type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE;
}

/* Reads to the next start or end of an element, or of the file (NONE), and gathers the text before it; -1 at any error.
 */
static int
read_until_tag (TruXmlReader *self)
{
  int type;

  g_string_truncate (self->text, 0);
  while (read_node (self, &type))
    {
      if (is_text (type))
        g_string_append (self->text, (const char *) xmlTextReaderConstValue (self->native));
      else if (type == XML_READER_TYPE_ELEMENT || type == XML_READER_TYPE_END_ELEMENT || type == XML_READER_TYPE_NONE)
        return type;
    }

  return -1;
}

static TruXmlEvent
start_element (TruXmlReader *self)
{
  self->end_due = xmlTextReaderIsEmptyElement (self->native) == 1;
  return TRU_XML_START;
}

static gboolean
open_native (TruXmlReader *self)
{
  /* Never NOENT, DTDLOAD, DTDATTR, DTDVALID, HUGE, RECOVER nor XINCLUDE: see “Reading XML safely” in src/README.md. */
  self->native = xmlReaderForIO (tru_xml_source_read, NULL, self->source, NULL, NULL, XML_PARSE_NONET);
  if (self->native == NULL)
    return FALSE;

  take_thread_errors (self);
  xmlTextReaderSetStructuredErrorHandler (self->native, on_problem, self);
  return !self->schema || xmlTextReaderSetSchema (self->native, tru_xml_schema_get_native (self->schema)) == 0;
}

/**
 * tru_xml_reader_open:
 * @path: in the file system's encoding
 * @schema: what the file must follow
 * @max_bytes: the largest size to agree to, or 0 for 512 MiB
 * @cancellable: (nullable): stops this function and the reading with %G_IO_ERROR_CANCELLED
 *
 * Opens a foreign XML file, the one way in which Truelle reads any. Reads all of it once without libxml2 (a few tenths
 * of a second per 100 MB) and refuses what could make libxml2 hang or load other files; the reader then reads and
 * validates it in a second pass, with memory that does not grow with the file.
 *
 * One thread opens the reader, reads and frees it; libxml2's errors of that thread are the reader's until its last
 * event.
 *
 * Nodes come before errors do: nothing of what was read may be used for good before tru_xml_reader_next() says
 * %TRU_XML_DONE and the caller has compared the counts that the file carries.
 *
 * Returns: (transfer full): a reader, or %NULL with a %TRU_XML_ERROR
 */
TruXmlReader *
tru_xml_reader_open (const char    *path,
                     TruXmlSchema  *schema,
                     guint64        max_bytes,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_autoptr (TruXmlSource) source = tru_xml_source_open (path, max_bytes, error);

  return source ? tru_xml_reader_new (g_steal_pointer (&source), schema, cancellable, error) : NULL;
}

/**
 * tru_xml_reader_new:
 * @source: (transfer full): where the bytes come from
 * @schema: (nullable): what they must follow; %NULL for a format of somebody else's, which the caller then has to doubt itself
 *
 * As tru_xml_reader_open(), for what is no file of its own: a part of a spreadsheet.
 *
 * Returns: (transfer full): a reader, or %NULL with a %TRU_XML_ERROR
 */
TruXmlReader *
tru_xml_reader_new (TruXmlSource  *source,
                    TruXmlSchema  *schema,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr (TruXmlSource) taken = source;
  g_autoptr (TruXmlReader) self = NULL;

  if (!tru_xml_source_check (taken, cancellable, error))
    return NULL;

  self = g_new0 (TruXmlReader, 1);
  self->source = g_steal_pointer (&taken);
  self->schema = schema ? tru_xml_schema_ref (schema) : NULL;
  self->text = g_string_new (NULL);
  self->joined = g_ptr_array_new_with_free_func (xmlFree);
  if (open_native (self))
    return g_steal_pointer (&self);

  fail (self, error);
  return NULL;
}

void
tru_xml_reader_free (TruXmlReader *self)
{
  give_thread_errors_back (self);
  if (self->native != NULL)
    xmlFreeTextReader (self->native);
  tru_xml_source_free (self->source);
  g_clear_pointer (&self->schema, tru_xml_schema_unref);
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->joined);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * tru_xml_reader_next:
 *
 * Goes on to the next start or end of an element; text, comments and instructions between are passed over.
 *
 * Returns: %TRU_XML_START or %TRU_XML_END; %TRU_XML_DONE once the whole file has been read, is valid and was the same
 * in both passes; %TRU_XML_FAILED with a %TRU_XML_ERROR or %G_IO_ERROR_CANCELLED, and again at each later call
 */
TruXmlEvent
tru_xml_reader_next (TruXmlReader  *self,
                     GError       **error)
{
  int type;

  if (G_UNLIKELY (self->joined->len > 0))
    g_ptr_array_set_size (self->joined, 0);
  if (self->end_due)
    {
      self->end_due = FALSE;
      g_string_truncate (self->text, 0);
      return TRU_XML_END;
    }

  type = read_until_tag (self);

  if (type == XML_READER_TYPE_ELEMENT)
    return start_element (self);
  if (type == XML_READER_TYPE_END_ELEMENT)
    return TRU_XML_END;
  return type == XML_READER_TYPE_NONE ? finish (self, error) : fail (self, error);
}

/**
 * tru_xml_reader_text:
 *
 * After %TRU_XML_START of an element that holds only text: reads that element to its end, so that
 * tru_xml_reader_next() goes on behind it. The text is as in the file, spaces included, without comments.
 *
 * Returns: (transfer none): the text, "" for none, valid until the next event; %NULL with an error,
 *   %TRU_XML_ERROR_INVALID if the element holds another
 */
const char *
tru_xml_reader_text (TruXmlReader  *self,
                     GError       **error)
{
  int type;

  g_string_truncate (self->text, 0);
  if (self->end_due)
    {
      self->end_due = FALSE;
      return self->text->str;
    }

  type = read_until_tag (self);
  if (type == XML_READER_TYPE_END_ELEMENT)
    return self->text->str;

  fail (self, error);
  return NULL;
}

/**
 * tru_xml_reader_passed:
 *
 * For elements that mix text with others.
 *
 * Returns: (transfer none): the text between the last two events, valid until the next
 */
const char *
tru_xml_reader_passed (TruXmlReader *self)
{
  return self->text->str;
}

/**
 * tru_xml_reader_skip:
 *
 * After %TRU_XML_START: passes over the element and all it holds, to behind its end.
 *
 * Returns: whether nothing failed
 */
gboolean
tru_xml_reader_skip (TruXmlReader  *self,
                     GError       **error)
{
  for (int depth = 1; depth > 0;)
    switch (tru_xml_reader_next (self, error))
      {
      case TRU_XML_START:
        depth++;
        break;
      case TRU_XML_END:
        depth--;
        break;
      case TRU_XML_DONE:
      case TRU_XML_FAILED:
      default:
        return FALSE;
      }

  return TRUE;
}
