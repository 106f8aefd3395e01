/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-deadlines.h"
#include "tru-store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GPtrArray *tru_watch_deadlines            (TruStore    *store,
                                           TruDate      today,
                                           GError     **error);
GPtrArray *tru_watch_deadlines_of_support (TruStore    *store,
                                           const char  *support,
                                           TruDate      today,
                                           GError     **error);
char      *tru_watch_next_days            (TruStore    *store,
                                           TruDate      today,
                                           GError     **error);

G_END_DECLS
