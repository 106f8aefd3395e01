/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-query.h"

G_BEGIN_DECLS

GtkWidget *tru_committee_facts_new (TruStore   *store,
                                    TruRow     *row,
                                    TruDate     on);

G_END_DECLS
