/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memfd_create() */
#include "tru-sheet-package.h"

#include <glib/gi18n.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <zip.h>

#include "tru-table-file.h"

/* A list of 200,000 rows unpacks to some 200 MB; a few kilobytes made to fill a disk stop here. */
#define MAX_PART (G_GUINT64_CONSTANT (256) * 1024 * 1024)
#define MAX_PARTS 10000
#define CHUNK_SIZE (64 * 1024)

struct _TruSheetPackage
{
  zip_t *archive;
  char *name;
};

static gboolean
write_all (int         fd,
           const char *bytes,
           gsize       size)
{
  while (size > 0)
    {
      gssize written = write (fd, bytes, size);

      if (written <= 0)
        return FALSE;
      bytes += written;
      size -= (gsize) written;
    }
  return TRUE;
}

/* What a zip says of its sizes is not to be believed: the bytes are counted as they come. */
static gboolean
unpack (zip_file_t *part,
        int         fd)
{
  g_autofree char *chunk = g_malloc (CHUNK_SIZE);
  guint64 total = 0;
  zip_int64_t n;

  while ((n = zip_fread (part, chunk, CHUNK_SIZE)) > 0)
    {
      total += (guint64) n;
      if (total > MAX_PART || !write_all (fd, chunk, (gsize) n))
        return FALSE;
    }
  return n == 0;
}

/**
 * tru_sheet_package_tell:
 * @path: a file
 *
 * Returns: which workbook it is, by the parts that make it one
 */
TruSheetFormat
tru_sheet_package_tell (const char *path)
{
  g_autoptr (TruSheetPackage) self = tru_sheet_package_open (path, "", NULL);

  if (!self)
    return TRU_SHEET_NONE;
  if (tru_sheet_package_has (self, "[Content_Types].xml"))
    return TRU_SHEET_XLSX;
  return tru_sheet_package_has (self, "content.xml") ? TRU_SHEET_ODS : TRU_SHEET_NONE;
}

/**
 * tru_sheet_package_open:
 * @path: a file
 * @name: what messages call it
 * @error: %TRU_TABLE_ERROR_UNREADABLE
 *
 * Returns: (transfer full) (nullable): the parcel
 */
TruSheetPackage *
tru_sheet_package_open (const char *path,
                        const char *name,
                        GError    **error)
{
  g_autoptr (TruSheetPackage) self = g_new0 (TruSheetPackage, 1);

  self->name = g_strdup (name);
  self->archive = zip_open (path, ZIP_RDONLY, NULL);
  if (self->archive && zip_get_num_entries (self->archive, 0) <= MAX_PARTS)
    return g_steal_pointer (&self);
  tru_sheet_package_fail (self, error);
  return NULL;
}

/**
 * tru_sheet_package_free:
 * @self: a parcel
 */
void
tru_sheet_package_free (TruSheetPackage *self)
{
  if (self->archive)
    zip_discard (self->archive);
  g_free (self->name);
  g_free (self);
}

/**
 * tru_sheet_package_has:
 * @self: a parcel
 * @part: the name of a part
 *
 * Returns: whether it is in there
 */
gboolean
tru_sheet_package_has (TruSheetPackage *self,
                       const char      *part)
{
  return zip_name_locate (self->archive, part, ZIP_FL_NOCASE) >= 0;
}

/**
 * tru_sheet_package_read:
 * @self: a parcel
 * @part: the name of a part
 * @error: %TRU_TABLE_ERROR_UNREADABLE
 *
 * Unpacks a part into memory, never onto the disk, where it would leave what it tells of people. It then passes the same
 * guard as any foreign XML.
 *
 * Returns: (transfer full) (nullable): a reader of it
 */
TruXmlReader *
tru_sheet_package_read (TruSheetPackage *self,
                        const char      *part,
                        GError         **error)
{
  zip_int64_t place = zip_name_locate (self->archive, part, ZIP_FL_NOCASE);
  zip_file_t *packed = place >= 0 ? zip_fopen_index (self->archive, (zip_uint64_t) place, 0) : NULL;
  int fd = packed ? memfd_create ("truelle-sheet", MFD_CLOEXEC) : -1;
  gboolean is_whole = fd >= 0 && unpack (packed, fd);
  TruXmlReader *reader = NULL;

  if (packed)
    zip_fclose (packed);
  if (is_whole)
    reader = tru_xml_reader_new (tru_xml_source_new_for_fd (fd, self->name), NULL, NULL, NULL);
  else if (fd >= 0)
    close (fd);
  if (!reader)
    tru_sheet_package_fail (self, error);
  return reader;
}

/**
 * tru_sheet_package_fail:
 * @self: a parcel
 * @error: gets %TRU_TABLE_ERROR_UNREADABLE
 *
 * Says what can be done about a workbook that is not as it should be; which part of it is wrong helps nobody.
 *
 * Returns: %FALSE
 */
gboolean
tru_sheet_package_fail (TruSheetPackage *self,
                        GError         **error)
{
  g_set_error (error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_UNREADABLE,
               _("“%s” cannot be read: the workbook is damaged, too large or protected by a password; save it again without a password, or as CSV"),
               self->name);
  return FALSE;
}
