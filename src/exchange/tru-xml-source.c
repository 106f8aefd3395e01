/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-xml-source.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tru-held-files.h"
#include "tru-xml-error.h"
#include "tru-xml-hasher.h"
#include "tru-xml-scanner.h"

#define CHUNK_SIZE (64 * 1024)

struct _TruXmlSource
{
  int fd;
  char *name;
  GCancellable *cancellable;
  guint64 max_bytes;
  guint64 size;   /* as the first pass found it */
  guint64 offset; /* bytes read in this pass */
  TruXmlScanner scanner;
  TruXmlHasher *hasher;
  char *sha256;
  GError *error;
  gsize n_chunk;
  gsize n_taken;
  guint8 chunk[CHUNK_SIZE];
};

/* Two passes see the same bytes or the reading fails, so lines are counted only for who needs them: a message. */
static int
find_line (TruXmlSource *self,
           guint64       end)
{
  guint8 bytes[4096];
  guint64 at = 0;
  int line = 1;

  while (at < end)
    {
      gssize n = pread (self->fd, bytes, MIN (sizeof bytes, end - at), (off_t) at);

      if (n <= 0)
        break;
      for (gssize i = 0; i < n; i++)
        line += bytes[i] == '\n';
      at += (guint64) n;
    }

  return line;
}

static const char *
describe_finding (TruXmlFinding  finding,
                  TruXmlError   *code)
{
  *code = TRU_XML_ERROR_HOSTILE;

  switch (finding)
    {
    case TRU_XML_SCAN_NOT_XML:
      *code = TRU_XML_ERROR_NOT_XML;
      return _("this is not an XML file. Choose a file that Truelle exported.");
    case TRU_XML_SCAN_TRUNCATED:
      *code = TRU_XML_ERROR_TRUNCATED;
      return _("the file stops before its end. Ask for the whole file again.");
    case TRU_XML_SCAN_COMPRESSED:
      return _("the file is compressed. Extract it first, then choose the XML file.");
    case TRU_XML_SCAN_ENCODING:
      return _("the text is not encoded in UTF-8, the only encoding that Truelle exchanges.");
    case TRU_XML_SCAN_DOCTYPE:
      return _("the file declares a document type, which Truelle refuses for safety.");
    case TRU_XML_SCAN_TOO_DEEP:
      return _("elements are nested too deeply.");
    case TRU_XML_SCAN_TAG_TOO_LONG:
      return _("a tag is too long or has too many attributes.");
    case TRU_XML_SCAN_TEXT_TOO_LONG:
      return _("a text is too long.");
    case TRU_XML_SCAN_MALFORMED:
    case TRU_XML_SCAN_FINE:
    default:
      *code = TRU_XML_ERROR_NOT_XML;
      return _("the tags of this XML file do not match.");
    }
}

static gboolean
fail_finding (TruXmlSource  *self,
              TruXmlFinding  finding)
{
  TruXmlError code;
  const char *reason = describe_finding (finding, &code);

  self->error = g_error_new (TRU_XML_ERROR, code, _("“%s”, line %d: %s"), self->name,
                             find_line (self, self->scanner.offset), reason);
  return FALSE;
}

static gboolean
fail_changed (TruXmlSource *self)
{
  self->error = g_error_new (TRU_XML_ERROR, TRU_XML_ERROR_CHANGED,
                             _("“%s” changed while it was being read. Try again once it is complete."), self->name);
  return FALSE;
}

static gboolean
fail_too_large (TruXmlSource *self)
{
  g_autofree char *limit = g_format_size_full (self->max_bytes, G_FORMAT_SIZE_IEC_UNITS);

  self->error = g_error_new (TRU_XML_ERROR, TRU_XML_ERROR_HOSTILE,
                             _("“%s” is too large: Truelle reads files up to %s."), self->name, limit);
  return FALSE;
}

