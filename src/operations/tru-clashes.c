/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-clashes.h"

#include <glib/gi18n.h>

#include "tru-dwelling.h"
#include "tru-event.h"
#include "tru-occupancy.h"
#include "tru-organisation.h"
#include "tru-participant.h"
#include "tru-queries-planning.h"
#include "tru-records-desk.h"
#include "tru-supports.h"

#define LONGEST_EVENT_DAYS 100 /* what began earlier is over */

/**
 * tru_clashes_region:
 * @store: a store
 * @place: (nullable): uid of the dwelling, territory, tool library or venue where it is, %NULL for our own office
 *
 * Alsace and Moselle have two more public holidays (Code du travail, L3134-13): they are the departments 57, 67 and 68, with which
 * a postcode begins.
 *
 * Returns: whose public holidays count: those of Alsace and Moselle when our own organisation says so, or the place lies there
 */
TruHolidays
tru_clashes_region (TruStore   *store,
                    const char *place)
{
  g_autoptr (TruRecord) own = tru_store_own (store);
  g_autoptr (TruRow) row = place ? tru_query_first (store, &tru_alsace_moselle_query, NULL, "$place", place, NULL) : NULL;

  if (own && tru_record_is_true (own, TRU_ORGANISATION_ALSACE_MOSELLE))
    return TRU_HOLIDAYS_ALSACE_MOSELLE;
  return row && tru_row_get_number (row, TRU_ALSACE_MOSELLE_PLACES) > 0 ? TRU_HOLIDAYS_ALSACE_MOSELLE : TRU_HOLIDAYS_FRANCE;
}

static TruTaken *
read_hold (TruRow *row)
{
  TruTaken *hold = g_new0 (TruTaken, 1);
  TruDate since = tru_row_get_date (row, TRU_TAKEN_SINCE);

  hold->held = tru_option_find (tru_held_options, tru_row_get_text (row, TRU_TAKEN_HELD));
  hold->by = tru_option_find (tru_held_by_options, tru_row_get_text (row, TRU_TAKEN_BY));
  hold->name = g_strdup (tru_row_get_text (row, TRU_TAKEN_NAME));
  hold->title = g_strdup (tru_row_get_text (row, TRU_TAKEN_TITLE));
  hold->starts = since == TRU_UNKNOWN ? tru_row_get_time (row, TRU_TAKEN_STARTS) : tru_time_new (since, 0);
  hold->ends = since == TRU_UNKNOWN ? tru_row_get_time (row, TRU_TAKEN_ENDS)
                                    : tru_time_new (tru_row_get_date (row, TRU_TAKEN_UNTIL) + 1, 0);
  return hold;
}

static gboolean
add_rows (GPtrArray *holds,
          GPtrArray *rows)
{
  for (guint i = 0; rows && i < rows->len; i++)
    g_ptr_array_add (holds, read_hold (g_ptr_array_index (rows, i)));
  return rows != NULL;
}

/* Uids are hexadecimal digits and hyphens: they need no escapes. */
static char *
make_list (GPtrArray *uids)
{
  g_autoptr (GString) list = g_string_new ("[");

  for (guint i = 0; uids && i < uids->len; i++)
    g_string_append_printf (list, "%s\"%s\"", i > 0 ? "," : "", (char *) g_ptr_array_index (uids, i));
  g_string_append_c (list, ']');
  return g_string_free (g_steal_pointer (&list), FALSE);
}

/**
 * tru_clashes_holds:
 * @store: a store
 * @ask: whom and what somebody wishes, and when
 * @error: what the database says
 *
 * Returns: (transfer full) (nullable) (element-type TruTaken): what holds them about that time, to be judged by
 * tru_clash_check()
 */
GPtrArray *
tru_clashes_holds (TruStore           *store,
                   const TruClashAsk  *ask,
                   GError            **error)
{
  g_autoptr (GPtrArray) holds = g_ptr_array_new_with_free_func (tru_taken_free);
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *contacts = make_list (ask->contacts);
  g_autofree char *persons = make_list (ask->persons);
  g_autofree char *from = tru_time_to_iso (ask->from);
  g_autofree char *to = tru_time_to_iso (ask->to);
  g_autofree char *floor = tru_time_to_iso (ask->from - LONGEST_EVENT_DAYS * TRU_MINUTES_PER_DAY);

  rows = tru_query_run (store, &tru_taken_query, error, "$event", ask->event, "$series", ask->series, "$worksite", ask->worksite, "$crew", ask->crew,
                        "$venue", ask->venue, "$household", ask->household, "$contacts", contacts, "$persons", persons,
                        "$from", from, "$to", to, "$floor", floor, NULL);
  return add_rows (holds, rows) ? g_steal_pointer (&holds) : NULL;
}

