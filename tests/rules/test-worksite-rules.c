/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-worksite-rules.h"

#include "tru-contract.h"
#include "tru-dwelling.h"
#include "tru-occupancy.h"
#include "tru-person.h"
#include "tru-programme.h"
#include "tru-referral.h"
#include "tru-signatory.h"
#include "tru-support.h"
#include "tru-worksite-room.h"
#include "tru-worksite.h"

/* The worksite of the mock-ups: referred on 6 October 2026, accepted on 4 November, planned from 30 November to 4
 * December. */
static void
set_up (TruWorksiteFacts *facts,
        gconstpointer     data)
{
  facts->worksite = tru_record_new (&tru_worksite_kind);
  facts->support = tru_record_new (&tru_support_kind);
  facts->programme = tru_record_new (&tru_programme_kind);
  facts->dwelling = tru_record_new (&tru_dwelling_kind);
  facts->occupancy = tru_record_new (&tru_occupancy_kind);
  facts->referral = tru_record_new (&tru_referral_kind);
  facts->contract = tru_record_new (&tru_contract_kind);
  facts->signatories = g_ptr_array_new_with_free_func (g_object_unref);
  facts->adults = g_ptr_array_new_with_free_func (g_object_unref);
  facts->rooms = g_ptr_array_new_with_free_func (g_object_unref);
  facts->days = g_array_new (FALSE, FALSE, sizeof (TruDate));
  facts->holds = g_ptr_array_new_with_free_func (tru_taken_free);
  facts->signed_on = TRU_UNKNOWN;
  facts->holidays = TRU_HOLIDAYS_FRANCE;
  facts->from = TRU_UNKNOWN;
  tru_record_set_number (facts->programme, TRU_PROGRAMME_MAX_AREA, 3000);
  tru_record_set_number (facts->programme, TRU_PROGRAMME_WORKSITE_DAYS, 4);
  tru_record_set_text (facts->programme, TRU_PROGRAMME_WORKSITE_WEEKDAYS, "1245");
  tru_record_set_number (facts->programme, TRU_PROGRAMME_WORKSITE_MONTHS, 2);
  tru_record_set_number (facts->programme, TRU_PROGRAMME_SUPPORT_MONTHS, 6);
  tru_record_set_number (facts->programme, TRU_PROGRAMME_CONTRACT_REQUIRED, TRUE);
  tru_record_set_number (facts->programme, TRU_PROGRAMME_LANDLORD_REQUIRED, TRUE);
  tru_record_set_number (facts->programme, TRU_PROGRAMME_PREPARATION_REQUIRED, TRUE);
  tru_record_set_number (facts->programme, TRU_PROGRAMME_LEAD_BEFORE, tru_date_new (1949, 1, 1));
  tru_record_set_number (facts->programme, TRU_PROGRAMME_ASBESTOS_BEFORE, tru_date_new (1997, 7, 1));
  tru_record_set_number (facts->referral, TRU_REFERRAL_RECEIVED_ON, tru_date_new (2026, 10, 6));
  tru_record_set_number (facts->support, TRU_SUPPORT_ACCEPTED_ON, tru_date_new (2026, 11, 4));
}

static void
tear_down (TruWorksiteFacts *facts,
           gconstpointer     data)
{
  g_object_unref (facts->worksite);
  g_object_unref (facts->support);
  g_object_unref (facts->programme);
  g_object_unref (facts->dwelling);
  g_object_unref (facts->occupancy);
  g_object_unref (facts->referral);
  g_object_unref (facts->contract);
  g_ptr_array_unref (facts->signatories);
  g_ptr_array_unref (facts->adults);
  g_ptr_array_unref (facts->rooms);
  g_array_unref (facts->days);
  g_ptr_array_unref (facts->holds);
}

static void
add_room (TruWorksiteFacts *facts,
          TruDecimal        area)
{
  TruRecord *room = tru_record_new (&tru_worksite_room_kind);

  tru_record_set_number (room, TRU_WORKSITE_ROOM_AREA, area);
  g_ptr_array_add (facts->rooms, room);
}

