/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-barcode.h"

#include <glib/gi18n.h>
#include <zint.h>

/* The standards want so many modules of white beside the symbol: ISO/IEC 15417 ten, ISO/IEC 18004 four. */
static const int quiet_zones[] = {
  [TRU_BARCODE_CODE_128] = 10,
  [TRU_BARCODE_QR] = 4,
};

#define ECI_UTF_8 26

struct _TruBarcode
{
  TruBarcodeType type;
  struct zint_symbol *symbol;
};

/**
 * tru_barcode_new:
 * @type: how it is written
 * @text: what it says
 * @error: %G_IO_ERROR_INVALID_DATA when the text does not fit
 *
 * Returns: (transfer full) (nullable): the symbol, without text below it
 */
TruBarcode *
tru_barcode_new (TruBarcodeType   type,
                 const char      *text,
                 GError         **error)
{
  g_autoptr (TruBarcode) self = g_new0 (TruBarcode, 1);

  self->type = type;
  self->symbol = ZBarcode_Create ();
  self->symbol->symbology = type == TRU_BARCODE_QR ? BARCODE_QRCODE : BARCODE_CODE128;
  self->symbol->input_mode = UNICODE_MODE;
  /* A square that does not name its letters’ code is read as Japanese. */
  if (type == TRU_BARCODE_QR && !g_str_is_ascii (text))
    self->symbol->eci = ECI_UTF_8;
  if (*text && ZBarcode_Encode (self->symbol, (const unsigned char *) text, 0) < ZINT_ERROR)
    return g_steal_pointer (&self);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("“%s” cannot be written as a bar code"), text);
  return NULL;
}

/**
 * tru_barcode_free:
 * @self: (nullable): a symbol
 */
void
tru_barcode_free (TruBarcode *self)
{
  if (!self)
    return;
  ZBarcode_Delete (self->symbol);
  g_free (self);
}

/**
 * tru_barcode_get_type:
 * @self: a symbol
 *
 * Returns: how it is written
 */
TruBarcodeType
tru_barcode_get_type (const TruBarcode *self)
{
  return self->type;
}

/**
 * tru_barcode_get_width:
 * @self: a symbol
 *
 * Returns: its width in modules, the white beside it included
 */
double
tru_barcode_get_width (const TruBarcode *self)
{
  return self->symbol->width + 2 * quiet_zones[self->type];
}

static gboolean
is_dark (const TruBarcode *self,
         int               row,
         int               column)
{
  return (self->symbol->encoded_data[row][column >> 3] >> (column & 7)) & 1;
}

/* Neighbouring dark modules are one rectangle: no hairline of white between them. */
static void
add_row (const TruBarcode *self,
         cairo_t          *cr,
         int               row,
         double            y,
         double            height)
{
  for (int column = 0; column < self->symbol->width; column++)
    {
      int first = column;

      while (column < self->symbol->width && is_dark (self, row, column))
        column++;
      if (column > first)
        cairo_rectangle (cr, first, y, column - first, height);
    }
}

/**
 * tru_barcode_draw:
 * @self: a symbol
 * @cr: where to draw
 * @x: left edge
 * @y: upper edge
 * @width: width, the white beside it included
 * @height: height; a QR code is square and takes @width
 *
 * Draws in black, whatever the source, and fills the white around it.
 */
void
tru_barcode_draw (const TruBarcode *self,
                  cairo_t          *cr,
                  double            x,
                  double            y,
                  double            width,
                  double            height)
{
  double scale = width / tru_barcode_get_width (self);
  int quiet = quiet_zones[self->type];
  gboolean is_square = self->type == TRU_BARCODE_QR;

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_rectangle (cr, 0, 0, width, is_square ? width : height);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill (cr);
  cairo_scale (cr, scale, is_square ? scale : 1);
  cairo_translate (cr, quiet, is_square ? quiet : 0);
  for (int row = 0; row < self->symbol->rows; row++)
    add_row (self, cr, row, is_square ? row : 0, is_square ? 1 : height);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_fill (cr);
  cairo_restore (cr);
}
