/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef void (*TruSaveFunc) (GtkWindow *window);
typedef gboolean (*TruDirtyFunc) (GtkWindow *window);

void tru_unsaved_question_ask   (GtkWindow   *window,
                                 TruSaveFunc  save);
void tru_unsaved_question_guard (GtkWindow    *window,
                                 TruDirtyFunc  is_dirty,
                                 TruSaveFunc   save);

G_END_DECLS
