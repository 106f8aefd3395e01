/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-unknown.h"

G_BEGIN_DECLS

/**
 * TruDate:
 *
 * A day of the proleptic Gregorian calendar, counted in days since 1970-01-01, or %TRU_UNKNOWN.
 * Days are plain numbers so that adding, comparing and counting need no function. Years 1 to 9999.
 */
typedef gint64 TruDate;

typedef enum
{
  TRU_DATE_LONG,    /* mardi 24 novembre 2026 */
  TRU_DATE_MEDIUM,  /* mar. 24 nov. 2026 */
  TRU_DATE_DAY,     /* mar. 24 nov., with its year where that is not this one */
  TRU_DATE_SHORT,   /* 24 nov. */
  TRU_DATE_YEAR,    /* 24 nov. 2026 */
  TRU_DATE_NUMERIC, /* 24/11/2026 */
  TRU_DATE_MONTH,   /* novembre 2026 */
} TruDateStyle;

TruDate  tru_date_new          (int          year,
                                int          month,
                                int          day);
gboolean tru_date_get          (TruDate      date,
                                int         *year,
                                int         *month,
                                int         *day);
TruDate  tru_date_parse        (const char  *text);
TruDate  tru_date_parse_year   (const char  *text);
TruDate  tru_date_parse_typed  (const char  *text,
                                TruDate      today);
char    *tru_date_to_iso       (TruDate      date);
char    *tru_date_format       (TruDate      date,
                                TruDateStyle style);
int      tru_date_weekday      (TruDate      date);
TruDate  tru_date_monday       (TruDate      date);
TruDate  tru_date_month_start  (TruDate      date);
int      tru_date_month_length (TruDate      date);
TruDate  tru_date_add_months   (TruDate      date,
                                int          months);
int      tru_date_week         (TruDate      date,
                                int         *week_year);
int      tru_date_years        (TruDate      birth,
                                TruDate      on);

const char *tru_date_weekday_name       (int weekday);
const char *tru_date_weekday_short_name (int weekday);
const char *tru_date_month_name         (int month);
const char *tru_date_month_short_name   (int month);

G_END_DECLS
