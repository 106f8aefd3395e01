/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tru-exchange-file.h"

G_BEGIN_DECLS

/**
 * TruExchangeWriter:
 *
 * Writes an exchange file record by record, beside its place; only tru_exchange_writer_publish() puts it there.
 */
typedef struct _TruExchangeWriter TruExchangeWriter;

TruExchangeWriter *tru_exchange_writer_open      (const char               *path,
                                                  const TruExchangeHeader  *header,
                                                  GError                  **error);
gboolean           tru_exchange_writer_add       (TruExchangeWriter        *self,
                                                  TruRecord                *record,
                                                  gboolean                  is_requested,
                                                  guint64                   withheld,
                                                  GError                  **error);
gboolean           tru_exchange_writer_bury      (TruExchangeWriter        *self,
                                                  const char               *kind,
                                                  const char               *uid,
                                                  TruStamp                  deleted,
                                                  GError                  **error);
gboolean           tru_exchange_writer_finish    (TruExchangeWriter        *self,
                                                  GError                  **error);
gboolean           tru_exchange_writer_publish   (TruExchangeWriter        *self,
                                                  GError                  **error);
gint64             tru_exchange_writer_get_count (TruExchangeWriter        *self);
void               tru_exchange_writer_free      (TruExchangeWriter        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruExchangeWriter, tru_exchange_writer_free)

G_END_DECLS
