/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-text-fold.h"

#include <string.h>

/* Unicode gives the vowel signs and viramas of Indic scripts classes up to 9: they are part of the spelling, whereas
 * accents and the points of Hebrew and Arabic have higher ones and may be left out. */
#define HIGHEST_SPELLING_CLASS 9

typedef struct
{
  GString *text;
  char joiner;
  char pending; /* what stands between the last character and the next: nothing, ' ' or the joiner */
} Folder;

/* Letters that Unicode does not decompose although people type them without. */
static const char *
find_spelling (gunichar c)
{
  switch (c)
    {
    case 0x0153: case 0x0152: return "oe"; /* œ Œ */
    case 0x00e6: case 0x00c6: return "ae"; /* æ Æ */
    case 0x00df: case 0x1e9e: return "ss"; /* ß ẞ */
    case 0x00f8: case 0x00d8: return "o";  /* ø Ø */
    case 0x0111: case 0x0110: return "d";  /* đ Đ */
    case 0x00f0: case 0x00d0: return "d";  /* ð Ð */
    case 0x0142: case 0x0141: return "l";  /* ł Ł */
    case 0x00fe: case 0x00de: return "th"; /* þ Þ */
    case 0x0131: return "i";               /* ı */
    default: return NULL;
    }
}

static gboolean
is_joiner (gunichar c)
{
  switch (c)
    {
    case '\'': case '`': case '-':
    case 0x00b4: case 0x02bc: case 0x2018: case 0x2019: case 0x2032: case 0xff07: /* apostrophes */
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2212: /* hyphens and dashes */
      return TRUE;
    default:
      return FALSE;
    }
}

/* A space beside a joiner wins: only what touches on both sides is joined. */
static void
add_gap (Folder *folder,
         char    gap)
{
  folder->pending = folder->pending == '\0' ? gap : ' ';
}

static void
flush_gap (Folder *folder)
{
  if (folder->pending != '\0' && folder->text->len > 0)
    g_string_append_c (folder->text, folder->pending);
  folder->pending = '\0';
}

static void
add_ascii (Folder *folder,
           char    c)
{
  if (c == '\'' || c == '-' || c == '`')
    add_gap (folder, folder->joiner);
  else if (c <= ' ' || c == 0x7f)
    add_gap (folder, ' ');
  else
    {
      flush_gap (folder);
      g_string_append_c (folder->text, g_ascii_tolower (c));
    }
}

static void
add_decomposed (Folder  *folder,
                gunichar c)
{
  const char *spelling = find_spelling (c);

  if (is_joiner (c))
    add_gap (folder, folder->joiner);
  else if (g_unichar_isspace (c))
    add_gap (folder, ' ');
  else if (spelling != NULL)
    {
      flush_gap (folder);
      g_string_append (folder->text, spelling);
    }
  else if (c < 128)
    add_ascii (folder, (char) c);
  else if (g_unichar_combining_class (c) <= HIGHEST_SPELLING_CLASS && g_unichar_type (c) != G_UNICODE_FORMAT)
    {
      flush_gap (folder);
      g_string_append_unichar (folder->text, g_unichar_tolower (c));
    }
}

static void
add_unicode (Folder  *folder,
             gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize count;

  if (is_joiner (c))
    {
      add_gap (folder, folder->joiner);
      return;
    }
  count = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < count; i++)
    add_decomposed (folder, parts[i]);
}

/**
 * tru_text_fold_joined:
 * @text: (nullable): any text
 * @joiner: ' ', or an ASCII character that marks apostrophes and hyphens between two letters, digits or signs
 *
 * As tru_text_fold(), but can keep apart what was one word before.
 *
 * Returns: (transfer full): the folded text, empty for %NULL
 */
char *
tru_text_fold_joined (const char *text,
                      char        joiner)
{
  g_autofree char *valid = NULL;
  Folder folder = { g_string_sized_new (text == NULL ? 0 : strlen (text)), joiner, '\0' };

  for (const char *p = text == NULL ? "" : text; *p != '\0';)
    if ((guchar) *p < 128)
      add_ascii (&folder, *p++);
    else
      {
        if (valid == NULL)
          p = valid = g_utf8_make_valid (p, -1);
        add_unicode (&folder, g_utf8_get_char (p));
        p = g_utf8_next_char (p);
      }
  return g_string_free (folder.text, FALSE);
}
