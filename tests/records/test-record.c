/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-record.h"

#include "tru-clock.h"
#include "tru-contract.h"
#include "tru-debt.h"
#include "tru-dwelling.h"
#include "tru-household.h"
#include "tru-loan.h"
#include "tru-person.h"
#include "tru-programme.h"
#include "tru-support.h"
#include "tru-tool.h"

#define SOMEONE "3f6c1b52-0a7e-4d5e-9b1c-2f7a8d9e0c11"

static TruRecord *
new_loan (void)
{
  TruRecord *loan = tru_record_new (&tru_loan_kind);

  tru_record_set_text (loan, TRU_LOAN_ITEM, SOMEONE);
  tru_record_set_text (loan, TRU_LOAN_MEMBER, SOMEONE);
  tru_record_set_number (loan, TRU_LOAN_LENT_ON, 100);
  tru_record_set_number (loan, TRU_LOAN_DUE_ON, 107);
  return loan;
}

static void
assert_refused (TruRecord *record,
                guint      field)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tru_record_validate (record, &error));
  g_assert_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID);
  g_assert_true (tru_record_error_field (error) == &tru_record_get_kind (record)->fields[field]);
}

static void
assert_valid (TruRecord *record)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (tru_record_validate (record, &error));
  g_assert_no_error (error);
}

static void
test_new (void)
{
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);

  g_assert_true (tru_record_get_kind (household) == &tru_household_kind);
  g_assert_cmpint (tru_record_get_id (household), ==, 0);
  g_assert_null (tru_record_get_uid (household));
  g_assert_cmpint (tru_record_get_created (household), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_record_get_modified (household), ==, TRU_UNKNOWN);
  g_assert_cmpint (tru_record_get_base (household), ==, TRU_UNKNOWN);
  for (guint i = 0; i < tru_household_kind.n_fields; i++)
    g_assert_false (tru_record_is_known (household, i));
  g_assert_false (tru_record_is_true (household, TRU_HOUSEHOLD_CONFIDENTIAL_ADDRESS));
  g_assert_null (tru_record_get_token (household, TRU_HOUSEHOLD_BENEFIT));
}

/* Zero, false and the first option are values; "" is none. */
static void
test_unknown_is_not_zero (void)
{
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);

  tru_record_set_number (household, TRU_HOUSEHOLD_RENT, 0);
  tru_record_set_number (household, TRU_HOUSEHOLD_CONFIDENTIAL_ADDRESS, 0);
  tru_record_set_number (household, TRU_HOUSEHOLD_BENEFIT, TRU_HOUSEHOLD_BENEFIT_NONE);
  tru_record_set_text (household, TRU_HOUSEHOLD_NAME, "");
  g_assert_true (tru_record_is_known (household, TRU_HOUSEHOLD_RENT));
  g_assert_true (tru_record_is_known (household, TRU_HOUSEHOLD_CONFIDENTIAL_ADDRESS));
  g_assert_false (tru_record_is_true (household, TRU_HOUSEHOLD_CONFIDENTIAL_ADDRESS));
  g_assert_cmpstr (tru_record_get_token (household, TRU_HOUSEHOLD_BENEFIT), ==, "none");
  g_assert_false (tru_record_is_known (household, TRU_HOUSEHOLD_NAME));
  tru_record_clear (household, TRU_HOUSEHOLD_RENT);
  g_assert_cmpint (tru_record_get_number (household, TRU_HOUSEHOLD_RENT), ==, TRU_UNKNOWN);
}

static void
test_required (void)
{
  static const guint required[] = { TRU_LOAN_ITEM, TRU_LOAN_MEMBER, TRU_LOAN_LENT_ON, TRU_LOAN_DUE_ON };

  for (gsize i = 0; i < G_N_ELEMENTS (required); i++)
    {
      g_autoptr (TruRecord) loan = new_loan ();

      assert_valid (loan);
      tru_record_clear (loan, required[i]);
      assert_refused (loan, required[i]);
    }
}

static void
test_negative (void)
{
  g_autoptr (TruRecord) tool = tru_record_new (&tru_tool_kind);

  tru_record_set_text (tool, TRU_TOOL_NAME, "Sander");
  tru_record_set_number (tool, TRU_TOOL_VALUE, 0);
  tru_record_set_number (tool, TRU_TOOL_CHECK_MONTHS, 0);
  assert_valid (tool);
  tru_record_set_number (tool, TRU_TOOL_VALUE, -1);
  assert_refused (tool, TRU_TOOL_VALUE);
  tru_record_clear (tool, TRU_TOOL_VALUE);
  tru_record_set_number (tool, TRU_TOOL_CHECK_MONTHS, -1);
  assert_refused (tool, TRU_TOOL_CHECK_MONTHS);
}

