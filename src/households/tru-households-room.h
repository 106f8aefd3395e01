/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-room.h"

G_BEGIN_DECLS

/**
 * TruHouseholdsRoom:
 *
 * The households: a list, and the page of the one chosen. It implements #TruRoom.
 */
#define TRU_TYPE_HOUSEHOLDS_ROOM (tru_households_room_get_type ())
G_DECLARE_FINAL_TYPE (TruHouseholdsRoom, tru_households_room, TRU, HOUSEHOLDS_ROOM, TruRoom)

G_END_DECLS
