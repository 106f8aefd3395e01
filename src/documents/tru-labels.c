/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-labels.h"

#include <glib/gi18n.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "tru-picture.h"

#define POINTS(mm) ((mm) * 72 / 25.4)
#define PAPER_WIDTH 210.0
#define PAPER_HEIGHT 297.0
#define PADDING POINTS (2.0)
#define GAP POINTS (1.0)

/* A scanner wants a quarter of a millimetre per module; bars wider than half a millimetre only look coarse. */
#define WIDEST_MODULE POINTS (0.5)

/* Printers draw whole dots: bars of a broken number of them come out of unequal width. */
#define DOT (72 / 600.0)

/* What French stationers sell for A4, and cards of the size of a bank's. */
static const struct
{
  const char *token;
  const char *label; /* msgid */
  TruLabelSheet sheet;
} stock[] = {
  { "24", N_("24 labels of 70 × 37 mm"), { 3, 8, 70, 37, 0, 0.5, 0, 0 } },
  { "40", N_("40 labels of 52.5 × 29.7 mm"), { 4, 10, 52.5, 29.7, 0, 0, 0, 0 } },
  { "65", N_("65 labels of 38.1 × 21.2 mm"), { 5, 13, 38.1, 21.2, 4.75, 10.7, 2.5, 0 } },
  { "cards", N_("10 cards of 85 × 54 mm"), { 2, 5, 85, 54, 15, 13.5, 10, 0 } },
};

typedef struct
{
  TruLabelSheet sheet;
  GPtrArray *labels;   /* TruLabel */
  GPtrArray *barcodes; /* TruBarcode, by label */
  guint skipped;
} Sheets;

/**
 * tru_label_new:
 * @code: what the bars say
 * @title: (nullable): what it is stuck on
 * @subtitle: (nullable): whose it is
 * @picture: (nullable): file of a photo
 *
 * Returns: (transfer full): a label
 */
TruLabel *
tru_label_new (const char *code,
               const char *title,
               const char *subtitle,
               const char *picture)
{
  TruLabel *self = g_new0 (TruLabel, 1);

  self->code = g_strdup (code);
  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);
  self->picture = g_strdup (picture);
  return self;
}

/**
 * tru_label_free:
 * @self: a label
 */
void
tru_label_free (TruLabel *self)
{
  g_free (self->code);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->picture);
  g_free (self);
}

/**
 * tru_label_stock:
 * @place: from 0
 * @token: (out): what tru_label_sheet_read() calls it
 *
 * Returns: (transfer none) (nullable): a usual sheet's name for people, %NULL after the last
 */
const char *
tru_label_stock (guint        place,
                 const char **token)
{
  if (place >= G_N_ELEMENTS (stock))
    return NULL;
  *token = stock[place].token;
  return _ (stock[place].label);
}

static gboolean
fits (const TruLabelSheet *sheet)
{
  double width = sheet->left + sheet->columns * sheet->width + (sheet->columns - 1) * sheet->across;
  double height = sheet->top + sheet->rows * sheet->height + (sheet->rows - 1) * sheet->down;

  return sheet->columns >= 1 && sheet->rows >= 1 && sheet->width >= 20 && sheet->height >= 10 && sheet->left >= 0 && sheet->top >= 0
         && sheet->across >= 0 && sheet->down >= 0 && width <= PAPER_WIDTH + 0.5 && height <= PAPER_HEIGHT + 0.5;
}

/* Who parts the numbers by semicolons writes decimals with a comma. */
static gboolean
read_numbers (const char    *text,
              TruLabelSheet *sheet)
{
  gboolean has_commas = !strchr (text, ';');
  g_auto (GStrv) parts = g_strsplit (text, has_commas ? "," : ";", -1);
  double numbers[8];

  if (g_strv_length (parts) != G_N_ELEMENTS (numbers))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      const char *number = g_strdelimit (g_strstrip (parts[i]), has_commas ? "" : ",", '.');
      char *end;

      numbers[i] = g_ascii_strtod (number, &end);
      if (end == number || *end || !(numbers[i] >= 0 && numbers[i] < 300))
        return FALSE;
    }
  if (numbers[0] != floor (numbers[0]) || numbers[1] != floor (numbers[1]))
    return FALSE;
  *sheet = (TruLabelSheet) { (int) numbers[0], (int) numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6], numbers[7] };
  return fits (sheet);
}

