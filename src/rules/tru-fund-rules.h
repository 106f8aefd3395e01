/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-finding.h"

G_BEGIN_DECLS

/**
 * TruFundFacts:
 *
 * All that the rules of the hardship fund look at. Nothing is owned.
 */
typedef struct
{
  TruRecord *aid;         /* fund_aid */
  TruRecord *support;
  TruRecord *programme;   /* as the support's terms have it */
  TruRecord *household;
  TruRecord *dwelling;    /* (nullable): the present one */
  TruRecord *contributor; /* (nullable): organisation */
  GPtrArray *others;      /* (nullable) (element-type TruRecord): aids that the support has already */
} TruFundFacts;

GPtrArray *tru_fund_check    (const TruFundFacts *facts);
gboolean   tru_fund_may_contribute (TruRecord       *contributor,
                                    TruRecord       *dwelling);
TruDate    tru_fund_stops_on (TruDate             starts_on,
                              gint64              months);

G_END_DECLS
