/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "tru-time.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_REPEAT_NEVER,
  TRU_REPEAT_WEEKS,         /* every @interval weeks, on @weekdays */
  TRU_REPEAT_MONTH_WEEKDAY, /* every @interval months: the second Tuesday, the last Friday */
  TRU_REPEAT_MONTH_DAY,     /* every @interval months: the 15th */
  TRU_REPEAT_YEARS,         /* every @interval years */
  TRU_REPEAT_OTHER,         /* a rule of another program, kept as it is */
} TruRepeatEvery;

/**
 * TruRepeat:
 *
 * What a form asks about repeats. The day of the month, or which Tuesday of it, comes from the first time.
 */
typedef struct
{
  TruRepeatEvery every;
  guint interval;
  guint weekdays; /* of TRU_REPEAT_WEEKS: bit 0 for Monday … bit 6 for Sunday; 0: the weekday of the first time */
  TruDate until;  /* the last day, or %TRU_UNKNOWN */
  guint count;    /* how many times, or 0 */
} TruRepeat;

TruRepeat  tru_repeat_from_rule (const char      *rule);
char      *tru_repeat_to_rule   (const TruRepeat *self,
                                 TruTime          starts_at);
char      *tru_repeat_describe  (const char      *rule,
                                 TruTime          starts_at);

G_END_DECLS
