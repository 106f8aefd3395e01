/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruAxis:
 *
 * One of the lines of work that a programme follows at the same time.
 */
#define TRU_AXIS_FIELDS(F)                                                                       \
  F (PROGRAMME, "programme", REF (programme), TRU_REQUIRED | TRU_OWNER, PUBLIC, N_("Programme")) \
  F (POSITION, "position", INTEGER, TRU_REQUIRED, PUBLIC, N_("Order"))                           \
  F (NAME, "name", TEXT, TRU_REQUIRED, PUBLIC, N_("Name"))                                       \
  F (NOTE, "note", NOTE, 0, PUBLIC, N_("Notes"))

enum
{
#define F(ID, ...) TRU_AXIS_##ID,
  TRU_AXIS_FIELDS (F)
#undef F
};

#define TRU_TYPE_AXIS (tru_axis_get_type ())
TRU_DECLARE_RECORD (TruAxis, tru_axis, AXIS)

G_END_DECLS
