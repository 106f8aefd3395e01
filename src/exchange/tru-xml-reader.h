/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tru-xml-error.h"
#include "tru-xml-schema.h"
#include "tru-xml-source.h"

G_BEGIN_DECLS

/* What tru_xml_reader_next() came to. START and END always come in pairs, for <empty/> too. */
typedef enum
{
  TRU_XML_START,
  TRU_XML_END,
  TRU_XML_DONE,
  TRU_XML_FAILED,
} TruXmlEvent;

typedef struct _TruXmlReader TruXmlReader;

TruXmlReader *tru_xml_reader_open          (const char    *path,
                                            TruXmlSchema  *schema,
                                            guint64        max_bytes,
                                            GCancellable  *cancellable,
                                            GError       **error);
TruXmlReader *tru_xml_reader_new           (TruXmlSource  *source,
                                            TruXmlSchema  *schema,
                                            GCancellable  *cancellable,
                                            GError       **error);
void          tru_xml_reader_free          (TruXmlReader  *self);
TruXmlEvent   tru_xml_reader_next          (TruXmlReader  *self,
                                            GError       **error);
const char   *tru_xml_reader_text          (TruXmlReader  *self,
                                            GError       **error);
const char   *tru_xml_reader_passed        (TruXmlReader  *self);
gboolean      tru_xml_reader_skip          (TruXmlReader  *self,
                                            GError       **error);
const char   *tru_xml_reader_intern        (TruXmlReader  *self,
                                            const char    *name);
const char   *tru_xml_reader_get_name      (TruXmlReader  *self);
const char   *tru_xml_reader_get_namespace (TruXmlReader  *self);
gboolean      tru_xml_reader_is_extension  (TruXmlReader  *self);
const char   *tru_xml_reader_get_attribute (TruXmlReader  *self,
                                            const char    *name);
const char   *tru_xml_reader_get_attribute_in (TruXmlReader  *self,
                                            const char    *name_space,
                                            const char    *name);
gboolean      tru_xml_reader_is_nil       (TruXmlReader  *self);
int           tru_xml_reader_get_depth     (TruXmlReader  *self);
int           tru_xml_reader_get_line      (TruXmlReader  *self);
const char   *tru_xml_reader_get_file_name (TruXmlReader  *self);
const char   *tru_xml_reader_get_sha256    (TruXmlReader  *self);
double        tru_xml_reader_get_progress  (TruXmlReader  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruXmlReader, tru_xml_reader_free)

G_END_DECLS