/**
 * tru_clashes_add_closing:
 * @store: a store
 * @holds: (element-type TruTaken): where they go
 * @territory: (nullable): uid of the territory it is in
 * @library: (nullable): uid of the tool library it is about
 * @from: first day
 * @to: last day
 * @error: what the database says
 *
 * Adds the closing days and school holidays of a time.
 *
 * Returns: whether they could be read
 */
gboolean
tru_clashes_add_closing (TruStore    *store,
                         GPtrArray   *holds,
                         const char  *territory,
                         const char  *library,
                         TruDate      from,
                         TruDate      to,
                         GError     **error)
{
  g_autofree char *first = tru_date_to_iso (from);
  g_autofree char *last = tru_date_to_iso (to);
  g_autoptr (GPtrArray) rows = tru_query_run (store, &tru_closing_days_query, error, "$territory", territory, "$library",
                                              library, "$from", first, "$to", last, NULL);

  return add_rows (holds, rows);
}

/**
 * tru_clashes_crew:
 * @store: a store
 * @crew: (nullable): uid of a crew
 * @on: a day
 *
 * Returns: (transfer full) (element-type utf8): uids of the contacts who work in the crew that day
 */
GPtrArray *
tru_clashes_crew (TruStore   *store,
                  const char *crew,
                  TruDate     on)
{
  GPtrArray *contacts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *day = tru_date_to_iso (on);
  g_autoptr (GPtrArray) rows = crew ? tru_query_run (store, &tru_crew_contacts_query, NULL, "$crew", crew, "$day", day, NULL)
                                    : NULL;

  for (guint i = 0; rows && i < rows->len; i++)
    g_ptr_array_add (contacts, g_strdup (tru_row_get_text (g_ptr_array_index (rows, i), TRU_CREW_CONTACTS_UID)));
  return contacts;
}

static void
add_uid (GPtrArray *uids,
         TruRecord *record,
         guint      field)
{
  const char *uid = tru_record_get_text (record, field);

  if (uid)
    g_ptr_array_add (uids, g_strdup (uid));
}

static gboolean
add_participants (TruStore    *store,
                  TruClashAsk *ask,
                  GPtrArray   *participants,
                  GError     **error)
{
  g_autoptr (GPtrArray) list = participants ? g_ptr_array_ref (participants)
                               : ask->event ? tru_store_find (store, &tru_participant_kind, TRU_PARTICIPANT_EVENT, ask->event, error)
                                            : g_ptr_array_new ();

  for (guint i = 0; list && i < list->len; i++)
    {
      add_uid (ask->contacts, g_ptr_array_index (list, i), TRU_PARTICIPANT_CONTACT);
      add_uid (ask->persons, g_ptr_array_index (list, i), TRU_PARTICIPANT_PERSON);
    }
  return list != NULL;
}

static TruRecord *
find_dwelling (TruStore   *store,
               const char *household,
               TruDate     on)
{
  g_autoptr (TruRecord) occupancy = household ? tru_supports_occupancy (store, household, on, NULL) : NULL;

  return occupancy ? tru_store_get (store, &tru_dwelling_kind, tru_record_get_text (occupancy, TRU_OCCUPANCY_DWELLING), NULL) : NULL;
}

/* The household's dwelling, else the room, else the tool library. */
static const char *
find_place (TruRecord *event,
            TruRecord *dwelling)
{
  const char *venue = tru_record_get_text (event, TRU_EVENT_VENUE);

  if (dwelling)
    return tru_record_get_uid (dwelling);
  return venue ? venue : tru_record_get_text (event, TRU_EVENT_TOOL_LIBRARY);
}

