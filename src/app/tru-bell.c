/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-bell.h"

#include <glib/gi18n.h>

#include "tru-clock.h"
#include "tru-event.h"
#include "tru-queries-round.h"
#include "tru-repeats.h"
#include "tru-settings.h"

#define SECONDS_BETWEEN_LOOKS 30
#define NOON (12 * 60)
#define MINUTES_DEFAULT 15

struct _TruBell
{
  GObject parent_instance;

  GApplication *application; /* outlives it */
  TruOffice *office;
  TruTime told_until; /* what starts before was told of */
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

/* Titles hold names; who looks over a shoulder reads notifications. */
static void
tell_of (TruBell *self,
         TruRow  *row)
{
  gboolean shows_names = tru_settings_is_true ("reminder-names");
  const char *place = shows_names ? tru_row_get_text (row, TRU_NEXT_PLACE) : NULL;
  g_autofree char *clock = tru_time_format_clock (tru_row_get_time (row, TRU_NEXT_STARTS_AT));
  g_autofree char *body = place != NULL ? g_strdup_printf ("%s, %s", clock, place) : g_strdup (clock);
  g_autoptr (GNotification) notification = NULL;

  notification = g_notification_new (shows_names ? tru_row_get_text (row, TRU_NEXT_TITLE)
                                                 : type_label (tru_row_get_text (row, TRU_NEXT_TYPE)));
  g_notification_set_body (notification, body);
  g_application_send_notification (self->application, tru_row_get_text (row, TRU_NEXT_EVENT), notification);
}

static void
tell_of_next (TruBell *self,
              TruTime  now)
{
  TruTime until = now + tru_settings_number ("reminder-minutes", MINUTES_DEFAULT) + 1;
  g_autoptr (GPtrArray) rows = until > self->told_until ? find_events (self, MAX (self->told_until, now), until) : NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    tell_of (self, g_ptr_array_index (rows, i));
  self->told_until = MAX (self->told_until, until);
}

static void
tell_of_day (TruBell *self,
             TruTime  now)
{
  g_autofree char *today = tru_date_to_iso (tru_time_date (now));
  g_autofree char *told = tru_settings_text ("reminder-day");
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GNotification) notification = NULL;
  g_autofree char *clock = NULL;
  g_autofree char *body = NULL;

  if (tru_time_minutes (now) >= NOON || g_str_equal (told, today))
    return;
  tru_settings_set ("reminder-day", g_variant_new_string (today));
  rows = find_events (self, now, tru_time_new (tru_time_date (now) + 1, 0));
  if (rows == NULL || rows->len == 0)
    return;
  clock = tru_time_format_clock (tru_row_get_time (g_ptr_array_index (rows, 0), TRU_NEXT_STARTS_AT));
  /* Translators: a number, the hour of the first. */
  body = g_strdup_printf (ngettext ("%u appointment, at %s", "%u appointments, the first at %s", rows->len), rows->len, clock);
  notification = g_notification_new (_("Today in the calendar"));
  g_notification_set_body (notification, body);
  g_application_send_notification (self->application, "day", notification);
}

static gboolean
on_look (gpointer data)
{
  TruBell *self = data;
  TruTime now = tru_clock_now ();

  if (!tru_settings_is_true ("reminders"))
    return G_SOURCE_CONTINUE;
  tell_of_day (self, now);
  tell_of_next (self, now);
  return G_SOURCE_CONTINUE;
}

static void
tru_bell_dispose (GObject *object)
{
  TruBell *self = TRU_BELL (object);

  g_clear_handle_id (&self->timer, g_source_remove);
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
