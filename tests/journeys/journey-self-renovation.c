/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journey-file.h"

/* Scheme 2, the ARA of Clermont-Ferrand: several meetings, then a home visit; the technical committee alone takes in, and the CCAS
   sends who lives alone; visits, and a review with what people say of it. */

static void
play_visit (TruJourney *journey,
            const char *support)
{
  tru_journey_pass (journey, support, "Rencontres");
  tru_journey_stay (journey, support, "Visite à domicile", tru_journey_word ("Pass This Step All the Same?"));
  tru_journey_show_tab (journey, tru_journey_word ("Overview"));
  tru_journey_pencil (journey, tru_journey_word ("Appointments"), tru_journey_word ("_Add an Appointment…"));
  tru_journey_picture (journey, "scheme-2-visit");
}

static void
play (TruJourney *journey)
{
  static const TruJourneyNewcomer storez
    = { "M. Storez", "Basile", "Storez", "9 rue des Contes", "Wattrelos", "Auto-r", "CCAS de Wattrelos", "Moisissures" };
  const char *support = tru_journey_refer (journey, &storez);

  tru_journey_wait_step (journey, support, "Orientation", TRUE);
  play_visit (journey, support);
}

int
main (void)
{
  g_autoptr (TruJourney) journey = tru_journey_new ();
  g_autofree char *path = tru_journey_demo (journey);

  tru_journey_run (journey, path, play);
  return 0;
}
