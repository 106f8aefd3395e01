/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-room.h"

G_BEGIN_DECLS

/**
 * TruCommitteesRoom:
 *
 * Where a committee is prepared and held and its minutes are made: the meetings, the agenda of one, and its case.
 */
#define TRU_TYPE_COMMITTEES_ROOM (tru_committees_room_get_type ())
G_DECLARE_FINAL_TYPE (TruCommitteesRoom, tru_committees_room, TRU, COMMITTEES_ROOM, TruRoom)

G_END_DECLS
