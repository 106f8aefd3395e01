/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruRoom:
 *
 * A room of the window (Today, Calendar, …): a widget built on first visit with `g_object_new (type, "office", office, NULL)`.
 * Rooms do not know each other: they ask the window through its actions
 *
 * - `win.show-room` (s): "today", "calendar", "households", "tool-library", "partners"
 * - `win.show-record` (ss): kind's name and uid; the window picks the room
 * - `win.edit-record` (ss): the record's form in a dialog
 * - `win.add-record` (sa{ss}): a new record's form, with field values given beforehand
 * - `win.undo`: takes the newest operation back
 */
#define TRU_TYPE_ROOM (tru_room_get_type ())
G_DECLARE_INTERFACE (TruRoom, tru_room, TRU, ROOM, GtkWidget)

struct _TruRoomInterface
{
  GTypeInterface parent_iface;

  gboolean  (*show_record)   (TruRoom    *self,
                              const char *kind,
                              const char *uid);
  char     *(*save_state)    (TruRoom    *self);
  void      (*restore_state) (TruRoom    *self,
                              const char *state);
};

gboolean  tru_room_show_record   (TruRoom            *self,
                                  const char         *kind,
                                  const char         *uid);
char     *tru_room_save_state    (TruRoom            *self);
void      tru_room_restore_state (TruRoom            *self,
                                  const char         *state);

/* One helper for every button that acts: runs FUNC on the writer thread; then shows DONE in a toast with “Undo”, or the error. */
void      tru_room_do            (GtkWidget          *widget,
                                  TruOffice          *office,
                                  const char         *done,
                                  TruOfficeFunc       func,
                                  gpointer            data,
                                  GDestroyNotify      destroy);
void      tru_room_toast         (GtkWidget          *widget,
                                  const char         *message);

G_END_DECLS
