/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <adwaita.h>

#include "tru-card-lines.h"
#include "tru-card.h"
#include "tru-household-sections.h"
#include "tru-household-steps.h"
#include "tru-plan-action.h"
#include "tru-plan.h"
#include "tru-programme-step.h"
#include "tru-support-step.h"
#include "tru-worksite-day.h"
#include "tru-worksite.h"

static gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}

static TruHouseholdFile *
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  TruHouseholdFile *file = tru_household_file_load (fixture->store, fixture->family, &error);

  g_assert_no_error (error);
  return file;
}

static GtkWidget *
new_resources (Fixture *fixture)
{
  g_autoptr (TruHouseholdFile) file = load (fixture);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *card = g_object_ref_sink (g_object_new (TRU_TYPE_CARD, NULL));

  tru_household_show_resources (TRU_CARD (card), file, menu);
  return card;
}

/* After a move the rent is known before the charges: each is said, and what is wanting. */
static void
test_half_known_rent (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (TruRecord) family = tru_store_get (fixture->store, &tru_household_kind, fixture->family, NULL);
  g_autoptr (GError) error = NULL;
  GtkWidget *card = new_resources (fixture);

  g_assert_true (shows (card, "Rent and charges"));
  g_object_unref (card);
  tru_record_set_number (family, TRU_HOUSEHOLD_CHARGES, TRU_UNKNOWN);
  g_assert_true (tru_records_save (fixture->store, family, &error));
  card = new_resources (fixture);
  g_assert_false (shows (card, "Rent and charges"));
  g_assert_true (shows (card, "Monthly rent"));
  g_assert_true (shows (card, "€600"));
  g_assert_true (shows (card, "Wanting for it: Monthly charges"));
  g_object_unref (card);
}

/* A step of last year says of which; one of this year needs no year. */
static void
test_years (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GPtrArray) steps
    = tru_store_find (fixture->store, &tru_programme_step_kind, TRU_PROGRAMME_STEP_PROGRAMME, fixture->programme, NULL);
  g_autofree char *old = add (fixture, &tru_support_step_kind, "support", fixture->support, "step",
                              tru_record_get_uid (g_ptr_array_index (steps, 0)), "done_on", "2025-12-31", NULL);
  g_autofree char *new = add (fixture, &tru_support_step_kind, "support", fixture->support, "step",
                              tru_record_get_uid (g_ptr_array_index (steps, 1)), "done_on", "2026-01-01", NULL);
  g_autoptr (TruHouseholdFile) file = load (fixture);
  GtkWidget *stepper = g_object_ref_sink (g_object_new (TRU_TYPE_STEPPER, NULL));

  tru_household_show_steps (TRU_STEPPER (stepper), file);
  g_assert_true (shows (stepper, "31 Dec 2025"));
  g_assert_true (shows (stepper, "1 Jan"));
  g_assert_false (shows (stepper, "1 Jan 2026"));
  g_object_unref (stepper);
}

/* The right edge of the widest text within a widget. */
static float
text_end (GtkWidget *widget,
          GtkWidget *within)
{
  float end = 0;
  graphene_rect_t bounds;

  if (GTK_IS_LABEL (widget) && gtk_widget_compute_bounds (widget, within, &bounds))
    end = bounds.origin.x + bounds.size.width;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    end = MAX (end, text_end (child, within));
  return end;
}

