/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-titles.h"

#define NAME_OF(kind, column) "(SELECT o.name FROM " kind " o WHERE o.uid = " column ")"
#define PERSON_NAME(column) "(SELECT trim (coalesce (o.first_name, '') || ' ' || o.name) FROM person o WHERE o.uid = " column ")"
#define CONTACT_NAME(column) "(SELECT trim (coalesce (o.first_name, '') || ' ' || o.name) FROM contact o WHERE o.uid = " column ")"
#define SUPPORT_HOUSEHOLD(column) \
  "(SELECT h.name FROM support s JOIN household h ON h.uid = s.household WHERE s.uid = " column ")"
#define DWELLING_ADDRESS(column) "(SELECT o.street || ', ' || o.commune FROM dwelling o WHERE o.uid = " column ")"

typedef struct
{
  const char *kind;
  const char *title;
  const char *subtitle;
} Title;

/* Where a household lives now; a confidential address is not shown in lists. */
#define HOUSEHOLD_ADDRESS                                                                         \
  "CASE WHEN confidential_address = 1 THEN NULL ELSE "                                            \
  "(SELECT d.street || ', ' || d.commune FROM occupancy o JOIN dwelling d ON d.uid = o.dwelling " \
  "WHERE o.household = household.uid AND o.until IS NULL ORDER BY o.since DESC LIMIT 1) END"

static const Title titles[] = {
  { "organisation", "name", "commune" },
  { "contact", "trim (coalesce (first_name, '') || ' ' || name)", NAME_OF ("organisation", "contact.organisation") },
  { "territory", "name", NAME_OF ("territory", "territory.parent") },
  { "zoning", "upper (zone)", NAME_OF ("territory", "zoning.territory") },
  { "programme", "name", NAME_OF ("organisation", "programme.bearer") },
  { "partner_role", NAME_OF ("programme", "partner_role.programme"), NAME_OF ("organisation", "partner_role.organisation") },
  { "programme_step", "position || '. ' || name", NAME_OF ("programme", "programme_step.programme") },
  { "operation", "name", NAME_OF ("programme", "operation.programme") },
  { "household", "name", HOUSEHOLD_ADDRESS },
  { "person", "trim (coalesce (first_name, '') || ' ' || name)",
    "(SELECT h.name FROM membership m JOIN household h ON h.uid = m.household WHERE m.person = person.uid ORDER BY m.until IS NOT NULL LIMIT 1)" },
  { "membership", PERSON_NAME ("membership.person"), NAME_OF ("household", "membership.household") },
  { "dwelling", "street || ', ' || commune", NAME_OF ("organisation", "dwelling.landlord") },
  { "occupancy", DWELLING_ADDRESS ("occupancy.dwelling"), NAME_OF ("household", "occupancy.household") },
  { "referral", NAME_OF ("household", "referral.household"), "received_on" },
  { "support", NAME_OF ("household", "support.household"), NAME_OF ("programme", "support.programme") },
  { "support_step", "(SELECT o.position || '. ' || o.name FROM programme_step o WHERE o.uid = support_step.step)", SUPPORT_HOUSEHOLD ("support_step.support") },
  { "contract", "number", SUPPORT_HOUSEHOLD ("contract.support") },
  { "signatory", "coalesce (" PERSON_NAME ("signatory.person") ", " CONTACT_NAME ("signatory.contact") ", role)", NULL },
  { "commitment", "task", NULL },
  { "crew", "name", NAME_OF ("organisation", "crew.organisation") },
  { "worksite", SUPPORT_HOUSEHOLD ("worksite.support"),
    "(SELECT group_concat (r.name, ', ') FROM worksite_room r WHERE r.worksite = worksite.uid)" },
  { "worksite_room", "name", NULL },
  { "worksite_day", "day", "task" },
  { "event", "title", "starts_at" },
  { "participant", "coalesce (" PERSON_NAME ("participant.person") ", " CONTACT_NAME ("participant.contact") ", "
                   NAME_OF ("organisation", "participant.organisation") ", '')", NULL },
  { "tool_library", "name", "commune" },
  { "tool", "name", "trim (coalesce (brand, '') || ' ' || coalesce (model, ''))" },
  { "item", NAME_OF ("tool", "item.tool"), "code" },
  { "member", "name", "card" },
  { "loan", "(SELECT t.name FROM item i JOIN tool t ON t.uid = i.tool WHERE i.uid = loan.item)", NAME_OF ("member", "loan.member") },
  { "sending", "content", "recipient" },
};

static const Title *
find (const TruKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_str_equal (titles[i].kind, kind->name))
      return &titles[i];
  g_return_val_if_reached (NULL);
}

/**
 * tru_title_sql:
 * @kind: a kind
 *
 * Returns: (transfer none): SQL for a record's title, over its table's columns
 */
const char *
tru_title_sql (const TruKind *kind)
{
  return find (kind)->title;
}

/**
 * tru_subtitle_sql:
 * @kind: a kind
 *
 * Returns: (transfer none): SQL for what tells it from another of the same title
 */
const char *
tru_subtitle_sql (const TruKind *kind)
{
  return find (kind)->subtitle ? find (kind)->subtitle : "NULL";
}
