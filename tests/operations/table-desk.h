/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "test-desk.h"

#include "tru-table-import.h"

#include <unistd.h>

/* Lists as other programs write them, taken in by a real store. */

static inline TruTableFile *
table_of (const char *text)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int handle = g_file_open_tmp ("truelle-XXXXXX.csv", &path, NULL);
  TruTableFile *table;

  g_assert_cmpint (handle, >=, 0);
  close (handle);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  table = tru_table_file_read (path, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  return table;
}

static inline TruTablePreview *
take (Desk           *desk,
      const char     *text,
      TruTableSubject subject,
      gboolean        leaves_faults,
      GError        **error)
{
  g_autoptr (TruTableFile) table = table_of (text);
  g_autofree int *mapping = tru_table_guess (subject, table);
  TruTableRequest request = { table, subject, mapping, desk->library, desk->programme, leaves_faults };

  for (guint i = 0; i < tru_table_file_get_columns (table); i++)
    if (g_str_has_prefix (tru_table_file_get_title (table, i), "Step"))
      mapping[i] = TRU_TABLE_STEP;
  return tru_table_import_apply (desk->store, &request, error);
}

static inline void
assert_counts (TruTablePreview *preview,
               int              created,
               int              doubtful,
               int              here,
               int              faults)
{
  g_assert_nonnull (preview);
  g_assert_cmpint (preview->counts[TRU_TABLE_CREATE], ==, created);
  g_assert_cmpint (preview->counts[TRU_TABLE_DOUBTFUL], ==, doubtful);
  g_assert_cmpint (preview->counts[TRU_TABLE_HERE], ==, here);
  g_assert_cmpint (preview->counts[TRU_TABLE_FAULT], ==, faults);
}
