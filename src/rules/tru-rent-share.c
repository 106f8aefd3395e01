/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-rent-share.h"

#include "tru-household.h"

#include <glib/gi18n.h>

#define WHOLE 10000 /* hundredths of a per cent in the whole */

/**
 * tru_rent_share_new:
 * @rent: monthly rent in cents
 * @charges: monthly charges in cents
 * @housing_aid: monthly housing aid in cents
 * @resources: monthly resources in cents
 *
 * What remains of the rent to pay, as a share of the resources (seed 5, “10 000 logements accompagnés”: the hardship
 * fund may help above 30 %). What remains = rent and charges less housing aid is our definition (domain.md, scheme 5),
 * and never below zero. Unknown is not zero: one amount unknown, and the answer is unknown.
 *
 * Returns: the answer, the share rounded to the nearest hundredth of a per cent
 */
TruRentShare
tru_rent_share_new (gint64 rent,
                    gint64 charges,
                    gint64 housing_aid,
                    gint64 resources)
{
  TruRentShare self = { TRU_RENT_SHARE_UNKNOWN, TRU_UNKNOWN, TRU_UNKNOWN, resources };

  if (rent == TRU_UNKNOWN || charges == TRU_UNKNOWN || housing_aid == TRU_UNKNOWN)
    return self;
  self.remaining = MAX (rent + charges - housing_aid, 0);
  if (resources == TRU_UNKNOWN)
    return self;
  if (resources <= 0)
    {
      self.answer = TRU_RENT_SHARE_NO_RESOURCES;
      return self;
    }
  self.answer = TRU_RENT_SHARE_KNOWN;
  self.share = (self.remaining * WHOLE + resources / 2) / resources;
  return self;
}

/**
 * tru_rent_share_of_household:
 * @household: a household
 *
 * Returns: tru_rent_share_new() of its amounts
 */
TruRentShare
tru_rent_share_of_household (TruRecord *household)
{
  return tru_rent_share_new (tru_record_get_number (household, TRU_HOUSEHOLD_RENT),
                             tru_record_get_number (household, TRU_HOUSEHOLD_CHARGES),
                             tru_record_get_number (household, TRU_HOUSEHOLD_HOUSING_AID),
                             tru_record_get_number (household, TRU_HOUSEHOLD_RESOURCES));
}

/**
 * tru_rent_share_missing:
 * @household: a household
 *
 * Returns: (transfer full) (nullable): the amounts to fill in before its share is known, as “Monthly charges, Monthly housing aid”
 */
char *
tru_rent_share_missing (TruRecord *household)
{
  const guint amounts[] = { TRU_HOUSEHOLD_RENT, TRU_HOUSEHOLD_CHARGES, TRU_HOUSEHOLD_HOUSING_AID, TRU_HOUSEHOLD_RESOURCES };
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv) missing = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    if (tru_record_get_number (household, amounts[i]) == TRU_UNKNOWN)
      g_strv_builder_add (labels, tru_field_label (&tru_household_kind.fields[amounts[i]]));
  missing = g_strv_builder_end (labels);
  return *missing ? g_strjoinv (", ", missing) : NULL;
}

/**
 * tru_rent_share_is_above:
 * @self: an answer
 * @resources: the resources it was computed from, in cents
 * @threshold: hundredths of a per cent, or %TRU_UNKNOWN for a programme without this rule
 *
 * Whether what remains exceeds the threshold (domain.md: “exceeds 30 % of the resources”, so that 30 % itself does
 * not). Compared on the amounts and not on the rounded share. Without any resources, whatever remains exceeds it.
 *
 * Returns: whether it is known to exceed it
 */
gboolean
tru_rent_share_is_above (const TruRentShare *self,
                         gint64              resources,
                         TruDecimal          threshold)
{
  if (self->answer == TRU_RENT_SHARE_UNKNOWN || threshold == TRU_UNKNOWN)
    return FALSE;
  return self->remaining * WHOLE > threshold * resources;
}

/**
 * tru_rent_share_number:
 * @self: an answer that is known
 * @decimals: how many decimals are enough
 * @threshold: what it is held against, in hundredths of a per cent, or %TRU_UNKNOWN
 *
 * Returns: (transfer full): the share as tru_decimal_share() writes it
 */
char *
tru_rent_share_number (const TruRentShare *self,
                       guint               decimals,
                       TruDecimal          threshold)
{
  return tru_decimal_share (self->remaining, self->resources, decimals, threshold);
}

/**
 * tru_rent_share_format:
 * @self: an answer
 * @threshold: what it is held against, in hundredths of a per cent, or %TRU_UNKNOWN
 *
 * Returns: (transfer full): “32.29 %”, with as many decimals as tell it from the threshold, or words when there is no number
 */
char *
tru_rent_share_format (const TruRentShare *self,
                       TruDecimal          threshold)
{
  g_autofree char *number = NULL;

  switch (self->answer)
    {
    case TRU_RENT_SHARE_NO_RESOURCES:
      return g_strdup (_("No resources"));
    case TRU_RENT_SHARE_KNOWN:
      number = tru_rent_share_number (self, 2, threshold);
      /* Translators: a percentage; %s is the number. */
      return g_strdup_printf (_("%s%%"), number);
    case TRU_RENT_SHARE_UNKNOWN:
    default:
      return g_strdup (_("Unknown"));
    }
}

/**
 * tru_rent_share_definition:
 *
 * Returns: (transfer none): how the share is computed, to say on screen
 */
const char *
tru_rent_share_definition (void)
{
  return _("What remains to pay is the rent and the charges less the housing aid; the rent share is what remains, "
            "divided by the resources.");
}
