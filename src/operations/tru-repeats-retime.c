/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-repeats-private.h"

#include <glib/gi18n.h>

#include "tru-meetings.h"
#include "tru-operation-error.h"
#include "tru-recurrence.h"
#include "tru-repeat.h"

/* A series whose times change from one of them on. */
typedef struct
{
  TruWrite *write;
  TruRecord *series; /* after the change */
  TruRecord *before; /* the event that a person changed */
  TruRecord *after;
  GHashTable *events; /* by the time that they had in the series */
  GError **error;
} Retiming;

static guint
rotate_weekdays (guint  weekdays,
                 gint64 days)
{
  guint shift = (guint) ((days % 7 + 7) % 7);

  return ((weekdays << shift) | (weekdays >> (7 - shift))) & 0x7f;
}

/**
 * tru_series_move_rule:
 * @rule: a valid rule
 * @from: one of its times
 * @to: where that one goes
 * @error: %TRU_OPERATION_ERROR_RULE for a rule that cannot be moved to other days
 *
 * What repeated on Wednesdays and moves by a day repeats on Thursdays.
 *
 * Returns: (transfer full) (nullable): the rule of the times moved
 */
char *
tru_series_move_rule (const char *rule,
                      TruTime     from,
                      TruTime     to,
                      GError    **error)
{
  TruRepeat repeat = tru_repeat_from_rule (rule);
  gint64 days = tru_time_date (to) - tru_time_date (from);

  if (days == 0)
    return tru_recurrence_shift_end (rule, to - from);
  if (repeat.every == TRU_REPEAT_OTHER)
    {
      g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
                           _("These appointments follow a rule of another calendar, which cannot be moved to other days. "
                             "Move this time alone, or choose how it repeats."));
      return NULL;
    }
  repeat.weekdays = repeat.every == TRU_REPEAT_WEEKS ? rotate_weekdays (repeat.weekdays, days) : 0;
  return tru_repeat_to_rule (&repeat, to);
}

static gboolean
move_one (Retiming  *self,
          TruRecord *event,
          TruTime    time)
{
  gboolean is_itself = g_str_equal (tru_record_get_uid (event), tru_record_get_uid (self->before));
  gint64 length = tru_record_get_number (self->series, TRU_SERIES_ENDS_AT) - tru_record_get_number (self->series, TRU_SERIES_STARTS_AT);
  gboolean is_exception = tru_record_get_number (event, TRU_EVENT_STARTS_AT) != tru_record_get_number (event, TRU_EVENT_OCCURRENCE);

  tru_series_take (event, self->before, self->after, is_itself);
  tru_record_set_text (event, TRU_EVENT_SERIES, tru_record_get_uid (self->series));
  tru_record_set_number (event, TRU_EVENT_OCCURRENCE, time);
  if (!is_exception)
    {
      tru_record_set_number (event, TRU_EVENT_STARTS_AT, time);
      tru_record_set_number (event, TRU_EVENT_ENDS_AT, time + length);
    }
  else if (is_itself)
    {
      tru_record_copy_field (event, self->after, TRU_EVENT_STARTS_AT);
      tru_record_copy_field (event, self->after, TRU_EVENT_ENDS_AT);
    }
  return tru_meetings_update_event (self->write, event, self->error);
}

/* The third time stays the third time: whoever registered for it is expected at its new hour. */
static gboolean
move_times (Retiming *self,
            GArray   *old_times,
            GArray   *new_times)
{
  for (guint i = 0; i < new_times->len; i++)
    {
      TruTime time = g_array_index (new_times, TruTime, i);
      TruTime *old = i < old_times->len ? &g_array_index (old_times, TruTime, i) : NULL;
      g_autofree TruTime *key = NULL;
      g_autoptr (TruRecord) event = NULL;

      if (old)
        g_hash_table_steal_extended (self->events, old, (gpointer *) &key, (gpointer *) &event);
      if (event && !move_one (self, event, time))
        return FALSE;
      if (!old && !tru_series_add_time (self->write, self->after, tru_record_get_uid (self->series), time, self->error))
        return FALSE;
    }
  return TRUE;
}

/* Further times, which the rule never had, move as the others do. */
static gboolean
move_further (Retiming *self,
              GArray   *old_times,
              gint64    minutes)
{
  GHashTableIter iter;
  TruTime *time;
  TruRecord *event;

  g_hash_table_iter_init (&iter, self->events);
  while (g_hash_table_iter_next (&iter, (gpointer *) &time, (gpointer *) &event))
    if (!tru_recurrence_has_time (old_times, *time))
      {
        if (!move_one (self, event, *time + minutes))
          return FALSE;
        g_hash_table_iter_remove (&iter);
      }
  return TRUE;
}

static gboolean
drop_others (Retiming *self)
{
  GHashTableIter iter;
  TruRecord *event;

  g_hash_table_iter_init (&iter, self->events);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &event))
    if (!tru_series_drop (self->write, event, self->error))
      return FALSE;
  return TRUE;
}

