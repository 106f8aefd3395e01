/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-clock.h"
#include "tru-consumable.h"
#include "tru-decimal.h"
#include "tru-desk-basket.h"
#include "tru-desk-expected.h"
#include "tru-desk-lending.h"
#include "tru-desk-member.h"
#include "tru-desk-notice.h"
#include "tru-desk-rules.h"
#include "tru-desk-search.h"
#include "tru-lending-rule.h"
#include "tru-member-renewal.h"
#include "tru-member.h"
#include "tru-records-desk.h"
#include "tru-tool-library.h"

#include "test-desk-fixture.h"

static guint
list_size (Fixture *fixture)
{
  return tru_desk_lending_get_size (TRU_DESK_LENDING (find_widget (fixture->room, TRU_TYPE_DESK_LENDING, NULL)));
}

/* As Return and a click do. */
static void
choose_expected (Fixture *fixture)
{
  GtkWidget *expected = find_widget (fixture->room, TRU_TYPE_DESK_EXPECTED, NULL);

  gtk_widget_activate (find_widget (expected, GTK_TYPE_LIST_BOX_ROW, NULL));
  settle (fixture);
}

/* A line of what is expected back is as good as a card: it ends the visit before, and moves nothing to somebody else. */
static void
test_expected_during_visit (Fixture      *fixture,
                            gconstpointer data)
{
  scan (fixture, "AD-231");
  scan (fixture, "OT-0082");
  choose_expected (fixture);
  assert_lent (fixture, fixture->sander, fixture->yasmine);
  g_assert_cmpstr (member_at_desk (fixture), ==, fixture->malik);
  g_assert_cmpuint (list_size (fixture), ==, 0);
}

/* The list without a person is for who comes first. */
static void
test_expected_first (Fixture      *fixture,
                     gconstpointer data)
{
  scan (fixture, "OT-0082");
  choose_expected (fixture);
  assert_lent (fixture, fixture->sander, NULL);
  g_assert_cmpstr (member_at_desk (fixture), ==, fixture->malik);
  g_assert_cmpuint (list_size (fixture), ==, 1);
}

/* What lies aside for somebody goes onto a list of its own. */
static void
test_hand_over_during_visit (Fixture      *fixture,
                             gconstpointer data)
{
  TruToolDesk *desk = TRU_TOOL_DESK (find_widget (fixture->room, TRU_TYPE_TOOL_DESK, NULL));

  scan (fixture, "AD-231");
  scan (fixture, "OT-0082");
  tru_tool_desk_hand_over (desk, fixture->drill_2, fixture->malik);
  settle (fixture);
  assert_lent (fixture, fixture->sander, fixture->yasmine);
  assert_lent (fixture, fixture->drill_2, NULL);
  g_assert_cmpstr (member_at_desk (fixture), ==, fixture->malik);
  g_assert_cmpuint (list_size (fixture), ==, 1);
}

/* Whoever closes the window over a list that waits is asked. */
static void
test_draft (Fixture      *fixture,
            gconstpointer data)
{
  g_assert_null (tru_room_get_draft (TRU_ROOM (fixture->room)));
  scan (fixture, "OT-0082");
  g_assert_nonnull (tru_room_get_draft (TRU_ROOM (fixture->room)));
  scan (fixture, "AD-231");
  gtk_widget_activate_action (field_of (fixture), "desk.lend", NULL);
  settle (fixture);
  assert_lent (fixture, fixture->sander, fixture->yasmine);
  g_assert_null (tru_room_get_draft (TRU_ROOM (fixture->room)));
}

/* A category with a shorter loan shortens nobody else's. */
static void
test_own_due_days (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (TruRecord) rule = tru_record_new (&tru_lending_rule_kind);
  g_autoptr (TruRecord) drill = NULL;
  g_autoptr (TruRecord) sander = NULL;

  tru_record_set_text (rule, TRU_LENDING_RULE_TOOL_LIBRARY, fixture->library);
  tru_record_set_text (rule, TRU_LENDING_RULE_CATEGORY, "Ponçage");
  tru_record_set_number (rule, TRU_LENDING_RULE_LOAN_DAYS, 3);
  g_free (keep (fixture, rule));
  scan (fixture, "AD-231");
  scan (fixture, "OT-0148");
  g_assert_null (find_label (fixture->room, "Due on Tue 1 Dec"));
  scan (fixture, "OT-0082");
  g_assert_nonnull (find_label (fixture->room, "Due on Tue 1 Dec"));
  g_assert_nonnull (find_label (fixture->room, "Due on Fri 27 Nov"));
  gtk_widget_activate_action (field_of (fixture), "desk.lend", NULL);
  settle (fixture);
  drill = tru_lending_open_loan (fixture->store, fixture->drill_2, NULL);
  sander = tru_lending_open_loan (fixture->store, fixture->sander, NULL);
  g_assert_cmpint (tru_record_get_number (drill, TRU_LOAN_DUE_ON), ==, tru_date_new (2026, 12, 1));
  g_assert_cmpint (tru_record_get_number (sander, TRU_LOAN_DUE_ON), ==, tru_date_new (2026, 11, 27));
}

