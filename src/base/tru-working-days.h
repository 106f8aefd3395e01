/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-date.h"

G_BEGIN_DECLS

typedef enum
{
  TRU_HOLIDAYS_FRANCE,
  TRU_HOLIDAYS_ALSACE_MOSELLE,
} TruHolidays;

TruDate     tru_easter_sunday             (int          year);
const char *tru_holiday_name              (TruDate      date,
                                           TruHolidays  region);
gboolean    tru_working_days_has_weekday  (const char  *weekdays,
                                           int          weekday);
gboolean    tru_working_days_are_weekdays (const char  *weekdays);
gboolean    tru_working_days_includes     (TruDate      date,
                                           const char  *weekdays,
                                           TruHolidays  region);

G_END_DECLS
