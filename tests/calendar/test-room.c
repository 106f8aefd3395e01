/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "room-fixture.h"

#include "tru-calendar-menu.h"

static gboolean
has_three_items (gpointer data)
{
  return tru_calendar_view_get_items (data)->len == 3;
}

static void
test_shows_a_worksite (RoomFixture  *fixture,
                       gconstpointer data)
{
  TruCalendarView *week = get_week (fixture);

  g_assert_cmpstr (tru_calendar_view_get_selected (week)->uid, ==, fixture->base.worksite);
  g_assert_cmpint (tru_time_date (tru_calendar_view_get_cursor (week)), ==, fixture->base.monday);
  g_assert_cmpuint (tru_calendar_view_get_items (week)->len, ==, 2);
}

static gboolean
add_in_thread (TruStore *store,
               gpointer  data,
               GError  **error)
{
  Fixture fixture = { .store = store, .household = data };

  g_free (add_event (&fixture, TRU_EVENT_TYPE_VISIT, "Visite", tru_date_new (2026, 11, 24), 600, 660));
  return TRUE;
}

static void
test_change_keeps_the_selection (RoomFixture  *fixture,
                                 gconstpointer data)
{
  TruCalendarView *week = get_week (fixture);

  tru_office_run (fixture->base.office, add_in_thread, fixture->base.household, NULL, NULL, NULL);
  wait_until (has_three_items, week);
  g_assert_cmpstr (tru_calendar_view_get_selected (week)->uid, ==, fixture->base.worksite);
}

static void
navigate (TruCalendarView *view,
          GtkDirectionType direction)
{
  TRU_CALENDAR_VIEW_GET_CLASS (view)->navigate (view, direction);
}

static void
test_arrows_go_through_the_week (RoomFixture  *fixture,
                                 gconstpointer data)
{
  TruCalendarView *week = get_week (fixture);
  TruDate monday = fixture->base.monday;

  navigate (week, GTK_DIR_RIGHT);
  g_assert_cmpint (tru_time_date (tru_calendar_view_get_cursor (week)), ==, monday + 2);
  g_assert_null (tru_calendar_view_get_selected (week));
  navigate (week, GTK_DIR_RIGHT);
  g_assert_cmpint (tru_calendar_view_get_selected (week)->first_number, ==, 3);
  navigate (week, GTK_DIR_DOWN);
  g_assert_null (tru_calendar_view_get_selected (week));
  g_assert_cmpint (tru_calendar_view_get_cursor (week), ==, tru_time_new (monday + 3, 8 * 60));
  navigate (week, GTK_DIR_UP);
  g_assert_nonnull (tru_calendar_view_get_selected (week));
  tru_calendar_view_turn (week, 1);
  g_assert_cmpuint (tru_calendar_view_get_items (week)->len, ==, 0);
  tru_calendar_view_turn (week, -1);
  g_assert_cmpuint (tru_calendar_view_get_items (week)->len, ==, 2);
}

static void
test_state_survives (RoomFixture  *fixture,
                     gconstpointer data)
{
  g_autofree char *state = NULL;
  GtkWidget *other;
  g_autofree char *again = NULL;

  gtk_widget_activate_action (fixture->room, "calendar.view", "s", "month");
  state = tru_room_save_state (TRU_ROOM (fixture->room));
  g_assert_null (strstr (state, "Nowak"));
  other = g_object_ref_sink (g_object_new (TRU_TYPE_CALENDAR_ROOM, "office", fixture->base.office, NULL));
  tru_room_restore_state (TRU_ROOM (other), "nonsense");
  tru_room_restore_state (TRU_ROOM (other), state);
  again = tru_room_save_state (TRU_ROOM (other));
  g_assert_cmpstr (again, ==, state);
  g_object_unref (other);
}

/* The head of a day in the week leads to the list, a day of the month to its week. */
static void
test_day_opens (RoomFixture  *fixture,
                gconstpointer data)
{
  TruDate thursday = fixture->base.monday + 3;
  g_autofree char *listed = NULL;
  g_autofree char *shown = NULL;

  g_signal_emit_by_name (get_week (fixture), "open-day", (gint64) thursday);
  listed = tru_room_save_state (TRU_ROOM (fixture->room));
  g_assert_nonnull (strstr (listed, "view=list"));
  g_assert_nonnull (strstr (listed, "cursor=2026-11-26"));
  g_signal_emit_by_name (find (fixture->room, TRU_TYPE_MONTH_VIEW), "open-day", (gint64) thursday);
  shown = tru_room_save_state (TRU_ROOM (fixture->room));
  g_assert_nonnull (strstr (shown, "view=week"));
}

