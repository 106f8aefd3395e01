/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-time.h"

G_BEGIN_DECLS

gboolean tru_bell_sums_up (TruTime now,
                           TruDate told_on);

G_END_DECLS
