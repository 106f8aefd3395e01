/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkSingleSelection *tru_list_choice_new (GListModel *model);

G_END_DECLS
