/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-record.h"
#include "tru-worksite.h"

G_BEGIN_DECLS

/**
 * TruRoomWork:
 *
 * Works planned or done in a room of a worksite.
 */
#define TRU_ROOM_WORK_FIELDS(F)                                                                           \
  F (WORKSITE_ROOM, "worksite_room", REF (worksite_room), TRU_REQUIRED | TRU_OWNER, PERSONAL, N_("Room")) \
  F (WORK_TYPE, "work_type", REF (work_type), TRU_REQUIRED, PERSONAL, N_("Works"))                        \
  F (QUANTITY, "quantity", DECIMAL, 0, PERSONAL, N_("Quantity"))                                          \
  F (DONE_BY, "done_by", ENUM (worksite_preparation_by), 0, PERSONAL, N_("Done by"))                      \
  F (DONE_ON, "done_on", DATE, 0, PERSONAL, N_("Done on"))                                                \
  F (NOTE, "note", NOTE, 0, PERSONAL, N_("Notes"))

enum
{
#define F(ID, ...) TRU_ROOM_WORK_##ID,
  TRU_ROOM_WORK_FIELDS (F)
#undef F
};

#define TRU_TYPE_ROOM_WORK (tru_room_work_get_type ())
TRU_DECLARE_RECORD (TruRoomWork, tru_room_work, ROOM_WORK)

G_END_DECLS
