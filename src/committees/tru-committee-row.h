/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-query.h"

G_BEGIN_DECLS

/* Rows of the room's lists; each keeps the uid that it is about. */
GtkWidget  *tru_committee_row_meeting (TruRow     *row,
                                       TruDate     today);
GtkWidget  *tru_committee_row_item    (TruStore   *store,
                                       TruRow     *row,
                                       guint       number,
                                       TruDate     today);
const char *tru_committee_row_get_uid (GtkWidget  *row);
gboolean    tru_committee_row_waits   (GtkWidget  *row);

G_END_DECLS
