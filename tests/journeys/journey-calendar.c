/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "tru-calendar-view.h"
#include "tru-event.h"
#include "tru-journey-form.h"
#include "tru-journey.h"
#include "tru-participant.h"
#include "tru-time.h"

/* A drop-in that repeats: made, moved once, moved for good, cancelled once; and who came. By keys alone. */

#define TITLE "Café bricolage"

static gboolean
collect (TruRecord *record,
         gpointer   data,
         GError   **error)
{
  if (g_strcmp0 (tru_record_get_text (record, TRU_EVENT_TITLE), TITLE) == 0)
    g_ptr_array_add (data, g_object_ref (record));
  return TRUE;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return (int) (tru_record_get_number (*(TruRecord *const *) a, TRU_EVENT_STARTS_AT) -
                tru_record_get_number (*(TruRecord *const *) b, TRU_EVENT_STARTS_AT));
}

static GPtrArray *
times (TruJourney *journey)
{
  GPtrArray *events = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_true (tru_store_each (tru_journey_store (journey), &tru_event_kind, collect, events, NULL));
  g_ptr_array_sort (events, compare);
  return events;
}

static TruRecord *
nth (TruJourney *journey,
     guint       n)
{
  g_autoptr (GPtrArray) events = times (journey);

  g_assert_cmpuint (n, <, events->len);
  return g_object_ref (g_ptr_array_index (events, n));
}

static TruTime
start_of (TruJourney *journey,
          guint       n)
{
  g_autoptr (TruRecord) event = nth (journey, n);

  return tru_record_get_number (event, TRU_EVENT_STARTS_AT);
}

typedef struct
{
  TruJourney *journey;
  guint n;
  TruTime starts;
} Expected;

static gboolean
starts_then (gpointer data)
{
  Expected *expected = data;
  g_autoptr (GPtrArray) events = times (expected->journey);

  return expected->n < events->len && start_of (expected->journey, expected->n) == expected->starts;
}

/* The calendar follows what is moved: it is seen there once the window has read it again. */
static gboolean
is_followed (gpointer data)
{
  Expected *expected = data;
  TruCalendarItem *selected = tru_calendar_view_get_selected (TRU_CALENDAR_VIEW (tru_journey_see_type (expected->journey, "TruWeekView")));

  return selected != NULL && selected->starts == expected->starts;
}

static void
wait_start (TruJourney *journey,
            guint       n,
            TruTime     starts)
{
  Expected expected = { journey, n, starts };

  tru_journey_wait (journey, "the appointment at its new time", starts_then, &expected);
}

static void
wait_followed (TruJourney *journey,
               TruTime     starts)
{
  Expected expected = { journey, 0, starts };

  tru_journey_wait (journey, "the appointment that was moved, selected", is_followed, &expected);
}

static gboolean
are_many (gpointer journey)
{
  g_autoptr (GPtrArray) events = times (journey);

  return events->len > 100;
}

static gboolean
is_cancelled (gpointer journey)
{
  g_autoptr (TruRecord) third = nth (journey, 2);

  return tru_record_is_known (third, TRU_EVENT_CANCELLED_ON);
}

static void
make_series (TruJourney *journey)
{
  tru_journey_press (journey, "<Control>2");
  tru_journey_see_type (journey, "TruWeekView");
  tru_journey_click_text (journey, g_dpgettext2 (NULL, "calendar", "Week"));
  tru_journey_press (journey, "t");
  tru_journey_press (journey, "n");
  tru_journey_see_type (journey, "TruEventDialog");
  tru_journey_wait_front (journey);
  tru_journey_type (journey, TITLE);
  tru_journey_click_text (journey, tru_journey_word ("Repeats"));
  tru_journey_see (journey, tru_journey_word ("Every few weeks"));
  tru_journey_settle (journey);
  tru_journey_press (journey, "Down");
  tru_journey_press (journey, "Return");
  tru_journey_see (journey, tru_journey_word ("Ends"));
  tru_journey_settle (journey);
  tru_journey_picture (journey, "calendar-repeat");
  tru_journey_press (journey, "<Control>s");
  tru_journey_step_back (journey);
  tru_journey_wait (journey, "two years of appointments", are_many, journey);
  tru_journey_wait_closed (journey);
}

static void
select_time (TruJourney *journey,
             guint       n)
{
  g_autoptr (TruRecord) event = nth (journey, n);

  tru_journey_act (journey, "win.show-record", "(ss)", "event", tru_record_get_uid (event));
  tru_journey_settle (journey);
}

/* Each answer has a key of its own, that of the letter that is underlined. */
static void
answer (TruJourney *journey,
        const char *label)
{
  const char *underlined = strchr (g_dgettext ("truelle", label), '_');
  g_autofree char *key = g_strdup_printf ("<Alt>%c", g_ascii_tolower (underlined[1]));

  tru_journey_see_type (journey, "AdwMessageDialog");
  tru_journey_wait_front (journey);
  tru_journey_picture (journey, "calendar-scope");
  tru_journey_press (journey, key);
  tru_journey_wait_closed (journey);
}

