/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-text.h"

static void
assert_index (const char *text,
              const char *expected)
{
  g_autofree char *index = tru_text_index (text);

  g_assert_cmpstr (index, ==, expected);
}

static void
assert_phone (const char *text,
              const char *expected)
{
  g_autofree char *index = tru_text_index_phone (text);

  g_assert_cmpstr (index, ==, expected);
}

static void
assert_query (const char *text,
              const char *expected)
{
  g_auto (GStrv) words = tru_text_query (text);
  g_autofree char *joined = g_strjoinv (" ", words);

  g_assert_cmpstr (joined, ==, expected);
}

static gboolean
finds (const char *search,
       const char *index)
{
  g_auto (GStrv) query = tru_text_query (search);
  g_auto (GStrv) words = g_strsplit (index, " ", -1);

  for (guint i = 0; query[i] != NULL; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; words[j] != NULL; j++)
        found = found || g_str_has_prefix (words[j], query[i]);
      if (!found)
        return FALSE;
    }
  return TRUE;
}

static void
test_index (void)
{
  assert_index (NULL, "");
  assert_index ("N’Guyen", "n guyen nguyen");
  assert_index ("OT-0147", "ot 0147 ot0147 147");
  assert_index ("Cœur, (été)!", "coeur ete");
  assert_index ("l’outil-thèque", "l outil theque loutiltheque outiltheque");
  assert_index ("Port - Saint", "port saint");
  assert_index ("06 39 98", "06 39 98 063998 3998 6");
  assert_index ("appeler +33 6 39 98 41 27 soir", "appeler 33 6 39 98 41 27 soir 39984127 984127 4127 0639984127");
  assert_index ("0 00", "0 00");
}

static void
test_index_phone (void)
{
  assert_phone (NULL, "");
  assert_phone ("06 39 98 41 27", "0639984127");
  assert_phone ("+33 6 39 98 41 27", "0639984127");
  assert_phone ("+33 (0)6 39 98 41 27", "0639984127");
  assert_phone ("0033 639984127", "0639984127");
  assert_phone ("+32 470 12 34 56", "32470123456");
  assert_phone ("06.39.98.41.27 / 03-20-11-22-33", "0639984127 0320112233");
  assert_phone ("+33 6 39 98 41 27 ou +33 3 20 11 22 33", "0639984127 0320112233");
}

static void
test_query (void)
{
  assert_query (NULL, "");
  assert_query (" -*\"' ", "");
  assert_query ("N'Guyen Cœur", "n guyen coeur");
  assert_query ("06 39 98", "063998");
  assert_query ("06 39 98 4", "0639984");
  assert_query ("06 3", "063");
  assert_query ("12 4", "12 4");
  assert_query ("12", "12");
  assert_query ("+33 6 39", "0639");
  assert_query ("+33 6 39 98 41 27 Dupont", "0639984127 dupont");
  assert_query ("dupont NEAR(a, b) OR c*", "dupont near a b or c");
  assert_query ("ot-0147", "ot 0147");
  assert_query ("OT-0033", "ot 0033");
}

static void
test_query_finds_index (void)
{
  static const struct
  {
    const char *search;
    const char *text;
  } pairs[] = {
    { "nguyen", "N’Guyen" },     { "n'guyen", "N’Guyen" },     { "guyen", "N’Guyen" },       { "coeur", "Cœur" },
    { "147", "OT-0147" },        { "ot0147", "OT-0147" },      { "ot 147", "OT-0147" },      { "outilthèque", "l’outil-thèque" },
    { "24/11", "le 24/11/2026" }, { "06 39", "mobile 06 39 98 41 27" }, { "0639", "+33 6 39 98 41 27" },
    { "03 20 11", "06 39 98 41 27 03 20 11 22 33" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *index = tru_text_index (pairs[i].text);

      if (!finds (pairs[i].search, index))
        g_error ("“%s” does not find “%s” (%s)", pairs[i].search, pairs[i].text, index);
    }
}

/* Whatever is typed, no word of a query holds a sign that the index would take for an operator. */
static void
test_query_letters_only (void)
{
  for (gunichar c = 1; c < 0x3000; c++)
    {
      g_autoptr (GString) text = g_string_new ("a ");
      g_auto (GStrv) words = NULL;

      if (!g_unichar_validate (c))
        continue;
      g_string_append_unichar (text, c);
      words = tru_text_query (text->str);
      for (guint i = 0; words[i] != NULL; i++)
        for (const char *p = words[i]; *p != '\0'; p = g_utf8_next_char (p))
          g_assert_true (g_unichar_isalnum (g_utf8_get_char (p)));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-search/index", test_index);
  g_test_add_func ("/text-search/index-phone", test_index_phone);
  g_test_add_func ("/text-search/query", test_query);
  g_test_add_func ("/text-search/query-finds-index", test_query_finds_index);
  g_test_add_func ("/text-search/query-letters-only", test_query_letters_only);
  return g_test_run ();
}
