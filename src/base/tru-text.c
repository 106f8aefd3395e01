/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-text.h"

#include "tru-text-fold.h"

#include <string.h>

#define NO_BREAK_SPACE 0x00a0
#define NARROW_NO_BREAK_SPACE 0x202f
#define NATIONAL_LENGTH 10
#define SHORTEST_NUMBER 2 /* 15, 17 and 18 */

/* Byte order marks, zero-width spaces and non-characters, besides controls: nobody sees them, and XML 1.0 refuses some. */
static gboolean
is_invisible (gunichar c)
{
  return (g_unichar_iscntrl (c) && !g_unichar_isspace (c)) || c == 0xfeff || c == 0x200b || (c & 0xfffe) == 0xfffe;
}

static void
append_space (GString    *clean,
              const char *first,
              const char *end)
{
  gunichar c = g_utf8_get_char (first);
  gboolean alone = g_utf8_next_char (first) == end;

  if (alone && (c == NO_BREAK_SPACE || c == NARROW_NO_BREAK_SPACE))
    g_string_append_unichar (clean, c);
  else
    g_string_append_c (clean, ' ');
}

static char *
clean_line (const char *line)
{
  GString *clean = g_string_sized_new (strlen (line));
  const char *spaces = NULL;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          spaces = spaces != NULL ? spaces : p;
          continue;
        }
      if (is_invisible (c))
        continue;
      if (spaces != NULL && clean->len > 0)
        append_space (clean, spaces, p);
      spaces = NULL;
      g_string_append_unichar (clean, c);
    }
  return g_string_free (clean, FALSE);
}

static char *
normalise (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  return g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
}

static gboolean
may_stand_in_phone (gunichar c)
{
  return g_unichar_isspace (c) || (c < 128 && strchr ("0123456789+.-()/", (char) c) != NULL);
}

