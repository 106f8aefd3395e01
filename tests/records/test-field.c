/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-field.h"

#include "tru-date.h"
#include "tru-unknown.h"

static const TruOption speeds[] = { { "slow", "Slow" }, { "fast", "Fast" }, { NULL, NULL } };

static TruField
field_of (TruFieldType type)
{
  return (TruField) { .name = "field", .label = "Field", .type = type, .options = speeds };
}

static void
test_numbers (void)
{
  static const struct
  {
    TruFieldType type;
    const char *input;
    gint64 number;
  } cases[] = {
    { TRU_TYPE_INTEGER, "0", 0 },
    { TRU_TYPE_INTEGER, "1000000000", 1000000000 },
    { TRU_TYPE_DECIMAL, "30.01", 3001 },
    { TRU_TYPE_MONEY, "1412.5", 141250 },
    { TRU_TYPE_DATE, "1970-01-01", 0 },
    { TRU_TYPE_DATE, "1969-12-31", -1 },
    { TRU_TYPE_DATE, "2024-02-29", 19782 },
    { TRU_TYPE_TIME, "1970-01-02T00:01", 1441 },
    { TRU_TYPE_BOOLEAN, "false", 0 },
    { TRU_TYPE_BOOLEAN, "true", 1 },
    { TRU_TYPE_ENUM, "slow", 0 },
    { TRU_TYPE_ENUM, "fast", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TruField field = field_of (cases[i].type);
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      g_autofree char *again = NULL;
      gint64 number;

      g_assert_true (tru_field_parse (&field, cases[i].input, &text, &number, &error));
      g_assert_no_error (error);
      g_assert_null (text);
      g_assert_cmpint (number, ==, cases[i].number);
      again = tru_field_to_text (&field, NULL, number);
      g_assert_true (tru_field_parse (&field, again, &text, &number, &error));
      g_assert_cmpint (number, ==, cases[i].number);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    TruFieldType type;
    const char *input;
  } cases[] = {
    { TRU_TYPE_INTEGER, "1.5" }, { TRU_TYPE_INTEGER, "-1" }, { TRU_TYPE_INTEGER, "9223372036854775808" },
    { TRU_TYPE_INTEGER, "1000000001" }, { TRU_TYPE_MONEY, "1000000000000.01" }, { TRU_TYPE_DECIMAL, "92233720368547758.07" },
    { TRU_TYPE_INTEGER, "12 " }, { TRU_TYPE_DECIMAL, "-0.01" }, { TRU_TYPE_DECIMAL, "1.234" }, { TRU_TYPE_MONEY, "-5" },
    { TRU_TYPE_MONEY, "5 €" }, { TRU_TYPE_DATE, "2025-02-29" }, { TRU_TYPE_DATE, "12/3" }, { TRU_TYPE_DATE, "0000-01-01" },
    { TRU_TYPE_TIME, "2026-11-24" }, { TRU_TYPE_TIME, "2026-11-24T24:00" }, { TRU_TYPE_BOOLEAN, "1" },
    { TRU_TYPE_BOOLEAN, "True" }, { TRU_TYPE_ENUM, "Slow" }, { TRU_TYPE_ENUM, "slow " }, { TRU_TYPE_REF, "12" },
    { TRU_TYPE_TEXT, "\xff" }, { TRU_TYPE_NOTE, "\xc3" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TruField field = field_of (cases[i].type);
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      gint64 number;

      if (tru_field_parse (&field, cases[i].input, &text, &number, &error))
        g_error ("“%s” was accepted for type %d", cases[i].input, cases[i].type);
      g_assert_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID);
      g_assert_true (tru_record_error_field (error) == &field);
      g_assert_true (g_str_has_prefix (error->message, "Field: "));
    }
}

/* Empty is unknown, and unknown is written as nothing, whatever the type. */
static void
test_unknown (void)
{
  for (TruFieldType type = TRU_TYPE_TEXT; type <= TRU_TYPE_ENUM; type++)
    {
      TruField field = field_of (type);
      g_autoptr (GError) error = NULL;
      g_autofree char *text = g_strdup ("before");
      g_autofree char *written = tru_field_to_text (&field, NULL, TRU_UNKNOWN);
      g_autofree char *shown = tru_field_format (&field, NULL, TRU_UNKNOWN);
      gint64 number = 0;

      g_clear_pointer (&text, g_free);
      g_assert_true (tru_field_parse (&field, "", &text, &number, &error));
      g_assert_null (text);
      g_assert_cmpint (number, ==, TRU_UNKNOWN);
      g_assert_true (tru_field_parse_typed (&field, " \u00a0 ", &text, &number, &error));
      g_assert_null (text);
      g_assert_cmpint (number, ==, TRU_UNKNOWN);
      g_assert_null (written);
      g_assert_cmpstr (shown, ==, "");
    }
}

static void
assert_text_length (TruFieldType type,
                    gsize        length,
                    gboolean     is_accepted)
{
  TruField field = field_of (type);
  g_autoptr (GString) input = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gint64 number;

  /* Letters are counted, not bytes. */
  for (gsize i = 0; i < length; i++)
    g_string_append (input, "é");
  g_assert_cmpint (tru_field_parse (&field, input->str, &text, &number, &error), ==, is_accepted);
  g_assert_cmpstr (text, ==, is_accepted ? input->str : NULL);
}

static void
test_texts (void)
{
  TruField line = field_of (TRU_TYPE_TEXT);
  TruField note = field_of (TRU_TYPE_NOTE);
  TruField ref = field_of (TRU_TYPE_REF);
  g_autoptr (GError) error = NULL;
  g_autofree char *one = NULL;
  g_autofree char *several = NULL;
  g_autofree char *uid = NULL;
  gint64 number;

  g_assert_true (tru_field_parse (&line, "  Fatiha \n Benali ", &one, &number, &error));
  g_assert_cmpstr (one, ==, "Fatiha Benali");
  g_assert_true (tru_field_parse (&note, "First\nSecond", &several, &number, &error));
  g_assert_cmpstr (several, ==, "First\nSecond");
  g_assert_true (tru_field_parse (&ref, "3f6c1b52-0a7e-4d5e-9b1c-2f7a8d9e0c11", &uid, &number, &error));
  g_assert_cmpstr (uid, ==, "3f6c1b52-0a7e-4d5e-9b1c-2f7a8d9e0c11");
  g_assert_no_error (error);
  assert_text_length (TRU_TYPE_TEXT, 500, TRUE);
  assert_text_length (TRU_TYPE_TEXT, 501, FALSE);
  assert_text_length (TRU_TYPE_NOTE, 20000, TRUE);
  assert_text_length (TRU_TYPE_NOTE, 20001, FALSE);
}

/* Of a building the year is known: a year alone is its first of January there, and no day elsewhere. */
static void
test_year_alone (void)
{
  TruField built = field_of (TRU_TYPE_DATE);
  g_autofree char *text = NULL;
  gint64 typed, written;

  g_assert_false (tru_field_parse_typed (&built, "1936", &text, &typed, NULL));
  built.flags = TRU_SINCE;
  g_assert_true (tru_field_parse_typed (&built, " 1936 ", &text, &typed, NULL));
  g_assert_cmpint (typed, ==, tru_date_new (1936, 1, 1));
  g_assert_true (tru_field_parse_typed (&built, "3/5/1936", &text, &typed, NULL));
  g_assert_cmpint (typed, ==, tru_date_new (1936, 5, 3));
  g_assert_true (tru_field_parse (&built, "1936", &text, &written, NULL));
  g_assert_cmpint (written, ==, tru_date_new (1936, 1, 1));
  g_assert_false (tru_field_parse (&built, "36", &text, &written, NULL));
}

static void
assert_typed (TruFieldType  type,
              const char   *input,
              const char   *written)
{
  TruField field = field_of (type);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  gint64 number;

  g_assert_cmpint (tru_field_parse_typed (&field, input, &text, &number, &error), ==, written != NULL);
  again = error ? NULL : tru_field_to_text (&field, text, number);
  g_assert_cmpstr (again, ==, written);
}

/* What a person types is read more kindly than what a program writes, but by the same borders. */
static void
test_typed (void)
{
  assert_typed (TRU_TYPE_MONEY, "1 300,50 €", "1300.50");
  assert_typed (TRU_TYPE_MONEY, "-5 €", NULL);
  assert_typed (TRU_TYPE_DECIMAL, "30,01 m²", "30.01");
  assert_typed (TRU_TYPE_DECIMAL, "thirty", NULL);
  assert_typed (TRU_TYPE_DATE, "3/12", "2026-12-03");
  assert_typed (TRU_TYPE_DATE, "+1", "2026-11-25");
  assert_typed (TRU_TYPE_DATE, "31/2", NULL);
  assert_typed (TRU_TYPE_INTEGER, "12", "12");
  assert_typed (TRU_TYPE_TEXT, " 12/3 ", "12/3");
}

static void
test_options (void)
{
  TruField field = field_of (TRU_TYPE_ENUM);
  g_autofree char *shown = tru_field_format (&field, NULL, 1);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gint64 number;

  g_assert_cmpint (tru_field_option (&field, "fast"), ==, 1);
  g_assert_cmpint (tru_field_option (&field, ""), ==, -1);
  g_assert_cmpint (tru_field_option (&field, NULL), ==, -1);
  g_assert_cmpstr (shown, ==, "Fast");
  /* Who types it is told what can be. */
  g_assert_false (tru_field_parse (&field, "swift", &text, &number, &error));
  g_assert_nonnull (strstr (error->message, "swift"));
  g_assert_nonnull (strstr (error->message, "slow, fast"));
  g_assert_null (tru_record_error_field (NULL));
}

/* A set is the same text however its tokens come. */
static void
test_set (void)
{
  TruField field = field_of (TRU_TYPE_SET);
  g_autofree char *text = NULL;
  g_autofree char *none = NULL;
  g_autofree char *shown = NULL;
  g_autoptr (GError) error = NULL;
  gint64 number;

  g_assert_true (tru_field_parse (&field, "fast  slow fast", &text, &number, &error));
  g_assert_cmpstr (text, ==, "slow fast");
  shown = tru_field_format (&field, text, TRU_UNKNOWN);
  g_assert_cmpstr (shown, ==, "Slow, Fast");
  g_assert_true (tru_field_parse (&field, "", &none, &number, &error));
  g_assert_null (none);
  g_assert_false (tru_field_parse (&field, "slow lunar", &none, &number, &error));
  g_assert_error (error, TRU_RECORD_ERROR, TRU_RECORD_ERROR_INVALID);
  g_assert_true (tru_field_set_has (&field, "fast", 1));
  g_assert_false (tru_field_set_has (&field, "faster", 1));
  g_assert_false (tru_field_set_has (&field, NULL, 0));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field/numbers", test_numbers);
  g_test_add_func ("/field/refused", test_refused);
  g_test_add_func ("/field/unknown", test_unknown);
  g_test_add_func ("/field/texts", test_texts);
  g_test_add_func ("/field/typed", test_typed);
  g_test_add_func ("/field/options", test_options);
  g_test_add_func ("/field/set", test_set);
  g_test_add_func ("/field/year-alone", test_year_alone);
  return g_test_run ();
}
