/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journey-tour.h"

#include "tru-export.h"
#include "tru-import-choose.h"
#include "tru-lending.h"

/* A meeting of the demonstration whose cases wait. */
#define MEETING "b5071d8f-223d-5cc5-b686-da4e2afa3e8f"

static TruJourneyStopFunc stop_func;

/* Where nobody types nothing is outlined. */
static void
stop_at_rest (TruJourney *journey,
              const char *name)
{
  gtk_window_set_focus (tru_journey_front (journey), NULL);
  stop_func (journey, name);
}

static void
show_room (TruJourney *journey,
           const char *room)
{
  tru_journey_act (journey, "win.show-room", "s", room);
}

static char *
item_of (TruJourney *journey,
         const char *code)
{
  g_autoptr (TruRecord) item = tru_lending_find_item (tru_journey_store (journey), code, NULL);

  return g_strdup (tru_record_get_uid (item));
}

/* They come a moment after the first frame. */
static gboolean
has_count (gpointer row)
{
  GtkWidget *line = gtk_widget_get_first_child (row);

  return *gtk_label_get_label (GTK_LABEL (gtk_widget_get_last_child (line))) != '\0';
}

static void
visit_today (TruJourney *journey)
{
  show_room (journey, "today");
  tru_journey_see_type (journey, "TruDayCard");
  tru_journey_wait (journey, "the sidebar’s counts", has_count, tru_journey_see_type (journey, "TruSidebarRow"));
  stop_at_rest (journey, "today");
}

static void
visit_calendar (TruJourney *journey)
{
  GtkWidget *week, *list;

  show_room (journey, "calendar");
  tru_journey_see_type (journey, "TruCalendarRoom");
  tru_journey_click_text (journey, tru_journey_word ("Show a week (1)"));
  week = tru_journey_see_type (journey, "TruWeekView");
  gtk_widget_activate_action (week, "calendar.today", NULL);
  tru_journey_wait (journey, "the week at its day", tru_journey_has_keyboard, week);
  stop_at_rest (journey, "calendar-week");
  tru_journey_click_text (journey, tru_journey_word ("Show a month (2)"));
  tru_journey_see_type (journey, "TruMonthView");
  stop_at_rest (journey, "calendar-month");
  tru_journey_click_text (journey, tru_journey_word ("Show a month as a list (3)"));
  list = tru_journey_see_type (journey, "TruAgendaView");
  tru_journey_wait (journey, "the list at its day", tru_journey_has_keyboard, list);
  stop_at_rest (journey, "calendar-list");
  tru_journey_click_text (journey, tru_journey_word ("Show the crews’ worksites of a quarter (4)"));
  tru_journey_see_type (journey, "TruQuarterView");
  stop_at_rest (journey, "calendar-quarter");
}

static void
visit_household (TruJourney *journey)
{
  tru_journey_act (journey, "win.show-record", "(ss)", "household", TRU_JOURNEY_BENALI);
  tru_journey_see_type (journey, "TruHouseholdPage");
  tru_journey_see (journey, "06 39 98 12 40");
  stop_at_rest (journey, "household");
  tru_journey_act (journey, "win.edit-record", "(ss)", "household", TRU_JOURNEY_BENALI);
  tru_journey_see_type (journey, "TruRecordDialog");
  tru_journey_wait_front (journey);
  stop_func (journey, "household-form");
  tru_journey_close_dialog (journey);
}

static void
visit_contract (TruJourney *journey)
{
  tru_journey_click_text (journey, tru_journey_word ("_Contract…"));
  tru_journey_see_type (journey, "TruPaperPreview");
  tru_journey_wait_front (journey);
  stop_at_rest (journey, "contract");
  tru_journey_close_dialog (journey);
}

static void
visit_pathways (TruJourney *journey)
{
  show_room (journey, "pathways");
  tru_journey_see_type (journey, "TruPathwayCard");
  stop_at_rest (journey, "pathways");
}

