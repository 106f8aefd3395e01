/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-ical-private.h"

#define PRODUCT "-//Truelle//Truelle//FR"

static void
add (icalcomponent *component,
     icalproperty  *property)
{
  icalcomponent_add_property (component, property);
}

static void
add_extension (icalcomponent *component,
               const char    *name,
               const char    *value)
{
  icalproperty *property = icalproperty_new_x (value);

  icalproperty_set_x_name (property, name);
  add (component, property);
}

/* Whole days have no zone; what has an hour names its own. */
static void
add_time (icalcomponent      *component,
          const TruIcalEvent *event,
          icalproperty_kind   kind,
          TruTime             time)
{
  icalproperty *property = icalproperty_new (kind);
  struct icaltimetype value = event->is_all_day ? tru_ical_from_date (tru_time_date (time)) : tru_ical_from_time (time);

  icalproperty_set_value (property, event->is_all_day ? icalvalue_new_date (value) : icalvalue_new_datetime (value));
  if (event->is_all_day)
    icalproperty_add_parameter (property, icalparameter_new_value (ICAL_VALUE_DATE));
  else
    icalproperty_add_parameter (property, icalparameter_new_tzid (tru_ical_zone_id ()));
  add (component, property);
}

/* RFC 5545, 3.3.10: where the start has a zone, the end of a rule is an instant; where it is a day, so is the end. */
static void
add_rule (icalcomponent      *component,
          const TruIcalEvent *event)
{
  struct icalrecurrencetype recur = icalrecurrencetype_from_string (event->rule);

  if (!icaltime_is_null_time (recur.until) && !icaltime_is_utc (recur.until))
    {
      TruTime until = tru_ical_to_time (recur.until, NULL);

      if (event->is_all_day)
        recur.until = tru_ical_from_date (tru_time_date (until));
      else
        recur.until = tru_ical_utc (recur.until.is_date ? until + TRU_MINUTES_PER_DAY - 1 : until);
    }
  add (component, icalproperty_new_rrule (recur));
}

static void
add_repeats (icalcomponent      *component,
             const TruIcalEvent *event)
{
  if (event->rule)
    add_rule (component, event);
  for (guint i = 0; i < event->extra->len; i++)
    add_time (component, event, ICAL_RDATE_PROPERTY, g_array_index (event->extra, TruTime, i));
  for (guint i = 0; i < event->excluded->len; i++)
    add_time (component, event, ICAL_EXDATE_PROPERTY, g_array_index (event->excluded, TruTime, i));
}

static struct icaltimetype
make_stamp (TruStamp stamp)
{
  return icaltime_from_timet_with_zone (stamp == TRU_UNKNOWN ? 0 : (time_t) (stamp / G_USEC_PER_SEC), FALSE,
                                        icaltimezone_get_utc_timezone ());
}

static icalcomponent *
new_event (const TruIcalEvent *event)
{
  icalcomponent *component = icalcomponent_new (ICAL_VEVENT_COMPONENT);

  add (component, icalproperty_new_uid (event->uid));
  add (component, icalproperty_new_dtstamp (make_stamp (event->stamp)));
  if (event->created != TRU_UNKNOWN)
    add (component, icalproperty_new_created (make_stamp (event->created)));
  if (event->stamp != TRU_UNKNOWN)
    add (component, icalproperty_new_lastmodified (make_stamp (event->stamp)));
  add (component, icalproperty_new_sequence (event->sequence));
  if (event->occurrence != TRU_UNKNOWN)
    add_time (component, event, ICAL_RECURRENCEID_PROPERTY, event->occurrence);
  add_time (component, event, ICAL_DTSTART_PROPERTY, event->starts);
  add_time (component, event, ICAL_DTEND_PROPERTY, event->ends);
  add_repeats (component, event);
  if (event->title)
    add (component, icalproperty_new_summary (event->title));
  if (event->place)
    add (component, icalproperty_new_location (event->place));
  if (event->note)
    add (component, icalproperty_new_description (event->note));
  if (event->is_cancelled)
    add (component, icalproperty_new_status (ICAL_STATUS_CANCELLED));
  else if (event->is_tentative)
    add (component, icalproperty_new_status (ICAL_STATUS_TENTATIVE));
  if (event->is_all_day)
    add (component, icalproperty_new_transp (ICAL_TRANSP_OPAQUE));
  if (event->type)
    add_extension (component, TRU_ICAL_TYPE, event->type);
  if (event->is_withheld)
    add_extension (component, TRU_ICAL_WITHHELD, "TRUE");
  return component;
}

/**
 * tru_ical_write:
 * @events: (element-type TruIcalEvent): what to write, times of a series after the series
 * @name: (nullable): what the calendar is called
 *
 * Writes an iCalendar file (RFC 5545) with the time zone of France.
 *
 * Returns: (transfer full): its text
 */
char *
tru_ical_write (GPtrArray  *events,
                const char *name)
{
  icalcomponent *calendar = icalcomponent_new (ICAL_VCALENDAR_COMPONENT);
  char *text;
  char *copy;

  add (calendar, icalproperty_new_version ("2.0"));
  add (calendar, icalproperty_new_prodid (PRODUCT));
  add (calendar, icalproperty_new_calscale ("GREGORIAN"));
  if (name)
    add_extension (calendar, "X-WR-CALNAME", name);
  icalcomponent_add_component (calendar, tru_ical_zone_component ());
  for (guint i = 0; i < events->len; i++)
    icalcomponent_add_component (calendar, new_event (g_ptr_array_index (events, i)));
  text = icalcomponent_as_ical_string_r (calendar);
  copy = g_strdup (text);
  free (text);
  icalcomponent_free (calendar);
  return copy;
}