static void
add_holiday (TruHolidays  region,
             TruRecord   *event,
             TruDate      day,
             GPtrArray   *findings)
{
  const char *holiday = tru_holiday_name (day, region);
  g_autofree char *text = holiday ? tru_date_format (day, TRU_DATE_MEDIUM) : NULL;

  if (!holiday)
    return;
  tru_findings_add (findings, "public-holiday", TRU_SEVERITY_WARNS, event, _("Public holiday"),
                    g_strdup_printf (_("%s is a public holiday (%s)."), text, holiday));
  tru_findings_note_fact (findings, g_strdup (((TruFinding *) g_ptr_array_index (findings, findings->len - 1))->reason));
}

/* What meets each of @times, which are as long as the event; @ask spans them all. */
static gboolean
check_times (TruStore          *store,
             TruRecord         *event,
             const TruClashAsk *ask,
             GArray            *times,
             GPtrArray         *findings,
             GError           **error)
{
  gint64 length = tru_record_get_number (event, TRU_EVENT_ENDS_AT) - tru_record_get_number (event, TRU_EVENT_STARTS_AT);
  g_autoptr (GPtrArray) holds = tru_clashes_holds (store, ask, error);
  g_autoptr (TruRecord) dwelling = find_dwelling (store, ask->household, tru_time_date (ask->from));
  const char *territory = dwelling ? tru_record_get_text (dwelling, TRU_DWELLING_TERRITORY) : NULL;
  TruHolidays region = tru_clashes_region (store, find_place (event, dwelling));

  if (!holds
      || !tru_clashes_add_closing (store, holds, territory, tru_record_get_text (event, TRU_EVENT_TOOL_LIBRARY),
                                   tru_time_date (ask->from), tru_time_date (ask->to - 1), error))
    return FALSE;
  for (guint i = 0; i < times->len; i++)
    {
      TruTime starts = g_array_index (times, TruTime, i);
      TruClashWant want = { .concerned = event, .starts = starts, .ends = starts + length, .with_family = ask->household != NULL };
      guint n_before = findings->len;

      tru_clash_check (findings, &want, 1, holds);
      add_holiday (region, event, tru_time_date (starts), findings);
      if (times->len > 1)
        tru_findings_note_day (findings, n_before, tru_time_date (starts));
    }
  tru_findings_gather (findings);
  return TRUE;
}

/* Who registered did so for one time: of several only those who always come are asked about. */
static GPtrArray *
find_clashes (TruStore   *store,
              TruRecord  *event,
              GPtrArray  *participants,
              const char *series,
              GArray     *times,
              GError    **error)
{
  g_autoptr (GPtrArray) findings = tru_findings_new ();
  g_autoptr (GPtrArray) persons = g_ptr_array_new_with_free_func (g_free);
  TruTime first = g_array_index (times, TruTime, 0);
  TruTime last = g_array_index (times, TruTime, times->len - 1);
  g_autoptr (GPtrArray) contacts = tru_clashes_crew (store, tru_record_get_text (event, TRU_EVENT_CREW), tru_time_date (first));
  TruClashAsk ask = {
    .event = tru_record_get_uid (event),
    .series = series,
    .crew = tru_record_get_text (event, TRU_EVENT_CREW),
    .venue = tru_record_get_text (event, TRU_EVENT_VENUE),
    .household = tru_record_get_text (event, TRU_EVENT_HOUSEHOLD),
    .contacts = contacts,
    .persons = persons,
    .from = first,
    .to = last + tru_record_get_number (event, TRU_EVENT_ENDS_AT) - tru_record_get_number (event, TRU_EVENT_STARTS_AT),
  };

  add_uid (contacts, event, TRU_EVENT_ORGANISER);
  if (!add_participants (store, &ask, participants, error))
    return NULL;
  if (times->len > 1)
    g_ptr_array_set_size (persons, 0);
  return check_times (store, event, &ask, times, findings, error) ? g_steal_pointer (&findings) : NULL;
}

/**
 * tru_clashes_of_event:
 * @store: a store
 * @event: an event, kept or not yet
 * @participants: (nullable) (element-type TruRecord): whom it expects; %NULL: those kept with it
 * @error: what the database says
 *
 * Who and what an event needs that is taken or away: its organiser, participants, crew with its people, venue and
 * household; closing days and public holidays. A cancelled event needs nobody.
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what stands in the way
 */
