/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-tabs.h"

#include <glib/gi18n.h>

enum
{
  PLACE_WAITING,
  PLACE_MEMBERS,
  PLACE_DWELLING,
  PLACE_RESOURCES,
  PLACE_PLAN,
  PLACE_WORKSITE,
  PLACE_EVENTS,
  PLACE_LOANS,
  PLACE_HISTORY,
  PLACE_FOLLOW_UP,
};

static const TruCardPlace overview_places[] = {
  [PLACE_WAITING] = { N_("To follow up"), NULL, tru_household_show_waiting, 0, 0, 3 },
  [PLACE_MEMBERS] = { NC_("title of a card", "Composition"), "title of a card", tru_household_show_members, 0, 1, 1 },
  [PLACE_DWELLING] = { N_("Dwelling and landlord"), NULL, tru_household_show_dwelling, 1, 1, 1 },
  [PLACE_RESOURCES] = { N_("Resources and rent share"), NULL, tru_household_show_resources, 2, 1, 1 },
  [PLACE_PLAN] = { N_("Action plan"), NULL, tru_household_show_plan, 0, 2, 2 },
  [PLACE_WORKSITE] = { N_("Worksite"), NULL, tru_household_show_worksite, 2, 2, 1 },
  [PLACE_EVENTS] = { N_("Appointments"), NULL, tru_household_show_events, 0, 3, 2 },
  [PLACE_LOANS] = { N_("Tools on loan"), NULL, tru_household_show_loans, 2, 3, 1 },
  [PLACE_HISTORY] = { N_("Latest changes"), NULL, tru_household_show_history, 0, 4, 2 },
  [PLACE_FOLLOW_UP] = { N_("Contact and follow-up"), NULL, tru_household_show_follow_up, 2, 4, 1 },
};

static const TruCardPlace worksite_places[] = {
  { N_("Worksite"), NULL, tru_household_show_worksite, 0, 0, 2 },
  { N_("Costs"), NULL, tru_household_show_costs, 2, 0, 1 },
  { N_("Rooms and works"), NULL, tru_household_show_works, 0, 1, 2 },
  { N_("Preparation and agreements"), NULL, tru_household_show_preparation, 2, 1, 1 },
  { N_("Participation, day by day"), NULL, tru_household_show_participation, 0, 2, 3 },
  { N_("Materials"), NULL, tru_household_show_materials, 0, 3, 2 },
  { N_("Techniques learned"), NULL, tru_household_show_techniques, 2, 3, 1 },
  { N_("Photos before and after"), NULL, tru_household_show_photos, 0, 4, 3 },
  { N_("Other worksites"), NULL, tru_household_show_other_worksites, 0, 5, 3 },
};

/**
 * tru_household_tabs_set_up:
 * @overview: the tab that shows the whole file at a glance
 * @worksite: the tab of the worksite’s file
 *
 * Gives two tabs of a household’s page their cards.
 */
void
tru_household_tabs_set_up (TruCardGrid *overview,
                           TruCardGrid *worksite)
{
  tru_card_grid_set_places (overview, overview_places, G_N_ELEMENTS (overview_places));
  tru_card_grid_set_places (worksite, worksite_places, G_N_ELEMENTS (worksite_places));
}

/**
 * tru_household_tabs_worksite_card:
 * @overview: the tab that shows the whole file at a glance
 *
 * Returns: (transfer none): its card of the worksite, whose title line tells the state
 */
TruCard *
tru_household_tabs_worksite_card (TruCardGrid *overview)
{
  return tru_card_grid_get_card (overview, PLACE_WORKSITE);
}

/**
 * tru_household_tabs_add_shortcuts:
 * @keys: the page’s shortcuts
 *
 * Lets Alt+1 to Alt+4 choose a tab, as a browser does.
 */
void
tru_household_tabs_add_shortcuts (GtkShortcutController *keys)
{
  static const char *const tabs[] = { "overview", "support", "worksite", "journal" };

  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_1 + i, GDK_ALT_MASK),
                                                gtk_named_action_new ("household.show-tab"));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (tabs[i]));
      gtk_shortcut_controller_add_shortcut (keys, shortcut);
    }
}
