/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-eligibility-rules.h"

#include "tru-dwelling.h"
#include "tru-eligibility.h"
#include "tru-household.h"
#include "tru-occupancy.h"
#include "tru-person.h"
#include "tru-programme.h"
#include "tru-referral.h"
#include "tru-territory.h"
#include "tru-zoning.h"

#define CCAS "93b8ed8c-bf09-55e2-83ff-d120040dfe48"
#define LANDLORD "8a7d123e-ba7b-553e-b438-a7f59c85d025"

typedef struct
{
  TruRecord *condition;
  TruEligibilityFacts facts;
} Case;

static void
set_up (Case         *self,
        gconstpointer data)
{
  self->condition = tru_record_new (&tru_eligibility_kind);
  self->facts.programme = tru_record_new (&tru_programme_kind);
  self->facts.household = tru_record_new (&tru_household_kind);
  self->facts.referral = tru_record_new (&tru_referral_kind);
  self->facts.occupancy = tru_record_new (&tru_occupancy_kind);
  self->facts.dwelling = tru_record_new (&tru_dwelling_kind);
  self->facts.persons = g_ptr_array_new_with_free_func (g_object_unref);
  self->facts.territories = g_ptr_array_new_with_free_func (g_object_unref);
  self->facts.zonings = g_ptr_array_new_with_free_func (g_object_unref);
  self->facts.on = tru_date_new (2026, 11, 24);
}

static void
tear_down (Case         *self,
           gconstpointer data)
{
  g_object_unref (self->condition);
  g_object_unref (self->facts.programme);
  g_object_unref (self->facts.household);
  g_object_unref (self->facts.referral);
  g_object_unref (self->facts.occupancy);
  g_object_unref (self->facts.dwelling);
  g_ptr_array_unref (self->facts.persons);
  g_ptr_array_unref (self->facts.territories);
  g_ptr_array_unref (self->facts.zonings);
}

static void
add_person (Case   *self,
            TruDate birth)
{
  TruRecord *person = tru_record_new (&tru_person_kind);

  tru_record_set_number (person, TRU_PERSON_BIRTH_DATE, birth);
  g_ptr_array_add (self->facts.persons, person);
}

static TruEligibilityAnswer
answer (Case       *self,
        int         condition,
        const char *value)
{
  tru_record_set_number (self->condition, TRU_ELIGIBILITY_CONDITION, condition);
  tru_record_set_text (self->condition, TRU_ELIGIBILITY_VALUE, value);
  return tru_eligibility_answer (self->condition, &self->facts);
}

static void
test_people (Case         *self,
             gconstpointer data)
{
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_ISOLATED, NULL), ==, TRU_ELIGIBILITY_TO_ASK);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_CHILDLESS, NULL), ==, TRU_ELIGIBILITY_TO_ASK);
  add_person (self, tru_date_new (1964, 11, 25));
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_ISOLATED, NULL), ==, TRU_ELIGIBILITY_MET);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_CHILDLESS, NULL), ==, TRU_ELIGIBILITY_MET);
  /* 62 tomorrow, and today. */
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_NOT_RETIRED, "62"), ==, TRU_ELIGIBILITY_MET);
  self->facts.on++;
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_NOT_RETIRED, "62"), ==, TRU_ELIGIBILITY_NOT_MET);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_NOT_RETIRED, NULL), ==, TRU_ELIGIBILITY_TO_ASK);
  add_person (self, TRU_UNKNOWN);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_ISOLATED, NULL), ==, TRU_ELIGIBILITY_NOT_MET);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_CHILDLESS, NULL), ==, TRU_ELIGIBILITY_TO_ASK);
  add_person (self, tru_date_new (2011, 5, 9));
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_CHILDLESS, NULL), ==, TRU_ELIGIBILITY_NOT_MET);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_CHILDREN, NULL), ==, TRU_ELIGIBILITY_MET);
}

static void
test_benefit (Case         *self,
              gconstpointer data)
{
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_MINIMUM_BENEFIT, NULL), ==, TRU_ELIGIBILITY_TO_ASK);
  tru_record_set_number (self->facts.household, TRU_HOUSEHOLD_BENEFIT, TRU_HOUSEHOLD_BENEFIT_RSA);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_MINIMUM_BENEFIT, NULL), ==, TRU_ELIGIBILITY_MET);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_MINIMUM_BENEFIT, "aah, rsa"), ==, TRU_ELIGIBILITY_MET);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_MINIMUM_BENEFIT, "aah"), ==, TRU_ELIGIBILITY_NOT_MET);
  tru_record_set_number (self->facts.household, TRU_HOUSEHOLD_BENEFIT, TRU_HOUSEHOLD_BENEFIT_NONE);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_MINIMUM_BENEFIT, NULL), ==, TRU_ELIGIBILITY_NOT_MET);
}

