/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-exchange-reader.h"
#include "tru-xml-reader.h"

G_BEGIN_DECLS

/* Shared by the files of the reader alone. */

struct _TruExchangeReader
{
  TruXmlSchema *schema;
  TruXmlReader *xml;
  TruExchangeHeader *header;
  guint64 *withheld; /* by kind number, from the header */
  guint n_withheld;
  gint64 *counts; /* by kind number, of records read */
  GArray *uids;   /* Uid, of records read */
  gint64 shift;
  GHashTable *kinds; /* interned name → TruKind */
  TruExchangeItem item;
};

gboolean tru_exchange_reader_read_header (TruExchangeReader  *self,
                                          GError            **error);
guint64  tru_exchange_field_mask         (const TruKind      *kind,
                                          const char         *names);

G_END_DECLS
