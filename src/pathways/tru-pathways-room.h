/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-room.h"

G_BEGIN_DECLS

/**
 * TruPathwaysRoom:
 *
 * The open supports of a programme, by step: as a board whose cards move by mouse and keyboard, and as a table.
 */
#define TRU_TYPE_PATHWAYS_ROOM (tru_pathways_room_get_type ())
G_DECLARE_FINAL_TYPE (TruPathwaysRoom, tru_pathways_room, TRU, PATHWAYS_ROOM, TruRoom)

G_END_DECLS
