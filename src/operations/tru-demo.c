/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-import-private.h"
#include "tru-operation-error.h"
#include "tru-shipped.h"

/* Whole weeks, so that a Tuesday stays a Tuesday and no worksite falls on a Wednesday. */
static void
move_to_today (TruExchangeReader *reader)
{
  TruDate anchor = tru_exchange_reader_get_header (reader)->anchor;

  if (anchor != TRU_UNKNOWN)
    tru_exchange_reader_set_shift (reader, tru_date_monday (tru_clock_today ()) - tru_date_monday (anchor));
}

/**
 * tru_demo_load:
 * @store: an empty store
 * @error: %TRU_OPERATION_ERROR_CONFLICT when it is not empty
 *
 * Fills a database with an invented association, its calendar moved around today. It runs the five programmes that every
 * association may start from.
 *
 * Returns: whether it did
 */
gboolean
tru_demo_load (TruStore  *store,
               GError   **error)
{
  g_autoptr (TruExchangeReader) programmes = NULL;
  g_autoptr (TruExchangeReader) association = NULL;
  g_autoptr (TruImportPreview) done = NULL;

  if (!tru_store_is_empty (store))
    {
      g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_CONFLICT,
                           _("The database is not empty; the demonstration needs a new one"));
      return FALSE;
    }
  programmes = tru_shipped_open (TRU_SHIPPED_PROGRAMMES, error);
  association = programmes ? tru_shipped_open (TRU_SHIPPED_DEMO, error) : NULL;
  if (!association)
    return FALSE;
  move_to_today (association);
  done = tru_import_run (store, (TruExchangeReader *[]) { programmes, association, NULL }, "demo", "demo", NULL, FALSE, NULL, error);
  return done != NULL;
}
