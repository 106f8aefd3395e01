/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-round.h"

#include <glib/gi18n.h>

#include "tru-queries-round.h"

void
tru_round_stop_free (TruRoundStop *self)
{
  g_free (self->event);
  g_free (self->title);
  g_free (self->household);
  g_free (self->address);
  g_free (self->phone);
  g_free (self->access);
  g_free (self->with);
  g_free (self);
}

static TruRoundStop *
read_stop (TruRow *row)
{
  TruRoundStop *stop = g_new0 (TruRoundStop, 1);

  stop->event = g_strdup (tru_row_get_text (row, TRU_ROUND_EVENT));
  stop->starts_at = tru_row_get_time (row, TRU_ROUND_STARTS_AT);
  stop->ends_at = tru_row_get_time (row, TRU_ROUND_ENDS_AT);
  stop->title = g_strdup (tru_row_get_text (row, TRU_ROUND_TITLE));
  stop->household = g_strdup (tru_row_get_text (row, TRU_ROUND_HOUSEHOLD));
  stop->address = g_strdup (tru_row_get_text (row, TRU_ROUND_ADDRESS));
  stop->phone = g_strdup (tru_row_get_text (row, TRU_ROUND_PHONE));
  stop->access = g_strdup (tru_row_get_text (row, TRU_ROUND_ACCESS));
  stop->with = g_strdup (tru_row_get_text (row, TRU_ROUND_WITH));
  stop->is_confidential = tru_row_get_number (row, TRU_ROUND_CONFIDENTIAL) == 1;
  return stop;
}

/**
 * tru_round_of_day:
 * @store: a store
 * @day: a day
 * @contact: (nullable): uid of the one whose round it is, %NULL for everybody's
 * @error: return location
 *
 * Everybody's home visits of a day in order, or all that one person has on it; those that are cancelled left out. A confidential address is told to nobody here
 * (domain.md, “Law and tact”): the stop says that there is one.
 *
 * Returns: (transfer full) (element-type TruRoundStop) (nullable): stops
 */
GPtrArray *
tru_round_of_day (TruStore   *store,
                  TruDate     day,
                  const char *contact,
                  GError    **error)
{
  g_autoptr (GPtrArray) stops = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_round_stop_free);
  g_autofree char *iso = tru_date_to_iso (day);
  g_autoptr (GPtrArray) rows = tru_query_run (store, &tru_round_query, error, "$day", iso, "$contact", contact, NULL);

  for (guint i = 0; rows && i < rows->len; i++)
    g_ptr_array_add (stops, read_stop (g_ptr_array_index (rows, i)));
  return rows ? g_steal_pointer (&stops) : NULL;
}

void
tru_round_person_free (TruRoundPerson *self)
{
  g_free (self->contact);
  g_free (self->name);
  g_free (self);
}

/**
 * tru_round_people:
 * @store: a store
 * @day: a day
 * @error: return location
 *
 * Returns: (transfer full) (element-type TruRoundPerson) (nullable): who has something on that day, by name
 */
GPtrArray *
tru_round_people (TruStore  *store,
                  TruDate    day,
                  GError   **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_round_person_free);
  g_autofree char *iso = tru_date_to_iso (day);
  g_autoptr (GPtrArray) rows = tru_query_run (store, &tru_round_people_query, error, "$day", iso, NULL);

  for (guint i = 0; rows && i < rows->len; i++)
    {
      TruRoundPerson *person = g_new0 (TruRoundPerson, 1);

      person->contact = g_strdup (tru_row_get_text (g_ptr_array_index (rows, i), TRU_ROUND_PEOPLE_CONTACT));
      person->name = g_strdup (tru_row_get_text (g_ptr_array_index (rows, i), TRU_ROUND_PEOPLE_NAME));
      g_ptr_array_add (people, person);
    }
  return rows ? g_steal_pointer (&people) : NULL;
}

/**
 * tru_round_put_in_order:
 * @stops: (element-type TruRoundStop): a round
 * @order: (nullable) (array zero-terminated=1): uids of events as somebody wants to go
 *
 * Those of @order come first, in its order; the others keep theirs.
 */
void
tru_round_put_in_order (GPtrArray         *stops,
                        const char *const *order)
{
  guint next = 0;

  for (guint i = 0; order && order[i]; i++)
    for (guint j = next; j < stops->len; j++)
      {
        TruRoundStop *stop = g_ptr_array_index (stops, j);

        if (!g_str_equal (stop->event, order[i]))
          continue;
        g_ptr_array_steal_index (stops, j);
        g_ptr_array_insert (stops, (int) next++, stop);
        break;
      }
}

/**
 * tru_round_stop_hours:
 * @self: a stop
 * @day: the day of the round
 *
 * Returns: (transfer full): when on that day, as “9:00 – 10:30”
 */
char *
tru_round_stop_hours (const TruRoundStop *self,
                      TruDate             day)
{
  TruTime starts = MAX (self->starts_at, tru_time_new (day, 0));
  TruTime ends = MIN (self->ends_at, tru_time_new (day + 1, 0));

  return ends - starts == TRU_MINUTES_PER_DAY ? g_strdup (_("all day")) : tru_time_format_hours (starts, ends);
}

void
tru_presence_free (TruPresence *self)
{
  g_free (self->person);
  g_free (self->name);
  g_free (self);
}

/**
 * tru_presence_of_household:
 * @store: a store
 * @household: uid of a household
 * @since: first day, or %TRU_UNKNOWN
 * @until: last day, or %TRU_UNKNOWN
 * @error: return location
 *
 * What its people took part in, for a review: committees, workshops, drop-ins, visits where somebody ticked them. Events that were
 * cancelled do not count.
 *
 * Returns: (transfer full) (element-type TruPresence) (nullable): one for each person who was ever expected
 */
GPtrArray *
tru_presence_of_household (TruStore   *store,
                           const char *household,
                           TruDate     since,
                           TruDate     until,
                           GError    **error)
{
  g_autoptr (GPtrArray) presences = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_presence_free);
  g_autofree char *from = since != TRU_UNKNOWN ? tru_date_to_iso (since) : NULL;
  g_autofree char *after = until != TRU_UNKNOWN ? tru_date_to_iso (until + 1) : NULL;
  g_autoptr (GPtrArray) rows = tru_query_run (store, &tru_presence_query, error, "$household", household, "$from", from, "$after",
                                              after, NULL);

  for (guint i = 0; rows && i < rows->len; i++)
    {
      TruRow *row = g_ptr_array_index (rows, i);
      TruPresence *presence = g_new0 (TruPresence, 1);

      presence->person = g_strdup (tru_row_get_text (row, TRU_PRESENCE_PERSON));
      presence->name = g_strdup (tru_row_get_text (row, TRU_PRESENCE_NAME));
      presence->times = (guint) tru_row_get_number (row, TRU_PRESENCE_TIMES);
      presence->absences = (guint) tru_row_get_number (row, TRU_PRESENCE_ABSENCES);
      presence->minutes = tru_row_get_number (row, TRU_PRESENCE_MINUTES);
      g_ptr_array_add (presences, presence);
    }
  return rows ? g_steal_pointer (&presences) : NULL;
}
