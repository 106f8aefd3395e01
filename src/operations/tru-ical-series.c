/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-ical-import-private.h"

#include <glib/gi18n.h>

#include "tru-event.h"
#include "tru-history.h"
#include "tru-recurrence.h"
#include "tru-repeats-private.h"
#include "tru-series.h"
#include "tru-text.h"
#include "tru-uid.h"

#define MOST_TIMES 20000 /* of one file: forty daily appointments over the horizon */

typedef struct
{
  TruIcalRun *run;
  TruIcalEntry *entry;
  const TruIcalEvent *master;
  GPtrArray *exceptions;
  TruRecord *series;
  GHashTable *events; /* TruTime of the series → TruRecord, of those here */
} Series;

typedef struct
{
  Series *series;
  TruTime time;
} Time;

static TruRecord *
find_series (TruIcalRun  *run,
             const char  *uid)
{
  g_autoptr (TruRecord) event = tru_ical_find_event (run, uid);
  const char *series = event ? tru_record_get_text (event, TRU_EVENT_SERIES) : NULL;

  return tru_store_get (run->store, &tru_series_kind, series ? series : uid, NULL);
}

/**
 * tru_ical_find_time:
 * @run: an import
 * @uid: of a series, as the file has it
 * @occurrence: one of its times
 *
 * Returns: (transfer full) (nullable): the event here that stands for that time
 */
TruRecord *
tru_ical_find_time (TruIcalRun *run,
                    const char *uid,
                    TruTime     occurrence)
{
  g_autoptr (TruRecord) series = find_series (run, uid);
  g_autoptr (GPtrArray) events = series ? tru_series_events (run->store, tru_record_get_uid (series), NULL) : NULL;

  for (guint i = 0; events && i < events->len; i++)
    if (tru_record_get_number (g_ptr_array_index (events, i), TRU_EVENT_OCCURRENCE) == occurrence)
      return g_object_ref (g_ptr_array_index (events, i));
  return NULL;
}

/* Of the same time twice in a file the later version counts. */
static const TruIcalEvent *
find_exception (Series  *self,
                TruTime  time)
{
  const TruIcalEvent *found = NULL;

  for (guint i = 0; i < self->exceptions->len; i++)
    {
      const TruIcalEvent *event = g_ptr_array_index (self->exceptions, i);

      if (event->occurrence == time && (!found || event->sequence >= found->sequence))
        found = event;
    }
  return found;
}

static gboolean
is_same_rule (TruRecord  *series,
              const char *rule)
{
  g_autofree char *here = tru_ical_rule_normal (tru_record_get_text (series, TRU_SERIES_RULE));
  g_autofree char *there = tru_ical_rule_normal (rule);

  return g_str_equal (here, there);
}

static void
fill_series (TruRecord *series,
             gpointer   data)
{
  const TruIcalEvent *master = data;
  gboolean is_new = !tru_record_is_known (series, TRU_SERIES_RULE);

  if (is_new || !is_same_rule (series, master->rule))
    tru_record_set_text (series, TRU_SERIES_RULE, master->rule);
  if (is_new || !master->is_withheld)
    tru_record_set_text (series, TRU_SERIES_TITLE, master->title ? master->title : _("Without a title"));
  tru_record_set_number (series, TRU_SERIES_STARTS_AT, master->starts);
  tru_record_set_number (series, TRU_SERIES_ENDS_AT, master->ends);
  if (is_new)
    tru_record_set_number (series, TRU_SERIES_FILLED_UNTIL, tru_time_date (tru_series_horizon ()));
}

/* What came from there and repeats by a series that somebody made here since is theirs: all of it was changed. */
static gboolean
is_made_here (Series    *self,
              TruRecord *series)
{
  g_autoptr (TruRecord) left = tru_history_left_by (self->run->store, series, TRU_ICAL_IMPORT, NULL);

  return !left && !g_str_equal (tru_record_get_uid (series), self->master->uid);
}

static gboolean
keep_series (Series     *self,
             TruRecord  *before,
             GError    **error)
{
  self->series = tru_ical_merge (self->run, self->entry, &tru_series_kind, before, fill_series, (gpointer) self->master);
  return tru_ical_keep (self->run, self->entry, self->series, before, &self->entry->action, error);
}

static gboolean
load_events (Series   *self,
             GError  **error)
{
  g_autoptr (GPtrArray) events = tru_series_events (self->run->store, tru_record_get_uid (self->series), error);

  self->events = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  for (guint i = 0; events && i < events->len; i++)
    {
      TruRecord *event = g_ptr_array_index (events, i);
      TruTime time = tru_record_get_number (event, TRU_EVENT_OCCURRENCE);

      g_hash_table_insert (self->events, g_memdup2 (&time, sizeof time), g_object_ref (event));
    }
  return events != NULL;
}

/* A time as the file has it: as an exception says, else as the series does. */
static void
fill_time (TruRecord *event,
           gpointer   data)
{
  const Time *one = data;
  const TruIcalEvent *master = one->series->master;
  const TruIcalEvent *exception = find_exception (one->series, one->time);
  TruTime starts = tru_ical_event_at (master, one->time);

  tru_ical_fill (event, master);
  tru_record_set_number (event, TRU_EVENT_STARTS_AT, starts);
  tru_record_set_number (event, TRU_EVENT_ENDS_AT, starts + master->ends - master->starts);
  if (exception)
    tru_ical_fill (event, exception);
  tru_record_set_text (event, TRU_EVENT_SERIES, tru_record_get_uid (one->series->series));
  tru_record_set_number (event, TRU_EVENT_OCCURRENCE, one->time);
}