/**
 * tru_label_sheet_read:
 * @text: "24", "40", "65", "cards", or eight numbers with commas or semicolons between them: columns, rows, then in millimetres a label's
 *   width and height, the first one's distance from the left and upper edge, and the gaps across and down
 * @sheet: (out): the sheet
 * @error: %G_IO_ERROR_INVALID_ARGUMENT
 *
 * Returns: whether it is a sheet that A4 paper holds
 */
gboolean
tru_label_sheet_read (const char     *text,
                      TruLabelSheet  *sheet,
                      GError        **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (stock); i++)
    if (g_str_equal (stock[i].token, text))
      {
        *sheet = stock[i].sheet;
        return TRUE;
      }
  if (read_numbers (text, sheet))
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               _("“%s” is no sheet of labels: say 24, 40, 65, cards, or COLUMNS,ROWS,WIDTH,HEIGHT,LEFT,TOP,ACROSS,DOWN in millimetres, at least 20 × 10 each and within A4"), text);
  return FALSE;
}

static void
sheets_free (gpointer data)
{
  Sheets *sheets = data;

  g_ptr_array_unref (sheets->labels);
  g_ptr_array_unref (sheets->barcodes);
  g_free (sheets);
}

/* Returns the height used. */
static double
write_text (PangoContext *context,
            cairo_t      *cr,
            const char   *text,
            const char   *font,
            double        x,
            double        y,
            double        width,
            int           lines,
            gboolean      is_centred)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoFontDescription *description;
  int height;

  if (!text || !*text || lines < 1)
    return 0;
  layout = pango_layout_new (context);
  description = pango_font_description_from_string (font);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_height (layout, -lines);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, is_centred ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
  pango_layout_get_size (layout, NULL, &height);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  return (double) height / PANGO_SCALE;
}

/* Larger labels bear larger print. */
static char *
font_of (const char *style,
         double      height,
         double      share)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  double size = CLAMP (height * share, 6, 13);

  return g_strdup_printf ("Cantarell, Noto Sans, DejaVu Sans, Sans %s %s", style, g_ascii_formatd (number, sizeof number, "%.1f", size));
}

/* The white beside the bars may lie in the padding: on the smallest labels each tenth of a millimetre counts. */
static double
width_of_bars (const TruBarcode *barcode,
               double            width)
{
  double modules = tru_barcode_get_width (barcode);
  double module = MIN (WIDEST_MODULE, (width + 2 * PADDING) / modules);

  return modules * (module > DOT ? floor (module / DOT) * DOT : module);
}

/* The check character stands apart, lest OT-0014 and its 8 be read as OT-00148. */
static char *
readable_code (const TruLabel *label)
{
  const char *check = label->code + strlen (label->code);

  check = check > label->code ? g_utf8_prev_char (check) : check;
  return g_strdup_printf ("%.*s\u00a0%s", (int) (check - label->code), label->code, check);
}

/* Name, bars, code; the bars take what the words leave. */
static void
draw_bars (const TruLabel   *label,
           const TruBarcode *barcode,
           PangoContext     *context,
           cairo_t          *cr,
           double            x,
           double            y,
           double            width,
           double            height)
{
  g_autofree char *bold = font_of ("Bold", height, 0.115);
  g_autofree char *plain = font_of ("", height, 0.095);
  gboolean is_tall = height > POINTS (26);
  double bars = width_of_bars (barcode, width);
  double used = write_text (context, cr, label->title, bold, x, y, width, is_tall ? 2 : 1, TRUE) + GAP;
  g_autofree char *code = readable_code (label);
  g_autofree char *foot = is_tall && label->subtitle && *label->subtitle ? g_strconcat (code, "  ·  ", label->subtitle, NULL) : g_strdup (code);

  double below = height * 0.16 + GAP;
  tru_barcode_draw (barcode, cr, x + (width - bars) / 2, y + used, bars, MAX (height - used - below, height * 0.25));
  write_text (context, cr, foot, plain, x, y + height - below + GAP, width, 1, TRUE);
}

