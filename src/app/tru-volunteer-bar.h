/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tru-office.h"

G_BEGIN_DECLS

/**
 * TruVolunteerBar:
 *
 * What a volunteer should know of this window: that it shows the tool library alone, what that protects and what not, and how
 * old its data are where they come from the office.
 */
#define TRU_TYPE_VOLUNTEER_BAR (tru_volunteer_bar_get_type ())
G_DECLARE_FINAL_TYPE (TruVolunteerBar, tru_volunteer_bar, TRU, VOLUNTEER_BAR, GtkBox)

void     tru_volunteer_bar_refresh (TruVolunteerBar *self,
                                    TruStore        *store);

G_END_DECLS
