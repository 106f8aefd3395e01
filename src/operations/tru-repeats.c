/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-repeats.h"

#include <glib/gi18n.h>

#include "tru-event-edits.h"
#include "tru-meetings.h"
#include "tru-planning.h"
#include "tru-records-desk.h"
#include "tru-recurrence.h"
#include "tru-repeats-private.h"
#include "tru-uid.h"

#define RESERVE_DAYS 60 /* a series is prolonged when its times reach that much less far than they could */

static gboolean
check_not_changed (TruRecord *kept,
                   TruRecord *event,
                   GError   **error)
{
  if (tru_record_get_modified (kept) == tru_record_get_modified (event))
    return TRUE;
  g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_CONFLICT,
               _("“%s” was changed meanwhile by somebody else; look at it again before you change it."),
               tru_record_get_text (kept, TRU_EVENT_TITLE));
  return FALSE;
}

static TruRecord *
new_series (TruRecord  *event,
            const char *rule)
{
  TruRecord *series = tru_record_new (&tru_series_kind);
  g_autofree char *uid = tru_uid_new ();

  tru_record_set_uid (series, uid);
  tru_record_set_text (series, TRU_SERIES_TITLE, tru_record_get_text (event, TRU_EVENT_TITLE));
  tru_record_set_text (series, TRU_SERIES_RULE, rule);
  tru_record_set_number (series, TRU_SERIES_STARTS_AT, tru_record_get_number (event, TRU_EVENT_STARTS_AT));
  tru_record_set_number (series, TRU_SERIES_ENDS_AT, tru_record_get_number (event, TRU_EVENT_ENDS_AT));
  tru_record_set_number (series, TRU_SERIES_FILLED_UNTIL, tru_time_date (tru_series_horizon ()));
  return series;
}

/* Times within the horizon; the first one is there already. */
static gboolean
add_times (TruWrite  *write,
           TruRecord *pattern,
           TruRecord *series,
           TruTime    from,
           GError   **error)
{
  g_autoptr (GArray) times = tru_recurrence_times (tru_record_get_text (series, TRU_SERIES_RULE),
                                                   tru_record_get_number (series, TRU_SERIES_STARTS_AT), from,
                                                   tru_series_horizon (), error);

  for (guint i = 0; times && i < times->len; i++)
    if (!tru_series_leaves_out (series, g_array_index (times, TruTime, i))
        && !tru_series_add_time (write, pattern, tru_record_get_uid (series), g_array_index (times, TruTime, i), error))
      return FALSE;
  return times != NULL;
}

static gboolean
keep_first (TruWrite   *write,
            TruRecord  *event,
            GPtrArray  *participants,
            GError    **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (!tru_record_get_uid (event))
    {
      g_autofree char *uid = tru_uid_new ();

      tru_record_set_uid (event, uid);
    }
  g_ptr_array_add (records, event);
  tru_planning_gather (records, event, participants);
  return tru_records_write_in (write, records, error);
}

static gboolean
start (TruStore   *store,
       TruRecord  *event,
       GPtrArray  *participants,
       const char *rule,
       gboolean    when_open,
       const char *motive,
       GError    **error)
{
  g_autoptr (TruRecord) series = NULL;
  g_autoptr (TruWrite) write = NULL;

  if (!tru_recurrence_check (rule, error) || !tru_record_validate (event, error) || !tru_event_edits_allow (event, error))
    return FALSE;
  write = tru_write_begin (store, "repeat-event", motive, error);
  if (!write)
    return FALSE;
  series = new_series (event, rule);
  tru_record_set_text (event, TRU_EVENT_SERIES, tru_record_get_uid (series));
  tru_record_set_number (event, TRU_EVENT_OCCURRENCE, tru_record_get_number (event, TRU_EVENT_STARTS_AT));
  return (!when_open || tru_series_leave_closed (store, series, event, error)) && tru_write_insert (write, series, error) && keep_first (write, event, participants, error)
         && add_times (write, event, series, tru_record_get_number (event, TRU_EVENT_STARTS_AT) + 1, error)
         && tru_write_commit (write, error);
}

/**
 * tru_repeats_start:
 * @store: a store
 * @event: an event, new or kept, that belongs to no series yet: the first time
 * @participants: (nullable) (element-type TruRecord): participants to keep with it, and tools that it uses; contacts and
 *   organisations are expected and tools used every time, whoever registers does so for one
 * @rule: a rule as in RFC 5545
 * @motive: (nullable): why, although somebody or something is taken; kept in the history
 * @error: %TRU_RECORD_ERROR for a value, %TRU_OPERATION_ERROR_INVALID for the rule
 *
 * Makes an event repeat: its times of the next two years are written at once, later ones by tru_repeats_prolong().
 *
 * Returns: whether they are kept
 */
