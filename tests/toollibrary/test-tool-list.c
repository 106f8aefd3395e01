/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk-fixture.h"

#include "tru-consumable.h"
#include "tru-consumables-page.h"
#include "tru-library-choice.h"
#include "tru-members.h"
#include "tru-tool-list.h"
#include "tru-tool-page.h"

/* The searched list of a page, as the members and the consumables have it: who is chosen there, and what is said of an empty one; and
 * of which tool library it is. */

static TruToolList *
list_of (Fixture *fixture,
         GType    page)
{
  return TRU_TOOL_LIST (find_widget (find_widget (fixture->room, page, NULL), TRU_TYPE_TOOL_LIST, NULL));
}

static GtkWidget *
search (Fixture     *fixture,
        TruToolList *list,
        const char  *words)
{
  GtkWidget *field = find_widget (GTK_WIDGET (list), GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (field), words);
  settle (fixture);
  return field;
}

static void
show_members (Fixture *fixture)
{
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (find_widget (fixture->room, ADW_TYPE_VIEW_STACK, NULL)), "members");
  settle (fixture);
}

/* The page opens on the first; words that hide the one chosen let him or her show, until Enter takes the first that they find. */
static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  TruToolList *list = list_of (fixture, TRU_TYPE_MEMBERS);
  GtkWidget *field;

  show_members (fixture);
  g_assert_cmpstr (tru_tool_list_get_chosen (list), ==, fixture->malik);
  field = search (fixture, list, "haddad");
  g_assert_cmpuint (g_list_model_get_n_items (tru_tool_list_get_rows (list)), ==, 1);
  g_assert_cmpstr (tru_tool_list_get_chosen (list), ==, fixture->malik);
  g_signal_emit_by_name (field, "activate");
  g_assert_cmpstr (tru_tool_list_get_chosen (list), ==, fixture->yasmine);
  g_signal_emit_by_name (field, "stop-search");
  settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (tru_tool_list_get_rows (list)), ==, 2);
  g_assert_cmpstr (tru_tool_list_get_chosen (list), ==, fixture->yasmine);
}

/* Whom another page asks for is seen, whatever was searched for; who is gone leaves the first in his or her place. */
static void
test_choice (Fixture      *fixture,
             gconstpointer data)
{
  TruToolList *list = list_of (fixture, TRU_TYPE_MEMBERS);
  g_autoptr (TruRecord) yasmine = tru_store_get (fixture->store, &tru_member_kind, fixture->yasmine, NULL);
  g_autoptr (TruWrite) write = NULL;

  show_members (fixture);
  search (fixture, list, "aouad");
  g_assert_true (tru_room_show_record (TRU_ROOM (fixture->room), "member", fixture->yasmine));
  settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (tru_tool_list_get_rows (list)), ==, 2);
  g_assert_cmpstr (tru_tool_list_get_chosen (list), ==, fixture->yasmine);
  write = tru_write_begin (fixture->store, "delete", NULL, NULL);
  g_assert_true (tru_write_delete (write, yasmine, NULL) && tru_write_commit (write, NULL));
  tru_room_refresh (TRU_ROOM (fixture->room));
  settle (fixture);
  g_assert_cmpstr (tru_tool_list_get_chosen (list), ==, fixture->malik);
  g_assert_nonnull (find_label (find_widget (fixture->room, TRU_TYPE_MEMBERS, NULL), "Malik Aouad"));
}

/* Enter on one goes on to what shows beside; Ctrl+F comes back to the search from there. */
static void
test_enter (Fixture      *fixture,
            gconstpointer data)
{
  TruToolList *list = list_of (fixture, TRU_TYPE_MEMBERS);
  GtkWidget *view = find_widget (GTK_WIDGET (list), GTK_TYPE_LIST_VIEW, NULL);
  GtkWidget *focus;

  show_members (fixture);
  gtk_widget_grab_focus (view);
  g_signal_emit_by_name (view, "activate", 0);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, find_widget (fixture->room, TRU_TYPE_MEMBERS, NULL)));
  g_assert_false (gtk_widget_is_ancestor (focus, GTK_WIDGET (list)));
  tru_tool_page_start (TRU_TOOL_PAGE (find_widget (fixture->room, TRU_TYPE_MEMBERS, NULL)));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY));
}

/* What was not found, and what is not there yet, are two things. */
static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  TruToolList *members = list_of (fixture, TRU_TYPE_MEMBERS);
  TruToolList *consumables = list_of (fixture, TRU_TYPE_CONSUMABLES_PAGE);

  show_members (fixture);
  search (fixture, members, "nobody at all");
  g_assert_nonnull (find_label (GTK_WIDGET (members), "Nobody answers to these words."));
  gtk_widget_activate_action (fixture->room, "tool-library.consumables", NULL);
  settle (fixture);
  g_assert_null (tru_tool_list_get_chosen (consumables));
  g_assert_nonnull (find_label (GTK_WIDGET (consumables), "No consumable yet. Paint, filler, screws: what is issued and does not come back."));
  g_assert_nonnull (find_button (GTK_WIDGET (consumables), "Add a Consumable"));
}

static void
add_consumable (Fixture    *fixture,
                const char *library,
                const char *name)
{
  g_autoptr (TruRecord) consumable = tru_record_new (&tru_consumable_kind);

  tru_record_set_text (consumable, TRU_CONSUMABLE_TOOL_LIBRARY, library);
  tru_record_set_text (consumable, TRU_CONSUMABLE_NAME, name);
  tru_record_set_text (consumable, TRU_CONSUMABLE_UNIT, "kg");
  g_free (keep (fixture, consumable));
}

/* One tool library alone needs no choice; of several, the one chosen has the pages to itself. */
static void
test_library (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *choice = tru_room_get_end_widget (TRU_ROOM (fixture->room));
  GtkDropDown *names = GTK_DROP_DOWN (find_widget (choice, GTK_TYPE_DROP_DOWN, NULL));
  GListModel *rows = tru_tool_list_get_rows (list_of (fixture, TRU_TYPE_CONSUMABLES_PAGE));
  g_autoptr (TruRecord) villas = tru_record_new (&tru_tool_library_kind);
  g_autofree char *other = NULL;

  g_assert_false (gtk_widget_get_visible (choice));
  g_assert_cmpstr (tru_library_choice_get_sole (TRU_LIBRARY_CHOICE (choice)), ==, fixture->library);
  tru_record_set_text (villas, TRU_TOOL_LIBRARY_NAME, "Villas");
  other = keep (fixture, villas);
  add_consumable (fixture, fixture->library, "Enduit");
  add_consumable (fixture, other, "Vis");
  gtk_widget_activate_action (fixture->room, "tool-library.consumables", NULL);
  tru_room_refresh (TRU_ROOM (fixture->room));
  settle (fixture);
  g_assert_true (gtk_widget_get_visible (choice));
  g_assert_null (tru_library_choice_get_sole (TRU_LIBRARY_CHOICE (choice)));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 2);
  gtk_drop_down_set_selected (names, 2);
  settle (fixture);
  g_assert_cmpstr (tru_library_choice_get_chosen (TRU_LIBRARY_CHOICE (choice)), ==, other);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 1);
  gtk_drop_down_set_selected (names, 0);
  settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/tool-list/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/tool-list/choice", Fixture, NULL, set_up, test_choice, tear_down);
  g_test_add ("/tool-list/enter", Fixture, NULL, set_up, test_enter, tear_down);
  g_test_add ("/tool-list/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/tool-list/library", Fixture, NULL, set_up, test_library, tear_down);
  return g_test_run ();
}
