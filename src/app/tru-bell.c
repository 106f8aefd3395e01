/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-bell.h"

#include <glib/gi18n.h>

#include "tru-bell-times.h"
#include "tru-clock.h"
#include "tru-event.h"
#include "tru-queries-calendar.h"
#include "tru-queries-round.h"
#include "tru-repeats.h"
#include "tru-session.h"
#include "tru-settings.h"

#define SECONDS_BETWEEN_LOOKS 30
#define MINUTES_DEFAULT 15
#define DAY_ID "day"

struct _TruBell
{
  GObject parent_instance;

  GApplication *application; /* outlives it */
  TruOffice *office;
  GHashTable *told; /* “uid start” of what was told of: what is put or moved close by later is told of as well */
  GHashTable *sent; /* ids of notifications → TruTime of what they tell of */
  guint timer;
};

G_DEFINE_FINAL_TYPE (TruBell, tru_bell, G_TYPE_OBJECT)

static GPtrArray *
find_events (TruBell *self,
             TruTime  from,
             TruTime  until)
{
  g_autofree char *first = tru_time_to_iso (from);
  g_autofree char *after = tru_time_to_iso (until);

  return tru_query_run (tru_office_get_store (self->office), &tru_next_events_query, NULL, "$from", first, "$until", after, NULL);
}

static const char *
type_label (const char *token)
{
  for (const TruOption *option = tru_event_type_options; option->token != NULL; option++)
    if (g_strcmp0 (option->token, token) == 0)
      return _(option->label);
  return _("Appointment");
}

/* Titles hold names, and who looks over a shoulder or passes a locked screen reads notifications: by itself only the kind and the hour
   are told. In a volunteer's session no setting shows more. */
static gboolean
may_show_names (void)
{
  return tru_settings_is_true ("reminder-names") && !tru_session_is_volunteer ();
}

static void
send (TruBell       *self,
      const char    *id,
      TruTime        starts,
      GNotification *notification)
{
  g_application_send_notification (self->application, id, notification);
  g_hash_table_replace (self->sent, g_strdup (id), g_memdup2 (&starts, sizeof starts));
}

static void
tell_of (TruBell *self,
         TruRow  *row)
{
  gboolean shows_names = may_show_names ();
  const char *place = shows_names ? tru_row_get_text (row, TRU_NEXT_PLACE) : NULL;
  const char *event = tru_row_get_text (row, TRU_NEXT_EVENT);
  g_autofree char *clock = tru_time_format_clock (tru_row_get_time (row, TRU_NEXT_STARTS_AT));
  g_autofree char *body = place != NULL ? g_strdup_printf ("%s, %s", clock, place) : g_strdup (clock);
  g_autoptr (GNotification) notification = NULL;

  notification = g_notification_new (shows_names ? tru_row_get_text (row, TRU_NEXT_TITLE)
                                                 : type_label (tru_row_get_text (row, TRU_NEXT_TYPE)));
  g_notification_set_body (notification, body);
  g_notification_set_default_action_and_target (notification, "app.show-record", "(ss)", tru_event_kind.name, event);
  send (self, event, tru_row_get_time (row, TRU_NEXT_STARTS_AT), notification);
}

/* Each appointment once for the hour at which it starts: when clocks go back the wall shows it twice. */
static gboolean
is_new (TruBell *self,
        TruRow  *row)
{
  return g_hash_table_add (self->told,
                           g_strdup_printf ("%s %s", tru_row_get_text (row, TRU_NEXT_EVENT), tru_row_get_text (row, TRU_NEXT_STARTS_AT)));
}

static gboolean
is_to_come (GPtrArray  *rows,
            const char *event)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (tru_row_get_text (g_ptr_array_index (rows, i), TRU_NEXT_EVENT), event) == 0)
      return TRUE;
  return FALSE;
}

/* What was cancelled, removed or put later since it was told of is taken back: who reads it would go there for nothing. */
static void
take_back (TruBell   *self,
           GPtrArray *rows,
           TruTime    now,
           TruTime    until)
{
  GHashTableIter iter;
  gpointer event, starts;

  g_hash_table_iter_init (&iter, self->sent);
  while (g_hash_table_iter_next (&iter, &event, &starts))
    if (*(TruTime *) starts >= now && *(TruTime *) starts < until && !is_to_come (rows, event))
      {
        g_application_withdraw_notification (self->application, event);
        g_hash_table_iter_remove (&iter);
      }
}

/* What started while nobody looked, since the computer slept or because clocks went forward, is past. */
static void
tell_of_next (TruBell *self,
              TruTime  now)
{
  TruTime until = now + tru_settings_number ("reminder-minutes", MINUTES_DEFAULT) + 1;
  g_autoptr (GPtrArray) rows = find_events (self, now, until);

  if (rows != NULL)
    take_back (self, rows, now, until);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (tru_row_get_number (g_ptr_array_index (rows, i), TRU_NEXT_WHOLE_DAY) != 1 && is_new (self, g_ptr_array_index (rows, i)))
      tell_of (self, g_ptr_array_index (rows, i));
}

