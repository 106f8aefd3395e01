/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-document.h"

#include "tru-pages.h"
#include "tru-typesetter.h"

#include <glib/gi18n.h>

#define SIDE_MARGIN   54.0
#define TOP_MARGIN    42.5
#define BOTTOM_MARGIN 40.0
#define FOOTER_GAP    12.0
#define LEAST_BAND    150.0 /* a page with less room is a mistake in the template */
#define SMALLER_BY 2 /* percent at a time */

struct _TruDocument
{
  GObject       parent_instance;
  PangoContext *context;
  GPtrArray    *pages; /* (nullable): of GArray of TruPlaced; otherwise they are painted: */
  int           n_painted;
  TruPagePainter painter;
  gpointer      painter_data;
  GDestroyNotify painter_destroy;
  GPtrArray    *followers; /* of TruDocument, whose pages come after its own */
  double        left;
  char         *title;
  char         *author;
};

G_DEFINE_FINAL_TYPE (TruDocument, tru_document, G_TYPE_OBJECT)

/* The page that a template describes, in points. */
typedef struct
{
  double       left, right, top, bottom, width;
  TruTextStyle style;
} Sheet;

static void
tru_document_finalize (GObject *object)
{
  TruDocument *self = TRU_DOCUMENT (object);

  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_ptr_array_unref (self->followers);
  if (self->painter_destroy)
    self->painter_destroy (self->painter_data);
  g_clear_object (&self->context);
  g_free (self->title);
  g_free (self->author);
  G_OBJECT_CLASS (tru_document_parent_class)->finalize (object);
}

static void
tru_document_class_init (TruDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tru_document_finalize;
}

static void
tru_document_init (TruDocument *self)
{
  self->followers = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Pages are drawn at any scale, so metrics must not be rounded to the pixels of one. */
static PangoContext *
create_context (const char *language)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (fonts);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));
  cairo_font_options_destroy (options);
  return context;
}

static const char *
root_text (TruTemplate *template,
           TruAttribute attribute,
           const char  *otherwise)
{
  const char *text = tru_template_node_get (tru_template_get_root (template), attribute);

  return text != NULL ? text : otherwise;
}

static gboolean
read_sheet (TruTemplate   *template,
            TruTypesetter *typesetter,
            Sheet         *sheet,
            GError       **error)
{
  const TruTemplateNode *page = tru_template_get_part (template, TRU_ELEMENT_PAGE);
  TruTextStyle style = { 12, 1.5, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_LEFT, TRU_INK, FALSE };

  *sheet = (Sheet) { SIDE_MARGIN, SIDE_MARGIN, TOP_MARGIN, BOTTOM_MARGIN, 0, style };
  if (page != NULL)
    {
      sheet->left = tru_template_node_length (page, TRU_ATTRIBUTE_LEFT, SIDE_MARGIN);
      sheet->right = tru_template_node_length (page, TRU_ATTRIBUTE_RIGHT, SIDE_MARGIN);
      sheet->top = tru_template_node_length (page, TRU_ATTRIBUTE_TOP, TOP_MARGIN);
      sheet->bottom = tru_template_node_length (page, TRU_ATTRIBUTE_BOTTOM, BOTTOM_MARGIN);
    }
  sheet->width = TRU_PAGE_WIDTH - sheet->left - sheet->right;
  sheet->style = tru_typesetter_style (typesetter, tru_template_get_root (template), style);
  if (sheet->width >= LEAST_BAND && TRU_PAGE_HEIGHT - sheet->top - sheet->bottom >= LEAST_BAND)
    return TRUE;
  g_set_error (error, TRU_TEMPLATE_ERROR, TRU_TEMPLATE_ERROR_ATTRIBUTE,
               _("Template “%s”, line %d: the margins of “<page>” leave no room on the paper. Make them smaller."),
               tru_template_get_name (template), page->line);
  return FALSE;
}

