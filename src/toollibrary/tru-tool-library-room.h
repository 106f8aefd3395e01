/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-room.h"

G_BEGIN_DECLS

/**
 * TruToolLibraryRoom:
 *
 * The tool library: loans and returns, inventory, members; of all sites or of one.
 */
#define TRU_TYPE_TOOL_LIBRARY_ROOM (tru_tool_library_room_get_type ())
G_DECLARE_FINAL_TYPE (TruToolLibraryRoom, tru_tool_library_room, TRU, TOOL_LIBRARY_ROOM, TruRoom)

G_END_DECLS