/* Days of worksites that take place. */
static guint
count_worksites (TruBell *self,
                 TruDate  day)
{
  g_autofree char *first = tru_date_to_iso (day);
  g_autofree char *after = tru_date_to_iso (day + 1);
  g_autoptr (GPtrArray) rows = tru_query_run (tru_office_get_store (self->office), &tru_calendar_worksite_days, NULL, "$first", first,
                                              "$after", after, NULL);
  guint n = 0;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      TruDate stopped = tru_row_get_date (g_ptr_array_index (rows, i), TRU_CALENDAR_DAY_INTERRUPTED_ON);

      n += stopped == TRU_UNKNOWN || day < stopped;
    }
  return n;
}

/* “3 appointments, the first at 10:00 · 1 worksite”, or NULL on a day that is free. */
static char *
sum_up (TruBell *self,
        TruTime  now)
{
  g_autoptr (GPtrArray) rows = find_events (self, tru_time_new (tru_time_date (now), 0), tru_time_new (tru_time_date (now) + 1, 0));
  guint n_worksites = count_worksites (self, tru_time_date (now));
  TruTime first = TRU_UNKNOWN;
  g_autofree char *clock = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      TruTime starts = tru_row_get_time (g_ptr_array_index (rows, i), TRU_NEXT_STARTS_AT);
      gboolean is_whole_day = tru_row_get_number (g_ptr_array_index (rows, i), TRU_NEXT_WHOLE_DAY) == 1;

      n += is_whole_day || starts >= now;
      if (first == TRU_UNKNOWN && !is_whole_day && starts >= now)
        first = starts;
    }
  clock = first != TRU_UNKNOWN ? tru_time_format_clock (first) : NULL;
  if (clock != NULL)
    /* Translators: a number, the hour of the first. */
    g_string_append_printf (text, ngettext ("%u appointment, at %s", "%u appointments, the first at %s", n), n, clock);
  else if (n > 0)
    g_string_append_printf (text, ngettext ("%u appointment", "%u appointments", n), n);
  if (n_worksites > 0)
    {
      g_string_append (text, text->len > 0 ? " · " : "");
      g_string_append_printf (text, ngettext ("%u worksite", "%u worksites", n_worksites), n_worksites);
    }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static void
tell_of_day (TruBell *self,
             TruTime  now)
{
  g_autofree char *today = tru_date_to_iso (tru_time_date (now));
  g_autofree char *told = tru_settings_text ("reminder-day");
  g_autoptr (GNotification) notification = NULL;
  g_autofree char *body = NULL;

  if (!tru_bell_sums_up (now, tru_date_parse (told)))
    return;
  tru_settings_set ("reminder-day", g_variant_new_string (today));
  body = sum_up (self, now);
  if (body == NULL)
    return;
  notification = g_notification_new (_("Today in the calendar"));
  g_notification_set_body (notification, body);
  g_notification_set_default_action_and_target (notification, "app.show-record", "(ss)", tru_event_kind.name, "");
  send (self, DAY_ID, TRU_UNKNOWN, notification);
}

static gboolean
on_look (gpointer bell)
{
  tru_bell_look (bell, tru_clock_now ());
  return G_SOURCE_CONTINUE;
}

/* What nobody answers any more is taken back. */
static void
tru_bell_dispose (GObject *object)
{
  TruBell *self = TRU_BELL (object);

  GHashTableIter iter;
  gpointer id;

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->sent != NULL)
    {
      g_hash_table_iter_init (&iter, self->sent);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        g_application_withdraw_notification (self->application, id);
    }
  g_clear_pointer (&self->sent, g_hash_table_unref);
  g_clear_pointer (&self->told, g_hash_table_unref);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (tru_bell_parent_class)->dispose (object);
}

static void
tru_bell_class_init (TruBellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tru_bell_dispose;
}

static void
tru_bell_init (TruBell *self)
{
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->sent = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->timer = g_timeout_add_seconds (SECONDS_BETWEEN_LOOKS, on_look, self);
}

/* Appointments that go on for ever are written two years ahead. */
static gboolean
prolong_repeats (TruStore *store,
                 gpointer  data,
                 GError  **error)
{
  return tru_repeats_prolong (store, error);
}

/**
 * tru_bell_new:
 * @application: what sends notifications
 * @office: whose appointments
 *
 * What there is to tell of is written first, where appointments repeat for ever.
 *
 * Returns: (transfer full): a bell that looks at the clock as long as it lives
 */
TruBell *
tru_bell_new (GApplication *application,
              TruOffice    *office)
{
  TruBell *self = g_object_new (TRU_TYPE_BELL, NULL);

  self->application = application;
  self->office = g_object_ref (office);
  tru_office_run (office, prolong_repeats, NULL, NULL, NULL, NULL);
  on_look (self);
  return self;
}

/**
 * tru_bell_look:
 * @self: a bell, which looks by itself every half minute
 * @now: what the clock on the wall shows
 *
 * Tells what there is to tell, if the settings ask for it.
 */
void
tru_bell_look (TruBell *self,
               TruTime  now)
{
  if (!tru_settings_is_true ("reminders"))
    return;
  tell_of_day (self, now);
  tell_of_next (self, now);
}
