/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruAttendanceBox:
 *
 * Who is expected at an event, and who came: people, members of a tool library, contacts, organisations. Ticked here, kept
 * with the event.
 */
#define TRU_TYPE_ATTENDANCE_BOX (tru_attendance_box_get_type ())
G_DECLARE_FINAL_TYPE (TruAttendanceBox, tru_attendance_box, TRU, ATTENDANCE_BOX, AdwPreferencesGroup)

GtkWidget *tru_attendance_box_new         (TruStore          *store);
void       tru_attendance_box_show        (TruAttendanceBox  *self,
                                           const char        *event);
void       tru_attendance_box_set_repeats (TruAttendanceBox *self,
                                           gboolean          repeats);
void       tru_attendance_box_set_places  (TruAttendanceBox  *self,
                                           gint64             places);
void       tru_attendance_box_set_length  (TruAttendanceBox  *self,
                                           gint64             minutes);
gboolean   tru_attendance_box_is_edited   (TruAttendanceBox  *self);
void       tru_attendance_box_add_paper   (TruAttendanceBox  *self,
                                           const char        *event);
GPtrArray *tru_attendance_box_dup_records (TruAttendanceBox  *self);
GPtrArray *tru_attendance_box_dup_removed (TruAttendanceBox  *self);

G_END_DECLS