static void
visit_committees (TruJourney *journey)
{
  tru_journey_act (journey, "win.show-record", "(ss)", "meeting", MEETING);
  tru_journey_see_type (journey, "TruCommitteeCase");
  stop_at_rest (journey, "committees");
}

static void
fill_the_basket (TruJourney *journey)
{
  static const char *const codes[] = { "OT-0147", "OT-0210" };

  tru_journey_type (journey, "C-0231\n");
  tru_journey_see (journey, "C-0231");
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree char *scan = g_strconcat (codes[i], "\n", NULL);

      tru_journey_type (journey, scan);
      tru_journey_see (journey, codes[i]);
    }
}

/* Over a visit that waits the window would not close. */
static void
empty_the_basket (TruJourney *journey)
{
  GtkWidget *list = tru_journey_see_type (journey, "TruDeskLending");

  for (guint turn = 0; turn < 4 && gtk_widget_get_mapped (list); turn++)
    {
      tru_journey_press (journey, "<Control>z");
      tru_journey_settle (journey);
    }
  g_assert_false (gtk_widget_get_mapped (list));
}

static void
visit_desk (TruJourney *journey)
{
  show_room (journey, "tool-library");
  tru_journey_click_text (journey, tru_journey_word ("Loans and Returns"));
  tru_journey_see_type (journey, "TruToolDesk");
  fill_the_basket (journey);
  stop_func (journey, "tool-desk");
  empty_the_basket (journey);
}

static void
visit_inventory (TruJourney *journey)
{
  g_autofree char *item = item_of (journey, "OT-0149");

  tru_journey_act (journey, "win.show-record", "(ss)", "item", item);
  tru_journey_see_type (journey, "TruItemDetails");
  tru_journey_see (journey, "OT-0149");
  stop_at_rest (journey, "tool-inventory");
  gtk_widget_activate_action (tru_journey_see_type (journey, "TruInventory"), "tool-library.count", NULL);
  tru_journey_see_type (journey, "TruStockPage");
  stop_at_rest (journey, "tool-stock-take");
  gtk_widget_activate_action (tru_journey_see_type (journey, "TruStockPage"), "tool-library.consumables", NULL);
  tru_journey_see_type (journey, "TruConsumablesPage");
  stop_at_rest (journey, "tool-consumables");
  gtk_widget_activate_action (tru_journey_see_type (journey, "TruConsumablesPage"), "tool-library.inventory", NULL);
  tru_journey_click_text (journey, tru_journey_word ("Members"));
  tru_journey_see_type (journey, "TruMembers");
  stop_at_rest (journey, "tool-members");
}

static void
visit_reservations (TruJourney *journey)
{
  show_room (journey, "tool-library");
  tru_journey_click_text (journey, tru_journey_word ("Reservations"));
  tru_journey_see_type (journey, "TruReservationPage");
  tru_journey_see (journey, tru_journey_word ("Not collected"));
  stop_at_rest (journey, "tool-reservations");
  tru_journey_click_text (journey, tru_journey_word ("_Reserve a Tool…"));
  tru_journey_see_type (journey, "TruActDialog");
  tru_journey_wait_front (journey);
  stop_at_rest (journey, "tool-reserve");
  tru_journey_close_dialog (journey);
}

static void
visit_accounts (TruJourney *journey)
{
  show_room (journey, "tool-library");
  tru_journey_click_text (journey, g_dpgettext2 (NULL, "tool library", "Late"));
  tru_journey_see_type (journey, "TruLatePage");
  stop_at_rest (journey, "tool-late");
  tru_journey_click_text (journey, tru_journey_word ("Figures"));
  tru_journey_see_type (journey, "TruFiguresPage");
  stop_at_rest (journey, "tool-figures");
}

static void
visit_partners (TruJourney *journey)
{
  show_room (journey, "partners");
  tru_journey_see_type (journey, "TruPartnersRoom");
  stop_at_rest (journey, "partners");
}

