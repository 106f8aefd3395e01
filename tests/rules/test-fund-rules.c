/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-fund-rules.h"

#include "tru-dwelling.h"
#include "tru-fund-aid.h"
#include "tru-household.h"
#include "tru-organisation.h"
#include "tru-programme.h"
#include "tru-support.h"

/* A household of Wattrelos whose rent is 300 € with resources of 1,000 €, helped by the CCAS of Wattrelos. */
typedef struct
{
  TruFundFacts facts;
} Fund;

static TruRecord *
with_uid (const TruKind *kind,
          const char    *uid)
{
  TruRecord *record = tru_record_new (kind);

  tru_record_set_uid (record, uid);
  return record;
}

static void
set_up (Fund         *fund,
        gconstpointer data)
{
  TruFundFacts *facts = &fund->facts;

  facts->aid = tru_record_new (&tru_fund_aid_kind);
  facts->support = tru_record_new (&tru_support_kind);
  facts->programme = tru_record_new (&tru_programme_kind);
  facts->household = tru_record_new (&tru_household_kind);
  facts->dwelling = tru_record_new (&tru_dwelling_kind);
  facts->contributor = with_uid (&tru_organisation_kind, "93b8ed8c-bf09-55e2-83ff-d120040dfe48");
  tru_record_set_number (facts->programme, TRU_PROGRAMME_RENT_SHARE, 3000);
  tru_record_set_number (facts->programme, TRU_PROGRAMME_FUND_MONTHS, 6);
  tru_record_set_number (facts->household, TRU_HOUSEHOLD_RENT, 30001);
  tru_record_set_number (facts->household, TRU_HOUSEHOLD_CHARGES, 0);
  tru_record_set_number (facts->household, TRU_HOUSEHOLD_HOUSING_AID, 0);
  tru_record_set_number (facts->household, TRU_HOUSEHOLD_RESOURCES, 100000);
  tru_record_set_text (facts->dwelling, TRU_DWELLING_COMMUNE, "Wattrelos");
  tru_record_set_number (facts->contributor, TRU_ORGANISATION_TYPE, TRU_ORGANISATION_TYPE_CCAS);
  tru_record_set_text (facts->contributor, TRU_ORGANISATION_COMMUNE, "WATTRELOS");
  tru_record_set_number (facts->aid, TRU_FUND_AID_MONTHLY, 8000);
  tru_record_set_number (facts->aid, TRU_FUND_AID_MONTHS, 6);
  tru_record_set_text (facts->aid, TRU_FUND_AID_LEVERS, "Prime d’activité demandée");
  tru_record_set_number (facts->support, TRU_SUPPORT_ACCEPTED_ON, tru_date_new (2026, 6, 9));
}

static void
tear_down (Fund         *fund,
           gconstpointer data)
{
  g_object_unref (fund->facts.aid);
  g_object_unref (fund->facts.support);
  g_object_unref (fund->facts.programme);
  g_object_unref (fund->facts.household);
  g_object_unref (fund->facts.dwelling);
  g_object_unref (fund->facts.contributor);
}

static int
severity_of (Fund       *fund,
             const char *rule)
{
  g_autoptr (GPtrArray) findings = tru_fund_check (&fund->facts);
  const TruFinding *finding = tru_findings_find (findings, rule);

  return finding ? (int) finding->severity : -1;
}

