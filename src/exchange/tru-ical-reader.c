/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-ical-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tru-held-files.h"

#define LONGEST_TEXT 20000 /* characters; longer ones are cut, and said to be */
#define USUAL_MINUTES 60   /* of an appointment that names no end */

/* What becomes of an event's properties elsewhere in this file, and what says nothing that people miss. */
static const icalproperty_kind known[] = {
  ICAL_UID_PROPERTY,         ICAL_DTSTAMP_PROPERTY, ICAL_DTSTART_PROPERTY,      ICAL_DTEND_PROPERTY,
  ICAL_DURATION_PROPERTY,    ICAL_SUMMARY_PROPERTY, ICAL_LOCATION_PROPERTY,     ICAL_DESCRIPTION_PROPERTY,
  ICAL_RRULE_PROPERTY,       ICAL_EXDATE_PROPERTY,  ICAL_RDATE_PROPERTY,  ICAL_RECURRENCEID_PROPERTY, ICAL_STATUS_PROPERTY,
  ICAL_SEQUENCE_PROPERTY,    ICAL_CREATED_PROPERTY, ICAL_LASTMODIFIED_PROPERTY, ICAL_TRANSP_PROPERTY,
};

/**
 * tru_ical_leave_out:
 * @file: what a file says
 * @event: (nullable): of which event
 * @name: a property, a part, or what it is in the user’s language
 *
 * Notes that it cannot be held.
 */
void
tru_ical_leave_out (TruIcalFile  *file,
                    TruIcalEvent *event,
                    const char   *name)
{
  const char *label = tru_ical_label (name);

  tru_ical_file_leave_out (file, label);
  if (event && !g_ptr_array_find_with_equal_func (event->left_out, label, g_str_equal, NULL))
    g_ptr_array_add (event->left_out, g_strdup (label));
}

static char *
take_text (TruIcalFile  *file,
           TruIcalEvent *event,
           const char   *text)
{
  g_autofree char *valid = g_utf8_make_valid (text ? text : "", -1);

  g_strstrip (valid);
  if (g_utf8_strlen (valid, -1) > LONGEST_TEXT)
    {
      *g_utf8_offset_to_pointer (valid, LONGEST_TEXT) = '\0';
      tru_ical_leave_out (file, event, _("the end of very long texts"));
    }
  return *valid ? g_steal_pointer (&valid) : NULL;
}

static icalproperty *
get (icalcomponent     *component,
     icalproperty_kind  kind)
{
  return icalcomponent_get_first_property (component, kind);
}

/* RFC 5545, 3.6.1: a day without an end is one day; so is, with several calendars, one that ends when it starts. */
static void
read_times (TruIcalFile   *file,
            TruIcalEvent  *event,
            icalcomponent *component)
{
  icalproperty *start = get (component, ICAL_DTSTART_PROPERTY);
  icalproperty *end = get (component, ICAL_DTEND_PROPERTY);
  icalproperty *duration = get (component, ICAL_DURATION_PROPERTY);

  if (!start)
    return;
  event->starts = tru_ical_read_time (file, event, component, start, &event->is_all_day);
  tru_ical_read_zone (event, component, start);
  if (end)
    event->ends = tru_ical_read_time (file, event, component, end, NULL);
  else if (duration && event->starts != TRU_UNKNOWN)
    event->ends = event->starts + icaldurationtype_as_int (icalproperty_get_duration (duration)) / 60;
  if (event->starts == TRU_UNKNOWN || (event->ends != TRU_UNKNOWN && event->ends > event->starts))
    return;
  if (event->ends != TRU_UNKNOWN && event->ends < event->starts)
    tru_ical_leave_out (file, event, _("ends before the start"));
  else if (event->ends != TRU_UNKNOWN && !event->is_all_day)
    tru_ical_leave_out (file, event, _("that it takes no time (an hour is noted)"));
  event->ends = event->starts + (event->is_all_day ? TRU_MINUTES_PER_DAY : USUAL_MINUTES);
}

static gboolean
is_known (icalproperty *property)
{
  const char *name = icalproperty_get_property_name (property);

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (icalproperty_isa (property) == known[i])
      return TRUE;
  return g_strcmp0 (name, TRU_ICAL_TYPE) == 0 || g_strcmp0 (name, TRU_ICAL_WITHHELD) == 0;
}

