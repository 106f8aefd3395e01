/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-text-near.h"

#include <string.h>

/* Names and streets have no more letters that would tell. */
#define LETTERS_AT_MOST 40

/**
 * tru_text_mistakes:
 * @text: a folded text
 * @typed: what was typed of it, folded
 *
 * How many letters were forgotten, put in, taken for another, or exchanged with the next, between @typed and the beginning of
 * @text that is nearest to it (Damerau’s distance, as restricted by Boytsov). Letters beyond 40 count no more.
 *
 * Returns: their number
 */
guint
tru_text_mistakes (const char *text,
                   const char *typed)
{
  guint n = MIN (strlen (typed), LETTERS_AT_MOST), width = MIN (strlen (text), LETTERS_AT_MOST), best;
  guint rows[3][LETTERS_AT_MOST + 1];
  guint *before = rows[0], *last = rows[1], *row = rows[2];

  for (guint j = 0; j <= width; j++)
    last[j] = j;
  for (guint i = 1; i <= n; i++)
    {
      guint *next = before;

      row[0] = i;
      for (guint j = 1; j <= width; j++)
        {
          row[j] = MIN (MIN (last[j], row[j - 1]) + 1, last[j - 1] + (typed[i - 1] != text[j - 1]));
          if (i > 1 && j > 1 && typed[i - 1] == text[j - 2] && typed[i - 2] == text[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
        }
      before = last, last = row, row = next;
    }
  best = n;
  for (guint j = 0; j <= width; j++)
    best = MIN (best, last[j]);
  return best;
}

/**
 * tru_text_begins_near:
 * @text: a folded text
 * @typed: what was typed of it, folded
 *
 * Returns: whether @text begins as typed but for a mistake, or two in seven letters and more; below four letters none is forgiven
 */
gboolean
tru_text_begins_near (const char *text,
                      const char *typed)
{
  gsize n = strlen (typed);

  return n >= 4 && tru_text_mistakes (text, typed) <= (n >= 7 ? 2 : 1);
}
