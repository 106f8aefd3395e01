/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-room.h"

G_BEGIN_DECLS

/**
 * TruPartnersRoom:
 *
 * The organisations that we work with, our own and its staff first. A contact or a role shows in the page of its organisation.
 */
#define TRU_TYPE_PARTNERS_ROOM (tru_partners_room_get_type ())
G_DECLARE_FINAL_TYPE (TruPartnersRoom, tru_partners_room, TRU, PARTNERS_ROOM, TruRoom)

G_END_DECLS
