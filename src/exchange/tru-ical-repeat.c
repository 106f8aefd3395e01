/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-ical-private.h"

#include <glib/gi18n.h>

#define FIRST_TIME_ALONE "FREQ=YEARLY;COUNT=1" /* the rule of what repeats on dates that are listed */

/* The end of a rule, as an instant, becomes what the clock on the wall shows; a day as end includes all of it. */
static char *
write_rule (const TruIcalEvent        *event,
            struct icalrecurrencetype *recur)
{
  char *text;
  char *copy;

  if (!icaltime_is_null_time (recur->until) && icaltime_is_utc (recur->until))
    {
      struct icaltimetype until = recur->until;

      until.zone = icaltimezone_get_utc_timezone ();
      recur->until = tru_ical_from_time (tru_ical_rule_time (event, tru_ical_to_time (until, NULL)));
    }
  else if (!icaltime_is_null_time (recur->until) && recur->until.is_date)
    recur->until = tru_ical_from_time (tru_ical_to_time (recur->until, NULL) + TRU_MINUTES_PER_DAY - 1);
  text = icalrecurrencetype_as_string_r (recur);
  copy = g_strdup (text);
  free (text);
  return copy;
}

/**
 * tru_ical_rule_normal:
 * @rule: a rule
 *
 * Returns: (transfer full): the same rule as any other text of it comes out, its end on the clock of the wall
 */
char *
tru_ical_rule_normal (const char *rule)
{
  static const TruIcalEvent nothing;
  struct icalrecurrencetype recur = icalrecurrencetype_from_string (rule);
  char *text = recur.freq == ICAL_NO_RECURRENCE ? g_strdup (rule) : write_rule (&nothing, &recur);

  free (recur.rscale);
  return text;
}

/* The zone that the file describes, else the one that the world knows by this name. */
static TruTime
take_time (TruIcalFile         *file,
           TruIcalEvent        *event,
           icalproperty        *property,
           struct icaltimetype  time)
{
  icalparameter *parameter = icalproperty_get_first_parameter (property, ICAL_TZID_PARAMETER);
  const char *zone_id = parameter ? icalparameter_get_tzid (parameter) : NULL;

  if (zone_id && !time.zone && !time.is_date)
    time.zone = tru_ical_zone_named (zone_id);
  if (zone_id && !time.zone && !time.is_date)
    tru_ical_leave_out (file, event, _("time zones that nobody knows here (taken as French time)"));
  return tru_ical_to_time (time, zone_id);
}

/**
 * tru_ical_read_zone:
 * @event: an event whose start is read
 * @component: what the file says of it
 * @start: its start
 *
 * Notes by whose clocks it repeats, where they are not those of France.
 */
void
tru_ical_read_zone (TruIcalEvent  *event,
                    icalcomponent *component,
                    icalproperty  *start)
{
  struct icaltimetype time = icalproperty_get_datetime_with_component (start, component);
  icalparameter *parameter = icalproperty_get_first_parameter (start, ICAL_TZID_PARAMETER);
  const char *zone_id = parameter ? icalparameter_get_tzid (parameter) : NULL;
  const icaltimezone *named = zone_id ? tru_ical_zone_named (zone_id) : NULL;
  const icaltimezone *zone = time.zone ? time.zone : named;

  if (event->starts == TRU_UNKNOWN || time.is_date || !zone || named == tru_ical_zone ())
    return;
  event->zone_starts = tru_ical_to_zone (event->starts, zone);
  event->zone = zone;
}

/**
 * tru_ical_read_time:
 * @file: what a file says
 * @event: what it says of an event
 * @component: the event
 * @property: one of its times
 * @is_date: (out) (optional): whether it is a day without an hour
 *
 * Returns: the minute that clocks in France show then, or %TRU_UNKNOWN for one that there is not
 */
TruTime
tru_ical_read_time (TruIcalFile   *file,
                    TruIcalEvent  *event,
                    icalcomponent *component,
                    icalproperty  *property,
                    gboolean      *is_date)
{
  struct icaltimetype time = icalproperty_get_datetime_with_component (property, component);

  if (is_date)
    *is_date = time.is_date;
  return take_time (file, event, property, time);
}