static void
add_day (TruWorksiteFacts *facts,
         int               year,
         int               month,
         int               day)
{
  TruDate date = tru_date_new (year, month, day);

  g_array_append_val (facts->days, date);
}

static void
add_usual_days (TruWorksiteFacts *facts)
{
  add_day (facts, 2026, 11, 30);
  add_day (facts, 2026, 12, 1);
  add_day (facts, 2026, 12, 3);
  add_day (facts, 2026, 12, 4);
}

static int
severity_of (TruWorksiteFacts *facts,
             const char       *rule)
{
  g_autoptr (GPtrArray) findings = tru_worksite_check_confirmation (facts);
  const TruFinding *finding = tru_findings_find (findings, rule);

  return finding ? (int) finding->severity : -1;
}

static void
test_area (TruWorksiteFacts *facts,
           gconstpointer     data)
{
  add_room (facts, 1500);
  add_room (facts, 1499);
  g_assert_cmpint (severity_of (facts, "worksite-area"), ==, TRU_SEVERITY_OK);
  tru_record_set_number (g_ptr_array_index (facts->rooms, 1), TRU_WORKSITE_ROOM_AREA, 1500);
  g_assert_cmpint (severity_of (facts, "worksite-area"), ==, TRU_SEVERITY_OK);
  tru_record_set_number (g_ptr_array_index (facts->rooms, 1), TRU_WORKSITE_ROOM_AREA, 1501);
  g_assert_cmpint (severity_of (facts, "worksite-area"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_clear (g_ptr_array_index (facts->rooms, 1), TRU_WORKSITE_ROOM_AREA);
  g_assert_cmpint (severity_of (facts, "worksite-area"), ==, TRU_SEVERITY_WARNS);
  tru_record_clear (facts->programme, TRU_PROGRAMME_MAX_AREA);
  g_assert_cmpint (severity_of (facts, "worksite-area"), ==, -1);
}

/* Two months end with the month where it is shorter, and know leap years. */
static void
test_month_ends (TruWorksiteFacts *facts,
                 gconstpointer     data)
{
  TruRecord *programme = facts->programme;

  tru_record_set_number (programme, TRU_PROGRAMME_WORKSITE_MONTHS, 2);
  g_assert_cmpint (tru_worksite_limit (programme, tru_date_new (2026, 12, 31)), ==, tru_date_new (2027, 2, 28));
  g_assert_cmpint (tru_worksite_limit (programme, tru_date_new (2027, 12, 31)), ==, tru_date_new (2028, 2, 29));
  g_assert_cmpint (tru_worksite_limit (programme, tru_date_new (2027, 12, 29)), ==, tru_date_new (2028, 2, 29));
  g_assert_cmpint (tru_worksite_limit (programme, tru_date_new (2028, 2, 29)), ==, tru_date_new (2028, 4, 29));
  g_assert_cmpint (tru_worksite_limit (programme, tru_date_new (2026, 4, 30)), ==, tru_date_new (2026, 6, 30));
  g_assert_cmpint (tru_worksite_limit (programme, TRU_UNKNOWN), ==, TRU_UNKNOWN);
  tru_record_clear (programme, TRU_PROGRAMME_WORKSITE_MONTHS);
  g_assert_cmpint (tru_worksite_limit (programme, tru_date_new (2026, 12, 31)), ==, TRU_UNKNOWN);
}

static void
test_days (TruWorksiteFacts *facts,
           gconstpointer     data)
{
  add_usual_days (facts);
  g_assert_cmpint (severity_of (facts, "worksite-day"), ==, -1);
  g_assert_cmpint (severity_of (facts, "worksite-days"), ==, -1);
  g_array_index (facts->days, TruDate, 1) = tru_date_new (2026, 12, 2);
  g_assert_cmpint (severity_of (facts, "worksite-day"), ==, TRU_SEVERITY_BLOCKS);
  g_array_set_size (facts->days, 1);
  g_assert_cmpint (severity_of (facts, "worksite-days"), ==, TRU_SEVERITY_WARNS);
}

static void
test_holiday (TruWorksiteFacts *facts,
              gconstpointer     data)
{
  add_day (facts, 2026, 4, 7);
  add_day (facts, 2026, 4, 9);
  add_day (facts, 2026, 4, 10);
  g_assert_cmpint (severity_of (facts, "worksite-days"), ==, -1);
  g_array_index (facts->days, TruDate, 0) = tru_date_new (2026, 4, 6);
  g_assert_cmpint (severity_of (facts, "worksite-day"), ==, TRU_SEVERITY_BLOCKS);
}

/* The referral came on 6 October. */
static void
test_beginning (TruWorksiteFacts *facts,
                gconstpointer     data)
{
  facts->today = tru_date_new (2026, 11, 24);
  add_day (facts, 2026, 10, 5);
  g_assert_cmpint (severity_of (facts, "worksite-beginning"), ==, TRU_SEVERITY_BLOCKS);
  g_array_index (facts->days, TruDate, 0) = tru_date_new (2026, 10, 6);
  g_assert_cmpint (severity_of (facts, "worksite-beginning"), ==, TRU_SEVERITY_WARNS);
  g_array_index (facts->days, TruDate, 0) = tru_date_new (2026, 11, 23);
  g_assert_cmpint (severity_of (facts, "worksite-beginning"), ==, TRU_SEVERITY_WARNS);
  g_array_index (facts->days, TruDate, 0) = facts->today;
  g_assert_cmpint (severity_of (facts, "worksite-beginning"), ==, -1);
}

static void
test_too_many_days (TruWorksiteFacts *facts,
                    gconstpointer     data)
{
  add_usual_days (facts);
  add_day (facts, 2026, 12, 7);
  g_assert_cmpint (severity_of (facts, "worksite-days"), ==, TRU_SEVERITY_BLOCKS);
}

static void
test_limits (TruWorksiteFacts *facts,
             gconstpointer     data)
{
  /* 6 October and two months: 6 December. 4 November and six months: 4 May. */
  add_day (facts, 2026, 12, 6);
  g_assert_cmpint (severity_of (facts, "worksite-limit"), ==, -1);
  g_array_index (facts->days, TruDate, 0) = tru_date_new (2026, 12, 7);
  g_assert_cmpint (severity_of (facts, "worksite-limit"), ==, TRU_SEVERITY_BLOCKS);
  g_assert_cmpint (severity_of (facts, "support-limit"), ==, -1);
  g_array_index (facts->days, TruDate, 0) = tru_date_new (2027, 5, 4);
  g_assert_cmpint (severity_of (facts, "support-limit"), ==, -1);
  g_array_index (facts->days, TruDate, 0) = tru_date_new (2027, 5, 6);
  g_assert_cmpint (severity_of (facts, "support-limit"), ==, TRU_SEVERITY_BLOCKS);
}

static void
test_crew (TruWorksiteFacts *facts,
           gconstpointer     data)
{
  TruTaken *hold = g_new0 (TruTaken, 1);

  hold->held = TRU_HELD_CREW;
  hold->by = TRU_HELD_BY_WORKSITE;
  hold->starts = tru_time_new (tru_date_new (2026, 12, 2), 0);
  hold->ends = hold->starts + TRU_MINUTES_PER_DAY;
  g_ptr_array_add (facts->holds, hold);
  add_usual_days (facts);
  g_assert_cmpint (severity_of (facts, "crew-busy"), ==, -1);
  hold->ends++;
  g_assert_cmpint (severity_of (facts, "crew-busy"), ==, TRU_SEVERITY_BLOCKS);
  hold->held = TRU_HELD_HOUSEHOLD;
  hold->by = TRU_HELD_BY_ABSENCE;
  g_assert_cmpint (severity_of (facts, "household-away"), ==, TRU_SEVERITY_BLOCKS);
  hold->held = TRU_HELD_CONTACT;
  hold->by = TRU_HELD_BY_EVENT;
  g_assert_cmpint (severity_of (facts, "contact-taken"), ==, TRU_SEVERITY_WARNS);
}

/* Known by the dwelling alone, before any worksite. */
static void
test_survey_wanted (TruWorksiteFacts *facts,
                    gconstpointer     data)
{
  TruRecord *programme = facts->programme;
  TruRecord *dwelling = facts->dwelling;

  tru_record_set_number (dwelling, TRU_DWELLING_BUILT_ON, TRU_UNKNOWN);
  g_assert_true (tru_worksite_wants_survey (programme, dwelling, TRU_PROGRAMME_LEAD_BEFORE, TRU_DWELLING_LEAD_SURVEY));
  tru_record_set_number (dwelling, TRU_DWELLING_BUILT_ON, tru_date_new (1997, 6, 30));
  g_assert_false (tru_worksite_wants_survey (programme, dwelling, TRU_PROGRAMME_LEAD_BEFORE, TRU_DWELLING_LEAD_SURVEY));
  g_assert_true (tru_worksite_wants_survey (programme, dwelling, TRU_PROGRAMME_ASBESTOS_BEFORE, TRU_DWELLING_ASBESTOS_SURVEY));
  tru_record_set_number (dwelling, TRU_DWELLING_BUILT_ON, tru_date_new (1997, 7, 1));
  g_assert_false (tru_worksite_wants_survey (programme, dwelling, TRU_PROGRAMME_ASBESTOS_BEFORE, TRU_DWELLING_ASBESTOS_SURVEY));
  tru_record_set_number (programme, TRU_PROGRAMME_ASBESTOS_BEFORE, TRU_UNKNOWN);
  tru_record_set_number (dwelling, TRU_DWELLING_BUILT_ON, TRU_UNKNOWN);
  g_assert_false (tru_worksite_wants_survey (programme, dwelling, TRU_PROGRAMME_ASBESTOS_BEFORE, TRU_DWELLING_ASBESTOS_SURVEY));
}

static void
test_surveys (TruWorksiteFacts *facts,
              gconstpointer     data)
{
  g_autoptr (GPtrArray) planned = NULL;

  g_assert_cmpint (severity_of (facts, "lead-survey"), ==, -1);
  tru_record_set_number (facts->worksite, TRU_WORKSITE_STRIPPING, TRUE);
  g_assert_cmpint (severity_of (facts, "lead-survey"), ==, TRU_SEVERITY_WARNS);
  planned = tru_worksite_check_plan (facts);
  g_assert_nonnull (strstr (tru_findings_find (planned, "lead-survey")->reason, "(built since: 1949)"));
  g_assert_nonnull (strstr (tru_findings_find (planned, "asbestos-survey")->reason, "(built since: July 1997)"));
  tru_record_set_number (facts->dwelling, TRU_DWELLING_BUILT_ON, tru_date_new (1948, 12, 31));
  g_assert_cmpint (severity_of (facts, "lead-survey"), ==, TRU_SEVERITY_WARNS);
  tru_record_set_number (facts->dwelling, TRU_DWELLING_BUILT_ON, tru_date_new (1949, 1, 1));
  g_assert_cmpint (severity_of (facts, "lead-survey"), ==, -1);
  g_assert_cmpint (severity_of (facts, "asbestos-survey"), ==, TRU_SEVERITY_WARNS);
  tru_record_set_number (facts->dwelling, TRU_DWELLING_ASBESTOS_SURVEY, tru_date_new (2020, 1, 1));
  g_assert_cmpint (severity_of (facts, "asbestos-survey"), ==, -1);
}

static TruRecord *
sign (TruWorksiteFacts *facts,
      TruSignatoryRole  role,
      const char       *person)
{
  TruRecord *signatory = tru_record_new (&tru_signatory_kind);

  tru_record_set_number (signatory, TRU_SIGNATORY_ROLE, role);
  tru_record_set_text (signatory, TRU_SIGNATORY_PERSON, person);
  tru_record_set_number (signatory, TRU_SIGNATORY_SIGNED_ON, tru_date_new (2026, 11, 27));
  g_ptr_array_add (facts->signatories, signatory);
  return signatory;
}

static void
test_contract (TruWorksiteFacts *facts,
               gconstpointer     data)
{
  TruRecord *samira = tru_record_new (&tru_person_kind);

  tru_record_set_uid (samira, "samira");
  g_ptr_array_add (facts->adults, samira);
  g_assert_cmpint (severity_of (facts, "contract-signed"), ==, TRU_SEVERITY_MANAGER_ONLY);
  sign (facts, TRU_SIGNATORY_ROLE_ASSOCIATION, NULL);
  g_assert_cmpint (severity_of (facts, "contract-signed"), ==, TRU_SEVERITY_MANAGER_ONLY);
  sign (facts, TRU_SIGNATORY_ROLE_HOUSEHOLD, "samira");
  g_assert_cmpint (severity_of (facts, "contract-signed"), ==, TRU_SEVERITY_OK);
  tru_record_clear (facts->programme, TRU_PROGRAMME_CONTRACT_REQUIRED);
  g_assert_cmpint (severity_of (facts, "contract-signed"), ==, -1);
}

static void
test_landlord (TruWorksiteFacts *facts,
               gconstpointer     data)
{
  tru_record_set_number (facts->occupancy, TRU_OCCUPANCY_STATUS, TRU_OCCUPANCY_STATUS_TENANT);
  g_assert_cmpint (severity_of (facts, "landlord-agreed"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_set_number (facts->occupancy, TRU_OCCUPANCY_STATUS, TRU_OCCUPANCY_STATUS_OWNER);
  g_assert_cmpint (severity_of (facts, "landlord-agreed"), ==, -1);
  tru_record_set_number (facts->occupancy, TRU_OCCUPANCY_STATUS, TRU_OCCUPANCY_STATUS_TENANT);
  tru_record_set_number (facts->support, TRU_SUPPORT_LANDLORD_AGREED_ON, tru_date_new (2026, 11, 12));
  g_assert_cmpint (severity_of (facts, "landlord-agreed"), ==, TRU_SEVERITY_OK);
}

static void
test_preparation (TruWorksiteFacts *facts,
                  gconstpointer     data)
{
  add_usual_days (facts);
  g_assert_cmpint (severity_of (facts, "preparation"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_set_number (facts->worksite, TRU_WORKSITE_PREPARATION_PLANNED, tru_date_new (2026, 11, 29));
  g_assert_cmpint (severity_of (facts, "preparation"), ==, TRU_SEVERITY_OK);
  tru_record_set_number (facts->worksite, TRU_WORKSITE_PREPARATION_PLANNED, tru_date_new (2026, 11, 30));
  g_assert_cmpint (severity_of (facts, "preparation"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_set_number (facts->worksite, TRU_WORKSITE_PREPARATION_DONE, tru_date_new (2026, 11, 28));
  g_assert_cmpint (severity_of (facts, "preparation"), ==, TRU_SEVERITY_OK);
}

static void
test_accepted (TruWorksiteFacts *facts,
               gconstpointer     data)
{
  g_assert_cmpint (severity_of (facts, "support-accepted"), ==, TRU_SEVERITY_OK);
  tru_record_clear (facts->support, TRU_SUPPORT_ACCEPTED_ON);
  g_assert_cmpint (severity_of (facts, "support-accepted"), ==, TRU_SEVERITY_BLOCKS);
  g_assert_cmpint (severity_of (facts, "worksite-planned"), ==, TRU_SEVERITY_FORBIDS);
}

#define ADD(path, function) g_test_add (path, TruWorksiteFacts, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/worksite-rules/area", test_area);
  ADD ("/worksite-rules/month-ends", test_month_ends);
  ADD ("/worksite-rules/days", test_days);
  ADD ("/worksite-rules/holiday", test_holiday);
  ADD ("/worksite-rules/too-many-days", test_too_many_days);
  ADD ("/worksite-rules/beginning", test_beginning);
  ADD ("/worksite-rules/limits", test_limits);
  ADD ("/worksite-rules/crew", test_crew);
  ADD ("/worksite-rules/survey-wanted", test_survey_wanted);
  ADD ("/worksite-rules/surveys", test_surveys);
  ADD ("/worksite-rules/contract", test_contract);
  ADD ("/worksite-rules/landlord", test_landlord);
  ADD ("/worksite-rules/preparation", test_preparation);
  ADD ("/worksite-rules/accepted", test_accepted);
  return g_test_run ();
}
