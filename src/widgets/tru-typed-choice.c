/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-typed-choice.h"

#include <gtk/gtk.h>

#include "tru-text.h"

#define PAUSE 1000 /* milliseconds after which a letter that does not go on with the word begins another one */

static gboolean
begins_with (GListModel *choices,
             guint       choice,
             const char *word)
{
  g_autoptr (GtkStringObject) object = g_list_model_get_item (choices, choice);
  g_autofree char *folded = object ? tru_text_fold (gtk_string_object_get_string (object)) : NULL;

  return folded && g_str_has_prefix (folded, word);
}

/* The first choice that begins with the word, from @first on and round. */
static guint
find (GListModel *choices,
      guint       first,
      const char *word)
{
  guint n = g_list_model_get_n_items (choices);

  for (guint i = 0; i < n; i++)
    if (begins_with (choices, (first + i) % n, word))
      return (first + i) % n;
  return GTK_INVALID_LIST_POSITION;
}

static guint
begin (TruTypedChoice *self,
       GListModel     *choices,
       guint           selected,
       const char     *letter)
{
  guint choice = find (choices, selected + 1, letter);

  g_strlcpy (self->word, choice == GTK_INVALID_LIST_POSITION ? "" : letter, sizeof self->word);
  return choice;
}

/**
 * tru_typed_choice_add:
 * @self: what was typed so far
 * @choices: a list of #GtkStringObject
 * @selected: the one chosen now
 * @letter: the letter typed
 * @at: when it was typed, in milliseconds
 *
 * Letters typed in a row refine the choice; the same one again goes to the next that begins with it. A second letter that fits
 * nothing begins anew; one further on in a word, typed without a pause, is taken for a slip and changes nothing: a wrong
 * choice is worse than none.
 *
 * Returns: what is chosen now, or %GTK_INVALID_LIST_POSITION where no choice begins with the letter
 */
guint
tru_typed_choice_add (TruTypedChoice *self,
                      GListModel     *choices,
                      guint           selected,
                      gunichar        letter,
                      guint32         at)
{
  char text[7] = { 0 };
  g_autofree char *folded = NULL;
  g_autofree char *longer = NULL;
  gboolean goes_on = *self->word != '\0' && begins_with (choices, selected, self->word);
  gboolean is_word = goes_on && g_utf8_strlen (self->word, -1) > 1;
  gboolean is_soon = at - self->at < PAUSE;
  guint choice;

  g_unichar_to_utf8 (letter, text);
  folded = tru_text_fold (text);
  longer = g_strconcat (self->word, folded, NULL);
  self->at = at;
  choice = goes_on && strlen (longer) < sizeof self->word ? find (choices, selected, longer) : GTK_INVALID_LIST_POSITION;
  if (choice == GTK_INVALID_LIST_POSITION)
    return is_word && is_soon ? selected : begin (self, choices, selected, folded);
  g_strlcpy (self->word, longer, sizeof self->word);
  return choice;
}
