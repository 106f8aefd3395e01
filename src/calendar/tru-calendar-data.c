/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-calendar-data.h"

#include <glib/gi18n.h>

#include "tru-event.h"
#include "tru-queries-calendar.h"
#include "tru-worksite-day.h"

#define MONTH_DAYS 42

/* What the queries know of a filter, for tru_query_run(). */
#define ONLY(filter)                                                                                             \
  "$programme", only (filter, TRU_CALENDAR_ONLY_PROGRAMME), "$territory", only (filter, TRU_CALENDAR_ONLY_TERRITORY), \
  "$person", only (filter, TRU_CALENDAR_ONLY_PERSON), "$crew", only (filter, TRU_CALENDAR_ONLY_CREW)

static const char *
only (const TruCalendarFilter *filter,
      TruCalendarOnly          what)
{
  return filter != NULL ? filter->only[what] : NULL;
}

static const char *
iso (TruDate date,
     char  **kept)
{
  *kept = tru_date_to_iso (date);
  return *kept;
}

/* NULL when every type is shown: the query then needs the index alone. */
static char *
shown_types (const TruCalendarFilter *filter)
{
  g_autoptr (GString) types = g_string_new ("|");
  gboolean all = TRUE;

  for (guint i = TRU_CALENDAR_WORKSITE + 1; filter != NULL && i < TRU_CALENDAR_N_TYPES; i++)
    if (filter->hides[i])
      all = FALSE;
    else
      g_string_append_printf (types, "%s|", tru_calendar_type_token (i));
  return all ? NULL : g_string_free (g_steal_pointer (&types), FALSE);
}

static void
add_event (TruRow  *row,
           gpointer items)
{
  TruCalendarItem *item;

  item = tru_calendar_item_new (tru_calendar_type_from_token (tru_row_get_text (row, TRU_CALENDAR_EVENT_TYPE)),
                                tru_row_get_text (row, TRU_CALENDAR_EVENT_UID),
                                tru_row_get_text (row, TRU_CALENDAR_EVENT_TITLE),
                                tru_row_get_time (row, TRU_CALENDAR_EVENT_STARTS_AT),
                                tru_row_get_time (row, TRU_CALENDAR_EVENT_ENDS_AT));
  item->place = g_strdup (tru_row_get_text (row, TRU_CALENDAR_EVENT_PLACE));
  item->with = g_strdup (tru_row_get_text (row, TRU_CALENDAR_EVENT_WITH));
  item->household = g_strdup (tru_row_get_text (row, TRU_CALENDAR_EVENT_HOUSEHOLD));
  item->is_repeated = tru_row_get_text (row, TRU_CALENDAR_EVENT_SERIES) != NULL;
  if (tru_row_get_number (row, TRU_CALENDAR_EVENT_PLACES) != TRU_UNKNOWN)
    {
      item->places = (int) tru_row_get_number (row, TRU_CALENDAR_EVENT_PLACES);
      item->registered = (int) tru_row_get_number (row, TRU_CALENDAR_EVENT_REGISTERED);
    }
  item->is_cancelled = tru_row_get_text (row, TRU_CALENDAR_EVENT_CANCELLED_ON) != NULL;
  item->outcome = tru_option_find (tru_event_outcome_options, tru_row_get_text (row, TRU_CALENDAR_EVENT_OUTCOME));
  g_ptr_array_add (items, item);
}

/* What began before a period and goes on in it. */
static gboolean
add_events_begun (TruStore                *store,
                  TruDate                  first,
                  const TruCalendarFilter *filter,
                  GPtrArray               *items,
                  GError                 **error)
{
  g_autofree char *types = shown_types (filter);
  g_autofree char *from = NULL;

  return tru_query_each (store, &tru_calendar_events_begun, add_event, items, error, "$from", iso (first, &from), "$types", types,
                         ONLY (filter), NULL);
}

/* On that day nobody works there, although it was planned, and the crew is free. */
static gboolean
is_interrupted (TruRow *row)
{
  TruDate stopped = tru_row_get_date (row, TRU_CALENDAR_DAY_INTERRUPTED_ON);

  return stopped != TRU_UNKNOWN && tru_row_get_date (row, TRU_CALENDAR_DAY_DAY) >= stopped;
}