static void
read_rule (TruIcalFile   *file,
           TruIcalEvent  *event,
           icalcomponent *component)
{
  icalproperty *rule = icalcomponent_get_first_property (component, ICAL_RRULE_PROPERTY);
  struct icalrecurrencetype recur;

  if (!rule)
    return;
  recur = icalproperty_get_rrule (rule);
  event->rule = write_rule (event, &recur);
  if (icalcomponent_get_next_property (component, ICAL_RRULE_PROPERTY))
    tru_ical_leave_out (file, event, _("second rules of repetition"));
}

static void
read_exceptions (TruIcalFile   *file,
                 TruIcalEvent  *event,
                 icalcomponent *component)
{
  for (icalproperty *left = icalcomponent_get_first_property (component, ICAL_EXDATE_PROPERTY); left;
       left = icalcomponent_get_next_property (component, ICAL_EXDATE_PROPERTY))
    {
      gboolean is_date = FALSE;
      TruTime time = tru_ical_read_time (file, event, component, left, &is_date);

      /* Some leave out a day where they mean the hour of that day. */
      if (is_date && !event->is_all_day && time != TRU_UNKNOWN)
        time += tru_time_minutes (event->starts);
      else
        time = tru_ical_rule_time (event, time);
      if (time != TRU_UNKNOWN)
        g_array_append_val (event->excluded, time);
    }
}

static TruIcalEvent *
copy_words (const TruIcalEvent *event)
{
  TruIcalEvent *copy = tru_ical_event_new ();

  copy->uid = g_strdup (event->uid);
  copy->title = g_strdup (event->title);
  copy->place = g_strdup (event->place);
  copy->note = g_strdup (event->note);
  copy->type = g_strdup (event->type);
  copy->is_withheld = event->is_withheld;
  copy->is_all_day = event->is_all_day;
  copy->is_cancelled = event->is_cancelled;
  copy->sequence = event->sequence;
  return copy;
}

/* RFC 5545, 3.8.5.2: a further time may be a period, and then has an end of its own, as a time that was changed has. */
static void
read_period (TruIcalFile               *file,
             TruIcalEvent              *event,
             icalproperty              *property,
             struct icalperiodtype      period,
             TruTime                    starts)
{
  TruTime ends = icaltime_is_null_time (period.end) ? starts + icaldurationtype_as_int (period.duration) / 60
                                                    : take_time (file, event, property, period.end);
  TruIcalEvent *own;

  if (ends == TRU_UNKNOWN || ends <= starts || ends - starts == event->ends - event->starts)
    return;
  own = copy_words (event);
  own->occurrence = tru_ical_rule_time (event, starts);
  own->starts = starts;
  own->ends = ends;
  g_ptr_array_add (file->events, own);
}

static void
read_further_times (TruIcalFile   *file,
                    TruIcalEvent  *event,
                    icalcomponent *component)
{
  for (icalproperty *further = icalcomponent_get_first_property (component, ICAL_RDATE_PROPERTY); further;
       further = icalcomponent_get_next_property (component, ICAL_RDATE_PROPERTY))
    {
      struct icaldatetimeperiodtype value = icalproperty_get_rdate (further);
      gboolean is_period = icaltime_is_null_time (value.time);
      struct icaltimetype ical = is_period ? value.period.start : icalproperty_get_datetime_with_component (further, component);
      TruTime real = take_time (file, event, further, ical);
      TruTime time = ical.is_date ? real : tru_ical_rule_time (event, real);

      if (time != TRU_UNKNOWN && ical.is_date && !event->is_all_day)
        time += tru_time_minutes (event->starts);
      if (time == TRU_UNKNOWN || event->starts == TRU_UNKNOWN || time == event->starts)
        continue;
      g_array_append_val (event->extra, time);
      if (is_period)
        read_period (file, event, further, value.period, real);
    }
  if (event->extra->len > 0 && !event->rule)
    event->rule = g_strdup (FIRST_TIME_ALONE);
}

/**
 * tru_ical_read_repeats:
 * @file: what a file says
 * @event: what it says of an event whose times are read
 * @component: the event
 *
 * Reads when an event takes place again, and when it does not.
 */
void
tru_ical_read_repeats (TruIcalFile   *file,
                       TruIcalEvent  *event,
                       icalcomponent *component)
{
  read_rule (file, event, component);
  read_exceptions (file, event, component);
  read_further_times (file, event, component);
}
