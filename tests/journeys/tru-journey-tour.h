/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-journey.h"

G_BEGIN_DECLS

/* The household of the story. */
#define TRU_JOURNEY_BENALI "214bdfc7-008b-59e4-8698-5806ad6b5ffb"

typedef void (*TruJourneyStopFunc) (TruJourney *journey,
                                    const char *name);

void  tru_journey_tour         (TruJourney        *self,
                                TruJourneyStopFunc at_stop);
char *tru_journey_send_benali  (TruJourney        *self,
                                const char        *database);
void  tru_journey_tour_partner (TruJourney        *self,
                                const char        *file,
                                TruJourneyStopFunc at_stop);
void  tru_journey_close_dialog (TruJourney        *self);

G_END_DECLS
