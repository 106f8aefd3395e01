/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-xml-reader-private.h"

#include <string.h>

/**
 * tru_xml_reader_intern:
 *
 * Returns: (transfer none): @name as this reader keeps names: equal to tru_xml_reader_get_name() as a pointer when
 * equal as a string, for as long as the reader lives
 */
const char *
tru_xml_reader_intern (TruXmlReader *self,
                       const char   *name)
{
  return (const char *) xmlTextReaderConstString (self->native, (const xmlChar *) name);
}

/**
 * tru_xml_reader_get_name:
 *
 * Returns: (transfer none): the interned local name of the element that the last event was about
 */
const char *
tru_xml_reader_get_name (TruXmlReader *self)
{
  return self->node != NULL ? (const char *) self->node->name : "";
}

/**
 * tru_xml_reader_get_namespace:
 *
 * Returns: (transfer none): the namespace of that element, or ""
 */
const char *
tru_xml_reader_get_namespace (TruXmlReader *self)
{
  return self->node != NULL && self->node->ns != NULL ? (const char *) self->node->ns->href : "";
}

/**
 * tru_xml_reader_is_extension:
 *
 * Returns: whether that element is of another namespace than the schema's: somebody's extension, to be skipped
 */
gboolean
tru_xml_reader_is_extension (TruXmlReader *self)
{
  return strcmp (tru_xml_reader_get_namespace (self), tru_xml_schema_get_namespace (self->schema)) != 0;
}

static const char *
value_of (TruXmlReader *self,
          xmlAttr      *attribute)
{
  xmlChar *joined;

  if (attribute == NULL)
    return NULL;
  if (attribute->children == NULL)
    return "";
  if (attribute->children->next == NULL && attribute->children->type == XML_TEXT_NODE)
    return (const char *) attribute->children->content;

  joined = xmlNodeListGetString (attribute->doc, attribute->children, 1);
  g_ptr_array_add (self->joined, joined);
  return (const char *) joined;
}

/**
 * tru_xml_reader_get_attribute:
 * @name: the name of an attribute without namespace
 *
 * Returns: (transfer none) (nullable): its value on the element just started, valid until the next event; %NULL if
 * absent
 */
const char *
tru_xml_reader_get_attribute (TruXmlReader *self,
                              const char   *name)
{
  xmlAttr *attribute = self->node != NULL ? self->node->properties : NULL;

  while (attribute != NULL && (attribute->ns != NULL || strcmp ((const char *) attribute->name, name) != 0))
    attribute = attribute->next;
  return value_of (self, attribute);
}

/**
 * tru_xml_reader_get_attribute_in:
 * @name_space: (nullable): a namespace, %NULL for whichever
 * @name: the name of an attribute in it
 *
 * Returns: (transfer none) (nullable): as tru_xml_reader_get_attribute()
 */
const char *
tru_xml_reader_get_attribute_in (TruXmlReader *self,
                                 const char   *name_space,
                                 const char   *name)
{
  xmlAttr *attribute = self->node != NULL ? self->node->properties : NULL;

  while (attribute != NULL
         && (attribute->ns == NULL || strcmp ((const char *) attribute->name, name) != 0
             || (name_space != NULL && strcmp ((const char *) attribute->ns->href, name_space) != 0)))
    attribute = attribute->next;
  return value_of (self, attribute);
}

/**
 * tru_xml_reader_is_nil:
 *
 * Returns: whether the element just started says xsi:nil="true": emptied on purpose
 */
gboolean
tru_xml_reader_is_nil (TruXmlReader *self)
{
  const char *instance = "http://www.w3.org/2001/XMLSchema-instance";

  for (xmlAttr *attribute = self->node != NULL ? self->node->properties : NULL; attribute; attribute = attribute->next)
    if (attribute->ns && strcmp ((const char *) attribute->ns->href, instance) == 0
        && strcmp ((const char *) attribute->name, "nil") == 0 && attribute->children && attribute->children->content)
      return *attribute->children->content == 't' || *attribute->children->content == '1';
  return FALSE;
}

/**
 * tru_xml_reader_get_depth:
 *
 * Returns: how many elements enclose that one: 0 for the root
 */
int
tru_xml_reader_get_depth (TruXmlReader *self)
{
  return xmlTextReaderDepth (self->native);
}

/**
 * tru_xml_reader_get_line:
 *
 * Returns: the line of that element, from 1. libxml2 keeps 16 bits of it; beyond line 65,534 this is where the parser
 * is, a few lines further
 */
int
tru_xml_reader_get_line (TruXmlReader *self)
{
  int line = self->node != NULL ? self->node->line : 0;

  return line > 0 && line < G_MAXUINT16 ? line : xmlTextReaderGetParserLineNumber (self->native);
}

/**
 * tru_xml_reader_get_file_name:
 *
 * Returns: (transfer none): the file's name without its folder, for messages
 */
const char *
tru_xml_reader_get_file_name (TruXmlReader *self)
{
  return tru_xml_source_get_name (self->source);
}

/**
 * tru_xml_reader_get_sha256:
 *
 * Returns: (transfer none): the SHA-256 of the file in 64 hexadecimal digits
 */
const char *
tru_xml_reader_get_sha256 (TruXmlReader *self)
{
  return tru_xml_source_get_sha256 (self->source);
}

/**
 * tru_xml_reader_get_progress:
 *
 * Returns: how much of the file has been read, from 0 to 1
 */
double
tru_xml_reader_get_progress (TruXmlReader *self)
{
  return tru_xml_source_get_progress (self->source);
}
