/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-decision-steps.h"

#include <glib/gi18n.h>

#include "tru-decision-rules.h"
#include "tru-decision.h"
#include "tru-decisions.h"
#include "tru-history.h"
#include "tru-support-steps-private.h"
#include "tru-supports.h"

static void
free_step (gpointer data)
{
  TruDecisionStep *self = data;

  g_free (self->name);
  g_free (self->why);
  g_free (self);
}

static void
add_step (GPtrArray              *result,
          const TruStepOfSupport *step,
          char                   *why)
{
  TruDecisionStep *self = g_new0 (TruDecisionStep, 1);

  self->name = g_strdup (step->name);
  self->why = why;
  g_ptr_array_add (result, self);
}

static gboolean
was_passed_by (TruStore               *store,
               const TruStepOfSupport *step,
               gint64                  operation)
{
  g_autoptr (GPtrArray) changes = step->support_step && step->done_on != TRU_UNKNOWN
                                    ? tru_history_of (store, step->support_step, 0, NULL)
                                    : NULL;

  for (guint i = 0; changes && i < changes->len; i++)
    if (((TruChange *) g_ptr_array_index (changes, i))->operation == operation)
      return TRUE;
  return FALSE;
}

/* What stands against it besides the steps before it, which are told on their own. */
static char *
why_open (TruStore               *store,
          const char             *support,
          const TruStepOfSupport *step,
          TruDate                 on)
{
  g_autoptr (GPtrArray) findings = tru_supports_check_step (store, support, step->step, on, NULL);

  if (findings && tru_findings_worst (findings) >= TRU_SEVERITY_BLOCKS)
    return tru_findings_reason (findings, TRU_SEVERITY_BLOCKS);
  return g_strdup (_("It may be left out: say on the household’s page whether it took place."));
}

/**
 * tru_decision_steps:
 * @store: a store
 * @decision: uid of a decision
 *
 * Returns: (transfer full) (element-type TruDecisionStep): the steps that the decision passed, and those before them that
 *   stay open, with what they lack; none of a decision that moved nothing
 */
GPtrArray *
tru_decision_steps (TruStore   *store,
                    const char *decision)
{
  g_autoptr (TruRecord) record = tru_store_get (store, &tru_decision_kind, decision, NULL);
  const char *support = record ? tru_record_get_text (record, TRU_DECISION_SUPPORT) : NULL;
  g_autoptr (GPtrArray) steps = support ? tru_supports_steps (store, support, NULL) : NULL;
  gint64 operation = steps ? tru_decisions_operation (store, decision) : TRU_UNKNOWN;
  GPtrArray *result = g_ptr_array_new_with_free_func (free_step);
  guint last = operation == TRU_UNKNOWN ? 0 : steps->len;

  while (last > 0 && !was_passed_by (store, g_ptr_array_index (steps, last - 1), operation))
    last--;
  for (guint i = 0; i < last; i++)
    {
      const TruStepOfSupport *step = g_ptr_array_index (steps, i);

      if (was_passed_by (store, step, operation))
        add_step (result, step, NULL);
      else if (!tru_support_steps_is_passed (step) && tru_support_steps_waits_for (g_ptr_array_index (steps, last - 1), step))
        add_step (result, step, why_open (store, support, step, tru_record_get_number (record, TRU_DECISION_DECIDED_ON)));
    }
  return result;
}

/* With its own step alone there is nothing to tell beyond that. */
static void
append_steps (GString   *text,
              GPtrArray *steps)
{
  g_autoptr (GString) passed = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    if (!((TruDecisionStep *) g_ptr_array_index (steps, i))->why)
      g_string_append_printf (passed, passed->len > 0 ? ", %s" : "%s", ((TruDecisionStep *) g_ptr_array_index (steps, i))->name);
  g_string_append_c (text, '\n');
  g_string_append_printf (text, _("Steps passed: %s"), passed->str);
  for (guint i = 0; i < steps->len; i++)
    {
      const TruDecisionStep *step = g_ptr_array_index (steps, i);

      if (!step->why)
        continue;
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _("Still open: “%s”. %s"), step->name, step->why);
    }
}

/* A refusal or a redirection may take a worksite from the calendar. */
static char *
cut_short (TruStore   *store,
           const char *decision)
{
  g_autoptr (TruRecord) record = tru_store_get (store, &tru_decision_kind, decision, NULL);
  const char *support = record ? tru_record_get_text (record, TRU_DECISION_SUPPORT) : NULL;

  if (!support || tru_decision_move (tru_record_get_number (record, TRU_DECISION_OUTCOME)) != TRU_DECISION_MOVE_CLOSES)
    return NULL;
  return tru_supports_cut_short (store, support);
}

/**
 * tru_decision_steps_tell:
 * @store: a store
 * @decision: uid of a decision, or of anything else kept just now
 * @said: what is said of it in any case
 *
 * Returns: (transfer full): @said, and a line each for the steps passed, for what stays open before them, with what it
 *   lacks, for the days of a worksite that a closing decision took away, and for a recipient not named; of a decision that did none of it, and of anything
 *   else, @said alone
 */
char *
tru_decision_steps_tell (TruStore   *store,
                         const char *decision,
                         const char *said)
{
  g_autoptr (GPtrArray) steps = tru_decision_steps (store, decision);
  g_autofree char *left = cut_short (store, decision);
  g_autoptr (TruRecord) record = tru_store_get (store, &tru_decision_kind, decision, NULL);
  const char *lacks = record ? tru_decision_lacks (record) : NULL;
  g_autoptr (GString) text = g_string_new (said);

  if (steps->len > 1)
    append_steps (text, steps);
  if (left)
    g_string_append_printf (text, "\n%s", left);
  if (lacks)
    g_string_append_printf (text, "\n%s", lacks);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
