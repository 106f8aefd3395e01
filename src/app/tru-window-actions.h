/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-window.h"

G_BEGIN_DECLS

void tru_window_narrow_actions  (TruWindow      *self,
                                 gboolean        is_narrow,
                                 gboolean        is_session);
void tru_window_install_actions (GtkWidgetClass *widget_class);
void tru_window_edit_record     (TruWindow      *self,
                                 const char     *kind,
                                 const char     *uid,
                                 const char     *field);

G_END_DECLS
