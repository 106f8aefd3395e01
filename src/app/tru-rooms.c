/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-rooms.h"

#include <glib/gi18n.h>

#include "tru-calendar-room.h"
#include "tru-committees-room.h"
#include "tru-households-room.h"
#include "tru-partners-room.h"
#include "tru-pathways-room.h"
#include "tru-queries-tool-library.h"
#include "tru-today-room.h"
#include "tru-tool-library-room.h"

static gint64
count_late_loans (TruStore *store)
{
  return tru_query_count (store, &tru_query_late_loans, NULL);
}

/* Adding a room: its header above, its line here, its dependency in app/meson.build. */
static const TruRoomEntry rooms[] = {
  { "today", N_("Today"), "daytime-sunrise-symbolic", tru_today_room_get_type, tru_today_room_count, "" },
  { "calendar", N_("Calendar"), "x-office-calendar-symbolic", tru_calendar_room_get_type, NULL, "event worksite" },
  { "households", N_("Households"), "user-home-symbolic", tru_households_room_get_type, NULL,
    "household person membership dwelling occupancy referral support support_step contract signatory commitment entry" },
  { "pathways", N_("Pathways"), "media-playlist-consecutive-symbolic", tru_pathways_room_get_type, NULL, "" },
  { "committees", N_("Committees"), "view-list-symbolic", tru_committees_room_get_type, NULL, "meeting committee" },
  { "tool-library", N_("Tool library"), "applications-engineering-symbolic", tru_tool_library_room_get_type, count_late_loans,
    "tool item member loan reservation stock_take consumable tool_library" },
  { "partners", N_("Partners"), "system-users-symbolic", tru_partners_room_get_type, NULL, "organisation contact partner_role programme programme_step operation" },
  { NULL },
};

/**
 * tru_rooms:
 * @n_rooms: (out): their number
 *
 * Returns: (transfer none): the rooms in the sidebar's order
 */
const TruRoomEntry *
tru_rooms (guint *n_rooms)
{
  *n_rooms = G_N_ELEMENTS (rooms) - 1;
  return rooms;
}

/**
 * tru_rooms_by_name:
 * @name: (nullable): a room's name
 *
 * Returns: (nullable): the room
 */
const TruRoomEntry *
tru_rooms_by_name (const char *name)
{
  for (guint i = 0; rooms[i].name; i++)
    if (g_strcmp0 (rooms[i].name, name) == 0)
      return &rooms[i];
  return NULL;
}

/**
 * tru_rooms_of_kind:
 * @kind: name of a kind of records
 *
 * Returns: (nullable): the room that shows them
 */
const TruRoomEntry *
tru_rooms_of_kind (const char *kind)
{
  for (guint i = 0; rooms[i].name; i++)
    {
      g_auto (GStrv) kinds = g_strsplit (rooms[i].kinds, " ", -1);

      if (g_strv_contains ((const char *const *) kinds, kind))
        return &rooms[i];
    }
  return NULL;
}