/* Reads until the chunk is full or the file ends. */
static gboolean
read_chunk (TruXmlSource *self)
{
  self->n_chunk = self->n_taken = 0;

  while (self->n_chunk < CHUNK_SIZE)
    {
      gssize n = pread (self->fd, self->chunk + self->n_chunk, CHUNK_SIZE - self->n_chunk,
                        (off_t) (self->offset + self->n_chunk));

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          self->error = g_error_new (TRU_XML_ERROR, TRU_XML_ERROR_IO, _("“%s” could not be read: %s."), self->name,
                                     g_strerror (errno));
          return FALSE;
        }
      if (n == 0)
        break;
      self->n_chunk += (gsize) n;
    }

  self->offset += self->n_chunk;
  return TRUE;
}

/* The next bytes that passed the scanner; none at the end of the file. @limit is what this pass may read at most. */
static gboolean
next_chunk (TruXmlSource *self,
            guint64       limit)
{
  TruXmlFinding finding;

  if (self->error != NULL || g_cancellable_set_error_if_cancelled (self->cancellable, &self->error)
      || !read_chunk (self))
    return FALSE;
  if (self->offset > limit)
    return limit == self->max_bytes ? fail_too_large (self) : fail_changed (self);

  tru_xml_hasher_update (self->hasher, self->chunk, self->n_chunk);
  finding = self->n_chunk > 0 ? tru_xml_scanner_feed (&self->scanner, self->chunk, self->n_chunk)
                              : tru_xml_scanner_finish (&self->scanner);

  return finding == TRU_XML_SCAN_FINE || fail_finding (self, finding);
}

static void
start_pass (TruXmlSource *self)
{
  self->offset = 0;
  self->n_chunk = self->n_taken = 0;
  tru_xml_scanner_init (&self->scanner);
  self->hasher = tru_xml_hasher_new ();
}

static char *
end_pass (TruXmlSource *self)
{
  return tru_xml_hasher_finish (g_steal_pointer (&self->hasher));
}

static gboolean
check_whole (TruXmlSource *self)
{
  do
    if (!next_chunk (self, self->max_bytes))
      return FALSE;
  while (self->n_chunk > 0);

  self->size = self->offset;
  return TRUE;
}

static gboolean
is_regular (TruXmlSource  *self,
            GError       **error)
{
  struct stat status;

  if (fstat (self->fd, &status) == 0 && S_ISREG (status.st_mode))
    return TRUE;

  g_set_error (error, TRU_XML_ERROR, TRU_XML_ERROR_MISSING,
               _("“%s” is not a file. Choose a file that Truelle exported."), self->name);
  return FALSE;
}

static gboolean
is_filled (TruXmlSource  *self,
           GError       **error)
{
  guint8 byte;

  if (pread (self->fd, &byte, 1, 0) != 0)
    return TRUE;

  g_set_error (error, TRU_XML_ERROR, TRU_XML_ERROR_TRUNCATED, _("“%s” is empty. Ask for the file again."), self->name);
  return FALSE;
}

static TruXmlSource *
new_source (int      fd,
            char    *name,
            guint64  max_bytes)
{
  TruXmlSource *self = g_new0 (TruXmlSource, 1);

  self->fd = fd;
  self->name = name;
  self->max_bytes = max_bytes > 0 ? max_bytes : TRU_XML_MAX_SIZE;
  return self;
}

/**
 * tru_xml_source_open:
 * @path: in the file system's encoding
 * @max_bytes: the largest size to agree to, or 0 for %TRU_XML_MAX_SIZE
 *
 * Opens a foreign file once: both passes read the same descriptor, so that a rename between them changes nothing.
 *
 * Returns: (transfer full): the source, or %NULL with %TRU_XML_ERROR_MISSING or %TRU_XML_ERROR_TRUNCATED (empty)
 */
