/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "room-fixture.h"

#include <adwaita.h>

#include "tru-assessment.h"
#include "tru-entry.h"
#include "tru-household-journal.h"
#include "tru-household-support.h"
#include "tru-labour.h"
#include "tru-material.h"
#include "tru-photo-desk.h"
#include "tru-programme-step.h"
#include "tru-record-form.h"
#include "tru-risk.h"
#include "tru-room-work.h"
#include "tru-room.h"
#include "tru-stepper.h"
#include "tru-support-step.h"
#include "tru-work-type.h"
#include "tru-worksite-day.h"
#include "tru-worksite-room.h"
#include "tru-worksite.h"

/* The tightest width that the window leaves to a room. */
#define MAX_MINIMUM 1071

static void
test_page (RoomFixture  *fixture,
           gconstpointer data)
{
  int minimum;

  g_assert_cmpstr (tru_household_page_get_uid (TRU_HOUSEHOLD_PAGE (page_of (fixture))), ==, fixture->base.family);
  g_assert_true (shows (page_of (fixture), "Famille Benali"));
  g_assert_true (shows (page_of (fixture), "27 rue de la Martinoire"));
  g_assert_true (shows (page_of (fixture), "Lina, daughter"));
  g_assert_true (shows (page_of (fixture), "€456"));
  g_assert_true (shows (page_of (fixture), "to ask for: year of building unknown"));
  gtk_widget_measure (fixture->room, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, MAX_MINIMUM);
}

static void
test_change (RoomFixture  *fixture,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruStore) other = tru_store_open_again (fixture->base.store, &error);
  g_autoptr (TruRecord) family = tru_store_get (other, &tru_household_kind, fixture->base.family, &error);

  tru_record_set_text (family, TRU_HOUSEHOLD_NAME, "Famille Benali-Kaddour");
  g_assert_true (tru_records_save (other, family, &error));
  assert_comes (fixture, "Famille Benali-Kaddour");
  g_assert_cmpstr (tru_household_page_get_uid (TRU_HOUSEHOLD_PAGE (page_of (fixture))), ==, fixture->base.family);
}

static void
test_step (RoomFixture  *fixture,
           gconstpointer data)
{
  GtkWidget *stepper = find (page_of (fixture), TRU_TYPE_STEPPER);

  g_signal_emit_by_name (stepper, "step-activated", 0);
  assert_comes (fixture, "24 Nov");
}

static void
test_state (RoomFixture  *fixture,
            gconstpointer data)
{
  g_autofree char *other = add (&fixture->base, &tru_household_kind, "name", "Zoé", NULL);
  g_autofree char *state = NULL;

  g_assert_true (tru_room_show_record (TRU_ROOM (fixture->room), "household", other));
  g_assert_cmpstr (tru_household_page_get_uid (TRU_HOUSEHOLD_PAGE (page_of (fixture))), ==, other);
  state = tru_room_save_state (TRU_ROOM (fixture->room));
  g_assert_true (tru_room_show_record (TRU_ROOM (fixture->room), "support", fixture->base.support));
  g_assert_cmpstr (tru_household_page_get_uid (TRU_HOUSEHOLD_PAGE (page_of (fixture))), ==, fixture->base.family);
  tru_room_restore_state (TRU_ROOM (fixture->room), state);
  g_assert_cmpstr (tru_household_page_get_uid (TRU_HOUSEHOLD_PAGE (page_of (fixture))), ==, other);
  tru_room_restore_state (TRU_ROOM (fixture->room), "nonsense");
  tru_room_restore_state (TRU_ROOM (fixture->room), "closed name 00000000-0000-4000-8000-000000000000");
  g_assert_false (tru_room_show_record (TRU_ROOM (fixture->room), "programme", fixture->base.programme));
}

