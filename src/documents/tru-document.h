/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-document-data.h"
#include "tru-template.h"

#include <cairo.h>
#include <glib-object.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * TruDocument:
 *
 * A template laid out with data on A4 pages. Preview, printer and PDF draw the same pages. It needs no
 * display. Lay out and draw it in one thread at a time.
 */
#define TRU_TYPE_DOCUMENT (tru_document_get_type ())
G_DECLARE_FINAL_TYPE (TruDocument, tru_document, TRU, DOCUMENT, GObject)

#define TRU_PAGE_WIDTH  (210 * 72 / 25.4)
#define TRU_PAGE_HEIGHT (297 * 72 / 25.4)

/**
 * TruPagePainter:
 *
 * Draws one page of a paper that no template describes: the paper's corner at the origin, one unit a point.
 */
typedef void (*TruPagePainter) (int           page,
                                PangoContext *context,
                                cairo_t      *cr,
                                gpointer      data);

TruDocument *tru_document_layout        (TruTemplate     *template,
                                         TruDocumentData *data,
                                         double           font_scale,
                                         GError         **error);
TruDocument *tru_document_new_painted   (const char      *title,
                                         int              n_pages,
                                         TruPagePainter   painter,
                                         gpointer         data,
                                         GDestroyNotify   destroy);
void         tru_document_append        (TruDocument     *self,
                                         TruDocument     *follower);
int          tru_document_get_n_pages   (TruDocument     *self);
void         tru_document_get_page_size (TruDocument     *self,
                                         double          *width,
                                         double          *height);
const char  *tru_document_get_title     (TruDocument     *self);
const char  *tru_document_get_author    (TruDocument     *self);
void         tru_document_draw_page     (TruDocument     *self,
                                         int              page,
                                         cairo_t         *cr);
gboolean     tru_document_save_pdf      (TruDocument     *self,
                                         const char      *path,
                                         const char      *date,
                                         const char      *title,
                                         GError         **error);

G_END_DECLS
