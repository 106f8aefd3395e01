/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-ical-import-private.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-closure.h"
#include "tru-event.h"
#include "tru-records-desk.h"
#include "tru-recurrence.h"
#include "tru-repeats-private.h"
#include "tru-series.h"
#include "tru-territory.h"
#include "tru-worksite-day.h"

static void
entry_free (gpointer data)
{
  TruIcalEntry *entry = data;

  g_free (entry->uid);
  g_free (entry->source);
  g_free (entry->title);
  g_free (entry->left_out);
  g_free (entry->zone);
  g_free (entry->warning);
  g_free (entry->reason);
  g_free (entry);
}

static TruIcalEntry *
add_entry (TruIcalRun         *run,
           const TruIcalEvent *event)
{
  TruIcalEntry *entry = g_new0 (TruIcalEntry, 1);

  entry->action = TRU_IMPORT_UNCHANGED;
  entry->kind = run->wish->closures ? &tru_closure_kind : &tru_event_kind;
  entry->source = g_strdup (event->uid);
  entry->title = g_strdup (event->title ? event->title : _("Without a title"));
  entry->starts = event->starts;
  entry->ends = event->ends;
  entry->repeats = event->rule != NULL;
  if (event->left_out->len > 0)
    {
      g_ptr_array_add (event->left_out, NULL);
      entry->left_out = g_strjoinv (", ", (char **) event->left_out->pdata);
      g_ptr_array_set_size (event->left_out, event->left_out->len - 1);
    }
  g_ptr_array_add (run->report->entries, entry);
  return entry;
}

/**
 * tru_ical_leave:
 * @entry: what becomes of an event
 * @action: refused, or unchanged
 * @reason: why nothing of it is taken in, in words for people
 */
void
tru_ical_leave (TruIcalEntry    *entry,
                TruImportAction  action,
                const char      *reason)
{
  entry->action = action;
  entry->reason = g_strdup (reason);
}

/**
 * tru_ical_keep:
 * @run: an import
 * @entry: where it belongs
 * @record: as the file has it
 * @before: (nullable): as it is here
 * @action: (out): what was done
 * @error: what cannot be kept
 *
 * What a rule forbids stays as it is here, and @entry says why: the file knows nothing of what a meeting decided.
 *
 * Returns: whether @record is as it is wanted
 */
