/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-xml-schema.h"

#include <glib/gi18n.h>
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/schemasInternals.h>
#include <string.h>

#include "tru-xml-error.h"

struct _TruXmlSchema
{
  xmlSchema *native;
  GBytes *xsd; /* libxml2 reads it in place while it compiles */
};

static xmlParserInput *
on_external_entity_asked (const char    *url,
                          const char    *id,
                          xmlParserCtxt *context)
{
  return NULL;
}

/*
 * For the whole process, once. A document can ask libxml2 for other files in more ways than entities:
 * xsi:schemaLocation makes the validator load schemas. Nothing is ever loaded by address; Truelle parses XML from
 * memory or from its own reads.
 */
static void
shut_libxml2_in (void)
{
  static gsize shut = 0;

  if (!g_once_init_enter (&shut))
    return;

  xmlInitParser ();
#ifdef LIBXML_CATALOG_ENABLED
  xmlCatalogSetDefaults (XML_CATA_ALLOW_NONE);
#endif
  xmlSetExternalEntityLoader (on_external_entity_asked);
  g_once_init_leave (&shut, 1);
}

static void
on_schema_error (void     *data,
                 xmlError *problem)
{
  GError **error = data;

  if (*error == NULL && problem->level > XML_ERR_WARNING)
    g_set_error (error, TRU_XML_ERROR, TRU_XML_ERROR_INVALID, _("The exchange schema cannot be used (line %d): %s"),
                 problem->line, g_strchomp (problem->message));
}

static xmlSchema *
compile (GBytes  *xsd,
         GError **error)
{
  gsize size;
  const char *text = g_bytes_get_data (xsd, &size);
  xmlStructuredErrorFunc old_handler = xmlStructuredError;
  void *old_data = xmlStructuredErrorContext;
  xmlSchemaParserCtxt *context;
  xmlSchema *native;

  /* The parser of the XSD's own XML reports to the thread's handler, not to the context's. */
  xmlSetStructuredErrorFunc (error, on_schema_error);
  context = xmlSchemaNewMemParserCtxt (text, (int) size);
  xmlSchemaSetParserStructuredErrors (context, on_schema_error, error);
  native = xmlSchemaParse (context);
  xmlSchemaFreeParserCtxt (context);
  xmlSetStructuredErrorFunc (old_data, old_handler);

  return native;
}

/* The length of "urn:truelle:exchange:" in "urn:truelle:exchange:1". */
static gsize
stem_length (const char *name_space)
{
  const char *colon = strrchr (name_space, ':');

  return colon != NULL ? (gsize) (colon + 1 - name_space) : 0;
}

/**
 * tru_xml_schema_new:
 * @xsd: the text of a schema that includes and imports nothing
 *
 * Compiles a schema, and closes libxml2's ways to other files for the whole process: no catalogue, no external entity
 * and no schema named by a document is loaded. From then on, xmlReadFile() and its like load nothing either; parse
 * from memory.
 *
 * Returns: (transfer full): the schema, to be used by one thread at a time, or %NULL with %TRU_XML_ERROR_INVALID
 */
TruXmlSchema *
tru_xml_schema_new (GBytes  *xsd,
                    GError **error)
{
  g_autoptr (TruXmlSchema) self = g_atomic_rc_box_new0 (TruXmlSchema);
  g_autoptr (GError) reason = NULL;

  shut_libxml2_in ();
  self->xsd = g_bytes_ref (xsd);
  self->native = compile (xsd, &reason);
  if (self->native != NULL)
    return g_steal_pointer (&self);

  if (reason == NULL)
    g_set_error (&reason, TRU_XML_ERROR, TRU_XML_ERROR_INVALID, _("The exchange schema cannot be used."));
  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

TruXmlSchema *
tru_xml_schema_ref (TruXmlSchema *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
schema_clear (gpointer data)
{
  TruXmlSchema *self = data;

  g_clear_pointer (&self->native, xmlSchemaFree);
  g_bytes_unref (self->xsd);
}

void
tru_xml_schema_unref (TruXmlSchema *self)
{
  g_atomic_rc_box_release_full (self, schema_clear);
}

/**
 * tru_xml_schema_get_native:
 *
 * Returns: (transfer none): libxml2's schema
 */
xmlSchema *
tru_xml_schema_get_native (TruXmlSchema *self)
{
  return self->native;
}

/**
 * tru_xml_schema_get_namespace:
 *
 * Returns: the namespace that the schema describes, or ""
 */
const char *
tru_xml_schema_get_namespace (TruXmlSchema *self)
{
  return self->native->targetNamespace != NULL ? (const char *) self->native->targetNamespace : "";
}

/**
 * tru_xml_schema_is_newer:
 * @name_space: a namespace found in a file
 *
 * Returns: whether @name_space is that of the schema with a higher number after its last colon: a later major version
 */
gboolean
tru_xml_schema_is_newer (TruXmlSchema *self,
                         const char   *name_space)
{
  const char *mine = tru_xml_schema_get_namespace (self);
  gsize stem = stem_length (mine);
  guint64 ours, theirs;

  return stem > 0 && strncmp (mine, name_space, stem) == 0
         && g_ascii_string_to_unsigned (mine + stem, 10, 0, G_MAXUINT32, &ours, NULL)
         && g_ascii_string_to_unsigned (name_space + stem, 10, 0, G_MAXUINT32, &theirs, NULL) && theirs > ours;
}
