/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journey.h"

#include "tru-clock.h"
#include "tru-code.h"
#include "tru-consumable.h"
#include "tru-finding.h"
#include "tru-item.h"
#include "tru-lending.h"
#include "tru-loan.h"
#include "tru-member.h"
#include "tru-tool-desk.h"

/* Somebody comes to the desk with two tools, takes a third and some paper, and wants a slip: no mouse, one confirmation, one undo.
   Before that, a case comes back without one of its parts. */

#define DRILL "OT-0149"   /* out to Malik Aouad, in its case */
#define LADDER "OT-0029"  /* out to Yasmine Haddad, late */
#define CABLE "OT-0027"   /* out to her too */
#define YASMINE "C-0231"

typedef struct
{
  TruJourney *journey;
  TruStore *store;
  char *drill_loan;
  char *ladder_loan;
  char *cable_loan;
  TruRecord *taken; /* what she takes home */
  TruRecord *paper;
  gint64 stock;
} Visit;

static void
scan (Visit      *visit,
      const char *code)
{
  g_autofree char *label = tru_code_with_check (code);
  g_autofree char *keys = g_strdup_printf ("%s\n", label);

  tru_journey_type (visit->journey, keys);
}

static char *
loan_of (Visit      *visit,
         const char *code)
{
  g_autoptr (TruRecord) item = tru_lending_find_item (visit->store, code, NULL);
  g_autoptr (TruRecord) loan = tru_lending_open_loan (visit->store, tru_record_get_uid (item), NULL);

  g_assert_nonnull (loan);
  return g_strdup (tru_record_get_uid (loan));
}

static gboolean
is_closed (Visit      *visit,
           const char *uid)
{
  g_autoptr (TruRecord) loan = tru_store_get (visit->store, &tru_loan_kind, uid, NULL);

  return tru_record_is_known (loan, TRU_LOAN_RETURNED_ON);
}

static gboolean
is_part_missing (gpointer data)
{
  Visit *visit = data;
  g_autoptr (TruRecord) loan = tru_store_get (visit->store, &tru_loan_kind, visit->drill_loan, NULL);

  return g_strcmp0 (tru_record_get_text (loan, TRU_LOAN_MISSING_PARTS), "Mallette") == 0;
}

static gboolean
is_drill_back (gpointer data)
{
  return is_closed (data, ((Visit *) data)->drill_loan);
}

static gint64
renewals_of (Visit *visit)
{
  g_autoptr (TruRecord) loan = tru_store_get (visit->store, &tru_loan_kind, visit->cable_loan, NULL);

  return MAX (tru_record_get_number (loan, TRU_LOAN_RENEWALS), 0);
}

static gboolean
is_visit_done (gpointer data)
{
  Visit *visit = data;
  g_autoptr (TruRecord) loan = tru_lending_open_loan (visit->store, tru_record_get_uid (visit->taken), NULL);

  return loan && is_closed (visit, visit->ladder_loan) && !is_closed (visit, visit->cable_loan) && renewals_of (visit) == 1
         && tru_lending_stock (visit->store, tru_record_get_uid (visit->paper)) == visit->stock - 200;
}

static gboolean
is_visit_undone (gpointer data)
{
  Visit *visit = data;
  g_autoptr (TruRecord) loan = tru_lending_open_loan (visit->store, tru_record_get_uid (visit->taken), NULL);

  return !loan && !is_closed (visit, visit->ladder_loan) && renewals_of (visit) == 0
         && tru_lending_stock (visit->store, tru_record_get_uid (visit->paper)) == visit->stock;
}