gboolean
tru_ical_keep (TruIcalRun       *run,
               TruIcalEntry     *entry,
               TruRecord        *record,
               TruRecord        *before,
               TruImportAction  *action,
               GError          **error)
{
  g_autoptr (GError) local = NULL;

  *action = !before ? TRU_IMPORT_CREATE : tru_ical_are_equal (record, before) ? TRU_IMPORT_UNCHANGED : TRU_IMPORT_UPDATE;
  if (*action == TRU_IMPORT_CREATE)
    return tru_write_insert (run->write, record, error);
  if (*action == TRU_IMPORT_UNCHANGED || tru_records_update_in (run->write, record, &local))
    return TRUE;
  if (!g_error_matches (local, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  *action = TRU_IMPORT_UNCHANGED;
  g_free (entry->reason);
  entry->reason = g_strdup (local->message);
  return TRUE;
}

/**
 * tru_ical_find_event:
 * @run: an import
 * @uid: as the file has it
 *
 * Returns: (transfer full) (nullable): the event that came from there, or is ours
 */
TruRecord *
tru_ical_find_event (TruIcalRun *run,
                     const char *uid)
{
  TruRecord *event = tru_store_find_one (run->store, &tru_event_kind, TRU_EVENT_SOURCE_UID, uid, NULL);

  return event ? event : tru_store_get (run->store, &tru_event_kind, uid, NULL);
}

/**
 * tru_ical_fill:
 * @record: an event, new or kept
 * @event: what a file says of it
 *
 * Takes over what the file says. It erases nothing by saying nothing, and what stands for a title that was not to leave
 * its office replaces none.
 */
void
tru_ical_fill (TruRecord          *record,
               const TruIcalEvent *event)
{
  int type = tru_option_find (tru_event_type_options, event->type);
  gboolean is_new = !tru_record_is_known (record, TRU_EVENT_TITLE);

  if (is_new)
    {
      tru_record_set_number (record, TRU_EVENT_TYPE, type >= 0 ? type : TRU_EVENT_TYPE_OTHER);
      tru_record_set_text (record, TRU_EVENT_SOURCE_UID, event->uid);
    }
  if (is_new || !event->is_withheld)
    tru_record_set_text (record, TRU_EVENT_TITLE, event->title ? event->title : _("Without a title"));
  if (event->place && (is_new || !event->is_withheld) && !tru_record_is_known (record, TRU_EVENT_VENUE))
    tru_record_set_text (record, TRU_EVENT_PLACE, event->place);
  if (event->note)
    tru_record_set_text (record, TRU_EVENT_NOTE, event->note);
  tru_record_set_number (record, TRU_EVENT_STARTS_AT, event->starts);
  tru_record_set_number (record, TRU_EVENT_ENDS_AT, event->ends);
  if (!event->is_cancelled)
    tru_record_clear (record, TRU_EVENT_CANCELLED_ON);
  else if (!tru_record_is_known (record, TRU_EVENT_CANCELLED_ON))
    tru_record_set_number (record, TRU_EVENT_CANCELLED_ON, tru_clock_today ());
}

static void
fill_event (TruRecord *record,
            gpointer   event)
{
  tru_ical_fill (record, event);
}

static gboolean
write_event (TruIcalRun          *run,
             TruIcalEntry        *entry,
             const TruIcalEvent  *event,
             GError             **error)
{
  g_autoptr (TruRecord) before = tru_ical_find_event (run, event->uid);
  g_autoptr (TruRecord) record = tru_ical_merge (run, entry, &tru_event_kind, before, fill_event, (gpointer) event);

  if (!before && tru_ical_is_deleted (run, &tru_event_kind, event->uid, TRU_UNKNOWN))
    {
      entry->n_deleted = 1;
      return TRUE;
    }
  tru_ical_warn (run, entry, record, before);
  if (!tru_ical_keep (run, entry, record, before, &entry->action, error))
    return FALSE;
  entry->uid = g_strdup (tru_record_get_uid (record));
  return TRUE;
}

static void
add_left_out (TruIcalRun   *run,
              TruIcalEntry *entry,
              const char   *what)
{
  g_autofree char *old = g_steal_pointer (&entry->left_out);

  tru_ical_file_leave_out (run->file, what);
  entry->left_out = old ? g_strconcat (old, ", ", what, NULL) : g_strdup (what);
}

/* Whoever takes back an invitation that never came here has nothing to tell us. */
static gboolean
was_never_here (TruIcalRun         *run,
                const TruIcalEvent *event)
{
  g_autoptr (TruRecord) here = tru_ical_find_event (run, event->uid);
  g_autoptr (TruRecord) series = here ? NULL : tru_store_get (run->store, &tru_series_kind, event->uid, NULL);

  return !here && !series;
}

/* An event of the file alone, with those that replace one of its times. */
static gboolean
write_one (TruIcalRun          *run,
           const TruIcalEvent  *event,
           GPtrArray           *exceptions,
           GError             **error)
{
  TruIcalEntry *entry = add_entry (run, event);
  g_autoptr (TruRecord) day = tru_store_get (run->store, &tru_worksite_day_kind, event->uid, NULL);

  if (event->starts == TRU_UNKNOWN)
    {
      tru_ical_leave (entry, TRU_IMPORT_REFUSED, _("It has no start that could be read."));
      return TRUE;
    }
  if (day)
    {
      entry->kind = &tru_worksite_day_kind;
      entry->uid = g_strdup (event->uid);
      return TRUE;
    }
  if (event->is_withdrawn && !run->wish->closures && was_never_here (run, event))
    {
      tru_ical_leave (entry, TRU_IMPORT_UNCHANGED, _("It is cancelled and was never here: nothing is taken in."));
      return TRUE;
    }
  if (event->rule && !run->wish->closures && tru_recurrence_check (event->rule, NULL))
    return tru_ical_write_series (run, entry, event, exceptions, error);
  if (event->rule)
    add_left_out (run, entry, _("its repetition (only the first time is taken in)"));
  return run->wish->closures ? tru_ical_write_closure (run, entry, event, error) : write_event (run, entry, event, error);
}

/* RFC 5545, 3.8.4.7: events without a uid are no use to anybody twice; what they are stands for one. */
static void
name_nameless (GPtrArray *events)
{
  for (guint i = 0; i < events->len; i++)
    {
      TruIcalEvent *event = g_ptr_array_index (events, i);
      g_autofree char *text = NULL;

      if (event->uid)
        continue;
      text = g_strdup_printf ("%s/%" G_GINT64_FORMAT, event->title ? event->title : "", event->starts);
      event->uid = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
    }
}

static GHashTable *
group_exceptions (GPtrArray *events)
{
  GHashTable *groups = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < events->len; i++)
    {
      TruIcalEvent *event = g_ptr_array_index (events, i);
      GPtrArray *group = g_hash_table_lookup (groups, event->uid);

      if (!group)
        {
          group = g_ptr_array_new ();
          g_hash_table_insert (groups, event->uid, group);
        }
      if (event->occurrence != TRU_UNKNOWN)
        g_ptr_array_add (group, event);
    }
  return groups;
}

/* Of the same event twice in a file the later version counts, and of equal ones the last: some programs write each change behind
   the one before. */
static GHashTable *
find_masters (GPtrArray *events)
{
  GHashTable *masters = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < events->len; i++)
    {
      TruIcalEvent *event = g_ptr_array_index (events, i);

      const TruIcalEvent *other = g_hash_table_lookup (masters, event->uid);

      if (event->occurrence == TRU_UNKNOWN && (!other || event->sequence >= other->sequence))
        g_hash_table_insert (masters, event->uid, event);
    }
  return masters;
}

