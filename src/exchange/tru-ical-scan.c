/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-ical-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define DEEPEST 8                 /* a calendar, a zone or an event, an alarm; others nest a little more */
#define LONGEST_LINE (256 * 1024) /* unfolded; a description of people is shorter */

G_DEFINE_QUARK (tru - ical - error - quark, tru_ical_error)

typedef struct
{
  guint depth;
  guint n_components;
  gsize line; /* length of the logical line so far */
  gboolean has_begun;
} Scan;

static gboolean
refuse (GError       **error,
        TruIcalError   code,
        const char    *sentence)
{
  g_set_error_literal (error, TRU_ICAL_ERROR, code, sentence);
  return FALSE;
}

static gboolean
begins_with (const char *line,
             gsize       length,
             const char *word)
{
  return length >= strlen (word) && g_ascii_strncasecmp (line, word, strlen (word)) == 0;
}

static gboolean
scan_line (Scan        *scan,
           const char  *line,
           gsize        length,
           GError     **error)
{
  gboolean is_folded = length > 0 && (*line == ' ' || *line == '\t');

  scan->line = is_folded ? scan->line + length : length;
  if (scan->line > LONGEST_LINE)
    return refuse (error, TRU_ICAL_ERROR_TOO_LARGE, _("The calendar has a line that is longer than people write."));
  if (is_folded || length == 0)
    return TRUE;
  if (!scan->has_begun && !begins_with (line, length, "BEGIN:VCALENDAR"))
    return refuse (error, TRU_ICAL_ERROR_FORMAT, _("This is no iCalendar file: it does not begin with “BEGIN:VCALENDAR”."));
  scan->has_begun = TRUE;
  if (begins_with (line, length, "BEGIN:"))
    {
      scan->n_components++;
      if (++scan->depth > DEEPEST || scan->n_components > 3 * TRU_ICAL_MAX_EVENTS)
        return refuse (error, TRU_ICAL_ERROR_TOO_LARGE, _("The calendar has more in it, or more deeply nested, than a calendar of people has."));
    }
  else if (begins_with (line, length, "END:") && scan->depth-- == 0)
    return refuse (error, TRU_ICAL_ERROR_FORMAT, _("The calendar ends something that never began."));
  return TRUE;
}

/**
 * tru_ical_check_text:
 * @text: what a file holds
 * @size: its bytes
 * @error: %TRU_ICAL_ERROR_FORMAT, %TRU_ICAL_ERROR_TOO_LARGE
 *
 * Looks over a foreign file before libical sees it: its size, its nesting, the length of its lines, and whether it is
 * all there.
 *
 * Returns: whether it may be parsed
 */
gboolean
tru_ical_check_text (const char  *text,
                     gsize        size,
                     GError     **error)
{
  Scan scan = { 0 };
  const char *end = text + size;

  if (size > TRU_ICAL_MAX_BYTES)
    return refuse (error, TRU_ICAL_ERROR_TOO_LARGE, _("The calendar is larger than 16 MiB."));
  if (!g_utf8_validate_len (text, size, NULL))
    return refuse (error, TRU_ICAL_ERROR_FORMAT, _("This is no iCalendar file: it is not written in UTF-8."));
  if (size >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0)
    text += 3;
  while (text < end)
    {
      const char *feed = memchr (text, '\n', end - text);
      gsize length = (feed ? feed : end) - text;

      if (!scan_line (&scan, text, length > 0 && text[length - 1] == '\r' ? length - 1 : length, error))
        return FALSE;
      text += feed ? length + 1 : length;
    }
  if (!scan.has_begun)
    return refuse (error, TRU_ICAL_ERROR_FORMAT, _("This is no iCalendar file: it is empty."));
  if (scan.depth > 0)
    return refuse (error, TRU_ICAL_ERROR_FORMAT, _("The calendar is cut off before its end; fetch it again."));
  return TRUE;
}
