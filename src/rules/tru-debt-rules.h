/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-finding.h"

G_BEGIN_DECLS

gint64     tru_debt_payments (TruRecord *debt);
GPtrArray *tru_debt_check    (TruRecord *debt);

G_END_DECLS