/* A floor may lie below the street; it is the only number that may. */
static void
test_signed (void)
{
  g_autoptr (TruRecord) dwelling = tru_record_new (&tru_dwelling_kind);
  g_autoptr (GError) error = NULL;

  tru_record_set_text (dwelling, TRU_DWELLING_STREET, "3 rue de l’Épeule");
  tru_record_set_text (dwelling, TRU_DWELLING_COMMUNE, "Roubaix");
  g_assert_true (tru_record_set_from_text (dwelling, TRU_DWELLING_FLOOR, "-1", &error));
  assert_valid (dwelling);
  g_assert_false (tru_record_set_from_text (dwelling, TRU_DWELLING_AREA, "-1", &error));
  tru_record_set_number (dwelling, TRU_DWELLING_AREA, -1);
  assert_refused (dwelling, TRU_DWELLING_AREA);
}

static void
test_phone (void)
{
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);

  tru_record_set_text (household, TRU_HOUSEHOLD_NAME, "Benali");
  tru_record_set_text (household, TRU_HOUSEHOLD_PHONE, "03 20 00 00 00 poste 12");
  assert_valid (household);
  tru_record_set_text (household, TRU_HOUSEHOLD_PHONE, "aucun");
  assert_refused (household, TRU_HOUSEHOLD_PHONE);
}

static void
test_past (void)
{
  g_autoptr (TruRecord) person = tru_record_new (&tru_person_kind);
  TruDate today = tru_clock_today ();

  tru_record_set_text (person, TRU_PERSON_NAME, "Benali");
  tru_record_set_number (person, TRU_PERSON_BIRTH_DATE, today);
  tru_record_set_number (person, TRU_PERSON_DIED_ON, today);
  assert_valid (person);
  tru_record_set_number (person, TRU_PERSON_DIED_ON, today + 1);
  assert_refused (person, TRU_PERSON_DIED_ON);
  tru_record_set_number (person, TRU_PERSON_BIRTH_DATE, today + 1);
  assert_refused (person, TRU_PERSON_BIRTH_DATE);
}

/* A year typed into the floor is none; nobody lives below the fifth basement nor above the sixtieth floor. */
static void
test_floor (void)
{
  g_autoptr (TruRecord) dwelling = tru_record_new (&tru_dwelling_kind);

  tru_record_set_text (dwelling, TRU_DWELLING_STREET, "27 rue de la Martinoire");
  tru_record_set_text (dwelling, TRU_DWELLING_COMMUNE, "Wattrelos");
  tru_record_set_number (dwelling, TRU_DWELLING_FLOOR, -5);
  assert_valid (dwelling);
  tru_record_set_number (dwelling, TRU_DWELLING_FLOOR, 60);
  assert_valid (dwelling);
  tru_record_set_number (dwelling, TRU_DWELLING_FLOOR, 61);
  assert_refused (dwelling, TRU_DWELLING_FLOOR);
  tru_record_set_number (dwelling, TRU_DWELLING_FLOOR, 1935);
  assert_refused (dwelling, TRU_DWELLING_FLOOR);
}

static void
test_debt_settled (void)
{
  g_autoptr (TruRecord) debt = tru_record_new (&tru_debt_kind);
  TruDate today = tru_clock_today ();

  tru_record_set_text (debt, TRU_DEBT_ASSESSMENT, "0b4f6bd6-6d2c-4b6e-8a51-3a3a64f0a3a1");
  tru_record_set_text (debt, TRU_DEBT_CREDITOR, "EDF");
  tru_record_set_number (debt, TRU_DEBT_AMOUNT, 35000);
  tru_record_set_number (debt, TRU_DEBT_SETTLED_ON, today);
  assert_valid (debt);
  tru_record_set_number (debt, TRU_DEBT_SETTLED_ON, today + 1);
  assert_refused (debt, TRU_DEBT_SETTLED_ON);
}

static void
test_weekdays (void)
{
  g_autoptr (TruRecord) programme = tru_record_new (&tru_programme_kind);

  tru_record_set_text (programme, TRU_PROGRAMME_NAME, "Coup de pouce habitat");
  tru_record_set_text (programme, TRU_PROGRAMME_WORKSITE_WEEKDAYS, "1245");
  assert_valid (programme);
  tru_record_set_text (programme, TRU_PROGRAMME_WORKSITE_WEEKDAYS, "9x");
  assert_refused (programme, TRU_PROGRAMME_WORKSITE_WEEKDAYS);
}

/* A day before 1970 is a negative number and a date like any other. */
static void
test_order (void)
{
  static const struct
  {
    const TruKind *kind;
    guint first, second;
  } orders[] = {
    { &tru_loan_kind, TRU_LOAN_LENT_ON, TRU_LOAN_DUE_ON },
    { &tru_loan_kind, TRU_LOAN_LENT_ON, TRU_LOAN_RETURNED_ON },
    { &tru_household_kind, TRU_HOUSEHOLD_FIRST_CONTACT, TRU_HOUSEHOLD_LAST_CONTACT },
    { &tru_support_kind, TRU_SUPPORT_OPENED_ON, TRU_SUPPORT_CLOSED_ON },
    { &tru_contract_kind, TRU_CONTRACT_DRAFTED_ON, TRU_CONTRACT_ENDED_ON },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (TruRecord) record = tru_record_new (orders[i].kind);
      g_autoptr (GError) error = NULL;
      guint first = orders[i].first, second = orders[i].second;

      tru_record_set_number (record, first, -10);
      g_assert_true (tru_record_validate_order (record, first, second, &error));
      tru_record_set_number (record, second, -10);
      g_assert_true (tru_record_validate_order (record, first, second, &error));
      g_assert_true (orders[i].kind->validate (record, &error));
      tru_record_set_number (record, second, -11);
      g_assert_false (orders[i].kind->validate (record, &error));
      g_assert_true (tru_record_error_field (error) == &orders[i].kind->fields[second]);
    }
}

