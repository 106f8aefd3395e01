/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-table-file.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* A file that a test writes, and the table that is read from it or from another. */

typedef struct
{
  char *path;
  TruTableFile *table;
  GError *error;
} Fixture;

static inline void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  int handle = g_file_open_tmp ("truelle-XXXXXX.table", &fixture->path, NULL);

  g_assert_cmpint (handle, >=, 0);
  close (handle);
}

static inline void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_unlink (fixture->path);
  g_free (fixture->path);
  g_clear_pointer (&fixture->table, tru_table_file_unref);
  g_clear_error (&fixture->error);
}

static inline void
read_file (Fixture    *fixture,
           const char *path,
           const char *sheet)
{
  g_clear_pointer (&fixture->table, tru_table_file_unref);
  g_clear_error (&fixture->error);
  fixture->table = tru_table_file_read (path, sheet, &fixture->error);
}
