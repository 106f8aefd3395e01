/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>

#include "kept-record.h"
#include "tru-associations.h"
#include "tru-clock.h"
#include "tru-contact.h"
#include "tru-dwelling.h"
#include "tru-history.h"
#include "tru-household.h"
#include "tru-item.h"
#include "tru-kinds.h"
#include "tru-member.h"
#include "tru-membership.h"
#include "tru-occupancy.h"
#include "tru-organisation.h"
#include "tru-person.h"
#include "tru-programme.h"
#include "tru-records-desk.h"
#include "tru-referral.h"
#include "tru-store.h"
#include "tru-support.h"
#include "tru-tool-library.h"
#include "tru-tool.h"

/* A real database in a folder of its own, on 24 November 2026: an association, its programme and its tool library, the
   household Benali referred on 6 October and accepted on 4 November, a drill and a member. */
typedef struct
{
  char *folder;
  char *path;
  TruStore *store;
  char *programme;
  char *library;
  char *contact;
  char *household;
  char *person;
  char *dwelling;
  char *support;
  char *drill;
  char *member;
} Desk;

/* Makes a record from pairs of field name and text, ended by NULL, and keeps it. Returns its uid. */
static inline char *
desk_add (TruStore   *store,
          const char *kind,
          ...)
{
  g_autoptr (TruRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  va_list pairs;

  va_start (pairs, kind);
  record = record_of (tru_kind_by_name (kind), pairs);
  va_end (pairs);
  tru_records_add (store, record, &error);
  g_assert_no_error (error);
  return g_strdup (tru_record_get_uid (record));
}

/* Changes one field of a kept record. */
static inline void
desk_set (TruStore   *store,
          const char *uid,
          const char *name,
          const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) record = tru_records_find (store, uid, &error);

  g_assert_no_error (error);
  tru_record_set_from_text (record, tru_kind_find_field (tru_record_get_kind (record), name), text, &error);
  g_assert_no_error (error);
  tru_records_save (store, record, &error);
  g_assert_no_error (error);
}

static inline void
desk_undo (TruStore *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (tru_history_undo (store, 0, &error), >, 0);
  g_assert_no_error (error);
}

static inline char *
desk_only (TruStore      *store,
           const TruKind *kind)
{
  g_autoptr (GPtrArray) records = tru_store_find (store, kind, 0, NULL, NULL);

  g_assert_cmpuint (records->len, ==, 1);
  return g_strdup (tru_record_get_uid (g_ptr_array_index (records, 0)));
}

static inline void
desk_set_up_association (Desk *desk)
{
  g_autoptr (TruRecord) organisation = tru_record_new (&tru_organisation_kind);
  g_autoptr (GError) error = NULL;

  tru_record_set_text (organisation, TRU_ORGANISATION_NAME, "L’Espierre");
  tru_record_set_text (organisation, TRU_ORGANISATION_COMMUNE, "Roubaix");
  tru_associations_set_up (desk->store, organisation, "coup_de_pouce", "Beaulieu", &error);
  g_assert_no_error (error);
  desk->programme = desk_only (desk->store, &tru_programme_kind);
  desk->library = desk_only (desk->store, &tru_tool_library_kind);
  desk->contact = desk_add (desk->store, "contact", "organisation", tru_record_get_uid (organisation), "first_name", "Nadia", "name", "Lefebvre", NULL);
}

static inline void
desk_set_up_household (Desk *desk)
{
  TruStore *store = desk->store;
  g_autofree char *child = NULL;
  g_autofree char *referral = NULL;
  g_autofree char *ignored = NULL;
  g_autofree char *membership = NULL;
  g_autofree char *occupancy = NULL;

  desk->household = desk_add (store, "household", "name", "Famille Benali", "follower", desk->contact, NULL);
  desk->person = desk_add (store, "person", "first_name", "Samira", "name", "Benali", "birth_date", "1988-03-02", NULL);
  child = desk_add (store, "person", "first_name", "Inès", "name", "Benali", "birth_date", "2011-05-09", NULL);
  membership = desk_add (store, "membership", "household", desk->household, "person", desk->person, "link", "referent", NULL);
  ignored = desk_add (store, "membership", "household", desk->household, "person", child, "link", "child", NULL);
  desk->dwelling = desk_add (store, "dwelling", "street", "27 rue de la Martinoire", "postcode", "59150", "commune", "Wattrelos", "built_on", "1962-01-01", NULL);
  occupancy = desk_add (store, "occupancy", "household", desk->household, "dwelling", desk->dwelling, "status", "tenant", NULL);
  referral = desk_add (store, "referral", "household", desk->household, "programme", desk->programme, "received_on", "2026-10-06", NULL);
  desk->support = desk_add (store, "support", "household", desk->household, "programme", desk->programme, "referral", referral,
                            "opened_on", "2026-10-06", "accepted_on", "2026-11-04", NULL);
}

static inline void
desk_set_up (Desk         *desk,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *tool = NULL;

  desk->folder = g_dir_make_tmp ("truelle-XXXXXX", NULL);
  desk->path = g_build_filename (desk->folder, "truelle.db", NULL);
  desk->store = tru_store_open (desk->path, TRU_STORE_CREATE, &error);
  g_assert_no_error (error);
  desk_set_up_association (desk);
  desk_set_up_household (desk);
  tool = desk_add (desk->store, "tool", "name", "Perceuse à percussion", NULL);
  desk->drill = desk_add (desk->store, "item", "tool", tool, "tool_library", desk->library, "code", "OT-0147", NULL);
  desk->member = desk_add (desk->store, "member", "name", "Yasmine Haddad", "card", "231", "tool_library", desk->library, NULL);
}

static inline void
desk_tear_down (Desk         *desk,
                gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", desk->folder);

  g_clear_object (&desk->store);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (desk->folder);
  g_free (desk->path);
  g_free (desk->programme);
  g_free (desk->library);
  g_free (desk->contact);
  g_free (desk->household);
  g_free (desk->person);
  g_free (desk->dwelling);
  g_free (desk->support);
  g_free (desk->drill);
  g_free (desk->member);
}

/* Paper that is counted in sheets, forty of them. */
static inline char *
desk_add_paper (Desk *desk)
{
  char *paper = desk_add (desk->store, "consumable", "tool_library", desk->library, "name", "Papier abrasif", "code", "P-0012", "unit", "feuilles",
                          "minimum", "10", NULL);

  g_free (desk_add (desk->store, "stock_move", "consumable", paper, "type", "received", "quantity", "40", "day", "2026-11-02", NULL));
  return paper;
}

#define DESK_TEST(path, function) g_test_add (path, Desk, NULL, desk_set_up, function, desk_tear_down)

/* What a field of a record holds, as text. */
static inline char *
desk_value_of (Desk       *desk,
               const char *uid,
               const char *field)
{
  g_autoptr (TruRecord) record = tru_records_find (desk->store, uid, NULL);

  return tru_record_dup_as_text (record, tru_kind_find_field (tru_record_get_kind (record), field));
}

static inline void
desk_assert_value (Desk       *desk,
                   const char *uid,
                   const char *field,
                   const char *expected)
{
  g_autofree char *value = desk_value_of (desk, uid, field);

  g_assert_cmpstr (value, ==, expected);
}
