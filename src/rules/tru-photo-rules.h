/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-finding.h"

G_BEGIN_DECLS

GPtrArray *tru_photo_check (TruRecord *photo,
                            GPtrArray *persons);

G_END_DECLS
