/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-desk.h"

#include "tru-axis.h"
#include "tru-eligibility.h"
#include "tru-partner-role.h"
#include "tru-programme-step.h"
#include "tru-programmes.h"
#include "tru-supports.h"
#include "tru-write.h"

static GPtrArray *
find (Desk          *desk,
      const TruKind *kind,
      guint          field,
      const char    *owner)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = tru_store_find (desk->store, kind, field, owner, &error);

  g_assert_no_error (error);
  return records;
}

/* Name of the step that stands at a place. */
static char *
step_named_at (Desk       *desk,
               const char *programme,
               gint64      place)
{
  g_autoptr (GPtrArray) steps = find (desk, &tru_programme_step_kind, TRU_PROGRAMME_STEP_PROGRAMME, programme);

  for (guint i = 0; i < steps->len; i++)
    if (tru_record_get_number (g_ptr_array_index (steps, i), TRU_PROGRAMME_STEP_POSITION) == place)
      return g_strdup (tru_record_get_text (g_ptr_array_index (steps, i), TRU_PROGRAMME_STEP_NAME));
  return NULL;
}

static char *
uid_of_step (Desk       *desk,
             const char *programme,
             const char *name)
{
  g_autoptr (GPtrArray) steps = find (desk, &tru_programme_step_kind, TRU_PROGRAMME_STEP_PROGRAMME, programme);

  for (guint i = 0; i < steps->len; i++)
    if (g_strcmp0 (tru_record_get_text (g_ptr_array_index (steps, i), TRU_PROGRAMME_STEP_NAME), name) == 0)
      return g_strdup (tru_record_get_uid (g_ptr_array_index (steps, i)));
  g_assert_not_reached ();
}

/* The numbers of domain.md’s table, as they are shipped. */
static void
test_shipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) models = tru_programmes_models (&error);
  TruRecord *first, *third, *fifth;

  g_assert_no_error (error);
  g_assert_cmpuint (models->len, ==, 5);
  first = g_ptr_array_index (models, 0);
  third = g_ptr_array_index (models, 2);
  fifth = g_ptr_array_index (models, 4);
  g_assert_cmpint (tru_record_get_number (first, TRU_PROGRAMME_MAX_AREA), ==, 3000);
  g_assert_cmpint (tru_record_get_number (first, TRU_PROGRAMME_WORKSITE_DAYS), ==, 4);
  g_assert_cmpstr (tru_record_get_text (first, TRU_PROGRAMME_WORKSITE_WEEKDAYS), ==, "1245");
  g_assert_cmpint (tru_record_get_number (first, TRU_PROGRAMME_WORKSITE_COST), ==, 130000);
  g_assert_cmpint (tru_record_get_number (first, TRU_PROGRAMME_WORKSITE_MONTHS), ==, 2);
  g_assert_cmpint (tru_record_get_number (first, TRU_PROGRAMME_SUPPORT_MONTHS), ==, 6);
  g_assert_cmpint (tru_record_get_number (g_ptr_array_index (models, 1), TRU_PROGRAMME_COMMITTEE_WEEKS), ==, 6);
  g_assert_cmpint (tru_record_get_number (g_ptr_array_index (models, 1), TRU_PROGRAMME_VISIT_MINUTES), ==, 60);
  g_assert_cmpint (tru_record_get_number (third, TRU_PROGRAMME_OPERATION_MONTHS), ==, 36);
  g_assert_cmpint (tru_record_get_number (fifth, TRU_PROGRAMME_RENT_SHARE), ==, 3000);
  g_assert_cmpint (tru_record_get_number (fifth, TRU_PROGRAMME_ASSESSMENT_COST), ==, 15000);
  g_assert_cmpint (tru_record_get_number (fifth, TRU_PROGRAMME_SUPPORT_COST), ==, 150000);
  for (guint i = 0; i < models->len; i++)
    g_assert_cmpint (tru_record_get_number (g_ptr_array_index (models, i), TRU_PROGRAMME_SCHEME), ==, i);
}

