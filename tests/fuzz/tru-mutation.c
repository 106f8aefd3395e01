/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-mutation.h"

#include <string.h>

static const char *const nasty[] = {
  "", " ", "-1", "0", "1e9", "99999999999999999999", "NaN", "2026-02-30", "0000-00-00", "9999-12-31T23:59", "true", "TRUE", "nil",
  "00000000-0000-0000-0000-000000000000", "../../../etc/passwd", "'; DROP TABLE household; --", "%s%n%d", "&amp;amp;", "&lt;household&gt;",
  "<![CDATA[<household>]]>", "<!-- -- -->", "&#0;", "&#x110000;", "&#xD800;", "&lol;", "&#x200B;\u202e", "\xc3\x28", "\xff\xfe", "\xed\xa0\x80",
  "\"", "<", "]]>", "\xef\xbf\xbe", "12/3", "1 300,50",
};

static GString *
copy (const GString *file)
{
  return g_string_new_len (file->str, file->len);
}

static gsize
place_in (const GString *file,
          GRand         *rand)
{
  return g_rand_int_range (rand, 0, file->len);
}

/* A start and a length inside @file, of at most 4,000 bytes. */
static gsize
piece_of (const GString *file,
          GRand         *rand,
          gsize         *length)
{
  gsize start = place_in (file, rand);

  *length = g_rand_int_range (rand, 1, MIN (4000, file->len - start) + 1);
  return start;
}

/* The end of the next value: what stands between > and <, or between quotes. */
static gsize
value_end (const GString *file,
           gsize          start)
{
  const char *closing = file->str[start - 1] == '>' ? "<" : "\"";

  return start + strcspn (file->str + start, closing);
}

/* Returns: the file, cut off somewhere before the end of its last tag */
GString *
tru_mutation_cut (const GString *file,
                  GRand         *rand)
{
  return g_string_new_len (file->str, g_rand_int_range (rand, 0, file->len - 2));
}

/* Returns: the file with one to eight bits turned */
GString *
tru_mutation_flip (const GString *file,
                   GRand         *rand)
{
  GString *spoilt = copy (file);

  for (int n = g_rand_int_range (rand, 1, 9); n > 0; n--)
    spoilt->str[place_in (file, rand)] ^= 1 << g_rand_int_range (rand, 0, 8);
  return spoilt;
}

/* Returns: the file, a piece of it left out or repeated elsewhere */
GString *
tru_mutation_move (const GString *file,
                   GRand         *rand)
{
  GString *spoilt = copy (file);
  gsize length;
  gsize start = piece_of (file, rand, &length);

  if (g_rand_boolean (rand))
    g_string_insert_len (spoilt, place_in (file, rand), file->str + start, length);
  if (g_rand_boolean (rand))
    g_string_erase (spoilt, start, length);
  return spoilt;
}

/* Returns: the file with another value in one of its elements or attributes */
GString *
tru_mutation_value (const GString *file,
                    GRand         *rand)
{
  GString *spoilt = copy (file);
  gsize from = place_in (file, rand);
  gsize start = from + strcspn (file->str + from, ">\"") + 1;
  const char *value = nasty[g_rand_int_range (rand, 0, G_N_ELEMENTS (nasty))];

  if (start >= file->len)
    return spoilt;
  g_string_erase (spoilt, start, value_end (file, start) - start);
  g_string_insert (spoilt, start, value);
  return spoilt;
}

/* Returns: the file with a line, that is a record, left out or told twice */
GString *
tru_mutation_lines (const GString *file,
                    GRand         *rand)
{
  GString *spoilt = copy (file);
  gsize from = place_in (file, rand);
  gsize start = from + strcspn (file->str + from, "\n");
  gsize length = start < file->len ? strcspn (file->str + start + 1, "\n") + 1 : 0;

  if (g_rand_boolean (rand))
    g_string_insert_len (spoilt, start, file->str + start, length);
  else
    g_string_erase (spoilt, start, length);
  return spoilt;
}
