/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journey-file.h"

/* Scheme 3, IGLOO: a family found by a local channel enters the group of an operation; the axes then run side by side until it has
   moved in. */

static void
enter (TruJourney *journey,
       const char *support)
{
  tru_journey_pass (journey, support, "Repérage");
  tru_journey_pass (journey, support, "Information");
  tru_journey_stay (journey, support, "Diagnostic", tru_journey_word ("Pass This Step All the Same?"));
  tru_journey_show_tab (journey, tru_journey_word ("Support"));
  tru_journey_assess (journey, tru_journey_word ("Social assessment"), "Trop petit pour cinq");
  tru_journey_wait_step (journey, support, "Diagnostic", TRUE);
  tru_journey_decide (journey, tru_journey_word ("Accepted"));
  tru_journey_wait_step (journey, support, "Entrée dans le groupe", TRUE);
}

/* The home is designed with the family before anything is built; work and moving in wait for neither. */
static void
build (TruJourney *journey,
       const char *support)
{
  tru_journey_set_aim (journey, "Habiter un logement fini");
  tru_journey_stay (journey, support, "Conception avec la famille", tru_journey_word ("Pass This Step All the Same?"));
  tru_journey_pencil (journey, tru_journey_word ("Action plan and its versions"), tru_journey_word ("_Draft a Plan"));
  tru_journey_see (journey, tru_journey_word ("Nobody commits to anything yet. Add commitments with the pencil."));
  tru_journey_commit (journey, tru_journey_word ("The family"), "Dessiner la cuisine");
  tru_journey_commit (journey, tru_journey_word ("The association"), "Former à la sécurité");
  tru_journey_agree_plan (journey, support, "Conception avec la famille");
  tru_journey_pass (journey, support, "Projet professionnel");
  tru_journey_wait_step (journey, support, "Chantier", FALSE);
  tru_journey_pass (journey, support, "Chantier");
  tru_journey_pass (journey, support, "Emménagement");
}

static void
play (TruJourney *journey)
{
  static const TruJourneyNewcomer storez
    = { "Famille Storez", "Camille", "Storez", "9 rue des Contes", "Roubaix", "IGLOO", "Atelier logement", "Logement trop petit" };
  const char *support = tru_journey_refer (journey, &storez);

  enter (journey, support);
  build (journey, support);
  tru_journey_picture (journey, "scheme-3");
  tru_journey_review (journey, tru_journey_word ("Hold a _Final Review…"), tru_journey_word ("Partly reached"));
  tru_journey_wait_step (journey, support, "Bilan", TRUE);
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