/* The months of the support are over: the page says so, and leads to the support’s tab. */
static void
test_waiting (RoomFixture  *fixture,
              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TruRecord) support = tru_store_get (fixture->base.store, &tru_support_kind, fixture->base.support, &error);

  g_assert_false (shows (page_of (fixture), "The support should have ended"));
  tru_record_set_number (support, TRU_SUPPORT_OPENED_ON, tru_date_new (2026, 5, 4));
  tru_record_set_number (support, TRU_SUPPORT_ACCEPTED_ON, tru_date_new (2026, 5, 4));
  g_assert_true (tru_records_save (fixture->base.store, support, &error));
  g_assert_no_error (error);
  g_assert_true (tru_household_page_show (TRU_HOUSEHOLD_PAGE (page_of (fixture)), fixture->base.family));
  g_assert_true (shows (page_of (fixture), "The support should have ended on Wed 4 Nov."));
  g_assert_false (gtk_widget_get_mapped (find (page_of (fixture), TRU_TYPE_HOUSEHOLD_SUPPORT)));
  g_assert_true (gtk_widget_activate_action (page_of (fixture), "household.show-section", "i", TRU_SUPPORT_SECTION_REVIEWS));
  g_assert_true (gtk_widget_get_child_visible (find (page_of (fixture), TRU_TYPE_HOUSEHOLD_SUPPORT)));
}

static void
on_edit_field (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       asked)
{
  *(GVariant **) asked = g_variant_ref (parameter);
}

/* A deadline opens just what settles it: a day of the record that it is about, or a card of the tab. */
static void
test_settle (RoomFixture  *fixture,
             gconstpointer data)
{
  Fixture *base = &fixture->base;
  g_autofree char *assessment
    = add (base, &tru_assessment_kind, "support", base->support, "type", "social", "started_on", "2026-11-02", NULL);
  g_autofree char *risk = add (base, &tru_risk_kind, "assessment", assessment, "type", "sanitary", "gravity", "high", "noted_on",
                               "2026-11-02", "due_on", "2026-11-20", NULL);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) edit = g_simple_action_new ("edit-field", G_VARIANT_TYPE ("(sss)"));
  g_autoptr (GVariant) asked = NULL;
  const char *kind, *uid, *field;

  g_signal_connect (edit, "activate", G_CALLBACK (on_edit_field), &asked);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (edit));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->room), "win", G_ACTION_GROUP (group));
  g_assert_true (tru_room_settle (TRU_ROOM (fixture->room), "household", base->family, "risk-due", risk));
  g_assert_nonnull (asked);
  g_variant_get (asked, "(&s&s&s)", &kind, &uid, &field);
  g_assert_cmpstr (kind, ==, "risk");
  g_assert_cmpstr (uid, ==, risk);
  g_assert_cmpstr (field, ==, "settled_on");
  /* Settled meanwhile: nothing opens. */
  g_clear_pointer (&asked, g_variant_unref);
  g_assert_true (tru_room_settle (TRU_ROOM (fixture->room), "household", base->family, "risk-due", assessment));
  g_assert_null (asked);
  g_assert_false (tru_room_settle (TRU_ROOM (fixture->room), "programme", base->programme, "risk-due", risk));
}

/* A late step opens what it waits for: a committee's decision to note, or the day of one that waits for nothing. */
static void
test_settle_step (RoomFixture  *fixture,
                  gconstpointer data)
{
  Fixture *base = &fixture->base;
  g_autofree char *committee = add (base, &tru_programme_step_kind, "programme", base->programme, "position", "8", "name", "Committee", "condition", "decided", NULL);
  g_autofree char *move = add (base, &tru_programme_step_kind, "programme", base->programme, "position", "9", "name", "Moving in", NULL);
  g_autofree char *decided = add (base, &tru_support_step_kind, "support", base->support, "step", committee, "planned_on", "2026-11-20", NULL);
  g_autofree char *moved = add (base, &tru_support_step_kind, "support", base->support, "step", move, "planned_on", "2026-11-20", NULL);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) edit = g_simple_action_new ("edit-field", G_VARIANT_TYPE ("(sss)"));
  g_autoptr (GSimpleAction) added = g_simple_action_new ("add-record", G_VARIANT_TYPE ("(sa{ss})"));
  g_autoptr (GVariant) asked = NULL;
  g_autoptr (GVariant) new_record = NULL;
  const char *kind, *uid, *field;

  g_signal_connect (edit, "activate", G_CALLBACK (on_edit_field), &asked);
  g_signal_connect (added, "activate", G_CALLBACK (on_edit_field), &new_record);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (edit));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (added));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->room), "win", G_ACTION_GROUP (group));
  g_assert_true (tru_room_settle (TRU_ROOM (fixture->room), "household", base->family, "step-late", decided));
  g_assert_nonnull (new_record);
  g_variant_get (new_record, "(&sa{ss})", &kind, NULL);
  g_assert_cmpstr (kind, ==, "decision");
  g_assert_null (asked);
  g_assert_true (tru_room_settle (TRU_ROOM (fixture->room), "household", base->family, "step-late", moved));
  g_assert_nonnull (asked);
  g_variant_get (asked, "(&s&s&s)", &kind, &uid, &field);
  g_assert_cmpstr (kind, ==, "support_step");
  g_assert_cmpstr (uid, ==, moved);
  g_assert_cmpstr (field, ==, "done_on");
}

