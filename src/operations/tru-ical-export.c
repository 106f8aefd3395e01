/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-ical-export.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "tru-clock.h"
#include "tru-contact.h"
#include "tru-crew.h"
#include "tru-event.h"
#include "tru-ical.h"
#include "tru-organisation.h"
#include "tru-path.h"
#include "tru-person.h"
#include "tru-queries-ical.h"
#include "tru-records-desk.h"
#include "tru-recurrence.h"
#include "tru-sending.h"
#include "tru-series.h"
#include "tru-text.h"
#include "tru-write.h"

typedef struct
{
  TruStore *store;
  const TruIcalScope *scope;
  GPtrArray *events; /* of TruIcalEvent */
} Export;

/* What an appointment about a household is called where nobody is to know whose. */
static void
name_event (Export       *export,
            TruIcalEvent *event,
            TruRow       *row)
{
  int type = tru_option_find (tru_event_type_options, tru_row_get_text (row, TRU_ICAL_EVENT_TYPE));

  event->type = g_strdup (tru_row_get_text (row, TRU_ICAL_EVENT_TYPE));
  event->is_withheld = !export->scope->with_names && tru_row_get_number (row, TRU_ICAL_EVENT_ABOUT_SOMEONE) == 1;
  if (event->is_withheld && type >= 0)
    {
      event->title = g_strdup (_(tru_event_type_options[type].label));
      return;
    }
  event->title = g_strdup (tru_row_get_text (row, TRU_ICAL_EVENT_TITLE));
  event->place = g_strdup (tru_row_get_text (row, TRU_ICAL_EVENT_PLACE));
}

/* RFC 5545, 3.8.7.4: each version has a higher number than the one before. The seconds since the record was made are that, and
   the same in every file. */
static void
set_version (TruIcalEvent *event,
             const char   *created,
             const char   *modified)
{
  event->created = tru_stamp_parse (created);
  event->stamp = tru_stamp_parse (modified);
  if (event->created != TRU_UNKNOWN && event->stamp > event->created)
    event->sequence = (int) MIN ((event->stamp - event->created) / G_USEC_PER_SEC, G_MAXINT);
}

static TruIcalEvent *
read_event (Export *export,
            TruRow *row)
{
  TruIcalEvent *event = tru_ical_event_new ();
  const char *source = tru_row_get_text (row, TRU_ICAL_EVENT_SOURCE_UID);

  event->uid = g_strdup (source ? source : tru_row_get_text (row, TRU_ICAL_EVENT_UID));
  event->starts = tru_row_get_time (row, TRU_ICAL_EVENT_STARTS_AT);
  event->ends = tru_row_get_time (row, TRU_ICAL_EVENT_ENDS_AT);
  event->is_all_day = tru_time_minutes (event->starts) == 0 && tru_time_minutes (event->ends) == 0;
  event->is_cancelled = tru_row_get_text (row, TRU_ICAL_EVENT_CANCELLED_ON) != NULL;
  set_version (event, tru_row_get_text (row, TRU_ICAL_EVENT_CREATED), tru_row_get_text (row, TRU_ICAL_EVENT_MODIFIED));
  name_event (export, event, row);
  return event;
}

/* The first time of the series with the words of one of its times, as they are said now. */
static TruIcalEvent *
new_master (Export    *export,
            TruRecord *series,
            TruRow    *pattern)
{
  TruIcalEvent *master = read_event (export, pattern);
  const char *source = tru_row_get_text (pattern, TRU_ICAL_EVENT_SOURCE_UID);

  g_free (master->uid);
  master->uid = g_strdup (source ? source : tru_record_get_uid (series));
  master->rule = g_strdup (tru_record_get_text (series, TRU_SERIES_RULE));
  master->starts = tru_record_get_number (series, TRU_SERIES_STARTS_AT);
  master->ends = tru_record_get_number (series, TRU_SERIES_ENDS_AT);
  master->is_all_day = tru_time_minutes (master->starts) == 0 && tru_time_minutes (master->ends) == 0;
  master->is_cancelled = FALSE;
  master->stamp = MAX (master->stamp, tru_record_get_modified (series));
  return master;
}

static gboolean
is_as_usual (const TruIcalEvent *master,
             const TruIcalEvent *event,
             TruTime             occurrence)
{
  return event->starts == occurrence && event->ends - event->starts == master->ends - master->starts && !event->is_cancelled
         && g_strcmp0 (event->title, master->title) == 0 && g_strcmp0 (event->place, master->place) == 0
         && g_strcmp0 (event->type, master->type) == 0;
}

