/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-date.h"

G_BEGIN_DECLS

int tru_date_find_month   (const char *folded);
int tru_date_find_weekday (const char *folded);

G_END_DECLS