/* The worksite's tab is filled when it comes into sight; hours, rooms, costs and what a minor may do are in it. */
static void
test_worksite (RoomFixture  *fixture,
               gconstpointer data)
{
  Fixture *base = &fixture->base;
  g_autofree char *lina = NULL;
  g_autofree char *dwelling = NULL;
  g_autofree char *worksite = NULL;
  g_autofree char *day = NULL;
  g_autofree char *room = NULL;
  g_autofree char *paint = add (base, &tru_work_type_kind, "name", "Painting", "unit", "m²", NULL);
  g_autofree char *work = NULL;
  g_autofree char *material = NULL;
  g_autofree char *labour = NULL;
  g_autoptr (TruHouseholdFile) file = tru_household_file_load (base->store, base->family, NULL);

  dwelling = g_strdup (tru_record_get_uid (file->dwelling));
  lina = g_strdup (tru_row_get_text (file->members->pdata[1], TRU_HOUSEHOLD_MEMBER_PERSON));
  worksite = add (base, &tru_worksite_kind, "support", base->support, "dwelling", dwelling, "labour_cost", "900.00", NULL);
  day = add (base, &tru_worksite_day_kind, "worksite", worksite, "day", "2026-11-30", NULL);
  room = add (base, &tru_worksite_room_kind, "worksite", worksite, "name", "Living room", "area", "24.00", NULL);
  work = add (base, &tru_room_work_kind, "worksite_room", room, "work_type", paint, "quantity", "48.00", NULL);
  material = add (base, &tru_material_kind, "worksite", worksite, "name", "White paint", "quantity", "10.00", "unit_price", "6.40", NULL);
  labour = add (base, &tru_labour_kind, "worksite_day", day, "person", lina, "technique", "Rolling", NULL);
  g_assert_true (tru_household_page_show (TRU_HOUSEHOLD_PAGE (page_of (fixture)), base->family));
  g_assert_false (shows (page_of (fixture), "White paint"));
  g_assert_true (gtk_widget_activate_action (page_of (fixture), "household.show-tab", "s", "worksite"));
  g_assert_true (shows (page_of (fixture), "Living room · 24 m²"));
  g_assert_true (shows (page_of (fixture), "Painting"));
  g_assert_true (shows (page_of (fixture), "48 m²"));
  g_assert_true (shows (page_of (fixture), "€64"));
  g_assert_true (shows (page_of (fixture), "€964"));
  g_assert_true (shows (page_of (fixture), "a minor: takes part, never works"));
  g_assert_true (shows (page_of (fixture), "takes part"));
  g_assert_true (shows (page_of (fixture), "Rolling"));
}

/* An entry found by the search opens the journal, whose own search looks at texts, types and days. */
static void
test_journal (RoomFixture  *fixture,
              gconstpointer data)
{
  Fixture *base = &fixture->base;
  g_autofree char *call = add (base, &tru_entry_kind, "household", base->family, "day", "2026-11-20", "type", "call", "text",
                               "Samira confirms the preparation of both rooms with her brother, and asks once more for a ladder", NULL);
  g_autofree char *letter = add (base, &tru_entry_kind, "household", base->family, "day", "2026-11-05", "type", "letter", "text",
                                 "Letter to the landlord", NULL);
  GtkWidget *journal = find (page_of (fixture), TRU_TYPE_HOUSEHOLD_JOURNAL);
  /* Below the line that writes, whose list of types has a search of its own. */
  GtkWidget *search = gtk_widget_get_next_sibling (gtk_widget_get_first_child (gtk_widget_get_first_child (journal)));

  g_assert_true (tru_room_show_record (TRU_ROOM (fixture->room), "entry", call));
  g_assert_true (tru_household_page_show (TRU_HOUSEHOLD_PAGE (page_of (fixture)), base->family));
  g_assert_true (gtk_widget_get_child_visible (journal));
  g_assert_true (shows (journal, "Samira confirms"));
  g_assert_true (shows (journal, "Letter to the landlord"));
  g_assert_true (shows (journal, "2 contacts"));
  gtk_editable_set_text (GTK_EDITABLE (search), "nov 5 LANDLORD");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_false (shows (journal, "Samira confirms"));
  g_assert_true (shows (journal, "Letter to the landlord"));
  g_assert_true (shows (journal, "1 contact of 2"));
  /* A word at the end of an entry is shown with those around it. */
  gtk_editable_set_text (GTK_EDITABLE (search), "ladder");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_true (shows (journal, "… brother, and asks once more for a ladder") || shows (journal, "… and asks once more for a ladder"));
  g_assert_false (shows (journal, "Samira confirms"));
}

