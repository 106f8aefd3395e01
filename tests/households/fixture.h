/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kept-record.h"
#include "tru-contracts.h"
#include "tru-dwelling.h"
#include "tru-household.h"
#include "tru-household-file.h"
#include "tru-membership.h"
#include "tru-occupancy.h"
#include "tru-office.h"
#include "tru-person.h"
#include "tru-programme.h"
#include "tru-programme-step.h"
#include "tru-records-desk.h"
#include "tru-support.h"
#include "tru-supports.h"
#include "tru-territory.h"
#include "tru-zoning.h"

/* A real database in a folder of its own, with one programme of three steps and one family. Today is 2026-11-24. */
typedef struct
{
  char *folder;
  TruOffice *office;
  TruStore *store;
  char *programme;
  char *family;
  char *support;
} Fixture;

static inline char *
keep (Fixture   *fixture,
      TruRecord *record)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tru_records_add (fixture->store, record, &error));
  g_assert_no_error (error);
  return g_strdup (tru_record_get_uid (record));
}

/* Values as the command line writes them: pairs of field and text. */
static inline char *
add (Fixture       *fixture,
     const TruKind *kind,
     ...)
{
  g_autoptr (TruRecord) record = NULL;
  va_list values;

  va_start (values, kind);
  record = record_of (kind, values);
  va_end (values);
  return keep (fixture, record);
}

static inline void
add_member (Fixture    *fixture,
            const char *household,
            const char *first_name,
            const char *name,
            const char *civility,
            const char *birth_date,
            const char *link)
{
  g_autofree char *person = add (fixture, &tru_person_kind, "first_name", first_name, "name", name, "civility", civility,
                                 "birth_date", birth_date, NULL);
  g_autofree char *membership = add (fixture, &tru_membership_kind, "household", household, "person", person, "link", link, NULL);
}

static inline void
add_programme (Fixture *fixture)
{
  static const char *const steps[][3] = { { "1", "Referral", "none" }, { "2", "Contract", "contract_signed" }, { "3", "Review", "review_done" } };

  fixture->programme = add (fixture, &tru_programme_kind, "name", "Helping hand", "support_months", "6", "support_start", "acceptance",
                            "rent_share", "30.00", "lead_before", "1949-01-01", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *step = add (fixture, &tru_programme_step_kind, "programme", fixture->programme, "position", steps[i][0], "name", steps[i][1],
                                   "condition", steps[i][2], NULL);
    }
}

static inline void
add_family (Fixture *fixture)
{
  g_autofree char *commune = add (fixture, &tru_territory_kind, "name", "Wattrelos", "level", "commune", NULL);
  g_autofree char *villas = add (fixture, &tru_territory_kind, "name", "Villas", "level", "neighbourhood", "parent", commune, NULL);
  g_autofree char *blocks = add (fixture, &tru_territory_kind, "name", "Blocks", "level", "building_group", "parent", villas, NULL);
  g_autofree char *zone = add (fixture, &tru_zoning_kind, "territory", villas, "zone", "qpv", "since", "2015-01-01", NULL);
  g_autofree char *over = add (fixture, &tru_zoning_kind, "territory", villas, "zone", "zus", "until", "2014-12-31", NULL);
  g_autofree char *dwelling = add (fixture, &tru_dwelling_kind, "street", "27 rue de la Martinoire", "commune", "Wattrelos", "territory", blocks, NULL);
  g_autofree char *occupancy = NULL;

  fixture->family = add (fixture, &tru_household_kind, "name", "Famille Benali", "resources", "1412.00", "rent", "600.00", "charges", "142.00",
                         "housing_aid", "286.00", NULL);
  occupancy = add (fixture, &tru_occupancy_kind, "household", fixture->family, "dwelling", dwelling, "status", "tenant", "since", "2019-03-01", NULL);
  add_member (fixture, fixture->family, "Lina", "Benali", "mrs", "2020-02-01", "child");
  add_member (fixture, fixture->family, "Samira", "Benali", "mrs", "1988-02-01", "referent");
}

static inline void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("truelle-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "office", "truelle.db", NULL);
  fixture->office = tru_office_open (path, TRU_STORE_CREATE, &error);
  g_assert_no_error (error);
  fixture->store = tru_office_get_store (fixture->office);
  add_programme (fixture);
  add_family (fixture);
  fixture->support = tru_supports_open (fixture->store, fixture->family, fixture->programme, NULL, tru_date_new (2026, 10, 6), &error);
  g_assert_no_error (error);
}

static inline void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  const char *arguments[] = { "rm", "-rf", fixture->folder, NULL };

  g_clear_object (&fixture->office);
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
  g_free (fixture->programme);
  g_free (fixture->family);
  g_free (fixture->support);
}
