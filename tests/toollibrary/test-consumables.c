/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-tool-room.h"

#include "tru-consumable-count.h"
#include "tru-consumable.h"
#include "tru-consumables-page.h"
#include "tru-lending.h"
#include "tru-ref-row.h"
#include "tru-stock-move.h"

/* What is left of consumables, and where it went. */

static char *
add_filler (Fixture *fixture)
{
  g_autoptr (TruRecord) filler = tru_record_new (&tru_consumable_kind);

  tru_record_set_text (filler, TRU_CONSUMABLE_TOOL_LIBRARY, fixture->library);
  tru_record_set_text (filler, TRU_CONSUMABLE_NAME, "Enduit de rebouchage");
  tru_record_set_text (filler, TRU_CONSUMABLE_UNIT, "kg");
  tru_record_set_number (filler, TRU_CONSUMABLE_MINIMUM, 500);
  return keep (fixture, filler);
}

static void
move_stock (GtkWidget  *page,
            Fixture    *fixture,
            const char *act,
            const char *quantity,
            const char *member)
{
  GtkWidget *dialog;

  g_signal_emit_by_name (find (page, GTK_TYPE_BUTTON, act), "clicked");
  settle (fixture);
  dialog = new_dialog ();
  gtk_editable_set_text (GTK_EDITABLE (row_of (dialog, TRU_STOCK_MOVE_QUANTITY)), quantity);
  if (member)
    tru_ref_row_pick (TRU_REF_ROW (row_of (dialog, TRU_STOCK_MOVE_MEMBER)), member);
  gtk_widget_activate_action (dialog, "act.confirm", NULL);
  settle (fixture);
}

/* What is left of a consumable, when it is to be ordered, and to whom it went. */
static void
test_consumables (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *filler = add_filler (fixture);
  GtkWidget *page;

  show (fixture, "consumable", filler);
  page = find (fixture->room, TRU_TYPE_CONSUMABLES_PAGE, NULL);
  g_assert_nonnull (find (page, GTK_TYPE_LABEL, "0 kg left"));
  g_assert_nonnull (find (page, GTK_TYPE_LABEL, "order again below 5 kg"));
  move_stock (page, fixture, "_Receive…", "10", NULL);
  g_assert_nonnull (find (page, GTK_TYPE_LABEL, "10 kg left"));
  g_assert_null (find (page, GTK_TYPE_LABEL, "Order again"));
  move_stock (page, fixture, "_Issue…", "6.5", fixture->yasmine);
  g_assert_nonnull (find (page, GTK_TYPE_LABEL, "3.5 kg left"));
  g_assert_nonnull (find (page, GTK_TYPE_LABEL, "Order again"));
  g_assert_nonnull (find (page, GTK_TYPE_LABEL, "Yasmine Haddad"));
  g_assert_nonnull (find (page, GTK_TYPE_LABEL, "− 6.5 kg"));
}

static GtkWidget *
count (Fixture    *fixture,
       GtkWidget  *page,
       const char *counted)
{
  GtkWidget *dialog;

  g_signal_emit_by_name (find (page, GTK_TYPE_BUTTON, "_Correct after a Count…"), "clicked");
  settle (fixture);
  dialog = new_dialog ();
  gtk_editable_set_text (GTK_EDITABLE (row_of (dialog, TRU_CONSUMABLE_COUNT_COUNTED)), counted);
  gtk_widget_activate_action (dialog, "act.confirm", NULL);
  settle (fixture);
  return dialog;
}

/* Who counted writes what there is, even nothing; why more was given than the book had stands in the history. */
static void
test_count (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *filler = add_filler (fixture);
  const TruIssue issue = { filler, 400, "Pour l’entrée" };
  const TruVisit visit = { .issues = &issue, .n_issues = 1, .member = fixture->yasmine, .on = TRU_UNKNOWN, .due_on = TRU_UNKNOWN };
  const TruOverride override = { .motive = "Un sac n’était pas noté" };
  g_autoptr (GPtrArray) moves = NULL;
  GtkWidget *page, *dialog;

  show (fixture, "consumable", filler);
  page = find (fixture->room, TRU_TYPE_CONSUMABLES_PAGE, NULL);
  count (fixture, page, "7.5");
  g_assert_nonnull (find (page, GTK_TYPE_LABEL, "7.5 kg left"));
  g_assert_nonnull (find (page, GTK_TYPE_LABEL, "+ 7.5 kg"));
  count (fixture, page, "0");
  g_assert_nonnull (find (page, GTK_TYPE_LABEL, "0 kg left"));
  dialog = count (fixture, page, "0");
  g_assert_nonnull (find (dialog, GTK_TYPE_LABEL, "nothing to correct"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  moves = tru_lending_visit (fixture->store, &visit, &override, NULL);
  g_assert_nonnull (moves);
  tru_room_refresh (TRU_ROOM (fixture->room));
  settle (fixture);
  g_assert_nonnull (find (page, GTK_TYPE_LABEL, "Pour l’entrée · Reason: Un sac n’était pas noté"));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/consumables/moves", Fixture, NULL, set_up, test_consumables, tear_down);
  g_test_add ("/consumables/count", Fixture, NULL, set_up, test_count, tear_down);
  return g_test_run ();
}