/* Two programmes of one model share nothing but their values. */
static void
test_add (Desk          *desk,
          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *igloo = tru_programmes_add (desk->store, "igloo", "Les Blanchisseurs", &error);
  g_autofree char *again = tru_programmes_add (desk->store, "igloo", NULL, &error);
  g_autoptr (GPtrArray) axes = find (desk, &tru_axis_kind, TRU_AXIS_PROGRAMME, igloo);
  g_autoptr (GPtrArray) steps = find (desk, &tru_programme_step_kind, TRU_PROGRAMME_STEP_PROGRAMME, igloo);
  guint n_on_axis = 0;

  g_assert_no_error (error);
  g_assert_cmpstr (igloo, !=, again);
  g_assert_cmpuint (axes->len, ==, 4);
  for (guint i = 0; i < steps->len; i++)
    {
      const char *axis = tru_record_get_text (g_ptr_array_index (steps, i), TRU_PROGRAMME_STEP_AXIS);
      g_autoptr (TruRecord) found = axis ? tru_store_get (desk->store, &tru_axis_kind, axis, NULL) : NULL;

      g_assert_true (!axis || g_strcmp0 (tru_record_get_text (found, TRU_AXIS_PROGRAMME), igloo) == 0);
      n_on_axis += axis != NULL;
    }
  g_assert_cmpuint (n_on_axis, ==, 4);
  g_assert_null (tru_programmes_add (desk->store, "lune", NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND);
  desk_undo (desk->store);
  desk_undo (desk->store);
  g_assert_cmpint (tru_store_count (desk->store, &tru_programme_kind), ==, 1);
  g_assert_cmpint (tru_store_count (desk->store, &tru_axis_kind), ==, 0);
}

/* Two of the same model are told apart by their names. */
static void
test_names (Desk          *desk,
            gconstpointer  data)
{
  const char *names[] = { "IGLOO", "IGLOO (2)", "IGLOO (3)" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *uid = tru_programmes_add (desk->store, "igloo", NULL, NULL);
      g_autoptr (TruRecord) programme = tru_store_get (desk->store, &tru_programme_kind, uid, NULL);

      g_assert_cmpstr (tru_record_get_text (programme, TRU_PROGRAMME_NAME), ==, names[i]);
    }
}

/* A copy takes rules, conditions and partners’ roles over; changing it leaves the first. */
static void
test_copy (Desk          *desk,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *landlord = desk_add (desk->store, "organisation", "name", "Toits de la Lys", "type", "landlord", NULL);
  g_autofree char *role = desk_add (desk->store, "partner_role", "organisation", landlord, "programme", desk->programme, "role", "refers", NULL);
  g_autofree char *only = desk_add (desk->store, "eligibility", "programme", desk->programme, "organisation", landlord, "condition", "landlord", NULL);
  g_autofree char *copy = NULL;
  g_autoptr (TruRecord) made = NULL;
  g_autoptr (TruRecord) first = NULL;

  desk_set (desk->store, desk->programme, "max_area", "25");
  copy = tru_programmes_copy (desk->store, desk->programme, "Coup de pouce à Tourcoing", &error);
  g_assert_no_error (error);
  desk_set (desk->store, copy, "max_area", "40");
  made = tru_store_get (desk->store, &tru_programme_kind, copy, NULL);
  first = tru_store_get (desk->store, &tru_programme_kind, desk->programme, NULL);
  g_assert_cmpstr (tru_record_get_text (made, TRU_PROGRAMME_NAME), ==, "Coup de pouce à Tourcoing");
  g_assert_cmpint (tru_record_get_number (made, TRU_PROGRAMME_MAX_AREA), ==, 4000);
  g_assert_cmpint (tru_record_get_number (first, TRU_PROGRAMME_MAX_AREA), ==, 2500);
  {
    g_autoptr (GPtrArray) steps = find (desk, &tru_programme_step_kind, TRU_PROGRAMME_STEP_PROGRAMME, copy);
    g_autoptr (GPtrArray) conditions = find (desk, &tru_eligibility_kind, TRU_ELIGIBILITY_PROGRAMME, copy);
    g_autoptr (GPtrArray) roles = find (desk, &tru_partner_role_kind, TRU_PARTNER_ROLE_PROGRAMME, copy);

    g_assert_cmpuint (steps->len, ==, 7);
    g_assert_cmpuint (conditions->len, ==, 3);
    g_assert_cmpuint (roles->len, ==, 1);
    g_assert_cmpstr (tru_record_get_text (g_ptr_array_index (roles, 0), TRU_PARTNER_ROLE_ORGANISATION), ==, landlord);
  }
  g_assert_null (tru_programmes_copy (desk->store, landlord, NULL, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND);
}

static void
assert_at (Desk       *desk,
           gint64      place,
           const char *name)
{
  g_autofree char *found = step_named_at (desk, desk->programme, place);

  g_assert_cmpstr (found, ==, name);
}

static void
move (Desk       *desk,
      const char *name,
      int         by)
{
  g_autofree char *uid = uid_of_step (desk, desk->programme, name);
  g_autoptr (GError) error = NULL;

  g_assert_true (tru_programmes_move (desk->store, uid, by, &error));
  g_assert_no_error (error);
}

/* Places close up; the ends hold; a gap, as a removed step leaves it, does not count. */
static void
test_move (Desk          *desk,
           gconstpointer  data)
{
  g_autofree char *preparation = uid_of_step (desk, desk->programme, "Préparation");
  g_autoptr (GError) error = NULL;

  move (desk, "Contrat", -1);
  assert_at (desk, 3, "Contrat");
  assert_at (desk, 4, "Comité");
  desk_undo (desk->store);
  assert_at (desk, 3, "Comité");
  move (desk, "Orientation", -1);
  assert_at (desk, 1, "Orientation");
  move (desk, "Orientation", 99);
  assert_at (desk, 7, "Orientation");
  assert_at (desk, 1, "Diagnostic");
  move (desk, "Orientation", -99);
  assert_at (desk, 1, "Orientation");
  g_assert_true (tru_records_remove (desk->store, preparation, &error));
  move (desk, "Chantier", -1);
  assert_at (desk, 4, "Chantier");
  assert_at (desk, 5, "Contrat");
  assert_at (desk, 6, "Bilan");
  g_assert_false (tru_programmes_move (desk->store, desk->household, 1, &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_INVALID);
}

static gboolean
has_step (Desk       *desk,
          const char *support,
          const char *name)
{
  g_autoptr (GPtrArray) steps = tru_supports_steps (desk->store, support, NULL);
  gboolean found = FALSE;

  for (guint i = 0; i < steps->len; i++)
    found = found || g_str_equal (((TruStepOfSupport *) g_ptr_array_index (steps, i))->name, name);
  return found;
}

/* Nobody refers to it: it goes. A support passed it: that support keeps it, new ones have it no more. */
static void
test_retire (Desk          *desk,
             gconstpointer  data)
{
  g_autofree char *review = uid_of_step (desk, desk->programme, "Bilan");
  g_autofree char *contract = uid_of_step (desk, desk->programme, "Contrat");
  g_autofree char *other = desk_add (desk->store, "household", "name", "Storez", NULL);
  g_autofree char *passed = desk_add (desk->store, "support_step", "support", desk->support, "step", contract, "done_on", "2026-11-20", NULL);
  g_autofree char *later = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tru_programmes_retire_step (desk->store, review, tru_clock_today (), &error));
  g_assert_null (tru_store_get (desk->store, &tru_programme_step_kind, review, NULL));
  g_assert_true (tru_programmes_retire_step (desk->store, contract, tru_clock_today (), &error));
  g_assert_no_error (error);
  later = tru_supports_open (desk->store, other, desk->programme, NULL, tru_clock_today (), &error);
  g_assert_no_error (error);
  g_assert_true (has_step (desk, desk->support, "Contrat"));
  g_assert_false (has_step (desk, later, "Contrat"));
  desk_undo (desk->store);
  desk_undo (desk->store);
  later = (g_free (later), tru_supports_open (desk->store, other, desk->programme, NULL, tru_clock_today (), &error));
  g_assert_true (has_step (desk, later, "Contrat"));
}

static const TruStepOfSupport *
step_named (GPtrArray  *steps,
            const char *name)
{
  for (guint i = 0; i < steps->len; i++)
    if (g_str_equal (((TruStepOfSupport *) g_ptr_array_index (steps, i))->name, name))
      return g_ptr_array_index (steps, i);
  g_assert_not_reached ();
}

/* Order, delays, conditions, what may be left out: a support that is decided keeps them all. */
static void
test_fixed (Desk          *desk,
            gconstpointer  data)
{
  g_autofree char *contract = uid_of_step (desk, desk->programme, "Contrat");
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GError) error = NULL;
  const TruStepOfSupport *step;

  {
    g_autoptr (TruWrite) write = tru_write_begin (desk->store, "test", NULL, &error);
    g_autoptr (TruRecord) support = tru_store_get (desk->store, &tru_support_kind, desk->support, NULL);

    g_assert_true (tru_supports_freeze (write, support, tru_clock_today (), &error));
    g_assert_true (tru_write_commit (write, &error));
  }
  desk_set (desk->store, contract, "delay_days", "99");
  desk_set (desk->store, contract, "entry", "assessment_done");
  desk_set (desk->store, contract, "condition", "visit_made");
  desk_set (desk->store, contract, "optional", "true");
  g_assert_true (tru_programmes_move (desk->store, contract, -3, &error));
  steps = tru_supports_steps (desk->store, desk->support, &error);
  step = step_named (steps, "Contrat");
  g_assert_cmpint (step->position, ==, 4);
  g_assert_cmpint (step->delay_days, ==, 14);
  g_assert_cmpstr (step->entry, ==, "accepted");
  g_assert_cmpint (step->condition, ==, TRU_PROGRAMME_STEP_CONDITION_CONTRACT_SIGNED);
  g_assert_false (step->is_optional);
  g_assert_true (g_ptr_array_index (steps, 3) == step);
  g_assert_false (tru_supports_skip_step (desk->store, desk->support, contract, tru_clock_today (), &error));
  g_assert_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/programmes/shipped", test_shipped);
  DESK_TEST ("/programmes/add", test_add);
  DESK_TEST ("/programmes/names", test_names);
  DESK_TEST ("/programmes/copy", test_copy);
  DESK_TEST ("/programmes/move", test_move);
  DESK_TEST ("/programmes/retire", test_retire);
  DESK_TEST ("/programmes/fixed", test_fixed);
  return g_test_run ();
}
