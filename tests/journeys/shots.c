/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-journey-tour.h"

/* A picture of every room and of the main dialogs, light and dark, as people of the demonstration's association see them. */

static const char *style = "";
static char *file_path;

static void
take (TruJourney *journey,
      const char *name)
{
  g_autofree char *full = g_strconcat (name, style, NULL);

  tru_journey_picture (journey, full);
}

/* Where nobody types nothing is outlined. */
static void
take_at_rest (TruJourney *journey,
              const char *name)
{
  gtk_window_set_focus (tru_journey_front (journey), NULL);
  take (journey, name);
}

static void
close_dialog (TruJourney *journey)
{
  gtk_window_close (tru_journey_front (journey));
  tru_journey_wait_closed (journey);
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
has_counts (gpointer row)
{
  GtkWidget *line = gtk_widget_get_first_child (row);

  return gtk_widget_get_mapped (gtk_widget_get_last_child (line));
}

static void
shoot_today (TruJourney *journey)
{
  show_room (journey, "today");
  tru_journey_see_type (journey, "TruDayCard");
  tru_journey_wait (journey, "the sidebar’s counts", has_counts, tru_journey_see_type (journey, "TruSidebarRow"));
  take_at_rest (journey, "today");
}

static void
shoot_calendar (TruJourney *journey)
{
  GtkWidget *week, *list;

  show_room (journey, "calendar");
  tru_journey_see_type (journey, "TruCalendarRoom");
  tru_journey_click_text (journey, tru_journey_word ("Show a week (1)"));
  week = tru_journey_see_type (journey, "TruWeekView");
  gtk_widget_activate_action (week, "calendar.today", NULL);
  tru_journey_wait (journey, "the week at its day", tru_journey_has_keyboard, week);
  take_at_rest (journey, "calendar-week");
  tru_journey_click_text (journey, tru_journey_word ("Show a month (2)"));
  tru_journey_see_type (journey, "TruMonthView");
  take_at_rest (journey, "calendar-month");
  tru_journey_click_text (journey, tru_journey_word ("Show a month as a list (3)"));
  list = tru_journey_see_type (journey, "TruAgendaView");
  tru_journey_wait (journey, "the list at its day", tru_journey_has_keyboard, list);
  take_at_rest (journey, "calendar-list");
}

static void
shoot_household (TruJourney *journey)
{
  tru_journey_act (journey, "win.show-record", "(ss)", "household", BENALI);
  tru_journey_see_type (journey, "TruHouseholdPage");
  tru_journey_see (journey, "06 39 98 12 40");
  take_at_rest (journey, "household");
  tru_journey_act (journey, "win.edit-record", "(ss)", "household", BENALI);
  tru_journey_see_type (journey, "TruRecordDialog");
  tru_journey_wait_front (journey);
  take (journey, "household-form");
  close_dialog (journey);
}

static void
shoot_contract (TruJourney *journey)
{
  tru_journey_click_text (journey, tru_journey_word ("_Contract…"));
  tru_journey_see_type (journey, "TruContractPreview");
  tru_journey_wait_front (journey);
  take_at_rest (journey, "contract");
  close_dialog (journey);
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

static void
shoot_desk (TruJourney *journey)
{
  show_room (journey, "tool-library");
  tru_journey_click_text (journey, tru_journey_word ("Loans and Returns"));
  tru_journey_see_type (journey, "TruToolDesk");
  if (!*style)
    fill_the_basket (journey);
  tru_journey_see (journey, "OT-0210");
  take (journey, "tool-desk");
}

static void
shoot_inventory (TruJourney *journey)
{
  g_autofree char *item = item_of (journey, "OT-0149");

  tru_journey_act (journey, "win.show-record", "(ss)", "item", item);
  tru_journey_see_type (journey, "TruItemDetails");
  tru_journey_see (journey, "OT-0149");
  take_at_rest (journey, "tool-inventory");
  tru_journey_click_text (journey, tru_journey_word ("Members"));
  tru_journey_see_type (journey, "TruMembers");
  take_at_rest (journey, "tool-members");
}

static void
shoot_reservations (TruJourney *journey)
{
  show_room (journey, "tool-library");
  tru_journey_click_text (journey, tru_journey_word ("Reservations"));
  tru_journey_see_type (journey, "TruReservationPage");
  tru_journey_see (journey, tru_journey_word ("Not collected"));
  take_at_rest (journey, "tool-reservations");
  tru_journey_click_text (journey, tru_journey_word ("_Reserve a Tool…"));
  tru_journey_see_type (journey, "TruActDialog");
  tru_journey_wait_front (journey);
  take_at_rest (journey, "tool-reserve");
  close_dialog (journey);
}

static void
shoot_partners (TruJourney *journey)
{
  if (!tru_rooms_by_name ("partners"))
    return;
  show_room (journey, "partners");
  tru_journey_see_type (journey, "TruPartnersRoom");
  take_at_rest (journey, "partners");
}

static void
shoot_dialogs (TruJourney *journey)
{
  tru_journey_act (journey, "win.preferences", NULL);
  tru_journey_see_type (journey, "TruPreferences");
  tru_journey_wait_front (journey);
  take_at_rest (journey, "preferences");
  close_dialog (journey);
  tru_journey_act (journey, "win.export-household", "s", BENALI);
  tru_journey_see_type (journey, "TruExportDialog");
  tru_journey_wait_front (journey);
  take_at_rest (journey, "export");
  close_dialog (journey);
  tru_journey_act (journey, "win.shortcuts", NULL);
  tru_journey_see_type (journey, "GtkShortcutsWindow");
  tru_journey_wait_front (journey);
  take_at_rest (journey, "shortcuts");
  close_dialog (journey);
  tru_journey_act (journey, "win.about", NULL);
  tru_journey_see_type (journey, "AdwAboutWindow");
  tru_journey_wait_front (journey);
  take_at_rest (journey, "about");
  close_dialog (journey);
}

static void
use_style (const char *suffix)
{
  style = suffix;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      *suffix ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static void
at_the_association (TruJourney *journey)
{
  static const char *const suffixes[] = { "", "-dark" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      use_style (suffixes[i]);
      tru_journey_tour (journey, take);
      shoot_today (journey);
      shoot_calendar (journey);
      shoot_household (journey);
      shoot_contract (journey);
      shoot_desk (journey);
      shoot_inventory (journey);
      shoot_reservations (journey);
      shoot_partners (journey);
      shoot_dialogs (journey);
    }
}

static void
at_the_partner (TruJourney *journey)
{
  use_style ("");
  tru_journey_tour_partner (journey, file_path, take);
  use_style ("-dark");
  tru_journey_tour_partner (journey, file_path, take);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (TruJourney) journey = tru_journey_new ();
  g_autofree char *association = tru_journey_demo (journey);
  g_autofree char *partner = tru_journey_path (journey, "partner.db");

  if (argc > 1)
    journey->pictures = argv[1];
  file_path = tru_journey_send_benali (journey, association);
  tru_journey_run (journey, association, at_the_association);
  tru_journey_run (journey, partner, at_the_partner);
  g_free (file_path);
  return 0;
}
