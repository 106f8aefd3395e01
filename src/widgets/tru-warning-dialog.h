/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tru-finding.h"

G_BEGIN_DECLS

/**
 * TruWarningFunc:
 * @data: what was given
 *
 * What goes on once a person has read the warnings.
 */
typedef void (*TruWarningFunc) (gpointer data);

void tru_warning_dialog_ask (GtkWidget      *widget,
                             const char     *question,
                             const char     *confirm,
                             GPtrArray      *findings,
                             TruWarningFunc  func,
                             gpointer        data,
                             GDestroyNotify  destroy);

G_END_DECLS
