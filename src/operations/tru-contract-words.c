/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-contract-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tru-text.h"
#include "tru-worksite-room.h"

/* Papers are read aloud: numbers in words. */
static const char *const numbers[] = { N_("zero"), N_("one"),   N_("two"),   N_("three"), N_("four"), N_("five"),
                                       N_("six"),  N_("seven"), N_("eight"), N_("nine"),  N_("ten") };

/* The paper is French, whatever the language of the interface: « le séjour », « la chambre de Lina ». By folded first
 * word. */
static const struct
{
  const char *word;
  const char *article;
} articles[] = {
  { "bureau", "le " },     { "buanderie", "la " }, { "cage", "la " },    { "cellier", "le " },    { "chambre", "la " },
  { "coin", "le " },       { "couloir", "le " },   { "cuisine", "la " }, { "degagement", "le " }, { "entree", "l’" },
  { "escalier", "l’" },    { "garage", "le " },    { "grande", "la " },  { "hall", "le " },       { "palier", "le " },
  { "petite", "la " },     { "piece", "la " },     { "salle", "la " },   { "salon", "le " },      { "sejour", "le " },
  { "toilettes", "les " }, { "wc", "les " },
};

/**
 * tru_contract_words_number:
 * @number: a small number
 *
 * Returns: (transfer full): “three”; digits above ten
 */
char *
tru_contract_words_number (guint number)
{
  return number < G_N_ELEMENTS (numbers) ? g_strdup (_ (numbers[number])) : g_strdup_printf ("%u", number);
}

/**
 * tru_contract_words_days:
 * @n_days: how many days
 *
 * Returns: (transfer full) (nullable): “four days”, %NULL for none
 */
char *
tru_contract_words_days (guint n_days)
{
  g_autofree char *number = tru_contract_words_number (n_days);

  return n_days == 0 ? NULL : g_strdup_printf (ngettext ("%s day", "%s days", n_days), number);
}

/* Sentences hold rooms in small letters, save for what is written in capitals (“WC”). */
static char *
lower_first (const char *name)
{
  gunichar first = g_utf8_get_char (name);
  const char *rest = *name ? g_utf8_next_char (name) : name;
  char letter[7] = { 0 };

  if (!*name || g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (name);
  g_unichar_to_utf8 (g_unichar_tolower (first), letter);
  return g_strconcat (letter, rest, NULL);
}

static char *
with_article (const char *name)
{
  g_autofree char *folded = tru_text_fold (name);
  g_autofree char *lower = lower_first (name);

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      gsize length = strlen (articles[i].word);

      if (g_str_has_prefix (folded, articles[i].word) && (folded[length] == '\0' || folded[length] == ' '))
        return g_strconcat (articles[i].article, lower, NULL);
    }
  return g_steal_pointer (&lower);
}

/**
 * tru_contract_words_rooms:
 * @rooms: (element-type TruRecord): rooms of a worksite
 *
 * Returns: (transfer full) (nullable): « le séjour, la cuisine et la chambre », %NULL for none
 */
char *
tru_contract_words_rooms (GPtrArray *rooms)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rooms->len; i++)
    {
      g_autofree char *name = with_article (tru_record_get_text (g_ptr_array_index (rooms, i), TRU_WORKSITE_ROOM_NAME));

      if (i > 0)
        g_string_append (text, i + 1 == rooms->len ? " et " : ", ");
      g_string_append (text, name);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
