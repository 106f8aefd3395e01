/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-clock.h"
#include "tru-desk-basket.h"
#include "tru-desk-ends.h"
#include "tru-desk-lending.h"
#include "tru-desk-log.h"
#include "tru-desk-member.h"
#include "tru-desk-notice.h"
#include "tru-desk-rules.h"
#include "tru-due-button.h"
#include "tru-reservation.h"

#include "fake-speaker.h"
#include "tru-settings.h"

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

static void
change (Fixture    *fixture,
        const char *item,
        guint       field,
        gint64      value)
{
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "change", NULL, NULL);
  g_autoptr (TruRecord) record = tru_store_get (fixture->store, &tru_item_kind, item, NULL);

  tru_record_set_number (record, field, value);
  g_assert_true (tru_write_update (write, record, NULL) && tru_write_commit (write, NULL));
}

static GtkWidget *
focus_of (Fixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

static void
assert_says (FakeSpeaker *speaker,
             const char  *wanted)
{
  g_autofree char *words = fake_speaker_wait (speaker);

  g_assert_cmpstr (words, ==, wanted);
}

/* Who reads little hears what was scanned, and why it may not go. */
static void
test_spoken (Fixture      *fixture,
             gconstpointer data)
{
  FakeSpeaker speaker;

  fake_speaker_install (&speaker);
  tru_settings_set ("desk-spoken", g_variant_new_boolean (TRUE));
  scan (fixture, "OT-0147");
  assert_says (&speaker, "Perceuse à percussion");
  change (fixture, fixture->sander, TRU_ITEM_REPAIR_SINCE, tru_date_new (2026, 11, 20));
  scan (fixture, "OT-0082");
  assert_says (&speaker, "Ponceuse excentrique (OT-0082) is in repair: note on its page that it is repaired, "
                         "or say why it is lent.");
  scan (fixture, "OT-9999");
  assert_says (&speaker, "Nothing answers to “OT-9999”: check the label, or type the tool’s or the person’s name.");
  tru_settings_set ("desk-spoken", g_variant_new_boolean (FALSE));
  fake_speaker_remove (&speaker);
}

/* What stands against an item is said before anybody is there for it, and Ctrl+Enter leads to what a person may answer. */
static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *rules = find_widget (fixture->room, TRU_TYPE_DESK_RULES, NULL);
  GtkWidget *desk = find_widget (fixture->room, TRU_TYPE_TOOL_DESK, NULL);

  change (fixture, fixture->sander, TRU_ITEM_REPAIR_SINCE, tru_date_new (2026, 11, 20));
  scan (fixture, "OT-0082");
  g_assert_nonnull (find_label (rules, "Ponceuse excentrique (OT-0082) is in repair: note on its page that it is repaired, or say why it is lent."));
  g_assert_cmpint (tru_desk_rules_get_tone (TRU_DESK_RULES (rules), fixture->sander), ==, TRU_TONE_LATE);
  gtk_widget_activate_action (desk, "desk.lend", NULL);
  settle (fixture);
  g_assert_nonnull (find_label (find_widget (fixture->room, TRU_TYPE_DESK_NOTICE, NULL), "Who borrows? Scan a card or type a name"));
  scan (fixture, "AD-231");
  gtk_widget_activate_action (desk, "desk.lend", NULL);
  settle (fixture);
  g_assert_true (GTK_IS_TEXT (focus_of (fixture)) && gtk_widget_is_ancestor (focus_of (fixture), rules));
  gtk_editable_set_text (GTK_EDITABLE (focus_of (fixture)), "It works, the repair is not noted");
  gtk_widget_activate_action (desk, "desk.lend", NULL);
  settle (fixture);
  g_assert_true (GTK_IS_CHECK_BUTTON (focus_of (fixture)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (focus_of (fixture)), TRUE);
  g_assert_cmpint (tru_desk_rules_get_tone (TRU_DESK_RULES (rules), fixture->sander), ==, TRU_TONE_ATTENTION);
  gtk_widget_activate_action (desk, "desk.lend", NULL);
  settle (fixture);
  assert_lent (fixture, fixture->sander, fixture->yasmine);
}

/* What no motive lifts is said as well. */
static void
test_forbidden (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *desk = find_widget (fixture->room, TRU_TYPE_TOOL_DESK, NULL);
  GtkWidget *notice = find_widget (fixture->room, TRU_TYPE_DESK_NOTICE, NULL);

  scan (fixture, "AD-231");
  scan (fixture, "OT-0082");
  change (fixture, fixture->sander, TRU_ITEM_WITHDRAWN_ON, tru_date_new (2026, 11, 24));
  settle (fixture);
  gtk_widget_activate_action (desk, "desk.lend", NULL);
  settle (fixture);
  assert_lent (fixture, fixture->sander, NULL);
  g_assert_nonnull (find_label (notice, "Ponceuse excentrique (OT-0082) is withdrawn: put it back into service on its page first."));
}

/* Once the line that stopped the list is off it, nothing says that it is stopped. */
static void
test_lifted (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *desk = find_widget (fixture->room, TRU_TYPE_TOOL_DESK, NULL);
  GtkWidget *notice = find_widget (fixture->room, TRU_TYPE_DESK_NOTICE, NULL);

  scan (fixture, "AD-231");
  scan (fixture, "OT-0148");
  /* First it is refused when it is written, then known before. */
  for (guint i = 0; i < 2; i++)
    {
      scan (fixture, "OT-0082");
      change (fixture, fixture->sander, TRU_ITEM_WITHDRAWN_ON, tru_date_new (2026, 11, 24));
      if (i > 0)
        tru_room_refresh (TRU_ROOM (fixture->room));
      gtk_widget_activate_action (desk, "desk.lend", NULL);
      settle (fixture);
      g_assert_true (gtk_widget_get_mapped (notice));
      gtk_widget_activate_action (gtk_widget_get_first_child (find_widget (fixture->room, TRU_TYPE_DESK_BASKET, NULL)), "basket.remove", "s",
                                  fixture->sander);
      settle (fixture);
      g_assert_false (gtk_widget_get_mapped (notice));
      g_assert_true (gtk_widget_get_sensitive (find_widget (fixture->room, 0, "lend-button")));
      change (fixture, fixture->sander, TRU_ITEM_WITHDRAWN_ON, TRU_UNKNOWN);
      tru_room_refresh (TRU_ROOM (fixture->room));
    }
}

/* What was taken back, from wherever, is no longer said to be done: not after somebody asked who had it either. */
static void
test_undone (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *desk = find_widget (fixture->room, TRU_TYPE_TOOL_DESK, NULL);
  GtkWidget *notice = find_widget (fixture->room, TRU_TYPE_DESK_NOTICE, NULL);
  const char *looks[] = { NULL, "desk.who-had-it" };

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      scan (fixture, "OT-0147");
      if (looks[i])
        gtk_widget_activate_action (desk, looks[i], NULL);
      settle (fixture);
      g_assert_true (gtk_widget_get_mapped (notice));
      gtk_widget_activate_action (fixture->window, "win.undo-operation", "x", tru_history_newest (fixture->store));
      settle (fixture);
      assert_lent (fixture, fixture->drill, fixture->malik);
      g_assert_false (gtk_widget_get_mapped (notice));
    }
}

