/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-sections.h"

#include <glib/gi18n.h>

#include "tru-card-lines.h"
#include "tru-dwelling.h"
#include "tru-household.h"
#include "tru-household-words.h"
#include "tru-occupancy.h"
#include "tru-organisation.h"
#include "tru-programme.h"
#include "tru-rent-bar.h"
#include "tru-rent-share.h"
#include "tru-worksite-room.h"
#include "tru-worksite-rules.h"

static void
show_member (TruCard                *card,
             const TruHouseholdFile *file,
             TruRow                 *row,
             GMenu                  *menu)
{
  TruRow *first = g_ptr_array_index (file->members, 0);
  g_autofree char *name = tru_household_file_member (row, tru_row_get_text (first, TRU_HOUSEHOLD_MEMBER_NAME));
  g_autofree char *age = NULL;
  g_autofree char *place = g_strdup_printf (_("Place of %s in the household…"), tru_row_get_text (row, TRU_HOUSEHOLD_MEMBER_FIRST_NAME)
                                                                                   ? tru_row_get_text (row, TRU_HOUSEHOLD_MEMBER_FIRST_NAME)
                                                                                   : tru_row_get_text (row, TRU_HOUSEHOLD_MEMBER_NAME));

  age = tru_row_get_text (row, TRU_HOUSEHOLD_MEMBER_DIED_ON)
            ? g_strdup (_("deceased"))
            : tru_household_age (tru_row_get_date (row, TRU_HOUSEHOLD_MEMBER_BIRTH_DATE), file->today);
  tru_card_record_line (card, name, age, "win.edit-record", "person", tru_row_get_text (row, TRU_HOUSEHOLD_MEMBER_PERSON));
  tru_menu_edit_uid (menu, place, "membership", tru_row_get_text (row, TRU_HOUSEHOLD_MEMBER_MEMBERSHIP));
}

void
tru_household_show_members (TruCard                *card,
                            const TruHouseholdFile *file,
                            GMenu                  *menu)
{
  g_autoptr (GMenu) places = g_menu_new ();
  g_autoptr (GPtrArray) living = tru_household_file_living (file);
  g_autofree char *caption = g_strdup_printf (ngettext ("%d person", "%d people", living->len), (int) living->len);

  tru_card_set_caption (card, living->len ? caption : NULL);
  tru_menu_act (menu, _("_Add a Person…"), "household.add-member", NULL);
  for (guint i = 0; i < file->members->len; i++)
    show_member (card, file, g_ptr_array_index (file->members, i), places);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (places));
  if (file->members->len)
    return;
  tru_card_note (card, _("Nobody is noted yet. Begin with the person in charge of the file."));
  tru_card_button (card, _("Add a _Person…"), "household.add-member", NULL);
}

static void
show_rooms (TruCard                *card,
            const TruHouseholdFile *file)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < file->rooms->len; i++)
    {
      TruRecord *room = g_ptr_array_index (file->rooms, i);
      g_autofree char *area = tru_decimal_format (tru_record_get_number (room, TRU_WORKSITE_ROOM_AREA));

      g_string_append_printf (text, "%s%s", i ? " ; " : "", tru_record_get_text (room, TRU_WORKSITE_ROOM_NAME));
      if (*area)
        g_string_append_printf (text, _(", %s m²"), area);
    }
  if (text->len)
    tru_card_pair (card, file->rooms->len == 1 ? _("Room") : C_ ("dwelling", "Rooms"), text->str);
}

static char *
status_words (const TruHouseholdFile *file)
{
  TruDate since = tru_record_get_number (file->occupancy, TRU_OCCUPANCY_SINCE);
  g_autofree char *known = tru_record_format (file->occupancy, TRU_OCCUPANCY_STATUS);
  g_autofree char *status = g_strdup (*known ? known : _("Occupancy status not noted"));
  int year;

  if (since == TRU_UNKNOWN)
    return g_steal_pointer (&status);
  tru_date_get (since, &year, NULL, NULL);
  if (!*known)
    return g_strdup_printf (_("Here since %d; occupancy status not noted"), year);
  /* Translators: “Tenant since 2019” */
  return g_strdup_printf (_("%s since %d"), status, year);
}

