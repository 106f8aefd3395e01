/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-advice.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "tru-advice-sheet.h"
#include "tru-operation-error.h"
#include "tru-paper.h"
#include "tru-pdf.h"
#include "tru-photo-store.h"
#include "tru-records-desk.h"
#include "tru-text.h"
#include "tru-tool.h"
#include "tru-write.h"

static void
add_paragraphs (TruDocumentData *data,
                const char      *text)
{
  g_auto (GStrv) lines = g_strsplit (text ? text : "", "\n", -1);

  for (guint i = 0; lines[i]; i++)
    if (!tru_text_is_blank (lines[i]))
      tru_document_data_set_text (tru_document_data_add_item (data, "paragraphs"), "text", g_strstrip (lines[i]));
}

/**
 * tru_advice_fill:
 * @data: what a template may print, or an item of one of its lists
 * @store: a store
 * @sheet: an advice sheet: its title, its tool and its paragraphs; where it is a PDF, what to do when that cannot be opened
 */
void
tru_advice_fill (TruDocumentData *data,
                 TruStore        *store,
                 TruRecord       *sheet)
{
  const char *uid = tru_record_get_text (sheet, TRU_ADVICE_SHEET_TOOL);
  g_autofree char *tool = uid ? tru_store_title (store, &tru_tool_kind, uid) : NULL;

  tru_paper_set_field (data, "sheet.title", sheet, TRU_ADVICE_SHEET_TITLE);
  tru_document_data_set_text (data, "sheet.tool", tool);
  if (tru_record_is_known (sheet, TRU_ADVICE_SHEET_TEXT) || !tru_record_is_known (sheet, TRU_ADVICE_SHEET_HASH))
    add_paragraphs (data, tru_record_get_text (sheet, TRU_ADVICE_SHEET_TEXT));
  else
    add_paragraphs (data, _("This sheet could not be opened: ask for it at the desk."));
}

/**
 * tru_advice_pages:
 * @store: a store
 * @sheet: an advice sheet
 *
 * Returns: (transfer full) (nullable): the pages of its PDF; %NULL when it is text, or its PDF cannot be opened on this computer
 */
TruDocument *
tru_advice_pages (TruStore  *store,
                  TruRecord *sheet)
{
  g_autofree char *path = tru_photo_store_path (store, tru_record_get_text (sheet, TRU_ADVICE_SHEET_HASH));

  return path ? tru_pdf_document (path, tru_record_get_text (sheet, TRU_ADVICE_SHEET_TITLE)) : NULL;
}

/**
 * tru_advice_document:
 * @store: a store
 * @sheet: uid of an advice sheet
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND, a #TruTemplateError
 *
 * Returns: (transfer full) (nullable): the sheet as it is handed out with its tool
 */
TruDocument *
tru_advice_document (TruStore    *store,
                     const char  *sheet,
                     GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_advice_sheet_kind, sheet, error);
  g_autoptr (TruDocumentData) data = tru_document_data_new ();
  g_autoptr (TruTemplate) template = NULL;
  g_autoptr (TruDocument) pages = NULL;

  pages = record ? tru_advice_pages (store, record) : NULL;
  if (pages)
    return g_steal_pointer (&pages);
  template = record ? tru_paper_load_template ("advice.xml", error) : NULL;
  if (!template)
    return NULL;
  tru_paper_set_organisation (data, store);
  tru_advice_fill (data, store, record);
  return tru_document_layout (template, data, 1, error);
}

/* “Poncer_sans_poussière.pdf” is about “Poncer sans poussière”. */
static char *
title_of (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  char *title = g_filename_display_name (name);
  char *ending = strrchr (title, '.');

  if (ending && ending != title)
    *ending = '\0';
  return g_strdelimit (title, "_", ' ');
}

/**
 * tru_advice_attach:
 * @store: a store
 * @tool: uid of a tool
 * @path: a PDF; a copy is kept
 * @error: as tru_photo_store_keep_pdf(), %TRU_OPERATION_ERROR_NOT_FOUND
 *
 * Attaches a sheet that somebody made elsewhere; its title is the file’s name.
 *
 * Returns: (transfer full) (nullable): uid of the sheet
 */
char *
tru_advice_attach (TruStore    *store,
                   const char  *tool,
                   const char  *path,
                   GError     **error)
{
  g_autofree char *hash = tru_photo_store_keep_pdf (store, path, error);
  g_autofree char *title = title_of (path);
  g_autoptr (TruRecord) sheet = tru_record_new (&tru_advice_sheet_kind);
  g_autoptr (TruWrite) write = hash ? tru_write_begin (store, "attach-advice", NULL, error) : NULL;
  g_autoptr (TruRecord) kept = write ? tru_records_get (store, &tru_tool_kind, tool, error) : NULL;

  if (!kept)
    return NULL;
  tru_record_set_text (sheet, TRU_ADVICE_SHEET_TOOL, tool);
  tru_record_set_text (sheet, TRU_ADVICE_SHEET_TITLE, title);
  tru_record_set_text (sheet, TRU_ADVICE_SHEET_HASH, hash);
  if (!tru_record_validate (sheet, error) || !tru_write_insert (write, sheet, error) || !tru_write_commit (write, error))
    return NULL;
  return g_strdup (tru_record_get_uid (sheet));
}

/**
 * tru_advice_copy:
 * @store: a store
 * @sheet: uid of an advice sheet
 * @folder: where a copy goes that other programs may open, under the sheet’s title
 * @error: %TRU_OPERATION_ERROR_NOT_FOUND when the PDF is not on this computer, or a #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): the copy’s path; %NULL without @error for a sheet that is text
 */
char *
tru_advice_copy (TruStore    *store,
                 const char  *sheet,
                 const char  *folder,
                 GError     **error)
{
  g_autoptr (TruRecord) record = tru_records_get (store, &tru_advice_sheet_kind, sheet, error);
  const char *hash = record ? tru_record_get_text (record, TRU_ADVICE_SHEET_HASH) : NULL;
  g_autofree char *path = tru_photo_store_path (store, hash);
  g_autofree char *title = hash ? g_strdelimit (g_strdup (tru_record_get_text (record, TRU_ADVICE_SHEET_TITLE)), G_DIR_SEPARATOR_S, '-') : NULL;
  g_autofree char *name = g_strconcat (title ? title : "", ".pdf", NULL);
  g_autofree char *target = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) from = path ? g_file_new_for_path (path) : NULL;
  g_autoptr (GFile) to = g_file_new_for_path (target);

  if (!hash)
    return NULL;
  if (!path)
    {
      g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_NOT_FOUND,
                   _("The PDF of “%s” is not on this computer: ask who sent the tool’s records for the folder of pictures."), title);
      return NULL;
    }
  g_mkdir_with_parents (folder, 0700);
  return g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error) ? g_steal_pointer (&target) : NULL;
}
