/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kept-record.h"
#include "tru-export.h"
#include "tru-household.h"
#include "tru-import.h"
#include "tru-membership.h"
#include "tru-office.h"
#include "tru-organisation.h"
#include "tru-person.h"
#include "tru-write.h"

/* Two offices that both had the household Benali and both changed it since, and the file that one sends the other. */
typedef struct
{
  char *folder;
  char *file;
  TruOffice *office; /* that imports */
  TruStore *store;   /* of the office */
  TruStore *there;   /* of the sender */
  char *household;
} Fixture;

static inline char *
keep (TruStore      *store,
      const TruKind *kind,
      ...)
{
  g_autoptr (TruRecord) record = NULL;
  va_list fields;

  va_start (fields, kind);
  record = record_of (kind, fields);
  va_end (fields);
  keep_record (store, record);
  return g_strdup (tru_record_get_uid (record));
}

static inline void
change (TruStore   *store,
        const char *uid,
        const char *phone,
        const char *email)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) household = tru_store_get (store, &tru_household_kind, uid, &error);
  g_autoptr (TruWrite) write = tru_write_begin (store, "set", NULL, &error);

  g_assert_no_error (error);
  tru_record_set_text (household, TRU_HOUSEHOLD_PHONE, phone);
  tru_record_set_text (household, TRU_HOUSEHOLD_EMAIL, email);
  g_assert_true (tru_write_update (write, household, &error));
  g_assert_true (tru_write_commit (write, &error));
}

static inline void
delete (TruStore      *store,
        const TruKind *kind,
        const char    *uid)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) record = tru_store_get (store, kind, uid, &error);
  g_autoptr (TruWrite) write = tru_write_begin (store, "remove", NULL, &error);

  g_assert_no_error (error);
  g_assert_true (tru_write_delete (write, record, &error));
  g_assert_true (tru_write_commit (write, &error));
}

static inline void
send_file (Fixture    *fixture,
           TruProfile  profile)
{
  TruExport what = { TRU_EXPORT_ALL, profile, NULL, "CCAS", "Support shared" };
  g_autoptr (GError) error = NULL;

  tru_export_run (fixture->there, &what, fixture->file, NULL, NULL, &error);
  g_assert_no_error (error);
}

static inline void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruImportPreview) first = NULL;
  g_autofree char *here = NULL, *there = NULL, *own = NULL, *person = NULL, *membership = NULL, *other = NULL;

  fixture->folder = g_dir_make_tmp ("truelle-XXXXXX", NULL);
  fixture->file = g_build_filename (fixture->folder, "file.xml", NULL);
  here = g_build_filename (fixture->folder, "here.db", NULL);
  there = g_build_filename (fixture->folder, "there.db", NULL);
  fixture->there = tru_store_open (there, TRU_STORE_CREATE, &error);
  g_assert_no_error (error);
  own = keep (fixture->there, &tru_organisation_kind, "name", "CCAS de Wattrelos", "type", "ccas", "own", "true", NULL);
  fixture->household = keep (fixture->there, &tru_household_kind, "name", "Famille Benali", "phone", "06 39 98 17 52",
                             "resources", "1412.00", NULL);
  send_file (fixture, TRU_PROFILE_FULL);
  fixture->office = tru_office_open (here, TRU_STORE_CREATE, &error);
  g_assert_no_error (error);
  fixture->store = tru_office_get_store (fixture->office);
  first = tru_import_apply (fixture->store, fixture->file, NULL, NULL, &error);
  g_assert_no_error (error);
  person = keep (fixture->there, &tru_person_kind, "name", "Benali", "first_name", "Samira", NULL);
  membership = keep (fixture->there, &tru_membership_kind, "household", fixture->household, "person", person, "link", "referent", NULL);
  other = keep (fixture->there, &tru_household_kind, "name", "Famille Okafor", NULL);
  change (fixture->there, fixture->household, "06 39 98 64 08", "there@example.org");
  change (fixture->store, fixture->household, "06 39 98 00 01", "here@example.org");
  send_file (fixture, TRU_PROFILE_PARTNER);
}

static inline void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  const char *arguments[] = { "rm", "-rf", fixture->folder, NULL };

  g_clear_object (&fixture->office);
  g_clear_object (&fixture->there);
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
  g_free (fixture->file);
  g_free (fixture->household);
}
