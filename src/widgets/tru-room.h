/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruRoom:
 *
 * A room of the window (Today, Calendar, …): a widget built on first visit with `g_object_new (type, "office", office, NULL)`.
 * A room derives from this class and adds one line to the table of app/tru-rooms.c; every function is optional.
 * Rooms do not know each other: they ask the window through its actions (`gtk_widget_activate_action ()`, `action-name` in .ui)
 *
 * - `win.show-room` (s): "today", "calendar", "households", "pathways", "committees", "tool-library", "partners"
 * - `win.show-record` (ss): kind's name and uid; the window picks the room, or opens the record's form
 * - `win.settle` (ssss): the same, and there what settles one of its deadlines: kind, uid, the deadline's rule and what it is about
 * - `win.edit-record` (ss): the record's form in a dialog
 * - `win.edit-field` (sss): the same, with the keyboard at one field
 * - `win.add-record` (sa{ss}): a new record's form, with field values given beforehand, as the command line writes them
 * - `win.add-appointment` (x): the calendar's dialog for a new appointment that begins at that time
 * - `win.add-visit` (s): the same, for a visit to a household at the next full hour; its uid
 * - `win.plan-worksite` (s): the calendar's dialog for a new worksite; the household's uid
 * - `win.stop-worksite` (s): the calendar's dialog that interrupts a worksite or, once it is stopped, resumes it; its uid
 * - `win.reserve-tool` (s): the tool library's dialog to reserve a tool for a worksite; its uid
 * - `win.remove-record` (ss): removes the record; a toast offers to undo it
 * - `win.undo`: takes the newest operation back
 * - `win.undo-operation` (x): takes that operation back
 * - `win.import`, `win.import-file` (ay): asks for a file, or takes that one, and shows what importing it would do
 * - `win.export`, `win.export-household` (s): asks what leaves, for whom and why; the household's uid
 * - `win.export-calendar`, `win.export-event` (s): asks which part of the calendar leaves for other programs; an appointment's uid
 * - `win.open-folder` (ay): shows a folder in the desktop's file manager
 * - `win.search`: goes to the global search
 *
 * Functions of the class:
 *
 * - refresh: reads anew what the room shows. Called when something in the database changed, at once while the room is seen and
 *   otherwise when it next is: what nobody looks at costs nothing.
 * - show_record: selects the record; returns whether this room shows records of that kind. A uid that is gone is ignored.
 * - settle: shows the record and opens what settles that deadline of it, a dialog, a field, a card; returns whether it knows of such.
 * - get_draft: what is half done and kept nowhere, in the words in which the window asks before it closes; %NULL for nothing.
 * - save_state: what survives a restart (selection, filter, scroll), as a text that only the room reads; no personal data.
 * - restore_state: that text again, once, before the room is first seen; it may be from an older version or name what is gone.
 * - get_title_widget: stands in the header bar instead of the global search (which Ctrl+K still brings), such as a view switcher.
 * - get_end_widget: stands at the end of the header bar, such as the button of the room's main act.
 * - take_scan: does what a scanner’s code asks for, and returns whether it did; the window brings the room forward that can.
 * - take_unread: keeps what a scanner read that is no code, and returns whether it did; only the room in sight is asked.
 *
 * The window keeps a room alive until it closes.
 */
#define TRU_TYPE_ROOM (tru_room_get_type ())
G_DECLARE_DERIVABLE_TYPE (TruRoom, tru_room, TRU, ROOM, AdwBin)

/* What would be lost with the window: both texts untranslated. */
typedef struct
{
  const char *question;
  const char *reason;
} TruRoomDraft;

struct _TruRoomClass
{
  AdwBinClass parent_class;

  void       (*refresh)          (TruRoom    *self);
  gboolean   (*show_record)      (TruRoom    *self,
                                  const char *kind,
                                  const char *uid);
  gboolean   (*settle)           (TruRoom    *self,
                                  const char *kind,
                                  const char *uid,
                                  const char *rule,
                                  const char *about);
  const TruRoomDraft *(*get_draft) (TruRoom   *self);
  char      *(*save_state)       (TruRoom    *self);
  void       (*restore_state)    (TruRoom    *self,
                                  const char *state);
  GtkWidget *(*get_title_widget) (TruRoom    *self);
  GtkWidget *(*get_end_widget)   (TruRoom    *self);
  gboolean   (*take_scan)        (TruRoom    *self,
                                  const char *code);
  gboolean   (*take_unread)      (TruRoom    *self,
                                  const char *typed);
};

TruOffice *tru_room_get_office       (TruRoom            *self);
TruStore  *tru_room_get_store        (TruRoom            *self);
void       tru_room_refresh          (TruRoom            *self);
void       tru_room_catch_up         (TruRoom            *self);
gboolean   tru_room_show_record      (TruRoom            *self,
                                      const char         *kind,
                                      const char         *uid);
gboolean   tru_room_settle           (TruRoom            *self,
                                      const char         *kind,
                                      const char         *uid,
                                      const char         *rule,
                                      const char         *about);
const TruRoomDraft *tru_room_get_draft (TruRoom          *self);
char      *tru_room_save_state       (TruRoom            *self);
void       tru_room_restore_state    (TruRoom            *self,
                                      const char         *state);
GtkWidget *tru_room_get_title_widget (TruRoom            *self);
GtkWidget *tru_room_get_end_widget   (TruRoom            *self);
gboolean   tru_room_take_scan        (TruRoom            *self,
                                      const char         *code);
gboolean   tru_room_take_unread      (TruRoom            *self,
                                      const char         *typed);

/* One helper for every button that acts: runs FUNC on the writer thread; then shows DONE in a toast with “Undo”, or the error. */
void       tru_room_do               (GtkWidget          *widget,
                                      TruOffice          *office,
                                      const char         *done,
                                      TruOfficeFunc       func,
                                      gpointer            data,
                                      GDestroyNotify      destroy);
AdwToast  *tru_room_toast            (GtkWidget          *widget,
                                      const char         *message);
void       tru_room_toast_undo       (GtkWidget          *widget,
                                      const char         *message,
                                      gint64              operation);
void       tru_room_toast_action     (GtkWidget          *widget,
                                      const char         *message,
                                      const char         *label,
                                      const char         *action,
                                      GVariant           *target);

G_END_DECLS
