/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-eligibilities.h"
#include "tru-entry.h"
#include "tru-import.h"
#include "tru-deadlines.h"
#include "tru-referrals.h"
#include "tru-supports.h"
#include "tru-watch.h"

/* Households that come in, and the proposals that one of them may be known already. */

static char *
refer (Desk   *desk,
       gint64  status,
       GError **error)
{
  g_autoptr (TruRecord) referral = tru_record_new (&tru_referral_kind);
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);
  g_autoptr (TruRecord) person = tru_record_new (&tru_person_kind);
  g_autoptr (TruRecord) dwelling = tru_record_new (&tru_dwelling_kind);
  TruReferralWish wish = { .referral = referral, .new_household = household, .person = person, .dwelling = dwelling, .status = status };

  tru_record_set_text (referral, TRU_REFERRAL_PROGRAMME, desk->programme);
  tru_record_set_number (referral, TRU_REFERRAL_DIRECT, TRUE);
  tru_record_set_number (referral, TRU_REFERRAL_RECEIVED_ON, tru_clock_today ());
  tru_record_set_text (household, TRU_HOUSEHOLD_NAME, "Mme Storez");
  tru_record_set_text (person, TRU_PERSON_NAME, "Storez");
  tru_record_set_text (dwelling, TRU_DWELLING_STREET, "3 rue Nain");
  tru_record_set_text (dwelling, TRU_DWELLING_COMMUNE, "Roubaix");
  return tru_referrals_take (desk->store, &wish, error);
}

static gint64
status_of_newest (Desk *desk)
{
  g_autoptr (TruRecord) dwelling = tru_store_find_one (desk->store, &tru_dwelling_kind, TRU_DWELLING_STREET, "3 rue Nain", NULL);
  g_autoptr (TruRecord) occupancy = tru_store_find_one (desk->store, &tru_occupancy_kind, TRU_OCCUPANCY_DWELLING, tru_record_get_uid (dwelling), NULL);

  return tru_record_get_number (occupancy, TRU_OCCUPANCY_STATUS);
}

/* Nobody said whether the household rents: nobody is made a tenant. */
static void
test_status (Desk          *desk,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *support = refer (desk, TRU_UNKNOWN, &error);

  g_assert_no_error (error);
  g_assert_nonnull (support);
  g_assert_cmpint (status_of_newest (desk), ==, TRU_UNKNOWN);
  desk_undo (desk->store);
  g_free (support);
  support = refer (desk, TRU_OCCUPANCY_STATUS_OWNER, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status_of_newest (desk), ==, TRU_OCCUPANCY_STATUS_OWNER);
}

/* Who telephones for oneself agrees by asking: nobody else is named, and no paper is awaited. */
static void
test_direct_by_telephone (Desk          *desk,
                          gconstpointer  data)
{
  g_autoptr (TruRecord) referral = tru_record_new (&tru_referral_kind);
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);
  TruReferralWish wish = { referral, NULL, household, NULL, NULL, TRU_UNKNOWN };
  g_autoptr (GError) error = NULL;
  g_autofree char *support = NULL;
  g_autoptr (GPtrArray) deadlines = NULL;

  tru_record_set_text (household, TRU_HOUSEHOLD_NAME, "Mme Storez");
  tru_record_set_text (referral, TRU_REFERRAL_PROGRAMME, desk->programme);
  tru_record_set_number (referral, TRU_REFERRAL_DIRECT, TRUE);
  tru_record_set_number (referral, TRU_REFERRAL_ORAL, TRUE);
  tru_record_set_number (referral, TRU_REFERRAL_RECEIVED_ON, tru_clock_today ());
  support = tru_referrals_take (desk->store, &wish, &error);
  g_assert_no_error (error);
  deadlines = tru_watch_deadlines_of_support (desk->store, support, tru_clock_today (), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < deadlines->len; i++)
    g_assert_cmpstr (((TruDeadline *) deadlines->pdata[i])->rule, !=, "confirmation-awaited");
}

static char *
questions_of (Desk       *desk,
              const char *support)
{
  g_autofree char *uid = desk_value_of (desk, support, "referral");
  g_autoptr (TruRecord) referral = tru_store_get (desk->store, &tru_referral_kind, uid, NULL);

  return tru_eligibilities_questions (desk->store, referral);
}

