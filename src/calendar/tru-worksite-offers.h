/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-days-box.h"

G_BEGIN_DECLS

const char *tru_worksite_offers_show (TruDaysBox *box,
                                      GPtrArray  *slots);

G_END_DECLS
