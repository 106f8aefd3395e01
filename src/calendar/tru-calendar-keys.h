/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-calendar-view.h"

G_BEGIN_DECLS

/** tru_calendar_keys_bind: the keys that all views of the calendar obey. */
void tru_calendar_keys_bind (GtkWidgetClass *widget_class);

G_END_DECLS