/* A time of a series that the file does not have is that of the series here, else an appointment of its own. */
static void
make_lone (TruIcalRun   *run,
           TruIcalEvent *event)
{
  g_autoptr (TruRecord) here = tru_ical_find_time (run, event->uid, event->occurrence);
  g_autofree char *time = tru_time_to_iso (event->occurrence);
  g_autofree char *uid = g_steal_pointer (&event->uid);

  event->uid = here ? g_strdup (tru_record_get_uid (here)) : g_strdup_printf ("%s/%s", uid, time);
}

/* Where it is another day here than in the zone of the series, its rule is about other days: Monday evening in New York is Tuesday. */
static void
move_rules (TruIcalRun  *run,
            TruIcalFile *file)
{
  for (guint i = 0; i < file->events->len; i++)
    {
      TruIcalEvent *event = g_ptr_array_index (file->events, i);
      g_autofree char *rule = g_steal_pointer (&event->rule);

      if (!rule || !event->zone || tru_time_date (event->starts) == tru_time_date (event->zone_starts)
          || !tru_recurrence_check (rule, NULL))
        event->rule = g_steal_pointer (&rule);
      else if (!(event->rule = tru_series_move_rule (rule, event->zone_starts, event->starts, NULL)))
        tru_ical_leave_out (run->file, event, _("its repetition (only the first time is taken in)"));
    }
}

