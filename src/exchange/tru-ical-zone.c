/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-ical-private.h"

#include <string.h>
#include <unicode/ucal.h>

#define ZONE_ID "Europe/Paris"
#define MOST_CHANGES 1000 /* of a zone: real ones have two a year at most */

/* Clocks change on the last Sundays of March and October, at one o'clock UTC (directive 2000/84/EC; in October since
   1996). A file carries the rule itself, so that no reader needs a table of its own. */
static const char zone_text[] = "BEGIN:VTIMEZONE\r\n"
                                "TZID:" ZONE_ID "\r\n"
                                "BEGIN:DAYLIGHT\r\n"
                                "TZOFFSETFROM:+0100\r\n"
                                "TZOFFSETTO:+0200\r\n"
                                "TZNAME:CEST\r\n"
                                "DTSTART:19810329T020000\r\n"
                                "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
                                "END:DAYLIGHT\r\n"
                                "BEGIN:STANDARD\r\n"
                                "TZOFFSETFROM:+0200\r\n"
                                "TZOFFSETTO:+0100\r\n"
                                "TZNAME:CET\r\n"
                                "DTSTART:19961027T030000\r\n"
                                "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
                                "END:STANDARD\r\n"
                                "END:VTIMEZONE\r\n";

/**
 * tru_ical_zone_component:
 *
 * Returns: (transfer full): the VTIMEZONE of France
 */
icalcomponent *
tru_ical_zone_component (void)
{
  return icalcomponent_new_from_string (zone_text);
}

/**
 * tru_ical_zone:
 *
 * Returns: (transfer none): the time zone of France, made once for the process
 */
const icaltimezone *
tru_ical_zone (void)
{
  static icaltimezone *zone = NULL;

  if (g_once_init_enter (&zone))
    {
      icaltimezone *made = icaltimezone_new ();

      icaltimezone_set_component (made, tru_ical_zone_component ());
      g_once_init_leave (&zone, made);
    }
  return zone;
}

/** tru_ical_zone_id: the name by which files know it. */
const char *
tru_ical_zone_id (void)
{
  return ZONE_ID;
}

/** tru_ical_from_date: a day without an hour. */
struct icaltimetype
tru_ical_from_date (TruDate date)
{
  struct icaltimetype ical = icaltime_null_date ();

  tru_date_get (date, &ical.year, &ical.month, &ical.day);
  return ical;
}

/** tru_ical_from_time: the same minute on the same clock, without a zone. */
struct icaltimetype
tru_ical_from_time (TruTime time)
{
  struct icaltimetype ical = icaltime_null_time ();

  tru_date_get (tru_time_date (time), &ical.year, &ical.month, &ical.day);
  ical.hour = tru_time_minutes (time) / 60;
  ical.minute = tru_time_minutes (time) % 60;
  return ical;
}

/** tru_ical_utc: the instant at which clocks in France show a minute. */
struct icaltimetype
tru_ical_utc (TruTime time)
{
  struct icaltimetype ical = tru_ical_from_time (time);

  ical.zone = tru_ical_zone ();
  return icaltime_convert_to_zone (ical, icaltimezone_get_utc_timezone ());
}

static gboolean
is_ours (const char *zone_id)
{
  return zone_id && g_str_has_suffix (zone_id, ZONE_ID);
}

/* libical takes the thirtieth of February for the second of March: that is a guess about a file in disorder. */
static gboolean
is_on_the_clock (const struct icaltimetype *time)
{
  return tru_date_new (time->year, time->month, time->day) != TRU_UNKNOWN
         && (time->is_date || (time->hour >= 0 && time->hour < 24 && time->minute >= 0 && time->minute < 60));
}

/**
 * tru_ical_to_time:
 * @time: a time as a file has it
 * @zone_id: (nullable): what the file calls its zone
 *
 * Returns: the minute that clocks in France show then; a time without a zone, or of one that nobody knows, is one of theirs;
 *   %TRU_UNKNOWN for a day or an hour that there is not
 */
TruTime
tru_ical_to_time (struct icaltimetype time,
                  const char         *zone_id)
{
  TruDate date;

  if (icaltime_is_null_time (time) || !is_on_the_clock (&time))
    return TRU_UNKNOWN;
  if (!time.is_date && time.zone && !is_ours (zone_id))
    time = icaltime_convert_to_zone (time, (icaltimezone *) tru_ical_zone ());
  date = tru_date_new (time.year, time.month, time.day);
  return date == TRU_UNKNOWN ? TRU_UNKNOWN : tru_time_new (date, time.is_date ? 0 : time.hour * 60 + time.minute);
}

/**
 * tru_ical_to_zone:
 * @time: what clocks in France show
 * @zone: another zone
 *
 * Returns: what clocks there show then
 */
TruTime
tru_ical_to_zone (TruTime             time,
                  const icaltimezone *zone)
{
  struct icaltimetype there = icaltime_convert_to_zone (tru_ical_utc (time), (icaltimezone *) zone);

  return tru_time_new (tru_date_new (there.year, there.month, there.day), there.hour * 60 + there.minute);
}

/**
 * tru_ical_rule_time:
 * @event: a repeated event
 * @time: what clocks in France show at one of its times
 *
 * Returns: where the rule has that time: as far from the event’s first minute as clocks there say
 */
