/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-date.h"

G_BEGIN_DECLS

char *tru_calendar_title_week   (TruDate monday,
                                 int     n_days);
char *tru_calendar_title_month  (TruDate day);
char *tru_calendar_title_number (TruDate monday);

char *tru_calendar_title_quarter (TruDate day);

G_END_DECLS
