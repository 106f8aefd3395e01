/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

/* What the buttons of this room do; each may be undone from its toast. */
void tru_committee_act_attend (GtkWidget  *widget,
                               TruOffice  *office,
                               const char *participant,
                               gint64      attendance);
void tru_committee_act_decide (GtkWidget  *widget,
                               TruOffice  *office,
                               const char *item,
                               TruRecord  *decision,
                               GPtrArray  *findings);
void tru_committee_act_close  (GtkWidget  *widget,
                               TruOffice  *office,
                               const char *meeting,
                               GPtrArray  *findings);

G_END_DECLS
