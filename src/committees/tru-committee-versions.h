/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

void tru_committee_versions_set  (GtkMenuButton *button,
                                  const char    *paper,
                                  GPtrArray     *audiences);
void tru_committee_versions_open (GtkWidget     *widget,
                                  TruOffice     *office,
                                  const char    *meeting,
                                  GVariant      *target);

G_END_DECLS
