/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-household-words.h"

#include <glib/gi18n.h>

#include "tru-decimal.h"
#include "tru-dwelling.h"

static void
append_initial (GString    *initials,
                const char *word)
{
  gunichar first = word && *word ? g_utf8_get_char (word) : 0;

  if (g_unichar_isalpha (first))
    g_string_append_unichar (initials, g_unichar_toupper (first));
}

/* “1er” out of “1er déc.”: how the language writes the day alone. */
static char *
day_alone (TruDate day)
{
  g_autofree char *whole = tru_date_format (day, TRU_DATE_SHORT);
  g_autofree char *month = NULL;
  int number;

  tru_date_get (day, NULL, &number, NULL);
  month = g_strconcat (" ", tru_date_month_short_name (number), NULL);
  return g_str_has_suffix (whole, month) ? g_strndup (whole, strlen (whole) - strlen (month)) : g_steal_pointer (&whole);
}

static gboolean
same_month (TruDate a,
            TruDate b)
{
  return tru_date_month_start (a) == tru_date_month_start (b);
}

/**
 * tru_household_initials:
 * @first_name: (nullable): of the person in charge of the file
 * @name: (nullable): that person's name, or the household's when nobody is known
 *
 * Returns: (transfer full): one or two capitals, empty when there is no name
 */
char *
tru_household_initials (const char *first_name,
                        const char *name)
{
  GString *initials = g_string_new (NULL);
  const char *last = name ? strrchr (name, ' ') : NULL;

  if (first_name && *first_name)
    {
      append_initial (initials, first_name);
      append_initial (initials, name);
    }
  else
    {
      append_initial (initials, name);
      append_initial (initials, last ? last + 1 : NULL);
    }
  return g_string_free (initials, FALSE);
}

/**
 * tru_household_link_word:
 * @link: link to the person in charge of the file, negative when unknown
 * @civility: a civility, or negative when unknown: then a word that fits everybody
 *
 * Returns: (transfer none) (nullable): a word for the link, %NULL for the person in charge
 */
const char *
tru_household_link_word (TruMembershipLink link,
                         TruPersonCivility civility)
{
  gboolean woman = civility == TRU_PERSON_CIVILITY_MRS;
  gboolean man = civility == TRU_PERSON_CIVILITY_MR;

  if ((int) link < 0)
    return _("link not noted");
  switch (link)
    {
    case TRU_MEMBERSHIP_LINK_REFERENT:
      return NULL;
    case TRU_MEMBERSHIP_LINK_PARTNER:
      return woman ? C_ ("link of a woman", "partner") : man ? C_ ("link of a man", "partner") : _("partner");
    case TRU_MEMBERSHIP_LINK_CHILD:
      return woman ? _("daughter") : man ? _("son") : _("child");
    case TRU_MEMBERSHIP_LINK_PARENT:
      return woman ? _("mother") : man ? _("father") : _("parent");
    case TRU_MEMBERSHIP_LINK_SIBLING:
      return woman ? _("sister") : man ? _("brother") : _("brother or sister");
    case TRU_MEMBERSHIP_LINK_RELATIVE:
      return _("relative");
    case TRU_MEMBERSHIP_LINK_OTHER:
    default:
      return _("other link");
    }
}

/**
 * tru_household_age:
 * @birth_date: a day, or %TRU_UNKNOWN
 * @on: the day of the reckoning
 *
 * Returns: (transfer full): “38 years”, “5 months” below two years, “age unknown”
 */
char *
tru_household_age (TruDate birth_date,
                   TruDate on)
{
  int years, months = 0;

  if (birth_date == TRU_UNKNOWN)
    return g_strdup (_("age unknown"));
  years = tru_date_years (birth_date, on);
  if (years >= 2)
    return g_strdup_printf (ngettext ("%d year old", "%d years old", years), years);
  while (tru_date_add_months (birth_date, months + 1) <= on)
    months++;
  return g_strdup_printf (ngettext ("%d month old", "%d months old", months), months);
}

/**
 * tru_household_place:
 * @commune: (nullable): where a dwelling is
 * @territory: (nullable): its neighbourhood
 *
 * Returns: (transfer full): “Wattrelos · Villas”; the commune alone when the territory is the commune itself
 */
char *
tru_household_place (const char *commune,
                     const char *territory)
{
  return tru_household_join (" · ", commune ? commune : "", g_strcmp0 (commune, territory) == 0 || !territory ? "" : territory, NULL);
}

/**
 * tru_household_days:
 * @days: (element-type TruDate): days in order
 *
 * Returns: (transfer full): “30 nov., 1, 3 and 4 Dec.”, a month once
 */
char *
tru_household_days (GArray *days)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    {
      TruDate day = g_array_index (days, TruDate, i);
      gboolean last = i + 1 == days->len;
      gboolean named = last || !same_month (day, g_array_index (days, TruDate, i + 1));
      g_autofree char *word = named ? tru_date_format (day, TRU_DATE_SHORT) : day_alone (day);

      /* Translators: between the last two days of a list of days */
      g_string_append (text, i == 0 ? "" : last ? C_ ("days", " and ") : ", ");
      g_string_append (text, word);
    }
  return g_string_free (text, FALSE);
}

/**
 * tru_household_dwelling:
 * @dwelling: a dwelling
 *
 * Returns: (transfer full): what is known of “T4, 78 m², 2nd floor”; empty when nothing is
 */
char *
tru_household_dwelling (TruRecord *dwelling)
{
  gint64 storey = tru_record_get_number (dwelling, TRU_DWELLING_FLOOR);
  g_autofree char *type = tru_record_format (dwelling, TRU_DWELLING_TYPE);
  g_autofree char *number = tru_decimal_format (tru_record_get_number (dwelling, TRU_DWELLING_AREA));
  g_autofree char *area = *number ? g_strdup_printf (_("%s m²"), number) : g_strdup ("");
  g_autofree char *floor_text = storey == TRU_UNKNOWN ? g_strdup ("") : tru_dwelling_format_floor (storey);

  return tru_household_join (", ", type ? type : "", area, floor_text, NULL);
}

/**
 * tru_household_remaining:
 * @limit: the last day
 * @today: today
 *
 * Returns: (transfer full): “12 days left”, “today”, “3 days late”
 */
char *
tru_household_remaining (TruDate limit,
                         TruDate today)
{
  int days = ABS (limit - today);

  if (limit == today)
    return g_strdup (_("today"));
  if (limit > today)
    return g_strdup_printf (ngettext ("%d day left", "%d days left", days), days);
  return g_strdup_printf (ngettext ("%d day late", "%d days late", days), days);
}

/**
 * tru_household_join:
 * @separator: stands between the parts
 * @...: texts, ended by %NULL; empty ones are left out
 *
 * Returns: (transfer full): the parts joined
 */
char *
tru_household_join (const char *separator,
                    ...)
{
  GString *text = g_string_new (NULL);
  const char *part;
  va_list parts;

  va_start (parts, separator);
  while ((part = va_arg (parts, const char *)))
    if (*part)
      g_string_append_printf (text, "%s%s", text->len ? separator : "", part);
  va_end (parts);
  return g_string_free (text, FALSE);
}
