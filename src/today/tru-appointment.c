/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-appointment.h"

#include <glib/gi18n.h>

#include "tru-event.h"
#include "tru-text.h"

static const TruTone tones[] = {
  [TRU_EVENT_TYPE_VISIT] = TRU_TONE_VISIT,       [TRU_EVENT_TYPE_COMMITTEE] = TRU_TONE_COMMITTEE, [TRU_EVENT_TYPE_DROP_IN] = TRU_TONE_DROP_IN,
  [TRU_EVENT_TYPE_WORKSHOP] = TRU_TONE_WORKSHOP, [TRU_EVENT_TYPE_OTHER] = TRU_TONE_NEUTRAL,
};

static const char *
known (const char *text)
{
  return text ? text : "";
}

static const char *
place_of (TruRow *row,
          guint   place,
          guint   confidential)
{
  return tru_row_get_number (row, confidential) == 1 ? _("Confidential address") : tru_row_get_text (row, place);
}

/* Of a committee, how many cases wait for it; of what else gathers people, how many they are; %NULL of a visit. */
static char *
size_of_event (TruRow *row)
{
  int n_cases = (int) tru_row_get_number (row, TRU_TODAY_EVENT_CASES);
  int n_people = (int) tru_row_get_number (row, TRU_TODAY_EVENT_PARTICIPANTS);

  if (n_cases > 0)
    return g_strdup_printf (ngettext ("%d case on the agenda", "%d cases on the agenda", n_cases), n_cases);
  if (n_people > 1 && g_strcmp0 (tru_row_get_text (row, TRU_TODAY_EVENT_TYPE), "visit") != 0)
    return g_strdup_printf (ngettext ("%d participant", "%d participants", n_people), n_people);
  return NULL;
}

static char *
details_of_event (TruRow *row)
{
  g_autofree char *size = size_of_event (row);
  const char *parts[] = { known (place_of (row, TRU_TODAY_EVENT_PLACE, TRU_TODAY_EVENT_CONFIDENTIAL)),
                          size ? size : known (tru_row_get_text (row, TRU_TODAY_EVENT_ORGANISER)), NULL };

  return tru_text_join (parts, " · ");
}

static TruAppointment *
new_event (TruRow *row)
{
  TruAppointment *self = g_new0 (TruAppointment, 1);
  const TruField *field = &tru_event_kind.fields[TRU_EVENT_TYPE];
  int type = tru_field_option (field, tru_row_get_text (row, TRU_TODAY_EVENT_TYPE));

  self->kind = tru_event_kind.name;
  self->uid = g_strdup (tru_row_get_text (row, TRU_TODAY_EVENT_UID));
  self->tone = type < 0 ? TRU_TONE_NEUTRAL : tones[type];
  self->type = type < 0 ? "" : _(field->options[type].label);
  self->title = g_strdup (tru_row_get_text (row, TRU_TODAY_EVENT_TITLE));
  self->details = details_of_event (row);
  self->starts_at = tru_row_get_time (row, TRU_TODAY_EVENT_STARTS_AT);
  self->ends_at = tru_row_get_time (row, TRU_TODAY_EVENT_ENDS_AT);
  self->is_cancelled = tru_row_get_text (row, TRU_TODAY_EVENT_CANCELLED_ON) != NULL;
  self->outcome = g_strdup (tru_row_get_text (row, TRU_TODAY_EVENT_OUTCOME));
  return self;
}

static char *
title_of_worksite (TruRow *row)
{
  const char *household = tru_row_get_text (row, TRU_TODAY_WORKSITE_HOUSEHOLD);
  const char *rooms = tru_row_get_text (row, TRU_TODAY_WORKSITE_ROOMS);

  if (!rooms)
    return g_strdup (household);
  return g_strdup_printf (C_ ("worksite", "%s: %s"), household, rooms);
}

static TruAppointment *
new_worksite (TruRow *row)
{
  TruAppointment *self = g_new0 (TruAppointment, 1);
  const char *crew = tru_row_get_text (row, TRU_TODAY_WORKSITE_CREW);
  const char *place = place_of (row, TRU_TODAY_WORKSITE_PLACE, TRU_TODAY_WORKSITE_CONFIDENTIAL);
  const char *parts[] = { crew ? crew : _("No crew yet"), known (place), NULL };

  self->kind = "worksite";
  self->uid = g_strdup (tru_row_get_text (row, TRU_TODAY_WORKSITE_UID));
  self->tone = TRU_TONE_WORKSITE;
  self->type = _("Worksite");
  self->title = title_of_worksite (row);
  self->details = tru_text_join (parts, " · ");
  self->starts_at = self->ends_at = TRU_UNKNOWN;
  self->progress = g_strdup_printf (_("Day %d of %d"), (int) tru_row_get_number (row, TRU_TODAY_WORKSITE_DAY),
                                    (int) tru_row_get_number (row, TRU_TODAY_WORKSITE_DAYS));
  return self;
}

