/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journey-file.h"

/* Scheme 1, Coup de pouce habitat: a CCAS sends a family that lives on a minimum benefit; committee, contract, preparation and
   four days of work, then the review. */

static void
set_benefit (TruJourney *journey,
             const char *benefit)
{
  tru_journey_show_tab (journey, tru_journey_word ("Overview"));
  tru_journey_pencil (journey, tru_journey_word ("Resources and rent share"), tru_journey_word ("_Resources and Rent…"));
  tru_journey_choose (journey, tru_journey_word ("Minimum benefit"), benefit);
  tru_journey_save (journey);
  tru_journey_show_tab (journey, tru_journey_word ("Support"));
}

/* Who lives on no minimum benefit is not taken in without a reason. */
static void
decide (TruJourney *journey,
        const char *support)
{
  set_benefit (journey, tru_journey_word ("None"));
  tru_journey_pencil (journey, tru_journey_word ("Decisions"), tru_journey_word ("_Decide…"));
  tru_journey_choose (journey, tru_journey_word ("Decision"), tru_journey_word ("Accepted"));
  tru_journey_press (journey, "<Control>s");
  tru_journey_give_up (journey);
  tru_journey_wait_step (journey, support, "Comité", FALSE);
  set_benefit (journey, "RSA");
  tru_journey_decide (journey, tru_journey_word ("Accepted"));
  tru_journey_wait_step (journey, support, "Comité", TRUE);
}

static void
plan (TruJourney *journey)
{
  tru_journey_show_tab (journey, tru_journey_word ("Overview"));
  tru_journey_click_text (journey, tru_journey_word ("_Plan a Worksite…"));
  tru_journey_see_type (journey, "TruWorksiteDialog");
  tru_journey_wait_front (journey);
  tru_journey_see (journey, "L’accord écrit du bailleur manque");
  tru_journey_type (journey, "Chambre");
  tru_journey_press (journey, "Tab");
  tru_journey_type (journey, "12");
  tru_journey_pick (journey, tru_journey_word ("Crew"), "quipe A");
  tru_journey_click_text (journey, tru_journey_word ("_Find a slot"));
  tru_journey_settle (journey);
  tru_journey_picture (journey, "scheme-1-worksite");
  tru_journey_save (journey);
}

static void
work (TruJourney *journey,
      const char *support)
{
  const char *card = tru_journey_word ("Worksite");

  tru_journey_stay (journey, support, "Préparation", tru_journey_word ("Pass This Step All the Same?"));
  g_setenv ("TRUELLE_TODAY", "2027-01-08", TRUE); /* its last day: nothing is finished before the first */
  tru_journey_pencil (journey, card, tru_journey_word ("_Worksite…"));
  tru_journey_fill (journey, tru_journey_word ("Preparation done on"), "24/11/2026");
  tru_journey_fill (journey, tru_journey_word ("Cost"), "1290");
  tru_journey_save (journey);
  tru_journey_wait_step (journey, support, "Préparation", TRUE);
  tru_journey_stay (journey, support, "Chantier", tru_journey_word ("Pass This Step All the Same?"));
  tru_journey_pencil (journey, card, tru_journey_word ("Finish Today"));
  tru_journey_see (journey, tru_journey_word ("Worksite finished"));
  tru_journey_stay (journey, support, "Chantier", "Accord du bailleur manquant");
  tru_journey_pencil (journey, tru_journey_word ("Contact and follow-up"), tru_journey_word ("_Support…"));
  tru_journey_fill (journey, tru_journey_word ("Landlord’s written agreement of"), "24/11/2026");
  tru_journey_save (journey);
  tru_journey_wait_step (journey, support, "Chantier", TRUE);
}

static void
review (TruJourney *journey,
        const char *support)
{
  tru_journey_show_tab (journey, tru_journey_word ("Support"));
  tru_journey_set_aim (journey, "Retrouver la chambre");
  tru_journey_review (journey, tru_journey_word ("Hold a _Final Review…"), tru_journey_word ("Reached"));
  tru_journey_wait_step (journey, support, "Bilan", TRUE);
}

static void
play (TruJourney *journey)
{
  static const TruJourneyNewcomer storez
    = { "Mme Storez", "Agathe", "Storez", "9 rue des Contes", "Roubaix", "Coup de pouce", "CCAS de Roubaix", "Chambre à refaire" };
  const char *support = tru_journey_refer (journey, &storez);

  tru_journey_wait_step (journey, support, "Orientation", TRUE);
  tru_journey_stay (journey, support, "Diagnostic", tru_journey_word ("Pass This Step All the Same?"));
  tru_journey_show_tab (journey, tru_journey_word ("Support"));
  tru_journey_assess (journey, tru_journey_word ("Social assessment"), "Chambre trop froide");
  tru_journey_wait_step (journey, support, "Diagnostic", TRUE);
  decide (journey, support);
  tru_journey_stay (journey, support, "Contrat", tru_journey_word ("Pass This Step All the Same?"));
  tru_journey_sign (journey, support, "Contrat");
  plan (journey);
  work (journey, support);
  review (journey, support);
  tru_journey_picture (journey, "scheme-1");
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
