/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-profile.h"

static const char *const tokens[] = { "full", "partner", "library" };

static const char *const partner_kinds[] = {
  "organisation", "contact", "territory", "zoning", "programme", "partner_role", "programme_step", "operation",
  "household", "person", "membership", "dwelling", "occupancy", "referral", "support", "support_step", "contract",
  "signatory", "commitment", "crew", "worksite", "worksite_room", "worksite_day", "event", "participant",
  "tool_library", "tool", "item", "axis", "eligibility", "terms", "composition", "committee", "decision", "assessment",
  "plan", "plan_action", "review", "operation_step", "work_type", "room_work", "labour", "material", "series",
  "venue", "crew_member", "closure", "accessory", "workshop_tool", NULL,
};

static const char *const library_kinds[] = {
  "organisation", "tool_library", "tool", "item", "member", "loan", "accessory", "consumable", "stock_move", "reservation",
  "repair", "maintenance", "transfer", "stock_take", "stock_count", "lending_rule", "training", "reminder",
  "advice_sheet", "opening", "closure", "territory", "photo", NULL,
};

/**
 * tru_profile_token:
 * @profile: a profile
 *
 * Returns: (transfer none): its name on the wire and the command line
 */
const char *
tru_profile_token (TruProfile profile)
{
  return tokens[profile];
}

/**
 * tru_profile_parse:
 * @token: (nullable): a name
 * @profile: (out): the profile
 *
 * Returns: whether there is such a profile
 */
gboolean
tru_profile_parse (const char *token,
                   TruProfile *profile)
{
  for (guint i = 0; i < G_N_ELEMENTS (tokens); i++)
    if (g_strcmp0 (tokens[i], token) == 0)
      {
        *profile = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * tru_profile_admits_kind:
 * @profile: a profile
 * @kind: a kind
 *
 * Returns: whether records of the kind may leave under the profile
 */
gboolean
tru_profile_admits_kind (TruProfile     profile,
                         const TruKind *kind)
{
  switch (profile)
    {
    case TRU_PROFILE_FULL:
      return TRUE;
    case TRU_PROFILE_PARTNER:
      return g_strv_contains (partner_kinds, kind->name);
    default:
      return g_strv_contains (library_kinds, kind->name);
    }
}

/**
 * tru_profile_admits_field:
 * @profile: a profile
 * @kind: a kind
 * @field: id of one of its fields
 *
 * Outside one's own offices nothing SENSITIVE leaves, nor a reference to what may not leave, nor the mark of whose database this is.
 *
 * Returns: whether the field may leave under the profile
 */
gboolean
tru_profile_admits_field (TruProfile     profile,
                          const TruKind *kind,
                          guint          field)
{
  const TruField *f = &kind->fields[field];

  if (profile == TRU_PROFILE_FULL)
    return TRUE;
  if (f->sensitivity == TRU_SENSITIVE)
    return FALSE;
  if (f->type == TRU_TYPE_REF)
    return g_strv_contains (profile == TRU_PROFILE_PARTNER ? partner_kinds : library_kinds, f->target);
  return !(g_str_equal (kind->name, "organisation") && g_str_equal (f->name, "own"));
}
