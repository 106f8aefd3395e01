/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-query.h"

G_BEGIN_DECLS

/* What stands before and after the cases of an agenda, where others have a uid. */
#define TRU_COMMITTEE_ROW_PEOPLE "people"
#define TRU_COMMITTEE_ROW_MINUTES "minutes"

/* Rows of the room's lists; each keeps the uid that it is about. */
GtkWidget  *tru_committee_row_meeting (TruRow     *row,
                                       TruDate     today);
GtkWidget  *tru_committee_row_unprepared (TruRow  *row);
GtkWidget  *tru_committee_row_item    (TruRow     *row,
                                       guint       number);
GtkWidget  *tru_committee_row_people  (guint       present,
                                       guint       excused,
                                       guint       invited);
GtkWidget  *tru_committee_row_minutes (guint       waiting,
                                       gboolean    is_closed);
const char *tru_committee_row_get_uid (GtkWidget  *row);
gboolean    tru_committee_row_waits   (GtkWidget  *row);

/* What lists of them share. */
GtkListBoxRow *tru_committee_row_find         (GtkListBox *list,
                                               const char *uid);
void           tru_committee_row_clear        (GtkListBox *list);
gboolean       tru_committee_row_has_keyboard (GtkWidget  *list);

G_END_DECLS
