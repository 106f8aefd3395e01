/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/xmlschemas.h>

G_BEGIN_DECLS

typedef struct _TruXmlSchema TruXmlSchema;

TruXmlSchema *tru_xml_schema_new           (GBytes        *xsd,
                                            GError       **error);
TruXmlSchema *tru_xml_schema_ref           (TruXmlSchema  *self);
void          tru_xml_schema_unref         (TruXmlSchema  *self);
xmlSchema    *tru_xml_schema_get_native    (TruXmlSchema  *self);
const char   *tru_xml_schema_get_namespace (TruXmlSchema  *self);
gboolean      tru_xml_schema_is_newer      (TruXmlSchema  *self,
                                            const char    *name_space);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruXmlSchema, tru_xml_schema_unref)

G_END_DECLS