/* They tell what a calendar is about; an appointment has none. */
static void
read_categories (TruIcalFile  *file,
                 TruIcalEvent *event,
                 icalproperty *property)
{
  g_autofree char *before = g_steal_pointer (&event->categories);
  const char *name = icalproperty_get_categories (property);

  event->categories = g_strconcat (before ? before : "", before ? ", " : "", name ? name : "", NULL);
  tru_ical_leave_out (file, event, icalproperty_get_property_name (property));
}

static void
read_others (TruIcalFile   *file,
             TruIcalEvent  *event,
             icalcomponent *component)
{
  for (icalproperty *property = get (component, ICAL_ANY_PROPERTY); property;
       property = icalcomponent_get_next_property (component, ICAL_ANY_PROPERTY))
    {
      const char *name = icalproperty_get_property_name (property);

      if (icalproperty_isa (property) == ICAL_XLICERROR_PROPERTY)
        tru_ical_leave_out (file, event, _("lines that cannot be read"));
      else if (g_strcmp0 (name, TRU_ICAL_TYPE) == 0)
        event->type = g_strdup (icalproperty_get_x (property));
      else if (g_strcmp0 (name, TRU_ICAL_WITHHELD) == 0)
        event->is_withheld = TRUE;
      else if (icalproperty_isa (property) == ICAL_CATEGORIES_PROPERTY)
        read_categories (file, event, property);
      else if (!is_known (property))
        tru_ical_leave_out (file, event, name);
    }
  for (icalcomponent *part = icalcomponent_get_first_component (component, ICAL_ANY_COMPONENT); part;
       part = icalcomponent_get_next_component (component, ICAL_ANY_COMPONENT))
    tru_ical_leave_out (file, event, icalcomponent_kind_to_string (icalcomponent_isa (part)));
}

/* Birthdays and reminders; an appointment takes the time of who goes there. */
static gboolean
is_free (icalcomponent *component)
{
  icalproperty *transparency = get (component, ICAL_TRANSP_PROPERTY);

  return transparency && icalproperty_get_transp (transparency) == ICAL_TRANSP_TRANSPARENT;
}

static void
read_event (TruIcalFile   *file,
            icalcomponent *component,
            gboolean       is_withdrawn)
{
  TruIcalEvent *event = tru_ical_event_new ();
  icalproperty *occurrence = get (component, ICAL_RECURRENCEID_PROPERTY);
  icalproperty *summary = get (component, ICAL_SUMMARY_PROPERTY);
  icalproperty *place = get (component, ICAL_LOCATION_PROPERTY);
  icalproperty *note = get (component, ICAL_DESCRIPTION_PROPERTY);
  icalproperty *uid = get (component, ICAL_UID_PROPERTY);

  g_ptr_array_add (file->events, event);
  event->uid = take_text (file, event, uid ? icalproperty_get_uid (uid) : NULL);
  event->title = take_text (file, event, summary ? icalproperty_get_summary (summary) : NULL);
  event->place = take_text (file, event, place ? icalproperty_get_location (place) : NULL);
  event->note = take_text (file, event, note ? icalproperty_get_description (note) : NULL);
  event->sequence = icalcomponent_get_sequence (component);
  event->is_withdrawn = is_withdrawn;
  event->is_cancelled = is_withdrawn || icalcomponent_get_status (component) == ICAL_STATUS_CANCELLED;
  read_times (file, event, component);
  if (is_free (component))
    tru_ical_leave_out (file, event, _("that the time stays free"));
  if (occurrence)
    event->occurrence = tru_ical_read_time (file, event, component, occurrence, NULL);
  event->is_from_then_on = occurrence && icalproperty_get_first_parameter (occurrence, ICAL_RANGE_PARAMETER);
  tru_ical_read_repeats (file, event, component);
  read_others (file, event, component);
  event->is_tentative = icalcomponent_get_status (component) == ICAL_STATUS_TENTATIVE;
  /* Of our own worksites we know ourselves whether they are confirmed. */
  if (event->is_tentative && g_strcmp0 (event->type, TRU_ICAL_TYPE_WORKSITE) != 0)
    tru_ical_leave_out (file, event, _("that it is not certain"));
}