/* However narrow the card: a long name or value wraps, it does not stand out. */
static void
test_pairs_stay_inside (Fixture      *fixture,
                        gconstpointer data)
{
  GtkWidget *card = g_object_ref_sink (g_object_new (TRU_TYPE_CARD, "title", "Home", NULL));
  int least;

  tru_card_pair (TRU_CARD (card), "Status", "Tenant since 2019");
  tru_card_pair (TRU_CARD (card), "Asbestos survey on", "10 May 2022");
  tru_card_pair (TRU_CARD (card), "Type", "T4, 78 m², 2nd floor");
  gtk_widget_measure (card, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  for (int width = least; width < least + 200; width++)
    {
      int height;

      gtk_widget_measure (card, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
      gtk_widget_allocate (card, width, height, -1, NULL);
      g_assert_cmpfloat (text_end (card, card), <=, width);
    }
  g_object_unref (card);
}

/* Days of a worksite are said short, and a dozen steps do not widen the page. */
static void
test_span (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GPtrArray) steps
    = tru_store_find (fixture->store, &tru_programme_step_kind, TRU_PROGRAMME_STEP_PROGRAMME, fixture->programme, NULL);
  g_autoptr (TruRecord) step = tru_record_copy (g_ptr_array_index (steps, steps->len - 1));
  g_autoptr (TruHouseholdFile) before = load (fixture);
  g_autofree char *worksite
    = add (fixture, &tru_worksite_kind, "support", fixture->support, "dwelling", tru_record_get_uid (before->dwelling), NULL);
  g_autofree char *first = add (fixture, &tru_worksite_day_kind, "worksite", worksite, "day", "2026-12-14", NULL);
  g_autofree char *last = add (fixture, &tru_worksite_day_kind, "worksite", worksite, "day", "2026-12-18", NULL);
  g_autoptr (TruHouseholdFile) file = NULL;
  GtkWidget *stepper = g_object_ref_sink (g_object_new (TRU_TYPE_STEPPER, NULL));
  int least;

  tru_record_set_number (step, TRU_PROGRAMME_STEP_CONDITION, TRU_PROGRAMME_STEP_CONDITION_WORKSITE_FINISHED);
  g_assert_true (tru_records_save (fixture->store, step, NULL));
  file = load (fixture);
  tru_household_show_steps (TRU_STEPPER (stepper), file);
  g_assert_true (shows (stepper, "14 – 18 Dec"));
  for (guint i = 0; i < 12; i++)
    tru_stepper_add (TRU_STEPPER (stepper), "Emménagement", "27 septembre 2027", TRU_STEP_MARK_TO_COME);
  gtk_widget_measure (stepper, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 700);
  g_object_unref (stepper);
}

/* The plan in force is the plan, in the overview too; what it replaced is named as former. */
static void
test_plan (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *former = add (fixture, &tru_plan_kind, "support", fixture->support, "version", "1", "drafted_on", "2026-10-08",
                                 "adopted_on", "2026-10-09", "replaced_on", "2026-11-02", NULL);
  g_autofree char *present = add (fixture, &tru_plan_kind, "support", fixture->support, "version", "2", "drafted_on", "2026-11-02", NULL);
  g_autofree char *old = add (fixture, &tru_plan_action_kind, "plan", former, "party", "household", "task", "Write to the bank", NULL);
  g_autofree char *task = add (fixture, &tru_plan_action_kind, "plan", present, "party", "household", "task", "Call the electrician", NULL);
  g_autofree char *dropped = add (fixture, &tru_plan_action_kind, "plan", present, "party", "household", "task", "Sell the car",
                                  "dropped_on", "2026-11-03", NULL);
  g_autoptr (TruHouseholdFile) file = load (fixture);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *card = g_object_ref_sink (g_object_new (TRU_TYPE_CARD, NULL));
  GtkWidget *versions = g_object_ref_sink (g_object_new (TRU_TYPE_CARD, NULL));

  tru_household_show_plan (TRU_CARD (card), file, menu);
  g_assert_true (shows (card, "Call the electrician"));
  g_assert_true (shows (card, "0 tasks done of 1"));
  g_assert_false (shows (card, "Write to the bank"));
  g_assert_false (shows (card, "Sell the car"));
  tru_household_show_plan_versions (TRU_CARD (versions), file, menu);
  g_assert_true (shows (versions, "In preparation: version 2, not agreed yet"));
  g_assert_true (shows (versions, "Before: version 1"));
  g_object_unref (card);
  g_object_unref (versions);
}

static GtkWidget *
new_worksite (Fixture    *fixture,
              const char *worksite,
              ...)
{
  g_autoptr (TruRecord) record = tru_store_get (fixture->store, &tru_worksite_kind, worksite, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruHouseholdFile) file = NULL;
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *card = g_object_ref_sink (g_object_new (TRU_TYPE_CARD, NULL));
  va_list days;

  va_start (days, worksite);
  for (int field = va_arg (days, int); field >= 0; field = va_arg (days, int))
    tru_record_set_number (record, field, tru_date_parse (va_arg (days, const char *)));
  va_end (days);
  g_assert_true (tru_records_save (fixture->store, record, &error));
  g_assert_no_error (error);
  file = load (fixture);
  tru_household_show_worksite (TRU_CARD (card), file, menu);
  return card;
}

/* What had to be true before it began is past once it is finished; a stopped one says whether it was made safe, if it had begun. */
static void
test_worksite (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *dwelling = add (fixture, &tru_dwelling_kind, "street", "27 rue de la Martinoire", "commune", "Wattrelos", NULL);
  g_autofree char *worksite = add (fixture, &tru_worksite_kind, "support", fixture->support, "dwelling", dwelling, NULL);
  g_autofree char *day = add (fixture, &tru_worksite_day_kind, "worksite", worksite, "day", "2026-11-16", NULL);
  GtkWidget *card = new_worksite (fixture, worksite, TRU_WORKSITE_INTERRUPTED_ON, "2026-11-16", -1);

  g_assert_true (shows (card, "interrupted on 16 Nov"));
  g_assert_false (shows (card, "made safe"));
  g_object_unref (card);
  card = new_worksite (fixture, worksite, TRU_WORKSITE_INTERRUPTED_ON, "2026-11-17", -1);
  g_assert_true (shows (card, "not noted as made safe"));
  g_object_unref (card);
  card = new_worksite (fixture, worksite, TRU_WORKSITE_MADE_SAFE_ON, "2026-11-18", TRU_WORKSITE_RESUMED_ON, "2026-11-19",
                       TRU_WORKSITE_FINISHED_ON, "2026-11-20", -1);
  g_assert_true (shows (card, "made safe on 18 Nov"));
  g_assert_true (shows (card, "Finished on 20 Nov"));
  g_assert_false (shows (card, "not signed"));
  g_object_unref (card);
}

/* Of a support that ended before anybody worked, the worksite was called off rather than interrupted. */
static void
test_worksite_left (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *dwelling = add (fixture, &tru_dwelling_kind, "street", "27 rue de la Martinoire", "commune", "Wattrelos", NULL);
  g_autofree char *worksite = add (fixture, &tru_worksite_kind, "support", fixture->support, "dwelling", dwelling, NULL);
  g_autofree char *day = add (fixture, &tru_worksite_day_kind, "worksite", worksite, "day", "2026-11-30", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) support = tru_store_get (fixture->store, &tru_support_kind, fixture->support, NULL);
  GtkWidget *card;

  tru_record_set_number (support, TRU_SUPPORT_CLOSED_ON, tru_date_new (2026, 11, 24));
  tru_record_set_number (support, TRU_SUPPORT_EXIT_REASON, TRU_SUPPORT_EXIT_REASON_WITHDRAWN);
  g_assert_true (tru_records_save (fixture->store, support, &error));
  g_assert_no_error (error);
  card = new_worksite (fixture, worksite, TRU_WORKSITE_INTERRUPTED_ON, "2026-11-24", -1);
  g_assert_true (shows (card, "called off on 24 Nov"));
  g_assert_false (shows (card, "interrupted"));
  g_object_unref (card);
}

static const char *
action_of (GtkWidget *button)
{
  return gtk_actionable_get_action_name (GTK_ACTIONABLE (button));
}

/* A single entry that opens a form is done at once; what acts without a question, or has company, waits in a menu. */
static void
test_pencil (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *card = g_object_ref_sink (g_object_new (TRU_TYPE_CARD, "title", "Worksite", NULL));
  GtkWidget *pencil = tru_card_add_pencil (TRU_CARD (card));
  GtkWidget *opens = gtk_widget_get_first_child (pencil), *acts = gtk_widget_get_last_child (pencil);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  tru_card_set_pencil (pencil, G_MENU_MODEL (menu));
  g_assert_false (gtk_widget_get_visible (pencil));
  g_menu_append (section, "Finish Today", "win.finish");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  tru_card_set_pencil (pencil, G_MENU_MODEL (menu));
  g_assert_true (gtk_widget_get_visible (opens));
  g_assert_null (action_of (acts));
  g_menu_remove_all (section);
  g_menu_append (section, "_Worksite…", "win.edit");
  tru_card_set_pencil (pencil, G_MENU_MODEL (menu));
  g_assert_false (gtk_widget_get_visible (opens));
  g_assert_cmpstr (action_of (acts), ==, "win.edit");
  g_menu_append (menu, "Add a _Room…", "win.add");
  tru_card_set_pencil (pencil, G_MENU_MODEL (menu));
  g_assert_true (gtk_widget_get_visible (opens));
  g_assert_false (gtk_widget_get_visible (acts));
  g_object_unref (card);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/household-cards/half-known-rent", Fixture, NULL, set_up, test_half_known_rent, tear_down);
  g_test_add ("/household-cards/pencil", Fixture, NULL, set_up, test_pencil, tear_down);
  g_test_add ("/household-cards/years", Fixture, NULL, set_up, test_years, tear_down);
  g_test_add ("/household-cards/span", Fixture, NULL, set_up, test_span, tear_down);
  g_test_add ("/household-cards/plan", Fixture, NULL, set_up, test_plan, tear_down);
  g_test_add ("/household-cards/pairs-stay-inside", Fixture, NULL, set_up, test_pairs_stay_inside, tear_down);
  g_test_add ("/household-cards/worksite", Fixture, NULL, set_up, test_worksite, tear_down);
  g_test_add ("/household-cards/worksite-left", Fixture, NULL, set_up, test_worksite_left, tear_down);
  return g_test_run ();
}
