/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-table-file-private.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *at;
  char separator;
  guint line;
  guint open; /* line of a quote that nothing closes */
} Scanner;

/* The separator that the line of column names has most of, outside quotes. */
static char
guess_separator (const char *text)
{
  const char candidates[] = { ';', '\t', ',', '|' };
  guint counts[G_N_ELEMENTS (candidates)] = { 0 };
  gboolean is_quoted = FALSE;
  guint best = 0;

  for (const char *at = text; *at && (is_quoted || (*at != '\n' && *at != '\r')); at++)
    {
      if (*at == '"')
        is_quoted = !is_quoted;
      for (guint i = 0; !is_quoted && i < G_N_ELEMENTS (candidates); i++)
        counts[i] += *at == candidates[i];
    }
  for (guint i = 1; i < G_N_ELEMENTS (candidates); i++)
    if (counts[i] > counts[best])
      best = i;
  return candidates[best];
}

static void
scan_quoted (Scanner *scanner,
             GString *cell)
{
  guint line = scanner->line;

  for (scanner->at++; *scanner->at; scanner->at++)
    {
      if (*scanner->at == '"' && scanner->at[1] != '"')
        break;
      if (*scanner->at == '"')
        scanner->at++;
      if (*scanner->at == '\n')
        scanner->line++;
      if (*scanner->at != '\r')
        g_string_append_c (cell, *scanner->at);
    }
  if (*scanner->at == '"')
    scanner->at++;
  else
    scanner->open = line;
}

static char *
scan_cell (Scanner *scanner)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  while (*scanner->at && *scanner->at != scanner->separator && *scanner->at != '\n' && *scanner->at != '\r')
    if (*scanner->at == '"' && cell->len == 0)
      scan_quoted (scanner, cell);
    else
      g_string_append_c (cell, *scanner->at++);
  return g_strstrip (g_string_free (g_steal_pointer (&cell), FALSE));
}

static void
end_line (Scanner *scanner)
{
  if (*scanner->at == '\r')
    scanner->at++;
  if (*scanner->at == '\n')
    scanner->at++;
  scanner->line++;
}

/* Nothing at the end of the text. */
static GPtrArray *
scan_row (Scanner *scanner)
{
  GPtrArray *row;

  if (!*scanner->at)
    return NULL;
  row = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (row, scan_cell (scanner));
  while (*scanner->at == scanner->separator)
    {
      scanner->at++;
      g_ptr_array_add (row, scan_cell (scanner));
    }
  end_line (scanner);
  return row;
}

/**
 * tru_table_file_scan:
 * @self: a table without rows
 * @text: separated values
 * @error: a #TruTableError
 *
 * Returns: whether every row could be taken
 */
gboolean
tru_table_file_scan (TruTableFile *self,
                     const char   *text,
                     GError      **error)
{
  Scanner scanner = { text, guess_separator (text), 1, 0 };

  while (TRUE)
    {
      guint line = scanner.line;
      g_autoptr (GPtrArray) row = scan_row (&scanner);

      if (scanner.open > 0)
        {
          g_set_error (error, TRU_TABLE_ERROR, TRU_TABLE_ERROR_MALFORMED,
                       _("“%s”, line %u: a double quote is opened and never closed; close it, or take it out"), self->name, scanner.open);
          return FALSE;
        }
      if (!row)
        return TRUE;
      if (!tru_table_file_add (self, row, line, error))
        return FALSE;
    }
}