/* Something on the shelf that the rules let out to her without a word. */
static TruRecord *
choose (Visit      *visit,
        const char *member)
{
  g_autoptr (GPtrArray) items = tru_store_find (visit->store, &tru_item_kind, TRU_ITEM_CODE, NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const char *basket[] = { tru_record_get_uid (items->pdata[i]), NULL };
      g_autofree char *state = tru_store_state (visit->store, &tru_item_kind, basket[0]);
      g_autoptr (TruRecord) ladder = tru_lending_find_item (visit->store, LADDER, NULL);
      TruReturn back = { .item = tru_record_get_uid (ladder), .condition = TRU_UNKNOWN, .on = TRU_UNKNOWN };
      TruVisit whole = { .items = basket, .returns = &back, .n_returns = 1, .member = member, .on = TRU_UNKNOWN, .due_on = TRU_UNKNOWN };
      g_autoptr (GPtrArray) findings = g_str_equal (state, "available") ? tru_lending_check_visit (visit->store, &whole, NULL) : NULL;

      if (findings && tru_findings_worst (findings) < TRU_SEVERITY_BLOCKS)
        return g_object_ref (items->pdata[i]);
    }
  g_error ("nothing is free for her");
}

static void
prepare (Visit      *visit,
         TruJourney *journey)
{
  g_autoptr (TruRecord) member = NULL;
  g_autoptr (GPtrArray) consumables = NULL;

  visit->journey = journey;
  visit->store = tru_journey_store (journey);
  member = tru_lending_find_member (visit->store, YASMINE, NULL);
  visit->drill_loan = loan_of (visit, DRILL);
  visit->ladder_loan = loan_of (visit, LADDER);
  visit->cable_loan = loan_of (visit, CABLE);
  visit->taken = choose (visit, tru_record_get_uid (member));
  consumables = tru_store_find (visit->store, &tru_consumable_kind, TRU_CONSUMABLE_CODE, NULL, NULL);
  for (guint i = 0; i < consumables->len && !visit->paper; i++)
    if (tru_record_is_known (consumables->pdata[i], TRU_CONSUMABLE_CODE) && !tru_record_is_known (consumables->pdata[i], TRU_CONSUMABLE_ENDED_ON))
      visit->paper = g_object_ref (consumables->pdata[i]);
  g_assert_nonnull (visit->paper);
  visit->stock = tru_lending_stock (visit->store, tru_record_get_uid (visit->paper));
}

static void
return_without_case (Visit *visit)
{
  scan (visit, DRILL);
  tru_journey_wait (visit->journey, "the drill back", is_drill_back, visit);
  tru_journey_settle (visit->journey);
  tru_journey_press (visit->journey, "Down");
  tru_journey_press (visit->journey, "space");
  tru_journey_wait (visit->journey, "its case noted as missing", is_part_missing, visit);
  tru_journey_picture (visit->journey, "missing-part");
  tru_journey_press (visit->journey, "Escape");
}

static void
undo_in_empty_field (Visit *visit)
{
  GtkWidget *field = gtk_window_get_focus (GTK_WINDOW (tru_journey_window (visit->journey)));

  g_assert_true (GTK_IS_EDITABLE (field));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field)), ==, "");
  tru_journey_press (visit->journey, "<Control>z");
}

static void
visit_desk (Visit *visit)
{
  scan (visit, YASMINE);
  scan (visit, LADDER);
  scan (visit, CABLE);
  tru_journey_settle (visit->journey);
  tru_journey_press (visit->journey, "<Control>r");
  scan (visit, tru_record_get_text (visit->taken, TRU_ITEM_CODE));
  for (guint i = 0; i < 3; i++)
    scan (visit, tru_record_get_text (visit->paper, TRU_CONSUMABLE_CODE));
  tru_journey_settle (visit->journey);
  /* One too many: what waits on the list is taken off it, and what was done before stays. */
  undo_in_empty_field (visit);
  tru_journey_settle (visit->journey);
  g_assert_true (is_drill_back (visit));
  g_assert_false (is_closed (visit, visit->ladder_loan));
  tru_journey_picture (visit->journey, "visit");
  tru_journey_press (visit->journey, "<Control>Return");
  tru_journey_wait (visit->journey, "the whole visit", is_visit_done, visit);
}

