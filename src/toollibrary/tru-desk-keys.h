/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkEventController *tru_desk_keys_new (GtkEntry *field);

G_END_DECLS
