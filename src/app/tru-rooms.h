/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruRoomEntry:
 *
 * A line of the sidebar.
 */
typedef struct
{
  const char *name;              /* as `win.show-room` takes it */
  const char *title;             /* msgid */
  const char *icon;
  GType (*get_type) (void);      /* a GtkWidget that implements TruRoom; built on the first visit */
  gint64 (*count) (TruStore *store); /* (nullable): what waits there, shown beside the title unless 0; another thread asks */
  const char *kinds;             /* names of the kinds whose records it shows, separated by spaces */
} TruRoomEntry;

const TruRoomEntry *tru_rooms         (guint      *n_rooms);
const TruRoomEntry *tru_rooms_by_name (const char *name);
const TruRoomEntry *tru_rooms_of_kind (const char *kind);

G_END_DECLS