static gboolean
write_all (TruIcalRun   *run,
           TruIcalFile  *file,
           GError      **error)
{
  g_autoptr (GHashTable) masters = NULL;
  g_autoptr (GHashTable) groups = NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  name_nameless (file->events);
  masters = find_masters (file->events);
  move_rules (run, file);
  tru_ical_split_series (file, masters);
  for (guint i = 0; i < file->events->len; i++)
    {
      TruIcalEvent *event = g_ptr_array_index (file->events, i);

      if (event->occurrence != TRU_UNKNOWN && !g_hash_table_contains (masters, event->uid))
        make_lone (run, event);
    }
  groups = group_exceptions (file->events);
  for (guint i = 0; i < file->events->len; i++)
    {
      TruIcalEvent *event = g_ptr_array_index (file->events, i);
      gpointer master = g_hash_table_lookup (masters, event->uid);
      gboolean is_lone = !master;

      if ((master == event || is_lone)
          && !write_one (run, event, is_lone ? none : g_hash_table_lookup (groups, event->uid), error))
        return FALSE;
    }
  return TRUE;
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

static void
sum_up (TruIcalRun  *run,
        TruIcalFile *file)
{
  GHashTableIter iter;
  gpointer label, count;

  for (guint i = 0; i < run->report->entries->len; i++)
    {
      const TruIcalEntry *entry = g_ptr_array_index (run->report->entries, i);

      run->report->counts[entry->action]++;
      run->report->n_deleted += entry->n_deleted > 0;
    }
  g_hash_table_iter_init (&iter, file->left_out);
  while (g_hash_table_iter_next (&iter, &label, &count))
    /* Translators: what cannot be held, such as “reminders”, and how often. */
    g_ptr_array_add (run->report->left_out, g_strdup_printf (_("%s: %u"), (char *) label, GPOINTER_TO_UINT (count)));
  g_ptr_array_sort (run->report->left_out, compare_texts);
}

static gboolean
check_wish (TruStore           *store,
            const TruIcalWish  *wish,
            GError            **error)
{
  g_autoptr (TruRecord) territory
    = wish->territory ? tru_records_get (store, &tru_territory_kind, wish->territory, error) : NULL;

  if (wish->territory && !territory)
    return FALSE;
  if (!wish->closures || tru_option_find (tru_closure_type_options, wish->closures) >= 0)
    return TRUE;
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID,
               _("“%s” is no type of closing days: school, closed or holiday."), wish->closures);
  return FALSE;
}

/**
 * tru_ical_import:
 * @store: a store
 * @wish: which file, and as what
 * @error: #TruIcalError for the file; else what cannot be kept
 *
 * Takes in, or brings up to date, what another program's calendar file says: in one operation that can be undone, and
 * that changes nothing the second time. A preview is the same run, left uncommitted.
 *
 * Returns: (transfer full) (nullable): what was done, or would be
 */
TruIcalReport *
tru_ical_import (TruStore           *store,
                 const TruIcalWish  *wish,
                 GError            **error)
{
  g_autoptr (TruIcalReport) report = g_new0 (TruIcalReport, 1);
  TruIcalRun run = { .store = store, .wish = wish, .report = report };
  g_autoptr (TruIcalFile) file = tru_ical_read_file (wish->path, error);
  g_autoptr (GHashTable) deleted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (TruWrite) write = NULL;
  gboolean changes;

  report->entries = g_ptr_array_new_with_free_func (entry_free);
  report->left_out = g_ptr_array_new_with_free_func (g_free);
  if (!file || !check_wish (store, wish, error))
    return NULL;
  write = tru_write_begin (store, TRU_ICAL_IMPORT, NULL, error);
  run.write = write;
  run.file = file;
  run.deleted = deleted;
  if (write)
    tru_ical_load_deleted (&run);
  report->looks_like = tru_ical_looks_like (file);
  if (!write || !write_all (&run, file, error))
    return NULL;
  sum_up (&run, file);
  changes = report->counts[TRU_IMPORT_CREATE] + report->counts[TRU_IMPORT_UPDATE] > 0;
  if (changes && !wish->is_preview && !tru_write_commit (write, error))
    return NULL;
  return g_steal_pointer (&report);
}

/**
 * tru_ical_report_free:
 * @self: (nullable): a report
 */
void
tru_ical_report_free (TruIcalReport *self)
{
  if (!self)
    return;
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);
  g_free (self);
}
