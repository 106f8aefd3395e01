/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-date.h"
#include "tru-fund-aid.h"
#include "tru-journey-file.h"

/* Scheme 5, 10 000 logements accompagnés: the decision body orders the assessment and decides on the support and its kind; the hardship
   fund helps above 30 % of the resources, and not before. */

static void
set_amounts (TruJourney *journey,
             const char *rent)
{
  tru_journey_show_tab (journey, tru_journey_word ("Overview"));
  tru_journey_pencil (journey, tru_journey_word ("Resources and rent share"), tru_journey_word ("_Resources and Rent…"));
  tru_journey_fill (journey, tru_journey_word ("Monthly resources"), "1000");
  tru_journey_fill (journey, tru_journey_word ("Monthly rent"), rent);
  tru_journey_fill (journey, tru_journey_word ("Monthly charges"), "0");
  tru_journey_fill (journey, tru_journey_word ("Monthly housing aid"), "0");
  tru_journey_save (journey);
  tru_journey_show_tab (journey, tru_journey_word ("Support"));
}

static void
ask_for_aid (TruJourney *journey)
{
  tru_journey_pencil (journey, tru_journey_word ("Rights and aids"), tru_journey_word ("_Hardship Fund…"));
  tru_journey_pick (journey, tru_journey_word ("Contributor"), "CCAS de Dunkerque");
  tru_journey_fill (journey, tru_journey_word ("Amount per month"), "80");
  tru_journey_fill (journey, tru_journey_word ("Months"), "6");
  tru_journey_fill (journey, tru_journey_word ("Paid from"), "01/12/2026");
  tru_journey_fill (journey, tru_journey_word ("Levers"), "Emploi");
  tru_journey_press (journey, "<Control>s");
}

/* Exactly 30 % is not above 30 %; one cent more is. */
static void
grant (TruJourney *journey,
       const char *support)
{
  g_autoptr (TruRecord) aid = NULL;

  set_amounts (journey, "300");
  ask_for_aid (journey);
  tru_journey_picture (journey, "scheme-5-refused");
  tru_journey_give_up (journey);
  set_amounts (journey, "300,01");
  ask_for_aid (journey);
  tru_journey_wait_closed (journey);
  aid = tru_store_find_one (tru_journey_store (journey), &tru_fund_aid_kind, TRU_FUND_AID_SUPPORT, support, NULL);
  g_assert_cmpint (tru_record_get_number (aid, TRU_FUND_AID_STOPS_ON), ==, tru_date_new (2027, 5, 31));
}

static void
decide (TruJourney *journey,
        const char *support)
{
  tru_journey_decide (journey, tru_journey_word ("Assessment ordered"));
  tru_journey_wait_step (journey, support, "Diagnostic décidé", TRUE);
  tru_journey_open_line (journey, tru_journey_word ("Assessment"), tru_journey_word ("Social assessment"));
  tru_journey_fill (journey, tru_journey_word ("Done on"), "24/11/2026");
  tru_journey_fill (journey, tru_journey_word ("Situation"), "Loyer trop lourd");
  tru_journey_save (journey);
  tru_journey_wait_step (journey, support, "Diagnostic social", TRUE);
  tru_journey_decide (journey, tru_journey_word ("Accepted"));
  tru_journey_wait_step (journey, support, "Instance décisionnaire", TRUE);
}

static void
accompany (TruJourney *journey,
           const char *support)
{
  tru_journey_set_aim (journey, "Payer le loyer");
  tru_journey_pencil (journey, tru_journey_word ("Action plan and its versions"), tru_journey_word ("_Draft a Plan"));
  tru_journey_see (journey, tru_journey_word ("Nobody commits to anything yet. Add commitments with the pencil."));
  tru_journey_commit (journey, tru_journey_word ("The family"), "Payer le loyer");
  tru_journey_agree_plan (journey, support, "Accompagnement");
  tru_journey_review (journey, tru_journey_word ("Hold a _Final Review…"), tru_journey_word ("Reached"));
  tru_journey_wait_step (journey, support, "Bilan", TRUE);
}

static void
play (TruJourney *journey)
{
  static const TruJourneyNewcomer storez
    = { "Famille Storez", "Élise", "Storez", "9 rue des Contes", "Dunkerque", "10 000", "CCAS de Dunkerque", "Impayés" };
  const char *support = tru_journey_refer (journey, &storez);

  tru_journey_wait_step (journey, support, "Proposition", TRUE);
  tru_journey_show_tab (journey, tru_journey_word ("Support"));
  decide (journey, support);
  grant (journey, support);
  accompany (journey, support);
  tru_journey_picture (journey, "scheme-5");
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
