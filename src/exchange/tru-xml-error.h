/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/xmlerror.h>

G_BEGIN_DECLS

/**
 * TruXmlError:
 * @TRU_XML_ERROR_MISSING: the file does not exist, may not be read, or is not a regular file
 * @TRU_XML_ERROR_NOT_XML: the content is not well-formed XML
 * @TRU_XML_ERROR_FOREIGN: well-formed XML of another format
 * @TRU_XML_ERROR_NEWER: the same format in a later major version (its namespace ends in a higher number)
 * @TRU_XML_ERROR_TRUNCATED: the file is empty or ends before its last closing tag
 * @TRU_XML_ERROR_HOSTILE: beyond what Truelle agrees to read: a DOCTYPE, another encoding, compression, sizes
 * @TRU_XML_ERROR_INVALID: does not follow the schema
 * @TRU_XML_ERROR_CHANGED: the file changed while it was being read
 * @TRU_XML_ERROR_IO: the disk answered with an error
 *
 * What can be wrong with a foreign XML file. truelle-cli exits with 3 for all of them save NEWER, which is 1.
 */
typedef enum
{
  TRU_XML_ERROR_MISSING,
  TRU_XML_ERROR_NOT_XML,
  TRU_XML_ERROR_FOREIGN,
  TRU_XML_ERROR_NEWER,
  TRU_XML_ERROR_TRUNCATED,
  TRU_XML_ERROR_HOSTILE,
  TRU_XML_ERROR_INVALID,
  TRU_XML_ERROR_CHANGED,
  TRU_XML_ERROR_IO,
} TruXmlError;

#define TRU_XML_ERROR (tru_xml_error_quark ())

GQuark  tru_xml_error_quark           (void);
GError *tru_xml_error_new_from_native (const char     *file_name,
                                       const xmlError *problem);

G_END_DECLS