/* What was left out of the old times is left out of the new ones. */
static void
exclude_times (Retiming *self,
               GArray   *old_times,
               GArray   *new_times)
{
  for (guint i = 0; i < MIN (old_times->len, new_times->len); i++)
    if (!g_hash_table_contains (self->events, &g_array_index (old_times, TruTime, i)))
      tru_series_exclude (self->series, g_array_index (new_times, TruTime, i));
}

static GHashTable *
collect_events (TruStore  *store,
                TruRecord *series,
                TruTime    from,
                GError   **error)
{
  g_autoptr (GPtrArray) events = tru_series_events (store, tru_record_get_uid (series), error);
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);

  if (!events)
    return NULL;
  for (guint i = 0; i < events->len; i++)
    {
      TruRecord *event = g_ptr_array_index (events, i);
      TruTime time = tru_record_get_number (event, TRU_EVENT_OCCURRENCE);

      if (time >= from)
        g_hash_table_replace (found, g_memdup2 (&time, sizeof time), g_object_ref (event));
    }
  return g_steal_pointer (&found);
}

/* Times before @from keep the series that they had: a new one begins there. */
static TruRecord *
split (TruWrite  *write,
       TruRecord *series,
       TruTime    from,
       GError   **error)
{
  g_autoptr (TruRecord) rest = NULL;
  g_autofree char *ended = NULL;

  if (from <= tru_record_get_number (series, TRU_SERIES_STARTS_AT))
    return g_object_ref (series);
  rest = tru_record_new (&tru_series_kind);
  tru_record_copy_field (rest, series, TRU_SERIES_NOTE);
  ended = tru_recurrence_end_before (tru_record_get_text (series, TRU_SERIES_RULE), from);
  tru_record_set_text (series, TRU_SERIES_RULE, ended);
  return tru_write_update (write, series, error) ? g_steal_pointer (&rest) : NULL;
}

static void
fill_series (TruRecord  *series,
             TruRecord  *event,
             const char *rule,
             TruTime     starts)
{
  gint64 length = tru_record_get_number (event, TRU_EVENT_ENDS_AT) - tru_record_get_number (event, TRU_EVENT_STARTS_AT);

  tru_record_set_text (series, TRU_SERIES_TITLE, tru_record_get_text (event, TRU_EVENT_TITLE));
  tru_record_set_text (series, TRU_SERIES_RULE, rule);
  tru_record_set_number (series, TRU_SERIES_STARTS_AT, starts);
  tru_record_set_number (series, TRU_SERIES_ENDS_AT, starts + length);
  tru_record_set_number (series, TRU_SERIES_FILLED_UNTIL, tru_time_date (tru_series_horizon ()));
  tru_record_clear (series, TRU_SERIES_EXCLUDED);
}

static gboolean
keep_series (TruWrite  *write,
             TruRecord *series,
             GError   **error)
{
  return tru_record_get_id (series) == 0 ? tru_write_insert (write, series, error) : tru_write_update (write, series, error);
}

/**
 * tru_series_retime:
 * @write: the operation
 * @series: a series
 * @before: one of its events as it was
 * @after: the same as a person changed it
 * @rule: (nullable): the new rule, counted from @after on; %NULL to keep the rule
 * @from: the time of the series from which on its times change
 * @error: return location
 *
 * Gives a series other times from one of them on: by as much as @after differs from @before, or by another rule. The times that
 * were changed one by one keep their hour, those that were left out stay out. Further times than those of the rule move along; where
 * another rule takes its place they go.
 *
 * Returns: whether they are written
 */
gboolean
tru_series_retime (TruWrite   *write,
                   TruRecord  *series,
                   TruRecord  *before,
                   TruRecord  *after,
                   const char *rule,
                   TruTime     from,
                   GError    **error)
{
  TruTime starts = tru_record_get_number (series, TRU_SERIES_STARTS_AT);
  TruTime moved = tru_record_get_number (after, TRU_EVENT_STARTS_AT);
  TruTime to = rule ? moved : from + moved - tru_record_get_number (before, TRU_EVENT_STARTS_AT);
  TruTime horizon = tru_series_horizon ();
  g_autofree char *kept = tru_recurrence_rest (tru_record_get_text (series, TRU_SERIES_RULE), starts, from);
  g_autofree char *wanted = rule ? g_strdup (rule) : tru_series_move_rule (kept, from, to, error);
  g_autoptr (GArray) old_times = wanted ? tru_recurrence_times (tru_record_get_text (series, TRU_SERIES_RULE), starts, from, horizon, error) : NULL;
  g_autoptr (GArray) new_times = old_times ? tru_recurrence_times (wanted, to, to, horizon, error) : NULL;
  g_autoptr (GHashTable) events = new_times ? collect_events (tru_write_store (write), series, from, error) : NULL;
  g_autoptr (TruRecord) rest = events ? split (write, series, from, error) : NULL;
  Retiming self = { write, rest, before, after, events, error };

  if (!rest)
    return FALSE;
  fill_series (rest, after, wanted, to);
  exclude_times (&self, old_times, new_times);
  return keep_series (write, rest, error) && (rule || move_further (&self, old_times, to - from))
         && move_times (&self, old_times, new_times) && drop_others (&self);
}
