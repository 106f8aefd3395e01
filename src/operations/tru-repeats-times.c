/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-repeats-private.h"

#include <glib/gi18n.h>

#include "tru-clashes.h"
#include "tru-clock.h"
#include "tru-participant.h"
#include "tru-recurrence.h"
#include "tru-workshop-tools.h"

#define HORIZON_MONTHS 24

/* What is said of one time and never of the others. */
static const guint own_fields[] = {
  TRU_EVENT_STARTS_AT, TRU_EVENT_ENDS_AT, TRU_EVENT_CANCELLED_ON, TRU_EVENT_OUTCOME, TRU_EVENT_FOUND,
  TRU_EVENT_URGENT,    TRU_EVENT_SERIES,  TRU_EVENT_OCCURRENCE,   TRU_EVENT_SOURCE_UID,
};

static gboolean
is_own (guint field)
{
  for (guint i = 0; i < G_N_ELEMENTS (own_fields); i++)
    if (own_fields[i] == field)
      return TRUE;
  return FALSE;
}

/**
 * tru_series_horizon:
 *
 * Returns: until when the times of a series are written: two years from today
 */
TruTime
tru_series_horizon (void)
{
  return tru_time_new (tru_date_add_months (tru_clock_today (), HORIZON_MONTHS), 0);
}

static int
compare_occurrences (gconstpointer a,
                     gconstpointer b)
{
  TruTime first = tru_record_get_number (*(TruRecord *const *) a, TRU_EVENT_OCCURRENCE);
  TruTime second = tru_record_get_number (*(TruRecord *const *) b, TRU_EVENT_OCCURRENCE);

  return first < second ? -1 : first > second;
}

/**
 * tru_series_events:
 * @store: a store
 * @series: uid of a series
 * @error: return location
 *
 * Returns: (transfer full) (element-type TruRecord) (nullable): its events, by their times in the series
 */
GPtrArray *
tru_series_events (TruStore   *store,
                   const char *series,
                   GError    **error)
{
  GPtrArray *events = tru_store_find (store, &tru_event_kind, TRU_EVENT_SERIES, series, error);

  if (events)
    g_ptr_array_sort (events, compare_occurrences);
  return events;
}

/* Who always comes is expected every time; whoever registered did so for one. */
static gboolean
copy_standing_participants (TruWrite   *write,
                            TruRecord  *pattern,
                            const char *event,
                            GError    **error)
{
  g_autoptr (GPtrArray) participants = NULL;

  if (!tru_record_get_uid (pattern))
    return TRUE;
  participants = tru_store_find (tru_write_store (write), &tru_participant_kind, TRU_PARTICIPANT_EVENT,
                                 tru_record_get_uid (pattern), error);
  for (guint i = 0; participants && i < participants->len; i++)
    {
      TruRecord *one = g_ptr_array_index (participants, i);
      g_autoptr (TruRecord) copy = tru_record_new (&tru_participant_kind);

      if (!tru_record_is_known (one, TRU_PARTICIPANT_CONTACT) && !tru_record_is_known (one, TRU_PARTICIPANT_ORGANISATION))
        continue;
      tru_record_copy_field (copy, one, TRU_PARTICIPANT_CONTACT);
      tru_record_copy_field (copy, one, TRU_PARTICIPANT_ORGANISATION);
      tru_record_set_text (copy, TRU_PARTICIPANT_EVENT, event);
      if (!tru_write_insert (write, copy, error))
        return FALSE;
    }
  return participants != NULL;
}

/**
 * tru_series_add_time:
 * @write: the operation
 * @pattern: an event of the series
 * @series: (nullable): uid of the series
 * @time: when the new one starts
 * @error: return location
 *
 * Writes one more time: as long as @pattern and about the same.
 *
 * Returns: whether it is written
 */
gboolean
tru_series_add_time (TruWrite   *write,
                     TruRecord  *pattern,
                     const char *series,
                     TruTime     time,
                     GError    **error)
{
  g_autoptr (TruRecord) event = tru_record_new (&tru_event_kind);
  gint64 length = tru_record_get_number (pattern, TRU_EVENT_ENDS_AT) - tru_record_get_number (pattern, TRU_EVENT_STARTS_AT);

  for (guint i = 0; i < tru_event_kind.n_fields; i++)
    if (!is_own (i))
      tru_record_copy_field (event, pattern, i);
  tru_record_set_number (event, TRU_EVENT_STARTS_AT, time);
  tru_record_set_number (event, TRU_EVENT_ENDS_AT, time + length);
  if (series)
    {
      tru_record_set_text (event, TRU_EVENT_SERIES, series);
      tru_record_set_number (event, TRU_EVENT_OCCURRENCE, time);
    }
  return tru_write_insert (write, event, error) && copy_standing_participants (write, pattern, tru_record_get_uid (event), error) &&
         (!tru_record_get_uid (pattern) ||
          tru_workshop_tools_copy (write, tru_record_get_uid (pattern), tru_record_get_uid (event), error));
}

static gboolean
delete_all (TruWrite  *write,
            GPtrArray *records,
            GError   **error)
{
  for (guint i = 0; i < records->len; i++)
    if (!tru_write_delete (write, g_ptr_array_index (records, i), error))
      return FALSE;
  return TRUE;
}

/**
 * tru_series_delete:
 * @write: the operation
 * @event: an event
 * @error: return location
 *
 * Returns: whether it is deleted, with those who were expected at it and the list of its tools
 */
