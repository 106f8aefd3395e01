/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"
#include "tru-working-days.h"

G_BEGIN_DECLS

#define TRU_DAY_OPENINGS 4 /* of all tool libraries that are told of one day */

/** TruDayMark: what is said of a day whatever is planned on it. */
typedef struct
{
  gboolean is_closed; /* a public holiday or a closing day */
  gboolean is_school; /* school holidays */
  char *name;         /* (nullable): of the gravest of them */
  guint n_openings;
  int opens[TRU_DAY_OPENINGS]; /* of a tool library, minutes of the day */
  int closes[TRU_DAY_OPENINGS];
} TruDayMark;

GArray *tru_day_marks_load (TruStore   *store,
                            TruDate     first,
                            TruDate     after,
                            TruHolidays region);

G_END_DECLS
