/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWindow *tru_trouble_new (AdwApplication *application,
                            const char     *title,
                            const char     *reason);

G_END_DECLS