static void
test_share (Fund         *fund,
            gconstpointer data)
{
  TruRecord *household = fund->facts.household;
  g_autoptr (GPtrArray) findings = tru_fund_check (&fund->facts);

  /* One cent above 30 %. */
  g_assert_cmpint (tru_findings_worst (findings), ==, TRU_SEVERITY_OK);
  tru_record_set_number (household, TRU_HOUSEHOLD_RENT, 30000);
  g_assert_cmpint (severity_of (fund, "fund-share"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_set_number (household, TRU_HOUSEHOLD_RENT, 29999);
  g_assert_cmpint (severity_of (fund, "fund-share"), ==, TRU_SEVERITY_BLOCKS);
  /* No resources: whatever remains is too much. */
  tru_record_set_number (household, TRU_HOUSEHOLD_RESOURCES, 0);
  g_assert_cmpint (severity_of (fund, "fund-share"), ==, TRU_SEVERITY_OK);
  tru_record_set_number (household, TRU_HOUSEHOLD_RENT, 0);
  g_assert_cmpint (severity_of (fund, "fund-share"), ==, TRU_SEVERITY_BLOCKS);
  /* Unknown is not zero. */
  tru_record_set_number (household, TRU_HOUSEHOLD_RENT, 60000);
  tru_record_clear (household, TRU_HOUSEHOLD_RESOURCES);
  g_assert_cmpint (severity_of (fund, "fund-share"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_clear (fund->facts.programme, TRU_PROGRAMME_RENT_SHARE);
  g_assert_cmpint (severity_of (fund, "fund-programme"), ==, TRU_SEVERITY_FORBIDS);
}

static void
test_contributor (Fund         *fund,
                  gconstpointer data)
{
  TruRecord *contributor = fund->facts.contributor;

  tru_record_set_text (contributor, TRU_ORGANISATION_COMMUNE, "Roubaix");
  g_assert_cmpint (severity_of (fund, "fund-contributor"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_set_number (contributor, TRU_ORGANISATION_TYPE, TRU_ORGANISATION_TYPE_LANDLORD);
  g_assert_cmpint (severity_of (fund, "fund-contributor"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_set_text (fund->facts.dwelling, TRU_DWELLING_LANDLORD, tru_record_get_uid (contributor));
  g_assert_cmpint (severity_of (fund, "fund-contributor"), ==, -1);
  tru_record_set_text (contributor, TRU_ORGANISATION_COMMUNE, "Wattrelos");
  tru_record_clear (fund->facts.dwelling, TRU_DWELLING_LANDLORD);
  g_assert_cmpint (severity_of (fund, "fund-contributor"), ==, TRU_SEVERITY_BLOCKS);
}

static void
test_terms (Fund         *fund,
            gconstpointer data)
{
  tru_record_set_number (fund->facts.aid, TRU_FUND_AID_MONTHS, 7);
  g_assert_cmpint (severity_of (fund, "fund-months"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_clear (fund->facts.aid, TRU_FUND_AID_LEVERS);
  g_assert_cmpint (severity_of (fund, "fund-levers"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_clear (fund->facts.support, TRU_SUPPORT_ACCEPTED_ON);
  g_assert_cmpint (severity_of (fund, "fund-support"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_set_number (fund->facts.aid, TRU_FUND_AID_MONTHLY, 30001);
  g_assert_cmpint (severity_of (fund, "fund-amount"), ==, -1);
  tru_record_set_number (fund->facts.aid, TRU_FUND_AID_MONTHLY, 30002);
  g_assert_cmpint (severity_of (fund, "fund-amount"), ==, TRU_SEVERITY_BLOCKS);
}

/* Three months and four are more than six; of an aid that stopped early the months begun count. */
static void
test_months_add_up (Fund         *fund,
                    gconstpointer data)
{
  g_autoptr (TruRecord) before = tru_record_new (&tru_fund_aid_kind);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  g_ptr_array_add (others, before);
  fund->facts.others = others;
  tru_record_set_number (before, TRU_FUND_AID_STARTS_ON, tru_date_new (2026, 1, 1));
  tru_record_set_number (before, TRU_FUND_AID_MONTHS, 3);
  tru_record_set_number (fund->facts.aid, TRU_FUND_AID_MONTHS, 3);
  g_assert_cmpint (severity_of (fund, "fund-months"), ==, -1);
  tru_record_set_number (fund->facts.aid, TRU_FUND_AID_MONTHS, 4);
  g_assert_cmpint (severity_of (fund, "fund-months"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_set_number (before, TRU_FUND_AID_STOPPED_ON, tru_date_new (2026, 3, 1));
  g_assert_cmpint (severity_of (fund, "fund-months"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_set_number (before, TRU_FUND_AID_STOPPED_ON, tru_date_new (2026, 2, 28));
  g_assert_cmpint (severity_of (fund, "fund-months"), ==, -1);
  fund->facts.others = NULL;
}

/* Its own stop date makes no more of it than its months; another aid of the same days is one too many. */
static void
test_days (Fund         *fund,
           gconstpointer data)
{
  TruRecord *aid = fund->facts.aid;
  g_autoptr (TruRecord) other = tru_record_new (&tru_fund_aid_kind);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  tru_record_set_number (aid, TRU_FUND_AID_STARTS_ON, tru_date_new (2026, 9, 1));
  tru_record_set_number (aid, TRU_FUND_AID_STOPS_ON, tru_date_new (2027, 2, 28));
  g_assert_cmpint (severity_of (fund, "fund-stop"), ==, -1);
  tru_record_set_number (aid, TRU_FUND_AID_STOPS_ON, tru_date_new (2027, 3, 1));
  g_assert_cmpint (severity_of (fund, "fund-stop"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_set_number (other, TRU_FUND_AID_STARTS_ON, tru_date_new (2026, 6, 1));
  tru_record_set_number (other, TRU_FUND_AID_STOPS_ON, tru_date_new (2026, 8, 31));
  g_ptr_array_add (others, other);
  fund->facts.others = others;
  g_assert_cmpint (severity_of (fund, "fund-overlap"), ==, -1);
  tru_record_set_number (other, TRU_FUND_AID_STOPS_ON, tru_date_new (2026, 9, 1));
  g_assert_cmpint (severity_of (fund, "fund-overlap"), ==, TRU_SEVERITY_BLOCKS);
  tru_record_set_number (other, TRU_FUND_AID_STOPPED_ON, tru_date_new (2026, 8, 1));
  g_assert_cmpint (severity_of (fund, "fund-overlap"), ==, -1);
}

static void
test_last_day (void)
{
  g_assert_cmpint (tru_fund_stops_on (tru_date_new (2026, 9, 1), 6), ==, tru_date_new (2027, 2, 28));
  g_assert_cmpint (tru_fund_stops_on (tru_date_new (2027, 9, 1), 6), ==, tru_date_new (2028, 2, 29));
  g_assert_cmpint (tru_fund_stops_on (TRU_UNKNOWN, 6), ==, TRU_UNKNOWN);
}

#define FUND_TEST(path, function) g_test_add (path, Fund, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FUND_TEST ("/fund/share", test_share);
  FUND_TEST ("/fund/contributor", test_contributor);
  FUND_TEST ("/fund/terms", test_terms);
  FUND_TEST ("/fund/days", test_days);  FUND_TEST ("/fund/months-add-up", test_months_add_up);
  g_test_add_func ("/fund/last-day", test_last_day);
  return g_test_run ();
}
