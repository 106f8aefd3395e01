/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-text.h"

#include "tru-text-fold.h"

#include <string.h>

#define JOINER '-'
#define COUNTRY "33"
#define NATIONAL_LENGTH 10
#define LONGEST_NUMBER 15 /* ITU-T E.164 */

/* Long runs are written together in stretches of so many words: a search names no more. */
#define MOST_PARTS 8

typedef struct
{
  const char *text;
  gsize length;
  gboolean joined; /* to the word before, by an apostrophe or hyphen */
} Word;

static gsize
word_length (const char *text)
{
  const char *end = text;

  while (*end != '\0' && g_unichar_isalnum (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return (gsize) (end - text);
}

static GArray *
split_words (const char *folded)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  const char *end = NULL;

  for (const char *p = folded; *p != '\0';)
    {
      Word word = { p, word_length (p), end != NULL && *end == JOINER && end + 1 == p };

      if (word.length == 0)
        {
          p = g_utf8_next_char (p);
          continue;
        }
      g_array_append_val (words, word);
      p = end = p + word.length;
    }
  return words;
}

static const Word *
word_at (GArray *words,
         guint   position)
{
  return &g_array_index (words, Word, position);
}

static gboolean
is_number (const Word *word,
           gsize       length)
{
  return word->length == length && strspn (word->text, "0123456789") >= length;
}

/* The first position after a run of words of two digits. */
static guint
pairs_end (GArray *words,
           guint   start)
{
  guint end = start;

  while (end < words->len && is_number (word_at (words, end), 2))
    end++;
  return end;
}

static guint
joined_end (GArray *words,
            guint   start)
{
  guint end = start + 1;

  while (end < words->len && word_at (words, end)->joined)
    end++;
  return end;
}

static char *
concatenate (GArray *words,
             guint   start,
             guint   end)
{
  g_autoptr (GString) whole = g_string_new (NULL);

  for (guint i = start; i < end; i++)
    g_string_append_len (whole, word_at (words, i)->text, (gssize) word_at (words, i)->length);
  return g_string_free (g_steal_pointer (&whole), FALSE);
}

static void
append_word (GString    *index,
             const char *word,
             gsize       length)
{
  if (length == 0)
    return;
  if (index->len > 0)
    g_string_append_c (index, ' ');
  g_string_append_len (index, word, (gssize) length);
}

/* Appends the words of a run written together, from each of them on, since a search may begin at any. */
static void
append_together (GString *index,
                 GArray  *words,
                 guint    start,
                 guint    end)
{
  for (guint i = start; i + 1 < end; i++)
    {
      g_autofree char *whole = concatenate (words, i, MIN (end, i + MOST_PARTS));

      append_word (index, whole, strlen (whole));
    }
}

static void
append_without_zeros (GString    *index,
                      const Word *word)
{
  gsize digits = strspn (word->text, "0123456789");
  gsize zeros = strspn (word->text, "0");

  if (digits >= word->length && zeros > 0)
    append_word (index, word->text + zeros, word->length > zeros ? word->length - zeros : 0);
}

static gboolean
is_phone_separator (char c)
{
  return c != '\0' && strchr (" .-()/", c) != NULL;
}

/* French numbers are written with a 0 instead of 33, which "+33 (0)6" has already. */
static char *
nationalise (const char *digits)
{
  if (!g_str_has_prefix (digits, COUNTRY))
    return g_strdup (digits);
  digits += strlen (COUNTRY);
  return g_strconcat (*digits == '0' ? "" : "0", digits, NULL);
}

static gboolean
is_complete (const GString *digits)
{
  if (!g_str_has_prefix (digits->str, COUNTRY))
    return digits->len == LONGEST_NUMBER;
  return digits->len == strlen (COUNTRY) + NATIONAL_LENGTH - (digits->str[strlen (COUNTRY)] == '0' ? 0 : 1);
}

/* Reads "+33 6 39 98" or "00336…" at the start of a folded text. Returns the end, or NULL when there is no such number. */
static const char *
read_international (const char *text,
                    char      **number)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  gboolean zeros = g_str_has_prefix (text, "00" COUNTRY);
  const char *end = NULL;

  if (*text != '+' && !zeros)
    return NULL;
  for (const char *p = text + (zeros ? 2 : 1); !is_complete (digits); p++)
    if (g_ascii_isdigit (*p))
      {
        g_string_append_c (digits, *p);
        end = p + 1;
      }
    else if (digits->len == 0 || !is_phone_separator (*p))
      break;
  if (end == NULL || g_unichar_isalnum (g_utf8_get_char (end)) || (zeros && digits->len == strlen (COUNTRY)))
    return NULL;
  *number = nationalise (digits->str);
  return end;
}

