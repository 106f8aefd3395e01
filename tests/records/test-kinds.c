/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-kinds.h"

#include <string.h>

/* Search and derived keys in every database are keyed by these numbers: a new kind comes last. */
static void
test_numbers (void)
{
  static const char *const names[] = {
    "organisation", "contact", "territory", "zoning", "programme", "partner_role", "programme_step", "operation",
    "household", "person", "membership", "dwelling", "occupancy", "referral", "support", "support_step", "contract",
    "signatory", "commitment", "crew", "worksite", "worksite_room", "worksite_day", "tool_library", "tool", "item",
    "event", "participant", "member", "loan", "sending",
    "axis", "eligibility", "terms", "composition", "entry", "committee", "meeting", "agenda_item",
    "decision", "assessment", "risk", "debt", "liaison", "entitlement", "plan", "plan_action",
    "aim", "review", "aim_result", "fund_aid", "operation_step", "work_type", "room_work", "labour",
    "material", "photo", "series", "venue", "crew_member", "absence", "closure", "accessory",
    "consumable", "stock_move", "reservation", "repair", "maintenance", "transfer", "stock_take", "stock_count",
    "lending_rule", "training", "reminder", "advice_sheet", "opening",
    "workshop_tool",
  };
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  g_assert_cmpuint (n_kinds, >=, G_N_ELEMENTS (names));
  for (guint i = 0; i < n_kinds; i++)
    {
      g_assert_cmpuint (kinds[i]->number, ==, i);
      g_assert_true (tru_kind_by_number (i) == kinds[i]);
      g_assert_true (tru_kind_by_name (kinds[i]->name) == kinds[i]);
      g_assert_true (tru_kind_by_plural (kinds[i]->plural) == kinds[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (kinds[i]->name, ==, names[i]);
  g_assert_null (tru_kind_by_name ("yacht"));
  g_assert_null (tru_kind_by_plural ("household"));
}

static void
assert_field (const TruKind *kind,
              guint          id)
{
  const TruField *field = &kind->fields[id];

  g_assert_cmpint (tru_kind_find_field (kind, field->name), ==, (int) id);
  g_assert_cmpuint (strspn (field->name, "abcdefghijklmnopqrstuvwxyz_0123456789"), ==, strlen (field->name));
  g_assert_cmpstr (field->label, !=, "");
  g_assert_cmpint (field->type == TRU_TYPE_REF, ==, field->target != NULL);
  g_assert_cmpint (field->type == TRU_TYPE_ENUM || field->type == TRU_TYPE_SET, ==, field->options != NULL);
  if (field->type == TRU_TYPE_REF)
    g_assert_nonnull (tru_field_target (field));
  if (field->flags & (TRU_OWNER | TRU_PART))
    g_assert_cmpint (field->type, ==, TRU_TYPE_REF);
  if (field->type == TRU_TYPE_ENUM)
    for (int i = 0; field->options[i].token; i++)
      g_assert_cmpint (tru_field_option (field, field->options[i].token), ==, i);
}

/* Fields fit into a bit mask (what is withheld, present, differing), and every table keeps its own promises. */
static void
test_fields (void)
{
  guint n_kinds;
  const TruKind *const *kinds = tru_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      g_assert_cmpuint (kinds[i]->n_fields, <=, 64);
      for (guint j = 0; j < kinds[i]->n_fields; j++)
        assert_field (kinds[i], j);
      g_assert_cmpint (tru_kind_find_field (kinds[i], "yacht"), ==, -1);
      g_assert_cmpint (tru_kind_find_field (kinds[i], NULL), ==, -1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kinds/numbers", test_numbers);
  g_test_add_func ("/kinds/fields", test_fields);
  return g_test_run ();
}