static TruStrip *
set_part (TruTypesetter         *typesetter,
          const TruTemplateNode *part,
          TruDocumentData       *data,
          const Sheet           *sheet,
          GError               **error)
{
  TruTextStyle style = sheet->style;
  g_autoptr (GPtrArray) strips = NULL;

  if (part->element == TRU_ELEMENT_FOOTER)
    {
      style.size = 9.2;
      style.line = 1.3;
      style.color = TRU_MUTED;
    }
  style = tru_typesetter_style (typesetter, part, style);
  strips = tru_typesetter_set (typesetter, part, data, style, sheet->width, error);
  return strips != NULL ? tru_strip_stack (strips) : NULL;
}

/* The numbers are those of the page; until pages are counted, as wide as any. */
static TruStrip *
set_footer (TruTemplate     *template,
            TruTypesetter   *typesetter,
            TruDocumentData *data,
            const Sheet     *sheet,
            guint            page,
            guint            n_pages,
            GError         **error)
{
  const TruTemplateNode *footer = tru_template_get_part (template, TRU_ELEMENT_FOOTER);
  g_autoptr (TruDocumentData) numbered = tru_document_data_new_within (data);
  g_autofree char *page_text = g_strdup_printf ("%u", page);
  g_autofree char *pages_text = g_strdup_printf ("%u", n_pages);

  if (footer == NULL)
    return tru_strip_new (0);
  tru_document_data_set_text (numbered, "page", page_text);
  tru_document_data_set_text (numbered, "pages", pages_text);
  typesetter->elements = 0;
  return set_part (typesetter, footer, numbered, sheet, error);
}

static gboolean
add_footers (TruDocument     *self,
             TruTemplate     *template,
             TruTypesetter   *typesetter,
             TruDocumentData *data,
             const Sheet     *sheet,
             GError         **error)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      g_autoptr (TruStrip) footer = set_footer (template, typesetter, data, sheet, i + 1, self->pages->len, error);

      if (footer == NULL)
        return FALSE;
      tru_page_place (self->pages->pdata[i], footer, TRU_PAGE_HEIGHT - sheet->bottom - footer->height);
    }
  return TRUE;
}

static gboolean
set_pages (TruDocument     *self,
           TruTemplate     *template,
           TruTypesetter   *typesetter,
           TruDocumentData *data,
           GError         **error)
{
  const TruTemplateNode *header_node = tru_template_get_part (template, TRU_ELEMENT_HEADER);
  g_autoptr (TruStrip) header = NULL;
  g_autoptr (TruStrip) footer = NULL;
  g_autoptr (GPtrArray) strips = NULL;
  TruPageBand band = { 0 };
  Sheet sheet;

  typesetter->headings = 0;
  if (!read_sheet (template, typesetter, &sheet, error)
      || (header_node != NULL && (header = set_part (typesetter, header_node, data, &sheet, error)) == NULL)
      || (footer = set_footer (template, typesetter, data, &sheet, 88, 88, error)) == NULL
      || (strips = tru_typesetter_set (typesetter, tru_template_get_root (template), data, sheet.style, sheet.width, error)) == NULL)
    return FALSE;
  self->left = sheet.left;
  band.top = sheet.top;
  band.bottom = TRU_PAGE_HEIGHT - sheet.bottom - (footer->height > 0 ? footer->height + FOOTER_GAP : 0);
  if (band.bottom - band.top - (header != NULL ? header->height : 0) < LEAST_BAND)
    {
      g_set_error (error, TRU_TEMPLATE_ERROR, TRU_TEMPLATE_ERROR_ELEMENT,
                   _("Template “%s”: header, footer and margins leave no room on the page. Make them smaller."), tru_template_get_name (template));
      return FALSE;
    }
  if (header_node != NULL && g_strcmp0 (tru_template_node_get (header_node, TRU_ATTRIBUTE_ON), "all") == 0)
    band.every_header = header;
  else
    band.first_header = header;
  self->pages = tru_pages_break (strips, &band);
  return add_footers (self, template, typesetter, data, &sheet, error);
}

