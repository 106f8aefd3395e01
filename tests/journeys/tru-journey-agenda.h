/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-journey.h"

G_BEGIN_DECLS

/* A person before the agenda of a committee's meeting. */
void tru_journey_reorder_agenda (TruJourney *self,
                                 const char *meeting,
                                 GtkWidget  *row);

G_END_DECLS
