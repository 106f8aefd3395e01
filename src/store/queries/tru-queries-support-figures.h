/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"

G_BEGIN_DECLS

/* Supports of $programme, or of all, that were accepted between $from and $until, both counted: by how the household was then,
   as their compositions hold it; who came or was born since is not in it. A line for each value of each list. */
enum
{
  TRU_START_ID,
  TRU_START_LIST, /* token of a list of tru_support_figures() */
  TRU_START_KEY,
  TRU_START_COUNT,
  TRU_START_N_COLUMNS,
};
extern const TruQuery tru_support_starts_query;

/* Appointments between $from and $until, both counted, of $programme or of all: by kind, as they were planned, and of these the
   cancelled, the missed and the excused ones. The same columns. */
extern const TruQuery tru_appointments_query;

G_END_DECLS