static TruCalendarItem *
read_worksite (TruRow *row)
{
  const char *household = tru_row_get_text (row, TRU_CALENDAR_DAY_HOUSEHOLD);
  const char *rooms = tru_row_get_text (row, TRU_CALENDAR_DAY_ROOMS);
  TruDate day = tru_row_get_date (row, TRU_CALENDAR_DAY_DAY);
  g_autofree char *folded = rooms != NULL ? g_utf8_strdown (rooms, -1) : NULL;
  g_autofree char *title = NULL;
  TruCalendarItem *item;

  /* Translators: a worksite in the calendar: the household, the rooms. */
  title = rooms != NULL ? g_strdup_printf (C_ ("worksite", "%s: %s"), household, folded) : g_strdup (household);
  item = tru_calendar_item_new (TRU_CALENDAR_WORKSITE, tru_row_get_text (row, TRU_CALENDAR_DAY_WORKSITE), title,
                                tru_time_new (day, 0), tru_time_new (day + 1, 0));
  item->crew = g_strdup (tru_row_get_text (row, TRU_CALENDAR_DAY_CREW));
  item->household = g_strdup (household);
  item->first_number = (int) tru_row_get_number (row, TRU_CALENDAR_DAY_NUMBER);
  item->last_number = item->first_number;
  item->is_cancelled = is_interrupted (row);
  item->is_left = tru_row_get_number (row, TRU_CALENDAR_DAY_LEFT) == 1;
  item->ends_here = day == tru_row_get_date (row, TRU_CALENDAR_DAY_LAST);
  item->is_unconfirmed = tru_row_get_date (row, TRU_CALENDAR_DAY_CONFIRMED_ON) == TRU_UNKNOWN;
  return item;
}

/* Days come by worksite and date: one that follows the last item's day makes it longer. */
static void
add_worksite_day (GPtrArray *items,
                  TruRow    *row)
{
  TruDate day = tru_row_get_date (row, TRU_CALENDAR_DAY_DAY);
  TruCalendarItem *last = items->len > 0 ? g_ptr_array_index (items, items->len - 1) : NULL;

  if (last == NULL || last->ends != tru_time_new (day, 0) || last->is_cancelled != is_interrupted (row) ||
      g_strcmp0 (last->uid, tru_row_get_text (row, TRU_CALENDAR_DAY_WORKSITE)) != 0)
    {
      g_ptr_array_add (items, read_worksite (row));
      return;
    }
  last->ends = tru_time_new (day + 1, 0);
  last->ends_here = day == tru_row_get_date (row, TRU_CALENDAR_DAY_LAST);
  last->last_number = (int) tru_row_get_number (row, TRU_CALENDAR_DAY_NUMBER);
}

static gboolean
add_worksites (TruStore                *store,
               TruDate                  first,
               TruDate                  after,
               const TruCalendarFilter *filter,
               GPtrArray               *items,
               GError                 **error)
{
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  if (filter != NULL && filter->hides[TRU_CALENDAR_WORKSITE])
    return TRUE;
  rows = tru_query_run (store, &tru_calendar_worksite_days, error, "$first", iso (first, &from), "$after",
                        iso (after, &until), ONLY (filter), NULL);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const char *crew = tru_row_get_text (g_ptr_array_index (rows, i), TRU_CALENDAR_DAY_CREW);

      if (filter == NULL || filter->hidden_crews == NULL || crew == NULL ||
          !g_hash_table_contains (filter->hidden_crews, crew))
        add_worksite_day (items, g_ptr_array_index (rows, i));
    }
  return rows != NULL;
}

/**
 * tru_calendar_data_period:
 * @store: a store
 * @first: a day
 * @after: the day after the last one
 * @filter: (nullable): what to leave out
 * @error: return location
 *
 * Returns: (transfer full) (element-type TruCalendarItem) (nullable): all events and worksites of a period
 */
GPtrArray *
tru_calendar_data_period (TruStore                *store,
                          TruDate                  first,
                          TruDate                  after,
                          const TruCalendarFilter *filter,
                          GError                 **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *types = shown_types (filter);
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;

  if (!add_worksites (store, first, after, filter, items, error) || !add_events_begun (store, first, filter, items, error) ||
      !tru_query_each (store, &tru_calendar_events, add_event, items, error, "$from", iso (first, &from), "$until",
                       iso (after, &until), "$types", types, ONLY (filter), NULL))
    return NULL;
  return g_steal_pointer (&items);
}

/**
 * tru_calendar_data_worksites:
 * @store: a store
 * @first: a day
 * @after: the day after the last one
 * @filter: (nullable): what to leave out
 * @error: return location
 *
 * Returns: (transfer full) (element-type TruCalendarItem) (nullable): the worksites of a period, without any event
 */
