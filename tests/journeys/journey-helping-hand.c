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
sign_next (TruJourney *journey)
{
  tru_journey_click_text (journey, tru_journey_word ("Choose…"));
  tru_journey_click_text (journey, tru_journey_word ("Signed _Today"));
  tru_journey_settle (journey);
}

static void
sign (TruJourney *journey,
      const char *support)
{
  tru_journey_stay (journey, support, "Contrat", tru_journey_word ("Pass This Step All the Same?"));
  tru_journey_click_text (journey, tru_journey_word ("_Contract…"));
  tru_journey_see_type (journey, "TruPaperPreview");
  tru_journey_wait_front (journey);
  sign_next (journey);
  tru_journey_wait_step (journey, support, "Contrat", FALSE);
  sign_next (journey);
  tru_journey_wait_step (journey, support, "Contrat", TRUE);
  tru_journey_picture (journey, "scheme-1-contract");
  tru_journey_click_text (journey, tru_journey_word ("_Close"));
  tru_journey_wait_closed (journey);
}

static void
work (TruJourney *journey,
      const char *support)
{
  tru_journey_show_tab (journey, tru_journey_word ("Overview"));
  tru_journey_click_text (journey, tru_journey_word ("_Plan a Worksite…"));
  tru_journey_see_type (journey, "TruWorksiteDialog");
  tru_journey_wait_front (journey);
  tru_journey_settle (journey);
  tru_journey_picture (journey, "scheme-1-worksite");
}

static void
play (TruJourney *journey)
{
  static const TruJourneyNewcomer storez
    = { "Mme Storez", "Agathe", "Storez", "9 rue des Contes", "Roubaix", "Coup de pouce", "CCAS de Roubaix", "Chambre à refaire" };
  const char *support = tru_journey_refer (journey, &storez);

  tru_journey_wait_step (journey, support, "Orientation", TRUE);
  tru_journey_press_step (journey, "Diagnostic");
  tru_journey_wait_step (journey, support, "Diagnostic", TRUE);
  decide (journey, support);
  sign (journey, support);
  work (journey, support);
}

int
main (void)
{
  g_autoptr (TruJourney) journey = tru_journey_new ();
  g_autofree char *path = tru_journey_demo (journey);

  tru_journey_run (journey, path, play);
  return 0;
}
