/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  TRU_BARCODE_CODE_128,
  TRU_BARCODE_QR,
} TruBarcodeType;

/**
 * TruBarcode:
 *
 * A text as bars or squares that a scanner reads, made of modules: the narrowest bar, or one square.
 */
typedef struct _TruBarcode TruBarcode;

TruBarcode     *tru_barcode_new       (TruBarcodeType    type,
                                       const char       *text,
                                       GError          **error);
void            tru_barcode_free      (TruBarcode       *self);
TruBarcodeType  tru_barcode_get_type  (const TruBarcode *self);
double          tru_barcode_get_width (const TruBarcode *self);
void            tru_barcode_draw      (const TruBarcode *self,
                                       cairo_t          *cr,
                                       double            x,
                                       double            y,
                                       double            width,
                                       double            height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruBarcode, tru_barcode_free)

G_END_DECLS
