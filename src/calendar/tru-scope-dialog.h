/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-repeats.h"

G_BEGIN_DECLS

/** TruScopeFunc: goes on with what was chosen. */
typedef void (*TruScopeFunc) (TruScope scope,
                              gpointer data);

void tru_scope_dialog_ask (GtkWidget      *widget,
                           const char     *title,
                           const char     *body,
                           gboolean        offers_this,
                           TruScopeFunc    func,
                           gpointer        data,
                           GDestroyNotify  destroy);

G_END_DECLS
