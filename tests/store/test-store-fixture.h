/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>

#include "tru-household.h"
#include "tru-store.h"
#include "tru-write.h"

/* A real database in a folder of its own. */
typedef struct
{
  char *folder;
  char *path;
  TruStore *store;
} Fixture;

static inline void
fixture_set_up (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("truelle-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "office", "truelle.db", NULL);
  fixture->store = tru_store_open (fixture->path, TRU_STORE_CREATE, &error);
  g_assert_no_error (error);
}

static inline void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", fixture->folder);

  g_clear_object (&fixture->store);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
  g_free (fixture->path);
}

static inline TruRecord *
add_household (TruStore   *store,
               const char *name,
               const char *phone)
{
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruWrite) write = tru_write_begin (store, "add", NULL, &error);

  g_assert_no_error (error);
  tru_record_set_text (household, TRU_HOUSEHOLD_NAME, name);
  tru_record_set_text (household, TRU_HOUSEHOLD_PHONE, phone);
  g_assert_true (tru_write_insert (write, household, &error));
  g_assert_true (tru_write_commit (write, &error));
  return g_steal_pointer (&household);
}
