/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _TruXmlHasher TruXmlHasher;

TruXmlHasher *tru_xml_hasher_new    (void);
void          tru_xml_hasher_update (TruXmlHasher *self,
                                     const guint8 *bytes,
                                     gsize         n_bytes);
char         *tru_xml_hasher_finish (TruXmlHasher *self);

G_END_DECLS
