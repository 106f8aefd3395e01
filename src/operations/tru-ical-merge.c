/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-ical-import-private.h"

#include <glib/gi18n.h>

#include "tru-clashes.h"
#include "tru-event.h"
#include "tru-finding.h"
#include "tru-history.h"

/** tru_ical_are_equal: whether two records of a kind say the same. */
gboolean
tru_ical_are_equal (TruRecord *a,
                    TruRecord *b)
{
  for (guint i = 0; i < tru_record_get_kind (a)->n_fields; i++)
    if (!tru_record_field_equal (a, b, i))
      return FALSE;
  return TRUE;
}

static void
add_warning (TruIcalEntry *entry,
             const char   *what)
{
  g_autofree char *old = g_steal_pointer (&entry->warning);

  entry->warning = old ? g_strconcat (old, " ", what, NULL) : g_strdup (what);
}

/**
 * tru_ical_merge:
 * @run: an import
 * @entry: what becomes of it
 * @kind: of the record
 * @before: (nullable): the record as it is here
 * @fill: takes over what the file says
 * @data: for @fill
 *
 * What changed in the file since it was taken in last is taken over; what was changed here since and not there stays.
 *
 * Returns: (transfer full): the record as it is wanted
 */
TruRecord *
tru_ical_merge (TruIcalRun    *run,
                TruIcalEntry  *entry,
                const TruKind *kind,
                TruRecord     *before,
                TruIcalFill    fill,
                gpointer       data)
{
  g_autoptr (TruRecord) record = before ? tru_record_copy (before) : tru_record_new (kind);
  g_autoptr (TruRecord) base = NULL;
  g_autoptr (TruRecord) theirs = NULL;

  fill (record, data);
  if (!before || tru_ical_are_equal (record, before))
    return g_steal_pointer (&record);
  base = tru_history_left_by (run->store, before, TRU_ICAL_IMPORT, NULL);
  if (!base || tru_ical_are_equal (base, before))
    return g_steal_pointer (&record);
  theirs = tru_record_copy (base);
  fill (theirs, data);
  for (guint i = 0; i < kind->n_fields; i++)
    if (tru_record_field_equal (base, theirs, i) && !tru_record_field_equal (record, before, i))
      {
        tru_record_copy_field (record, before, i);
        entry->is_kept = TRUE;
      }
  return g_steal_pointer (&record);
}

static gboolean
has_moved (TruRecord *record,
           TruRecord *before)
{
  return !tru_record_field_equal (record, before, TRU_EVENT_STARTS_AT) || !tru_record_field_equal (record, before, TRU_EVENT_ENDS_AT);
}

/**
 * tru_ical_warn:
 * @run: an import
 * @entry: what becomes of the event
 * @record: the event as it is wanted
 * @before: (nullable): as it was here
 *
 * Another calendar knows nothing of who and what an appointment needs here: where it moves one to an hour at which they are taken,
 * the report says so.
 */
void
tru_ical_warn (TruIcalRun   *run,
               TruIcalEntry *entry,
               TruRecord    *record,
               TruRecord    *before)
{
  g_autoptr (GPtrArray) findings = NULL;

  if (!before || !has_moved (record, before))
    return;
  findings = tru_clashes_of_event (run->store, record, NULL, NULL);
  for (guint i = 0; findings && i < findings->len; i++)
    {
      const TruFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity >= TRU_SEVERITY_BLOCKS)
        add_warning (entry, finding->reason);
    }
}
