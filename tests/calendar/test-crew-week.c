/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "tru-absence.h"
#include "tru-contact.h"
#include "tru-crew-week.h"
#include "tru-organisation.h"

static char *
add_instructor (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "add", NULL, &error);
  g_autoptr (TruRecord) organisation = tru_record_new (&tru_organisation_kind);
  g_autoptr (TruRecord) contact = tru_record_new (&tru_contact_kind);
  g_autoptr (TruRecord) crew = tru_store_get (fixture->store, &tru_crew_kind, fixture->crew, &error);
  g_autofree char *partner = NULL;
  char *uid;

  tru_record_set_text (organisation, TRU_ORGANISATION_NAME, "Insertion");
  tru_record_set_number (organisation, TRU_ORGANISATION_TYPE, TRU_ORGANISATION_TYPE_OTHER);
  partner = keep (write, organisation);
  tru_record_set_text (contact, TRU_CONTACT_ORGANISATION, partner);
  tru_record_set_text (contact, TRU_CONTACT_FIRST_NAME, "Lucie");
  tru_record_set_text (contact, TRU_CONTACT_NAME, "Marchal");
  uid = keep (write, contact);
  tru_record_set_text (crew, TRU_CREW_INSTRUCTOR, uid);
  tru_write_update (write, crew, &error);
  tru_write_commit (write, &error);
  g_assert_no_error (error);
  return uid;
}

static void
send_away (Fixture    *fixture,
           const char *contact,
           TruDate     day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "add", NULL, &error);
  g_autoptr (TruRecord) absence = tru_record_new (&tru_absence_kind);
  g_autofree char *uid = NULL;

  tru_record_set_text (absence, TRU_ABSENCE_CONTACT, contact);
  tru_record_set_number (absence, TRU_ABSENCE_SINCE, day);
  tru_record_set_number (absence, TRU_ABSENCE_UNTIL, day);
  uid = keep (write, absence);
  tru_write_commit (write, &error);
  g_assert_no_error (error);
}

/* A crew that lacks somebody is not free, whatever else it does that week. */
static void
test_away (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *contact = add_instructor (fixture);
  g_autofree char *working = tru_crew_week_describe (fixture->store, fixture->monday);
  g_autofree char *idle = tru_crew_week_describe (fixture->store, fixture->monday + 7);
  g_autofree char *away = NULL;
  g_autofree char *both = NULL;

  g_assert_nonnull (strstr (working, "4 days (Famille Nowak)"));
  g_assert_nonnull (strstr (idle, ": free"));
  send_away (fixture, contact, fixture->monday + 8);
  away = tru_crew_week_describe (fixture->store, fixture->monday + 7);
  g_assert_nonnull (strstr (away, ": Lucie Marchal away"));
  g_assert_null (strstr (away, "free"));
  send_away (fixture, contact, fixture->monday + 2);
  both = tru_crew_week_describe (fixture->store, fixture->monday);
  g_assert_nonnull (strstr (both, "4 days (Famille Nowak); Lucie Marchal away"));
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/crew-week/away", Fixture, NULL, set_up, test_away, tear_down);
  return g_test_run ();
}
