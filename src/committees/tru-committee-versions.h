/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tru_committee_versions_set (GtkMenuButton *button,
                                 const char    *paper,
                                 GPtrArray     *audiences);

G_END_DECLS