static gboolean
keep_time (Series   *self,
           TruTime   time,
           GError  **error)
{
  Time one = { self, time };
  TruRecord *before = g_hash_table_lookup (self->events, &time);
  g_autoptr (TruRecord) event = NULL;
  TruImportAction action = TRU_IMPORT_UNCHANGED;

  if (!before && tru_ical_is_deleted (self->run, &tru_event_kind, self->master->uid, time))
    {
      self->entry->n_deleted++;
      return TRUE;
    }
  event = tru_ical_merge (self->run, self->entry, &tru_event_kind, before, fill_time, &one);
  tru_ical_warn (self->run, self->entry, event, before);
  if (!tru_ical_keep (self->run, self->entry, event, before, &action, error))
    return FALSE;
  if (action != TRU_IMPORT_UNCHANGED && self->entry->action == TRU_IMPORT_UNCHANGED)
    self->entry->action = TRU_IMPORT_UPDATE;
  g_hash_table_remove (self->events, &time);
  return TRUE;
}

/* A further time counts once, even where the rule has it as well. */
static void
add_extra (GArray *times,
           GArray *extra)
{
  for (guint i = 0; i < extra->len; i++)
    if (!tru_recurrence_has_time (times, g_array_index (extra, TruTime, i)))
      g_array_append_val (times, g_array_index (extra, TruTime, i));
}

static gboolean
keep_times (Series   *self,
            GError  **error)
{
  TruTime starts = tru_record_get_number (self->series, TRU_SERIES_STARTS_AT);
  g_autoptr (GArray) times = tru_recurrence_times (tru_record_get_text (self->series, TRU_SERIES_RULE), starts, starts,
                                                   tru_series_horizon (), error);

  if (!times)
    return FALSE;
  add_extra (times, self->master->extra);
  self->run->n_times += times->len;
  if (self->run->n_times > MOST_TIMES)
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID,
                   _("The repeated appointments of this calendar have more than %d times; take in a part of it."), MOST_TIMES);
      return FALSE;
    }
  for (guint i = 0; i < times->len; i++)
    {
      TruTime time = g_array_index (times, TruTime, i);

      if (!tru_recurrence_has_time (self->master->excluded, time) && !keep_time (self, time, error))
        return FALSE;
      if (!self->entry->zone && tru_ical_event_at (self->master, time) != time)
        self->entry->zone = tru_ical_event_zone (self->master);
    }
  return TRUE;
}

/* What is here and not in the file any more is left out of the series. */
static gboolean
drop_times (Series   *self,
            GError  **error)
{
  g_autoptr (TruRecord) series = NULL;
  GHashTableIter iter;
  gpointer time, event;

  if (g_hash_table_size (self->events) == 0)
    return TRUE;
  series = tru_store_get (self->run->store, &tru_series_kind, tru_record_get_uid (self->series), error);
  if (!series)
    return FALSE;
  g_hash_table_iter_init (&iter, self->events);
  while (g_hash_table_iter_next (&iter, &time, &event))
    {
      tru_series_exclude (series, *(TruTime *) time);
      if (!tru_series_drop (self->run->write, event, error))
        return FALSE;
    }
  if (self->entry->action == TRU_IMPORT_UNCHANGED)
    self->entry->action = TRU_IMPORT_UPDATE;
  return tru_write_update (self->run->write, series, error);
}

/* A series that was never here before knows what the file leaves out. */
static void
note_exclusions (Series *self)
{
  for (guint i = 0; i < self->master->excluded->len; i++)
    tru_series_exclude (self->series, g_array_index (self->master->excluded, TruTime, i));
}

/**
 * tru_ical_write_series:
 * @run: an import
 * @entry: what becomes of the series, filled in
 * @master: a repeated event whose rule can be held
 * @exceptions: (element-type TruIcalEvent): its times that differ
 * @error: what stops it
 *
 * Brings a series to what a file says of it: makes what is missing, changes what differs, leaves the rest alone.
 *
 * Returns: whether it is written
 */
gboolean
tru_ical_write_series (TruIcalRun          *run,
                       TruIcalEntry        *entry,
                       const TruIcalEvent  *master,
                       GPtrArray           *exceptions,
                       GError             **error)
{
  Series self = { .run = run, .entry = entry, .master = master, .exceptions = exceptions };
  g_autoptr (TruRecord) before = find_series (run, master->uid);
  gboolean done;

  entry->kind = &tru_series_kind;
  if (before ? is_made_here (&self, before) : tru_ical_is_deleted (run, &tru_event_kind, master->uid, TRU_UNKNOWN))
    {
      entry->is_kept = before != NULL;
      entry->n_deleted = before ? 0 : 1;
      return TRUE;
    }
  done = keep_series (&self, before, error);
  if (done && entry->action == TRU_IMPORT_CREATE && master->excluded->len > 0)
    {
      note_exclusions (&self);
      done = tru_write_update (run->write, self.series, error);
    }
  done = done && load_events (&self, error) && keep_times (&self, error) && drop_times (&self, error);
  entry->uid = g_strdup (tru_record_get_uid (self.series));
  g_clear_object (&self.series);
  g_clear_pointer (&self.events, g_hash_table_unref);
  return done;
}