/* What the programme, or one partner’s public, asks for is asked of the referral until the file says it. */
static void
test_questions (Desk          *desk,
                gconstpointer  data)
{
  g_autofree char *partner = desk_add (desk->store, "organisation", "name", "CCAS", "type", "ccas", NULL);
  g_autofree char *support = refer (desk, TRU_UNKNOWN, NULL);
  g_autofree char *household = desk_value_of (desk, support, "household");
  g_autofree char *referral = desk_value_of (desk, support, "referral");
  g_autofree char *before = NULL, *after = NULL, *answered = NULL;

  g_free (desk_add (desk->store, "eligibility", "programme", desk->programme, "condition", "tenant", NULL));
  g_free (desk_add (desk->store, "eligibility", "programme", desk->programme, "organisation", partner, "condition", "not_retired", "value", "62", NULL));
  before = questions_of (desk, support);
  g_assert_nonnull (strstr (before, "whether it rents or owns"));
  g_assert_nonnull (strstr (before, "the benefit it lives on"));
  g_assert_null (strstr (before, "birth dates"));
  desk_set (desk->store, household, "benefit", "rsa");
  after = questions_of (desk, support);
  g_assert_null (strstr (after, "the benefit it lives on"));
  desk_set (desk->store, referral, "reply", "accepted");
  answered = questions_of (desk, support);
  g_assert_null (answered);
}

/* A condition that only warns is seen while somebody can still decide otherwise, and no longer once it is decided. */
static void
test_doubts (Desk          *desk,
             gconstpointer  data)
{
  g_autofree char *uid = refer (desk, TRU_OCCUPANCY_STATUS_TENANT, NULL);
  g_autoptr (TruRecord) support = tru_store_get (desk->store, &tru_support_kind, uid, NULL);
  g_autofree char *none = tru_eligibilities_doubts (desk->store, support, NULL, tru_clock_today ());
  g_autofree char *doubts = NULL, *decided = NULL;

  g_assert_null (none);
  g_free (desk_add (desk->store, "eligibility", "programme", desk->programme, "condition", "owner", "warns", "true", NULL));
  g_free (desk_add (desk->store, "eligibility", "programme", desk->programme, "condition", "tenant", NULL));
  g_free (desk_add (desk->store, "eligibility", "programme", desk->programme, "condition", "children", "warns", "true", NULL));
  doubts = tru_eligibilities_doubts (desk->store, support, NULL, tru_clock_today ());
  g_assert_nonnull (strstr (doubts, "“Owner"));
  g_assert_null (strstr (doubts, "“Tenant"));
  tru_record_set_number (support, TRU_SUPPORT_ACCEPTED_ON, tru_clock_today ());
  decided = tru_eligibilities_doubts (desk->store, support, NULL, tru_clock_today ());
  g_assert_null (decided);
}