/* The program stays open overnight: the line says now, and the small month marks the new day. */
static void
test_midnight_passes (RoomFixture  *fixture,
                      gconstpointer data)
{
  TruCalendarView *week = get_week (fixture);
  GtkCalendar *month = GTK_CALENDAR (find (fixture->room, GTK_TYPE_CALENDAR));
  TruTime cursor = tru_calendar_view_get_cursor (week);

  tru_calendar_room_look_at_clock (TRU_CALENDAR_ROOM (fixture->room));
  g_assert_true (gtk_calendar_get_day_is_marked (month, 24));
  g_setenv ("TRUELLE_TODAY", "2026-11-25", TRUE);
  tru_calendar_room_look_at_clock (TRU_CALENDAR_ROOM (fixture->room));
  g_assert_cmpint (tru_time_date (tru_calendar_view_get_now (week)), ==, fixture->base.monday + 2);
  g_assert_false (gtk_calendar_get_day_is_marked (month, 24));
  g_assert_true (gtk_calendar_get_day_is_marked (month, 25));
  g_assert_cmpint (tru_calendar_view_get_cursor (week), ==, cursor);
  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
}

static void
test_fits_beside_the_sidebar (RoomFixture  *fixture,
                              gconstpointer data)
{
  int minimum;

  gtk_widget_measure (fixture->room, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 1071 - 208);
}

static gboolean
offers (GMenuModel *menu,
        const char *action)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *name = NULL;
      const char *const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &name) && g_str_equal (name, action))
        return TRUE;
      for (guint j = 0; j < G_N_ELEMENTS (links); j++)
        {
          g_autoptr (GMenuModel) within = g_menu_model_get_item_link (menu, i, links[j]);

          if (within != NULL && offers (within, action))
            return TRUE;
        }
    }
  return FALSE;
}

/* A worksite has a crew’s sheet, an appointment an outcome; where nothing stands one can only add. */
static void
test_menus (RoomFixture  *fixture,
            gconstpointer data)
{
  TruCalendarItem *worksite = tru_calendar_view_get_selected (get_week (fixture));
  g_autofree char *uid = add_event (&fixture->base, TRU_EVENT_TYPE_VISIT, "Visite", tru_date_new (2026, 11, 24), 600, 660);
  g_autoptr (TruCalendarItem) visit = tru_calendar_item_new (TRU_CALENDAR_VISIT, uid, "Visite", 0, 60);
  g_autoptr (GMenuModel) of_worksite = tru_calendar_menu_of_item (fixture->base.store, worksite);
  g_autoptr (GMenuModel) of_visit = tru_calendar_menu_of_item (fixture->base.store, visit);
  g_autoptr (GMenuModel) of_place = tru_calendar_menu_of_place (FALSE);

  g_assert_true (offers (of_worksite, "win.reserve-tool"));
  g_assert_true (offers (of_worksite, "win.show-record"));
  g_assert_false (offers (of_worksite, "calendar.outcome"));
  g_assert_true (offers (of_visit, "calendar.outcome"));
  g_assert_true (offers (of_visit, "win.show-record"));
  g_assert_true (offers (of_visit, "calendar.print-item"));
  g_assert_true (offers (of_place, "calendar.create-here"));
  g_assert_false (offers (of_place, "calendar.paste"));
}

/* A word that has no room on a line of its own is cut once, not broken over all of them. */
static void
test_words_stay_whole (RoomFixture  *fixture,
                       gconstpointer data)
{
  TruCalendarTexts *texts = tru_calendar_view_get_texts (get_week (fixture));
  PangoLayout *narrow = tru_calendar_texts_get (texts, TRU_CALENDAR_TEXT_TITLE, "Permanence du lundi", 40, 3);
  PangoLayout *wide = tru_calendar_texts_get (texts, TRU_CALENDAR_TEXT_TITLE, "Permanence du lundi", 100, 3);

  g_assert_cmpint (pango_layout_get_line_count (narrow), ==, 1);
  g_assert_cmpint (pango_layout_get_line_count (wide), ==, 2);
}

#define ADD(path, test) g_test_add ("/calendar/room/" path, RoomFixture, NULL, set_up_room, test, tear_down_room)

int
main (int    argc,
      char **argv)
{
  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
  gtk_test_init (&argc, &argv);
  adw_init ();
  ADD ("worksite", test_shows_a_worksite);
  ADD ("change", test_change_keeps_the_selection);
  ADD ("arrows", test_arrows_go_through_the_week);
  ADD ("state", test_state_survives);
  ADD ("day", test_day_opens);
  ADD ("midnight", test_midnight_passes);
  ADD ("menus", test_menus);
  ADD ("words", test_words_stay_whole);
  ADD ("width", test_fits_beside_the_sidebar);
  return g_test_run ();
}