/* The square on the left, the words beside it. */
static void
draw_square (const TruLabel   *label,
             const TruBarcode *barcode,
             PangoContext     *context,
             cairo_t          *cr,
             double            x,
             double            y,
             double            width,
             double            height)
{
  g_autofree char *bold = font_of ("Bold", height, 0.115);
  g_autofree char *plain = font_of ("", height, 0.095);
  double side = MIN (height, width * 0.45);
  double left = x + side + GAP;
  g_autofree char *code = readable_code (label);
  double used;

  tru_barcode_draw (barcode, cr, x, y + (height - side) / 2, side, side);
  used = write_text (context, cr, label->title, bold, left, y + GAP, x + width - left, 3, FALSE);
  used += write_text (context, cr, code, plain, left, y + used + 2 * GAP, x + width - left, 1, FALSE);
  write_text (context, cr, label->subtitle, plain, left, y + used + 3 * GAP, x + width - left, 1, FALSE);
}

static void
draw_label (const Sheets *sheets,
            guint         place,
            PangoContext *context,
            cairo_t      *cr,
            double        x,
            double        y)
{
  const TruLabel *label = sheets->labels->pdata[place];
  double width = POINTS (sheets->sheet.width) - 2 * PADDING;
  double height = POINTS (sheets->sheet.height) - 2 * PADDING;
  double photo = label->picture ? height * 0.62 : 0;

  x += PADDING;
  y += PADDING;
  if (label->picture)
    tru_picture_draw (label->picture, cr, x, y, photo * 0.8, photo);
  if (tru_barcode_get_type (sheets->barcodes->pdata[place]) == TRU_BARCODE_QR)
    draw_square (label, sheets->barcodes->pdata[place], context, cr, x + photo, y, width - photo, height);
  else
    draw_bars (label, sheets->barcodes->pdata[place], context, cr, x + photo, y, width - photo, height);
}

static void
paint_sheet (int           page,
             PangoContext *context,
             cairo_t      *cr,
             gpointer      data)
{
  const Sheets *sheets = data;
  const TruLabelSheet *sheet = &sheets->sheet;
  guint per_page = sheet->columns * sheet->rows;

  for (guint cell = 0; cell < per_page; cell++)
    {
      guint place = page * per_page + cell;
      double x = sheet->left + (cell % sheet->columns) * (sheet->width + sheet->across);
      double y = sheet->top + (cell / sheet->columns) * (sheet->height + sheet->down);

      if (place >= sheets->skipped && place - sheets->skipped < sheets->labels->len)
        draw_label (sheets, place - sheets->skipped, context, cr, POINTS (x), POINTS (y));
    }
}

/* Readers take the bars of Code 128 for ASCII; what has an accent is written as a square, which says its characters’ code. */
static TruBarcode *
new_barcode (TruBarcodeType   type,
             const char      *code,
             GError         **error)
{
  return tru_barcode_new (g_str_is_ascii (code) ? type : TRU_BARCODE_QR, code, error);
}

/**
 * tru_labels_layout:
 * @sheet: the paper
 * @type: bars or squares; a code with an accent is a square in any case
 * @labels: (element-type TruLabel): at least one
 * @skipped: labels already used of the first sheet
 * @title: the document's title
 * @error: %G_IO_ERROR_INVALID_DATA when a code cannot be written
 *
 * Returns: (transfer full) (nullable): the sheets, to preview, print and save
 */
TruDocument *
tru_labels_layout (const TruLabelSheet  *sheet,
                   TruBarcodeType        type,
                   GPtrArray            *labels,
                   guint                 skipped,
                   const char           *title,
                   GError              **error)
{
  Sheets *sheets = g_new0 (Sheets, 1);
  guint per_page = sheet->columns * sheet->rows;

  sheets->sheet = *sheet;
  sheets->labels = g_ptr_array_ref (labels);
  sheets->barcodes = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_barcode_free);
  sheets->skipped = skipped % per_page;
  for (guint i = 0; i < labels->len; i++)
    {
      TruBarcode *barcode = new_barcode (type, ((const TruLabel *) labels->pdata[i])->code, error);

      if (!barcode)
        {
          sheets_free (sheets);
          return NULL;
        }
      g_ptr_array_add (sheets->barcodes, barcode);
    }
  return tru_document_new_painted (title, (int) ((sheets->skipped + MAX (labels->len, 1) + per_page - 1) / per_page), paint_sheet, sheets, sheets_free);
}
