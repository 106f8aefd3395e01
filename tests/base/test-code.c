/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-code.h"

#include <string.h>

static void
test_known (void)
{
  g_autofree char *standard = tru_code_with_check ("A12425GABC1234002");
  g_autofree char *lower = tru_code_with_check ("a-1242-5gabc1234002");
  g_autofree char *none = tru_code_with_check ("--");
  g_autofree char *empty = tru_code_with_check ("");

  /* GRid, the identifier of recordings, is the known user of MOD 37,36: A1-2425G-ABC1234002-M. */
  g_assert_cmpstr (standard, ==, "A12425GABC1234002M");
  g_assert_cmpstr (lower, ==, "A-1242-5GABC1234002M");
  g_assert_null (none);
  g_assert_null (empty);
}

static void
test_both_ways (void)
{
  static const char *const codes[] = { "OT-0147", "C-0244", "P-12", "231", "X", "OT/12.B" };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree char *printed = tru_code_with_check (codes[i]);
      g_autofree char *small = g_ascii_strdown (printed, -1);
      g_autofree char *read = tru_code_checked (printed);
      g_autofree char *typed = tru_code_checked (small);

      g_assert_cmpstr (read, ==, codes[i]);
      g_assert_cmpstr (typed, ==, codes[i]);
    }
  g_assert_null (tru_code_checked (""));
  g_assert_null (tru_code_checked ("7"));
  g_assert_null (tru_code_checked ("-7"));
  g_assert_null (tru_code_checked ("OT-0147é"));
}

/* Any one wrong character is told: this is what the check character is for. */
static void
test_wrong (void)
{
  g_autofree char *printed = tru_code_with_check ("OT-0147");

  for (guint i = 0; i < strlen (printed); i++)
    for (const char *c = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"; *c; c++)
      {
        g_autofree char *wrong = g_strdup (printed);
        g_autofree char *read = NULL;

        if (wrong[i] == '-' || wrong[i] == *c)
          continue;
        wrong[i] = *c;
        read = tru_code_checked (wrong);
        g_assert_null (read);
      }
}

/* Labels and cards print the check character apart; a person types it as it stands there, or not. */
static void
test_apart (void)
{
  static const char *const typed[] = { "OT-0147F", "ot-0147 f", "OT-0147\u00a0F" };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *code = tru_code_checked (typed[i]);

      g_assert_cmpstr (code, ==, "OT-0147");
    }
}

static void
test_next (void)
{
  static const char *const codes[][2] = {
    { "OT-0147", "OT-0148" }, { "C-099", "C-100" }, { "C-999", "C-1000" }, { "7", "8" }, { "2024-0009", "2024-0010" }, { "OT-", NULL }, { "", NULL },
    { "OT-0147F", NULL },     { "1234567890123456", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree char *next = tru_code_next (codes[i][0]);

      g_assert_cmpstr (next, ==, codes[i][1]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/code/known", test_known);
  g_test_add_func ("/code/both-ways", test_both_ways);
  g_test_add_func ("/code/wrong", test_wrong);
  g_test_add_func ("/code/apart", test_apart);
  g_test_add_func ("/code/next", test_next);
  return g_test_run ();
}
