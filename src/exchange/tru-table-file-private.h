/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-table-file.h"

G_BEGIN_DECLS

/* A list of an association has some thousands of rows; these bounds keep a mistaken choice of file from eating the memory. */
#define TRU_TABLE_MAX_BYTES (64 * 1024 * 1024)
#define TRU_TABLE_MAX_ROWS 200000
#define TRU_TABLE_MAX_COLUMNS 256

struct _TruTableFile
{
  char *name;
  GPtrArray *sheets; /* char*: the names of a workbook’s, none of separated values */
  char *sheet;       /* the one read */
  GPtrArray *titles; /* char*; NULL before the line of column names */
  GPtrArray *rows;   /* GPtrArray of char*, without the empty ones at the end */
  GArray *lines;     /* guint: where each row begins in the file */
  gsize size;        /* of the texts held */
  gboolean is_heading; /* what is taken for the names of the columns may be but a heading over them */
};

gboolean tru_table_file_add       (TruTableFile   *self,
                                   GPtrArray      *row,
                                   guint           line,
                                   GError        **error);
gboolean tru_table_file_scan      (TruTableFile   *self,
                                   const char     *text,
                                   GError        **error);
gboolean tru_table_file_read_xlsx (TruTableFile   *self,
                                   const char     *path,
                                   const char     *sheet,
                                   GError        **error);
gboolean tru_table_file_read_ods  (TruTableFile   *self,
                                   const char     *path,
                                   const char     *sheet,
                                   GError        **error);

G_END_DECLS
