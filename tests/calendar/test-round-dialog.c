/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <adwaita.h>

#include "tru-contact.h"
#include "tru-event.h"
#include "tru-organisation.h"
#include "tru-round-dialog.h"

/* A round of one person among two, put in another order. */

static char *
add_contact (TruWrite   *write,
             const char *organisation,
             const char *name)
{
  g_autoptr (TruRecord) contact = tru_record_new (&tru_contact_kind);

  tru_record_set_text (contact, TRU_CONTACT_ORGANISATION, organisation);
  tru_record_set_text (contact, TRU_CONTACT_NAME, name);
  return keep (write, contact);
}

static char *
add_visit (TruWrite   *write,
           const char *contact,
           TruTime     starts)
{
  g_autoptr (TruRecord) event = tru_record_new (&tru_event_kind);

  tru_record_set_number (event, TRU_EVENT_TYPE, TRU_EVENT_TYPE_VISIT);
  tru_record_set_text (event, TRU_EVENT_TITLE, "Visite");
  tru_record_set_number (event, TRU_EVENT_STARTS_AT, starts);
  tru_record_set_number (event, TRU_EVENT_ENDS_AT, starts + 60);
  tru_record_set_text (event, TRU_EVENT_ORGANISER, contact);
  return keep (write, event);
}

static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

static void
assert_order (GtkWidget         *dialog,
              const char *const *expected)
{
  g_auto (GStrv) order = tru_round_dialog_get_order (TRU_ROUND_DIALOG (dialog));

  g_assert_true (g_strv_equal ((const char *const *) order, expected));
}

static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (TruWrite) write = tru_write_begin (fixture->store, "add", NULL, NULL);
  g_autoptr (TruRecord) own = tru_record_new (&tru_organisation_kind);
  TruTime day = tru_time_new (fixture->monday, 0);
  g_autofree char *organisation = NULL, *nadia = NULL, *paul = NULL, *first = NULL, *second = NULL, *other = NULL;
  GtkWidget *dialog, *everybody, *combo;

  tru_record_set_text (own, TRU_ORGANISATION_NAME, "Nous");
  tru_record_set_number (own, TRU_ORGANISATION_TYPE, 0);
  organisation = keep (write, own);
  nadia = add_contact (write, organisation, "Nadia");
  paul = add_contact (write, organisation, "Paul");
  first = add_visit (write, nadia, day + 9 * 60);
  other = add_visit (write, paul, day + 10 * 60);
  second = add_visit (write, nadia, day + 11 * 60);
  g_assert_true (tru_write_commit (write, NULL));

  dialog = tru_round_dialog_new (fixture->store, fixture->monday, "nadia");
  combo = find_type (dialog, ADW_TYPE_COMBO_ROW);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (combo)), ==, 1);
  assert_order (dialog, (const char *const[]){ first, second, NULL });
  gtk_widget_activate_action (dialog, "round.move", "(ii)", 1, -1);
  assert_order (dialog, (const char *const[]){ second, first, NULL });
  gtk_widget_activate_action (dialog, "round.move", "(ii)", 0, -1);
  assert_order (dialog, (const char *const[]){ second, first, NULL });
  adw_combo_row_set_selected (ADW_COMBO_ROW (combo), 2);
  assert_order (dialog, (const char *const[]){ other, NULL });
  gtk_window_destroy (GTK_WINDOW (dialog));

  everybody = tru_round_dialog_new (fixture->store, fixture->monday, "somebody else");
  assert_order (everybody, (const char *const[]){ first, other, second, NULL });
  gtk_window_destroy (GTK_WINDOW (everybody));
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  gtk_test_init (&argc, &argv);
  adw_init ();
  g_test_add ("/calendar/round-dialog/order", Fixture, NULL, set_up, test_order, tear_down);
  return g_test_run ();
}
