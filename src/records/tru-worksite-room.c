/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksite-room.h"

#include <glib/gi18n.h>

TRU_DEFINE_RECORD (TruWorksiteRoom, tru_worksite_room, TRU_WORKSITE_ROOM_FIELDS, 21, "worksite_room", "worksite-rooms", N_("Room of a worksite"), N_("Rooms of worksites"), NULL)
