/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-attendance-rules.h"

#include "tru-participant.h"

/**
 * tru_attendance_takes_place:
 * @participant: somebody expected at an event
 *
 * Staff and partners make the event; inhabitants and members take one of its places, until they excuse themselves.
 *
 * Returns: whether one place is taken
 */
gboolean
tru_attendance_takes_place (TruRecord *participant)
{
  if (!tru_record_is_known (participant, TRU_PARTICIPANT_PERSON) && !tru_record_is_known (participant, TRU_PARTICIPANT_MEMBER))
    return FALSE;
  return tru_record_get_number (participant, TRU_PARTICIPANT_ATTENDANCE) != TRU_PARTICIPANT_ATTENDANCE_EXCUSED;
}

/* Who registered earlier comes first; of the same day, who stands earlier in the list. */
static gboolean
comes_before (GPtrArray *participants,
              guint      a,
              guint      b)
{
  gint64 first = tru_record_get_number (g_ptr_array_index (participants, a), TRU_PARTICIPANT_REGISTERED_ON);
  gint64 second = tru_record_get_number (g_ptr_array_index (participants, b), TRU_PARTICIPANT_REGISTERED_ON);

  return first == second ? a < b : first < second;
}

/**
 * tru_attendance_waiting:
 * @participants: (element-type TruRecord): those expected at an event, in the order of their registration
 * @places: its places, or %TRU_UNKNOWN for any number
 * @index: one of them
 *
 * The waiting list is nowhere written down: who comes beyond the places waits, and moves up when somebody is excused or
 * taken off. Who came has a place.
 *
 * Returns: 0 for who has a place or needs none, else the number on the waiting list, from 1
 */
guint
tru_attendance_waiting (GPtrArray *participants,
                        gint64     places,
                        guint      index)
{
  TruRecord *participant = g_ptr_array_index (participants, index);
  gint64 before = 0;

  if (places == TRU_UNKNOWN || !tru_attendance_takes_place (participant)
      || tru_record_get_number (participant, TRU_PARTICIPANT_ATTENDANCE) == TRU_PARTICIPANT_ATTENDANCE_PRESENT)
    return 0;
  for (guint i = 0; i < participants->len; i++)
    before += i != index && tru_attendance_takes_place (g_ptr_array_index (participants, i)) && comes_before (participants, i, index);
  return before < places ? 0 : (guint) (before - places + 1);
}

/**
 * tru_attendance_n_registered:
 * @participants: (element-type TruRecord): those expected at an event
 *
 * Returns: how many of them want one of its places
 */
guint
tru_attendance_n_registered (GPtrArray *participants)
{
  guint number = 0;

  for (guint i = 0; i < participants->len; i++)
    number += tru_attendance_takes_place (g_ptr_array_index (participants, i));
  return number;
}
