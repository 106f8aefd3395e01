/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-decimal.h"
#include "tru-record.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_RENT_SHARE_UNKNOWN,      /* one of the amounts is unknown */
  TRU_RENT_SHARE_NO_RESOURCES, /* resources are known to be zero: there is no share to compute */
  TRU_RENT_SHARE_KNOWN,
} TruRentShareAnswer;

/**
 * TruRentShare:
 * @answer: what can be said
 * @remaining: cents that remain to pay in a month, or %TRU_UNKNOWN
 * @share: hundredths of a per cent of the resources, or %TRU_UNKNOWN unless @answer is %TRU_RENT_SHARE_KNOWN
 * @resources: the resources that it is a share of, in cents, or %TRU_UNKNOWN
 */
typedef struct
{
  TruRentShareAnswer answer;
  gint64 remaining;
  TruDecimal share;
  gint64 resources;
} TruRentShare;

TruRentShare  tru_rent_share_new          (gint64              rent,
                                           gint64              charges,
                                           gint64              housing_aid,
                                           gint64              resources);
TruRentShare  tru_rent_share_of_household (TruRecord          *household);
char         *tru_rent_share_missing      (TruRecord          *household);
gboolean      tru_rent_share_is_above     (const TruRentShare *self,
                                           gint64              resources,
                                           TruDecimal          threshold);
char         *tru_rent_share_number       (const TruRentShare *self,
                                           guint               decimals,
                                           TruDecimal          threshold);
char         *tru_rent_share_format       (const TruRentShare *self,
                                           TruDecimal          threshold);
const char   *tru_rent_share_definition   (void);

G_END_DECLS