/* A paper that needs little more than a page is set smaller, as far as its template allows, and fits on it; where it does not, or
 * large print was asked for, its letters keep their size. */
static gboolean
set_pages_to_fit (TruDocument     *self,
                  TruTemplate     *template,
                  TruTypesetter   *typesetter,
                  TruDocumentData *data,
                  GError         **error)
{
  double least = tru_template_node_number (tru_template_get_root (template), TRU_ATTRIBUTE_LEAST, 1);
  g_autoptr (GPtrArray) whole = NULL;

  if (!set_pages (self, template, typesetter, data, error))
    return FALSE;
  if (self->pages->len != 2 || typesetter->scale != 1)
    return TRUE;
  whole = g_steal_pointer (&self->pages);
  for (int percent = 100 - SMALLER_BY; percent >= 100 * least; percent -= SMALLER_BY)
    {
      typesetter->scale = percent / 100.0;
      if (!set_pages (self, template, typesetter, data, error))
        return FALSE;
      if (self->pages->len == 1)
        return TRUE;
      g_clear_pointer (&self->pages, g_ptr_array_unref);
    }
  self->pages = g_steal_pointer (&whole);
  return TRUE;
}

/**
 * tru_document_layout:
 * @template: what the paper says
 * @data: the values
 * @font_scale: 1 for the sizes of the template, 1.3 for large print; 0.5 to 3
 * @error: return location
 *
 * Lays the paper out. Fonts that are missing are replaced by what fontconfig finds.
 *
 * Returns: (transfer full) (nullable): the document with at least one page, %NULL with a %TRU_TEMPLATE_ERROR when
 * the template leaves no room on the page or repeats without end
 */
