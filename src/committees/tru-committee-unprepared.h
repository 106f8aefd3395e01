/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

void tru_committee_unprepared_show    (GtkListBox    *list,
                                       TruOffice     *office);
void tru_committee_unprepared_prepare (GtkListBoxRow *row,
                                       TruOffice     *office);

G_END_DECLS
