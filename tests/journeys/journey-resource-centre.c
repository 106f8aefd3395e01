/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journey-file.h"

/* Scheme 4, the Pôle ressource habitat: a direct request, a pre-assessment with a debt, a strategy, a plan made with the household
   that a review readjusts, and a final evaluation against what was set out. */

static void
note_debt (TruJourney *journey)
{
  tru_journey_pencil (journey, tru_journey_word ("Assessment"), tru_journey_word ("Add a _Risk…"));
  tru_journey_choose (journey, tru_journey_word ("Risk"), tru_journey_word ("Eviction"));
  tru_journey_choose (journey, tru_journey_word ("Gravity"), tru_journey_word ("High"));
  tru_journey_save (journey);
  tru_journey_pencil (journey, tru_journey_word ("Assessment"), tru_journey_word ("Add a _Debt…"));
  tru_journey_fill (journey, tru_journey_word ("Creditor"), "Logis du Ferrain");
  tru_journey_fill (journey, tru_journey_word ("Amount"), "900");
  tru_journey_save (journey);
}

static void
plan (TruJourney *journey,
      const char *support)
{
  tru_journey_set_aim (journey, "Garder le logement");
  tru_journey_stay (journey, support, "Plan d’action", tru_journey_word ("Pass This Step All the Same?"));
  tru_journey_pencil (journey, tru_journey_word ("Action plan and its versions"), tru_journey_word ("_Draft a Plan"));
  tru_journey_see (journey, tru_journey_word ("Nobody commits to anything yet. Add commitments with the pencil."));
  tru_journey_commit (journey, tru_journey_word ("The family"), "Payer 50 € par mois");
  tru_journey_agree_plan (journey, support, "Plan d’action");
}

/* Nobody closes who has not looked back at every aim. */
static void
review (TruJourney *journey,
        const char *support)
{
  tru_journey_review (journey, tru_journey_word ("Hold an _Intermediate Review…"), tru_journey_word ("Partly reached"));
  tru_journey_wait_step (journey, support, "Bilan intermédiaire", TRUE);
  tru_journey_pencil (journey, tru_journey_word ("Aims and reviews"), tru_journey_word ("Hold a _Final Review…"));
  tru_journey_press (journey, "<Control>s");
  tru_journey_see (journey, tru_journey_word ("Why all the same"));
  tru_journey_choose (journey, tru_journey_word ("Result"), tru_journey_word ("Reached"));
  tru_journey_fill (journey, tru_journey_word ("Sent to"), "La dame, le bailleur");
  tru_journey_save (journey);
  tru_journey_wait_step (journey, support, "Évaluation finale", TRUE);
}

static void
play (TruJourney *journey)
{
  static const TruJourneyNewcomer storez
    = { "Mme Storez", "Delphine", "Storez", "9 rue des Contes", "Roubaix", "Pôle ressource", NULL, "Menace d’expulsion" };
  const char *support = tru_journey_refer (journey, &storez);

  tru_journey_wait_step (journey, support, "Demande", TRUE);
  tru_journey_show_tab (journey, tru_journey_word ("Support"));
  tru_journey_stay (journey, support, "Pré-diagnostic", tru_journey_word ("Pass This Step All the Same?"));
  tru_journey_assess (journey, tru_journey_word ("Pre-assessment"), "Loyers impayés");
  tru_journey_wait_step (journey, support, "Pré-diagnostic", TRUE);
  note_debt (journey);
  tru_journey_decide (journey, tru_journey_word ("Accepted"));
  tru_journey_wait_step (journey, support, "Stratégie", TRUE);
  plan (journey, support);
  review (journey, support);
  tru_journey_picture (journey, "scheme-4");
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
