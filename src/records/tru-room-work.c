/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-room-work.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruRoomWork, tru_room_work, TRU_ROOM_WORK_FIELDS, 53, "room_work", "room-works", N_("Works of a room"), N_("Works of rooms"), NULL)
