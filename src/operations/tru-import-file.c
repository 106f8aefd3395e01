/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "tru-exchange-pictures.h"
#include "tru-import-private.h"
#include "tru-versions.h"

static void
forget_file (TruStore   *store,
             const char *kept,
             const char *sha256)
{
  g_autofree char *folder = g_path_get_dirname (kept);

  if (tru_versions_keeps_file (store, sha256))
    return;
  g_unlink (kept);
  g_rmdir (folder);
}

/* The file is kept beside the database under its hash: the history refers to it. */
static char *
keep_file (TruStore    *store,
           const char  *path,
           const char  *sha256,
           GError     **error)
{
  g_autofree char *folder = g_strconcat (tru_store_get_path (store), ".imports", NULL);
  g_autofree char *name = g_strconcat (sha256, ".xml", NULL);
  g_autofree char *target = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GFile) to = g_file_new_for_path (target);
  g_autoptr (GError) local = NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, TRU_STORE_ERROR, TRU_STORE_ERROR_READ_ONLY, _("The folder “%s” cannot be created"), folder);
      return NULL;
    }
  if (!g_file_copy (from, to, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, &local))
    {
      forget_file (store, target, sha256);
      g_set_error (error, local->domain, local->code, _("The file “%s” cannot be written: %s"), target, local->message);
      return NULL;
    }
  g_chmod (target, 0600);
  return g_steal_pointer (&target);
}

static void
hand_on (GError  *local,
         GError **error)
{
  tru_course_propagate (error, local, _("The import was cancelled: nothing was imported"));
}

/**
 * tru_import_preview:
 * @store: a store; nothing is written to it
 * @path: a file that somebody sent
 * @course: (nullable): follows it and stops it
 * @error: %TRU_XML_ERROR, a store error or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what an import would do
 */
TruImportPreview *
tru_import_preview (TruStore               *store,
                    const char             *path,
                    const TruCourse        *course,
                    GError                **error)
{
  GError *local = NULL;
  g_autoptr (TruExchangeReader) reader = tru_exchange_reader_open (path, tru_course_get_cancellable (course), &local);
  TruImportPreview *preview = NULL;

  if (reader)
    preview = tru_import_run (store, (TruExchangeReader *[]) { reader, NULL }, "import", "preview", NULL, TRUE, course, &local);
  if (!preview)
    hand_on (local, error);
  return preview;
}

/**
 * tru_import_apply:
 * @store: a store
 * @path: a file that somebody sent
 * @decisions: (nullable): what a person chose; without, a conflict stops it all
 * @course: (nullable): follows it and stops it
 * @error: %TRU_XML_ERROR, a store error, %TRU_OPERATION_ERROR_CONFLICT naming the first record in the way,
 *   or %G_IO_ERROR_CANCELLED
 *
 * Imports a file in one transaction that one undo takes back. The same file again changes nothing. Pictures that lie beside it
 * are kept once their content proved to be what the records say.
 *
 * Returns: (transfer full) (nullable): what was done; on error nothing was
 */
TruImportPreview *
tru_import_apply (TruStore                  *store,
                  const char                *path,
                  const TruImportDecisions  *decisions,
                  const TruCourse           *course,
                  GError                   **error)
{
  GError *local = NULL;
  g_autoptr (TruExchangeReader) reader = tru_exchange_reader_open (path, tru_course_get_cancellable (course), &local);
  g_autofree char *sha256 = reader ? g_strdup (tru_exchange_reader_get_sha256 (reader)) : NULL;
  g_autofree char *kept = reader ? keep_file (store, path, sha256, &local) : NULL;
  TruImportPreview *done = NULL;

  if (kept)
    done = tru_import_run (store, (TruExchangeReader *[]) { reader, NULL }, "import", sha256, decisions, FALSE, course, &local);
  if (done)
    tru_exchange_pictures_receive (store, path, &done->n_pictures, &done->n_pictures_refused);
  if (kept && (!done || tru_import_preview_is_idle (done)))
    forget_file (store, kept, sha256);
  if (!done)
    hand_on (local, error);
  return done;
}
