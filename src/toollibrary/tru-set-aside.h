/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-office.h"
#include "tru-query.h"

G_BEGIN_DECLS

/* A copy that lies ready for who reserved it. */

char *tru_set_aside_hindrance (TruStore  *store,
                               TruRow    *reservation);
void  tru_set_aside_ask       (GtkWidget *widget,
                               TruOffice *office,
                               TruRow    *reservation);

G_END_DECLS