static void
add_exception (Export             *export,
               const TruIcalEvent *master,
               TruIcalEvent       *event,
               TruTime             occurrence)
{
  g_free (event->uid);
  event->uid = g_strdup (master->uid);
  event->occurrence = occurrence;
  event->is_all_day = master->is_all_day && event->is_all_day;
  g_ptr_array_add (export->events, event);
}

static gboolean
take_away (GHashTable *present,
           TruTime     time)
{
  return g_hash_table_remove (present, &time);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  TruTime first = *(const TruTime *) a;
  TruTime second = *(const TruTime *) b;

  return first < second ? -1 : first > second;
}

/* Times that the rule has and no event stands for are exceptions, as far as events are written; those that it has not are
   further times. */
static void
add_differences (TruIcalEvent *master,
             TruRecord    *series,
             GHashTable   *present)
{
  TruDate filled = tru_record_get_number (series, TRU_SERIES_FILLED_UNTIL);
  TruTime until = tru_time_new (filled == TRU_UNKNOWN ? tru_time_date (master->starts) + 1 : filled, 0);
  g_autoptr (GArray) times = tru_recurrence_times (master->rule, master->starts, master->starts, until, NULL);

  GHashTableIter iter;
  TruTime *further;

  for (guint i = 0; times && i < times->len; i++)
    if (!take_away (present, g_array_index (times, TruTime, i)))
      g_array_append_val (master->excluded, g_array_index (times, TruTime, i));
  g_hash_table_iter_init (&iter, present);
  while (g_hash_table_iter_next (&iter, (gpointer *) &further, NULL))
    if (*further < until)
      g_array_append_val (master->extra, *further);
  g_array_sort (master->extra, compare_times);
}

/* The last of the rows that is where the rule has it: what most of them say now. */
static TruRow *
find_pattern (GPtrArray *rows,
              guint      from,
              guint      to)
{
  for (guint i = to; i > from; i--)
    {
      TruRow *row = g_ptr_array_index (rows, i - 1);

      if (tru_row_get_time (row, TRU_ICAL_EVENT_STARTS_AT) == tru_row_get_time (row, TRU_ICAL_EVENT_OCCURRENCE)
          && !tru_row_get_text (row, TRU_ICAL_EVENT_CANCELLED_ON))
        return row;
    }
  return g_ptr_array_index (rows, to - 1);
}

/* Rows from @from to before @to are one series. */
static gboolean
add_series (Export     *export,
            GPtrArray  *rows,
            guint       from,
            guint       to,
            GError    **error)
{
  const char *uid = tru_row_get_text (g_ptr_array_index (rows, from), TRU_ICAL_EVENT_SERIES);
  g_autoptr (TruRecord) series = tru_store_get (export->store, &tru_series_kind, uid, error);
  g_autoptr (GHashTable) present = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  TruIcalEvent *master;

  if (!series)
    return FALSE;
  master = new_master (export, series, find_pattern (rows, from, to));
  g_ptr_array_add (export->events, master);
  for (guint i = from; i < to; i++)
    {
      TruRow *row = g_ptr_array_index (rows, i);
      TruIcalEvent *event = read_event (export, row);
      TruTime occurrence = tru_row_get_time (row, TRU_ICAL_EVENT_OCCURRENCE);

      g_hash_table_add (present, g_memdup2 (&occurrence, sizeof occurrence));
      if (is_as_usual (master, event, occurrence))
        tru_ical_event_free (event);
      else
        add_exception (export, master, event, occurrence);
    }
  add_differences (master, series, present);
  return TRUE;
}

static gboolean
add_events (Export     *export,
            GPtrArray  *rows,
            GError    **error)
{
  for (guint i = 0; i < rows->len;)
    {
      const char *series = tru_row_get_text (g_ptr_array_index (rows, i), TRU_ICAL_EVENT_SERIES);
      guint end = i + 1;

      while (series && end < rows->len
             && g_strcmp0 (tru_row_get_text (g_ptr_array_index (rows, end), TRU_ICAL_EVENT_SERIES), series) == 0)
        end++;
      if (!series)
        g_ptr_array_add (export->events, read_event (export, g_ptr_array_index (rows, i)));
      else if (!add_series (export, rows, i, end, error))
        return FALSE;
      i = end;
    }
  return TRUE;
}

