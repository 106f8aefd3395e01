/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-room.h"

G_BEGIN_DECLS

/**
 * TruTodayRoom:
 *
 * The first room: the figures of the day, its appointments, what waits. Its first frame needs three indexed queries; what
 * waits is computed by a thread of its own, since it looks at every open support.
 */
#define TRU_TYPE_TODAY_ROOM (tru_today_room_get_type ())
G_DECLARE_FINAL_TYPE (TruTodayRoom, tru_today_room, TRU, TODAY_ROOM, TruRoom)

gint64 tru_today_room_count (TruStore *store);

G_END_DECLS
