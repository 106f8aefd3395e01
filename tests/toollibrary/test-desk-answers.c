/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-clock.h"
#include "tru-desk-basket.h"
#include "tru-desk-log.h"
#include "tru-desk-member.h"
#include "tru-desk-notice.h"
#include "tru-reservation.h"

#include "test-desk-fixture.h"

/* What is said once is not said twice: the line of a return names its tool until the notice says something else. */
static void
test_said_once (Fixture      *fixture,
                gconstpointer data)
{
  const char *words = "Perceuse à percussion (OT-0147): taken back";
  GtkWidget *button = find_widget (fixture->room, 0, "lend-button");
  GtkWidget *log = find_widget (fixture->room, TRU_TYPE_DESK_LOG, NULL);

  scan (fixture, "OT-0147");
  g_assert_null (find_label (log, words));
  g_assert_nonnull (find_label (log, "Perceuse à percussion (OT-0147)"));
  scan (fixture, "AD-231");
  g_assert_nonnull (find_label (log, words));
  scan (fixture, "OT-0082");
  scan (fixture, "OT-0148");
  /* The next card confirms: the answer names who got what, and takes it back; its line follows once something else is told. */
  scan (fixture, "AD-232");
  assert_lent (fixture, fixture->sander, fixture->yasmine);
  g_assert_cmpstr (member_at_desk (fixture), ==, fixture->malik);
  g_assert_nonnull (find_label (fixture->room, "Yasmine Haddad · Lent until Tue 1 Dec: Ponceuse excentrique, Perceuse à percussion"));
  g_assert_null (find_label (log, "Yasmine Haddad · Lent until Tue 1 Dec: Ponceuse excentrique, Perceuse à percussion"));
  g_signal_emit_by_name (find_button (find_widget (fixture->room, TRU_TYPE_DESK_NOTICE, NULL), "Undo"), "clicked");
  settle (fixture);
  assert_lent (fixture, fixture->sander, NULL);
  assert_lent (fixture, fixture->drill_2, NULL);
  g_assert_false (gtk_widget_get_mapped (button));
}

/* A copy that lies aside for who comes stands on the card, and goes into the basket from there. */
static void
test_set_aside (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (TruRecord) item = tru_store_get (fixture->store, &tru_item_kind, fixture->sander, NULL);
  g_autoptr (TruRecord) reservation = tru_record_new (&tru_reservation_kind);
  GtkWidget *card = find_widget (fixture->room, TRU_TYPE_DESK_MEMBER, NULL);

  tru_record_set_text (reservation, TRU_RESERVATION_TOOL, tru_record_get_text (item, TRU_ITEM_TOOL));
  tru_record_set_text (reservation, TRU_RESERVATION_TOOL_LIBRARY, fixture->library);
  tru_record_set_text (reservation, TRU_RESERVATION_MEMBER, fixture->yasmine);
  tru_record_set_number (reservation, TRU_RESERVATION_MADE_AT, tru_clock_now ());
  tru_record_set_number (reservation, TRU_RESERVATION_STARTS_ON, tru_date_new (2026, 11, 24));
  tru_record_set_number (reservation, TRU_RESERVATION_ENDS_ON, tru_date_new (2026, 11, 28));
  tru_record_set_text (reservation, TRU_RESERVATION_ITEM, fixture->sander);
  tru_record_set_number (reservation, TRU_RESERVATION_SET_ASIDE_ON, tru_date_new (2026, 11, 23));
  tru_record_set_number (reservation, TRU_RESERVATION_COLLECT_BY, tru_date_new (2026, 11, 28));
  g_free (keep (fixture, reservation));
  scan (fixture, "AD-231");
  g_assert_nonnull (find_label (card, "Ponceuse excentrique"));
  gtk_widget_activate_action (card, "desk.take", "s", fixture->sander);
  settle (fixture);
  g_assert_nonnull (find_label (find_widget (fixture->room, TRU_TYPE_DESK_BASKET, NULL), "Ponceuse excentrique"));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/desk-answers/said-once", test_said_once);
  ADD ("/desk-answers/set-aside", test_set_aside);
  return g_test_run ();
}
