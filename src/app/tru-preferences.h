/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-office.h"

G_BEGIN_DECLS

#define TRU_TYPE_PREFERENCES (tru_preferences_get_type ())
G_DECLARE_FINAL_TYPE (TruPreferences, tru_preferences, TRU, PREFERENCES, AdwPreferencesWindow)

GtkWindow *tru_preferences_new         (GtkWindow  *parent,
                                        TruOffice  *office);
void       tru_preferences_apply_style (const char *style);

G_END_DECLS
