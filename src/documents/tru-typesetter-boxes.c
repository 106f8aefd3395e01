/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-typesetter.h"

/* How the three kinds of box differ; lengths in points. */
typedef struct
{
  double         size, line, padding_x, padding_y, radius, gap;
  double         room; /* below the text, for a hand that signs */
  PangoAlignment align;
  guint          per_row;
  gboolean       tinted, outlined;
  TruColor       outline; /* the accent when not drawn */
} BoxLook;

static const BoxLook plain_look = { 10.4, 1.36, 8, 6.5, 5, 11.5, 0, PANGO_ALIGN_LEFT, 3, TRUE, FALSE, { 0 } };
static const BoxLook day_look = { 10.4, 1.34, 4, 5, 4, 5.5, 0, PANGO_ALIGN_CENTER, 5, FALSE, TRUE, { 0 } };
static const BoxLook signature_look = { 9.6, 1.4, 7.5, 6, 5, 11.5, 30, PANGO_ALIGN_LEFT, 4, FALSE, TRUE, { 0.82, 0.82, 0.84, TRUE } };

/* One box to draw: an element and the data of one of its times. */
typedef struct
{
  const TruTemplateNode *node;
  TruDocumentData       *data;
} BoxCell;

static const BoxLook *
find_look (TruElement element)
{
  return element == TRU_ELEMENT_DAYS ? &day_look : element == TRU_ELEMENT_SIGNATURES ? &signature_look : &plain_look;
}

static GArray *
gather_cells (const TruTemplateNode *node,
              TruDocumentData       *data)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (BoxCell));

  for (guint i = 0; i < node->children->len; i++)
    {
      const TruTemplateNode *child = g_ptr_array_index (node->children, i);
      g_autoptr (GPtrArray) instances = tru_typesetter_instances (child, data);

      for (guint j = 0; j < instances->len; j++)
        {
          BoxCell cell = { child, instances->pdata[j] };

          g_array_append_val (cells, cell);
        }
    }
  return cells;
}

/* Five signatures look better as three and two than as four and one; days stay in their week. */
static guint
choose_per_row (const TruTemplateNode *node,
                const BoxLook         *look,
                guint                  n)
{
  guint most = tru_template_node_number (node, TRU_ATTRIBUTE_PER_ROW, look->per_row);
  guint rows = (n + most - 1) / most;

  if (tru_template_node_get (node, TRU_ATTRIBUTE_PER_ROW) != NULL)
    return most;
  if (node->element == TRU_ELEMENT_DAYS)
    return MIN (n, most);
  return MAX ((n + rows - 1) / rows, 2);
}

static gboolean
is_off (const BoxCell *cell)
{
  const char *off = tru_template_node_get (cell->node, TRU_ATTRIBUTE_OFF);

  return off != NULL && tru_document_data_has (cell->data, off);
}

static TruColor
tint (TruColor color,
      double   part)
{
  return (TruColor) { 1 - part * (1 - color.red), 1 - part * (1 - color.green), 1 - part * (1 - color.blue), TRUE };
}

static void
add_frame (TruTypesetter *self,
           TruStrip      *strip,
           const BoxLook *look,
           gboolean       off,
           double         x,
           double         width)
{
  TruMark *frame = tru_strip_add (strip, TRU_MARK_BOX, x, 0, width, strip->height);

  frame->radius = look->radius;
  frame->pen = 0.9;
  if (off)
    {
      frame->fill = tint ((TruColor) { 0, 0, 0, TRUE }, 0.05);
      frame->stroke = tint ((TruColor) { 0, 0, 0, TRUE }, 0.09);
      return;
    }
  if (look->tinted)
    frame->fill = tint (self->accent, 0.07);
  if (look->outlined)
    frame->stroke = look->outline.drawn ? look->outline : self->accent;
}

static gboolean
set_row (TruTypesetter *self,
         const BoxCell *cells,
         guint          n,
         const BoxLook *look,
         TruTextStyle   style,
         double         width,
         double         gap,
         GPtrArray     *strips,
         GError       **error)
{
  g_autoptr (GPtrArray) stacks = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_strip_unref);
  TruStrip *row = tru_strip_new (0);

  g_ptr_array_add (strips, row);
  for (guint i = 0; i < n; i++)
    {
      TruTextStyle own = style;
      g_autoptr (GPtrArray) inner = NULL;
      TruStrip *stack;

      own.washed = is_off (&cells[i]);
      own = tru_typesetter_style (self, cells[i].node, own);
      if (!tru_typesetter_count (self, cells[i].node, error))
        return FALSE;
      inner = tru_typesetter_set (self, cells[i].node, cells[i].data, own, width - 2 * look->padding_x, error);
      if (inner == NULL)
        return FALSE;
      stack = tru_strip_stack (inner);
      g_ptr_array_add (stacks, stack);
      row->height = MAX (row->height, stack->height + 2 * look->padding_y + look->room);
      row->height = MAX (row->height, tru_template_node_length (cells[i].node, TRU_ATTRIBUTE_HEIGHT, 0));
    }
  for (guint i = 0; i < n; i++)
    {
      double x = i * (width + gap);

      add_frame (self, row, look, is_off (&cells[i]), x, width);
      tru_strip_absorb (row, stacks->pdata[i], x + look->padding_x, look->padding_y);
    }
  return TRUE;
}

