/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruAvailabilityStrip:
 *
 * A tool’s calendar of availability: a cell per day with the number of free copies; closed days are pale, today is framed.
 */
#define TRU_TYPE_AVAILABILITY_STRIP (tru_availability_strip_get_type ())
G_DECLARE_FINAL_TYPE (TruAvailabilityStrip, tru_availability_strip, TRU, AVAILABILITY_STRIP, GtkWidget)

GtkWidget *tru_availability_strip_new (guint                 n_days);
void       tru_availability_strip_set (TruAvailabilityStrip *self,
                                       TruStore             *store,
                                       const char           *tool,
                                       const char           *library,
                                       TruDate               first);

G_END_DECLS