static void
move_times (TruJourney *journey)
{
  TruTime second = start_of (journey, 1);
  TruTime fourth = start_of (journey, 3);

  select_time (journey, 1);
  tru_journey_press (journey, "<Alt>Down");
  answer (journey, "_This time only");
  wait_start (journey, 1, second + 15);
  wait_followed (journey, second + 15);
  select_time (journey, 3);
  tru_journey_press (journey, "<Alt>Right");
  answer (journey, "This and _following");
  wait_start (journey, 3, fourth + TRU_MINUTES_PER_DAY);
  wait_start (journey, 4, fourth + 8 * TRU_MINUTES_PER_DAY);
  wait_start (journey, 1, second + 15);
  wait_followed (journey, fourth + TRU_MINUTES_PER_DAY);
  tru_journey_picture (journey, "calendar-moved");
}

static void
cancel_one (TruJourney *journey)
{
  select_time (journey, 2);
  tru_journey_press (journey, "Delete");
  answer (journey, "_This time only");
  tru_journey_wait (journey, "a cancelled time", is_cancelled, journey);
  g_assert_true (are_many (journey));
}

static gboolean
somebody_came (gpointer journey)
{
  g_autoptr (TruRecord) first = nth (journey, 0);
  g_autoptr (GPtrArray) came = tru_store_find (tru_journey_store (journey), &tru_participant_kind, TRU_PARTICIPANT_EVENT,
                                               tru_record_get_uid (first), NULL);

  return came != NULL && came->len == 1 &&
         tru_record_get_number (g_ptr_array_index (came, 0), TRU_PARTICIPANT_ATTENDANCE) == TRU_PARTICIPANT_ATTENDANCE_PRESENT;
}

static void
note_attendance (TruJourney *journey)
{
  select_time (journey, 0);
  tru_journey_press (journey, "Return");
  tru_journey_see_type (journey, "TruEventDialog");
  tru_journey_wait_front (journey);
  tru_journey_click_text (journey, tru_journey_word ("Person"));
  tru_journey_settle (journey);
  tru_journey_type (journey, "Benali");
  tru_journey_see (journey, "Inès Benali");
  tru_journey_press (journey, "Return");
  tru_journey_see (journey, tru_journey_word ("Present"));
  tru_journey_settle (journey);
  tru_journey_click_text (journey, tru_journey_word ("Present"));
  tru_journey_settle (journey);
  tru_journey_picture (journey, "calendar-attendance");
  tru_journey_press (journey, "<Control>s");
  tru_journey_step_back (journey);
  tru_journey_wait (journey, "somebody who came", somebody_came, journey);
  tru_journey_wait_closed (journey);
}

static gboolean
is_in_march (gpointer view)
{
  return tru_time_date (tru_calendar_view_get_cursor (view)) == tru_date_new (2027, 3, 12);
}

static gboolean
is_hidden (gpointer widget)
{
  return !gtk_widget_get_mapped (widget);
}

/* The quarter's crews, a date that is typed, what is left out and said to be, and all of it again. */
static void
look_around (TruJourney *journey)
{
  GtkWidget *quarter, *button;

  tru_journey_press (journey, "4");
  quarter = tru_journey_see_type (journey, "TruQuarterView");
  tru_journey_settle (journey);
  tru_journey_picture (journey, "calendar-quarter");
  tru_journey_press (journey, "g");
  tru_journey_settle (journey);
  tru_journey_type (journey, "12/3/2027");
  tru_journey_press (journey, "Return");
  tru_journey_wait (journey, "12 March 2027", is_in_march, quarter);
  g_assert_cmpint (tru_time_minutes (tru_calendar_view_get_cursor (TRU_CALENDAR_VIEW (quarter))), ==, 9 * 60);
  tru_journey_press (journey, "t");
  tru_journey_press (journey, "1");
  tru_journey_see_type (journey, "TruWeekView");
  tru_journey_click_text (journey, tru_journey_word ("Workshops"));
  button = tru_journey_see (journey, tru_journey_word ("Show everything"));
  tru_journey_picture (journey, "calendar-filtered");
  tru_journey_click (journey, button);
  tru_journey_wait (journey, "everything", is_hidden, button);
}

static gboolean
has_dialog (gpointer journey)
{
  return tru_journey_front (journey) != GTK_WINDOW (tru_journey_window (journey));
}

/* The button that stands in the window's header bar works on when the room was left and is seen again. */
static void
come_back (TruJourney *journey)
{
  GtkWidget *menu;

  tru_journey_press (journey, "<Control>1");
  tru_journey_settle (journey);
  tru_journey_press (journey, "<Control>2");
  tru_journey_settle (journey);
  menu = tru_journey_open_menu (journey, tru_journey_see (journey, tru_journey_word ("New appointment or worksite")));
  tru_journey_click_in (journey, menu, tru_journey_word ("_Round of the day (R)"));
  tru_journey_wait (journey, "the day's round", has_dialog, journey);
  tru_journey_press (journey, "Escape");
  tru_journey_wait_closed (journey);
}

static void
play (TruJourney *journey)
{
  make_series (journey);
  move_times (journey);
  cancel_one (journey);
  note_attendance (journey);
  look_around (journey);
  come_back (journey);
}

int
main (void)
{
  g_autoptr (TruJourney) journey = tru_journey_new ();
  g_autofree char *path = tru_journey_demo (journey);

  tru_journey_run (journey, path, play);
  return 0;
}
