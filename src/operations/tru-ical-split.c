/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-ical-import-private.h"

#include <glib/gi18n.h>

#include "tru-recurrence.h"
#include "tru-repeats-private.h"

static int
compare_occurrences (gconstpointer a,
                     gconstpointer b)
{
  TruTime first = (*(TruIcalEvent *const *) a)->occurrence;
  TruTime second = (*(TruIcalEvent *const *) b)->occurrence;

  return first < second ? -1 : first > second;
}

/* Those that change all later times of a series, from the first on. */
static GPtrArray *
find_changes (TruIcalFile *file,
              GHashTable  *masters)
{
  GPtrArray *changes = g_ptr_array_new ();

  for (guint i = 0; i < file->events->len; i++)
    {
      TruIcalEvent *event = g_ptr_array_index (file->events, i);
      TruIcalEvent *master = g_hash_table_lookup (masters, event->uid);

      if (event->is_from_then_on && event->occurrence != TRU_UNKNOWN && event->starts != TRU_UNKNOWN && master && master->rule
          && tru_recurrence_check (master->rule, NULL))
        g_ptr_array_add (changes, event);
    }
  g_ptr_array_sort (changes, compare_occurrences);
  return changes;
}

/* Takes those of @times from @from on away, and puts them @minutes later into @rest. */
static void
hand_over_times (GArray  *times,
                 GArray  *rest,
                 TruTime  from,
                 gint64   minutes)
{
  for (guint i = times->len; i > 0; i--)
    {
      TruTime time = g_array_index (times, TruTime, i - 1);

      if (time < from)
        continue;
      time += minutes;
      g_array_append_val (rest, time);
      g_array_remove_index (times, i - 1);
    }
}

/* RFC 5545, 3.8.4.4: a time is named by where the rule has it, whatever became of it; so are those after the change. */
static void
hand_over_exceptions (TruIcalFile        *file,
                      const char         *uid,
                      const TruIcalEvent *rest,
                      TruTime             from,
                      gint64              minutes)
{
  for (guint i = 0; i < file->events->len; i++)
    {
      TruIcalEvent *event = g_ptr_array_index (file->events, i);

      if (event == rest || event->occurrence == TRU_UNKNOWN || event->occurrence < from || g_strcmp0 (event->uid, uid) != 0)
        continue;
      g_free (event->uid);
      event->uid = g_strdup (rest->uid);
      event->occurrence += minutes;
    }
}

/* @event becomes a series of its own, and @master ends before it; where it is cancelled, that is all. */
static void
split (TruIcalFile  *file,
       GHashTable   *masters,
       TruIcalEvent *master,
       TruIcalEvent *event)
{
  TruTime from = event->occurrence;
  gint64 minutes = event->starts - from;
  g_autofree char *time = tru_time_to_iso (from);
  g_autofree char *uid = g_strdup (event->uid);
  g_autofree char *rest = tru_recurrence_rest (master->rule, master->starts, from);
  g_autofree char *moved = event->rule ? g_strdup (event->rule) : tru_series_move_rule (rest, from, event->starts, NULL);
  g_autofree char *ended = tru_recurrence_end_before (master->rule, from);

  if (!moved)
    {
      tru_ical_leave_out (file, event, _("changes of all later times (only the one named is changed)"));
      return;
    }
  g_free (master->rule);
  master->rule = g_steal_pointer (&ended);
  if (event->is_cancelled)
    return;
  g_free (event->rule);
  event->rule = g_steal_pointer (&moved);
  g_free (event->uid);
  event->uid = g_strdup_printf ("%s/%s", uid, time);
  event->occurrence = TRU_UNKNOWN;
  g_hash_table_insert (masters, event->uid, event);
  hand_over_times (master->excluded, event->excluded, from, minutes);
  hand_over_times (master->extra, event->extra, from, minutes);
  hand_over_exceptions (file, uid, event, from, minutes);
}

/**
 * tru_ical_split_series:
 * @file: what a file says
 * @masters: (element-type utf8 TruIcalEvent): its series and other events, by uid
 *
 * RFC 5545, 3.2.13: a time of a series may change all those after it as well. They become a series of their own, known by the
 * uid of the first and the time from which on it differs, so that the next file of the same calendar meets it again.
 */
void
tru_ical_split_series (TruIcalFile *file,
                       GHashTable  *masters)
{
  g_autoptr (GPtrArray) changes = find_changes (file, masters);

  for (guint i = 0; i < changes->len; i++)
    {
      TruIcalEvent *event = g_ptr_array_index (changes, i);
      TruIcalEvent *master = g_hash_table_lookup (masters, event->uid);

      if (event->occurrence > master->starts)
        split (file, masters, master, event);
    }
}
