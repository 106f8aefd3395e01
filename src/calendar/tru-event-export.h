/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void tru_event_export_add (AdwPreferencesGroup *group,
                           const char          *event);

G_END_DECLS
