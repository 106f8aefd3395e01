/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-finding.h"

G_BEGIN_DECLS

/**
 * TruMotiveFunc:
 * @override: the motive given, and whether by a manager
 * @data: what was given
 *
 * What goes on once a person has said why.
 */
typedef void (*TruMotiveFunc) (const TruOverride *override,
                               gpointer           data);

void tru_motive_dialog_ask (GtkWidget     *widget,
                            const char    *title,
                            const char    *confirm,
                            GPtrArray     *findings,
                            TruMotiveFunc  func,
                            gpointer       data,
                            GDestroyNotify destroy);
void tru_motive_dialog_ask_for (GtkWidget     *widget,
                                const char    *title,
                                const char    *confirm,
                                const char    *asked_for,
                                TruMotiveFunc  func,
                                gpointer       data,
                                GDestroyNotify destroy);

G_END_DECLS
