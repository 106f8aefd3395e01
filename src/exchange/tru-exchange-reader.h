/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tru-exchange-file.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_EXCHANGE_RECORD,
  TRU_EXCHANGE_TOMBSTONE,
  TRU_EXCHANGE_END,
  TRU_EXCHANGE_FAILED,
} TruExchangeEvent;

/**
 * TruExchangeItem:
 *
 * What the reader came to; valid until the next call. Masks are of field ids.
 */
typedef struct
{
  TruRecord *record;   /* a record, or NULL at a tombstone */
  gboolean is_requested;
  guint64 present;     /* the file gives a value */
  guint64 emptied;     /* the file says that it was emptied on purpose */
  guint64 withheld;    /* the sender does not share it */
  const TruKind *kind; /* also of a tombstone */
  char *uid;
  TruStamp deleted;    /* of a tombstone */
  int line;
} TruExchangeItem;

typedef struct _TruExchangeReader TruExchangeReader;

TruExchangeReader       *tru_exchange_reader_open         (const char         *path,
                                                           GCancellable       *cancellable,
                                                           GError            **error);
const TruExchangeHeader *tru_exchange_reader_get_header   (TruExchangeReader  *self);
guint                    tru_exchange_reader_n_withheld   (TruExchangeReader  *self);
const char              *tru_exchange_reader_get_sha256   (TruExchangeReader  *self);
const char              *tru_exchange_reader_get_name     (TruExchangeReader  *self);
double                   tru_exchange_reader_get_progress (TruExchangeReader  *self);
void                     tru_exchange_reader_set_shift    (TruExchangeReader  *self,
                                                           gint64              days);
TruExchangeEvent         tru_exchange_reader_next         (TruExchangeReader  *self,
                                                           GError            **error);
const TruExchangeItem   *tru_exchange_reader_get_item     (TruExchangeReader  *self);
void                     tru_exchange_reader_free         (TruExchangeReader  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruExchangeReader, tru_exchange_reader_free)

G_END_DECLS