static GtkCheckButton *
find_tick (GtkWidget  *parent,
           const char *label)
{
  if (GTK_IS_CHECK_BUTTON (parent) && g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (parent)), label) == 0)
    return GTK_CHECK_BUTTON (parent);
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkCheckButton *found = find_tick (child, label);

      if (found)
        return found;
    }
  return NULL;
}

/* What somebody has to see to is told with what came back. */
static void
test_came_back (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (TruRecord) item = tru_store_get (fixture->store, &tru_item_kind, fixture->drill, NULL);
  g_autoptr (TruRecord) tool = tru_store_get (fixture->store, &tru_tool_kind, tru_record_get_text (item, TRU_ITEM_TOOL), NULL);
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "change", NULL, NULL);
  GtkWidget *ends = find_widget (fixture->room, TRU_TYPE_DESK_ENDS, NULL);

  tru_record_set_text (tool, TRU_TOOL_ACCESSORIES, "mallette, poignée");
  g_assert_true (tru_write_update (write, tool, NULL) && tru_write_commit (write, NULL));
  scan (fixture, "AD-232");
  scan (fixture, "OT-0147");
  gtk_check_button_set_active (find_tick (ends, "poignée"), FALSE);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_widget (ends, GTK_TYPE_DROP_DOWN, NULL)), TRU_ITEM_CONDITION_BROKEN);
  settle (fixture);
  gtk_widget_activate_action (ends, "desk.lend", NULL);
  settle (fixture);
  g_assert_nonnull (find_label (find_widget (fixture->room, TRU_TYPE_DESK_NOTICE, NULL),
                                "Malik Aouad · Back: Perceuse à percussion (broken, without poignée)"));
}

