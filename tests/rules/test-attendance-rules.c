/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-attendance-rules.h"

#include "tru-participant.h"

/* Somebody who registered on a day of November. */
static void
add (GPtrArray  *participants,
     guint       field,
     const char *uid,
     int         day)
{
  TruRecord *participant = tru_record_new (&tru_participant_kind);

  tru_record_set_text (participant, field, uid);
  if (day > 0)
    tru_record_set_number (participant, TRU_PARTICIPANT_REGISTERED_ON, tru_date_new (2026, 11, day));
  g_ptr_array_add (participants, participant);
}

static void
set_attendance (GPtrArray *participants,
                guint      index,
                gint64     attendance)
{
  tru_record_set_number (g_ptr_array_index (participants, index), TRU_PARTICIPANT_ATTENDANCE, attendance);
}

static GPtrArray *
make (void)
{
  GPtrArray *participants = g_ptr_array_new_with_free_func (g_object_unref);

  add (participants, TRU_PARTICIPANT_PERSON, "a", 12);
  add (participants, TRU_PARTICIPANT_MEMBER, "b", 10);
  add (participants, TRU_PARTICIPANT_CONTACT, "staff", 1);
  add (participants, TRU_PARTICIPANT_PERSON, "c", 12);
  add (participants, TRU_PARTICIPANT_ORGANISATION, "partner", 1);
  add (participants, TRU_PARTICIPANT_PERSON, "d", 13);
  return participants;
}

static void
test_order (void)
{
  g_autoptr (GPtrArray) participants = make ();

  g_assert_cmpuint (tru_attendance_n_registered (participants), ==, 4);
  g_assert_cmpuint (tru_attendance_waiting (participants, 2, 0), ==, 0);
  g_assert_cmpuint (tru_attendance_waiting (participants, 2, 1), ==, 0);
  g_assert_cmpuint (tru_attendance_waiting (participants, 2, 2), ==, 0);
  g_assert_cmpuint (tru_attendance_waiting (participants, 2, 3), ==, 1);
  g_assert_cmpuint (tru_attendance_waiting (participants, 2, 4), ==, 0);
  g_assert_cmpuint (tru_attendance_waiting (participants, 2, 5), ==, 2);
}

static void
test_borders (void)
{
  g_autoptr (GPtrArray) participants = make ();

  for (guint i = 0; i < participants->len; i++)
    {
      g_assert_cmpuint (tru_attendance_waiting (participants, TRU_UNKNOWN, i), ==, 0);
      g_assert_cmpuint (tru_attendance_waiting (participants, 4, i), ==, 0);
    }
  g_assert_cmpuint (tru_attendance_waiting (participants, 3, 5), ==, 1);
  g_assert_cmpuint (tru_attendance_waiting (participants, 0, 1), ==, 1);
}

/* Somebody excused makes room; an absent one had the place; who came has one. */
static void
test_moves_up (void)
{
  g_autoptr (GPtrArray) participants = make ();

  set_attendance (participants, 0, TRU_PARTICIPANT_ATTENDANCE_ABSENT);
  g_assert_cmpuint (tru_attendance_waiting (participants, 2, 3), ==, 1);
  set_attendance (participants, 0, TRU_PARTICIPANT_ATTENDANCE_EXCUSED);
  g_assert_cmpuint (tru_attendance_n_registered (participants), ==, 3);
  g_assert_cmpuint (tru_attendance_waiting (participants, 2, 3), ==, 0);
  g_assert_cmpuint (tru_attendance_waiting (participants, 2, 5), ==, 1);
  set_attendance (participants, 5, TRU_PARTICIPANT_ATTENDANCE_PRESENT);
  g_assert_cmpuint (tru_attendance_waiting (participants, 2, 5), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/attendance/order", test_order);
  g_test_add_func ("/attendance/borders", test_borders);
  g_test_add_func ("/attendance/moves-up", test_moves_up);
  return g_test_run ();
}
