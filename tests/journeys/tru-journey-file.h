/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-journey-form.h"

G_BEGIN_DECLS

typedef struct
{
  const char *household;
  const char *first_name;
  const char *name;
  const char *street;
  const char *commune;
  const char *programme;
  const char *partner; /* (nullable): a direct request without one */
  const char *reason;
} TruJourneyNewcomer;

/* A person at a household’s file: what is done there, and the steps that it moves. */
void        tru_journey_press_step  (TruJourney               *self,
                                     const char               *step);
void        tru_journey_pass        (TruJourney               *self,
                                     const char               *support,
                                     const char               *step);
void        tru_journey_agree_plan  (TruJourney               *self,
                                     const char               *support,
                                     const char               *step);
void        tru_journey_stay        (TruJourney               *self,
                                     const char               *support,
                                     const char               *step,
                                     const char               *reason);
void        tru_journey_wait_step   (TruJourney               *self,
                                     const char               *support,
                                     const char               *step,
                                     gboolean                  is_done);
void        tru_journey_assess      (TruJourney               *self,
                                     const char               *type,
                                     const char               *situation);
void        tru_journey_decide      (TruJourney               *self,
                                     const char               *outcome);
void        tru_journey_sign        (TruJourney               *self,
                                     const char               *support,
                                     const char               *step);
void        tru_journey_set_aim     (TruJourney               *self,
                                     const char               *aim);
void        tru_journey_commit      (TruJourney               *self,
                                     const char               *who,
                                     const char               *what);
void        tru_journey_review      (TruJourney               *self,
                                     const char               *item,
                                     const char               *result);
void        tru_journey_close_support (TruJourney             *self,
                                     const char               *support,
                                     const char               *reason);
const char *tru_journey_refer       (TruJourney               *self,
                                     const TruJourneyNewcomer *newcomer);

G_END_DECLS
