/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

int tru_hand_over (TruStore    *store,
                   const char  *from,
                   const char  *to,
                   TruDate      left_on,
                   GError     **error);

G_END_DECLS