static void
on_notify (TruRecord  *record,
           GParamSpec *pspec,
           GString    *names)
{
  g_string_append_printf (names, "%s ", pspec->name);
}

/* A form that sets what it shows already must not hear of it. */
static void
test_notify (void)
{
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *name = NULL;
  gint64 rent;

  g_signal_connect (household, "notify", G_CALLBACK (on_notify), names);
  tru_record_set_text (household, TRU_HOUSEHOLD_NAME, NULL);
  tru_record_set_number (household, TRU_HOUSEHOLD_RENT, TRU_UNKNOWN);
  g_assert_cmpstr (names->str, ==, "");
  tru_record_set_text (household, TRU_HOUSEHOLD_NAME, "Benali");
  tru_record_set_text (household, TRU_HOUSEHOLD_NAME, "Benali");
  g_object_set (household, "rent", G_GINT64_CONSTANT (52000), NULL);
  g_object_set (household, "first-contact", (gint64) 12, NULL);
  g_assert_cmpstr (names->str, ==, "name rent first-contact ");
  g_object_get (household, "name", &name, "rent", &rent, NULL);
  g_assert_cmpstr (name, ==, "Benali");
  g_assert_cmpint (rent, ==, 52000);
}

static void
test_copy (void)
{
  g_autoptr (TruRecord) loan = new_loan ();
  g_autoptr (TruRecord) copy = NULL;

  tru_record_set_id (loan, 7);
  tru_record_set_uid (loan, SOMEONE);
  tru_record_set_origin (loan, SOMEONE);
  tru_record_set_created (loan, 1);
  tru_record_set_modified (loan, 2);
  tru_record_set_base (loan, 3);
  copy = tru_record_copy (loan);
  g_assert_cmpint (tru_record_get_id (copy), ==, 7);
  g_assert_cmpstr (tru_record_get_uid (copy), ==, SOMEONE);
  g_assert_cmpstr (tru_record_get_origin (copy), ==, SOMEONE);
  g_assert_cmpint (tru_record_get_created (copy), ==, 1);
  g_assert_cmpint (tru_record_get_modified (copy), ==, 2);
  g_assert_cmpint (tru_record_get_base (copy), ==, 3);
  for (guint i = 0; i < tru_loan_kind.n_fields; i++)
    g_assert_true (tru_record_field_equal (loan, copy, i));
  tru_record_set_number (copy, TRU_LOAN_DUE_ON, 114);
  g_assert_cmpint (tru_record_get_number (loan, TRU_LOAN_DUE_ON), ==, 107);
  g_assert_false (tru_record_field_equal (loan, copy, TRU_LOAN_DUE_ON));
}

/* A refused value leaves the field as it was. */
static void
test_set_from_text (void)
{
  g_autoptr (TruRecord) household = tru_record_new (&tru_household_kind);
  g_autoptr (GError) error = NULL;
  g_autofree char *rent = NULL;

  g_assert_true (tru_record_set_from_text (household, TRU_HOUSEHOLD_RENT, "520.5", &error));
  g_assert_false (tru_record_set_from_text (household, TRU_HOUSEHOLD_RENT, "much", &error));
  g_assert_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID);
  rent = tru_record_dup_as_text (household, TRU_HOUSEHOLD_RENT);
  g_assert_cmpstr (rent, ==, "520.50");
  g_assert_true (tru_record_set_from_text (household, TRU_HOUSEHOLD_RENT, "", NULL));
  g_assert_false (tru_record_is_known (household, TRU_HOUSEHOLD_RENT));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/new", test_new);
  g_test_add_func ("/record/unknown-is-not-zero", test_unknown_is_not_zero);
  g_test_add_func ("/record/required", test_required);
  g_test_add_func ("/record/negative", test_negative);
  g_test_add_func ("/record/signed", test_signed);
  g_test_add_func ("/record/phone", test_phone);
  g_test_add_func ("/record/past", test_past);
  g_test_add_func ("/record/floor", test_floor);
  g_test_add_func ("/record/debt-settled", test_debt_settled);
  g_test_add_func ("/record/weekdays", test_weekdays);
  g_test_add_func ("/record/order", test_order);
  g_test_add_func ("/record/notify", test_notify);
  g_test_add_func ("/record/copy", test_copy);
  g_test_add_func ("/record/set-from-text", test_set_from_text);
  return g_test_run ();
}
