/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-finding.h"

#include <glib/gi18n.h>

#include "tru-text.h"

/**
 * tru_findings_new:
 *
 * Returns: (transfer full) (element-type TruFinding): an empty list that owns its findings
 */
GPtrArray *
tru_findings_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tru_finding_free);
}

/**
 * tru_findings_add:
 * @findings: a list of findings
 * @rule: token of the rule; a literal, not copied
 * @severity: what the rule's answer means
 * @concerned: (nullable): the record concerned
 * @title: a few words
 * @reason: (transfer full): a sentence naming the values and, unless the rule is kept, the way out
 *
 * Adds what one rule says.
 */
void
tru_findings_add (GPtrArray   *findings,
                  const char  *rule,
                  TruSeverity  severity,
                  TruRecord   *concerned,
                  const char  *title,
                  char        *reason)
{
  TruFinding *self = g_new0 (TruFinding, 1);

  self->rule = rule;
  self->severity = severity;
  self->title = g_strdup (title);
  self->reason = reason;
  if (concerned)
    {
      self->kind = tru_record_get_kind (concerned);
      self->uid = g_strdup (tru_record_get_uid (concerned));
    }
  g_ptr_array_add (findings, self);
}

/**
 * tru_findings_check_past:
 * @findings: a list of findings
 * @concerned: (nullable): the record concerned
 * @on: the day on which something was done, or %TRU_UNKNOWN
 * @today: the day to know it on
 *
 * Adds, of a day that is still to come, that nothing was done on it yet: facts are stored, and plans have days of their own.
 */
void
tru_findings_check_past (GPtrArray *findings,
                         TruRecord *concerned,
                         TruDate    on,
                         TruDate    today)
{
  g_autofree char *day = on == TRU_UNKNOWN ? NULL : tru_date_format (on, TRU_DATE_MEDIUM);

  if (day && on > today)
    tru_findings_add (findings, "day-to-come", TRU_SEVERITY_FORBIDS, concerned, _("Still to come"),
                      g_strdup_printf (_("%s is still to come: note it on its day."), day));
}

/**
 * tru_findings_note_fact:
 * @findings: a list of findings, at least one
 * @fact: (transfer full): what the last of them says, without the way out
 */
void
tru_findings_note_fact (GPtrArray *findings,
                        char      *fact)
{
  TruFinding *last = g_ptr_array_index (findings, findings->len - 1);

  g_free (last->fact);
  last->fact = fact;
}

/**
 * tru_findings_append:
 * @findings: a list of findings
 * @others: (transfer none): another, which is empty afterwards
 *
 * Moves @others to the end of @findings.
 */
void
tru_findings_append (GPtrArray *findings,
                     GPtrArray *others)
{
  while (others->len > 0)
    g_ptr_array_add (findings, g_ptr_array_steal_index (others, 0));
}

static gboolean
is_among (GPtrArray        *findings,
          const TruFinding *finding)
{
  for (guint i = 0; findings && i < findings->len; i++)
    if (g_strcmp0 (((TruFinding *) g_ptr_array_index (findings, i))->reason, finding->reason) == 0)
      return TRUE;
  return FALSE;
}

/**
 * tru_findings_leave_new:
 * @findings: (nullable): of a record as it is wanted
 * @before: (nullable): of the record as it is kept
 *
 * Takes out what stood in the way before: nobody is asked about it again.
 */
void
tru_findings_leave_new (GPtrArray *findings,
                        GPtrArray *before)
{
  for (guint i = findings ? findings->len : 0; i > 0; i--)
    if (is_among (before, g_ptr_array_index (findings, i - 1)))
      g_ptr_array_remove_index (findings, i - 1);
}

/**
 * tru_findings_settle:
 * @findings: of something as it is wanted
 * @before: (nullable): of it as it is kept
 *
 * What a motive lifts and stood in the way before, with the same values, was answered for then: it is said again, and
 * stops nobody.
 */
void
tru_findings_settle (GPtrArray *findings,
                     GPtrArray *before)
{
  for (guint i = 0; i < findings->len; i++)
    {
      TruFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity != TRU_SEVERITY_FORBIDS && is_among (before, finding))
        finding->severity = MIN (finding->severity, TRU_SEVERITY_WARNS);
    }
}

/**
 * tru_findings_worst:
 * @findings: a list of findings
 *
 * Returns: the gravest severity, %TRU_SEVERITY_OK for an empty list
 */
TruSeverity
tru_findings_worst (GPtrArray *findings)
{
  TruSeverity worst = TRU_SEVERITY_OK;

  for (guint i = 0; i < findings->len; i++)
    {
      const TruFinding *finding = g_ptr_array_index (findings, i);

      worst = MAX (worst, finding->severity);
    }
  return worst;
}

/**
 * tru_findings_find:
 * @findings: a list of findings
 * @rule: token of a rule
 *
 * Returns: (nullable) (transfer none): the gravest finding of the rule
 */
const TruFinding *
tru_findings_find (GPtrArray  *findings,
                   const char *rule)
{
  const TruFinding *found = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const TruFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->rule, rule) && (!found || finding->severity > found->severity))
        found = finding;
    }
  return found;
}

/**
 * tru_findings_allow:
 * @findings: a list of findings
 * @override: (nullable): why the act goes on all the same
 *
 * Whether the act may go on (domain.md, “Rules to keep”): freely while rules only warn; with a motive when they block;
 * with a manager's motive for those that only a manager lifts.
 *
 * Returns: whether the act may go on
 */
gboolean
tru_findings_allow (GPtrArray         *findings,
                    const TruOverride *override)
{
  gboolean has_motive = override && override->motive && !tru_text_is_blank (override->motive);

  switch (tru_findings_worst (findings))
    {
    case TRU_SEVERITY_OK:
    case TRU_SEVERITY_WARNS:
      return TRUE;
    case TRU_SEVERITY_BLOCKS:
      return has_motive;
    case TRU_SEVERITY_MANAGER_ONLY:
      return has_motive && override->by_manager;
    case TRU_SEVERITY_FORBIDS:
    default:
      return FALSE;
    }
}

/**
 * tru_findings_await_motive:
 * @findings: a list of findings
 *
 * Returns: whether a motive, a manager’s where only a manager lifts a rule, is all that the act lacks
 */
gboolean
tru_findings_await_motive (GPtrArray *findings)
{
  TruSeverity worst = tru_findings_worst (findings);

  return worst == TRU_SEVERITY_BLOCKS || worst == TRU_SEVERITY_MANAGER_ONLY;
}

/**
 * tru_findings_reason:
 * @findings: a list of findings
 * @at_least: the mildest severity to tell
 *
 * Returns: (transfer full): the reasons, one sentence after the other; empty when there are none
 */
char *
tru_findings_reason (GPtrArray   *findings,
                     TruSeverity  at_least)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const TruFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity < at_least)
        continue;
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, finding->reason);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * tru_finding_free:
 * @self: (nullable): a finding
 */
void
tru_finding_free (TruFinding *self)
{
  if (!self)
    return;
  g_free (self->title);
  g_free (self->reason);
  g_free (self->fact);
  g_clear_pointer (&self->days, g_array_unref);
  g_free (self->uid);
  g_free (self);
}