static void
fill_dwelling_menu (const TruHouseholdFile *file,
                    GMenu                  *menu)
{
  g_autoptr (GMenu) former = g_menu_new ();

  tru_menu_edit (menu, _("_Dwelling…"), file->dwelling);
  tru_menu_edit (menu, _("_Occupancy Status…"), file->occupancy);
  tru_menu_act (menu, _("_Add a Dwelling…"), "household.add-dwelling", NULL);
  for (guint i = 0; i < file->dwellings->len && !tru_household_file_is_hidden (file); i++)
    {
      TruRow *row = g_ptr_array_index (file->dwellings, i);

      if (file->occupancy && g_str_equal (tru_row_get_text (row, TRU_HOUSEHOLD_DWELLING_OCCUPANCY), tru_record_get_uid (file->occupancy)))
        continue;
      tru_menu_edit_uid (former, tru_row_get_text (row, TRU_HOUSEHOLD_DWELLING_ADDRESS), "occupancy",
                         tru_row_get_text (row, TRU_HOUSEHOLD_DWELLING_OCCUPANCY));
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (former)))
    g_menu_append_section (menu, _("Other dwellings"), G_MENU_MODEL (former));
}

/* By the year of building, before any worksite is planned: a survey takes a landlord weeks. */
static void
show_survey (TruCard                *card,
             const TruHouseholdFile *file,
             const char             *label,
             guint                   before_field,
             guint                   survey_field)
{
  g_autofree char *noted = tru_date_format (tru_record_get_number (file->dwelling, survey_field), TRU_DATE_YEAR);
  g_autofree char *before = NULL;
  g_autofree char *wanted = NULL;

  if (*noted)
    tru_card_pair (card, label, noted);
  if (!file->programme || !tru_worksite_wants_survey (file->programme, file->dwelling, before_field, survey_field))
    return;
  before = tru_date_format (tru_record_get_number (file->programme, before_field), TRU_DATE_YEAR);
  if (tru_record_is_known (file->dwelling, TRU_DWELLING_BUILT_ON))
    /* Translators: a survey of lead or asbestos; a day */
    wanted = g_strdup_printf (_("to ask for: built before %s"), before);
  else
    wanted = g_strdup (_("to ask for: year of building unknown"));
  tru_card_pair (card, label, wanted);
}

/* An owner has no landlord: that is known, not unknown. */
static char *
landlord_words (const TruHouseholdFile *file)
{
  if (tru_record_is_known (file->dwelling, TRU_DWELLING_LANDLORD))
    return tru_store_title (file->store, &tru_organisation_kind, tru_record_get_text (file->dwelling, TRU_DWELLING_LANDLORD));
  if (file->occupancy && tru_record_get_number (file->occupancy, TRU_OCCUPANCY_STATUS) == TRU_OCCUPANCY_STATUS_OWNER)
    return g_strdup (_("none: they own it"));
  return NULL;
}

void
tru_household_show_dwelling (TruCard                *card,
                             const TruHouseholdFile *file,
                             GMenu                  *menu)
{
  g_autofree char *coming = tru_household_file_coming (file);
  g_autofree char *landlord = NULL;
  g_autofree char *status = NULL;
  g_autofree char *type = NULL;

  fill_dwelling_menu (file, menu);
  if (!file->dwelling && coming)
    {
      tru_card_pair (card, _("Moves in on"), coming);
      return;
    }
  if (!file->dwelling)
    {
      tru_card_note (card, _("No dwelling is noted."));
      tru_card_button (card, _("Add a _Dwelling…"), "household.add-dwelling", NULL);
      return;
    }
  landlord = landlord_words (file);
  status = status_words (file);
  type = tru_household_dwelling (file->dwelling);
  tru_card_pair (card, _("Landlord"), landlord);
  tru_card_pair (card, _("Status"), status);
  tru_card_pair (card, _("Type"), type);
  show_survey (card, file, _("Lead survey"), TRU_PROGRAMME_LEAD_BEFORE, TRU_DWELLING_LEAD_SURVEY);
  show_survey (card, file, _("Asbestos survey"), TRU_PROGRAMME_ASBESTOS_BEFORE, TRU_DWELLING_ASBESTOS_SURVEY);
  show_rooms (card, file);
  if (coming)
    tru_card_pair (card, _("Moves in on"), coming);
}