gboolean
tru_repeats_start (TruStore   *store,
                   TruRecord  *event,
                   GPtrArray  *participants,
                   const char *rule,
                   const char *motive,
                   GError    **error)
{
  return start (store, event, participants, rule, FALSE, motive, error);
}

/** tru_repeats_start_when_open: as tru_repeats_start(), without the times on public holidays and on closing days known today. */
gboolean
tru_repeats_start_when_open (TruStore   *store,
                             TruRecord  *event,
                             GPtrArray  *participants,
                             const char *rule,
                             const char *motive,
                             GError    **error)
{
  return start (store, event, participants, rule, TRUE, motive, error);
}

static gboolean
change_words (TruWrite  *write,
              GPtrArray *events,
              TruRecord *before,
              TruRecord *after,
              TruTime    from,
              GError   **error)
{
  for (guint i = 0; i < events->len; i++)
    {
      TruRecord *event = g_ptr_array_index (events, i);
      gboolean is_itself = g_str_equal (tru_record_get_uid (event), tru_record_get_uid (before));

      if (tru_record_get_number (event, TRU_EVENT_OCCURRENCE) < from)
        continue;
      tru_series_take (event, before, after, is_itself);
      if (!tru_meetings_update_event (write, event, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
keeps_its_times (TruRecord  *series,
                 TruRecord  *before,
                 TruRecord  *after,
                 const char *rule)
{
  return tru_record_field_equal (before, after, TRU_EVENT_STARTS_AT) && tru_record_field_equal (before, after, TRU_EVENT_ENDS_AT) &&
         (!rule || g_str_equal (rule, tru_record_get_text (series, TRU_SERIES_RULE)));
}

/* A new rule counts from the time at which it was given: it has nothing to say about those before. */
static gboolean
change_several (TruWrite   *write,
                TruRecord  *before,
                TruRecord  *after,
                const char *rule,
                TruScope    scope,
                GError    **error)
{
  TruStore *store = tru_write_store (write);
  TruTime chosen = tru_record_get_number (before, TRU_EVENT_OCCURRENCE);
  g_autoptr (TruRecord) series = tru_records_get (store, &tru_series_kind, tru_record_get_text (before, TRU_EVENT_SERIES), error);
  g_autoptr (GPtrArray) events = series ? tru_series_events (store, tru_record_get_uid (series), error) : NULL;
  gboolean is_new_rule;

  if (!events)
    return FALSE;
  is_new_rule = rule && !g_str_equal (rule, tru_record_get_text (series, TRU_SERIES_RULE));
  if (!keeps_its_times (series, before, after, rule))
    return tru_series_retime (write, series, before, after, is_new_rule ? rule : NULL,
                              scope == TRU_SCOPE_ALL && !is_new_rule ? tru_series_first_to_come (events, chosen) : chosen, error);
  if (scope == TRU_SCOPE_ALL)
    tru_record_set_text (series, TRU_SERIES_TITLE, tru_record_get_text (after, TRU_EVENT_TITLE));
  return change_words (write, events, before, after, scope == TRU_SCOPE_ALL ? G_MININT64 + 1 : chosen, error) &&
         tru_write_update (write, series, error);
}

/** tru_repeats_change_in: as tru_repeats_change(), of more times than one, as part of an operation. */
gboolean
tru_repeats_change_in (TruWrite   *write,
                       TruRecord  *event,
                       const char *rule,
                       TruScope    scope,
                       GError    **error)
{
  g_autoptr (TruRecord) before = tru_records_get (tru_write_store (write), &tru_event_kind, tru_record_get_uid (event), error);

  return before && check_not_changed (before, event, error) && tru_record_validate (event, error) &&
         change_several (write, before, event, rule, scope, error);
}

/**
 * tru_repeats_change:
 * @store: a store
 * @event: an event of a series, read from the store and changed
 * @rule: (nullable): another rule, counted from this event on; %NULL to keep the one it has
 * @scope: which times are changed alike; a new rule is never about one time alone
 * @motive: (nullable): why, although somebody or something is taken; kept in the history
 * @error: %TRU_OPERATION_ERROR_CONFLICT when the event was changed meanwhile; %TRU_OPERATION_ERROR_RULE for a rule that cannot
 *   be moved; %TRU_RECORD_ERROR for a value
 *
 * Other times take over what the person changed: words, place, hour, weekday. They keep what is their own: attendance, outcome,
 * cancellation, and an hour that was changed for one of them alone.
 *
 * Returns: whether it is kept
 */
gboolean
tru_repeats_change (TruStore   *store,
                    TruRecord  *event,
                    const char *rule,
                    TruScope    scope,
                    const char *motive,
                    GError    **error)
{
  g_autoptr (TruWrite) write = NULL;

  if (rule && !tru_recurrence_check (rule, error))
    return FALSE;
  if (!tru_record_is_known (event, TRU_EVENT_SERIES) || (scope == TRU_SCOPE_THIS && !rule))
    return tru_planning_save_with (store, event, NULL, NULL, motive, error);
  write = tru_write_begin (store, "edit-series", motive, error);
  return write && tru_repeats_change_in (write, event, rule, scope, error) && tru_write_commit (write, error);
}

/**
 * tru_repeats_move:
 * @store: a store
 * @event: uid of an event of a series
 * @starts_at: when it starts now
 * @ends_at: when it ends now
 * @scope: which times move alike
 * @motive: (nullable): why, although somebody or something is taken; kept in the history
 * @error: as tru_repeats_change()
 *
 * Returns: whether they are moved
 */
gboolean
tru_repeats_move (TruStore   *store,
                  const char *event,
                  TruTime     starts_at,
                  TruTime     ends_at,
                  TruScope    scope,
                  const char *motive,
                  GError    **error)
{
  g_autoptr (TruRecord) record = NULL;

  if (scope == TRU_SCOPE_THIS)
    return tru_planning_move_event (store, event, starts_at, ends_at, motive, error);
  record = tru_records_get (store, &tru_event_kind, event, error);
  if (!record)
    return FALSE;
  tru_record_set_number (record, TRU_EVENT_STARTS_AT, starts_at);
  tru_record_set_number (record, TRU_EVENT_ENDS_AT, ends_at);
  return tru_repeats_change (store, record, NULL, scope, motive, error);
}

static gboolean
collect (TruRecord *record,
         gpointer   data,
         GError   **error)
{
  g_ptr_array_add (data, g_object_ref (record));
  return TRUE;
}

static gboolean
is_short (TruRecord *series)
{
  TruDate filled = tru_record_get_number (series, TRU_SERIES_FILLED_UNTIL);

  return filled != TRU_UNKNOWN && filled + RESERVE_DAYS < tru_time_date (tru_series_horizon ()) &&
         tru_recurrence_is_open (tru_record_get_text (series, TRU_SERIES_RULE));
}

static gboolean
prolong (TruWrite  *write,
         TruRecord *series,
         GError   **error)
{
  g_autoptr (GPtrArray) events = tru_series_events (tru_write_store (write), tru_record_get_uid (series), error);
  TruTime from = tru_time_new (tru_record_get_number (series, TRU_SERIES_FILLED_UNTIL), 0);

  if (!events || events->len == 0)
    return events != NULL;
  tru_record_set_number (series, TRU_SERIES_FILLED_UNTIL, tru_time_date (tru_series_horizon ()));
  return add_times (write, g_ptr_array_index (events, events->len - 1), series, from, error) &&
         tru_write_update (write, series, error);
}

/**
 * tru_repeats_prolong:
 * @store: a store
 * @error: return location
 *
 * Writes the next times of the series that go on for ever, in one operation; nothing when all reach far enough. The window does so
 * when it opens.
 *
 * Returns: whether nothing went wrong
 */
gboolean
tru_repeats_prolong (TruStore *store,
                     GError  **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (TruWrite) write = NULL;

  if (!tru_store_each (store, &tru_series_kind, collect, all, error))
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    {
      if (!is_short (g_ptr_array_index (all, i)))
        continue;
      if (!write && !(write = tru_write_begin (store, "prolong-series", NULL, error)))
        return FALSE;
      if (!prolong (write, g_ptr_array_index (all, i), error))
        return FALSE;
    }
  return !write || tru_write_commit (write, error);
}

/**
 * tru_repeats_series:
 * @store: a store
 * @event: an event
 *
 * Returns: (transfer full) (nullable): the series that it belongs to
 */
TruRecord *
tru_repeats_series (TruStore  *store,
                    TruRecord *event)
{
  const char *series = tru_record_get_text (event, TRU_EVENT_SERIES);

  return series ? tru_store_get (store, &tru_series_kind, series, NULL) : NULL;
}
