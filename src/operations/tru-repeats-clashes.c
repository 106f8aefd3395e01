/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-repeats.h"

#include "tru-clashes.h"
#include "tru-clock.h"
#include "tru-records-desk.h"
#include "tru-recurrence.h"
#include "tru-repeats-private.h"

static gboolean
is_moved_alone (TruRecord *event)
{
  return tru_record_get_number (event, TRU_EVENT_STARTS_AT) != tru_record_get_number (event, TRU_EVENT_OCCURRENCE);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  TruTime first = *(const TruTime *) a;
  TruTime second = *(const TruTime *) b;

  return (first > second) - (first < second);
}

/* Where the times of a series come to stand that follow the change of one. What was moved alone keeps its hour. */
static GArray *
times_moved (GPtrArray *events,
             TruRecord *before,
             TruRecord *after,
             TruTime    from)
{
  gint64 delta = tru_record_get_number (after, TRU_EVENT_STARTS_AT) - tru_record_get_number (before, TRU_EVENT_STARTS_AT);
  GArray *times = g_array_new (FALSE, FALSE, sizeof (TruTime));

  for (guint i = 0; i < events->len; i++)
    {
      TruRecord *event = g_ptr_array_index (events, i);
      gboolean is_itself = g_str_equal (tru_record_get_uid (event), tru_record_get_uid (before));
      TruTime time = tru_record_get_number (event, TRU_EVENT_STARTS_AT);

      if (tru_record_get_number (event, TRU_EVENT_OCCURRENCE) < from || tru_record_is_known (event, TRU_EVENT_CANCELLED_ON))
        continue;
      time += is_itself || !is_moved_alone (event) ? delta : 0;
      g_array_append_val (times, time);
    }
  g_array_sort (times, compare_times);
  return times;
}

static GPtrArray *
clashes_of_several (TruStore  *store,
                    TruRecord *event,
                    GPtrArray *participants,
                    TruScope   scope,
                    GError   **error)
{
  const char *series = tru_record_get_text (event, TRU_EVENT_SERIES);
  g_autoptr (TruRecord) before = tru_records_get (store, &tru_event_kind, tru_record_get_uid (event), error);
  g_autoptr (GPtrArray) events = before ? tru_series_events (store, series, error) : NULL;
  g_autoptr (GArray) times = NULL;
  TruTime from;

  if (!events)
    return NULL;
  from = tru_record_get_number (before, TRU_EVENT_OCCURRENCE);
  if (scope == TRU_SCOPE_ALL)
    from = MIN (from, tru_time_new (tru_clock_today (), 0));
  times = times_moved (events, before, event, from);
  return tru_clashes_of_times (store, event, participants, series, times, error);
}

/**
 * tru_repeats_clashes:
 * @store: a store
 * @event: an event as it is wished, kept or not yet
 * @participants: (nullable) (element-type TruRecord): whom it expects; %NULL: those kept with it
 * @rule: (nullable): the rule by which it is to repeat from now on; %NULL: as before
 * @scope: how much of its series changes alike
 * @error: what the database says, or what is wrong with @rule
 *
 * Who and what is taken or away at any time that a change is about, before tru_repeats_start(), tru_repeats_change() or
 * tru_repeats_move() writes it: the one, those that follow, or all of the two years that are written.
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what stands in the way, see tru_clashes_of_times()
 */
GPtrArray *
tru_repeats_clashes (TruStore   *store,
                     TruRecord  *event,
                     GPtrArray  *participants,
                     const char *rule,
                     TruScope    scope,
                     GError    **error)
{
  TruTime starts = tru_record_get_number (event, TRU_EVENT_STARTS_AT);

  if (rule)
    {
      g_autoptr (GArray) times = tru_recurrence_times (rule, starts, starts, MAX (tru_series_horizon (), starts + 1), error);

      return times ? tru_clashes_of_times (store, event, participants, tru_record_get_text (event, TRU_EVENT_SERIES), times, error)
                   : NULL;
    }
  if (scope != TRU_SCOPE_THIS && tru_record_is_known (event, TRU_EVENT_SERIES))
    return clashes_of_several (store, event, participants, scope, error);
  return tru_clashes_of_event (store, event, participants, error);
}
