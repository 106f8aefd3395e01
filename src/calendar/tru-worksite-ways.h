/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-store.h"

G_BEGIN_DECLS

void tru_worksite_ways_add (AdwPreferencesGroup *group,
                            GtkWidget           *parent,
                            TruStore            *store,
                            const char          *worksite);

G_END_DECLS
