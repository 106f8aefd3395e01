/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-xml-reader.h"

#include <libxml/xmlreader.h>

G_BEGIN_DECLS

struct _TruXmlReader
{
  TruXmlSource *source;
  TruXmlSchema *schema; /* NULL when any well-formed XML will do */
  xmlTextReader *native;
  xmlNode *node; /* the element that the last START or END is about */
  gboolean started;
  gboolean end_due;   /* of an empty element */
  gboolean listening; /* to the thread's errors */
  GString *text;
  GPtrArray *joined; /* attribute values that libxml2 kept in pieces */
  xmlStructuredErrorFunc old_handler;
  void *old_data;
  GError *error; /* the first problem; nothing is read after it */
};

G_END_DECLS