/* An amount, said to be unknown rather than shown as nothing. */
static char *
money (gint64      cents,
       const char *sign)
{
  g_autofree char *amount = cents == TRU_UNKNOWN ? g_strdup (_("unknown")) : tru_money_format (cents);

  return cents == TRU_UNKNOWN || cents == 0 ? g_steal_pointer (&amount) : g_strconcat (sign, amount, NULL);
}

/* What is known of the two is said by itself: after a move the rent comes before the charges. */
static void
show_rent_and_charges (TruCard   *card,
                       TruRecord *household)
{
  gint64 rent = tru_record_get_number (household, TRU_HOUSEHOLD_RENT);
  gint64 charges = tru_record_get_number (household, TRU_HOUSEHOLD_CHARGES);
  gboolean is_half = (rent == TRU_UNKNOWN) != (charges == TRU_UNKNOWN);
  g_autofree char *both = money (rent == TRU_UNKNOWN || charges == TRU_UNKNOWN ? TRU_UNKNOWN : rent + charges, "");
  g_autofree char *rent_words = money (rent, "");
  g_autofree char *charges_words = money (charges, "");

  if (!is_half)
    {
      tru_card_line (card, _("Rent and charges"), both, NULL);
      return;
    }
  tru_card_line (card, tru_field_label (&tru_household_kind.fields[TRU_HOUSEHOLD_RENT]), rent_words, NULL);
  tru_card_line (card, tru_field_label (&tru_household_kind.fields[TRU_HOUSEHOLD_CHARGES]), charges_words, NULL);
}

static char *
resources_label (TruRecord *household)
{
  g_autofree char *benefit = NULL;

  if (!tru_record_is_known (household, TRU_HOUSEHOLD_BENEFIT)
      || tru_record_get_number (household, TRU_HOUSEHOLD_BENEFIT) == TRU_HOUSEHOLD_BENEFIT_NONE)
    return g_strdup (_("Resources"));
  benefit = tru_record_format (household, TRU_HOUSEHOLD_BENEFIT);
  /* Translators: %s is a minimum benefit such as RSA */
  return g_strdup_printf (_("Resources (%s)"), benefit);
}

static void
show_wanting (TruCard   *card,
              TruRecord *household)
{
  g_autofree char *missing = tru_rent_share_missing (household);
  g_autofree char *words = missing ? g_strdup_printf (_("Wanting for it: %s"), missing) : NULL;

  if (words)
    tru_card_note (card, words);
}

static void
show_share (TruCard                *card,
            const TruHouseholdFile *file,
            const TruRentShare     *share)
{
  TruDecimal threshold = file->programme ? tru_record_get_number (file->programme, TRU_PROGRAMME_RENT_SHARE) : TRU_UNKNOWN;
  g_autofree char *words = NULL;
  GtkWidget *bar;

  if (share->answer != TRU_RENT_SHARE_KNOWN)
    {
      words = tru_rent_share_format (share, threshold);
      tru_card_line (card, _("Rent share"), words, NULL);
      show_wanting (card, file->household);
      return;
    }
  bar = tru_rent_bar_new ();
  tru_rent_bar_set (TRU_RENT_BAR (bar), share, threshold);
  gtk_widget_set_tooltip_text (bar, tru_rent_share_definition ());
  tru_card_append (card, bar);
}

void
tru_household_show_resources (TruCard                *card,
                              const TruHouseholdFile *file,
                              GMenu                  *menu)
{
  TruRecord *household = file->household;
  TruRentShare share = tru_rent_share_of_household (household);
  g_autofree char *label = resources_label (household);
  g_autofree char *resources = money (tru_record_get_number (household, TRU_HOUSEHOLD_RESOURCES), "");
  g_autofree char *aid = money (tru_record_get_number (household, TRU_HOUSEHOLD_HOUSING_AID), "− ");
  g_autofree char *remaining = money (share.remaining, "");

  tru_menu_act (menu, _("_Resources and Rent…"), "win.edit-field",
                g_variant_new ("(sss)", "household", tru_record_get_uid (household), tru_household_kind.fields[TRU_HOUSEHOLD_RESOURCES].name));
  gtk_widget_set_tooltip_text (GTK_WIDGET (card), tru_rent_share_definition ());
  tru_card_line (card, label, resources, NULL);
  show_rent_and_charges (card, household);
  tru_card_line (card, _("Housing aid"), aid, NULL);
  tru_card_append (card, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  tru_card_line (card, _("Remains to pay"), remaining, "strong");
  show_share (card, file, &share);
}
