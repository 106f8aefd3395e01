/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "kept-record.h"
#include "tru-dwelling.h"
#include "tru-export.h"
#include "tru-history.h"
#include "tru-household.h"
#include "tru-import.h"
#include "tru-kinds.h"
#include "tru-membership.h"
#include "tru-occupancy.h"
#include "tru-operation-error.h"
#include "tru-organisation.h"
#include "tru-person.h"
#include "tru-programme.h"
#include "tru-sending.h"
#include "tru-support.h"
#include "tru-territory.h"
#include "tru-uid.h"
#include "tru-worksite.h"
#include "tru-write.h"
#include "tru-xml-error.h"

/* Two offices, each with its own real database, and a file that goes between them. */
typedef struct
{
  char *folder;
  char *file;
  TruStore *here;
  TruStore *there;
  char *household;
  char *dwelling;
} Fixture;

static inline TruRecord *
keep (TruStore      *store,
      const TruKind *kind,
      ...)
{
  TruRecord *record;
  va_list fields;

  va_start (fields, kind);
  record = record_of (kind, fields);
  va_end (fields);
  keep_record (store, record);
  return record;
}

static inline TruStore *
open_office (const char *folder,
             const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  TruStore *store = tru_store_open (path, TRU_STORE_CREATE, &error);

  g_assert_no_error (error);
  return store;
}

static inline void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (TruRecord) own = NULL, household = NULL, person = NULL, territory = NULL, dwelling = NULL;

  fixture->folder = g_dir_make_tmp ("truelle-XXXXXX", NULL);
  fixture->file = g_build_filename (fixture->folder, "file.xml", NULL);
  fixture->here = open_office (fixture->folder, "here.db");
  fixture->there = open_office (fixture->folder, "there.db");
  own = keep (fixture->here, &tru_organisation_kind, "name", "L’Espierre", "type", "association", "own", "true", NULL);
  household = keep (fixture->here, &tru_household_kind, "name", "Benali & <fils>", "phone", "06 39 98 41 27", "resources", "1412.00",
                    "note", "Line one\nline “two”", NULL);
  fixture->household = g_strdup (tru_record_get_uid (household));
  person = keep (fixture->here, &tru_person_kind, "name", "Benali", "birth_date", "1988-02-29", NULL);
  g_object_unref (keep (fixture->here, &tru_membership_kind, "household", fixture->household, "person", tru_record_get_uid (person),
                        "link", "referent", NULL));
  territory = keep (fixture->here, &tru_territory_kind, "name", "Villas", "level", "neighbourhood", NULL);
  dwelling = keep (fixture->here, &tru_dwelling_kind, "street", "27 rue de la Martinoire", "commune", "Wattrelos", "access", "A12B",
                   "territory", tru_record_get_uid (territory), NULL);
  fixture->dwelling = g_strdup (tru_record_get_uid (dwelling));
  g_object_unref (keep (fixture->here, &tru_occupancy_kind, "household", fixture->household, "dwelling", tru_record_get_uid (dwelling),
                        "status", "tenant", NULL));
  g_object_unref (keep (fixture->here, &tru_household_kind, "name", "Other family", NULL));
}

static inline void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", fixture->folder);

  g_clear_object (&fixture->here);
  g_clear_object (&fixture->there);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
  g_free (fixture->file);
  g_free (fixture->household);
  g_free (fixture->dwelling);
}

/* Not inlined: gcc 12 then takes the text that is returned for a pointer to a local. */
G_NO_INLINE static G_GNUC_UNUSED char *
send_file (Fixture        *fixture,
           TruStore       *from,
           TruExportScope  scope,
           TruProfile      profile)
{
  const char *households[] = { fixture->household, NULL };
  TruExport what = { scope, profile, households, "CCAS", "Support shared" };
  g_autoptr (GError) error = NULL;
  char *contents = NULL;

  tru_export_run (from, &what, fixture->file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->file, &contents, NULL, NULL));
  return contents;
}

static inline TruImportPreview *
receive (Fixture  *fixture,
         TruStore *store)
{
  g_autoptr (GError) error = NULL;
  TruImportPreview *done = tru_import_apply (store, fixture->file, NULL, NULL, &error);

  g_assert_no_error (error);
  return done;
}

static inline void
set_phone (Fixture    *fixture,
           TruStore   *store,
           const char *phone)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) household = tru_store_get (store, &tru_household_kind, fixture->household, &error);
  g_autoptr (TruWrite) write = tru_write_begin (store, "set", NULL, &error);

  g_assert_no_error (error);
  tru_record_set_text (household, TRU_HOUSEHOLD_PHONE, phone);
  g_assert_true (tru_write_update (write, household, &error));
  g_assert_true (tru_write_commit (write, &error));
}

static inline void
assert_phone (Fixture    *fixture,
              TruStore   *store,
              const char *phone)
{
  g_autoptr (TruRecord) household = tru_store_get (store, &tru_household_kind, fixture->household, NULL);

  g_assert_cmpstr (tru_record_get_text (household, TRU_HOUSEHOLD_PHONE), ==, phone);
}