gboolean
tru_series_delete (TruWrite  *write,
                   TruRecord *event,
                   GError   **error)
{
  g_autoptr (GPtrArray) participants = tru_store_find (tru_write_store (write), &tru_participant_kind, TRU_PARTICIPANT_EVENT,
                                                       tru_record_get_uid (event), error);

  return participants && delete_all (write, participants, error) &&
         tru_workshop_tools_delete (write, tru_record_get_uid (event), error) && tru_write_delete (write, event, error);
}

static gboolean
has_a_story (TruStore  *store,
             TruRecord *event)
{
  g_autoptr (GPtrArray) referring = tru_store_referring (store, &tru_event_kind, tru_record_get_uid (event), NULL);

  if (tru_record_is_known (event, TRU_EVENT_OUTCOME) || tru_record_is_known (event, TRU_EVENT_CANCELLED_ON) ||
      tru_record_is_known (event, TRU_EVENT_FOUND))
    return TRUE;
  for (guint i = 0; referring && i < referring->len; i++)
    {
      TruRecord *record = g_ptr_array_index (referring, i);

      if (tru_record_get_kind (record) == &tru_workshop_tool_kind)
        continue;
      if (tru_record_get_kind (record) != &tru_participant_kind || tru_record_is_known (record, TRU_PARTICIPANT_ATTENDANCE))
        return TRUE;
    }
  return FALSE;
}

/**
 * tru_series_drop:
 * @write: the operation
 * @event: an event that its series no longer has
 * @error: return location
 *
 * One about which something is known already, an attendance, a cancellation, minutes, stays as an appointment of its own; any
 * other is deleted.
 *
 * Returns: whether that is done
 */
gboolean
tru_series_drop (TruWrite  *write,
                 TruRecord *event,
                 GError   **error)
{
  if (!has_a_story (tru_write_store (write), event))
    return tru_series_delete (write, event, error);
  tru_record_clear (event, TRU_EVENT_SERIES);
  tru_record_clear (event, TRU_EVENT_OCCURRENCE);
  return tru_write_update (write, event, error);
}

/**
 * tru_series_exclude:
 * @series: a series
 * @time: one of its times, which is left out from now on
 */
void
tru_series_exclude (TruRecord *series,
                    TruTime    time)
{
  const char *excluded = tru_record_get_text (series, TRU_SERIES_EXCLUDED);
  g_autofree char *iso = tru_time_to_iso (time);
  g_autofree char *all = excluded ? g_strconcat (excluded, "\n", iso, NULL) : g_strdup (iso);

  tru_record_set_text (series, TRU_SERIES_EXCLUDED, all);
}

/** tru_series_leaves_out: whether a time of its rule was left out of @series. */
gboolean
tru_series_leaves_out (TruRecord *series,
                       TruTime    time)
{
  const char *excluded = tru_record_get_text (series, TRU_SERIES_EXCLUDED);
  g_autofree char *iso = tru_time_to_iso (time);

  return excluded && strstr (excluded, iso) != NULL;
}

static gboolean
has_time (GArray  *times,
          TruTime  time)
{
  for (guint i = 0; i < times->len; i++)
    if (g_array_index (times, TruTime, i) == time)
      return TRUE;
  return FALSE;
}

/**
 * tru_series_leave_closed:
 * @store: a store
 * @series: a series
 * @event: its first time, which stays
 * @error: return location
 *
 * Leaves out what would be on a closing day or a public holiday.
 *
 * Returns: whether closing days could be read
 */
gboolean
tru_series_leave_closed (TruStore   *store,
                         TruRecord  *series,
                         TruRecord  *event,
                         GError    **error)
{
  TruTime starts = tru_record_get_number (series, TRU_SERIES_STARTS_AT);
  g_autoptr (GArray) times
    = tru_recurrence_times (tru_record_get_text (series, TRU_SERIES_RULE), starts, starts + 1, tru_series_horizon (), error);
  g_autoptr (GArray) open = times ? tru_clashes_open_times (store, event, times, error) : NULL;

  for (guint i = 0; open && i < times->len; i++)
    if (!has_time (open, g_array_index (times, TruTime, i)))
      tru_series_exclude (series, g_array_index (times, TruTime, i));
  return open != NULL;
}

/**
 * tru_series_take:
 * @event: an event of a series
 * @before: one of its times as it was
 * @after: the same as a person changed it
 * @is_itself: whether @event is that very one
 *
 * Takes over what the person changed, and leaves what @event has of its own.
 */
void
tru_series_take (TruRecord *event,
                 TruRecord *before,
                 TruRecord *after,
                 gboolean   is_itself)
{
  for (guint i = 0; i < tru_event_kind.n_fields; i++)
    if ((!is_own (i) || (is_itself && i != TRU_EVENT_SERIES && i != TRU_EVENT_OCCURRENCE && i != TRU_EVENT_STARTS_AT &&
                         i != TRU_EVENT_ENDS_AT)) &&
        !tru_record_field_equal (before, after, i))
      tru_record_copy_field (event, after, i);
}

/** tru_series_first_to_come: the first time of which nothing has been held yet, or the one that a person looks at. */
TruTime
tru_series_first_to_come (GPtrArray *events,
                          TruTime    chosen)
{
  TruTime today = tru_time_new (tru_clock_today (), 0);

  for (guint i = 0; i < events->len; i++)
    {
      TruTime time = tru_record_get_number (g_ptr_array_index (events, i), TRU_EVENT_OCCURRENCE);

      if (time >= today)
        return MIN (time, chosen);
    }
  return chosen;
}
