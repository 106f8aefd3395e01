/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TRU_TABLE_ERROR (tru_table_error_quark ())
GQuark tru_table_error_quark (void);

/**
 * TruTableError:
 * @TRU_TABLE_ERROR_UNREADABLE: the file is missing, too large or no text
 * @TRU_TABLE_ERROR_MALFORMED: it is text, but no table
 */
typedef enum
{
  TRU_TABLE_ERROR_UNREADABLE,
  TRU_TABLE_ERROR_MALFORMED,
} TruTableError;

/**
 * TruTableFile:
 *
 * A table that another program wrote: a line of column names, then rows. As separated values (CSV), commas, semicolons or
 * tabs separate, quotes may hold any of them and line ends; UTF-8, UTF-16 and what Windows writes are told apart. Of a
 * workbook (.xlsx, .ods) it is one sheet; its days come as 2026-11-24, its numbers with a point.
 */
typedef struct _TruTableFile TruTableFile;

TruTableFile *tru_table_file_read        (const char         *path,
                                          const char         *sheet,
                                          GError            **error);
TruTableFile *tru_table_file_ref         (TruTableFile       *self);
void          tru_table_file_unref       (TruTableFile       *self);
GPtrArray    *tru_table_file_get_sheets  (const TruTableFile *self);
const char   *tru_table_file_get_sheet   (const TruTableFile *self);
const char   *tru_table_file_get_name    (const TruTableFile *self);
guint         tru_table_file_get_columns (const TruTableFile *self);
guint         tru_table_file_get_rows    (const TruTableFile *self);
const char   *tru_table_file_get_title   (const TruTableFile *self,
                                          guint               column);
const char   *tru_table_file_get_cell    (const TruTableFile *self,
                                          guint               row,
                                          guint               column);
guint         tru_table_file_get_line    (const TruTableFile *self,
                                          guint               row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruTableFile, tru_table_file_unref)

G_END_DECLS
