/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journey-file.h"

/* Scheme 2, the ARA of Clermont-Ferrand: several meetings, then a home visit; the technical committee alone takes in, and the CCAS
   sends who lives alone; visits, and a review with what people say of it. */

static void
visit (TruJourney *journey,
       const char *support)
{
  tru_journey_pass (journey, support, "Rencontres");
  tru_journey_stay (journey, support, "Visite à domicile", tru_journey_word ("Pass This Step All the Same?"));
  tru_journey_show_tab (journey, tru_journey_word ("Overview"));
  tru_journey_pencil (journey, tru_journey_word ("Appointments"), tru_journey_word ("_Add an Appointment…"));
  tru_journey_fill (journey, tru_journey_word ("Title"), "Visite");
  tru_journey_fill (journey, tru_journey_word ("Day"), "23/11/2026");
  tru_journey_choose (journey, tru_journey_word ("Outcome"), tru_journey_word ("Held"));
  tru_journey_save (journey);
  tru_journey_pass (journey, support, "Visite à domicile");
}

/* However sure one is: only the committee takes a household in. */
static void
decide (TruJourney *journey,
        const char *support)
{
  tru_journey_press_step (journey, "Comité technique");
  tru_journey_picture (journey, "scheme-2-forbidden");
  tru_journey_wait_step (journey, support, "Comité technique", FALSE);
  tru_journey_show_tab (journey, tru_journey_word ("Support"));
  tru_journey_decide (journey, tru_journey_word ("Postponed"));
  tru_journey_wait_step (journey, support, "Comité technique", FALSE);
  tru_journey_decide (journey, tru_journey_word ("Accepted"));
  tru_journey_wait_step (journey, support, "Comité technique", TRUE);
}

static void
play (TruJourney *journey)
{
  static const TruJourneyNewcomer storez
    = { "M. Storez", "Basile", "Storez", "9 rue des Contes", "Wattrelos", "Auto-r", "CCAS de Wattrelos", "Moisissures" };
  const char *support = tru_journey_refer (journey, &storez);

  tru_journey_wait_step (journey, support, "Orientation", TRUE);
  visit (journey, support);
  decide (journey, support);
  tru_journey_sign (journey, support, "Engagement");
  tru_journey_pass (journey, support, "Visites et chantiers");
  tru_journey_set_aim (journey, "Voir du monde");
  tru_journey_review (journey, tru_journey_word ("Hold a _Final Review…"), tru_journey_word ("Reached"));
  tru_journey_wait_step (journey, support, "Bilan des interventions", TRUE);
  tru_journey_picture (journey, "scheme-2");
  tru_journey_close_support (journey, support, tru_journey_word ("Carried through"));
}

int
main (void)
{
  g_autoptr (TruJourney) journey = tru_journey_new ();
  g_autofree char *path = tru_journey_demo (journey);

  tru_journey_run (journey, path, play);
  return 0;
}