static void
take_slip (Visit *visit)
{
  tru_journey_settle (visit->journey);
  tru_journey_press (visit->journey, "<Control>p");
  tru_journey_wait_front (visit->journey);
  tru_journey_picture (visit->journey, "slip");
  tru_journey_press (visit->journey, "Escape");
  tru_journey_wait_closed (visit->journey);
}

static gboolean
is_ladder_back (gpointer data)
{
  return is_closed (data, ((Visit *) data)->ladder_loan);
}

static gboolean
is_cable_back (gpointer data)
{
  return is_closed (data, ((Visit *) data)->cable_loan);
}

/* In the middle of other work, in another room, in its search field: the desk comes forward, and the field stays as it was. A dialog
   over the window keeps the scan off. */
static void
scan_elsewhere (Visit *visit)
{
  GtkWidget *field;

  tru_journey_act (visit->journey, "win.show-room", "s", "partners");
  tru_journey_settle (visit->journey);
  scan (visit, LADDER);
  tru_journey_wait (visit->journey, "the ladder back", is_ladder_back, visit);
  tru_journey_see_type (visit->journey, "TruToolDesk");
  tru_journey_act (visit->journey, "win.show-room", "s", "households");
  tru_journey_settle (visit->journey);
  tru_journey_act (visit->journey, "win.preferences", NULL);
  tru_journey_wait_front (visit->journey);
  tru_journey_press (visit->journey, "<Shift>Tab");
  scan (visit, CABLE);
  tru_journey_settle (visit->journey);
  g_assert_false (is_cable_back (visit));
  tru_journey_press (visit->journey, "Escape");
  tru_journey_wait_closed (visit->journey);
  tru_journey_press (visit->journey, "<Control>k");
  tru_journey_type (visit->journey, "Ben");
  tru_journey_settle (visit->journey);
  field = gtk_window_get_focus (GTK_WINDOW (tru_journey_window (visit->journey)));
  g_assert_true (GTK_IS_EDITABLE (field));
  scan (visit, CABLE);
  tru_journey_wait (visit->journey, "the cable back", is_cable_back, visit);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field)), ==, "Ben");
}

/* In a form, what is scanned stays in the field, and its Enter does not send the form off: not even where the code has the same
   character twice, as this one's “55”. */
static void
scan_into_form (Visit *visit)
{
  TruStore *store = tru_journey_store (visit->journey);
  g_autoptr (TruRecord) member = tru_lending_find_member (store, YASMINE, NULL);
  g_autoptr (TruRecord) after = NULL;
  const char *uid = tru_record_get_uid (member);
  GtkWindow *form;

  tru_journey_act (visit->journey, "win.edit-record", "(ss)", "member", uid);
  tru_journey_wait_front (visit->journey);
  form = tru_journey_front (visit->journey);
  g_assert_true (GTK_IS_EDITABLE (gtk_window_get_focus (form)));
  scan (visit, "OT-0055");
  tru_journey_settle (visit->journey);
  g_assert_true (tru_journey_front (visit->journey) == form);
  after = tru_store_get (store, &tru_member_kind, uid, NULL);
  g_assert_cmpstr (tru_record_get_text (after, TRU_MEMBER_NAME), ==, tru_record_get_text (member, TRU_MEMBER_NAME));
  gtk_window_destroy (form);
  tru_journey_wait_closed (visit->journey);
}

/* A list that waits is no lost one: whoever quits is asked. */
static void
quit_too_soon (Visit *visit)
{
  GtkWidget *list;

  scan (visit, tru_record_get_text (visit->taken, TRU_ITEM_CODE));
  list = tru_journey_see_type (visit->journey, "TruDeskLending");
  tru_journey_settle (visit->journey);
  tru_journey_press (visit->journey, "<Control>q");
  tru_journey_see_type (visit->journey, "AdwMessageDialog");
  tru_journey_wait_front (visit->journey);
  tru_journey_picture (visit->journey, "quit-too-soon");
  tru_journey_press (visit->journey, "Escape");
  tru_journey_wait_closed (visit->journey);
  tru_journey_settle (visit->journey);
  g_assert_true (gtk_widget_get_mapped (list));
  tru_journey_press (visit->journey, "<Control>z");
  tru_journey_settle (visit->journey);
  g_assert_false (gtk_widget_get_mapped (list));
}

