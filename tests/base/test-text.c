/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-text.h"

#define NBSP "\u00a0"

typedef char *(*Change) (const char *text);

static void
assert_change (Change      change,
               const char *text,
               const char *expected)
{
  g_autofree char *changed = change (text);

  g_assert_cmpstr (changed, ==, expected);
}

static void
test_fold (void)
{
  assert_change (tru_text_fold, NULL, "");
  assert_change (tru_text_fold, "  Perceuse   À  Percussion ", "perceuse a percussion");
  assert_change (tru_text_fold, "Cœur ÆGIR Straße", "coeur aegir strasse");
  assert_change (tru_text_fold, "N’Guyen d'Été l`a ʼn", "n guyen d ete l a n");
  assert_change (tru_text_fold, "Jean-Pierre Outil\u2010thèque", "jean pierre outil theque");
  assert_change (tru_text_fold, "e\u0301te\u0301", "ete");
  assert_change (tru_text_fold, "Łódź Đurđević Øre", "lodz durdevic ore");
  assert_change (tru_text_fold, "m²" NBSP "Nº", "m2 no");
  assert_change (tru_text_fold, "ÉCOLE (n. 5)", "ecole (n. 5)");
  assert_change (tru_text_fold, "ΑΘΉΝΑ Москва", "αθηνα москва");
  assert_change (tru_text_fold, "هَانِي", "هاني");
  assert_change (tru_text_fold, "--- '", "");
  assert_change (tru_text_fold, "a\xff" "b", "a\uFFFD" "b");
}

/* Folding what is folded changes nothing, or sort keys would depend on how often they were made. */
static void
test_fold_twice (void)
{
  for (gunichar c = 1; c < 0x3000; c++)
    {
      g_autoptr (GString) text = g_string_new ("a");
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;

      if (!g_unichar_validate (c))
        continue;
      g_string_append_unichar (text, c);
      once = tru_text_fold (text->str);
      twice = tru_text_fold (once);
      g_assert_cmpstr (once, ==, twice);
      g_assert_true (g_utf8_validate (once, -1, NULL));
    }
}

static void
test_clean (void)
{
  g_assert_null (tru_text_clean (NULL));
  assert_change (tru_text_clean, " \t\n ", "");
  assert_change (tru_text_clean, "  a \t b\r\nc  ", "a b c");
  assert_change (tru_text_clean, "a\001\x7f" "b\u200b\uFEFF" "c\uFFFE", "abc");
  assert_change (tru_text_clean, "e\u0301", "é");
  assert_change (tru_text_clean, NBSP "12" NBSP "m²" NBSP, "12" NBSP "m²");
  assert_change (tru_text_clean, "a" NBSP " b", "a b");
  assert_change (tru_text_clean, "a\xff", "a\uFFFD");
}

static void
test_clean_lines (void)
{
  g_assert_null (tru_text_clean_lines (NULL));
  assert_change (tru_text_clean_lines, " a  b \r\n\r\n c\t\n\n", "a b\n\nc");
}

static void
test_is_blank (void)
{
  g_assert_true (tru_text_is_blank (NULL));
  g_assert_true (tru_text_is_blank (""));
  g_assert_true (tru_text_is_blank (" \t\n" NBSP));
  g_assert_false (tru_text_is_blank (" é "));
}

static void
test_join (void)
{
  const char *parts[] = { "", "12 rue du Port", "", "59100 Roubaix", "", NULL };
  const char *none[] = { NULL };
  g_autofree char *joined = tru_text_join (parts, ", ");
  g_autofree char *nothing = tru_text_join (none, ", ");

  g_assert_cmpstr (joined, ==, "12 rue du Port, 59100 Roubaix");
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_format_phone (void)
{
  const char *pairs = "06" NBSP "39" NBSP "98" NBSP "41" NBSP "27";

  assert_change (tru_text_format_phone, "0639984127", pairs);
  assert_change (tru_text_format_phone, "06.39.98.41.27", pairs);
  assert_change (tru_text_format_phone, "+33 6 39 98 41 27", pairs);
  assert_change (tru_text_format_phone, "+33 (0)6 39 98 41 27", pairs);
  assert_change (tru_text_format_phone, "0033639984127", pairs);
  assert_change (tru_text_format_phone, pairs, pairs);
  assert_change (tru_text_format_phone, "+32 470 12 34 56", "+32 470 12 34 56");
  assert_change (tru_text_format_phone, "06 39 98 41 27 (soir)", "06 39 98 41 27 (soir)");
  assert_change (tru_text_format_phone, "06 39", "06 39");
  assert_change (tru_text_format_phone, "", "");
  assert_change (tru_text_format_phone, NULL, "");
}

static void
test_is_phone (void)
{
  const char *numbers[] = { "0639984127", "06 39 98 41 27", "06" NBSP "39" NBSP "98" NBSP "41" NBSP "27", "+33 (0)3.20.00-00/01", "3646", "15",
                            "03 20 00 00 00 poste 12", "03 20 00 00 00 ext. 12 ou 06 39 98 41 27", "06 39 98 41 27 (soir)",
                            "06 39 98 41 27 (sa sœur, le soir) / 06 39 98 41 28" };
  const char *others[] = { "", "7", "abc", "aucun", "poste 12", "06 39 98 4l 27", "06 39 98 41 27 soir", "06 39 (soir", "12 rue du Port",
                           "samira@example.org", "()", "06 39 98 41 27 – 28" };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_assert_true (tru_text_is_phone (numbers[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (tru_text_is_phone (others[i]));
}

static void
assert_stop (const char *sentence,
             const char *expected)
{
  g_autofree char *stopped = tru_text_stop (g_strdup (sentence));

  g_assert_cmpstr (stopped, ==, expected);
}

static void
test_stop (void)
{
  assert_stop ("pas de chantier le lun. 30 nov..", "pas de chantier le lun. 30 nov.");
  assert_stop ("du 2 au 4 déc.. Choisissez un autre jour.", "du 2 au 4 déc. Choisissez un autre jour.");
  assert_stop ("le lun. 4 mai.", "le lun. 4 mai.");
  assert_stop ("à voir... plus tard", "à voir... plus tard");
  assert_stop ("../photos", "../photos");
  assert_stop ("", "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/fold-twice", test_fold_twice);
  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/clean-lines", test_clean_lines);
  g_test_add_func ("/text/is-blank", test_is_blank);
  g_test_add_func ("/text/join", test_join);
  g_test_add_func ("/text/stop", test_stop);
  g_test_add_func ("/text/format-phone", test_format_phone);
  g_test_add_func ("/text/is-phone", test_is_phone);
  return g_test_run ();
}
