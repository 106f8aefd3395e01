/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-two-offices.h"

#include "tru-item.h"
#include "tru-member.h"
#include "tru-tool-library.h"
#include "tru-tool.h"

/* What a tool library's file tells, and what comes back of it: “here” is the office, “there” the volunteers' database. */

static TruRecord *
keep_member (Fixture *fixture)
{
  return keep (fixture->here, &tru_member_kind, "name", "Yasmine", "phone", "06 39 98 41 27", "street", "3 rue Cachée", "postcode", "59150",
               "commune", "Wattrelos", "household_uid", fixture->household, NULL);
}

static char *
send_library (Fixture  *fixture,
              TruStore *from)
{
  return send_file (fixture, from, TRU_EXPORT_INVENTORY, TRU_PROFILE_LIBRARY);
}

static void
change (TruStore      *store,
        const TruKind *kind,
        const char    *uid,
        guint          field,
        const char    *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) record = tru_store_get (store, kind, uid, &error);
  g_autoptr (TruWrite) write = tru_write_begin (store, "set", NULL, &error);

  g_assert_no_error (error);
  g_assert_true (tru_record_set_from_text (record, field, text, &error));
  g_assert_true (tru_write_update (write, record, &error));
  g_assert_true (tru_write_commit (write, &error));
}

static void
test_address (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (TruRecord) member = keep_member (fixture);
  g_autofree char *file = send_library (fixture, fixture->here);

  g_assert_nonnull (strstr (file, "<street>3 rue Cachée</street>"));
}

/* A member of a household whose address is confidential lives there. */
static void
test_confidential_address (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr (TruRecord) member = keep_member (fixture);
  const char *uid = tru_record_get_uid (member);
  g_autoptr (TruImportPreview) done = NULL, back = NULL;
  g_autoptr (TruRecord) there = NULL, here = NULL;
  g_autofree char *file = NULL, *returned = NULL;

  change (fixture->here, &tru_household_kind, fixture->household, TRU_HOUSEHOLD_CONFIDENTIAL_ADDRESS, "true");
  file = send_library (fixture, fixture->here);
  g_assert_nonnull (strstr (file, "<name>Yasmine</name>"));
  g_assert_null (strstr (file, "<street>"));
  g_assert_null (strstr (file, "59150"));
  g_assert_null (strstr (file, "Wattrelos"));
  g_assert_nonnull (strstr (file, "withheld=\"street postcode commune\""));
  done = receive (fixture, fixture->there);
  there = tru_store_get (fixture->there, &tru_member_kind, uid, NULL);
  g_assert_false (tru_record_is_known (there, TRU_MEMBER_STREET));
  change (fixture->there, &tru_member_kind, uid, TRU_MEMBER_PHONE, "06 39 98 41 28");
  returned = send_library (fixture, fixture->there);
  back = receive (fixture, fixture->here);
  here = tru_store_get (fixture->here, &tru_member_kind, uid, NULL);
  g_assert_cmpstr (tru_record_get_text (here, TRU_MEMBER_PHONE), ==, "06 39 98 41 28");
  g_assert_cmpstr (tru_record_get_text (here, TRU_MEMBER_STREET), ==, "3 rue Cachée");
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/library-exchange/address", test_address);
  ADD ("/library-exchange/confidential-address", test_confidential_address);
  return g_test_run ();
}