/**
 * tru_typesetter_set_boxes:
 * @self: the typesetter
 * @node: a boxes, days or signatures element
 * @data: the values
 * @style: what text looks like around it
 * @width: of the page, in points
 * @strips: (element-type TruStrip): each row of boxes is appended as one strip
 * @error: return location
 *
 * Returns: whether it went well
 */
gboolean
tru_typesetter_set_boxes (TruTypesetter         *self,
                          const TruTemplateNode *node,
                          TruDocumentData       *data,
                          TruTextStyle           style,
                          double                 width,
                          GPtrArray             *strips,
                          GError               **error)
{
  const BoxLook *look = find_look (node->element);
  g_autoptr (GArray) cells = gather_cells (node, data);
  double gap = tru_template_node_length (node, TRU_ATTRIBUTE_GAP, look->gap);
  guint per_row;
  double box;

  if (cells->len == 0)
    return TRUE;
  per_row = choose_per_row (node, look, cells->len);
  box = MAX ((width - (per_row - 1) * gap) / per_row, 2 * look->padding_x + 1);
  style.size = look->size;
  style.line = look->line;
  style.align = look->align;
  style = tru_typesetter_style (self, node, style);
  for (guint i = 0; i < cells->len; i += per_row)
    {
      if (!set_row (self, &g_array_index (cells, BoxCell, i), MIN (per_row, cells->len - i), look, style, box, gap, strips, error))
        return FALSE;
      if (i > 0)
        ((TruStrip *) strips->pdata[strips->len - 1])->space = gap;
      /* Nobody should sign on a page of its own: signatures stay together where a page can hold them. */
      if (node->element == TRU_ELEMENT_SIGNATURES && i + per_row < cells->len)
        ((TruStrip *) strips->pdata[strips->len - 1])->keep = TRUE;
    }
  return TRUE;
}

/**
 * tru_typesetter_set_parts:
 * @self: the typesetter
 * @node: a columns element
 * @data: the values
 * @style: what text looks like around it
 * @width: of the page, in points
 * @strips: (element-type TruStrip): all parts are appended as one strip, side by side, middles aligned
 * @error: return location
 *
 * Returns: whether it went well
 */
gboolean
tru_typesetter_set_parts (TruTypesetter         *self,
                          const TruTemplateNode *node,
                          TruDocumentData       *data,
                          TruTextStyle           style,
                          double                 width,
                          GPtrArray             *strips,
                          GError               **error)
{
  g_autoptr (GArray) cells = gather_cells (node, data);
  g_autoptr (GPtrArray) stacks = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_strip_unref);
  g_autofree double *wanted = g_new0 (double, cells->len + 1);
  g_autofree double *widths = NULL;
  double gap = tru_template_node_length (node, TRU_ATTRIBUTE_GAP, 8), x = 0;
  TruStrip *row = tru_strip_new (0);

  g_ptr_array_add (strips, row);
  for (guint i = 0; i < cells->len; i++)
    {
      const char *width_text = tru_template_node_get (g_array_index (cells, BoxCell, i).node, TRU_ATTRIBUTE_WIDTH);

      if (width_text != NULL && g_ascii_isdigit (*width_text))
        wanted[i] = tru_template_node_length (g_array_index (cells, BoxCell, i).node, TRU_ATTRIBUTE_WIDTH, 0);
    }
  widths = tru_share_widths (wanted, cells->len, width, gap);
  for (guint i = 0; i < cells->len; i++)
    {
      const BoxCell *cell = &g_array_index (cells, BoxCell, i);
      TruTextStyle own = tru_typesetter_style (self, cell->node, style);
      g_autoptr (GPtrArray) inner = tru_typesetter_set (self, cell->node, cell->data, own, widths[i], error);

      if (inner == NULL)
        return FALSE;
      g_ptr_array_add (stacks, tru_strip_stack (inner));
      row->height = MAX (row->height, ((TruStrip *) stacks->pdata[i])->height);
    }
  for (guint i = 0; i < cells->len; i++)
    {
      const TruStrip *stack = stacks->pdata[i];

      tru_strip_absorb (row, stack, x, (row->height - stack->height) / 2);
      x += widths[i] + gap;
    }
  return TRUE;
}