/* Returns what follows a run of figures and the signs between them; NULL when it has fewer than @least digits. */
static const char *
skip_figures (const char *p,
              int         least)
{
  int n_digits = 0;

  for (; *p != '\0' && may_stand_in_phone (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    n_digits += g_ascii_isdigit (*p);
  return n_digits >= least ? p : NULL;
}

/* Returns what follows a remark in brackets, or a word and its number, such as "poste 12"; NULL when there is neither. */
static const char *
skip_words (const char *text,
            const char *p)
{
  const char *start = p;
  gunichar before = p > text ? g_utf8_get_char (g_utf8_prev_char (p)) : 0;

  if (before == '(')
    {
      p = strchr (p, ')');
      return p != NULL ? skip_figures (p, 0) : NULL;
    }
  while (g_unichar_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p > start && g_unichar_isspace (before) ? skip_figures (p, 1) : NULL;
}

/* The ten digits of a French number, or NULL. */
static char *
find_national_number (const char *text)
{
  g_autofree char *digits = NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!may_stand_in_phone (g_utf8_get_char (p)))
      return NULL;
  digits = tru_text_index_phone (text);
  if (strlen (digits) != NATIONAL_LENGTH || digits[0] != '0' || digits[1] == '0')
    return NULL;
  return g_steal_pointer (&digits);
}

/**
 * tru_text_fold:
 * @text: (nullable): any text
 *
 * The form in which texts are compared and sorted: lower case without accents, œ, æ and ß as oe, ae and ss,
 * apostrophes and hyphens of every kind as spaces, no spaces at the ends and only single ones inside. Letters of
 * other scripts and other punctuation stay. Bytes that are no UTF-8 become U+FFFD.
 *
 * Returns: (transfer full): the folded text, empty for %NULL
 */
char *
tru_text_fold (const char *text)
{
  return tru_text_fold_joined (text, ' ');
}

/**
 * tru_text_format_phone:
 * @text: (nullable): a telephone number as it was typed
 *
 * Writes a French number in pairs parted by U+00A0: "06 39 98 41 27". Anything else is left as it is.
 *
 * Returns: (transfer full): the number, empty for %NULL
 */
char *
tru_text_format_phone (const char *text)
{
  g_autofree char *digits = NULL;
  g_autoptr (GString) pairs = g_string_new (NULL);

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return g_strdup (text == NULL ? "" : text);
  digits = find_national_number (text);
  if (digits == NULL)
    return g_strdup (text);
  for (gsize i = 0; i < NATIONAL_LENGTH; i += 2)
    {
      if (i > 0)
        g_string_append_unichar (pairs, NO_BREAK_SPACE);
      g_string_append_len (pairs, digits + i, 2);
    }
  return g_string_free (g_steal_pointer (&pairs), FALSE);
}

/**
 * tru_text_is_phone:
 * @text: valid UTF-8
 *
 * Returns: whether @text can be a telephone number, or several: digits, spaces and + . - ( ) /, words only in brackets or
 * before more digits: "06 39 98 41 27 (evenings)", "+33 (0)3 20 00 00 00 ext. 12", "3646"
 */
gboolean
tru_text_is_phone (const char *text)
{
  const char *p = skip_figures (text, SHORTEST_NUMBER);

  while (p != NULL && *p != '\0')
    p = skip_words (text, p);
  return p != NULL;
}

/**
 * tru_text_is_blank:
 * @text: (nullable): any valid UTF-8 text
 *
 * Returns: whether @text is %NULL, empty or only spaces and line ends
 */
gboolean
tru_text_is_blank (const char *text)
{
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

/**
 * tru_text_clean:
 * @text: (nullable): what a person typed or a file held
 *
 * Makes a text fit for a field of one line: valid UTF-8 in normal form C, without control and other invisible
 * characters, without spaces at the ends, with single spaces inside. Tabs and line ends count as spaces; a single
 * no-break space inside stays one.
 *
 * Returns: (transfer full) (nullable): the text, perhaps empty; %NULL for %NULL
 */
char *
tru_text_clean (const char *text)
{
  g_autofree char *normal = text == NULL ? NULL : normalise (text);

  return normal == NULL ? NULL : clean_line (normal);
}

/**
 * tru_text_clean_lines:
 * @text: (nullable): what a person typed or a file held
 *
 * As tru_text_clean() for a field of several lines: each line is cleaned, line ends become "\n", and blank lines at the end go.
 *
 * Returns: (transfer full) (nullable): the text, perhaps empty; %NULL for %NULL
 */
char *
tru_text_clean_lines (const char *text)
{
  g_autofree char *normal = text == NULL ? NULL : normalise (text);
  g_auto (GStrv) lines = NULL;

  if (normal == NULL)
    return NULL;
  lines = g_strsplit (normal, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = g_steal_pointer (&lines[i]);

      lines[i] = clean_line (line);
    }
  return g_strchomp (g_strjoinv ("\n", lines));
}

/**
 * tru_text_join:
 * @parts: (array zero-terminated=1): texts
 * @separator: what to put between them
 *
 * Joins the texts that are not empty, so that a missing part leaves no separator behind.
 *
 * Returns: (transfer full): the joined text, perhaps empty
 */
char *
tru_text_join (const char **parts,
               const char  *separator)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (; *parts != NULL; parts++)
    {
      if (**parts == '\0')
        continue;
      if (joined->len > 0)
        g_string_append (joined, separator);
      g_string_append (joined, *parts);
    }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/**
 * tru_text_stop:
 * @sentence: (transfer full): sentences of which a date or another abbreviation may be the last word
 *
 * Leaves one full stop where the abbreviation’s and the sentence’s meet: “le lun. 30 nov..”. An ellipsis stays.
 *
 * Returns: (transfer full): the same text
 */
char *
tru_text_stop (char *sentence)
{
  char *out = sentence;

  for (const char *p = sentence; *p != '\0';)
    {
      size_t n_dots = strspn (p, ".");
      gboolean is_met = n_dots == 2 && (p[2] == ' ' || p[2] == '\0');
      size_t n_kept = is_met ? 1 : MAX (n_dots, 1);

      memmove (out, p, n_kept);
      out += n_kept;
      p += MAX (n_dots, 1);
    }
  *out = '\0';
  return sentence;
}
