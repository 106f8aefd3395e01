/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-room.h"

G_BEGIN_DECLS

/**
 * TruCalendarRoom:
 *
 * Agenda: the week, the month or the list of what is planned, appointments and worksites alike.
 */
#define TRU_TYPE_CALENDAR_ROOM (tru_calendar_room_get_type ())
G_DECLARE_FINAL_TYPE (TruCalendarRoom, tru_calendar_room, TRU, CALENDAR_ROOM, TruRoom)

void tru_calendar_room_look_at_clock (TruCalendarRoom *self);

G_END_DECLS