TruXmlSource *
tru_xml_source_open (const char  *path,
                     guint64      max_bytes,
                     GError     **error)
{
  g_autoptr (TruXmlSource) self = new_source (-1, g_filename_display_basename (path), max_bytes);
  g_autoptr (GError) held = NULL;

  if (!tru_held_files_check (path, &held))
    {
      g_set_error_literal (error, TRU_XML_ERROR, TRU_XML_ERROR_MISSING, held->message);
      return NULL;
    }
  /* Non-blocking: a pipe without a writer must not hold us here. */
  self->fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (self->fd < 0)
    {
      g_set_error (error, TRU_XML_ERROR, TRU_XML_ERROR_MISSING, _("“%s” cannot be opened: %s."), self->name,
                   g_strerror (errno));
      return NULL;
    }
  if (!is_regular (self, error) || !is_filled (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * tru_xml_source_new_for_fd:
 * @fd: (transfer full): an open file that only this program holds, such as what was unpacked into memory
 * @name: what messages call it
 *
 * Returns: (transfer full): the source
 */
TruXmlSource *
tru_xml_source_new_for_fd (int         fd,
                           const char *name)
{
  return new_source (fd, g_strdup (name), 0);
}

void
tru_xml_source_free (TruXmlSource *self)
{
  if (self->hasher != NULL)
    g_free (end_pass (self));
  if (self->fd >= 0)
    close (self->fd);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  g_free (self->sha256);
  g_free (self->name);
  g_free (self);
}

/**
 * tru_xml_source_check:
 * @cancellable: (nullable): kept for the second pass too
 *
 * The first pass: reads the whole file, without libxml2, and refuses it if the scanner does or if it is too large.
 * Leaves the source ready for tru_xml_source_read(), the second pass.
 */
gboolean
tru_xml_source_check (TruXmlSource  *self,
                      GCancellable  *cancellable,
                      GError       **error)
{
  gboolean fine;

  g_set_object (&self->cancellable, cancellable);
  start_pass (self);
  fine = check_whole (self);
  self->sha256 = end_pass (self);
  if (!fine)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }

  start_pass (self);
  return TRUE;
}

/**
 * tru_xml_source_read:
 * @self: (type TruXmlSource): typed for libxml2's xmlInputReadCallback
 *
 * The second pass. The scanner looks at these bytes again before they are given out: the file may have been replaced
 * since the first pass by something libxml2 must not see.
 *
 * Returns: the number of bytes put in @buffer, 0 at the end, -1 at an error, which tru_xml_source_get_error() tells
 */
int
tru_xml_source_read (void *source,
                     char *buffer,
                     int   size)
{
  TruXmlSource *self = source;
  gsize n;

  if (self->n_taken == self->n_chunk && !next_chunk (self, self->size))
    return -1;

  n = MIN ((gsize) size, self->n_chunk - self->n_taken);
  memcpy (buffer, self->chunk + self->n_taken, n);
  self->n_taken += n;

  return (int) n;
}

/**
 * tru_xml_source_finish:
 *
 * Reads what libxml2 left and compares both passes.
 *
 * Returns: %TRUE if both passes read the same bytes; otherwise %FALSE and %TRU_XML_ERROR_CHANGED
 */
gboolean
tru_xml_source_finish (TruXmlSource  *self,
                       GError       **error)
{
  g_autofree char *sha256 = NULL;

  while (self->error == NULL && next_chunk (self, self->size) && self->n_chunk > 0)
    ;
  sha256 = end_pass (self);
  if (self->error == NULL && (self->offset != self->size || strcmp (sha256, self->sha256) != 0))
    fail_changed (self);

  if (self->error != NULL)
    g_propagate_error (error, g_error_copy (self->error));
  return self->error == NULL;
}

/**
 * tru_xml_source_get_error:
 *
 * Returns: (nullable): why the second pass stopped
 */
const GError *
tru_xml_source_get_error (TruXmlSource *self)
{
  return self->error;
}

/**
 * tru_xml_source_get_name:
 *
 * Returns: the file's name without its folder, for messages
 */
const char *
tru_xml_source_get_name (TruXmlSource *self)
{
  return self->name;
}

/**
 * tru_xml_source_get_sha256:
 *
 * Returns: the SHA-256 of the file, in 64 hexadecimal digits, as the first pass found it
 */
const char *
tru_xml_source_get_sha256 (TruXmlSource *self)
{
  return self->sha256;
}

/**
 * tru_xml_source_get_progress:
 *
 * Returns: how much of the second pass is done, from 0 to 1
 */
double
tru_xml_source_get_progress (TruXmlSource *self)
{
  return self->size > 0 ? (double) self->offset / (double) self->size : 0.0;
}
