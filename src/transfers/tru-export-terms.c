/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-export-terms.h"

#include <glib/gi18n.h>

#include "tru-kinds.h"

static const char *const inventory_kinds[] = { "tool_library", "tool", "item", "member", "loan", NULL };
static const char *const file_kinds[] = {
  "household", "person", "membership", "dwelling", "occupancy", "referral", "support", "support_step", "contract", "signatory",
  "commitment", "worksite", "worksite_room", "worksite_day", "event", "participant", "organisation", "contact", NULL,
};

static gboolean
is_concerned (TruExportScope scope,
              const TruKind *kind)
{
  switch (scope)
    {
    case TRU_EXPORT_HOUSEHOLDS:
      return g_strv_contains (file_kinds, kind->name);
    case TRU_EXPORT_INVENTORY:
      return g_strv_contains (inventory_kinds, kind->name);
    default:
      return TRUE;
    }
}

static void
name_fields (GString       *text,
             TruProfile     profile,
             const TruKind *kind)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].sensitivity == TRU_SENSITIVE && !tru_profile_admits_field (profile, kind, i))
      {
        if (is_first)
          /* Translators: %s is a kind of record, such as “Household”; names of fields follow */
          g_string_append_printf (text, _("%s: "), tru_kind_label (kind));
        g_string_append_printf (text, "%s%s", is_first ? "" : ", ", tru_field_label (&kind->fields[i]));
        is_first = FALSE;
      }
  if (!is_first)
    g_string_append_c (text, '\n');
}

/**
 * tru_export_terms_leaving:
 * @scope: what is sent
 * @profile: for whom
 *
 * Returns: (transfer none): a sentence that says what leaves
 */
const char *
tru_export_terms_leaving (TruExportScope scope,
                          TruProfile     profile)
{
  if (profile == TRU_PROFILE_FULL)
    return _("Everything leaves, sensitive fields too. Only for an office of your own association.");
  if (profile == TRU_PROFILE_LIBRARY && scope == TRU_EXPORT_HOUSEHOLDS)
    return _("A tool library receives nothing of households: this file would be empty.");
  if (profile == TRU_PROFILE_LIBRARY)
    return _("The tools and items leave with their loans and reservations, those for a worksite without saying which, and of the members "
             "what the desk, reminders and a late letter need: name, card, phone, e-mail, postal address unless it is confidential, birth date, membership, volunteering, trainings, "
             "what was said about late tools, what they offer to show, and their photo if they agreed. Nothing of the households does.");
  if (scope == TRU_EXPORT_INVENTORY)
    return _("The tools and items leave. Members and loans do not.");
  return _("Names, addresses, phones, steps, worksites and contracts leave. No sensitive field does, nor members and loans of the tool libraries.");
}

/**
 * tru_export_terms_staying:
 * @scope: what is sent
 * @profile: for whom
 *
 * Returns: (transfer full) (nullable): the sensitive fields that stay, a line for each kind of record
 */
char *
tru_export_terms_staying (TruExportScope scope,
                          TruProfile     profile)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    if (is_concerned (scope, kinds[i]) && tru_profile_admits_kind (profile, kinds[i]))
      name_fields (text, profile, kinds[i]);
  if (!text->len)
    return NULL;
  g_strchomp (text->str);
  return g_strdup_printf ("%s\n%s", _("These fields do not leave:"), text->str);
}
