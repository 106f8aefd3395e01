/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruRow:
 *
 * One row of a query: an id, and values by column. No record: rows are for showing.
 */
#define TRU_TYPE_ROW (tru_row_get_type ())
G_DECLARE_FINAL_TYPE (TruRow, tru_row, TRU, ROW, GObject)

gint64      tru_row_get_id     (TruRow     *self);
const char *tru_row_get_text   (TruRow     *self,
                                guint       column);
gint64      tru_row_get_number (TruRow     *self,
                                guint       column);
TruDate     tru_row_get_date   (TruRow     *self,
                                guint       column);
TruTime     tru_row_get_time   (TruRow     *self,
                                guint       column);

/**
 * TruQuery:
 *
 * A named query that store/queries/ declares for a room: its columns are an enum there. @sql selects the columns, the first being an id;
 * it may use parameters `$name`, unknown ones are NULL; `$today` is always bound to the clock's day.
 */
typedef struct
{
  const char *sql;
  guint n_columns;
} TruQuery;

/**
 * TruRowFunc:
 * @row: a row, valid until the function returns
 * @data: as given to tru_query_each()
 */
typedef void (*TruRowFunc) (TruRow  *row,
                            gpointer data);

GPtrArray *tru_query_run   (TruStore       *store,
                            const TruQuery *query,
                            GError        **error,
                            ...) G_GNUC_NULL_TERMINATED;
gboolean   tru_query_each  (TruStore       *store,
                            const TruQuery *query,
                            TruRowFunc      func,
                            gpointer        data,
                            GError        **error,
                            ...) G_GNUC_NULL_TERMINATED;
TruRow    *tru_query_first (TruStore       *store,
                            const TruQuery *query,
                            GError        **error,
                            ...) G_GNUC_NULL_TERMINATED;
gint64     tru_query_count (TruStore       *store,
                            const TruQuery *query,
                            ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
