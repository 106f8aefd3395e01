/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-exchange-file.h"

/**
 * tru_exchange_header_new:
 *
 * Returns: (transfer full): a header in which nothing is known
 */
TruExchangeHeader *
tru_exchange_header_new (void)
{
  TruExchangeHeader *self = g_new0 (TruExchangeHeader, 1);

  self->date = TRU_UNKNOWN;
  self->anchor = TRU_UNKNOWN;
  return self;
}

/**
 * tru_exchange_header_free:
 * @self: (nullable): a header
 */
void
tru_exchange_header_free (TruExchangeHeader *self)
{
  if (!self)
    return;
  g_free (self->uid);
  g_free (self->sender);
  g_free (self->sender_uid);
  g_free (self->recipient);
  g_free (self->purpose);
  g_free (self);
}