/* Zones first: reading a time looks its zone up. */
static void
drop_wild_zones (TruIcalFile   *file,
                 icalcomponent *calendar)
{
  icalcomponent *zone = icalcomponent_get_first_component (calendar, ICAL_VTIMEZONE_COMPONENT);

  while (zone)
    {
      icalcomponent *next = icalcomponent_get_next_component (calendar, ICAL_VTIMEZONE_COMPONENT);

      if (!tru_ical_zone_is_tame (zone))
        {
          tru_ical_leave_out (file, NULL, _("time zones whose clocks never rest"));
          icalcomponent_remove_component (calendar, zone);
          icalcomponent_free (zone);
        }
      zone = next;
    }
}

/* “X-WR-CALNAME” of most programs, “NAME” of RFC 7986. */
static void
read_name (TruIcalFile   *file,
           icalcomponent *calendar)
{
  for (icalproperty *property = get (calendar, ICAL_ANY_PROPERTY); property && !file->name;
       property = icalcomponent_get_next_property (calendar, ICAL_ANY_PROPERTY))
    {
      const char *name = icalproperty_get_property_name (property);

      if (g_strcmp0 (name, "X-WR-CALNAME") == 0 || g_strcmp0 (name, "NAME") == 0)
        file->name = g_utf8_make_valid (icalproperty_get_value_as_string (property), -1);
    }
}

static void
read_calendar (TruIcalFile   *file,
               icalcomponent *calendar)
{
  gboolean is_withdrawn = icalcomponent_get_method (calendar) == ICAL_METHOD_CANCEL;

  drop_wild_zones (file, calendar);
  read_name (file, calendar);
  for (icalcomponent *part = icalcomponent_get_first_component (calendar, ICAL_ANY_COMPONENT); part;
       part = icalcomponent_get_next_component (calendar, ICAL_ANY_COMPONENT))
    {
      icalcomponent_kind kind = icalcomponent_isa (part);

      if (kind == ICAL_VEVENT_COMPONENT)
        read_event (file, part, is_withdrawn);
      else if (kind != ICAL_VTIMEZONE_COMPONENT)
        tru_ical_leave_out (file, NULL, icalcomponent_kind_to_string (kind));
    }
}

/* A time of a series is named by where the rule has it, on the clocks of the series; some name its day alone. */
static void
settle_occurrences (TruIcalFile *file)
{
  g_autoptr (GHashTable) masters = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < file->events->len; i++)
    {
      TruIcalEvent *event = g_ptr_array_index (file->events, i);

      if (event->uid && event->occurrence == TRU_UNKNOWN && event->rule)
        g_hash_table_insert (masters, event->uid, event);
    }
  for (guint i = 0; i < file->events->len; i++)
    {
      TruIcalEvent *event = g_ptr_array_index (file->events, i);
      const TruIcalEvent *master = event->uid && event->occurrence != TRU_UNKNOWN ? g_hash_table_lookup (masters, event->uid) : NULL;

      if (!master || master->starts == TRU_UNKNOWN)
        continue;
      if (!master->zone && tru_time_minutes (event->occurrence) == 0)
        event->occurrence += tru_time_minutes (master->starts);
      else
        event->occurrence = tru_ical_rule_time (master, event->occurrence);
    }
}

/**
 * tru_ical_event_new:
 *
 * Returns: (transfer full): an event of which nothing is known
 */
TruIcalEvent *
tru_ical_event_new (void)
{
  TruIcalEvent *self = g_new0 (TruIcalEvent, 1);

  self->excluded = g_array_new (FALSE, FALSE, sizeof (TruTime));
  self->extra = g_array_new (FALSE, FALSE, sizeof (TruTime));
  self->left_out = g_ptr_array_new_with_free_func (g_free);
  self->starts = self->ends = self->occurrence = TRU_UNKNOWN;
  self->stamp = self->created = self->zone_starts = TRU_UNKNOWN;
  return self;
}

/**
 * tru_ical_event_free:
 * @event: (nullable): an event
 */
