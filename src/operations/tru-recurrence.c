/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-recurrence.h"

#include <glib/gi18n.h>
#include <libical/ical.h>

#include "tru-operation-error.h"

#define TIMES_AT_MOST 20000 /* of one expansion: a daily appointment over half a century */

static struct icaltimetype
to_ical (TruTime time)
{
  struct icaltimetype ical = icaltime_null_time ();

  tru_date_get (tru_time_date (time), &ical.year, &ical.month, &ical.day);
  ical.hour = tru_time_minutes (time) / 60;
  ical.minute = tru_time_minutes (time) % 60;
  return ical;
}

static TruTime
from_ical (struct icaltimetype ical)
{
  return tru_time_new (tru_date_new (ical.year, ical.month, ical.day), ical.hour * 60 + ical.minute);
}

/* Times are compared as the clock on the wall shows them; a rule of another program may end at an instant in UTC, or with a day, which
   then is its last. */
static void
settle_until (struct icalrecurrencetype *recur)
{
  TruTime until;

  if (!icaltime_is_null_time (recur->until) && recur->until.is_date)
    recur->until = to_ical (tru_time_new (tru_date_new (recur->until.year, recur->until.month, recur->until.day), TRU_MINUTES_PER_DAY - 1));
  if (icaltime_is_null_time (recur->until) || !icaltime_is_utc (recur->until))
    return;
  until = tru_stamp_to_time ((TruStamp) icaltime_as_timet (recur->until) * G_USEC_PER_SEC);
  if (until != TRU_UNKNOWN)
    recur->until = to_ical (until);
}

/* Appointments repeat by days at the most often, and by the calendar that everybody here uses. */
static gboolean
can_be_held (const struct icalrecurrencetype *recur)
{
  return recur->freq >= ICAL_DAILY_RECURRENCE && recur->freq <= ICAL_YEARLY_RECURRENCE && recur->rscale == NULL &&
         recur->by_hour[0] == ICAL_RECURRENCE_ARRAY_MAX && recur->by_minute[0] == ICAL_RECURRENCE_ARRAY_MAX &&
         recur->by_second[0] == ICAL_RECURRENCE_ARRAY_MAX && recur->interval > 0;
}

static gboolean
parse (const char                *rule,
       struct icalrecurrencetype *recur,
       GError                   **error)
{
  icalerror_set_errors_are_fatal (FALSE);
  *recur = icalrecurrencetype_from_string (rule != NULL ? rule : "");
  if (!can_be_held (recur))
    {
      g_clear_pointer (&recur->rscale, free);
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID,
                   _("“%s” is not a rule of repetition by days, weeks, months or years."), rule != NULL ? rule : "");
      return FALSE;
    }
  settle_until (recur);
  return TRUE;
}

static char *
write_rule (struct icalrecurrencetype *recur)
{
  char *text = icalrecurrencetype_as_string_r (recur);
  char *rule = g_strdup (text);

  free (text);
  return rule;
}

/**
 * tru_recurrence_check:
 * @rule: (nullable): a rule as in RFC 5545, 3.3.10
 * @error: %TRU_OPERATION_ERROR_INVALID
 *
 * Returns: whether it can be held: by days, weeks, months or years
 */
gboolean
tru_recurrence_check (const char *rule,
                      GError    **error)
{
  struct icalrecurrencetype recur;

  return parse (rule, &recur, error);
}

/**
 * tru_recurrence_is_open:
 * @rule: a rule
 *
 * Returns: whether it goes on for ever: it has neither a number of times nor a last day
 */
gboolean
tru_recurrence_is_open (const char *rule)
{
  struct icalrecurrencetype recur;

  return parse (rule, &recur, NULL) && recur.count == 0 && icaltime_is_null_time (recur.until);
}

/**
 * tru_recurrence_times:
 * @rule: a rule
 * @starts_at: the first time; it always counts, even where the rule would not meet it (RFC 5545, 3.8.5.3)
 * @from: times from then on
 * @until: and before then
 * @error: %TRU_OPERATION_ERROR_INVALID
 *
 * What does not exist is left out and not moved: 31 April, 29 February of a common year.
 *
 * Returns: (transfer full) (element-type TruTime) (nullable): wall-clock times in order
 */
GArray *
tru_recurrence_times (const char *rule,
                      TruTime     starts_at,
                      TruTime     from,
                      TruTime     until,
                      GError    **error)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (TruTime));
  struct icalrecurrencetype recur;
  struct icaltimetype next;
  icalrecur_iterator *iterator;

  if (!parse (rule, &recur, error))
    return NULL;
  if (from <= starts_at && starts_at < until)
    g_array_append_val (times, starts_at);
  iterator = icalrecur_iterator_new (recur, to_ical (starts_at));
  while (iterator != NULL && times->len < TIMES_AT_MOST)
    {
      TruTime time;

      next = icalrecur_iterator_next (iterator);
      time = icaltime_is_null_time (next) ? until : from_ical (next);
      if (time >= until)
        break;
      if (time >= from && time > starts_at)
        g_array_append_val (times, time);
    }
  g_clear_pointer (&iterator, icalrecur_iterator_free);
  return g_steal_pointer (&times);
}

/**
 * tru_recurrence_end_before:
 * @rule: a valid rule
 * @at: a time
 *
 * Returns: (transfer full): the same rule, but ending on the day before @at: no rule of ours has two times on a day
 */
char *
tru_recurrence_end_before (const char *rule,
                           TruTime     at)
{
  struct icalrecurrencetype recur;

  if (!parse (rule, &recur, NULL))
    return g_strdup (rule);
  recur.count = 0;
  recur.until = to_ical (tru_time_new (tru_time_date (at), 0) - 1);
  return write_rule (&recur);
}

/**
 * tru_recurrence_shift_end:
 * @rule: a valid rule
 * @minutes: by how much its times move
 *
 * Returns: (transfer full): the same rule; where it ends with an hour, ending so much later, so that its last time stays one of
 *   its times
 */
char *
tru_recurrence_shift_end (const char *rule,
                          gint64      minutes)
{
  struct icalrecurrencetype recur;

  if (!parse (rule, &recur, NULL) || icaltime_is_null_time (recur.until))
    return g_strdup (rule);
  if (from_ical (recur.until) % TRU_MINUTES_PER_DAY != TRU_MINUTES_PER_DAY - 1)
    recur.until = to_ical (from_ical (recur.until) + minutes);
  return write_rule (&recur);
}

/**
 * tru_recurrence_rest:
 * @rule: a valid rule
 * @starts_at: its first time
 * @at: one of its times
 *
 * Returns: (transfer full): the rule of what is left from @at on: where times are counted, fewer of them
 */
char *
tru_recurrence_rest (const char *rule,
                     TruTime     starts_at,
                     TruTime     at)
{
  struct icalrecurrencetype recur;
  g_autoptr (GArray) before = NULL;

  if (!parse (rule, &recur, NULL) || recur.count == 0)
    return g_strdup (rule);
  before = tru_recurrence_times (rule, starts_at, starts_at, at, NULL);
  recur.count = MAX (1, recur.count - (int) before->len);
  return write_rule (&recur);
}

/**
 * tru_recurrence_has_time:
 * @times: (element-type TruTime): times of a series
 * @time: a time
 *
 * Returns: whether it is one of them
 */
gboolean
tru_recurrence_has_time (GArray  *times,
                         TruTime  time)
{
  for (guint i = 0; i < times->len; i++)
    if (g_array_index (times, TruTime, i) == time)
      return TRUE;
  return FALSE;
}
