/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-menu.h"

#include <glib/gi18n.h>

#include "tru-card-lines.h"
#include "tru-household-words.h"
#include "tru-household.h"
#include "tru-support.h"

static GMenuModel *
exits_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (int i = 0; tru_support_exit_reason_options[i].token; i++)
    tru_menu_act (menu, _(tru_support_exit_reason_options[i].label), "household.close-support", g_variant_new_int32 (i));
  return G_MENU_MODEL (menu);
}

/* Who may be noted as having died: the members of the household. */
static GMenuModel *
members_menu (GPtrArray *living)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < living->len; i++)
    {
      TruRow *row = g_ptr_array_index (living, i);
      const char *first_name = tru_row_get_text (row, TRU_HOUSEHOLD_MEMBER_FIRST_NAME);
      g_autofree char *name
        = tru_household_join (" ", first_name ? first_name : "", tru_row_get_text (row, TRU_HOUSEHOLD_MEMBER_NAME), NULL);

      tru_menu_act (menu, name, "household.die",
                    g_variant_new_string (tru_row_get_text (row, TRU_HOUSEHOLD_MEMBER_PERSON)));
    }
  return G_MENU_MODEL (menu);
}

/* What life does to a household (domain.md, “Life happens”). */
static GMenuModel *
life_menu (const TruHouseholdFile *file)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GPtrArray) living = tru_household_file_living (file);
  g_autoptr (GMenuModel) members = members_menu (living);
  gboolean is_silent = tru_record_is_known (file->household, TRU_HOUSEHOLD_LETTERS_STOPPED);

  if (tru_record_is_known (file->household, TRU_HOUSEHOLD_ENDED_ON))
    {
      tru_menu_act (menu, _("It _Comes Back"), "household.come-back", NULL);
      return G_MENU_MODEL (menu);
    }
  tru_menu_act (menu, _("It _Moves…"), "household.move", NULL);
  if (living->len > 1)
    tru_menu_act (menu, _("It Splits in _Two…"), "household.split", NULL);
  tru_menu_act (menu, _("It _Withdraws…"), "household.end", g_variant_new_int32 (TRU_HOUSEHOLD_END_REASON_WITHDRAWN));
  tru_menu_act (menu, _("It _Leaves the Area…"), "household.end", g_variant_new_int32 (TRU_HOUSEHOLD_END_REASON_LEFT));
  tru_menu_act (menu, _("It Is _Evicted…"), "household.end", g_variant_new_int32 (TRU_HOUSEHOLD_END_REASON_EVICTED));
  g_menu_append_submenu (menu, _("Somebody _Died"), members);
  tru_menu_act (menu, is_silent ? _("Letters Go Out _Again") : _("_Stop Letters at Once"), "household.stop-letters",
                g_variant_new_boolean (!is_silent));
  return G_MENU_MODEL (menu);
}

static gboolean
has_open_support (const TruHouseholdFile *file)
{
  return file->support && !tru_record_is_known (file->support, TRU_SUPPORT_CLOSED_ON);
}

/**
 * tru_household_menu:
 * @file: a household's file
 *
 * Returns: (transfer full): what can be done with the household besides its two buttons
 */
GMenuModel *
tru_household_menu (const TruHouseholdFile *file)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) removal = g_menu_new ();
  g_autoptr (GMenuModel) programmes = tru_household_programmes_menu (file);
  g_autoptr (GMenuModel) exits = exits_menu ();
  g_autoptr (GMenuModel) life = life_menu (file);

  tru_menu_edit (menu, _("_Edit the Household…"), file->household);
  tru_menu_edit (menu, _("Edit the _Support…"), file->support);
  if (has_open_support (file))
    g_menu_append_submenu (menu, _("_Close the Support"), exits);
  else if (!tru_record_is_known (file->household, TRU_HOUSEHOLD_ENDED_ON))
    g_menu_append_submenu (menu, _("_Open a Support"), programmes);
  g_menu_append_submenu (menu, _("_Life Happens"), life);
  tru_menu_act (removal, _("_Remove the Household"), "win.remove-record",
                g_variant_new ("(ss)", "household", tru_household_file_uid (file)));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (removal));
  return G_MENU_MODEL (menu);
}

/**
 * tru_household_programmes_menu:
 * @file: a household
 *
 * Returns: (transfer full): the programmes in which a support may be opened
 */
GMenuModel *
tru_household_programmes_menu (const TruHouseholdFile *file)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GPtrArray) programmes = tru_query_run (file->store, &tru_query_household_programmes, NULL, NULL);

  for (guint i = 0; programmes && i < programmes->len; i++)
    tru_menu_act (menu, tru_row_get_text (programmes->pdata[i], TRU_HOUSEHOLD_PROGRAMME_NAME), "household.open-support",
                  g_variant_new_string (tru_row_get_text (programmes->pdata[i], TRU_HOUSEHOLD_PROGRAMME_UID)));
  return G_MENU_MODEL (menu);
}