/* What was done is read over the whole width, however many pictures and buttons belong to it. */
static void
test_long_notice (Fixture      *fixture,
                  gconstpointer data)
{
  GtkWidget *notice = find_widget (fixture->room, TRU_TYPE_DESK_NOTICE, NULL);
  GtkWidget *label;

  scan (fixture, "AD-231");
  scan (fixture, "OT-0082");
  scan (fixture, "OT-0148");
  gtk_widget_activate_action (field_of (fixture), "desk.lend", NULL);
  settle (fixture);
  label = find_label (notice, "Yasmine Haddad · Lent until Tue 1 Dec: Ponceuse excentrique, Perceuse à percussion");
  g_assert_nonnull (label);
  g_assert_cmpint (4 * gtk_widget_get_width (label), >, 3 * gtk_widget_get_width (notice));
  g_assert_nonnull (find_button (notice, "Undo"));
  scan (fixture, "OT-0147");
  g_assert_true (gtk_widget_get_mapped (find_button (notice, "Who Had It?")));
}

/* A visit that a rule stops: the sander waits to be inspected. */
static void
begin_stopped_visit (Fixture *fixture)
{
  g_autoptr (TruRecord) item = tru_store_get (fixture->store, &tru_item_kind, fixture->sander, NULL);

  tru_record_set_number (item, TRU_ITEM_INSPECT_SINCE, tru_date_new (2026, 11, 20));
  g_assert_true (tru_records_save (fixture->store, item, NULL));
  scan (fixture, "AD-231");
  scan (fixture, "OT-0082");
}

static void
assert_asked (Fixture    *fixture,
              const char *who)
{
  g_autofree char *text = g_strdup_printf ("Perceuse à percussion (OT-0148) is not on the list: the last card was %s, and the visit in hand is that of "
                                           "Yasmine Haddad. Scan the card of Yasmine Haddad to go on with it, or finish it first.", who);

  g_assert_cmpuint (list_size (fixture), ==, 1);
  g_assert_cmpstr (member_at_desk (fixture), ==, fixture->yasmine);
  g_assert_nonnull (find_label (fixture->room, text));
}

/* Whoever is turned away has a tool in the hand: it does not join the visit of who stands there. What comes back is taken. */
static void
test_turned_away (Fixture      *fixture,
                  gconstpointer data)
{
  begin_stopped_visit (fixture);
  scan (fixture, "AD-232");
  g_assert_nonnull (find_label (fixture->room, "Finish the visit of Yasmine Haddad first: something stops it."));
  scan (fixture, "OT-0148");
  assert_asked (fixture, "Malik Aouad");
  scan (fixture, "OT-0147");
  assert_lent (fixture, fixture->drill, NULL);
  scan (fixture, "OT-0148");
  assert_asked (fixture, "Malik Aouad");
  scan (fixture, "AD-231");
  scan (fixture, "OT-0148");
  g_assert_cmpuint (list_size (fixture), ==, 2);
}

/* A person at the desk says that the visit goes on, where no card is at hand. */
static void
test_turned_away_go_on (Fixture      *fixture,
                        gconstpointer data)
{
  begin_stopped_visit (fixture);
  scan (fixture, "AD-232");
  scan (fixture, "OT-0148");
  g_signal_emit_by_name (find_button (find_widget (fixture->room, TRU_TYPE_DESK_NOTICE, NULL), "Go on with Yasmine Haddad"), "clicked");
  scan (fixture, "OT-0148");
  g_assert_cmpuint (list_size (fixture), ==, 2);
}

