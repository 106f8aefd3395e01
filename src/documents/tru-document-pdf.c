/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-document.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>

#include "tru-path.h"

static cairo_status_t
on_bytes_written (void                *closure,
                  const unsigned char *bytes,
                  unsigned int         length)
{
  g_byte_array_append (closure, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Cairo takes "YYYY-MM-DD" or whole seconds; a record's stamp has fractions. */
static char *
trim_date (const char *date)
{
  const char *pattern = strlen (date) > 10 ? "dddd-dd-ddTdd:dd:dd" : "dddd-dd-dd";

  for (int i = 0; pattern[i] != '\0'; i++)
    if (pattern[i] == 'd' ? !g_ascii_isdigit (date[i]) : date[i] != pattern[i])
      return NULL;
  return strlen (date) > 10 ? g_strdup_printf ("%.19sZ", date) : g_strdup_printf ("%sT00:00:00Z", date);
}

static cairo_status_t
draw_pages (TruDocument *self,
            const char  *date,
            const char  *title,
            GByteArray  *bytes)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (on_bytes_written, bytes, TRU_PAGE_WIDTH, TRU_PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, tru_document_get_author (self));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Truelle");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
  for (int i = 0; i < tru_document_get_n_pages (self); i++)
    {
      tru_document_draw_page (self, i, cr);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

/**
 * tru_document_save_pdf:
 * @self: a document
 * @path: the file to write or replace
 * @date: the record's own date or stamp, ISO 8601: "2026-11-24" or "2026-11-24T10:30:00Z"
 * @title: (nullable): the PDF's title; %NULL for the template's
 * @error: return location
 *
 * Writes a temporary file beside @path and renames it, so that @path is never half written. The PDF's dates are
 * @date and nothing in it comes from the clock: the same document gives the same bytes.
 *
 * Returns: whether the file is written; else a %G_IO_ERROR or %G_FILE_ERROR
 */
gboolean
tru_document_save_pdf (TruDocument *self,
                       const char  *path,
                       const char  *date,
                       const char  *title,
                       GError     **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *trimmed = NULL;
  g_autofree char *shown = g_filename_display_name (path);
  cairo_status_t status;

  g_return_val_if_fail (TRU_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  trimmed = trim_date (date);
  if (trimmed == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _("The document cannot be saved: “%s” is not a date such as 2026-11-24."), date);
      return FALSE;
    }
  status = draw_pages (self, trimmed, title != NULL ? title : tru_document_get_title (self), bytes);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The document cannot be drawn for “%s”: %s."), shown, cairo_status_to_string (status));
      return FALSE;
    }
  if (tru_path_check_target (path, error) &&
      g_file_set_contents_full (path, (const char *) bytes->data, bytes->len, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666, error))
    return TRUE;
  g_prefix_error (error, _("The document cannot be saved to “%s”. Choose another folder. "), shown);
  return FALSE;
}
