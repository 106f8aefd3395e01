/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "tru-clock.h"
#include "tru-import-private.h"
#include "tru-operation-error.h"

#define DEMO "/org/truelle/Truelle/demo/truelle-demo.xml"

static gboolean
load_from (TruStore    *store,
           const char  *path,
           GError     **error)
{
  g_autoptr (TruExchangeReader) reader = tru_exchange_reader_open (path, NULL, error);
  g_autoptr (TruImportPreview) done = NULL;
  TruDate anchor;

  if (!reader)
    return FALSE;
  anchor = tru_exchange_reader_get_header (reader)->anchor;
  /* Whole weeks, so that a Tuesday stays a Tuesday and no worksite falls on a Wednesday. */
  if (anchor != TRU_UNKNOWN)
    tru_exchange_reader_set_shift (reader, tru_date_monday (tru_clock_today ()) - tru_date_monday (anchor));
  done = tru_import_run (store, reader, "demo", "demo", NULL, FALSE, NULL, error);
  return done != NULL;
}

/**
 * tru_demo_load:
 * @store: an empty store
 * @error: %TRU_OPERATION_ERROR_CONFLICT when it is not empty
 *
 * Fills a database with an invented association, its calendar moved around today.
 *
 * Returns: whether it did
 */
gboolean
tru_demo_load (TruStore  *store,
               GError   **error)
{
  g_autoptr (GBytes) xml = g_resources_lookup_data (DEMO, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  gboolean ok;

  if (!tru_store_is_empty (store))
    {
      g_clear_error (error);
      g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_CONFLICT,
                           _("The database is not empty; the demonstration needs a new one"));
      return FALSE;
    }
  folder = xml ? g_dir_make_tmp ("truelle-XXXXXX", error) : NULL;
  if (!folder)
    return FALSE;
  path = g_build_filename (folder, "demo.xml", NULL);
  ok = g_file_set_contents (path, g_bytes_get_data (xml, NULL), g_bytes_get_size (xml), error) && load_from (store, path, error);
  g_unlink (path);
  g_rmdir (folder);
  return ok;
}
