/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

void tru_event_agenda_add (AdwPreferencesGroup *group,
                           TruOffice           *office,
                           TruRecord           *event);

G_END_DECLS
