/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-profile.h"
#include "tru-time.h"

G_BEGIN_DECLS

#define TRU_EXCHANGE_NAMESPACE "urn:truelle:exchange:1"
#define TRU_EXCHANGE_MINOR 1

/**
 * TruExchangeHeader:
 *
 * What a file says of itself before its records.
 */
typedef struct
{
  char *uid;
  gboolean is_complete;
  char *sender;
  char *sender_uid; /* (nullable) */
  char *recipient;  /* (nullable) */
  char *purpose;
  TruProfile profile;
  TruStamp date;
  TruDate anchor; /* day around which demonstration data was written, or TRU_UNKNOWN */
} TruExchangeHeader;

TruExchangeHeader *tru_exchange_header_new  (void);
void               tru_exchange_header_free (TruExchangeHeader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruExchangeHeader, tru_exchange_header_free)

G_END_DECLS