GPtrArray *
tru_calendar_data_worksites (TruStore                *store,
                             TruDate                  first,
                             TruDate                  after,
                             const TruCalendarFilter *filter,
                             GError                 **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  return add_worksites (store, first, after, filter, items, error) ? g_steal_pointer (&items) : NULL;
}

/* One way through the events of a period: what there is, and what of it a month has room for. */
typedef struct
{
  TruDate first;
  guint slots;
  const TruCalendarFilter *filter;
  guint *counts; /* by type */
  guint *totals; /* (nullable): by day */
  char day[11];
  TruDate index; /* of the day, from @first on */
  GString *ids;  /* a JSON array */
} Survey;

static void
survey_event (TruRow  *row,
              gpointer data)
{
  Survey *self = data;
  const char *starts_at = tru_row_get_text (row, TRU_CALENDAR_MOMENT_STARTS_AT);
  TruCalendarType type = tru_calendar_type_from_token (tru_row_get_text (row, TRU_CALENDAR_MOMENT_TYPE));

  self->counts[type]++;
  if (self->totals == NULL || (self->filter != NULL && self->filter->hides[type]))
    return;
  if (strncmp (starts_at, self->day, 10) != 0)
    {
      g_strlcpy (self->day, starts_at, sizeof self->day);
      self->index = tru_date_parse (self->day) - self->first;
    }
  if (self->totals[self->index]++ < self->slots)
    g_string_append_printf (self->ids, "%s%" G_GINT64_FORMAT, self->ids->len > 1 ? "," : "", tru_row_get_id (row));
}

static void
count_event (TruRow  *row,
             gpointer counts)
{
  ((guint *) counts)[tru_calendar_type_from_token (tru_row_get_text (row, TRU_CALENDAR_EVENT_TYPE))]++;
}

static gboolean
narrows (const TruCalendarFilter *filter)
{
  for (guint i = 0; filter != NULL && i < TRU_CALENDAR_N_ONLY; i++)
    if (filter->only[i] != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
survey (Survey   *self,
        TruStore *store,
        TruDate   after,
        GError  **error)
{
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;

  memset (self->counts, 0, TRU_CALENDAR_N_TYPES * sizeof *self->counts);
  if (!tru_query_each (store, narrows (self->filter) ? &tru_calendar_moments_filtered : &tru_calendar_moments, survey_event, self,
                       error, "$from", iso (self->first, &from), "$until", iso (after, &until), ONLY (self->filter), NULL) ||
      !tru_query_each (store, &tru_calendar_events_begun, count_event, self->counts, error, "$from", from, ONLY (self->filter), NULL))
    return FALSE;
  self->counts[TRU_CALENDAR_WORKSITE] =
      (guint) tru_query_count (store, &tru_calendar_worksite_count, "$from", from, "$until", until, ONLY (self->filter), NULL);
  return TRUE;
}

/**
 * tru_calendar_data_month:
 * @store: a store
 * @first: the Monday on which the month's six weeks begin
 * @slots: how many events of a day can be seen
 * @filter: (nullable): what to leave out
 * @totals: (out caller-allocates) (array fixed-size=42): how many events each day has
 * @counts: (out caller-allocates): as from tru_calendar_data_counts()
 * @error: return location
 *
 * What a month view needs and no more: the first events of each day, and how many there are; all worksites.
 *
 * Returns: (transfer full) (element-type TruCalendarItem) (nullable): items
 */
GPtrArray *
tru_calendar_data_month (TruStore                *store,
                         TruDate                  first,
                         guint                    slots,
                         const TruCalendarFilter *filter,
                         guint                   *totals,
                         guint                   *counts,
                         GError                 **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) ids = g_string_new ("[");
  Survey self = { .first = first, .slots = slots, .filter = filter, .counts = counts, .totals = totals, .ids = ids };

  memset (totals, 0, MONTH_DAYS * sizeof *totals);
  if (!add_worksites (store, first, first + MONTH_DAYS, filter, items, error) ||
      !add_events_begun (store, first, filter, items, error) || !survey (&self, store, first + MONTH_DAYS, error))
    return NULL;
  g_string_append_c (ids, ']');
  if (!tru_query_each (store, &tru_calendar_month_events, add_event, items, error, "$ids", ids->str, NULL))
    return NULL;
  return g_steal_pointer (&items);
}

/**
 * tru_calendar_data_counts:
 * @store: a store
 * @first: a day
 * @after: the day after the last one
 * @filter: (nullable): what is counted is within its programme, territory, person and crew; hidden types are counted too
 * @counts: (out caller-allocates): for each #TruCalendarType how many there are
 * @error: return location
 *
 * Returns: whether it could be counted
 */
gboolean
tru_calendar_data_counts (TruStore *store,
                          TruDate   first,
                          TruDate   after,
                          const TruCalendarFilter *filter,
                          guint    *counts,
                          GError  **error)
{
  Survey self = { .first = first, .filter = filter, .counts = counts };

  return survey (&self, store, after, error);
}

/**
 * tru_calendar_data_crews:
 * @store: a store
 * @first: a day
 * @error: return location
 *
 * Returns: (transfer full) (element-type TruCalendarCrew) (nullable): the crews that exist then or later, by name
 */
GPtrArray *
tru_calendar_data_crews (TruStore *store,
                         TruDate   first,
                         GError  **error)
{
  g_autoptr (GPtrArray) crews = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_calendar_crew_free);
  g_autofree char *from = NULL;
  g_autoptr (GPtrArray) rows = tru_query_run (store, &tru_calendar_crews, error, "$first", iso (first, &from), NULL);

  if (rows == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      TruRow *row = g_ptr_array_index (rows, i);

      g_ptr_array_add (crews, tru_calendar_crew_new (tru_row_get_text (row, TRU_CALENDAR_CREW_UID),
                                                     tru_row_get_text (row, TRU_CALENDAR_CREW_NAME),
                                                     tru_row_get_text (row, TRU_CALENDAR_CREW_INSTRUCTOR),
                                                     tru_row_get_number (row, TRU_CALENDAR_CREW_WORKERS)));
    }
  return g_steal_pointer (&crews);
}