/* Takes the first number in international form out of a folded text and puts blanks in its place. */
static char *
extract_international (char *folded)
{
  for (char *p = folded; *p != '\0'; p++)
    {
      g_autofree char *number = NULL;
      const char *end = p == folded || !g_ascii_isalnum (p[-1]) ? read_international (p, &number) : NULL;

      if (end == NULL)
        continue;
      memset (p, ' ', (gsize) (end - p));
      return g_steal_pointer (&number);
    }
  return NULL;
}

/* How many words from here on a search means as one number: pairs of digits and, while somebody is still typing,
 * the one digit that ends the search. */
static guint
number_end (GArray *words,
            guint   start)
{
  guint end = pairs_end (words, start);
  gboolean typing = end > start && end + 1 == words->len && is_number (word_at (words, end), 1);

  if (typing && (end - start > 1 || *word_at (words, start)->text == '0'))
    return end + 1;
  return MAX (end, start + 1);
}

/**
 * tru_text_index:
 * @text: (nullable): the text of a record
 *
 * The words under which the full-text index keeps a text, parted by spaces: the words of tru_text_fold() without
 * punctuation; what apostrophes or hyphens join also written together, whole and from each later part on; numbers
 * with leading zeros also without; neighbouring pairs of digits and "+33…" also as one number. "OT-0147" gives
 * "ot 0147 ot0147 147".
 *
 * Returns: (transfer full): the words, perhaps none
 */
char *
tru_text_index (const char *text)
{
  g_autofree char *folded = tru_text_fold_joined (text, JOINER);
  g_autoptr (GArray) words = split_words (folded);
  g_autoptr (GString) index = g_string_new (NULL);
  char *number;

  for (guint i = 0; i < words->len; i++)
    append_word (index, word_at (words, i)->text, word_at (words, i)->length);
  for (guint i = 0; i < words->len; i = joined_end (words, i))
    append_together (index, words, i, joined_end (words, i));
  for (guint i = 0; i < words->len; i = MAX (pairs_end (words, i), i + 1))
    append_together (index, words, i, pairs_end (words, i));
  for (guint i = 0; i < words->len; i++)
    append_without_zeros (index, word_at (words, i));
  while ((number = extract_international (folded)) != NULL)
    {
      append_word (index, number, strlen (number));
      g_free (number);
    }
  return g_string_free (g_steal_pointer (&index), FALSE);
}

/**
 * tru_text_index_phone:
 * @text: (nullable): a telephone number, or several
 *
 * The words under which the full-text index keeps telephone numbers: digits only, +33 or 0033 as 0, other countries
 * with their code. After the ten digits of a French number the next one begins.
 *
 * Returns: (transfer full): the numbers parted by spaces, perhaps none
 */
char *
tru_text_index_phone (const char *text)
{
  g_autofree char *folded = tru_text_fold_joined (text, JOINER);
  g_autoptr (GString) index = g_string_new (NULL);
  g_autoptr (GString) digits = g_string_new (NULL);
  char *number;

  while ((number = extract_international (folded)) != NULL)
    {
      append_word (index, number, strlen (number));
      g_free (number);
    }
  for (const char *p = folded; *p != '\0'; p++)
    {
      if (!g_ascii_isdigit (*p))
        continue;
      g_string_append_c (digits, *p);
      if (digits->len == NATIONAL_LENGTH && *digits->str == '0')
        {
          append_word (index, digits->str, digits->len);
          g_string_truncate (digits, 0);
        }
    }
  append_word (index, digits->str, digits->len);
  return g_string_free (g_steal_pointer (&index), FALSE);
}

/**
 * tru_text_query:
 * @text: (nullable): what a person typed into a search field
 *
 * The words to search the index for, each as the beginning of an indexed word; all must be found. Only letters and
 * digits are left, so that no word can be an operator of the index. Pairs of digits in a row are one telephone
 * number ("06 39 98" gives "063998"), and "+33 6 39" gives "0639".
 *
 * Returns: (transfer full) (array zero-terminated=1): the words, perhaps none
 */
char **
tru_text_query (const char *text)
{
  g_autofree char *folded = tru_text_fold (text);
  g_autofree char *number = extract_international (folded);
  g_autoptr (GArray) words = split_words (folded);
  g_autoptr (GStrvBuilder) query = g_strv_builder_new ();
  guint end;

  if (number != NULL)
    g_strv_builder_add (query, number);
  for (guint i = 0; i < words->len; i = end)
    {
      g_autofree char *word = NULL;

      end = number_end (words, i);
      word = concatenate (words, i, end);
      g_strv_builder_add (query, word);
    }
  return g_strv_builder_end (query);
}