static void
visit_dialogs (TruJourney *journey)
{
  tru_journey_act (journey, "win.preferences", NULL);
  tru_journey_see_type (journey, "TruPreferences");
  tru_journey_wait_front (journey);
  stop_at_rest (journey, "preferences");
  tru_journey_close_dialog (journey);
  tru_journey_act (journey, "win.export-household", "s", TRU_JOURNEY_BENALI);
  tru_journey_see_type (journey, "TruExportDialog");
  tru_journey_wait_front (journey);
  stop_at_rest (journey, "export");
  tru_journey_close_dialog (journey);
  tru_journey_act (journey, "win.shortcuts", NULL);
  tru_journey_see_type (journey, "GtkShortcutsWindow");
  tru_journey_wait_front (journey);
  stop_at_rest (journey, "shortcuts");
  tru_journey_close_dialog (journey);
  tru_journey_act (journey, "win.about", NULL);
  tru_journey_see_type (journey, "AdwAboutWindow");
  tru_journey_wait_front (journey);
  stop_at_rest (journey, "about");
  tru_journey_close_dialog (journey);
}

/**
 * tru_journey_close_dialog:
 * @self: a journey
 *
 * Closes the front window and waits until the main one stands alone.
 */
void
tru_journey_close_dialog (TruJourney *self)
{
  gtk_window_close (tru_journey_front (self));
  tru_journey_wait_closed (self);
}

/**
 * tru_journey_tour:
 * @self: a journey in the demonstration
 * @at_stop: called at each stop, with its name
 *
 * Visits every room and the main dialogs.
 */
void
tru_journey_tour (TruJourney        *self,
                  TruJourneyStopFunc at_stop)
{
  static const TruJourneyFunc visits[] = { visit_today, visit_calendar, visit_household, visit_contract, visit_pathways,
                                           visit_committees, visit_desk, visit_inventory, visit_reservations, visit_accounts,
                                           visit_partners, visit_dialogs };

  stop_func = at_stop;
  for (guint i = 0; i < G_N_ELEMENTS (visits); i++)
    visits[i] (self);
}

/**
 * tru_journey_send_benali:
 * @self: a journey
 * @database: path of the demonstration's database
 *
 * Returns: (transfer full): path of a file for a partner that holds the story's household
 */
char *
tru_journey_send_benali (TruJourney *self,
                         const char *database)
{
  g_autofree char *path = tru_journey_path (self, "benali.xml");
  const char *const households[] = { TRU_JOURNEY_BENALI, NULL };
  const TruExport what = { .scope = TRU_EXPORT_HOUSEHOLDS, .profile = TRU_PROFILE_PARTNER, .households = households };
  g_autoptr (GError) error = NULL;
  g_autoptr (TruStore) store = tru_store_open (database, TRU_STORE_EXISTING, &error);
  gint64 n_records;

  g_assert_no_error (error);
  tru_export_run (store, &what, path, NULL, &n_records, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&path);
}

/**
 * tru_journey_tour_partner:
 * @self: a journey in an empty database
 * @file: what tru_journey_send_benali() returned
 * @at_stop: called at each stop, with its name
 *
 * Visits what only a newcomer sees: the welcome page and the preview of an import.
 */
void
tru_journey_tour_partner (TruJourney        *self,
                          const char        *file,
                          TruJourneyStopFunc at_stop)
{
  stop_func = at_stop;
  tru_journey_see_type (self, "TruWelcome");
  stop_at_rest (self, "welcome");
  tru_import_open (GTK_WINDOW (tru_journey_window (self)), tru_window_get_office (tru_journey_window (self)), file);
  tru_journey_see_type (self, "TruImportWindow");
  tru_journey_see (self, "Famille Benali");
  tru_journey_wait_front (self);
  stop_at_rest (self, "import-preview");
  tru_journey_close_dialog (self);
}