static void
test_rent_share (Case         *self,
                 gconstpointer data)
{
  TruRecord *household = self->facts.household;

  tru_record_set_number (self->facts.programme, TRU_PROGRAMME_RENT_SHARE, 3000);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_RENT_SHARE, NULL), ==, TRU_ELIGIBILITY_TO_ASK);
  tru_record_set_number (household, TRU_HOUSEHOLD_RENT, 30000);
  tru_record_set_number (household, TRU_HOUSEHOLD_CHARGES, 0);
  tru_record_set_number (household, TRU_HOUSEHOLD_HOUSING_AID, 0);
  tru_record_set_number (household, TRU_HOUSEHOLD_RESOURCES, 100000);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_RENT_SHARE, NULL), ==, TRU_ELIGIBILITY_NOT_MET);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_RENT_SHARE, "29.99"), ==, TRU_ELIGIBILITY_MET);
  tru_record_set_number (household, TRU_HOUSEHOLD_RENT, 30001);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_RENT_SHARE, NULL), ==, TRU_ELIGIBILITY_MET);
}

static void
test_place (Case         *self,
            gconstpointer data)
{
  TruRecord *territory = tru_record_new (&tru_territory_kind);
  TruRecord *zoning = tru_record_new (&tru_zoning_kind);

  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_TENANT, NULL), ==, TRU_ELIGIBILITY_TO_ASK);
  tru_record_set_number (self->facts.occupancy, TRU_OCCUPANCY_STATUS, TRU_OCCUPANCY_STATUS_SLIDING_LEASE);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_TENANT, NULL), ==, TRU_ELIGIBILITY_MET);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_OWNER, NULL), ==, TRU_ELIGIBILITY_NOT_MET);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_TERRITORY, "Épeule"), ==, TRU_ELIGIBILITY_TO_ASK);
  tru_record_set_text (territory, TRU_TERRITORY_NAME, "Épeule");
  g_ptr_array_add (self->facts.territories, territory);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_TERRITORY, "Alma, epeule"), ==, TRU_ELIGIBILITY_MET);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_TERRITORY, "Alma"), ==, TRU_ELIGIBILITY_NOT_MET);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_ZONING, "qpv"), ==, TRU_ELIGIBILITY_NOT_MET);
  tru_record_set_number (zoning, TRU_ZONING_ZONE, TRU_ZONING_ZONE_QPV);
  g_ptr_array_add (self->facts.zonings, zoning);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_ZONING, "qpv"), ==, TRU_ELIGIBILITY_MET);
}

static void
test_sender (Case         *self,
             gconstpointer data)
{
  TruRecord *referral = self->facts.referral;

  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_FOLLOWED, NULL), ==, TRU_ELIGIBILITY_TO_ASK);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_REFERRED, NULL), ==, TRU_ELIGIBILITY_NOT_MET);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_LANDLORD, NULL), ==, TRU_ELIGIBILITY_TO_ASK);
  tru_record_set_text (referral, TRU_REFERRAL_ORGANISATION, LANDLORD);
  tru_record_set_text (referral, TRU_REFERRAL_CONTACT, CCAS);
  tru_record_set_text (self->facts.dwelling, TRU_DWELLING_LANDLORD, LANDLORD);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_FOLLOWED, NULL), ==, TRU_ELIGIBILITY_MET);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_REFERRED, NULL), ==, TRU_ELIGIBILITY_MET);
  g_assert_cmpint (answer (self, TRU_ELIGIBILITY_CONDITION_LANDLORD, NULL), ==, TRU_ELIGIBILITY_MET);
}

/* Each partner has its own conditions; unknown warns, broken blocks, and a mild condition only warns. */
static void
test_findings (Case         *self,
               gconstpointer data)
{
  g_autoptr (GPtrArray) conditions = g_ptr_array_new ();
  g_autoptr (GPtrArray) nothing = NULL;
  g_autoptr (GPtrArray) unknown = NULL;
  g_autoptr (GPtrArray) broken = NULL;
  g_autoptr (GPtrArray) mild = NULL;

  tru_record_set_number (self->condition, TRU_ELIGIBILITY_CONDITION, TRU_ELIGIBILITY_CONDITION_ISOLATED);
  tru_record_set_text (self->condition, TRU_ELIGIBILITY_ORGANISATION, CCAS);
  g_ptr_array_add (conditions, self->condition);
  nothing = tru_eligibility_check (conditions, &self->facts);
  g_assert_cmpuint (nothing->len, ==, 0);
  tru_record_set_text (self->facts.referral, TRU_REFERRAL_ORGANISATION, CCAS);
  unknown = tru_eligibility_check (conditions, &self->facts);
  g_assert_cmpint (tru_findings_worst (unknown), ==, TRU_SEVERITY_WARNS);
  add_person (self, tru_date_new (1980, 1, 1));
  add_person (self, tru_date_new (1981, 1, 1));
  broken = tru_eligibility_check (conditions, &self->facts);
  g_assert_cmpint (tru_findings_worst (broken), ==, TRU_SEVERITY_BLOCKS);
  g_assert_nonnull (strstr (tru_findings_find (broken, "eligibility")->reason, "2 people"));
  tru_record_set_number (self->condition, TRU_ELIGIBILITY_WARNS, TRUE);
  mild = tru_eligibility_check (conditions, &self->facts);
  g_assert_cmpint (tru_findings_worst (mild), ==, TRU_SEVERITY_WARNS);
}

#define CASE(path, function) g_test_add (path, Case, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASE ("/eligibility/people", test_people);
  CASE ("/eligibility/benefit", test_benefit);
  CASE ("/eligibility/rent-share", test_rent_share);
  CASE ("/eligibility/place", test_place);
  CASE ("/eligibility/sender", test_sender);
  CASE ("/eligibility/findings", test_findings);
  return g_test_run ();
}