/**
 * tru_calendar_data_weekdays:
 * @store: a store
 *
 * Returns: (transfer full): the days of the week on which worksites take place, as for tru_working_days_has_weekday():
 *   those of the first programme that has worksites, else scheme 1's: all but Wednesday
 */
char *
tru_calendar_data_weekdays (TruStore *store)
{
  g_autoptr (TruRow) row = tru_query_first (store, &tru_calendar_weekdays, NULL, NULL);

  return g_strdup (row != NULL ? tru_row_get_text (row, TRU_CALENDAR_WEEKDAYS_DIGITS) : "1245");
}

/**
 * tru_calendar_data_shown_crews:
 * @store: a store
 * @first: a day
 * @filter: what to leave out
 *
 * Returns: (transfer full) (element-type TruCalendarCrew) (nullable): the crews whose worksites are shown, by name
 */
GPtrArray *
tru_calendar_data_shown_crews (TruStore                *store,
                               TruDate                  first,
                               const TruCalendarFilter *filter)
{
  GPtrArray *crews = tru_calendar_data_crews (store, first, NULL);

  for (guint i = 0; crews != NULL && i < crews->len;)
    {
      TruCalendarCrew *crew = g_ptr_array_index (crews, i);

      if (filter->hides[TRU_CALENDAR_WORKSITE] || g_hash_table_contains (filter->hidden_crews, crew->uid))
        g_ptr_array_remove_index (crews, i);
      else
        i++;
    }
  return crews;
}

/**
 * tru_calendar_data_start:
 * @store: a store
 * @kind: "event" or "worksite"
 * @uid: its uid
 *
 * Returns: when it starts, %TRU_UNKNOWN when it is gone or has no day yet
 */
TruTime
tru_calendar_data_start (TruStore   *store,
                         const char *kind,
                         const char *uid)
{
  g_autoptr (TruRecord) event = NULL;
  g_autoptr (GPtrArray) days = NULL;
  TruDate first = TRU_UNKNOWN;

  if (g_str_equal (kind, "event"))
    {
      event = tru_store_get (store, &tru_event_kind, uid, NULL);
      return event != NULL ? tru_record_get_number (event, TRU_EVENT_STARTS_AT) : TRU_UNKNOWN;
    }
  days = tru_store_find (store, &tru_worksite_day_kind, TRU_WORKSITE_DAY_WORKSITE, uid, NULL);
  for (guint i = 0; days != NULL && i < days->len; i++)
    {
      TruDate day = tru_record_get_number (g_ptr_array_index (days, i), TRU_WORKSITE_DAY_DAY);

      first = first == TRU_UNKNOWN ? day : MIN (first, day);
    }
  return first != TRU_UNKNOWN ? tru_time_new (first, 0) : TRU_UNKNOWN;
}
