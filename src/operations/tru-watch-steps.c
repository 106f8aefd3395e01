/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-watch-private.h"

#include "tru-queries-watch.h"
#include "tru-support-step.h"
#include "tru-support-steps-private.h"
#include "tru-support.h"

static TruStepOfSupport *
describe (TruRow *row)
{
  TruStepOfSupport *self = g_new0 (TruStepOfSupport, 1);

  self->axis = g_strdup (tru_row_get_text (row, TRU_WATCH_STEPS_AXIS));
  self->delay_days = tru_row_get_number (row, TRU_WATCH_STEPS_DELAY);
  self->is_optional = tru_row_get_number (row, TRU_WATCH_STEPS_OPTIONAL) == 1;
  self->planned_on = tru_row_get_date (row, TRU_WATCH_STEPS_PLANNED);
  self->done_on = tru_row_get_date (row, TRU_WATCH_STEPS_DONE);
  self->skipped_on = tru_row_get_date (row, TRU_WATCH_STEPS_SKIPPED);
  return self;
}

/* A day that somebody noted holds whatever comes before; one that is only reckoned, of the step that is due, unless something else
 * already tells what it waits for. */
static const char *
rule_of (const TruStepOfSupport *step,
         TruRow                 *row)
{
  if (tru_support_steps_is_passed (step) || step->planned_on == TRU_UNKNOWN)
    return NULL;
  if (tru_row_get_date (row, TRU_WATCH_STEPS_PLANNED) != TRU_UNKNOWN)
    return "step-late";
  return step->state == TRU_STEP_STATE_CURRENT && !step->is_optional && tru_row_get_number (row, TRU_WATCH_STEPS_STANDS) != 1
           ? "step-expected"
           : NULL;
}

static void
add_step (GPtrArray              *deadlines,
          const TruStepOfSupport *step,
          TruRow                 *row,
          TruDate                 today)
{
  const char *rule = rule_of (step, row);
  const char *kept = tru_row_get_text (row, TRU_WATCH_STEPS_UID);
  const char *support = tru_row_get_text (row, TRU_WATCH_STEPS_SUPPORT);
  guint first = deadlines->len;

  if (!rule)
    return;
  tru_deadlines_of_household (deadlines, rule, tru_row_get_text (row, TRU_WATCH_STEPS_HOUSEHOLD), tru_row_get_text (row, TRU_WATCH_STEPS_NAME),
                              tru_row_get_text (row, TRU_WATCH_STEPS_STEP), step->planned_on, today);
  tru_deadlines_add_about (deadlines, first, kept ? &tru_support_step_kind : &tru_support_kind, kept ? kept : support);
  tru_deadlines_set_support (deadlines, first, support);
}

/* How many rows from one on are of the same support. */
static guint
count_of_support (GPtrArray *rows,
                  guint      from)
{
  const char *support = tru_row_get_text (rows->pdata[from], TRU_WATCH_STEPS_SUPPORT);
  guint n = 1;

  while (from + n < rows->len && g_str_equal (tru_row_get_text (rows->pdata[from + n], TRU_WATCH_STEPS_SUPPORT), support))
    n++;
  return n;
}

/**
 * tru_watch_steps:
 * @deadlines: (element-type TruDeadline): where they are added
 * @store: a store
 * @support: (nullable): uid of a support, or %NULL for every open one
 * @watch: which days are looked at
 * @error: a store error
 *
 * Adds the steps that have a day: noted, or reckoned as tru_supports_steps() does, from the step before and the programme's delay.
 *
 * Returns: whether they could be read
 */
gboolean
tru_watch_steps (GPtrArray       *deadlines,
                 TruStore        *store,
                 const char      *support,
                 const TruWatch  *watch,
                 GError         **error)
{
  g_autoptr (GPtrArray) rows = tru_query_run (store, &tru_watch_steps_query, error, "$support", support, "$today", watch->day, NULL);
  guint n;

  for (guint i = 0; rows && i < rows->len; i += n)
    {
      g_autoptr (GPtrArray) steps = tru_support_steps_new ();

      n = count_of_support (rows, i);
      for (guint j = i; j < i + n; j++)
        g_ptr_array_add (steps, describe (rows->pdata[j]));
      tru_support_steps_place (steps);
      for (guint j = 0; j < n; j++)
        add_step (deadlines, steps->pdata[j], rows->pdata[i + j], watch->today);
    }
  return rows != NULL;
}
