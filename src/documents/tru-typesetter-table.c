/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-typesetter.h"

#define COLUMN_GAP   10.0
#define ROW_PADDING  3.1
#define HEAD_SIZE    10.3
#define WIDEST_AUTO  0.3 /* of the table: beyond it an automatic column wraps */
#define LEAST_SHARE  0.3 /* of the table, kept for the columns that take what is left */

static const TruColor group_line = { 0.80, 0.80, 0.82, TRUE };
static const TruColor row_line = { 0.93, 0.93, 0.94, TRUE };

typedef struct
{
  const TruTemplateNode *node;
  TruDocumentData       *data;
} TableRow;

typedef struct
{
  TruTypesetter *typesetter;
  GPtrArray     *columns; /* of TruTemplateNode, borrowed */
  GArray        *rows;    /* of TableRow */
  TruTextStyle   style;
  double        *widths;
  double         width;
} Table;

static TruTextStyle
cell_style (const Table           *table,
            guint                  column,
            const TruTemplateNode *cell)
{
  TruTextStyle style = tru_typesetter_style (table->typesetter, table->columns->pdata[column], table->style);

  return cell != NULL ? tru_typesetter_style (table->typesetter, cell, style) : style;
}

static PangoLayout *
cell_layout (const Table    *table,
             const TableRow *row,
             guint           column,
             TruTextStyle   *style)
{
  const TruTemplateNode *cell = g_ptr_array_index (row->node->children, column);

  *style = cell_style (table, column, cell);
  return tru_typesetter_layout (table->typesetter, cell, row->data, style);
}

static PangoLayout *
head_layout (const Table     *table,
             guint            column,
             TruDocumentData *data,
             TruTextStyle    *style)
{
  const char *title = tru_template_node_get (table->columns->pdata[column], TRU_ATTRIBUTE_TITLE);
  g_autofree char *text = title != NULL ? tru_typesetter_expand (table->typesetter, title, data) : g_strdup ("");

  *style = cell_style (table, column, NULL);
  style->size = MIN (HEAD_SIZE, style->size);
  style->line = 1.36;
  style->weight = PANGO_WEIGHT_NORMAL;
  style->color = TRU_MUTED;
  return tru_typesetter_plain (table->typesetter, text, style);
}

static double
natural_width (PangoLayout *layout)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  return pango_units_to_double (extents.width) + 0.5;
}

static double
wanted_width (const Table     *table,
              guint            column,
              TruDocumentData *data)
{
  const TruTemplateNode *node = table->columns->pdata[column];
  const char *text = tru_template_node_get (node, TRU_ATTRIBUTE_WIDTH);
  TruTextStyle style;
  g_autoptr (PangoLayout) head = NULL;
  double width;

  if (text == NULL || g_str_equal (text, "*"))
    return 0;
  if (!g_str_equal (text, "auto"))
    return tru_template_node_length (node, TRU_ATTRIBUTE_WIDTH, 0) * table->typesetter->scale;
  head = head_layout (table, column, data, &style);
  width = natural_width (head);
  for (guint i = 0; i < table->rows->len; i++)
    {
      g_autoptr (PangoLayout) layout = cell_layout (table, &g_array_index (table->rows, TableRow, i), column, &style);

      width = MAX (width, natural_width (layout));
    }
  return CLAMP (width, 1, WIDEST_AUTO * table->width);
}

/* Whether the cell says what the cell above it says, and asks to say it once. */
static gboolean
repeats_above (const Table *table,
               guint        row,
               guint        column)
{
  const TableRow *here = &g_array_index (table->rows, TableRow, row);
  const TruTemplateNode *cell = g_ptr_array_index (here->node->children, column);
  TruTextStyle style;
  g_autoptr (PangoLayout) own = NULL;
  g_autoptr (PangoLayout) above = NULL;

  if (row == 0 || !tru_template_node_is (cell, TRU_ATTRIBUTE_ONCE, FALSE))
    return FALSE;
  own = cell_layout (table, here, column, &style);
  above = cell_layout (table, here - 1, column, &style);
  return g_str_equal (pango_layout_get_text (own), pango_layout_get_text (above));
}

static void
add_line (TruStrip *strip,
          double    x,
          double    y,
          double    width,
          double    pen,
          TruColor  color)
{
  TruMark *line = tru_strip_add (strip, TRU_MARK_LINE, x, y - pen / 2, width, pen);

  line->pen = pen;
  line->stroke = color;
}

static void
add_cell (const Table        *table,
          TruStrip           *strip,
          PangoLayout        *layout,
          const TruTextStyle *style,
          double              x,
          double              width,
          double              padding)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) tru_strip_unref);
  g_autoptr (TruStrip) stack = NULL;

  tru_typesetter_add_lines (table->typesetter, layout, style, x, width, lines);
  stack = tru_strip_stack (lines);
  tru_strip_absorb (strip, stack, 0, padding);
  strip->height = MAX (strip->height, stack->height + 2 * padding);
}

