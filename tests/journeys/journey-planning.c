/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-days-box.h"
#include "tru-event.h"
#include "tru-journey.h"
#include "tru-support.h"
#include "tru-worksite-day.h"
#include "tru-worksite.h"

/* A worksite for Mr Haddad when the crew is free; then his visit and another one by the same person at the same hour. By keys
   and clicks alone. */

#define HADDAD "3805a51a-59ed-558e-a727-6b6b011ccd8b"
#define CREW_A "996df4ab-9132-5eb2-88aa-10c662d7ad07"

static TruRecord *
find_worksite (TruJourney *journey)
{
  g_autoptr (TruRecord) support
    = tru_store_find_one (tru_journey_store (journey), &tru_support_kind, TRU_SUPPORT_HOUSEHOLD, HADDAD, NULL);

  return tru_store_find_one (tru_journey_store (journey), &tru_worksite_kind, TRU_WORKSITE_SUPPORT, tru_record_get_uid (support), NULL);
}

static gboolean
is_planned (gpointer journey)
{
  g_autoptr (TruRecord) worksite = find_worksite (journey);

  return worksite != NULL;
}

static gboolean
works_elsewhere (TruJourney *journey,
                 const char *worksite,
                 TruDate     day)
{
  TruStore *store = tru_journey_store (journey);
  g_autoptr (GPtrArray) others = tru_store_find (store, &tru_worksite_kind, TRU_WORKSITE_CREW, CREW_A, NULL);

  for (guint i = 0; i < others->len; i++)
    {
      const char *uid = tru_record_get_uid (g_ptr_array_index (others, i));
      g_autoptr (GPtrArray) days = tru_store_find (store, &tru_worksite_day_kind, TRU_WORKSITE_DAY_WORKSITE, uid, NULL);

      for (guint j = 0; j < days->len; j++)
        if (!g_str_equal (uid, worksite) && tru_record_get_number (g_ptr_array_index (days, j), TRU_WORKSITE_DAY_DAY) == day)
          return TRUE;
    }
  return FALSE;
}

static void
check_days (TruJourney *journey)
{
  g_autoptr (TruRecord) worksite = find_worksite (journey);
  const char *uid = tru_record_get_uid (worksite);
  g_autoptr (GPtrArray) days = tru_store_find (tru_journey_store (journey), &tru_worksite_day_kind, TRU_WORKSITE_DAY_WORKSITE, uid, NULL);

  g_assert_cmpstr (tru_record_get_text (worksite, TRU_WORKSITE_CREW), ==, CREW_A);
  g_assert_cmpuint (days->len, >=, 3);
  for (guint i = 0; i < days->len; i++)
    {
      TruDate day = tru_record_get_number (g_ptr_array_index (days, i), TRU_WORKSITE_DAY_DAY);

      g_assert_cmpint (tru_date_weekday (day), !=, 3);
      g_assert_false (works_elsewhere (journey, uid, day));
    }
}

/* Once a crew is chosen, its picker closes. */
static gboolean
is_closed (gpointer journey)
{
  return tru_journey_find_type (GTK_WIDGET (tru_journey_front (journey)), g_type_from_name ("TruRefPicker")) == NULL;
}

/* Nobody asked for a crew: the one that is free first is taken, and the first day is that of its slot. */
static void
find_any_slot (TruJourney *journey)
{
  TruDaysBox *box = TRU_DAYS_BOX (tru_journey_see_type (journey, "TruDaysBox"));
  g_autofree char *day = NULL;

  tru_journey_click_text (journey, tru_journey_word ("_Find a slot"));
  tru_journey_settle (journey);
  g_assert_nonnull (tru_days_box_get_crew (box));
  day = tru_date_format (g_array_index (tru_days_box_get_days (box), TruDate, 0), TRU_DATE_NUMERIC);
  g_assert_nonnull (tru_journey_find (GTK_WIDGET (tru_journey_front (journey)), day));
  tru_journey_picture (journey, "worksite-any");
}