GPtrArray *
tru_clashes_of_event (TruStore   *store,
                      TruRecord  *event,
                      GPtrArray  *participants,
                      GError    **error)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (TruTime));
  TruTime starts = tru_record_get_number (event, TRU_EVENT_STARTS_AT);

  g_array_append_val (times, starts);
  return tru_clashes_of_times (store, event, participants, NULL, times, error);
}

/**
 * tru_clashes_of_times:
 * @store: a store
 * @event: an event, kept or not yet, whose people, places and length count
 * @participants: (nullable) (element-type TruRecord): whom it expects; %NULL: those kept with it
 * @series: (nullable): uid of its series, whose times move together and are not in each other’s way
 * @times: (element-type TruTime): when it is to start, in order
 * @error: what the database says
 *
 * tru_clashes_of_event() for each of several times; a finding’s title then names its day.
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what stands in the way
 */
GPtrArray *
tru_clashes_of_times (TruStore   *store,
                      TruRecord  *event,
                      GPtrArray  *participants,
                      const char *series,
                      GArray     *times,
                      GError    **error)
{
  if (tru_record_is_known (event, TRU_EVENT_CANCELLED_ON) || !tru_record_is_known (event, TRU_EVENT_STARTS_AT)
      || !tru_record_is_known (event, TRU_EVENT_ENDS_AT) || times->len == 0)
    return tru_findings_new ();
  return find_clashes (store, event, participants, series, times, error);
}

/**
 * tru_clashes_open_times:
 * @store: a store
 * @event: an event, whose place says what is closed
 * @times: (element-type TruTime): when it might start, in order
 * @error: what the database says
 *
 * Returns: (transfer full) (nullable) (element-type TruTime): those that are on no closing day and no public holiday
 */
GArray *
tru_clashes_open_times (TruStore   *store,
                        TruRecord  *event,
                        GArray     *times,
                        GError    **error)
{
  g_autoptr (GPtrArray) closed = g_ptr_array_new_with_free_func (tru_taken_free);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (TruTime));
  TruDate first = times->len > 0 ? tru_time_date (g_array_index (times, TruTime, 0)) : TRU_UNKNOWN;
  TruDate last = times->len > 0 ? tru_time_date (g_array_index (times, TruTime, times->len - 1)) : TRU_UNKNOWN;
  g_autoptr (TruRecord) dwelling = find_dwelling (store, tru_record_get_text (event, TRU_EVENT_HOUSEHOLD), first);
  TruHolidays region = tru_clashes_region (store, find_place (event, dwelling));

  if (times->len > 0
      && !tru_clashes_add_closing (store, closed, dwelling ? tru_record_get_text (dwelling, TRU_DWELLING_TERRITORY) : NULL,
                                   tru_record_get_text (event, TRU_EVENT_TOOL_LIBRARY), first, last, error))
    return NULL;
  for (guint i = 0; i < times->len; i++)
    {
      TruDate day = tru_time_date (g_array_index (times, TruTime, i));

      if (!tru_holiday_name (day, region) && !tru_clash_is_closed (closed, day))
        g_array_append_val (open, g_array_index (times, TruTime, i));
    }
  return g_steal_pointer (&open);
}

/**
 * tru_clashes_of_copy:
 * @store: a store
 * @event: uid of an event
 * @starts_at: when a copy of it would start
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): tru_clashes_of_event() for another one there, with those who
 * always come
 */
GPtrArray *
tru_clashes_of_copy (TruStore   *store,
                     const char *event,
                     TruTime     starts_at,
                     GError    **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_event_kind, event, error);
  g_autoptr (GPtrArray) participants
    = record ? tru_store_find (store, &tru_participant_kind, TRU_PARTICIPANT_EVENT, event, error) : NULL;
  gint64 length;

  if (!participants)
    return NULL;
  length = tru_record_get_number (record, TRU_EVENT_ENDS_AT) - tru_record_get_number (record, TRU_EVENT_STARTS_AT);
  for (guint i = 0; i < participants->len; i++)
    tru_record_clear (g_ptr_array_index (participants, i), TRU_PARTICIPANT_PERSON);
  tru_record_set_uid (record, NULL);
  tru_record_clear (record, TRU_EVENT_CANCELLED_ON);
  tru_record_set_number (record, TRU_EVENT_STARTS_AT, starts_at);
  tru_record_set_number (record, TRU_EVENT_ENDS_AT, starts_at + length);
  return tru_clashes_of_event (store, record, participants, error);
}
