/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TRU_XML_MAX_SIZE (G_GUINT64_CONSTANT (512) * 1024 * 1024)

typedef struct _TruXmlSource TruXmlSource;

TruXmlSource *tru_xml_source_open         (const char    *path,
                                           guint64        max_bytes,
                                           GError       **error);
TruXmlSource *tru_xml_source_new_for_fd   (int            fd,
                                           const char    *name);
void          tru_xml_source_free         (TruXmlSource  *self);
gboolean      tru_xml_source_check        (TruXmlSource  *self,
                                           GCancellable  *cancellable,
                                           GError       **error);
int           tru_xml_source_read         (void          *self,
                                           char          *buffer,
                                           int            size);
gboolean      tru_xml_source_finish       (TruXmlSource  *self,
                                           GError       **error);
const GError *tru_xml_source_get_error    (TruXmlSource  *self);
const char   *tru_xml_source_get_name     (TruXmlSource  *self);
const char   *tru_xml_source_get_sha256   (TruXmlSource  *self);
double        tru_xml_source_get_progress (TruXmlSource  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruXmlSource, tru_xml_source_free)

G_END_DECLS
