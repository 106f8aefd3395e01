/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-typed-choice.h"

#include <gtk/gtk.h>

static const char *const outcomes[] = { "Inconnu", "Accepté", "Refusé", "Ajourné", "Réorienté", "Diagnostic prescrit", "Aide exceptionnelle", NULL };

/* What is chosen after @letters, each typed @pause milliseconds after the one before. */
static guint
type (guint       selected,
      const char *letters,
      guint32     pause)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (outcomes);
  TruTypedChoice typed = { 0 };
  guint32 at = 5000;

  for (const char *letter = letters; *letter; letter = g_utf8_next_char (letter))
    {
      guint choice = tru_typed_choice_add (&typed, G_LIST_MODEL (list), selected, g_utf8_get_char (letter), at += pause);

      if (choice != GTK_INVALID_LIST_POSITION)
        selected = choice;
    }
  return selected;
}

/* A wrong decision is the worst that keys can do: the whole word counts, at whatever speed it is typed. */
static void
test_refines (void)
{
  g_assert_cmpuint (type (0, "a", 200), ==, 1);
  g_assert_cmpuint (type (0, "ajo", 10), ==, 3);
  g_assert_cmpuint (type (0, "ajo", 200), ==, 3);
  g_assert_cmpuint (type (0, "ajo", 5000), ==, 3);
  g_assert_cmpuint (type (1, "ajo", 200), ==, 3);
  g_assert_cmpuint (type (0, "Réo", 200), ==, 4);
  g_assert_cmpuint (type (0, "reo", 200), ==, 4);
  g_assert_cmpuint (type (4, "ref", 200), ==, 2);
  g_assert_cmpuint (type (0, "ai", 200), ==, 6);
}

static void
test_same_letter (void)
{
  g_assert_cmpuint (type (0, "aa", 200), ==, 3);
  g_assert_cmpuint (type (0, "aaa", 2000), ==, 6);
  g_assert_cmpuint (type (0, "aaaa", 200), ==, 1);
}

/* A second letter that fits nothing is another word; one within a word is a slip, unless some time has passed. */
static void
test_anew (void)
{
  g_assert_cmpuint (type (0, "ad", 200), ==, 5);
  g_assert_cmpuint (type (0, "ajr", 200), ==, 3);
  g_assert_cmpuint (type (0, "ajpourner", 200), ==, 3);
  g_assert_cmpuint (type (0, "ajr", 1500), ==, 4);
  g_assert_cmpuint (type (3, "z", 200), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typed-choice/refines", test_refines);
  g_test_add_func ("/typed-choice/same-letter", test_same_letter);
  g_test_add_func ("/typed-choice/anew", test_anew);
  return g_test_run ();
}
