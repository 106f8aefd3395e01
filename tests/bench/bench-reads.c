/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"

#include <time.h>

#include "tru-organisation.h"
#include "tru-queries-households.h"
#include "tru-queries-partners.h"
#include "tru-queries-tool-library.h"

/* What the rooms read on the main thread, each beside the frame that it must not miss. */

#define FRAME_MS (1000.0 / 60)
#define SHOWN 30

typedef struct
{
  TruStore *store;
  TruQueryModel *model;
  const TruQuery *query;
  const char *name, *value;
} Read;

/* Of this thread alone: what other programs take meanwhile is not the reading's. */
static double
processor_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static double
read_list (Bench   *bench,
           gpointer data)
{
  Read *read = data;
  double start = processor_now ();

  tru_query_model_refresh (read->model);
  while (tru_query_model_is_reading (read->model))
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < SHOWN; i++)
    {
      g_autoptr (TruRow) row = g_list_model_get_item (G_LIST_MODEL (read->model), i);
    }
  return processor_now () - start;
}

static double
read_query (Bench   *bench,
            gpointer data)
{
  Read *read = data;
  double start = processor_now ();
  g_autoptr (GPtrArray) rows = tru_query_run (read->store, read->query, NULL, read->name, read->value, NULL);

  g_assert_nonnull (rows);
  return processor_now () - start;
}

static void
bench_lists (Bench              *bench,
             TruStore           *store,
             const char         *name,
             const TruListQuery *query,
             const char         *parameter,
             const char *const  *values)
{
  g_autoptr (TruQueryModel) model = tru_query_model_new (store, query);
  Read read = { .store = store, .model = model };

  for (guint order = 0; query->orders[order]; order++)
    for (guint i = 0; i == 0 || values[i - 1]; i++)
      {
        g_autofree char *title = g_strdup_printf ("%s, order %u, %s", name, order, values[i] ? values[i] : "all");

        tru_query_model_set_order (model, order, FALSE);
        tru_query_model_set_param (model, parameter, values[i]);
        bench_report (title, bench_median (bench, read_list, &read, 5) * 1000, FRAME_MS, "ms");
      }
}

void
bench_reads (Bench *bench)
{
  static const char *const states[] = { "under_way", "waiting", "closed", NULL };
  static const char *const filters[] = { "available", "late", NULL };
  static const char *const types[] = { "landlord", NULL };
  const struct
  {
    const char *title;
    const TruQuery *query;
  } queries[] = {
    { "household counts", &tru_query_household_counts }, { "item counts", &tru_query_item_counts },
    { "returns expected", &tru_query_loans_expected },   { "day counts", &tru_query_day_counts },
    { "late loans", &tru_query_late_loans },             { "partner figures", &tru_query_partner_figures },
    { "partner events", &tru_query_partner_events },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (TruStore) store = tru_store_open (bench->large, TRU_STORE_EXISTING, &error);
  g_autoptr (TruRecord) own = tru_store_get_by_id (store, &tru_organisation_kind, 1, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      Read read = { .store = store, .query = queries[i].query, .name = "$organisation", .value = own ? tru_record_get_uid (own) : NULL };

      bench_report (queries[i].title, bench_median (bench, read_query, &read, 5) * 1000, FRAME_MS, "ms");
    }
  bench_lists (bench, store, "households", &tru_list_households, "$state", states);
  bench_lists (bench, store, "inventory", &tru_list_inventory, "$filter", filters);
  bench_lists (bench, store, "members", &tru_list_members, "$library", types + 1);
  bench_lists (bench, store, "partners", &tru_list_partners, "$type", types);
}
