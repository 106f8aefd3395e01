/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

const char *tru_kind_icon (const TruKind *kind);

G_END_DECLS
