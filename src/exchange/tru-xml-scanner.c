/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-xml-scanner.h"

#include <string.h>

/*
 * Tells text, tags, comments, CDATA sections and processing instructions apart as XML 1.0 does, and nothing more:
 * enough to know depth and sizes and that no document type is declared, before libxml2 sees a byte. Up to the first
 * error that libxml2 would stop at, both cut the file at the same places, so nothing can hide from one of them only.
 */

static const struct
{
  const char *bytes;
  gsize n_bytes;
} packers[] = {
  { "\x1f\x8b", 2 },   /* gzip */
  { "\x1f\x9d", 2 },   /* compress */
  { "BZh", 3 },        /* bzip2 */
  { "PK\x03\x04", 4 }, /* zip */
  { "\xfd"
    "7zXZ",
    5 },                     /* xz */
  { "\x28\xb5\x2f\xfd", 4 }, /* zstd */
  { "7z\xbc\xaf", 4 },       /* 7z */
};

static gboolean
is_space (guint8 byte)
{
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static gboolean
starts_with (const guint8 *bytes,
             gsize         n_bytes,
             const char   *prefix,
             gsize         n_prefix)
{
  return n_bytes >= n_prefix && memcmp (bytes, prefix, n_prefix) == 0;
}

static gboolean
is_packed (const guint8 *bytes,
           gsize         n_bytes)
{
  for (gsize i = 0; i < G_N_ELEMENTS (packers); i++)
    if (starts_with (bytes, n_bytes, packers[i].bytes, packers[i].n_bytes))
      return TRUE;
  return FALSE;
}

static gboolean
is_utf16_or_32 (const guint8 *bytes,
                gsize         n_bytes)
{
  return starts_with (bytes, n_bytes, "\xfe\xff", 2) || starts_with (bytes, n_bytes, "\xff\xfe", 2)
         || (n_bytes >= 4 && memchr (bytes, '\0', 4) != NULL && memchr (bytes, '<', 4) != NULL);
}

/* An XML declaration may name no encoding, or UTF-8. */
static gboolean
declares_utf8 (const char *declaration)
{
  const char *value = strstr (declaration, "encoding");
  char quote;

  if (value == NULL)
    return TRUE;

  value += strlen ("encoding");
  value += strspn (value, " \t\r\n");
  if (*value++ != '=')
    return FALSE;
  value += strspn (value, " \t\r\n");
  quote = *value++;

  return (quote == '"' || quote == '\'') && g_ascii_strncasecmp (value, "UTF-8", 5) == 0 && value[5] == quote;
}

static TruXmlFinding
check_declaration (const guint8 *bytes,
                   gsize         n_bytes)
{
  g_autofree char *start = NULL;
  char *end;

  if (!starts_with (bytes, n_bytes, "<?xml", 5) || n_bytes < 6 || !is_space (bytes[5]))
    return TRU_XML_SCAN_FINE;

  start = g_strndup ((const char *) bytes, MIN (n_bytes, TRU_XML_SCAN_START));
  end = strstr (start, "?>");
  if (end == NULL)
    return n_bytes < TRU_XML_SCAN_START ? TRU_XML_SCAN_FINE : TRU_XML_SCAN_NOT_XML;
  *end = '\0';

  return declares_utf8 (start) ? TRU_XML_SCAN_FINE : TRU_XML_SCAN_ENCODING;
}

static TruXmlFinding
check_start (const guint8 *bytes,
             gsize         n_bytes)
{
  gsize i = 0;

  if (is_packed (bytes, n_bytes))
    return TRU_XML_SCAN_COMPRESSED;
  if (is_utf16_or_32 (bytes, n_bytes))
    return TRU_XML_SCAN_ENCODING;
  if (starts_with (bytes, n_bytes, "\xef\xbb\xbf", 3))
    {
      bytes += 3;
      n_bytes -= 3;
    }

  while (i < n_bytes && is_space (bytes[i]))
    i++;
  if (i < n_bytes && bytes[i] != '<')
    return TRU_XML_SCAN_NOT_XML;

  return check_declaration (bytes, n_bytes);
}

static gboolean
complete_tail (TruXmlScanner  *self,
               const guint8  **bytes,
               const guint8   *end)
{
  gunichar character;

  while (*bytes < end)
    {
      self->tail[self->n_tail++] = (char) *(*bytes)++;
      character = g_utf8_get_char_validated (self->tail, self->n_tail);
      if (character != (gunichar) -2)
        {
          self->n_tail = 0;
          return character != (gunichar) -1;
        }
    }

  return TRUE;
}

/* libxml2 falls back to Latin-1 at the first byte that is not UTF-8: it must never meet one. */
static gboolean
check_utf8 (TruXmlScanner *self,
            const guint8  *bytes,
            gsize          n_bytes)
{
  const guint8 *end = bytes + n_bytes;
  const char *stop;
  gsize left;

  if (self->n_tail > 0 && !complete_tail (self, &bytes, end))
    return FALSE;
  if (bytes == end || g_utf8_validate_len ((const char *) bytes, end - bytes, &stop))
    return TRUE;

  left = (gsize) ((const char *) end - stop);
  if (left >= 6 || *stop == '\0' || g_utf8_get_char_validated (stop, left) != (gunichar) -2)
    return FALSE;
  memcpy (self->tail, stop, left);
  self->n_tail = left;

  return TRUE;
}

static void
enter_markup (TruXmlScanner   *self,
              TruXmlScanState  state)
{
  self->state = state;
  self->last[0] = self->last[1] = '\0';
}

static const guint8 *
scan_text (TruXmlScanner *self,
           const guint8  *p,
           const guint8  *end,
           guint64        base)
{
  const guint8 *found = memchr (p, '<', end - p);

  if (found == NULL)
    return end;

  self->markup = base + (found - p);
  self->state = TRU_XML_SCAN_OPENING;
  return found + 1;
}

static void
open_element (TruXmlScanner *self)
{
  enter_markup (self, TRU_XML_SCAN_START_TAG);
  self->attributes = 0;
  if (self->depth == 0 && self->root_seen)
    self->finding = TRU_XML_SCAN_MALFORMED;
  self->root_seen = TRUE;
  if (++self->depth > TRU_XML_MAX_DEPTH)
    self->finding = TRU_XML_SCAN_TOO_DEEP;
}

static const guint8 *
scan_opening (TruXmlScanner *self,
              const guint8  *p)
{
  switch (*p)
    {
    case '/':
      enter_markup (self, TRU_XML_SCAN_END_TAG);
      return p + 1;
    case '?':
      enter_markup (self, TRU_XML_SCAN_INSTRUCTION);
      return p + 1;
    case '!':
      enter_markup (self, TRU_XML_SCAN_DECLARING);
      self->n_held = 0;
      return p + 1;
    default:
      open_element (self);
      return p;
    }
}

static void
close_element (TruXmlScanner *self,
               guint64        offset)
{
  if (self->depth == 0)
    self->finding = TRU_XML_SCAN_MALFORMED;
  else
    self->depth--;
  self->text = offset;
}

static void
leave_tag (TruXmlScanner *self,
           guint64        offset)
{
  if (offset - self->markup > TRU_XML_MAX_TAG)
    self->finding = TRU_XML_SCAN_TAG_TOO_LONG;
  self->state = TRU_XML_SCAN_TEXT;
  self->text = offset;
}

static const guint8 *
scan_start_tag (TruXmlScanner *self,
                const guint8  *p,
                const guint8  *end,
                guint64        base)
{
  const guint8 *start = p;
  guint8 before = self->last[1];

  for (; p < end; before = *p++)
    {
      if (G_LIKELY (*p > '>'))
        continue;
      if (*p == '"' || *p == '\'')
        {
          self->quote = *p;
          self->state = TRU_XML_SCAN_QUOTED;
          break;
        }
      if (*p == '>')
        {
          leave_tag (self, base + (p + 1 - start));
          if (before == '/')
            close_element (self, self->text);
          break;
        }
      if (*p == '<')
        self->finding = TRU_XML_SCAN_MALFORMED;
      else if (*p == '=' && ++self->attributes > TRU_XML_MAX_ATTRIBUTES)
        self->finding = TRU_XML_SCAN_TAG_TOO_LONG;
      if (self->finding != TRU_XML_SCAN_FINE)
        break;
    }

  self->last[1] = p < end ? '\0' : before;
  return p < end ? p + 1 : p;
}

static const guint8 *
scan_quoted (TruXmlScanner *self,
             const guint8  *p,
             const guint8  *end)
{
  const guint8 *found = memchr (p, self->quote, end - p);

  if (memchr (p, '<', (found != NULL ? found : end) - p) != NULL)
    self->finding = TRU_XML_SCAN_MALFORMED;
  if (found == NULL)
    return end;
  self->state = TRU_XML_SCAN_START_TAG;
  return found + 1;
}

static const guint8 *
scan_end_tag (TruXmlScanner *self,
              const guint8  *p,
              const guint8  *end,
              guint64        base)
{
  const guint8 *found = memchr (p, '>', end - p);

  if (memchr (p, '<', (found != NULL ? found : end) - p) != NULL)
    self->finding = TRU_XML_SCAN_MALFORMED;
  if (found == NULL)
    return end;
  leave_tag (self, base + (found + 1 - p));
  close_element (self, self->text);
  return found + 1;
}

static const guint8 *
scan_declaring (TruXmlScanner *self,
                const guint8  *p)
{
  self->held[self->n_held++] = (char) *p;

  if (self->n_held == 2 && memcmp (self->held, "--", 2) == 0)
    enter_markup (self, TRU_XML_SCAN_COMMENT);
  else if (self->n_held == 7 && memcmp (self->held, "[CDATA[", 7) == 0)
    enter_markup (self, TRU_XML_SCAN_CDATA);
  else if (memcmp (self->held, "--", MIN (self->n_held, 2)) != 0 && memcmp (self->held, "[CDATA[", self->n_held) != 0)
    self->finding = TRU_XML_SCAN_DOCTYPE;

  return p + 1;
}

/* Comments end at -->, CDATA sections at ]]>, instructions at ?>. */
static const guint8 *
scan_until_closed (TruXmlScanner *self,
                   const guint8  *p,
                   const guint8  *end,
                   guint64        base)
{
  const guint8 *start = p;
  guint8 mark = self->state == TRU_XML_SCAN_COMMENT ? '-' : self->state == TRU_XML_SCAN_CDATA ? ']' : '?';
  gboolean closed = FALSE;

  for (; p < end && !closed; p++)
    {
      closed = *p == '>' && self->last[1] == mark && (mark == '?' || self->last[0] == mark);
      self->last[0] = self->last[1];
      self->last[1] = *p;
    }

  if (closed)
    {
      if (mark != ']' && base + (p - start) - self->markup > TRU_XML_MAX_TAG)
        self->finding = TRU_XML_SCAN_TAG_TOO_LONG;
      self->state = TRU_XML_SCAN_TEXT;
    }
  return p;
}

static const guint8 *
scan_some (TruXmlScanner *self,
           const guint8  *p,
           const guint8  *end,
           guint64        base)
{
  switch (self->state)
    {
    case TRU_XML_SCAN_TEXT:
      return scan_text (self, p, end, base);
    case TRU_XML_SCAN_OPENING:
      return scan_opening (self, p);
    case TRU_XML_SCAN_START_TAG:
      return scan_start_tag (self, p, end, base);
    case TRU_XML_SCAN_QUOTED:
      return scan_quoted (self, p, end);
    case TRU_XML_SCAN_END_TAG:
      return scan_end_tag (self, p, end, base);
    case TRU_XML_SCAN_DECLARING:
      return scan_declaring (self, p);
    case TRU_XML_SCAN_INSTRUCTION:
    case TRU_XML_SCAN_COMMENT:
    case TRU_XML_SCAN_CDATA:
    default:
      return scan_until_closed (self, p, end, base);
    }
}

/* Sizes are looked at wherever a feed stops and wherever markup begins or ends, so that no more than one feed goes
 * beyond them. */
static void
check_sizes (TruXmlScanner *self,
             guint64        offset)
{
  gboolean in_markup = self->state != TRU_XML_SCAN_TEXT && self->state != TRU_XML_SCAN_CDATA;

  if (in_markup && offset - self->markup > TRU_XML_MAX_TAG)
    self->finding = TRU_XML_SCAN_TAG_TOO_LONG;
  else if (offset - self->text > (self->root_seen ? TRU_XML_MAX_TEXT : TRU_XML_MAX_TAG))
    self->finding = TRU_XML_SCAN_TEXT_TOO_LONG;
}

/**
 * tru_xml_scanner_init:
 *
 * Makes @scanner ready for the first byte of a file.
 */
void
tru_xml_scanner_init (TruXmlScanner *scanner)
{
  memset (scanner, 0, sizeof *scanner);
}

/**
 * tru_xml_scanner_feed:
 * @bytes: the next bytes of the file; the first feed holds at least %TRU_XML_SCAN_START of them or the whole file
 *
 * Refuses what Truelle does not agree to read: compressed files, encodings other than UTF-8 (a byte order mark is
 * fine), any document type, elements deeper than %TRU_XML_MAX_DEPTH, a tag, comment, instruction or prologue above
 * %TRU_XML_MAX_TAG bytes, a tag with more than %TRU_XML_MAX_ATTRIBUTES attributes, and text above
 * %TRU_XML_MAX_TEXT bytes between two tags. Without these limits libxml2 2.9.14 takes seconds or for ever.
 *
 * Returns: %TRU_XML_SCAN_FINE if libxml2 may see these bytes; otherwise the finding, which stays
 */
TruXmlFinding
tru_xml_scanner_feed (TruXmlScanner *scanner,
                      const guint8  *bytes,
                      gsize          n_bytes)
{
  const guint8 *p = bytes;
  const guint8 *end = bytes + n_bytes;
  guint64 base = scanner->offset;

  if (scanner->finding == TRU_XML_SCAN_FINE && base == 0)
    scanner->finding = check_start (bytes, n_bytes);
  if (scanner->finding == TRU_XML_SCAN_FINE && !check_utf8 (scanner, bytes, n_bytes))
    scanner->finding = TRU_XML_SCAN_ENCODING;

  while (p < end && scanner->finding == TRU_XML_SCAN_FINE)
    {
      p = scan_some (scanner, p, end, base + (p - bytes));
      if (scanner->finding == TRU_XML_SCAN_FINE)
        check_sizes (scanner, base + (p - bytes));
    }

  scanner->offset = base + (p - bytes);
  return scanner->finding;
}

/**
 * tru_xml_scanner_finish:
 *
 * Says that the file ends here.
 *
 * Returns: %TRU_XML_SCAN_TRUNCATED if an element, a tag or a character is still open, or no element ever began
 */
TruXmlFinding
tru_xml_scanner_finish (TruXmlScanner *scanner)
{
  if (scanner->finding == TRU_XML_SCAN_FINE
      && (scanner->depth > 0 || !scanner->root_seen || scanner->state != TRU_XML_SCAN_TEXT || scanner->n_tail > 0))
    scanner->finding = TRU_XML_SCAN_TRUNCATED;

  return scanner->finding;
}