static char *
name_day (Export *export,
          TruRow *row)
{
  const char *who = tru_row_get_text (row, export->scope->with_names ? TRU_ICAL_DAY_HOUSEHOLD : TRU_ICAL_DAY_CREW);
  const char *number = tru_row_get_text (row, TRU_ICAL_DAY_NUMBER);
  const char *total = tru_row_get_text (row, TRU_ICAL_DAY_TOTAL);

  if (!who)
    return g_strdup_printf (_("Worksite, day %s of %s"), number, total);
  /* Translators: a household or a crew, and which of the worksite’s days it is. */
  return g_strdup_printf (_("Worksite %s, day %s of %s"), who, number, total);
}

static void
add_days (Export    *export,
          GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      TruRow *row = g_ptr_array_index (rows, i);
      TruIcalEvent *event = tru_ical_event_new ();

      event->uid = g_strdup (tru_row_get_text (row, TRU_ICAL_DAY_UID));
      event->starts = tru_time_new (tru_row_get_date (row, TRU_ICAL_DAY_DAY), 0);
      event->ends = event->starts + TRU_MINUTES_PER_DAY;
      event->is_all_day = TRUE;
      event->is_cancelled = tru_row_get_number (row, TRU_ICAL_DAY_STOPPED) == 1;
      event->is_tentative = tru_row_get_number (row, TRU_ICAL_DAY_TO_CONFIRM) == 1;
      event->is_withheld = !export->scope->with_names;
      event->title = name_day (export, row);
      event->type = g_strdup (TRU_ICAL_TYPE_WORKSITE);
      set_version (event, tru_row_get_text (row, TRU_ICAL_DAY_CREATED), tru_row_get_text (row, TRU_ICAL_DAY_MODIFIED));
      if (export->scope->with_names)
        event->place = g_strdup (tru_row_get_text (row, TRU_ICAL_DAY_ADDRESS));
      g_ptr_array_add (export->events, event);
    }
}

/* A contact, or somebody of a household. */
static gboolean
check_person (TruStore    *store,
              const char  *uid,
              GError     **error)
{
  g_autoptr (TruRecord) contact = tru_store_get (store, &tru_contact_kind, uid, NULL);
  g_autoptr (TruRecord) person = contact ? NULL : tru_records_get (store, &tru_person_kind, uid, error);

  return contact || person;
}

static gboolean
check_scope (TruStore            *store,
             const TruIcalScope  *scope,
             GError             **error)
{
  g_autoptr (TruRecord) crew = scope->crew ? tru_records_get (store, &tru_crew_kind, scope->crew, error) : NULL;
  g_autoptr (TruRecord) event = NULL;

  if ((scope->crew && !crew) || (scope->person && !check_person (store, scope->person, error)))
    return FALSE;
  event = scope->event ? tru_records_get (store, &tru_event_kind, scope->event, error) : NULL;
  return !scope->event || event;
}

/**
 * tru_ical_export_text:
 * @store: a store
 * @scope: what leaves
 * @n_events: (out) (optional): how many events the file has
 * @error: %TRU_STORE_ERROR_NOT_FOUND, or what the database says
 *
 * The calendar as an iCalendar file (RFC 5545): a record's uid, or that of the calendar it came from, is that of its
 * event for ever; a worksite's days are whole days; notes stay in the office, and so does who is visited unless asked
 * for. The same calendar gives the same bytes.
 *
 * Returns: (transfer full) (nullable): the text
 */
char *
tru_ical_export_text (TruStore            *store,
                      const TruIcalScope  *scope,
                      guint               *n_events,
                      GError             **error)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (tru_ical_event_free);
  Export export = { store, scope, events };
  g_autoptr (TruRecord) own = tru_store_own (store);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) days = NULL;

  if (!check_scope (store, scope, error))
    return NULL;
  rows = tru_query_run (store, &tru_ical_events_query, error, "$crew", scope->crew, "$person", scope->person, "$event",
                        scope->event, NULL);
  days = rows ? tru_query_run (store, &tru_ical_days_query, error, "$crew", scope->crew, "$person", scope->person, "$event",
                               scope->event, NULL)
              : NULL;
  if (!days || !add_events (&export, rows, error))
    return NULL;
  add_days (&export, days);
  if (n_events)
    *n_events = events->len;
  return tru_ical_write (events, own ? tru_record_get_text (own, TRU_ORGANISATION_NAME) : NULL);
}

