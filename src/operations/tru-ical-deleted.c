/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-ical-import-private.h"

#include "tru-queries-ical.h"

static char *
make_key (const char *kind,
          const char *source,
          TruTime     occurrence)
{
  g_autofree char *time = tru_time_to_iso (occurrence);

  return g_strdup_printf ("%s %s %s", kind, time ? time : "", source);
}

/**
 * tru_ical_load_deleted:
 * @run: an import
 *
 * What a person deleted here stays deleted, although the other calendar still has it. What an import or an undo took away was nobody’s
 * wish, and comes in again.
 */
void
tru_ical_load_deleted (TruIcalRun *run)
{
  g_autoptr (GPtrArray) rows = tru_query_run (run->store, &tru_ical_deletions_query, NULL, "$import", TRU_ICAL_IMPORT, NULL);

  for (guint i = 0; rows && i < rows->len; i++)
    {
      TruRow *row = g_ptr_array_index (rows, i);
      const char *kind = tru_row_get_text (row, TRU_ICAL_DELETION_KIND);
      const char *source = tru_row_get_text (row, TRU_ICAL_DELETION_SOURCE);

      g_hash_table_add (run->deleted, make_key (kind, source, tru_row_get_time (row, TRU_ICAL_DELETION_OCCURRENCE)));
      g_hash_table_add (run->deleted, make_key (kind, source, TRU_UNKNOWN));
    }
}

/**
 * tru_ical_is_deleted:
 * @run: an import
 * @kind: of the record that it would be
 * @source: uid as the file has it
 * @occurrence: which of its times, or %TRU_UNKNOWN for any
 *
 * Returns: whether somebody deleted it here, and it is not wanted again
 */
gboolean
tru_ical_is_deleted (TruIcalRun    *run,
                     const TruKind *kind,
                     const char    *source,
                     TruTime        occurrence)
{
  g_autofree char *key = make_key (kind->name, source, occurrence);

  return g_hash_table_contains (run->deleted, key) && !run->wish->takes_all_again
         && !(run->wish->again && g_strv_contains (run->wish->again, source));
}