static gboolean
add_rows (GPtrArray      *appointments,
          TruStore       *store,
          const TruQuery *query,
          const char     *day,
          TruAppointment *(*make) (TruRow *row),
          GError        **error)
{
  g_autoptr (GPtrArray) rows = tru_query_run (store, query, error, "$day", day, NULL);

  for (guint i = 0; rows && i < rows->len; i++)
    g_ptr_array_add (appointments, make (g_ptr_array_index (rows, i)));
  return rows != NULL;
}

/**
 * tru_appointments_of_day:
 * @store: a store
 * @day: a day
 * @error: return location for what SQLite says
 *
 * Returns: (transfer full) (element-type TruAppointment): the day's worksites, then its events in order, or %NULL
 */
GPtrArray *
tru_appointments_of_day (TruStore *store,
                         TruDate   day,
                         GError  **error)
{
  g_autoptr (GPtrArray) appointments = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_appointment_free);
  g_autofree char *iso = tru_date_to_iso (day);

  if (!add_rows (appointments, store, &tru_query_today_worksites, iso, new_worksite, error)
      || !add_rows (appointments, store, &tru_query_today_events, iso, new_event, error))
    return NULL;
  return g_steal_pointer (&appointments);
}

/**
 * tru_appointments_count:
 * @appointments: (element-type TruAppointment): a day
 * @kind: "event" or "worksite"
 *
 * Returns: how many of that kind are to be; a cancelled one is not
 */
guint
tru_appointments_count (GPtrArray  *appointments,
                        const char *kind)
{
  guint n = 0;

  for (guint i = 0; i < appointments->len; i++)
    {
      const TruAppointment *self = g_ptr_array_index (appointments, i);

      n += g_str_equal (self->kind, kind) && !self->is_cancelled;
    }
  return n;
}

/**
 * tru_appointment_is_now:
 * @self: an appointment
 * @now: the present minute
 *
 * Returns: whether it is going on: from its first minute to the one before its end
 */
gboolean
tru_appointment_is_now (const TruAppointment *self,
                        TruTime               now)
{
  return self->starts_at != TRU_UNKNOWN && !self->is_cancelled && !self->outcome && self->starts_at <= now && now < self->ends_at;
}

static const char *
outcome_label (const char *outcome,
               TruTone    *tone)
{
  const TruField *field = &tru_event_kind.fields[TRU_EVENT_OUTCOME];
  int option = tru_field_option (field, outcome);

  *tone = option == TRU_EVENT_OUTCOME_HELD ? TRU_TONE_OK : option == TRU_EVENT_OUTCOME_MISSED ? TRU_TONE_ATTENTION : TRU_TONE_NEUTRAL;
  return option < 0 ? NULL : _(field->options[option].label);
}

/**
 * tru_appointment_state:
 * @self: an appointment
 * @now: the present minute
 * @tone: (out): its colour
 *
 * Returns: (nullable): what there is to know of it by now, or %NULL when it is simply to come. An event that is over and of
 *   which nobody noted the outcome is “To complete”.
 */
const char *
tru_appointment_state (const TruAppointment *self,
                       TruTime               now,
                       TruTone              *tone)
{
  *tone = TRU_TONE_NEUTRAL;
  if (self->is_cancelled)
    return _("Cancelled");
  if (self->outcome)
    return outcome_label (self->outcome, tone);
  if (self->progress)
    return self->progress;
  if (tru_appointment_is_now (self, now))
    {
      *tone = TRU_TONE_ACCENT;
      return _("Under way");
    }
  if (self->ends_at > now)
    return NULL;
  *tone = TRU_TONE_ATTENTION;
  return _("To complete");
}

/**
 * tru_appointment_describe:
 * @self: an appointment
 * @now: the present minute
 *
 * Returns: (transfer full): all of it in one line, for a screen reader
 */
char *
tru_appointment_describe (const TruAppointment *self,
                          TruTime               now)
{
  TruTone tone;
  g_autofree char *start = self->starts_at == TRU_UNKNOWN ? g_strdup (_("All day")) : tru_time_format_clock (self->starts_at);
  const char *state = tru_appointment_state (self, now, &tone);
  const char *parts[] = { start, known (self->type), self->title, known (self->details), known (state), NULL };

  return tru_text_join (parts, ", ");
}

/**
 * tru_appointment_free:
 * @self: (nullable): an appointment
 */
void
tru_appointment_free (TruAppointment *self)
{
  if (!self)
    return;
  g_free (self->uid);
  g_free (self->title);
  g_free (self->details);
  g_free (self->progress);
  g_free (self->outcome);
  g_free (self);
}
