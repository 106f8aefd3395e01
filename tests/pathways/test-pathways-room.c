/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <adwaita.h>

#include "tru-contact.h"
#include "tru-hand-over-dialog.h"
#include "tru-household.h"
#include "tru-organisation.h"
#include "tru-pathway-acts.h"
#include "tru-pathway-board.h"
#include "tru-pathway-card.h"
#include "tru-pathways-room.h"
#include "tru-support.h"

typedef struct
{
  Fixture base;
  GtkWidget *window;
  GtkWidget *room;
} RoomFixture;

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

/* In which column the only card stands; -1 when there is none. */
static int
column_of_card (RoomFixture *fixture)
{
  GtkWidget *board = find (fixture->room, TRU_TYPE_PATHWAY_BOARD);
  int n = 0;

  for (GtkWidget *column = gtk_widget_get_first_child (board); column; column = gtk_widget_get_next_sibling (column), n++)
    if (find (column, TRU_TYPE_PATHWAY_CARD))
      return n;
  return -1;
}

static void
assert_stands (RoomFixture *fixture,
               int          column)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (column_of_card (fixture) != column && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (column_of_card (fixture), ==, column);
}

static void
assert_hint (RoomFixture *fixture,
             const char  *expected)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (find (fixture->room, GTK_TYPE_STACK))), ==, expected);
}

static void
room_set_up (RoomFixture  *fixture,
             gconstpointer data)
{
  set_up (&fixture->base, data);
  fixture->room = g_object_new (TRU_TYPE_PATHWAYS_ROOM, "office", fixture->base.office, NULL);
  fixture->window = GTK_WIDGET (g_object_ref_sink (gtk_window_new ()));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1072, 754);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->room);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
room_tear_down (RoomFixture  *fixture,
                gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->window);
  tear_down (&fixture->base, data);
}

static void
test_move (RoomFixture  *fixture,
           gconstpointer data)
{
  GtkWidget *card;

  assert_stands (fixture, 0);
  card = find (fixture->room, TRU_TYPE_PATHWAY_CARD);
  g_assert_cmpstr (tru_pathway_card_get_household (TRU_PATHWAY_CARD (card)), ==, fixture->base.family);
  g_signal_emit_by_name (card, "moved", 1);
  assert_stands (fixture, 1);
  /* The contract is not signed: the rule asks for a motive and the card stays. */
  tru_pathway_advance (fixture->room, fixture->base.office, fixture->base.support);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 2);
  assert_stands (fixture, 1);
  g_signal_emit_by_name (find (fixture->room, TRU_TYPE_PATHWAY_CARD), "moved", -1);
  assert_stands (fixture, 0);
}

/* A card does not jump over a step. */
static void
test_one_at_a_time (RoomFixture  *fixture,
                    gconstpointer data)
{
  g_autoptr (GPtrArray) steps = tru_supports_steps (fixture->base.store, fixture->base.support, NULL);
  const TruStepOfSupport *last = g_ptr_array_index (steps, 2);
  const TruStepOfSupport *second = g_ptr_array_index (steps, 1);

  tru_pathway_move_to (fixture->room, fixture->base.office, fixture->base.support, last->step);
  assert_stands (fixture, 0);
  tru_pathway_move_to (fixture->room, fixture->base.office, fixture->base.support, second->step);
  assert_stands (fixture, 1);
}

static void
test_all_and_none (RoomFixture  *fixture,
                   gconstpointer data)
{
  GtkDropDown *programmes = GTK_DROP_DOWN (find (fixture->room, GTK_TYPE_DROP_DOWN));
  GtkColumnView *table = GTK_COLUMN_VIEW (find (fixture->room, GTK_TYPE_COLUMN_VIEW));
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (gtk_drop_down_get_selected (programmes), ==, 1);
  assert_hint (fixture, "views");
  gtk_drop_down_set_selected (programmes, 0);
  while (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (table))) != 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (tru_supports_close (fixture->base.store, fixture->base.support, tru_date_new (2026, 11, 24), TRU_SUPPORT_EXIT_REASON_WITHDRAWN, NULL, &error));
  g_assert_no_error (error);
  /* Closed on the window's own connection, which its office does not hear of. */
  g_signal_emit_by_name (fixture->base.office, "changed");
  assert_hint (fixture, "nothing");
}

