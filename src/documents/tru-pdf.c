/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-pdf.h"

#include <poppler.h>

/* A page that lies is turned, so that the paper is filled and its letters stay as large as they were made. */
static void
draw_page (int           page,
           PangoContext *context,
           cairo_t      *cr,
           gpointer      data)
{
  PopplerPage *drawn = poppler_document_get_page (data, page);
  double width, height, across, down, scale;
  gboolean lies;

  poppler_page_get_size (drawn, &width, &height);
  lies = width > height;
  across = lies ? TRU_PAGE_HEIGHT : TRU_PAGE_WIDTH;
  down = lies ? TRU_PAGE_WIDTH : TRU_PAGE_HEIGHT;
  scale = MIN (across / width, down / height);
  cairo_save (cr);
  if (lies)
    {
      cairo_translate (cr, TRU_PAGE_WIDTH, 0);
      cairo_rotate (cr, G_PI_2);
    }
  cairo_translate (cr, (across - scale * width) / 2, (down - scale * height) / 2);
  cairo_scale (cr, scale, scale);
  poppler_page_render_for_printing (drawn, cr);
  cairo_restore (cr);
  g_object_unref (drawn);
}

static gboolean
has_page (PopplerDocument *pdf,
          int              page)
{
  PopplerPage *found = poppler_document_get_page (pdf, page);
  double width = 0, height = 0;

  if (found)
    poppler_page_get_size (found, &width, &height);
  g_clear_object (&found);
  return width > 0 && height > 0;
}

static gboolean
has_every_page (PopplerDocument *pdf)
{
  int n_pages = poppler_document_get_n_pages (pdf);

  for (int i = 0; i < n_pages; i++)
    if (!has_page (pdf, i))
      return FALSE;
  return n_pages > 0;
}

/**
 * tru_pdf_document:
 * @path: a PDF that somebody made elsewhere; it is read at once and may go away afterwards
 * @title: what it is about
 *
 * Returns: (transfer full) (nullable): its pages, each as large as the paper allows; %NULL when the file is not there, is damaged or wants
 * a password
 */
TruDocument *
tru_pdf_document (const char *path,
                  const char *title)
{
  g_autoptr (GBytes) bytes = NULL;
  PopplerDocument *pdf;
  char *content;
  gsize length;

  if (!g_file_get_contents (path, &content, &length, NULL))
    return NULL;
  bytes = g_bytes_new_take (content, length);
  pdf = poppler_document_new_from_bytes (bytes, NULL, NULL);
  if (pdf && has_every_page (pdf))
    return tru_document_new_painted (title, poppler_document_get_n_pages (pdf), draw_page, pdf, g_object_unref);
  g_clear_object (&pdf);
  return NULL;
}
