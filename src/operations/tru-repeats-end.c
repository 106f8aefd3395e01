/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-repeats.h"

#include "tru-planning.h"
#include "tru-records-desk.h"
#include "tru-recurrence.h"
#include "tru-repeats-private.h"

/* A series comes to its end, or goes on without one of its times. */

static gboolean
end_series (TruWrite  *write,
            TruRecord *series,
            GPtrArray *events,
            TruTime    from,
            GError   **error)
{
  g_autofree char *rule = tru_recurrence_end_before (tru_record_get_text (series, TRU_SERIES_RULE), from);

  for (guint i = 0; i < events->len; i++)
    if (tru_record_get_number (g_ptr_array_index (events, i), TRU_EVENT_OCCURRENCE) >= from &&
        !tru_series_drop (write, g_ptr_array_index (events, i), error))
      return FALSE;
  tru_record_set_text (series, TRU_SERIES_RULE, rule);
  return tru_write_update (write, series, error);
}

/** tru_repeats_end_in: ends the series of @event: with it (%TRU_SCOPE_THIS), before it, or before what is to come. */
gboolean
tru_repeats_end_in (TruWrite   *write,
                    const char *event,
                    TruScope    scope,
                    GError    **error)
{
  TruStore *store = tru_write_store (write);
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_event_kind, event, error);
  const char *uid = record ? tru_record_get_text (record, TRU_EVENT_SERIES) : NULL;
  g_autoptr (TruRecord) series = uid ? tru_records_get (store, &tru_series_kind, uid, error) : NULL;
  g_autoptr (GPtrArray) events = series ? tru_series_events (store, uid, error) : NULL;
  TruTime from;

  if (!events)
    return record && !uid;
  from = tru_record_get_number (record, TRU_EVENT_OCCURRENCE);
  from = scope == TRU_SCOPE_ALL ? tru_series_first_to_come (events, from) : scope == TRU_SCOPE_THIS ? from + TRU_MINUTES_PER_DAY : from;
  return end_series (write, series, events, from, error);
}

static gboolean
end_series_of (TruStore   *store,
               const char *event,
               TruScope    scope,
               const char *motive,
               GError    **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "end-series", motive, error);

  return write && tru_repeats_end_in (write, event, scope, error) && tru_write_commit (write, error);
}

/**
 * tru_repeats_cancel:
 * @store: a store
 * @event: uid of an event
 * @scope: %TRU_SCOPE_THIS: it stays in the calendar as cancelled; else the series ends before it, or before today
 * @motive: (nullable): why; kept in the history
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Times about which something is known already, an attendance or a cancellation, stay on record.
 *
 * Returns: whether it is done
 */
gboolean
tru_repeats_cancel (TruStore   *store,
                    const char *event,
                    TruScope    scope,
                    const char *motive,
                    GError    **error)
{
  if (scope == TRU_SCOPE_THIS)
    return tru_planning_cancel_event (store, event, motive, error);
  return end_series_of (store, event, scope, motive, error);
}

/**
 * tru_repeats_stop:
 * @store: a store
 * @event: uid of an event of a series: the last one
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: whether the series ends with it
 */
gboolean
tru_repeats_stop (TruStore   *store,
                  const char *event,
                  GError    **error)
{
  return end_series_of (store, event, TRU_SCOPE_THIS, NULL, error);
}

/**
 * tru_repeats_remove:
 * @store: a store
 * @event: uid of an event
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND; %TRU_STORE_ERROR_CONSTRAINT when minutes or others still refer to it
 *
 * Removes one event with those who were expected. Its series goes on without it.
 *
 * Returns: whether it is removed
 */
gboolean
tru_repeats_remove (TruStore   *store,
                    const char *event,
                    GError    **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "remove", NULL, error);
  g_autoptr (TruRecord) record = write ? tru_records_get (store, &tru_event_kind, event, error) : NULL;
  g_autoptr (TruRecord) series = record ? tru_repeats_series (store, record) : NULL;

  if (!record || !tru_series_delete (write, record, error))
    return FALSE;
  if (series)
    tru_series_exclude (series, tru_record_get_number (record, TRU_EVENT_OCCURRENCE));
  return (!series || tru_write_update (write, series, error)) && tru_write_commit (write, error);
}