/* A card that nobody has was shown by somebody else; a label that nothing bears was not. */
static void
test_unknown_card (Fixture      *fixture,
                   gconstpointer data)
{
  scan (fixture, "AD-231");
  scan (fixture, "OT-0082");
  scan (fixture, "OT-9999");
  scan (fixture, "AD-999");
  scan (fixture, "OT-0148");
  assert_asked (fixture, "AD-999");
  gtk_widget_activate_action (field_of (fixture), "desk.lend", NULL);
  settle (fixture);
  assert_lent (fixture, fixture->sander, fixture->yasmine);
  assert_lent (fixture, fixture->drill_2, NULL);
  scan (fixture, "OT-0148");
  g_assert_cmpuint (list_size (fixture), ==, 1);
  g_assert_null (member_at_desk (fixture));
}

static GtkWidget *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

static void
choose_by_words (Fixture    *fixture,
                 const char *item)
{
  g_autoptr (TruRow) row = tru_query_first (fixture->store, &tru_query_item_row, NULL, "$uid", item, NULL);

  g_signal_emit_by_name (find_widget (fixture->room, TRU_TYPE_DESK_SEARCH, NULL), "item-chosen", row, FALSE);
  settle (fixture);
}

/* A name may stand for the copy that somebody else has at home; a label is in the hand. */
static void
test_words_ask (Fixture      *fixture,
                gconstpointer data)
{
  scan (fixture, "AD-231");
  choose_by_words (fixture, fixture->drill_2);
  g_assert_null (find_question ());
  choose_by_words (fixture, fixture->drill);
  assert_lent (fixture, fixture->drill, fixture->malik);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_question ()), "cancel");
  settle (fixture);
  assert_lent (fixture, fixture->drill, fixture->malik);
  choose_by_words (fixture, fixture->drill);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_question ()), "confirm");
  settle (fixture);
  assert_lent (fixture, fixture->drill, NULL);
  g_assert_cmpuint (list_size (fixture), ==, 1);
}

/* Where there is but one tool library, what is added belongs to it unasked; with a second one, somebody says which. */
static void
test_sole_library (Fixture      *fixture,
                   gconstpointer data)
{
  TruToolPage *page = TRU_TOOL_PAGE (find_widget (fixture->room, TRU_TYPE_TOOL_DESK, NULL));
  g_autoptr (TruRecord) second = tru_record_new (&tru_tool_library_kind);

  g_assert_null (tru_tool_page_get_library (page));
  g_assert_cmpstr (tru_tool_page_get_home (page), ==, fixture->library);
  tru_record_set_text (second, TRU_TOOL_LIBRARY_NAME, "Villas");
  g_free (keep (fixture, second));
  tru_room_refresh (TRU_ROOM (fixture->room));
  g_assert_null (tru_tool_page_get_home (page));
  tru_tool_page_set_library (page, fixture->library);
  g_assert_cmpstr (tru_tool_page_get_home (page), ==, fixture->library);
}

/* Words and Enter put the copy that is here onto the list, though another one has a lower code. */
static void
test_words_lend (Fixture      *fixture,
                 gconstpointer data)
{
  GtkWidget *basket = find_widget (fixture->room, TRU_TYPE_DESK_BASKET, NULL);

  scan (fixture, "AD-231");
  scan (fixture, "perceuse");
  enter (fixture);
  g_assert_cmpuint (list_size (fixture), ==, 1);
  g_assert_cmpstr (tru_desk_basket_get_items (TRU_DESK_BASKET (basket))[0], ==, fixture->drill_2);
}

static void
switch_deposits_on (Fixture *fixture)
{
  g_autoptr (TruRecord) library = tru_store_get (fixture->store, &tru_tool_library_kind, fixture->library, NULL);
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "edit", NULL, NULL);

  tru_record_set_number (library, TRU_TOOL_LIBRARY_DEPOSITS, TRUE);
  g_assert_true (tru_write_update (write, library, NULL));
  g_assert_true (tru_write_commit (write, NULL));
}