/* Each step goes back by itself, the newest first, then what was done before. */
static void
test_step_back (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *desk = find_widget (fixture->room, TRU_TYPE_TOOL_DESK, NULL);
  GtkWidget *basket = find_widget (fixture->room, TRU_TYPE_DESK_BASKET, NULL);
  GtkWidget *ends = find_widget (fixture->room, TRU_TYPE_DESK_ENDS, NULL);

  scan (fixture, "AD-232");
  scan (fixture, "OT-0082");
  scan (fixture, "OT-0147");
  scan (fixture, "OT-0148");
  g_assert_nonnull (find_label (basket, "OT-0148"));
  gtk_widget_activate_action (desk, "desk.step-back", NULL);
  settle (fixture);
  g_assert_null (find_label (basket, "OT-0148"));
  g_assert_nonnull (find_label (find_widget (fixture->room, TRU_TYPE_DESK_NOTICE, NULL), "Perceuse à percussion (OT-0148): off the list again"));
  g_assert_nonnull (find_label (ends, "OT-0147"));
  gtk_widget_activate_action (desk, "desk.step-back", NULL);
  settle (fixture);
  g_assert_null (find_label (ends, "OT-0147"));
  assert_lent (fixture, fixture->drill, fixture->malik);
  g_assert_nonnull (find_label (basket, "OT-0082"));
}

/* Somebody waits for the copy from the 27th on: a loan that ends before may be made, and the desk sees it at once. */
static void
test_due_chosen (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (TruRecord) item = tru_store_get (fixture->store, &tru_item_kind, fixture->sander, NULL);
  g_autoptr (TruRecord) reservation = tru_record_new (&tru_reservation_kind);
  GtkWidget *due = find_widget (find_widget (fixture->room, TRU_TYPE_DESK_LENDING, NULL), TRU_TYPE_DUE_BUTTON, NULL);
  GtkWidget *button = find_widget (fixture->room, 0, "lend-button");

  tru_record_set_text (reservation, TRU_RESERVATION_TOOL, tru_record_get_text (item, TRU_ITEM_TOOL));
  tru_record_set_text (reservation, TRU_RESERVATION_TOOL_LIBRARY, fixture->library);
  tru_record_set_text (reservation, TRU_RESERVATION_MEMBER, fixture->malik);
  tru_record_set_number (reservation, TRU_RESERVATION_MADE_AT, tru_clock_now ());
  tru_record_set_number (reservation, TRU_RESERVATION_STARTS_ON, tru_date_new (2026, 11, 27));
  tru_record_set_number (reservation, TRU_RESERVATION_ENDS_ON, tru_date_new (2026, 11, 28));
  g_free (keep (fixture, reservation));
  scan (fixture, "AD-231");
  scan (fixture, "OT-0082");
  g_assert_false (gtk_widget_get_sensitive (button));
  tru_due_button_set (TRU_DUE_BUTTON (due), tru_date_new (2026, 11, 26));
  g_signal_emit_by_name (due, "chosen");
  settle (fixture);
  g_assert_true (gtk_widget_get_sensitive (button));
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
  ADD ("/desk-answers/refused", test_refused);
  ADD ("/desk-answers/forbidden", test_forbidden);
  ADD ("/desk-answers/lifted", test_lifted);
  ADD ("/desk-answers/undone", test_undone);
  ADD ("/desk-answers/came-back", test_came_back);
  ADD ("/desk-answers/spoken", test_spoken);
  ADD ("/desk-answers/step-back", test_step_back);
  ADD ("/desk-answers/due-chosen", test_due_chosen);
  return g_test_run ();
}
