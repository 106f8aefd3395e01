/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruAim:
 *
 * What the household and the association set out to reach.
 */
#define TRU_AIM_FIELDS(F)                                                                  \
  F (SUPPORT, "support", REF (support), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Support")) \
  F (TEXT, "text", TEXT, TRU_REQUIRED, SENSITIVE, N_("Aim"))                               \
  F (SET_ON, "set_on", DATE, TRU_REQUIRED, PERSONAL, N_("Set on"))                         \
  F (AXIS, "axis", REF (axis), 0, PERSONAL, N_("Axis"))

enum
{
#define F(ID, ...) TRU_AIM_##ID,
  TRU_AIM_FIELDS (F)
#undef F
};

#define TRU_TYPE_AIM (tru_aim_get_type ())
TRU_DECLARE_RECORD (TruAim, tru_aim, AIM)

G_END_DECLS
