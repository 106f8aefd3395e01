/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-decimal.h"

#define NBSP "\u00a0"

typedef char *(*Format) (gint64 value);

static void
assert_text (Format      format,
             gint64      value,
             const char *expected)
{
  g_autofree char *text = format (value);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_parse (void)
{
  static const char *const refused[] = {
    "", "-", ".5", "5.", "5,0", "5.123", "+5", " 5", "5 ", "1 000", "5.0.0", "--5", "0x5", "1e3",
    "92233720368547758.08", "99999999999999999999",
  };

  g_assert_cmpint (tru_decimal_parse ("1300"), ==, 130000);
  g_assert_cmpint (tru_decimal_parse ("30.01"), ==, 3001);
  g_assert_cmpint (tru_decimal_parse ("30.1"), ==, 3010);
  g_assert_cmpint (tru_decimal_parse ("-0.05"), ==, -5);
  g_assert_cmpint (tru_decimal_parse ("0"), ==, 0);
  g_assert_cmpint (tru_decimal_parse ("92233720368547758.07"), ==, G_MAXINT64);
  g_assert_cmpint (tru_decimal_parse (NULL), ==, TRU_UNKNOWN);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_cmpint (tru_decimal_parse (refused[i]), ==, TRU_UNKNOWN);
}

static void
test_typed (void)
{
  static const struct
  {
    const char *text;
    gint64 value;
  } cases[] = {
    { "24,5", 2450 }, { "24.5", 2450 }, { "24.50", 2450 }, { "1 412,50", 141250 }, { "1" NBSP "412,50" NBSP "€", 141250 },
    { "1\u202f412 €", 141200 }, { "€1,412.50", 141250 }, { "-€5", -500 }, { "\u2212 5", -500 }, { "30 m²", 3000 },
    { "30m2", 3000 }, { "12,5 %", 1250 }, { "1300 EUR", 130000 }, { "1.412,50", 141250 }, { "1.412.500", 141250000 },
    { "1,412", 141200 }, { "1412", 141200 }, { "1.412", TRU_UNKNOWN }, { "14 12", TRU_UNKNOWN }, { "1 41,5", TRU_UNKNOWN },
    { "1412 500", TRU_UNKNOWN }, { "12,", TRU_UNKNOWN }, { ",5", TRU_UNKNOWN }, { "", TRU_UNKNOWN }, { "€", TRU_UNKNOWN },
    { "douze", TRU_UNKNOWN }, { "1,2,3", TRU_UNKNOWN }, { "1,412 500", TRU_UNKNOWN }, { "12,345", 1234500 },
    { "12,3456", TRU_UNKNOWN }, { "\xff", TRU_UNKNOWN }, { NULL, TRU_UNKNOWN }, { "99999999999999999999", TRU_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    if (tru_decimal_parse_typed (cases[i].text) != cases[i].value)
      g_error ("“%s” was read as %" G_GINT64_FORMAT, cases[i].text, tru_decimal_parse_typed (cases[i].text));
}

static void
test_to_text (void)
{
  assert_text (tru_decimal_to_text, 130000, "1300.00");
  assert_text (tru_decimal_to_text, -5, "-0.05");
  assert_text (tru_decimal_to_text, 0, "0.00");
  assert_text (tru_decimal_to_text, TRU_UNKNOWN, NULL);
  for (gint64 value = -100000; value <= 100000; value += 7)
    {
      g_autofree char *text = tru_decimal_to_text (value);
      g_autofree char *shown = tru_money_format (value);

      g_assert_cmpint (tru_decimal_parse (text), ==, value);
      g_assert_cmpint (tru_decimal_parse_typed (shown), ==, value);
    }
}

static void
test_format (void)
{
  assert_text (tru_decimal_format, 2450, "24.5");
  assert_text (tru_decimal_format, 2405, "24.05");
  assert_text (tru_decimal_format, 141200, "1,412");
  assert_text (tru_decimal_format, -5, "-0.05");
  assert_text (tru_decimal_format, TRU_UNKNOWN, "");
  assert_text (tru_money_format, 141250, "€1,412.50");
  assert_text (tru_money_format, 141200, "€1,412");
  assert_text (tru_money_format, -141200, "-€1,412");
  assert_text (tru_money_format, 0, "€0");
  assert_text (tru_money_format, TRU_UNKNOWN, "");
  assert_text (tru_number_format, 0, "0");
  assert_text (tru_number_format, 999, "999");
  assert_text (tru_number_format, -1000, "-1,000");
  assert_text (tru_number_format, 1234567, "1,234,567");
  assert_text (tru_number_format, G_MAXINT64, "9,223,372,036,854,775,807");
  assert_text (tru_number_format, TRU_UNKNOWN, "");
}

static void
test_unit (void)
{
  static const struct
  {
    TruDecimal value;
    const char *unit;
    const char *expected;
  } cases[] = {
    { 100, "feuilles", "feuille" }, { 0, "feuilles", "feuille" },     { 199, "paires", "paire" },   { 200, "feuilles", "feuilles" },
    { 50, "rouleaux", "rouleau" },  { 100, "pièces", "pièce" },       { -100, "sacs", "sac" },      { -300, "sacs", "sacs" },
    { 100, "kg", "kg" },            { 100, "m²", "m²" },              { 100, "colis", "colis" },    { 100, "sacs de 25 kg", "sac de 25 kg" },
    { 100, "feuille", "feuille" },  { 100, "", "" },                  { 100, NULL, "" },            { 100, "s", "s" },
    { 300, "paire", "paires" },     { 200, "rouleau", "rouleaux" },   { 250, "sac de 25 kg", "sacs de 25 kg" }, { 500, "unité", "unités" },
    { 300, "kg", "kg" },            { 300, "m²", "m²" },              { 300, "colis", "colis" },    { 300, "pcs", "pcs" },
    { 199, "paire", "paire" },      { -200, "pot", "pots" },          { 300, "ml", "ml" },          { 300, "m3", "m3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *unit = tru_decimal_unit (cases[i].value, cases[i].unit);

      g_assert_cmpstr (unit, ==, cases[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decimal/unit", test_unit);
  g_test_add_func ("/decimal/parse", test_parse);
  g_test_add_func ("/decimal/typed", test_typed);
  g_test_add_func ("/decimal/to-text", test_to_text);
  g_test_add_func ("/decimal/format", test_format);
  return g_test_run ();
}
