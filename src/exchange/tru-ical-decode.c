/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-ical-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Files without a mark that are not UTF-8 come from old Outlooks, which wrote what Windows used in western Europe. */
#define OLD_ENCODING "WINDOWS-1252"

static const struct
{
  const char *mark;
  gsize length;
  const char *encoding;
} marks[] = {
  { "\xEF\xBB\xBF", 3, "UTF-8" },
  { "\xFF\xFE", 2, "UTF-16LE" },
  { "\xFE\xFF", 2, "UTF-16BE" },
};

static char *
convert (const char  *text,
         gsize        size,
         const char  *encoding,
         gsize       *length,
         GError     **error)
{
  char *decoded = g_convert (text, size, "UTF-8", encoding, NULL, length, NULL);

  if (!decoded)
    g_set_error_literal (error, TRU_ICAL_ERROR, TRU_ICAL_ERROR_FORMAT,
                         _("This is no iCalendar file: its letters cannot be read. Save it again as UTF-8."));
  return decoded;
}

/* Some programs fold a line after so many bytes, in the middle of a letter too. */
static char *
unfold (const char *text,
        gsize       size,
        gsize      *length)
{
  g_autoptr (GString) whole = g_string_sized_new (size);

  for (gsize i = 0; i < size; i++)
    {
      gsize feed = i + (text[i] == '\r' && i + 1 < size);

      if (text[feed] == '\n' && feed + 1 < size && (text[feed + 1] == ' ' || text[feed + 1] == '\t'))
        i = feed + 1;
      else
        g_string_append_c (whole, text[i]);
    }
  *length = whole->len;
  return g_string_free (g_steal_pointer (&whole), FALSE);
}

static char *
decode (const char  *text,
        gsize        size,
        gsize       *length,
        GError     **error)
{
  g_autofree char *whole = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (size >= marks[i].length && memcmp (text, marks[i].mark, marks[i].length) == 0)
      return convert (text + marks[i].length, size - marks[i].length, marks[i].encoding, length, error);
  *length = size;
  if (g_utf8_validate_len (text, size, NULL))
    return g_strndup (text, size);
  whole = unfold (text, size, length);
  if (g_utf8_validate_len (whole, *length, NULL))
    return g_steal_pointer (&whole);
  return convert (text, size, OLD_ENCODING, length, error);
}

/* What ended its lines before there was a common way to do so. */
static void
mend_line_ends (char *text)
{
  if (!strchr (text, '\n'))
    g_strdelimit (text, "\r", '\n');
}

/**
 * tru_ical_decode:
 * @text: a file's bytes
 * @size: how many
 * @length: (out): how many bytes the text has
 * @error: %TRU_ICAL_ERROR_FORMAT, %TRU_ICAL_ERROR_TOO_LARGE
 *
 * RFC 5545, 3.1.4, wants UTF-8. What else is met: a mark before it, UTF-16 with its mark, lines folded in the middle of a letter,
 * the letters of old Windows programs, and lines that end with CR alone.
 *
 * Returns: (transfer full) (nullable): the text in UTF-8
 */
char *
tru_ical_decode (const char  *text,
                 gsize        size,
                 gsize       *length,
                 GError     **error)
{
  g_autofree char *decoded = NULL;

  if (size > TRU_ICAL_MAX_BYTES)
    {
      tru_ical_set_too_large (error);
      return NULL;
    }
  decoded = decode (text, size, length, error);
  if (!decoded)
    return NULL;
  if (strlen (decoded) != *length)
    {
      g_set_error_literal (error, TRU_ICAL_ERROR, TRU_ICAL_ERROR_FORMAT, _("This is no iCalendar file: it is not text."));
      return NULL;
    }
  mend_line_ends (decoded);
  return g_steal_pointer (&decoded);
}

/** tru_ical_set_too_large: says that a calendar is larger than one of people. */
void
tru_ical_set_too_large (GError **error)
{
  g_set_error (error, TRU_ICAL_ERROR, TRU_ICAL_ERROR_TOO_LARGE, _("The calendar is larger than %d MiB."),
               TRU_ICAL_MAX_BYTES / (1024 * 1024));
}
