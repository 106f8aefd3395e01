/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

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
  const char *arguments[] = { "rm", "-rf", fixture->folder, NULL };

  g_clear_object (&fixture->store);
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL));
  g_free (fixture->folder);
  g_free (fixture->path);
}