void
tru_ical_event_free (gpointer event)
{
  TruIcalEvent *self = event;

  if (!self)
    return;
  g_free (self->uid);
  g_free (self->title);
  g_free (self->place);
  g_free (self->note);
  g_free (self->type);
  g_free (self->rule);
  g_array_unref (self->excluded);
  g_array_unref (self->extra);
  g_ptr_array_unref (self->left_out);
  g_free (self->categories);
  g_free (self);
}

/**
 * tru_ical_read:
 * @text: a file's bytes
 * @size: how many
 * @error: #TruIcalError
 *
 * Reads an iCalendar file of any program: several calendars in one, times in any zone, days without an end, letters of any
 * encoding that is met (see tru_ical_decode()).
 *
 * Returns: (transfer full) (nullable): its events, and what Truelle cannot hold
 */
TruIcalFile *
tru_ical_read (const char  *text,
               gsize        size,
               GError     **error)
{
  g_autoptr (TruIcalFile) self = g_new0 (TruIcalFile, 1);
  gsize length = 0;
  g_autofree char *decoded = tru_ical_decode (text, size, &length, error);
  icalcomponent *root;

  self->events = g_ptr_array_new_with_free_func (tru_ical_event_free);
  self->left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!decoded || !tru_ical_check_text (decoded, length, error))
    return NULL;
  icalerror_set_errors_are_fatal (FALSE);
  root = icalparser_parse_string (decoded);
  if (!root)
    {
      g_set_error_literal (error, TRU_ICAL_ERROR, TRU_ICAL_ERROR_FORMAT, _("The calendar cannot be read."));
      return NULL;
    }
  self->root = root;
  if (icalcomponent_isa (root) == ICAL_VCALENDAR_COMPONENT)
    read_calendar (self, root);
  else
    for (icalcomponent *calendar = icalcomponent_get_first_component (root, ICAL_VCALENDAR_COMPONENT); calendar;
         calendar = icalcomponent_get_next_component (root, ICAL_VCALENDAR_COMPONENT))
      read_calendar (self, calendar);
  settle_occurrences (self);
  if (self->events->len <= TRU_ICAL_MAX_EVENTS)
    return g_steal_pointer (&self);
  g_set_error (error, TRU_ICAL_ERROR, TRU_ICAL_ERROR_TOO_LARGE, _("The calendar has more than %d events."), TRU_ICAL_MAX_EVENTS);
  return NULL;
}

/**
 * tru_ical_read_file:
 * @path: a file
 * @error: #TruIcalError
 *
 * Returns: (transfer full) (nullable): tru_ical_read()
 */
TruIcalFile *
tru_ical_read_file (const char  *path,
                    GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE, 0, NULL, NULL);
  g_autoptr (GError) held = NULL;
  g_autofree char *text = NULL;
  gsize size = 0;

  if (!tru_held_files_check (path, &held))
    {
      g_set_error_literal (error, TRU_ICAL_ERROR, TRU_ICAL_ERROR_FILE, held->message);
      return NULL;
    }
  if (!info || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error (error, TRU_ICAL_ERROR, TRU_ICAL_ERROR_FILE, _("“%s” is not there, or is no file."), name);
      return NULL;
    }
  if (g_file_info_get_size (info) > TRU_ICAL_MAX_BYTES)
    {
      tru_ical_set_too_large (error);
      return NULL;
    }
  if (!g_file_load_contents (file, NULL, &text, &size, NULL, NULL))
    {
      g_set_error (error, TRU_ICAL_ERROR, TRU_ICAL_ERROR_FILE, _("“%s” cannot be read."), name);
      return NULL;
    }
  return tru_ical_read (text, size, error);
}

/**
 * tru_ical_file_leave_out:
 * @self: what a file said
 * @what: something that cannot be held
 *
 * Counts it once more.
 */
void
tru_ical_file_leave_out (TruIcalFile *self,
                         const char  *what)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->left_out, what));

  g_hash_table_insert (self->left_out, g_strdup (what), GUINT_TO_POINTER (n + 1));
}

/**
 * tru_ical_file_free:
 * @self: (nullable): what a file said
 */
void
tru_ical_file_free (TruIcalFile *self)
{
  if (!self)
    return;
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->left_out, g_hash_table_unref);
  g_clear_pointer (&self->root, icalcomponent_free);
  g_free (self->name);
  g_free (self);
}
