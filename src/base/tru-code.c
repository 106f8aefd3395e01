/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-code.h"

#include <string.h>

/* ISO/IEC 7064, MOD 37,36: one character of this alphabet tells every single wrong character and nearly every swap. */
static const char alphabet[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

#define BASE 36

/* Where a character stands in the alphabet, -1 for what only separates, such as the hyphen. */
static int
value_of (char character)
{
  const char *found = character ? strchr (alphabet, g_ascii_toupper (character)) : NULL;

  return found ? (int) (found - alphabet) : -1;
}

/* The hybrid system of ISO/IEC 7064: its product after @length characters, 0 when none of them counts. */
static int
product_of (const char *code,
            gsize       length)
{
  int product = BASE;
  gboolean is_counted = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      int value = value_of (code[i]);
      int sum;

      if (value < 0)
        continue;
      is_counted = TRUE;
      sum = (product + value) % BASE;
      product = (sum == 0 ? BASE : sum) * 2 % (BASE + 1);
    }
  return is_counted ? product : 0;
}

/**
 * tru_code_with_check:
 * @code: a code as it is kept: "OT-0147"
 *
 * What a label or a card shows and its bars say: the code in capitals and its check character, by ISO/IEC 7064 MOD 37,36 over its
 * letters and digits; separators count for nothing.
 *
 * Returns: (transfer full) (nullable): "OT-0147F"; %NULL when the code has neither letter nor digit of ASCII
 */
char *
tru_code_with_check (const char *code)
{
  int product = product_of (code, strlen (code));
  g_autofree char *capitals = g_ascii_strup (code, -1);

  if (product == 0)
    return NULL;
  return g_strdup_printf ("%s%c", capitals, alphabet[(BASE + 1 - product) % BASE]);
}

/**
 * tru_code_checked:
 * @scanned: what a scanner read, or a person typed from a label
 *
 * Returns: (transfer full) (nullable): the code in capitals without its check character, which may stand apart by a space as on a
 * label; %NULL when that is wrong
 */
char *
tru_code_checked (const char *scanned)
{
  gsize length = strlen (scanned);
  int check = length > 1 ? value_of (scanned[length - 1]) : -1;
  int product = check >= 0 ? product_of (scanned, length - 1) : 0;
  char *stem;

  if (product == 0 || (product + check) % BASE != 1)
    return NULL;
  stem = g_ascii_strup (scanned, (gssize) length - 1);
  if (g_str_has_suffix (stem, "\u00a0"))
    stem[strlen (stem) - strlen ("\u00a0")] = '\0';
  return g_strchomp (stem);
}

/**
 * tru_code_next:
 * @code: a code that ends in a number: "OT-0147"
 *
 * Returns: (transfer full) (nullable): the code after it, as wide where the number still fits: "OT-0148"; %NULL when it ends in
 *   no number, or in one of more than 15 digits
 */
char *
tru_code_next (const char *code)
{
  gsize length = strlen (code);
  gsize start = length;
  guint64 number;

  while (start > 0 && g_ascii_isdigit (code[start - 1]))
    start--;
  if (start == length || length - start > 15)
    return NULL;
  number = g_ascii_strtoull (code + start, NULL, 10) + 1;
  return g_strdup_printf ("%.*s%0*" G_GUINT64_FORMAT, (int) start, code, (int) (length - start), number);
}
