/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-time.h"

G_BEGIN_DECLS

TruDate  tru_clock_today (void);
TruTime  tru_clock_now   (void);
TruStamp tru_clock_stamp (void);

G_END_DECLS