TruDocument *
tru_document_layout (TruTemplate     *template,
                     TruDocumentData *data,
                     double           font_scale,
                     GError         **error)
{
  g_autoptr (TruDocument) self = g_object_new (TRU_TYPE_DOCUMENT, NULL);
  const char *font = root_text (template, TRU_ATTRIBUTE_FONT, "Cantarell");
  g_autofree char *family = g_strconcat (font, ", Cantarell, Noto Sans, DejaVu Sans, Sans", NULL);
  TruTypesetter typesetter = { 0 };

  g_return_val_if_fail (font_scale >= 0.5 && font_scale <= 3, NULL);
  self->context = create_context (root_text (template, TRU_ATTRIBUTE_LANGUAGE, "fr"));
  typesetter.context = self->context;
  typesetter.family = family;
  typesetter.unknown = root_text (template, TRU_ATTRIBUTE_UNKNOWN, "empty");
  typesetter.name = tru_template_get_name (template);
  typesetter.scale = font_scale;
  typesetter.accent = tru_typesetter_color (&typesetter, "#1a6e75");
  typesetter.accent = tru_typesetter_color (&typesetter, root_text (template, TRU_ATTRIBUTE_ACCENT, "accent"));
  self->title = tru_typesetter_expand (&typesetter, root_text (template, TRU_ATTRIBUTE_TITLE, ""), data);
  self->author = tru_typesetter_expand (&typesetter, root_text (template, TRU_ATTRIBUTE_AUTHOR, ""), data);
  if (!set_pages_to_fit (self, template, &typesetter, data, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * tru_document_new_painted:
 * @title: the paper's title
 * @n_pages: how many pages it has, at least one
 * @painter: draws each
 * @data: for @painter
 * @destroy: frees @data
 *
 * For what is placed rather than set: sheets of labels, cards, calendars.
 *
 * Returns: (transfer full): a paper that is previewed, printed and saved like any other
 */
TruDocument *
tru_document_new_painted (const char     *title,
                          int             n_pages,
                          TruPagePainter  painter,
                          gpointer        data,
                          GDestroyNotify  destroy)
{
  TruDocument *self = g_object_new (TRU_TYPE_DOCUMENT, NULL);

  self->context = create_context ("fr");
  self->title = g_strdup (title);
  self->author = g_strdup ("");
  self->n_painted = n_pages;
  self->painter = painter;
  self->painter_data = data;
  self->painter_destroy = destroy;
  return self;
}

/**
 * tru_document_append:
 * @self: a document
 * @follower: another, whose pages follow those of @self as they are: the numbers in their footers are their own
 *
 * For papers that are handed out together and printed at once.
 */
void
tru_document_append (TruDocument *self,
                     TruDocument *follower)
{
  g_return_if_fail (TRU_IS_DOCUMENT (self));
  g_return_if_fail (TRU_IS_DOCUMENT (follower) && follower != self);

  g_ptr_array_add (self->followers, g_object_ref (follower));
}

static int
n_own_pages (TruDocument *self)
{
  return self->pages ? (int) self->pages->len : self->n_painted;
}

/**
 * tru_document_get_n_pages:
 * @self: a document
 *
 * Returns: how many pages it has with those appended, at least one
 */
int
tru_document_get_n_pages (TruDocument *self)
{
  int n_pages;

  g_return_val_if_fail (TRU_IS_DOCUMENT (self), 0);

  n_pages = n_own_pages (self);
  for (guint i = 0; i < self->followers->len; i++)
    n_pages += tru_document_get_n_pages (self->followers->pdata[i]);
  return n_pages;
}

/**
 * tru_document_get_page_size:
 * @self: a document
 * @width: (out) (optional): points
 * @height: (out) (optional): points
 *
 * The size of every page: A4, upright.
 */
void
tru_document_get_page_size (TruDocument *self,
                            double      *width,
                            double      *height)
{
  g_return_if_fail (TRU_IS_DOCUMENT (self));

  if (width != NULL)
    *width = TRU_PAGE_WIDTH;
  if (height != NULL)
    *height = TRU_PAGE_HEIGHT;
}

/**
 * tru_document_get_title:
 * @self: a document
 *
 * Returns: the title that the template gives, fields filled in; empty when it gives none
 */
const char *
tru_document_get_title (TruDocument *self)
{
  g_return_val_if_fail (TRU_IS_DOCUMENT (self), NULL);

  return self->title;
}

/**
 * tru_document_get_author:
 * @self: a document
 *
 * Returns: the author that the template gives, fields filled in; empty when it gives none
 */
const char *
tru_document_get_author (TruDocument *self)
{
  g_return_val_if_fail (TRU_IS_DOCUMENT (self), NULL);

  return self->author;
}

static void
draw_follower (TruDocument *self,
               int          page,
               cairo_t     *cr)
{
  for (guint i = 0; i < self->followers->len; i++)
    {
      int n_pages = tru_document_get_n_pages (self->followers->pdata[i]);

      if (page < n_pages)
        {
          tru_document_draw_page (self->followers->pdata[i], page, cr);
          return;
        }
      page -= n_pages;
    }
}

static void
draw_placed (TruDocument *self,
             GArray      *placed,
             cairo_t     *cr)
{
  for (guint i = 0; i < placed->len; i++)
    {
      const TruPlaced *here = &g_array_index (placed, TruPlaced, i);

      cairo_save (cr);
      cairo_translate (cr, self->left, here->y);
      tru_strip_draw (here->strip, cr);
      cairo_restore (cr);
    }
}

/**
 * tru_document_draw_page:
 * @self: a document
 * @page: from 0
 * @cr: where to draw: the paper's corner at the origin, one unit a point; scale it first for a preview
 *
 * Draws the ink only: a preview paints the white paper itself.
 */
void
tru_document_draw_page (TruDocument *self,
                        int          page,
                        cairo_t     *cr)
{
  g_return_if_fail (TRU_IS_DOCUMENT (self));
  g_return_if_fail (page >= 0 && page < tru_document_get_n_pages (self));

  if (page >= n_own_pages (self))
    draw_follower (self, page - n_own_pages (self), cr);
  else if (self->painter)
    self->painter (page, self->context, cr, self->painter_data);
  else
    draw_placed (self, self->pages->pdata[page], cr);
}
