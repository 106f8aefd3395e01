/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-desk-find.h"

#include <string.h>

#include "tru-code.h"
#include "tru-queries-consumables.h"
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

static TruDeskAnswer *
new_answer (void)
{
  TruDeskAnswer *answer = g_new0 (TruDeskAnswer, 1);

  answer->items = g_ptr_array_new_with_free_func (g_object_unref);
  answer->members = g_ptr_array_new_with_free_func (g_object_unref);
  answer->consumables = g_ptr_array_new_with_free_func (g_object_unref);
  return answer;
}

static void
add_row (TruStore        *store,
         const TruQuery  *query,
         const char      *uid,
         GPtrArray       *rows)
{
  TruRow *row = tru_query_first (store, query, NULL, "$uid", uid, NULL);

  if (row)
    g_ptr_array_add (rows, row);
}

static void
add_bearer (TruStore      *store,
            TruRow        *bearer,
            TruDeskAnswer *answer)
{
  const char *kind = tru_row_get_text (bearer, TRU_BEARER_KIND);
  const char *uid = tru_row_get_text (bearer, TRU_BEARER_UID);

  if (g_str_equal (kind, "item"))
    add_row (store, &tru_query_item_row, uid, answer->items);
  else if (g_str_equal (kind, "member"))
    add_row (store, &tru_query_member_row, uid, answer->members);
  else
    add_row (store, &tru_query_consumable_row, uid, answer->consumables);
}

static void
add_bearers (TruStore      *store,
             const char    *code,
             TruDeskAnswer *answer)
{
  g_autoptr (GPtrArray) bearers = tru_query_run (store, &tru_query_bearers, NULL, "$code", code, NULL);

  for (guint i = 0; bearers && i < bearers->len; i++)
    add_bearer (store, bearers->pdata[i], answer);
}

/* Labels are printed in capitals, people type them as they like. */
static gboolean
find_code (TruStore      *store,
           const char    *code,
           TruDeskAnswer *answer)
{
  g_autofree char *capitals = g_ascii_strup (code, -1);

  add_bearers (store, code, answer);
  if (tru_desk_answer_size (answer) == 0 && !g_str_equal (capitals, code))
    add_bearers (store, capitals, answer);
  answer->is_exact = tru_desk_answer_size (answer) > 0;
  return answer->is_exact;
}

/* As printed, the code has a check character behind it. */
static gboolean
find_checked (TruStore      *store,
              const char    *code,
              TruDeskAnswer *answer)
{
  g_autofree char *checked = tru_code_checked (code);

  return checked && find_code (store, checked, answer);
}

static gboolean
has_words (const char  *known,
           char       **words)
{
  for (guint i = 0; words[i]; i++)
    {
      g_autofree char *beginning = g_strconcat (" ", words[i], NULL);

      if (!strstr (known, beginning))
        return FALSE;
    }
  return TRUE;
}

/* The index knows what members offer to show as well: who types “tile” at the desk means a tool, not the one who lays them. */
static gboolean
is_called (TruRow     *member,
           const char *text)
{
  const char *phone = tru_row_get_text (member, TRU_MEMBER_ROW_PHONE);
  const char *card = tru_row_get_text (member, TRU_MEMBER_ROW_CARD);
  const char *email = tru_row_get_text (member, TRU_MEMBER_ROW_EMAIL);
  g_auto (GStrv) words = tru_text_query (text);
  g_autofree char *name_words = tru_text_index (tru_row_get_text (member, TRU_MEMBER_ROW_NAME));
  g_autofree char *phone_words = phone ? tru_text_index_phone (phone) : NULL;
  g_autofree char *card_words = card ? tru_text_index (card) : NULL;
  g_autofree char *email_words = email ? tru_text_index (email) : NULL;
  const char *parts[] = { name_words, phone_words ? phone_words : "", card_words ? card_words : "", email_words ? email_words : "", NULL };
  g_autofree char *joined = tru_text_join (parts, " ");
  g_autofree char *known = g_strconcat (" ", joined, NULL);

  return !tru_row_get_text (member, TRU_MEMBER_ROW_SKILLS) || has_words (known, words);
}

static GPtrArray *
find_members (TruStore   *store,
              const char *text,
              const char *words)
{
  GPtrArray *members = tru_query_run (store, &tru_query_members_by_words, NULL, "$words", words, NULL);

  for (guint i = members ? members->len : 0; i > 0; i--)
    if (!is_called (members->pdata[i - 1], text))
      g_ptr_array_remove_index (members, i - 1);
  return members;
}

static void
find_words (TruStore      *store,
            const char    *text,
            const char    *library,
            const char    *member,
            TruDeskAnswer *answer)
{
  g_autofree char *words = tru_search_match (text);
  GPtrArray *items = words ? tru_query_run (store, &tru_query_items_by_words, NULL, "$words", words, "$library", library, "$member", member, NULL) : NULL;
  GPtrArray *members = words ? find_members (store, text, words) : NULL;
  GPtrArray *consumables = words ? tru_query_run (store, &tru_query_consumables_by_words, NULL, "$words", words, "$library", library, NULL) : NULL;

  if (items)
    g_ptr_array_extend_and_steal (answer->items, items);
  if (members)
    g_ptr_array_extend_and_steal (answer->members, members);
  if (consumables)
    g_ptr_array_extend_and_steal (answer->consumables, consumables);
}

/**
 * tru_desk_find_code:
 * @store: a store
 * @code: a code as it was scanned, without its check character, in any case
 *
 * One in 37 labels made elsewhere, without a check character, reads as if its last one was it: where nothing bears the code, the
 * whole label is tried.
 *
 * Returns: (transfer full): what bears it, perhaps nothing
 */
TruDeskAnswer *
tru_desk_find_code (TruStore   *store,
                    const char *code)
{
  TruDeskAnswer *answer = new_answer ();
  g_autofree char *label = NULL;

  if (find_code (store, code, answer))
    return answer;
  label = tru_code_with_check (code);
  if (label)
    find_code (store, label, answer);
  return answer;
}

/**
 * tru_desk_find:
 * @store: a store
 * @text: a label's or a card's code, or words
 * @library: (nullable): uid of the tool library whose items words may find; a code finds any
 * @member: (nullable): uid of who stands at the desk: of what words find, what they may have comes first, what others have last
 *
 * A code comes before words; where nothing is found, the text is read once more as a QWERTY scanner may have typed it on an
 * AZERTY desktop.
 *
 * Returns: (transfer full): what was found, perhaps nothing
 */
TruDeskAnswer *
tru_desk_find (TruStore   *store,
               const char *text,
               const char *library,
               const char *member)
{
  TruDeskAnswer *answer = new_answer ();
  g_autofree char *clean = tru_text_clean (text);
  g_autofree char *decoded = clean ? tru_desk_decode (clean) : NULL;

  if (!clean || !*clean || find_code (store, clean, answer) || find_checked (store, clean, answer) || find_code (store, decoded, answer)
      || find_checked (store, decoded, answer))
    return answer;
  find_words (store, clean, library, member, answer);
  return answer;
}

/**
 * tru_desk_answer_size:
 * @self: an answer
 *
 * Returns: how many items, members and consumables it has
 */
guint
tru_desk_answer_size (TruDeskAnswer *self)
{
  return self->items->len + self->members->len + self->consumables->len;
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
  g_ptr_array_unref (self->consumables);
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
