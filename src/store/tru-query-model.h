/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-query.h"

G_BEGIN_DECLS

/**
 * TruListQuery:
 *
 * A list that may be long: ids in order at once, rows by page on demand.
 * @ids: SQL "SELECT x.id FROM … WHERE …" without ORDER BY; conditions compare parameters that may be NULL:
 *   `($state IS NULL OR state = $state)`. `$words` is the search expression, see @search.
 * @ids_by_order: (nullable): the same ids, by sort number, for the orders that another walk of the tables serves better; %NULL is @ids
 * @rows: SQL that selects id and the other columns for ids in `(SELECT value FROM json_each ($ids))`
 * @orders: expressions of @ids' tables to order by, by sort number; NULL-terminated
 * @kind: search index rows of this kind are matched by `$words` when a search is set:
 *   `AND ($words IS NULL OR x.id IN (SELECT rowid & 0xFFFFFFFFFF FROM search WHERE search MATCH $words AND rowid BETWEEN …))` is appended
 *   automatically on column "x.id"
 */
typedef struct
{
  const char *ids;
  const char *const *ids_by_order;
  const char *rows;
  const char *const *orders;
  guint n_columns;
  const char *kind;
} TruListQuery;

#define TRU_TYPE_QUERY_MODEL (tru_query_model_get_type ())
G_DECLARE_FINAL_TYPE (TruQueryModel, tru_query_model, TRU, QUERY_MODEL, GObject)

TruQueryModel *tru_query_model_new         (TruStore           *store,
                                            const TruListQuery *query);
void           tru_query_model_set_param   (TruQueryModel      *self,
                                            const char         *parameter,
                                            const char         *value);
void           tru_query_model_set_search  (TruQueryModel      *self,
                                            const char         *text);
void           tru_query_model_set_order   (TruQueryModel      *self,
                                            guint               order,
                                            gboolean            descending);
void           tru_query_model_refresh     (TruQueryModel      *self);
gboolean       tru_query_model_is_reading  (TruQueryModel      *self);
gboolean       tru_query_model_is_changing (TruQueryModel      *self);
guint          tru_query_model_find        (TruQueryModel      *self,
                                            gint64              id);

G_END_DECLS
