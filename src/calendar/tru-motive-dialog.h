/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-finding.h"

G_BEGIN_DECLS

/** TruMotiveFunc: what happens once the person gave a motive; @by_manager when he or she acts as one. */
typedef void (*TruMotiveFunc) (const char *motive,
                               gboolean    by_manager,
                               gpointer    data);

void tru_motive_dialog_ask (GtkWindow    *parent,
                            GPtrArray    *findings,
                            TruMotiveFunc func,
                            gpointer      data);

G_END_DECLS
