/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"

G_BEGIN_DECLS

/* What truelle-cli's status asks beyond the records themselves. */

enum
{
  TRU_LAST_ACT_ID,
  TRU_LAST_ACT_NAME,
  TRU_LAST_ACT_AT,
  TRU_LAST_ACT_N_COLUMNS,
};

extern const TruQuery tru_last_act_query;
extern const TruQuery tru_late_loans_query;

G_END_DECLS
