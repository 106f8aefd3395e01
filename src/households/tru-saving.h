/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-office.h"

G_BEGIN_DECLS

/* What dialogs of several forms do around the operation that saves them. */

void     tru_saving_set_busy (GtkWidget     *save_button,
                              GtkWidget     *forms,
                              gboolean       is_busy);
gboolean tru_saving_finish   (GtkWidget     *dialog,
                              TruOffice     *office,
                              GAsyncResult  *result,
                              GtkWidget     *form,
                              const char    *done);

G_END_DECLS