static void
test_fits (RoomFixture  *fixture,
           gconstpointer data)
{
  g_autofree char *state = tru_room_save_state (TRU_ROOM (fixture->room));
  int minimum;

  tru_room_restore_state (TRU_ROOM (fixture->room), "");
  tru_room_restore_state (TRU_ROOM (fixture->room), "board gone gone");
  tru_room_restore_state (TRU_ROOM (fixture->room), state);
  assert_stands (fixture, 0);
  gtk_widget_measure (fixture->room, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <, 1071);
}

#define ADD(path, test) g_test_add (path, RoomFixture, NULL, room_set_up, test, room_tear_down)

static char *
add_file (Fixture    *base,
          const char *name,
          const char *follower)
{
  g_autofree char *household = add (base, &tru_household_kind, "name", name, NULL);

  return add (base, &tru_support_kind, "household", household, "programme", base->programme, "opened_on", "2026-11-02", "follower", follower, NULL);
}

static const char *
chosen_in (GtkWidget *row)
{
  return gtk_string_object_get_string (adw_combo_row_get_selected_item (ADW_COMBO_ROW (row)));
}

static GtkWidget *
open_hand_over (RoomFixture *fixture,
                const char  *from)
{
  g_autoptr (GList) windows = NULL;
  GtkWidget *dialog = NULL;

  tru_hand_over_dialog_open (fixture->room, fixture->base.office, from);
  windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l; l = l->next)
    dialog = ADW_IS_MESSAGE_DIALOG (l->data) ? l->data : dialog;
  g_assert_nonnull (dialog);
  return dialog;
}

/* Whose files go is the first who has some; who takes them over is chosen by hand, and the button waits for it. */
static void
test_hand_over (RoomFixture  *fixture,
                gconstpointer data)
{
  Fixture *base = &fixture->base;
  g_autofree char *ours = add (base, &tru_organisation_kind, "name", "Nous", "type", "association", "own", "true", NULL);
  g_autofree char *desk = add (base, &tru_contact_kind, "organisation", ours, "name", "Aouad", NULL);
  g_autofree char *one = add (base, &tru_contact_kind, "organisation", ours, "name", "Bayart", NULL);
  g_autofree char *other = add (base, &tru_contact_kind, "organisation", ours, "name", "Caron", NULL);
  g_autofree char *first = add_file (base, "Mercier", one);
  g_autofree char *second = add_file (base, "Ferhat", other);
  GtkWidget *dialog = open_hand_over (fixture, NULL);
  GtkWidget *row;

  row = find (dialog, ADW_TYPE_COMBO_ROW);
  g_assert_cmpstr (chosen_in (row), ==, "Bayart");
  row = gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (row));
  g_assert_null (adw_combo_row_get_selected_item (ADW_COMBO_ROW (row)));
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "confirm"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  g_assert_cmpstr (chosen_in (row), ==, "Caron");
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "confirm"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  /* Whose files the room shows goes first. */
  dialog = open_hand_over (fixture, other);
  g_assert_cmpstr (chosen_in (find (dialog, ADW_TYPE_COMBO_ROW)), ==, "Caron");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/pathways/room/move", test_move);
  ADD ("/pathways/room/one-at-a-time", test_one_at_a_time);
  ADD ("/pathways/room/all-and-none", test_all_and_none);
  ADD ("/pathways/room/fits", test_fits);
  ADD ("/pathways/room/hand-over", test_hand_over);
  return g_test_run ();
}