TruTime
tru_ical_rule_time (const TruIcalEvent *event,
                    TruTime             time)
{
  return event->zone && time != TRU_UNKNOWN ? event->starts + tru_ical_to_zone (time, event->zone) - event->zone_starts : time;
}

/**
 * tru_ical_event_at:
 * @self: a repeated event
 * @time: one of its times, as its rule has it
 *
 * A meeting at ten in New York is at four in France, but for the weeks in which only one side has changed its clocks.
 *
 * Returns: what clocks in France show then
 */
TruTime
tru_ical_event_at (const TruIcalEvent *self,
                   TruTime             time)
{
  struct icaltimetype there;

  if (!self->zone || time == TRU_UNKNOWN)
    return time;
  there = tru_ical_from_time (time - self->starts + self->zone_starts);
  there.zone = self->zone;
  return tru_ical_to_time (there, NULL);
}

/**
 * tru_ical_event_zone:
 * @self: an event
 *
 * Returns: (transfer full) (nullable): the name of the zone by whose clocks it repeats, %NULL for that of France
 */
char *
tru_ical_event_zone (const TruIcalEvent *self)
{
  const char *name = self->zone ? icaltimezone_get_tzid ((icaltimezone *) self->zone) : NULL;
  const char *location = self->zone ? icaltimezone_get_location ((icaltimezone *) self->zone) : NULL;

  return g_strdup (location ? location : name);
}

/* “Romance Standard Time” is what Windows says for the zone of Paris. */
static const icaltimezone *
find_of_windows (const char *name)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[128];
  UChar found[128];
  char id[128];
  int32_t length;

  if (!u_strFromUTF8 (wide, G_N_ELEMENTS (wide), NULL, name, -1, &status) || U_FAILURE (status))
    return NULL;
  length = ucal_getTimeZoneIDForWindowsID (wide, -1, NULL, found, G_N_ELEMENTS (found), &status);
  if (U_FAILURE (status) || length == 0 || length >= (int32_t) G_N_ELEMENTS (found))
    return NULL;
  u_UCharsToChars (found, id, length + 1);
  return is_ours (id) ? tru_ical_zone () : icaltimezone_get_builtin_timezone (id);
}

/**
 * tru_ical_zone_named:
 * @zone_id: the name of a zone that a file uses and does not describe
 *
 * Names are those of the IANA (“America/New_York”), often with the maker of the file before them, and those of Windows.
 *
 * Returns: (transfer none) (nullable): the zone that the world knows by this name
 */
const icaltimezone *
tru_ical_zone_named (const char *zone_id)
{
  if (is_ours (zone_id))
    return tru_ical_zone ();
  for (const char *name = zone_id; name; name = strchr (name, '/') ? strchr (name, '/') + 1 : NULL)
    {
      const icaltimezone *zone = *name ? icaltimezone_get_builtin_timezone (name) : NULL;

      if (zone)
        return zone;
    }
  return find_of_windows (zone_id);
}

static guint
count_values (const short *values,
              guint        size)
{
  guint n = 0;

  while (n < size && values[n] != ICAL_RECURRENCE_ARRAY_MAX)
    n++;
  return n;
}

static gboolean
is_tame (struct icalrecurrencetype *recur)
{
  return recur->freq == ICAL_YEARLY_RECURRENCE && count_values (recur->by_hour, ICAL_BY_HOUR_SIZE) == 0
         && count_values (recur->by_minute, ICAL_BY_MINUTE_SIZE) == 0
         && count_values (recur->by_second, ICAL_BY_SECOND_SIZE) == 0
         && count_values (recur->by_month, ICAL_BY_MONTH_SIZE) <= 2
         && count_values (recur->by_month_day, ICAL_BY_MONTHDAY_SIZE) <= 7
         && count_values (recur->by_year_day, ICAL_BY_YEARDAY_SIZE) <= 7
         && count_values (recur->by_week_no, ICAL_BY_WEEKNO_SIZE) == 0
         && count_values (recur->by_day, ICAL_BY_DAY_SIZE) <= 1;
}

/**
 * tru_ical_zone_is_tame:
 * @zone: a VTIMEZONE of a foreign file
 *
 * libical writes down every change of a zone's clocks: one whose rule changes them each second would keep it busy for
 * ever.
 *
 * Returns: whether its clocks change about twice a year
 */
gboolean
tru_ical_zone_is_tame (icalcomponent *zone)
{
  guint n_changes = 0;

  for (icalcomponent *change = icalcomponent_get_first_component (zone, ICAL_ANY_COMPONENT); change;
       change = icalcomponent_get_next_component (zone, ICAL_ANY_COMPONENT))
    {
      for (icalproperty *rule = icalcomponent_get_first_property (change, ICAL_RRULE_PROPERTY); rule;
           rule = icalcomponent_get_next_property (change, ICAL_RRULE_PROPERTY))
        {
          struct icalrecurrencetype recur = icalproperty_get_rrule (rule);

          if (!is_tame (&recur))
            return FALSE;
          n_changes++;
        }
      if (++n_changes > MOST_CHANGES)
        return FALSE;
    }
  return TRUE;
}