/* A tool that is not wanted after all: Down leads to the list, Delete takes it off, Escape leaves the visit. */
static void
change_mind (Visit *visit)
{
  GtkWidget *basket;

  scan (visit, YASMINE);
  scan (visit, tru_record_get_text (visit->taken, TRU_ITEM_CODE));
  basket = tru_journey_see_type (visit->journey, "TruDeskBasket");
  tru_journey_settle (visit->journey);
  tru_journey_press (visit->journey, "Down");
  tru_journey_press (visit->journey, "Delete");
  tru_journey_settle (visit->journey);
  g_assert_false (gtk_widget_get_mapped (basket));
  undo_in_empty_field (visit);
  tru_journey_settle (visit->journey);
  g_assert_true (gtk_widget_get_mapped (basket));
  tru_journey_press (visit->journey, "Escape");
  tru_journey_see_type (visit->journey, "AdwMessageDialog");
  tru_journey_wait_front (visit->journey);
  tru_journey_picture (visit->journey, "leave");
  /* Enter goes on with the visit: a scanner ends with it. */
  tru_journey_press (visit->journey, "Return");
  tru_journey_wait_closed (visit->journey);
  g_assert_true (gtk_widget_get_mapped (basket));
  tru_journey_press (visit->journey, "<Control>z");
  tru_journey_settle (visit->journey);
  g_assert_false (gtk_widget_get_mapped (basket));
  tru_journey_press (visit->journey, "Escape");
  tru_journey_settle (visit->journey);
  g_assert_null (tru_tool_desk_get_member (TRU_TOOL_DESK (tru_journey_see_type (visit->journey, "TruToolDesk"))));
}

static gboolean
is_taken (gpointer data)
{
  Visit *visit = data;
  g_autoptr (TruRecord) loan = tru_lending_open_loan (visit->store, tru_record_get_uid (visit->taken), NULL);

  return loan != NULL;
}

/* At a desk with a queue nobody closes the slip first: it makes place for the next scan. */
static void
scan_over_slip (Visit *visit)
{
  scan (visit, YASMINE);
  tru_journey_settle (visit->journey);
  tru_journey_press (visit->journey, "<Control>p");
  tru_journey_see_type (visit->journey, "TruPaperWindow");
  tru_journey_wait_front (visit->journey);
  scan (visit, tru_record_get_text (visit->taken, TRU_ITEM_CODE));
  tru_journey_wait_closed (visit->journey);
  tru_journey_settle (visit->journey);
  tru_journey_press (visit->journey, "<Control>Return");
  tru_journey_wait (visit->journey, "what was scanned over the slip", is_taken, visit);
}

static void
play (TruJourney *journey)
{
  Visit visit = { NULL };

  prepare (&visit, journey);
  tru_journey_act (journey, "win.show-room", "s", "tool-library");
  tru_journey_see_type (journey, "TruToolDesk");
  tru_journey_settle (journey);
  return_without_case (&visit);
  visit_desk (&visit);
  take_slip (&visit);
  undo_in_empty_field (&visit);
  tru_journey_wait (journey, "all of it undone", is_visit_undone, &visit);
  quit_too_soon (&visit);
  change_mind (&visit);
  scan_elsewhere (&visit);
  scan_over_slip (&visit);
  scan_into_form (&visit);
  g_free (visit.drill_loan);
  g_free (visit.ladder_loan);
  g_free (visit.cable_loan);
  g_object_unref (visit.taken);
  g_object_unref (visit.paper);
}

int
main (void)
{
  g_autoptr (TruJourney) journey = tru_journey_new ();
  g_autofree char *path = tru_journey_demo (journey);

  tru_journey_run (journey, path, play);
  return 0;
}
