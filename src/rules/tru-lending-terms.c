/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-lending-terms.h"

#include "tru-lending-rule.h"
#include "tru-text.h"
#include "tru-tool-library.h"
#include "tru-tool.h"

/* People write a category twice, and not always alike. */
static gboolean
is_same_category (const char *one,
                  const char *other)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (!one || !other)
    return one == other;
  first = tru_text_fold (one);
  second = tru_text_fold (other);
  return g_str_equal (first, second);
}

static TruRecord *
rule_of (GPtrArray  *rules,
         const char *category)
{
  for (guint i = 0; rules && i < rules->len; i++)
    if (is_same_category (tru_record_get_text (rules->pdata[i], TRU_LENDING_RULE_CATEGORY), category))
      return rules->pdata[i];
  return NULL;
}

static gint64
number_of (TruRecord *record,
           guint      field,
           gint64     otherwise)
{
  return record && tru_record_is_known (record, field) ? tru_record_get_number (record, field) : otherwise;
}

static const char *
text_of (TruRecord  *record,
         guint       field,
         const char *otherwise)
{
  return record && tru_record_is_known (record, field) ? tru_record_get_text (record, field) : otherwise;
}

static void
read_library (TruLendingTerms *self,
              TruRecord       *library)
{
  self->loan_days = number_of (library, TRU_TOOL_LIBRARY_LOAN_DAYS, TRU_LOAN_DAYS_DEFAULT);
  self->max_loans = number_of (library, TRU_TOOL_LIBRARY_MAX_LOANS, TRU_UNKNOWN);
  self->max_in_category = TRU_UNKNOWN;
  self->renewals = number_of (library, TRU_TOOL_LIBRARY_RENEWALS, TRU_UNKNOWN);
  self->training = NULL;
  self->adults_only = FALSE;
  self->needs_membership = number_of (library, TRU_TOOL_LIBRARY_MEMBERSHIP_REQUIRED, TRUE) != FALSE;
  self->deposit = TRU_UNKNOWN;
}

static void
read_rule (TruLendingTerms *self,
           TruRecord       *rule)
{
  self->loan_days = number_of (rule, TRU_LENDING_RULE_LOAN_DAYS, self->loan_days);
  self->renewals = number_of (rule, TRU_LENDING_RULE_RENEWALS, self->renewals);
  self->training = text_of (rule, TRU_LENDING_RULE_TRAINING, self->training);
  self->adults_only = number_of (rule, TRU_LENDING_RULE_ADULTS_ONLY, self->adults_only) != FALSE;
  self->deposit = number_of (rule, TRU_LENDING_RULE_DEPOSIT, self->deposit);
}

/**
 * tru_lending_terms_read:
 * @self: (out): the terms
 * @library: (nullable): the tool library
 * @rules: (nullable) (element-type TruRecord): its lending rules
 * @tool: (nullable): the tool; %NULL for the terms of any
 *
 * What is said closest to the tool counts: by the tool itself, else by the rule of its category, else by the rule without a category,
 * else by the tool library; what none of them says is %TRU_LOAN_DAYS_DEFAULT days, and no limit. Deposits are off until the library
 * says that it takes them (issue 5).
 */
void
tru_lending_terms_read (TruLendingTerms *self,
                        TruRecord       *library,
                        GPtrArray       *rules,
                        TruRecord       *tool)
{
  const char *category = tool ? tru_record_get_text (tool, TRU_TOOL_CATEGORY) : NULL;
  TruRecord *general = rule_of (rules, NULL);
  TruRecord *special = category ? rule_of (rules, category) : NULL;

  read_library (self, library);
  read_rule (self, general);
  self->max_loans = number_of (general, TRU_LENDING_RULE_MAX_LOANS, self->max_loans);
  read_rule (self, special);
  self->max_in_category = number_of (special, TRU_LENDING_RULE_MAX_LOANS, TRU_UNKNOWN);
  self->training = text_of (tool, TRU_TOOL_TRAINING, self->training);
  self->adults_only = number_of (tool, TRU_TOOL_ADULTS_ONLY, self->adults_only) != FALSE;
  if (!library || !tru_record_is_true (library, TRU_TOOL_LIBRARY_DEPOSITS))
    self->deposit = TRU_UNKNOWN;
}
