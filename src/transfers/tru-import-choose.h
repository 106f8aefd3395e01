/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-office.h"

G_BEGIN_DECLS

void     tru_import_choose (GtkWindow  *parent,
                            TruOffice  *office);
void     tru_import_open   (GtkWindow  *parent,
                            TruOffice  *office,
                            const char *path);
gboolean tru_import_reads  (const char *path);

G_END_DECLS
