/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-find.h"

#include "tru-search.h"
#include "tru-text.h"

/* What a key says on an AZERTY desktop, and what a scanner that believes in QWERTY meant by it. */
static const char *const azerty[] = { "a", "q", "z", "w", "A", "Q", "Z", "W", "&", "é", "\"", "'", "(", "-",
                                      "è", "_", "ç", "à", ")", "°", "m", "M", ",", "?" };
static const char *const qwerty[] = { "q", "a", "w", "z", "Q", "A", "W", "Z", "1", "2", "3", "4", "5", "6",
                                      "7", "8", "9", "0", "-", "_", ";", ":", "m", "M" };

G_STATIC_ASSERT (G_N_ELEMENTS (azerty) == G_N_ELEMENTS (qwerty));

static const char *
decode_letter (const char *letter,
               gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (azerty); i++)
    if (strlen (azerty[i]) == length && strncmp (azerty[i], letter, length) == 0)
      return qwerty[i];
  return NULL;
}

static gboolean
find_code (TruStore      *store,
           const char    *code,
           TruDeskAnswer *answer)
{
  g_autoptr (TruRow) item = tru_query_first (store, &tru_query_item_by_code, NULL, "$code", code, NULL);
  g_autoptr (TruRow) member = item ? NULL : tru_query_first (store, &tru_query_member_by_card, NULL, "$code", code, NULL);

  if (item)
    g_ptr_array_add (answer->items, g_steal_pointer (&item));
  else if (member)
    g_ptr_array_add (answer->members, g_steal_pointer (&member));
  answer->is_exact = tru_desk_answer_size (answer) > 0;
  return answer->is_exact;
}

static void
find_words (TruStore      *store,
            const char    *text,
            const char    *library,
            TruDeskAnswer *answer)
{
  g_autofree char *words = tru_search_match (text);
  GPtrArray *items = words ? tru_query_run (store, &tru_query_items_by_words, NULL, "$words", words, "$library", library, NULL) : NULL;
  GPtrArray *members = words ? tru_query_run (store, &tru_query_members_by_words, NULL, "$words", words, NULL) : NULL;

  if (items)
    g_ptr_array_extend_and_steal (answer->items, items);
  if (members)
    g_ptr_array_extend_and_steal (answer->members, members);
}

/**
 * tru_desk_find:
 * @store: a store
 * @text: a label's or a card's code, or words
 * @library: (nullable): uid of the tool library whose items words may find; a code finds any
 *
 * A code comes before words; where nothing is found, the text is read once more as a QWERTY scanner may have typed it on an
 * AZERTY desktop.
 *
 * Returns: (transfer full): what was found, perhaps nothing
 */
TruDeskAnswer *
tru_desk_find (TruStore   *store,
               const char *text,
               const char *library)
{
  TruDeskAnswer *answer = g_new0 (TruDeskAnswer, 1);
  g_autofree char *clean = tru_text_clean (text);
  g_autofree char *decoded = clean ? tru_desk_decode (clean) : NULL;

  answer->items = g_ptr_array_new_with_free_func (g_object_unref);
  answer->members = g_ptr_array_new_with_free_func (g_object_unref);
  if (!clean || !*clean || find_code (store, clean, answer) || find_code (store, decoded, answer))
    return answer;
  find_words (store, clean, library, answer);
  return answer;
}

/**
 * tru_desk_answer_size:
 * @self: an answer
 *
 * Returns: how many items and members it has
 */
guint
tru_desk_answer_size (TruDeskAnswer *self)
{
  return self->items->len + self->members->len;
}

/**
 * tru_desk_answer_free:
 * @self: (nullable): an answer
 */
void
tru_desk_answer_free (TruDeskAnswer *self)
{
  if (!self)
    return;
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->members);
  g_free (self);
}

/**
 * tru_desk_decode:
 * @text: what a scanner set to QWERTY sent to an AZERTY desktop: “OT)à&'è”
 *
 * Returns: (transfer full): what it meant: “OT-0147”
 */
char *
tru_desk_decode (const char *text)
{
  GString *decoded = g_string_new (NULL);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gsize length = g_utf8_next_char (p) - p;
      const char *letter = decode_letter (p, length);

      g_string_append_len (decoded, letter ? letter : p, letter ? (gssize) strlen (letter) : (gssize) length);
    }
  return g_string_free (decoded, FALSE);
}