/* A confidential address is in no tab. */
static void
test_confidential (RoomFixture  *fixture,
                   gconstpointer data)
{
  static const char *const tabs[] = { "overview", "support", "worksite", "journal" };
  Fixture *base = &fixture->base;
  g_autoptr (GError) error = NULL;
  g_autoptr (TruHouseholdFile) file = tru_household_file_load (base->store, base->family, NULL);
  g_autofree char *worksite = add (base, &tru_worksite_kind, "support", base->support, "dwelling",
                                   tru_record_get_uid (file->dwelling), NULL);

  tru_record_set_number (file->household, TRU_HOUSEHOLD_CONFIDENTIAL_ADDRESS, TRUE);
  g_assert_true (tru_records_save (base->store, file->household, &error));
  g_assert_true (tru_household_page_show (TRU_HOUSEHOLD_PAGE (page_of (fixture)), base->family));
  g_assert_true (shows (page_of (fixture), "Confidential address"));
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      g_assert_true (gtk_widget_activate_action (page_of (fixture), "household.show-tab", "s", tabs[i]));
      g_assert_false (shows (page_of (fixture), "Martinoire"));
      g_assert_false (shows (page_of (fixture), "Wattrelos"));
    }
}

/* What begins as a picture and is none gets no dialog. The dialog of a whole one says why it is refused, and keeps nothing, as
   long as nobody said who can be recognised. */
static void
test_photo (RoomFixture  *fixture,
            gconstpointer data)
{
  static const char cut_off[] = "\x89PNG\r\n\x1a\n picture";
  g_autoptr (GdkPixbuf) picture = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 4, 4);
  Fixture *base = &fixture->base;
  g_autofree char *path = g_build_filename (base->folder, "before.png", NULL);
  g_autoptr (TruHouseholdFile) file = tru_household_file_load (base->store, base->family, NULL);
  g_autofree char *worksite = add (base, &tru_worksite_kind, "support", base->support, "dwelling",
                                   tru_record_get_uid (file->dwelling), NULL);
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  GtkWidget *dialog;

  g_assert_true (g_file_set_contents (path, cut_off, sizeof cut_off, NULL));
  tru_photo_desk_ask (page_of (fixture), base->office, worksite, TRU_PHOTO_MOMENT_BEFORE, path);
  g_assert_null (find_act_dialog ());
  g_assert_true (gdk_pixbuf_save (picture, path, "png", NULL, NULL));
  tru_photo_desk_ask (page_of (fixture), base->office, worksite, TRU_PHOTO_MOMENT_BEFORE, path);
  dialog = find_act_dialog ();
  g_assert_true (gtk_widget_activate_action (dialog, "act.confirm", NULL));
  while (!shows (dialog, "Say whether people can be recognised") && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (shows (dialog, "Say whether people can be recognised"));
  g_assert_cmpint (tru_store_count (base->store, &tru_photo_kind), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TRUELLE_TODAY", "2026-11-24", TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/households-room/page", test_page);
  ADD ("/households-room/change", test_change);
  ADD ("/households-room/step", test_step);
  ADD ("/households-room/state", test_state);
  ADD ("/households-room/waiting", test_waiting);
  ADD ("/households-room/settle", test_settle);
  ADD ("/households-room/settle-step", test_settle_step);
  ADD ("/households-room/worksite", test_worksite);
  ADD ("/households-room/journal", test_journal);
  ADD ("/households-room/confidential", test_confidential);
  ADD ("/households-room/photo", test_photo);
  return g_test_run ();
}