/* The receipt can be printed as soon as the referral is there, whatever is known of it. */
static void
test_receipt (Desk          *desk,
              gconstpointer  data)
{
  g_autofree char *partner = desk_add (desk->store, "organisation", "name", "Mairie", "type", "other", NULL);
  g_autofree char *bare = desk_add (desk->store, "referral", "household", desk->household, "programme", desk->programme,
                                    "organisation", partner, "received_on", "2026-11-20", NULL);
  g_autofree char *full = desk_add (desk->store, "referral", "household", desk->household, "programme", desk->programme,
                                    "organisation", partner, "received_on", "2026-11-20", "asked", "Peindre", "missing",
                                    "L’avis d’imposition", "oral", "true", "agreed_by", "Mme Petit", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruDocument) short_one = tru_referrals_receipt_paper (desk->store, bare, &error);
  g_autoptr (TruDocument) long_one = tru_referrals_receipt_paper (desk->store, full, &error);

  g_assert_no_error (error);
  g_assert_nonnull (short_one);
  g_assert_nonnull (long_one);
  g_assert_null (tru_referrals_receipt_paper (desk->store, partner, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND);
}

/* One who is said to be no social referrer is not taken for one; one of whom nothing is said may be. */
static void
test_referrer (Desk          *desk,
               gconstpointer  data)
{
  g_autofree char *partner = desk_add (desk->store, "organisation", "name", "Mairie", "type", "other", NULL);
  g_autofree char *clerk = desk_add (desk->store, "contact", "name", "Roux", "organisation", partner, "referrer", "false", NULL);
  g_autofree char *worker = desk_add (desk->store, "contact", "name", "Blin", "organisation", partner, NULL);
  g_autoptr (TruRecord) household = tru_store_get (desk->store, &tru_household_kind, desk->household, NULL);
  g_autoptr (GError) error = NULL;

  tru_record_set_text (household, TRU_HOUSEHOLD_REFERRER, clerk);
  g_assert_false (tru_records_save (desk->store, household, &error));
  g_assert_nonnull (strstr (error->message, "Roux"));
  g_clear_error (&error);
  tru_record_set_text (household, TRU_HOUSEHOLD_REFERRER, worker);
  g_assert_true (tru_records_save (desk->store, household, &error));
  g_assert_no_error (error);
}

static void
assert_alike (Desk       *desk,
              const char *name,
              TruDate     birth_date,
              const char *street,
              const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) alike = tru_referrals_alike (desk->store, name, birth_date, street, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (alike->len, ==, reason ? 1 : 0);
  if (reason)
    g_assert_cmpstr (((TruLikeness *) alike->pdata[0])->reason, ==, reason);
}

/* Each alone is enough, whatever its case, accents and mistakes; something else is not. */
static void
test_alike (Desk          *desk,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *support = refer (desk, TRU_UNKNOWN, &error);
  g_autoptr (TruRecord) person = tru_store_find_one (desk->store, &tru_person_kind, TRU_PERSON_NAME, "Storez", NULL);

  tru_record_set_number (person, TRU_PERSON_BIRTH_DATE, tru_date_new (1988, 2, 1));
  g_assert_true (tru_records_save (desk->store, person, &error));
  g_assert_cmpstr (tru_referrals_family_name ("Famille Benali"), ==, "Benali");
  g_assert_cmpstr (tru_referrals_family_name ("Mercier"), ==, "Mercier");
  assert_alike (desk, "STÓREZ", TRU_UNKNOWN, NULL, "same name");
  assert_alike (desk, "stor", TRU_UNKNOWN, NULL, "same name");
  assert_alike (desk, "Store", tru_date_new (1988, 2, 1), "3, Rue Nain", "same name, same address, same birth date");
  assert_alike (desk, "Sotrez", TRU_UNKNOWN, NULL, "similar name");
  assert_alike (desk, "Storrez", TRU_UNKNOWN, NULL, "similar name");
  assert_alike (desk, "Ztorez", TRU_UNKNOWN, NULL, "similar name");
  assert_alike (desk, "Sturet", TRU_UNKNOWN, NULL, NULL);
  assert_alike (desk, NULL, tru_date_new (1988, 2, 1), NULL, "same birth date");
  assert_alike (desk, NULL, tru_date_new (1988, 1, 2), NULL, NULL);
  assert_alike (desk, NULL, TRU_UNKNOWN, "3 r. nain", "same address");
  assert_alike (desk, NULL, TRU_UNKNOWN, "3 rue Nan", "similar address");
  assert_alike (desk, NULL, TRU_UNKNOWN, "4 rue Nan", NULL);
}

static TruSeverity
assert_open (Desk       *desk,
             const char *household,
             const char *programme,
             guint       n)
{
  g_autoptr (GPtrArray) findings = tru_referrals_check_open (desk->store, household, programme);

  g_assert_cmpuint (findings->len, ==, n);
  return tru_findings_worst (findings);
}

/* A second support opens in another programme only, however many are open; the call may be noted instead, with all that was said. */
static void
test_open_already (Desk          *desk,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *support = refer (desk, TRU_UNKNOWN, &error);
  g_autofree char *household = desk_value_of (desk, support, "household");
  g_autofree char *partner = desk_add (desk->store, "organisation", "name", "CCAS", "type", "ccas", NULL);
  g_autofree char *other = desk_add (desk->store, "programme", "name", "Other", NULL);
  g_autofree char *second = tru_supports_open (desk->store, household, other, NULL, tru_clock_today (), &error);
  g_autoptr (TruRecord) referral = tru_record_new (&tru_referral_kind);
  g_autoptr (TruRecord) entry = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (assert_open (desk, household, desk->programme, 2), ==, TRU_SEVERITY_FORBIDS);
  g_assert_cmpint (assert_open (desk, household, "a third", 2), ==, TRU_SEVERITY_WARNS);
  g_assert_null (tru_supports_open (desk->store, household, desk->programme, NULL, tru_clock_today (), &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
  tru_record_set_text (referral, TRU_REFERRAL_HOUSEHOLD, household);
  tru_record_set_text (referral, TRU_REFERRAL_ORGANISATION, partner);
  tru_record_set_text (referral, TRU_REFERRAL_REASON, "Impayés");
  tru_record_set_number (referral, TRU_REFERRAL_RECEIVED_ON, tru_clock_today ());
  entry = tru_referrals_as_entry (desk->store, referral);
  g_assert_cmpstr (tru_record_get_text (entry, TRU_ENTRY_TEXT), ==, "Referred by: CCAS\nReason: Impayés");
  g_clear_error (&error);
  g_assert_true (tru_record_validate (entry, &error));
}

/* Of a household that is known only what is said anew is written, and members who were not known. */
static void
test_told (Desk          *desk,
           gconstpointer  data)
{
  g_autoptr (TruRecord) referral = tru_record_new (&tru_referral_kind);
  g_autoptr (TruRecord) told = tru_record_new (&tru_household_kind);
  TruReferralWish wish = { .referral = referral, .status = TRU_UNKNOWN, .told = told };
  g_autoptr (GError) error = NULL;
  g_autofree char *first = refer (desk, TRU_UNKNOWN, &error);
  g_autofree char *household = desk_value_of (desk, first, "household");
  g_autofree char *other = desk_add (desk->store, "programme", "name", "Other", NULL);
  g_autofree char *support = NULL, *rent = NULL, *resources = NULL;

  desk_set (desk->store, household, "rent", "500.00");
  tru_record_set_text (referral, TRU_REFERRAL_PROGRAMME, other);
  tru_record_set_number (referral, TRU_REFERRAL_DIRECT, TRUE);
  tru_record_set_number (referral, TRU_REFERRAL_RECEIVED_ON, tru_clock_today ());
  tru_record_set_number (told, TRU_HOUSEHOLD_RESOURCES, 90000);
  wish.household = household;
  support = tru_referrals_take (desk->store, &wish, &error);
  g_assert_no_error (error);
  rent = desk_value_of (desk, household, "rent");
  resources = desk_value_of (desk, household, "resources");
  g_assert_cmpstr (rent, ==, "500.00");
  g_assert_cmpstr (resources, ==, "900.00");
}

#define STAMP "origin='128acfe6-0a28-5c13-86c5-d1729a6d5c11' created='2026-11-24T08:00:00Z' modified='2026-11-24T08:00:00Z'"

/* A partner's file: a household and its referral to our programme, answered or not. */
static TruImportPreview *
receive (Desk       *desk,
         const char *reply,
         GError    **error)
{
  g_autofree char *path = g_build_filename (desk->folder, "partner.xml", NULL);
  g_autofree char *text
    = g_strdup_printf ("<exchange xmlns='urn:truelle:exchange:1' minor='1' uid='6fd4c824-5ca0-479a-8659-f0d0e977a224' complete='false'>"
                       "<header><sender uid='128acfe6-0a28-5c13-86c5-d1729a6d5c11'>CCAS</sender><recipient>L’Espierre</recipient><purpose>prescription</purpose><profile>partner</profile>"
                       "<software>CCAS 1</software><date>2026-11-24T08:00:00Z</date></header><records>"
                       "<household uid='a87be399-069e-4803-892c-bb314ef9b9e1' " STAMP "><name>Mme Storez</name></household>"
                       "<referral uid='55416d7d-ee5d-4a42-841d-1978e3955863' " STAMP "><household>a87be399-069e-4803-892c-bb314ef9b9e1</household>"
                       "<programme>%s</programme><received_on>2026-11-20</received_on>%s</referral></records>"
                       "<totals records='2'><count kind='household' records='1'/><count kind='referral' records='1'/></totals></exchange>",
                       desk->programme, reply);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return tru_import_apply (desk->store, path, NULL, NULL, error);
}

/* A referral that comes as a file waits for its decision like one taken down by hand; one already answered opens nothing. */
static void
test_received (Desk          *desk,
               gconstpointer  data)
{
  gint64 n_supports = tru_store_count (desk->store, &tru_support_kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruImportPreview) first = receive (desk, "", &error);
  g_autoptr (TruImportPreview) again = NULL;
  g_autoptr (TruImportPreview) refused = NULL;
  g_autoptr (TruRecord) support = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (first->n_opened, ==, 1);
  support = tru_store_find_one (desk->store, &tru_support_kind, TRU_SUPPORT_REFERRAL, "55416d7d-ee5d-4a42-841d-1978e3955863", NULL);
  g_assert_cmpint (tru_record_get_number (support, TRU_SUPPORT_OPENED_ON), ==, tru_date_new (2026, 11, 20));
  again = receive (desk, "", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->n_opened, ==, 0);
  desk_undo (desk->store);
  g_assert_cmpint (tru_store_count (desk->store, &tru_support_kind), ==, n_supports);
  refused = receive (desk, "<reply>refused</reply><replied_on>2026-11-21</replied_on>", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (refused->n_opened, ==, 0);
}

/* A partner's file that says of a household what @records says, under a uid of its own. */
static TruImportPreview *
look_at (Desk       *desk,
         const char *records,
         guint       n_persons,
         guint       n_dwellings,
         GError    **error)
{
  g_autofree char *path = g_build_filename (desk->folder, "alike.xml", NULL);
  g_autofree char *text
    = g_strdup_printf ("<exchange xmlns='urn:truelle:exchange:1' minor='1' uid='7fd4c824-5ca0-479a-8659-f0d0e977a224' complete='false'>"
                       "<header><sender uid='128acfe6-0a28-5c13-86c5-d1729a6d5c11'>CCAS</sender><recipient>L’Espierre</recipient><purpose>prescription</purpose><profile>partner</profile>"
                       "<software>CCAS 1</software><date>2026-11-24T08:00:00Z</date></header><records>"
                       "<household uid='b87be399-069e-4803-892c-bb314ef9b9e1' " STAMP "><name>M. STÓREZ</name></household>%s</records>"
                       "<totals records='%u'><count kind='household' records='1'/>%s%s</totals></exchange>",
                       records, 1 + 2 * n_persons + 2 * n_dwellings,
                       n_persons ? "<count kind='person' records='1'/><count kind='membership' records='1'/>" : "",
                       n_dwellings ? "<count kind='dwelling' records='1'/><count kind='occupancy' records='1'/>" : "");

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return tru_import_preview (desk->store, path, NULL, error);
}

#define PERSON(name, day) "<person uid='c87be399-069e-4803-892c-bb314ef9b9e1' " STAMP "><name>" name "</name><birth_date>" day "</birth_date></person>" \
  "<membership uid='d87be399-069e-4803-892c-bb314ef9b9e1' " STAMP "><household>b87be399-069e-4803-892c-bb314ef9b9e1</household>" \
  "<person>c87be399-069e-4803-892c-bb314ef9b9e1</person></membership>"
#define HOME(street, commune) "<dwelling uid='e87be399-069e-4803-892c-bb314ef9b9e1' " STAMP "><street>" street "</street><commune>" commune "</commune></dwelling>" \
  "<occupancy uid='f87be399-069e-4803-892c-bb314ef9b9e1' " STAMP "><household>b87be399-069e-4803-892c-bb314ef9b9e1</household>" \
  "<dwelling>e87be399-069e-4803-892c-bb314ef9b9e1</dwelling></occupancy>"

static void
assert_proposed (Desk       *desk,
                 const char *records,
                 guint       n_persons,
                 guint       n_dwellings,
                 const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruImportPreview) preview = look_at (desk, records, n_persons, n_dwellings, &error);
  const TruImportEntry *household = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < preview->entries->len; i++)
    if (((TruImportEntry *) preview->entries->pdata[i])->kind == &tru_household_kind)
      household = preview->entries->pdata[i];
  g_assert_cmpint (household->action, ==, TRU_IMPORT_CREATE);
  g_assert_cmpstr (household->reason, ==, reason);
  g_assert_cmpuint (preview->n_alike, ==, reason ? 1 : 0);
}

/* Known here under another uid: told with two of name, birth date and address, one of them the name; never merged. */
static void
test_received_alike (Desk          *desk,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *support = refer (desk, TRU_UNKNOWN, &error);
  g_autoptr (TruRecord) person = tru_store_find_one (desk->store, &tru_person_kind, TRU_PERSON_NAME, "Storez", NULL);
  g_autoptr (TruRecord) household = tru_store_find_one (desk->store, &tru_household_kind, TRU_HOUSEHOLD_NAME, "Mme Storez", NULL);

  tru_record_set_number (person, TRU_PERSON_BIRTH_DATE, tru_date_new (1988, 2, 1));
  g_assert_true (tru_records_save (desk->store, person, &error));
  assert_proposed (desk, "", 0, 0, NULL);
  assert_proposed (desk, PERSON ("Storez", "1988-02-01"), 1, 0, "may be “Mme Storez”, known here: same birth date, same name");
  assert_proposed (desk, PERSON ("Storez", "1988-02-02"), 1, 0, NULL);
  assert_proposed (desk, HOME ("3, Rue Nain", "ROUBAIX"), 0, 1, "may be “Mme Storez”, known here: same address, same name");
  assert_proposed (desk, HOME ("3 rue Nain", "Tourcoing"), 0, 1, NULL);
  assert_proposed (desk, HOME ("30 rue Nain", "Roubaix"), 0, 1, NULL);
  tru_record_set_number (household, TRU_HOUSEHOLD_CONFIDENTIAL_ADDRESS, TRUE);
  g_assert_true (tru_records_save (desk->store, household, &error));
  assert_proposed (desk, HOME ("3 rue Nain", "Roubaix"), 0, 1, NULL);
  g_assert_no_error (error);
}

/* Of a household that is added without a referral it is only told. */
static void
test_known (Desk          *desk,
            gconstpointer  data)
{
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);
  g_autofree char *name = tru_store_title (desk->store, &tru_household_kind, desk->household);
  g_autoptr (GPtrArray) known = NULL;
  g_autoptr (GPtrArray) unknown = NULL;

  tru_record_set_text (household, TRU_HOUSEHOLD_NAME, name);
  known = tru_referrals_check_known (desk->store, household);
  g_assert_nonnull (tru_findings_find (known, "household-known"));
  g_assert_cmpint (tru_findings_worst (known), ==, TRU_SEVERITY_WARNS);
  tru_record_set_text (household, TRU_HOUSEHOLD_NAME, "Famille Zola");
  unknown = tru_referrals_check_known (desk->store, household);
  g_assert_cmpuint (unknown->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/referrals/status", Desk, NULL, desk_set_up, test_status, desk_tear_down);
  g_test_add ("/referrals/direct-by-telephone", Desk, NULL, desk_set_up, test_direct_by_telephone, desk_tear_down);
  g_test_add ("/referrals/open-already", Desk, NULL, desk_set_up, test_open_already, desk_tear_down);
  g_test_add ("/referrals/told", Desk, NULL, desk_set_up, test_told, desk_tear_down);
  g_test_add ("/referrals/questions", Desk, NULL, desk_set_up, test_questions, desk_tear_down);
  g_test_add ("/referrals/doubts", Desk, NULL, desk_set_up, test_doubts, desk_tear_down);
  g_test_add ("/referrals/receipt", Desk, NULL, desk_set_up, test_receipt, desk_tear_down);
  g_test_add ("/referrals/referrer", Desk, NULL, desk_set_up, test_referrer, desk_tear_down);
  g_test_add ("/referrals/alike", Desk, NULL, desk_set_up, test_alike, desk_tear_down);
  g_test_add ("/referrals/known", Desk, NULL, desk_set_up, test_known, desk_tear_down);
  g_test_add ("/referrals/received", Desk, NULL, desk_set_up, test_received, desk_tear_down);
  g_test_add ("/referrals/received-alike", Desk, NULL, desk_set_up, test_received_alike, desk_tear_down);
  return g_test_run ();
}
