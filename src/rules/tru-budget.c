/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-budget.h"

#include <glib/gi18n.h>

#include "tru-programme.h"

static gboolean
add_line (TruBudget  *budget,
          TruRecord  *programme,
          guint       field,
          gint64      count,
          GError    **error)
{
  gint64 cost = tru_record_get_number (programme, field);
  TruBudgetLine *line = &budget->lines[budget->n_lines];

  if (cost == TRU_UNKNOWN)
    {
      tru_record_set_error (programme, field, _("this unit cost is unknown: fill it in to know the budget"), error);
      return FALSE;
    }
  line->field = field;
  line->count = count;
  if (__builtin_mul_overflow (cost, count, &line->amount)
      || __builtin_add_overflow (budget->total, line->amount, &budget->total))
    {
      tru_record_set_error (programme, field, _("so many make a sum that is too large"), error);
      return FALSE;
    }
  budget->n_lines++;
  return TRUE;
}

/**
 * tru_budget_of_programme:
 * @programme: a programme with its unit costs
 * @households: households supported for a year, 0 or more
 * @neighbourhoods: neighbourhoods with collective actions, 0 or more
 * @budget: (out): the lines and their sum
 * @error: %TRU_RECORD_ERROR_INVALID naming a unit cost that is unknown: unknown is not zero
 *
 * What a programme costs in a year (domain.md, scheme 5, “Unit costs”): one territorial assessment, an assessment and a
 * year of support for each household, collective actions for each neighbourhood. For 40 households and three
 * neighbourhoods 1,000 + 6,000 + 60,000 + 3,000 = 70,000 €, whatever the document prints: totals are computed, never
 * copied.
 *
 * Returns: whether every unit cost is known
 */
gboolean
tru_budget_of_programme (TruRecord  *programme,
                         gint64      households,
                         gint64      neighbourhoods,
                         TruBudget  *budget,
                         GError    **error)
{
  *budget = (TruBudget) { 0 };
  return add_line (budget, programme, TRU_PROGRAMME_TERRITORIAL_COST, 1, error)
         && add_line (budget, programme, TRU_PROGRAMME_ASSESSMENT_COST, households, error)
         && add_line (budget, programme, TRU_PROGRAMME_SUPPORT_COST, households, error)
         && add_line (budget, programme, TRU_PROGRAMME_COLLECTIVE_COST, neighbourhoods, error);
}
