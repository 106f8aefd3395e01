/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-ical-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define DEEPEST 8                 /* a calendar, a zone or an event, an alarm; others nest a little more */
#define HEAD 15                   /* as long as BEGIN:VCALENDAR */
#define LONGEST_LINE (8 * 1024 * 1024) /* unfolded: a whole mail with its pictures, pasted as a description */

G_DEFINE_QUARK (tru - ical - error - quark, tru_ical_error)

typedef struct
{
  guint depth;
  guint n_components;
  gsize line;          /* length of the logical line so far */
  char head[HEAD + 1]; /* how it begins */
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
begins_with (const Scan *scan,
             const char *word)
{
  return g_ascii_strncasecmp (scan->head, word, strlen (word)) == 0;
}

/* A line is judged when all of it is there: it may be folded anywhere, in the middle of BEGIN too. */
static gboolean
judge (Scan    *scan,
       GError **error)
{
  if (scan->line == 0)
    return TRUE;
  if (!scan->has_begun && !begins_with (scan, "BEGIN:VCALENDAR"))
    return refuse (error, TRU_ICAL_ERROR_FORMAT, _("This is no iCalendar file: it does not begin with “BEGIN:VCALENDAR”."));
  if ((scan->depth == 0 && !begins_with (scan, "BEGIN:VCALENDAR") && !begins_with (scan, "END:"))
      || (scan->depth == 1 && begins_with (scan, "END:") && !begins_with (scan, "END:VCALENDAR")))
    return refuse (error, TRU_ICAL_ERROR_FORMAT, _("The calendar is cut off before its end; fetch it again."));
  scan->has_begun = TRUE;
  if (begins_with (scan, "BEGIN:"))
    {
      scan->n_components++;
      if (++scan->depth > DEEPEST || scan->n_components > 3 * TRU_ICAL_MAX_EVENTS)
        return refuse (error, TRU_ICAL_ERROR_TOO_LARGE, _("The calendar has more in it, or more deeply nested, than a calendar of people has."));
    }
  else if (begins_with (scan, "END:") && scan->depth-- == 0)
    return refuse (error, TRU_ICAL_ERROR_FORMAT, _("The calendar ends something that never began."));
  return TRUE;
}

static gboolean
scan_line (Scan        *scan,
           const char  *line,
           gsize        length,
           GError     **error)
{
  gboolean is_folded = length > 0 && (*line == ' ' || *line == '\t');

  if (is_folded)
    {
      line++;
      length--;
    }
  else if (!judge (scan, error))
    return FALSE;
  else
    {
      scan->line = 0;
      memset (scan->head, 0, sizeof scan->head);
    }
  if (scan->line < HEAD)
    memcpy (scan->head + scan->line, line, MIN (length, HEAD - scan->line));
  scan->line += length;
  return scan->line <= LONGEST_LINE
         || refuse (error, TRU_ICAL_ERROR_TOO_LARGE, _("The calendar has a line that is longer than people write."));
}

/**
 * tru_ical_check_text:
 * @text: what a file holds, in UTF-8
 * @size: its bytes
 * @error: %TRU_ICAL_ERROR_FORMAT, %TRU_ICAL_ERROR_TOO_LARGE
 *
 * Looks over a foreign file before libical sees it: its nesting, the length of its lines, and whether it is all there.
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

  while (text < end)
    {
      const char *feed = memchr (text, '\n', end - text);
      gsize length = (feed ? feed : end) - text;

      if (!scan_line (&scan, text, length > 0 && text[length - 1] == '\r' ? length - 1 : length, error))
        return FALSE;
      text += feed ? length + 1 : length;
    }
  if (!judge (&scan, error))
    return FALSE;
  if (!scan.has_begun)
    return refuse (error, TRU_ICAL_ERROR_FORMAT, _("This is no iCalendar file: it is empty."));
  if (scan.depth > 0)
    return refuse (error, TRU_ICAL_ERROR_FORMAT, _("The calendar is cut off before its end; fetch it again."));
  return TRUE;
}
