/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"

G_BEGIN_DECLS

/**
 * TruWorksiteRoom:
 *
 * A room renovated in a worksite.
 */
#define TRU_WORKSITE_ROOM_FIELDS(F)                                                            \
  F (WORKSITE, "worksite", REF (worksite), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Worksite")) \
  F (NAME, "name", TEXT, TRU_REQUIRED, PERSONAL, N_("Room"))                                   \
  F (AREA, "area", DECIMAL, 0, PERSONAL, N_("Area (m²)"))                                      \
  F (WORKS, "works", TEXT, 0, PERSONAL, N_("Works"))

enum
{
#define F(ID, ...) TRU_WORKSITE_ROOM_##ID,
  TRU_WORKSITE_ROOM_FIELDS (F)
#undef F
};

#define TRU_TYPE_WORKSITE_ROOM (tru_worksite_room_get_type ())
TRU_DECLARE_RECORD (TruWorksiteRoom, tru_worksite_room, WORKSITE_ROOM)

G_END_DECLS