/* At the top of a page every cell is printed, and the line above is the head's. */
static TruStrip *
set_row (const Table *table,
         guint        index,
         gboolean     resumed)
{
  const TableRow *row = &g_array_index (table->rows, TableRow, index);
  TruStrip *strip = tru_strip_new (0);
  double x = 0, line_from = 0;
  gboolean grouped = FALSE;

  for (guint i = 0; i < table->columns->len; i++)
    {
      gboolean once = !resumed && repeats_above (table, index, i);
      TruTextStyle style;
      g_autoptr (PangoLayout) layout = cell_layout (table, row, i, &style);

      if (once && !grouped && x == line_from)
        line_from = x + table->widths[i] + COLUMN_GAP;
      if (!once)
        add_cell (table, strip, layout, &style, x, table->widths[i], ROW_PADDING);
      grouped = grouped || (!once && tru_template_node_is (row->node->children->pdata[i], TRU_ATTRIBUTE_ONCE, FALSE));
      x += table->widths[i] + COLUMN_GAP;
    }
  if (index > 0 && !resumed)
    add_line (strip, line_from, 0, table->width - line_from, 0.7, grouped ? group_line : row_line);
  return strip;
}

static TruStrip *
set_head (const Table     *table,
          TruDocumentData *data)
{
  TruStrip *strip = tru_strip_new (0);
  gboolean titled = FALSE;
  double x = 0;

  for (guint i = 0; i < table->columns->len; i++)
    {
      TruTextStyle style;
      g_autoptr (PangoLayout) layout = head_layout (table, i, data, &style);

      titled = titled || *pango_layout_get_text (layout) != '\0';
      add_cell (table, strip, layout, &style, x, table->widths[i], 0);
      x += table->widths[i] + COLUMN_GAP;
    }
  if (!titled)
    {
      g_ptr_array_set_size (strip->marks, 0);
      strip->height = 0;
    }
  strip->height += 2;
  add_line (strip, 0, strip->height, table->width, 1, table->typesetter->accent);
  strip->keep = TRUE;
  return strip;
}

static gboolean
gather_rows (Table                 *table,
             const TruTemplateNode *node,
             TruDocumentData       *data,
             GError               **error)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      const TruTemplateNode *child = g_ptr_array_index (node->children, i);
      g_autoptr (GPtrArray) instances = NULL;

      if (child->element == TRU_ELEMENT_COLUMN)
        {
          g_ptr_array_add (table->columns, (gpointer) child);
          continue;
        }
      instances = tru_typesetter_instances (child, data);
      for (guint j = 0; j < instances->len; j++)
        {
          TableRow row = { child, instances->pdata[j] };

          if (!tru_typesetter_count (table->typesetter, child, error))
            return FALSE;
          g_array_append_val (table->rows, row);
        }
    }
  return TRUE;
}

static void
set_rows (const Table     *table,
          TruDocumentData *data,
          GPtrArray       *strips)
{
  TruStrip *head = set_head (table, data);

  g_ptr_array_add (strips, head);
  for (guint i = 0; i < table->rows->len; i++)
    {
      TruStrip *strip = set_row (table, i, FALSE);

      strip->resumed = set_row (table, i, TRUE);
      strip->repeated = tru_strip_ref (head);
      strip->keep = i + 2 == table->rows->len; /* no last row alone on a page */
      if (i + 1 == table->rows->len)
        {
          add_line (strip, 0, strip->height, table->width, 1, table->typesetter->accent);
          add_line (strip->resumed, 0, strip->resumed->height, table->width, 1, table->typesetter->accent);
        }
      g_ptr_array_add (strips, strip);
    }
}

/**
 * tru_typesetter_set_table:
 * @self: the typesetter
 * @node: a table element
 * @data: the values
 * @style: what text looks like around it
 * @width: of the page, in points
 * @strips: (element-type TruStrip): the head and each row are appended as strips
 * @error: return location
 *
 * A table without rows prints nothing. The head is repeated on each page, and so is a cell printed once.
 *
 * Returns: whether it went well
 */
gboolean
tru_typesetter_set_table (TruTypesetter         *self,
                          const TruTemplateNode *node,
                          TruDocumentData       *data,
                          TruTextStyle           style,
                          double                 width,
                          GPtrArray             *strips,
                          GError               **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (TableRow));
  g_autofree double *wanted = NULL;
  g_autofree double *widths = NULL;
  Table table = { self, columns, rows, style, NULL, width };

  if (!gather_rows (&table, node, data, error))
    return FALSE;
  if (rows->len == 0)
    return TRUE;
  table.style.line = tru_template_node_number (node, TRU_ATTRIBUTE_LINE, 1.32);
  wanted = g_new0 (double, columns->len);
  for (guint i = 0; i < columns->len; i++)
    wanted[i] = wanted_width (&table, i, data);
  widths = tru_share_widths (wanted, columns->len, width, COLUMN_GAP);
  table.widths = widths;
  set_rows (&table, data, strips);
  return TRUE;
}

/**
 * tru_share_widths:
 * @wanted: what each column wants, in points; 0 for a share of what is left
 * @n: how many columns
 * @width: of all of them with the gaps
 * @gap: between two columns
 *
 * Columns that want too much give way, so that those without a wish keep a third or so of the width.
 *
 * Returns: (transfer full): the width of each column
 */
double *
tru_share_widths (const double *wanted,
                  guint         n,
                  double        width,
                  double        gap)
{
  double *widths = g_new0 (double, n + 1);
  double room = MAX (width - (n > 0 ? n - 1 : 0) * gap, n), sum = 0, most;
  guint free_columns = 0;

  for (guint i = 0; i < n; i++)
    {
      sum += wanted[i];
      free_columns += wanted[i] <= 0;
    }
  most = free_columns > 0 ? (1 - LEAST_SHARE) * room : room;
  for (guint i = 0; i < n; i++)
    widths[i] = sum > most ? wanted[i] * most / sum : wanted[i];
  sum = MIN (sum, most);
  for (guint i = 0; i < n; i++)
    if (wanted[i] <= 0)
      widths[i] = (room - sum) / free_columns;
  return widths;
}