static void
plan_worksite (TruJourney *journey)
{
  tru_journey_act (journey, "win.plan-worksite", "s", HADDAD);
  tru_journey_see_type (journey, "TruWorksiteDialog");
  tru_journey_wait_front (journey);
  find_any_slot (journey);
  tru_journey_click_text (journey, tru_journey_word ("Crew"));
  tru_journey_see_type (journey, "TruRefPicker");
  tru_journey_settle (journey);
  tru_journey_type (journey, "quipe A");
  tru_journey_settle (journey);
  tru_journey_press (journey, "Return");
  tru_journey_wait (journey, "the crew, chosen", is_closed, journey);
  tru_journey_click_text (journey, tru_journey_word ("_Find a slot"));
  tru_journey_settle (journey);
  g_assert_cmpstr (tru_days_box_get_crew (TRU_DAYS_BOX (tru_journey_see_type (journey, "TruDaysBox"))), ==, CREW_A);
  tru_journey_picture (journey, "worksite-slots");
  tru_journey_see (journey, tru_journey_word ("With _any crew"));
  tru_journey_press (journey, "<Control>s");
  tru_journey_wait (journey, "the worksite", is_planned, journey);
  tru_journey_wait_closed (journey);
  check_days (journey);
}

static TruTime
start_of (GPtrArray *events,
          guint      n)
{
  return tru_record_get_number (g_ptr_array_index (events, n), TRU_EVENT_STARTS_AT);
}

/* A visit at whose hour, a day earlier, the same person is at Mr Haddad's. */
static TruRecord *
find_visit (TruJourney *journey)
{
  TruStore *store = tru_journey_store (journey);
  g_autoptr (GPtrArray) visits = tru_store_find (store, &tru_event_kind, TRU_EVENT_TITLE, "Visite chez Mme Zeroual", NULL);
  g_autoptr (GPtrArray) others = tru_store_find (store, &tru_event_kind, TRU_EVENT_HOUSEHOLD, HADDAD, NULL);

  for (guint i = 0; i < visits->len; i++)
    for (guint j = 0; j < others->len; j++)
      if (start_of (visits, i) == start_of (others, j) + TRU_MINUTES_PER_DAY)
        return g_object_ref (g_ptr_array_index (visits, i));
  g_assert_not_reached ();
}

typedef struct
{
  TruJourney *journey;
  const char *visit;
  TruTime starts;
} Expected;

static gboolean
is_moved (gpointer data)
{
  Expected *expected = data;
  g_autoptr (TruRecord) visit = tru_store_get (tru_journey_store (expected->journey), &tru_event_kind, expected->visit, NULL);

  return tru_record_get_number (visit, TRU_EVENT_STARTS_AT) == expected->starts;
}

static void
move_into_conflict (TruJourney *journey)
{
  g_autoptr (TruRecord) visit = find_visit (journey);
  Expected expected
    = { journey, tru_record_get_uid (visit), tru_record_get_number (visit, TRU_EVENT_STARTS_AT) - TRU_MINUTES_PER_DAY };

  tru_journey_act (journey, "win.show-record", "(ss)", "event", expected.visit);
  tru_journey_settle (journey);
  tru_journey_press (journey, "<Alt>Left");
  tru_journey_see_type (journey, "AdwMessageDialog");
  tru_journey_wait_front (journey);
  tru_journey_picture (journey, "calendar-conflict");
  g_assert_false (is_moved (&expected));
  tru_journey_click_into (journey, tru_journey_word ("Why all the same"));
  tru_journey_type (journey, "Elle passe la main");
  tru_journey_press (journey, "Return");
  tru_journey_wait (journey, "the visit a day earlier", is_moved, &expected);
  tru_journey_wait_closed (journey);
}

/* The words of a button do not lie over the menu that it opens, though the pointer rests on it. */
static void
open_menu (TruJourney *journey)
{
  GtkWidget *button;

  tru_journey_press (journey, "<Control>2");
  button = gtk_widget_get_ancestor (tru_journey_see (journey, g_dpgettext2 (NULL, "calendar", "Print")), GTK_TYPE_MENU_BUTTON);
  g_assert_true (gtk_widget_get_has_tooltip (button));
  tru_journey_click (journey, button);
  tru_journey_see (journey, tru_journey_word ("_Week on Show"));
  g_assert_false (gtk_widget_get_has_tooltip (button));
  tru_journey_press (journey, "Escape");
  tru_journey_settle (journey);
  g_assert_true (gtk_widget_get_has_tooltip (button));
}

static void
play (TruJourney *journey)
{
  open_menu (journey);
  plan_worksite (journey);
  move_into_conflict (journey);
}

int
main (void)
{
  g_autoptr (TruJourney) journey = tru_journey_new ();
  g_autofree char *path = tru_journey_demo (journey);

  tru_journey_run (journey, path, play);
  return 0;
}