/* Nothing is said of deposits until the tool library takes them, whatever the rule says. */
static void
test_deposit (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (TruRecord) rule = tru_record_new (&tru_lending_rule_kind);
  g_autofree char *amount = tru_money_format (5000);
  g_autofree char *take = g_strdup_printf ("Take the deposit: %s", amount);
  g_autofree char *give = g_strdup_printf ("Give the deposit back: %s", amount);
  g_autofree char *back = g_strdup_printf ("Perceuse à percussion (OT-0148): taken back · %s", give);

  tru_record_set_text (rule, TRU_LENDING_RULE_TOOL_LIBRARY, fixture->library);
  tru_record_set_number (rule, TRU_LENDING_RULE_DEPOSIT, 5000);
  g_free (keep (fixture, rule));
  scan (fixture, "OT-0147");
  g_assert_nonnull (find_label (find_widget (fixture->room, TRU_TYPE_DESK_NOTICE, NULL), "Perceuse à percussion (OT-0147): taken back"));
  scan (fixture, "AD-231");
  scan (fixture, "OT-0148");
  g_assert_null (find_label (fixture->room, take));
  gtk_widget_activate_action (find_widget (fixture->room, TRU_TYPE_TOOL_DESK, NULL), "desk.step-back", NULL);
  switch_deposits_on (fixture);
  scan (fixture, "OT-0148");
  g_assert_nonnull (find_label (fixture->room, take));
  gtk_widget_activate_action (find_widget (fixture->room, TRU_TYPE_TOOL_DESK, NULL), "desk.lend", NULL);
  settle (fixture);
  scan (fixture, "AD-231");
  scan (fixture, "OT-0148");
  g_assert_nonnull (find_label (fixture->room, give));
  gtk_widget_activate_action (find_widget (fixture->room, TRU_TYPE_TOOL_DESK, NULL), "desk.step-back", NULL);
  scan (fixture, "AD-232");
  scan (fixture, "OT-0148");
  g_assert_nonnull (find_label (find_widget (fixture->room, TRU_TYPE_DESK_NOTICE, NULL), back));
}

/* Another desk was quicker: what leaves the list is named. */
static void
test_gone (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *loan = NULL;
  GtkWidget *notice = find_widget (fixture->room, TRU_TYPE_DESK_NOTICE, NULL);
  const char *told = "Lent meanwhile, perhaps at another desk, and off the list: Perceuse à percussion (OT-0148)";

  scan (fixture, "AD-231");
  scan (fixture, "OT-0148");
  loan = tru_lending_check_out (fixture->store, fixture->drill_2, fixture->malik, TRU_UNKNOWN, NULL, NULL);
  g_assert_nonnull (loan);
  tru_room_refresh (TRU_ROOM (fixture->room));
  settle (fixture);
  g_assert_cmpuint (list_size (fixture), ==, 0);
  g_assert_nonnull (find_label (notice, told));
}

/* So is what is deleted, and a loan that another desk ended. */
static void
test_gone_otherwise (Fixture      *fixture,
                     gconstpointer data)
{
  GtkWidget *notice = find_widget (fixture->room, TRU_TYPE_DESK_NOTICE, NULL);
  g_autofree char *tool = add_tool (fixture, "Niveau laser", NULL);
  g_autofree char *level = add_item (fixture, tool, "OT-0200");
  g_autoptr (TruRecord) back = NULL;

  scan (fixture, "AD-232");
  scan (fixture, "OT-0147");
  scan (fixture, "OT-0200");
  g_assert_cmpuint (list_size (fixture), ==, 2);
  g_assert_true (tru_records_remove (fixture->store, level, NULL));
  tru_room_refresh (TRU_ROOM (fixture->room));
  g_assert_nonnull (find_label (notice, "Deleted meanwhile, and off the list: Niveau laser (OT-0200)"));
  back = tru_lending_check_in (fixture->store, fixture->drill, TRU_UNKNOWN, NULL);
  tru_room_refresh (TRU_ROOM (fixture->room));
  g_assert_cmpuint (list_size (fixture), ==, 0);
  g_assert_nonnull (find_label (notice, "Taken back meanwhile, perhaps at another desk, and off the list: Perceuse à percussion (OT-0147)"));
}

/* The button names all that it does. */
static void
test_button_words (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (TruRecord) paste = tru_record_new (&tru_consumable_kind);
  g_autofree char *uid = NULL;

  tru_record_set_text (paste, TRU_CONSUMABLE_NAME, "Enduit de lissage");
  tru_record_set_text (paste, TRU_CONSUMABLE_TOOL_LIBRARY, fixture->library);
  tru_record_set_text (paste, TRU_CONSUMABLE_UNIT, "kg");
  uid = keep (fixture, paste);
  scan (fixture, "AD-231");
  scan (fixture, "enduit");
  g_assert_nonnull (find_button (fixture->room, "Issue 1 consumable to Yasmine Haddad"));
  scan (fixture, "OT-0148");
  g_assert_nonnull (find_button (fixture->room, "Finish the visit of Yasmine Haddad: 1 loan, 1 consumable"));
}

