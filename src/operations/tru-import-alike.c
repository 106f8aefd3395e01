/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "tru-household.h"
#include "tru-import-private.h"
#include "tru-referrals.h"

/* The one most alike of those that were here before the file. */
static const TruLikeness *
known_before (TruImportRun *run,
              GPtrArray    *alike)
{
  for (guint i = 0; i < alike->len; i++)
    if (!g_hash_table_contains (run->created, ((TruLikeness *) alike->pdata[i])->household))
      return alike->pdata[i];
  return NULL;
}

/**
 * tru_import_note_created:
 * @run: an import
 * @item: a record that it just created
 *
 * Notes a household that may be known here under another uid.
 */
void
tru_import_note_created (TruImportRun          *run,
                         const TruExchangeItem *item)
{
  if (item->kind != &tru_household_kind || run->was_empty[item->kind->number])
    return;
  if (!run->created)
    run->created = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (run->created, g_strdup (item->uid));
}

/**
 * tru_import_propose_alike:
 * @run: an import whose records are all written
 * @course: (nullable): stops it
 * @error: %G_IO_ERROR_CANCELLED
 *
 * A household to create that resembles one known here is told with that one's name: whoever looks at the preview leaves it
 * out, or lets it come as another. Nothing is ever merged by itself.
 *
 * Returns: whether it was not cancelled
 */
gboolean
tru_import_propose_alike (TruImportRun     *run,
                          const TruCourse  *course,
                          GError          **error)
{
  for (guint i = 0; run->created && i < run->preview->entries->len; i++)
    {
      TruImportEntry *entry = run->preview->entries->pdata[i];
      g_autoptr (GPtrArray) alike = NULL;
      const TruLikeness *known;

      if (entry->action != TRU_IMPORT_CREATE || !g_hash_table_contains (run->created, entry->uid))
        continue;
      if (!tru_course_goes_on (course, error))
        return FALSE;
      alike = tru_referrals_same (run->store, entry->uid);
      known = known_before (run, alike);
      if (!known)
        continue;
      run->preview->n_alike++;
      entry->reason = g_strdup_printf (_("may be “%s”, known here: %s"), known->title, known->reason);
    }
  return TRUE;
}