/* “Calendar of the crew Équipe Nord”: what the register of sendings says. */
static char *
content_of (TruStore           *store,
            const TruIcalScope *scope)
{
  const char *uid = scope->crew ? scope->crew : scope->person ? scope->person : scope->event;
  g_autoptr (TruRecord) record = uid ? tru_store_find_uid (store, uid, NULL) : NULL;
  g_autofree char *title = record ? tru_store_title (store, tru_record_get_kind (record), uid) : NULL;

  if (!record)
    return g_strdup (_("The whole calendar, with names"));
  /* Translators: a kind of record, such as “Crew”, and which one. */
  return g_strdup_printf (_("Calendar with names: %s “%s”"), tru_kind_label (tru_record_get_kind (record)), title ? title : uid);
}

/* The file's own sum stands for it, so that the register tells which of two files it speaks of. */
static gboolean
record_sending (TruWrite            *write,
                TruStore            *store,
                const TruIcalScope  *scope,
                const char          *text,
                guint                n_events,
                GError             **error)
{
  g_autoptr (TruRecord) sending = tru_record_new (&tru_sending_kind);
  g_autofree char *content = content_of (store, scope);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  tru_record_set_number (sending, TRU_SENDING_SENT_AT, tru_clock_now ());
  tru_record_set_number (sending, TRU_SENDING_PROFILE, TRU_SENDING_PROFILE_PARTNER);
  tru_record_set_text (sending, TRU_SENDING_RECIPIENT, scope->recipient);
  tru_record_set_text (sending, TRU_SENDING_MOTIVE, scope->motive);
  tru_record_set_text (sending, TRU_SENDING_CONTENT, content);
  tru_record_set_text (sending, TRU_SENDING_FILE_UID, sum);
  tru_record_set_number (sending, TRU_SENDING_RECORDS, n_events);
  return tru_write_insert (write, sending, error);
}

/* What GLib says of it names a draft that nobody knows. */
static gboolean
write_text (const char  *path,
            const char  *text,
            const char  *wanted,
            GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (wanted);
  g_autofree char *name = g_filename_display_name (wanted);
  g_autoptr (GError) reason = NULL;

  if (!tru_path_check_target (wanted, &reason))
    {
      g_set_error (error, G_FILE_ERROR, reason->code, _("The file “%s” cannot be written: %s"), name, reason->message);
      return FALSE;
    }
  if (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL))
    return TRUE;
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT, _("The file “%s” cannot be written: there is no such folder."), name);
  else
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED,
                 _("The file “%s” cannot be written there: choose another folder, or see whether the disk is full."), name);
  return FALSE;
}

static gboolean
put_in_place (const char  *draft,
              const char  *path,
              GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (g_rename (draft, path) == 0)
    return TRUE;
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), _("The file “%s” cannot be written: %s"), name, g_strerror (errno));
  g_unlink (draft);
  return FALSE;
}

/* The file is there first under another name: neither leaves without being recorded, nor is recorded without leaving. */
static gboolean
write_with_names (TruStore            *store,
                  const TruIcalScope  *scope,
                  const char          *text,
                  const char          *path,
                  guint                n_events,
                  GError             **error)
{
  g_autofree char *draft = g_strconcat (path, "~", NULL);
  g_autoptr (TruWrite) write = tru_write_begin (store, "export-calendar", scope->motive, error);

  if (!write || !record_sending (write, store, scope, text, n_events, error)
      || !write_text (draft, text, path, error))
    return FALSE;
  if (tru_write_commit (write, error))
    return put_in_place (draft, path, error);
  g_unlink (draft);
  return FALSE;
}

/**
 * tru_ical_export:
 * @store: a store
 * @scope: what leaves, and with names: why
 * @path: the file to write
 * @n_events: (out) (optional): how many events it has
 * @error: as tru_ical_export_text(), %TRU_OPERATION_ERROR_INVALID without a motive where there must be one, or %G_FILE_ERROR
 *
 * Writes the file. With households' names it is a sending, and is recorded as one.
 *
 * Returns: whether the file is written
 */
gboolean
tru_ical_export (TruStore            *store,
                 const TruIcalScope  *scope,
                 const char          *path,
                 guint               *n_events,
                 GError             **error)
{
  guint n = 0;
  g_autofree char *text = NULL;

  if (scope->with_names && tru_text_is_blank (scope->motive))
    {
      g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID,
                           _("A calendar that names households leaves for a reason: say which. It is recorded with the sending."));
      return FALSE;
    }
  text = tru_ical_export_text (store, scope, &n, error);
  if (!text)
    return FALSE;
  if (n_events)
    *n_events = n;
  return scope->with_names ? write_with_names (store, scope, text, path, n, error)
                           : write_text (path, text, path, error);
}