/* Enter alone does nothing and says how one goes on; it takes no answer away. */
static void
test_empty_enter (Fixture      *fixture,
                  gconstpointer data)
{
  GtkWidget *notice = find_widget (fixture->room, TRU_TYPE_DESK_NOTICE, NULL);

  scan (fixture, "");
  g_assert_nonnull (find_label (notice, "Scan a card or a label, or type a name."));
  scan (fixture, "AD-231");
  scan (fixture, "OT-0148");
  scan (fixture, "");
  g_assert_nonnull (find_label (notice, "Nothing is confirmed yet: press Ctrl+Enter, or scan the next label."));
  scan (fixture, "OT-9999");
  g_assert_null (find_label (notice, "Nothing is confirmed yet: press Ctrl+Enter, or scan the next label."));
  scan (fixture, "");
  g_assert_null (find_label (notice, "Nothing is confirmed yet: press Ctrl+Enter, or scan the next label."));
}

/* Who comes after the membership is over can renew it from the card, and where the loan is refused. */
static void
test_membership_over (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (TruRecord) library = tru_store_get (fixture->store, &tru_tool_library_kind, fixture->library, NULL);
  g_autoptr (TruRecord) yasmine = tru_store_get (fixture->store, &tru_member_kind, fixture->yasmine, NULL);
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "edit", NULL, NULL);
  GtkWidget *card = find_widget (fixture->room, TRU_TYPE_DESK_MEMBER, NULL);
  GtkWidget *rules = find_widget (fixture->room, TRU_TYPE_DESK_RULES, NULL);
  GtkWidget *at_card = find_button (card, "Renew the Membership…");
  GtkWidget *at_refusal = find_button (rules, "Renew the Membership…");

  tru_record_set_number (library, TRU_TOOL_LIBRARY_MEMBERSHIP_REQUIRED, TRUE);
  tru_record_set_number (yasmine, TRU_MEMBER_VALID_UNTIL, tru_clock_today () - 1);
  g_assert_true (tru_write_update (write, library, NULL) && tru_write_update (write, yasmine, NULL) && tru_write_commit (write, NULL));
  tru_room_refresh (TRU_ROOM (fixture->room));
  scan (fixture, "AD-231");
  scan (fixture, "OT-0148");
  g_assert_true (gtk_widget_get_mapped (at_card));
  g_assert_true (gtk_widget_get_mapped (at_refusal));
  g_assert_true (tru_member_renew (fixture->store, fixture->yasmine, tru_clock_today () + 30, NULL));
  tru_room_refresh (TRU_ROOM (fixture->room));
  settle (fixture);
  g_assert_false (gtk_widget_get_mapped (at_card));
  g_assert_false (gtk_widget_get_mapped (at_refusal));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/desk-visitor/expected-during-visit", test_expected_during_visit);
  ADD ("/desk-visitor/expected-first", test_expected_first);
  ADD ("/desk-visitor/hand-over-during-visit", test_hand_over_during_visit);
  ADD ("/desk-visitor/draft", test_draft);
  ADD ("/desk-visitor/own-due-days", test_own_due_days);
  ADD ("/desk-visitor/long-notice", test_long_notice);
  ADD ("/desk-visitor/turned-away", test_turned_away);
  ADD ("/desk-visitor/turned-away-go-on", test_turned_away_go_on);
  ADD ("/desk-visitor/unknown-card", test_unknown_card);
  ADD ("/desk-visitor/words-ask", test_words_ask);
  ADD ("/desk-visitor/sole-library", test_sole_library);
  ADD ("/desk-visitor/words-lend", test_words_lend);
  ADD ("/desk-visitor/deposit", test_deposit);
  ADD ("/desk-visitor/gone", test_gone);
  ADD ("/desk-visitor/gone-otherwise", test_gone_otherwise);
  ADD ("/desk-visitor/button-words", test_button_words);
  ADD ("/desk-visitor/membership-over", test_membership_over);
  ADD ("/desk-visitor/empty-enter", test_empty_enter);
  return g_test_run ();
}
