/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-deadlines-private.h"

#include "tru-committee.h"
#include "tru-household.h"
#include "tru-operation.h"
#include "tru-text.h"

#include <glib/gi18n.h>

/* What follow-up waits for, and how its reason is said: with a day and what it is about. Some came to be on that day and have no last one. */
static const struct
{
  const char *rule;
  const char *title;
  const char *reason;
  gboolean is_open_ended;
  gboolean is_told_late; /* only once the day is over: until then it is somebody's business anyway */
} kinds[] = {
  { "review-planned", N_("Review to hold"), N_("%2$s, planned on %1$s.") },
  { "fund-ending", N_("Hardship fund ending"), N_("%2$s, last day on %1$s: see that the levers carry the rent.") },
  { "fund-contributor", N_("Contributor to change"), N_("The household moved on %1$s: %2$s does not contribute there."), TRUE },
  { "territory-missing", N_("Territory missing"), N_("Move on %1$s: the new dwelling has no territory yet."), TRUE },
  { "risk-due", N_("Risk to act on"), N_("%2$s, to act before %1$s.") },
  { "fund-alone", N_("Aid without a support"), N_("The support ended on %1$s and %2$s goes on paying: stop the aid, or support the household anew.") },
  { "assessment-due", N_("Assessment to make"), N_("%2$s, ordered; expected by %1$s.") },
  { "step-late", N_("Step late"), N_("%2$s, planned on %1$s."), FALSE, TRUE },
  { "step-expected", N_("Step late"), N_("%2$s, expected on %1$s."), FALSE, TRUE },
  { "quick-action", N_("Quick action wanted"), N_("%2$s, noted on %1$s: it cannot wait.") },
  { "contact-late", N_("Contact to make"), N_("%2$s, at the latest on %1$s."), FALSE, TRUE },
};

/**
 * tru_deadlines_of_household:
 * @deadlines: (element-type TruDeadline): where it is added
 * @rule: "review-planned", "fund-ending", "fund-contributor", "fund-alone", "territory-missing", "assessment-due", "risk-due", "step-late",
 *   "step-expected", "quick-action" or "contact-late"
 * @household: uid of the household
 * @household_name: its name
 * @what: what it is about: the type of the review, who contributes, the risk, the purpose
 * @due_on: the last day, of a move its day
 * @today: the day to know it on
 *
 * Adds what an assessment, a review or an aid waits for (issue 3, part 10), told from %TRU_DEADLINE_LATER days
 * before, or once it is late. It is settled on the household's page.
 */
void
tru_deadlines_of_household (GPtrArray  *deadlines,
                            const char *rule,
                            const char *household,
                            const char *household_name,
                            const char *what,
                            TruDate     due_on,
                            TruDate     today)
{
  g_autofree char *day = tru_date_format (due_on, TRU_DATE_DAY);

  if (due_on == TRU_UNKNOWN)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].rule, rule))
      {
        TruDeadline *self = tru_deadline_add (deadlines, kinds[i].rule, kinds[i].is_open_ended ? TRU_UNKNOWN : due_on, today, &tru_household_kind, household,
                                              _ (kinds[i].title), household_name);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
        self->reason = tru_text_stop (g_strdup_printf (_ (kinds[i].reason), day, what));
#pragma GCC diagnostic pop
        if (kinds[i].is_told_late)
          self->told_on = due_on + 1;
      }
}

/**
 * tru_deadlines_of_committee:
 * @deadlines: (element-type TruDeadline): where it is added
 * @committee: uid of the committee
 * @name: its name
 * @due_on: the day that its last minutes fixed, or that its rhythm gives, or %TRU_UNKNOWN
 * @today: the day to know it on
 *
 * Adds a committee that is to meet.
 */
void
tru_deadlines_of_committee (GPtrArray  *deadlines,
                            const char *committee,
                            const char *name,
                            TruDate     due_on,
                            TruDate     today)
{
  g_autofree char *day = tru_date_format (due_on, TRU_DATE_DAY);

  if (due_on == TRU_UNKNOWN)
    return;
  tru_deadline_add (deadlines, "committee-due", due_on, today, &tru_committee_kind, committee, _("Committee to hold"), name)
    ->reason
    = tru_text_stop (g_strdup_printf (_("Its rhythm asks for a meeting on %s."), day));
}

/**
 * tru_deadlines_of_operation:
 * @deadlines: (element-type TruDeadline): where it is added
 * @operation: uid of an operation that runs
 * @name: its name
 * @started_on: when it began, or %TRU_UNKNOWN
 * @planned_end: its end as it was planned, or %TRU_UNKNOWN
 * @months: how long its programme lets one run, or %TRU_UNKNOWN
 * @today: the day to know it on
 *
 * Adds the end of an operation (domain.md, “operation: about 36 months”): the day planned, else the one that the programme's months give.
 */
void
tru_deadlines_of_operation (GPtrArray  *deadlines,
                            const char *operation,
                            const char *name,
                            TruDate     started_on,
                            TruDate     planned_end,
                            gint64      months,
                            TruDate     today)
{
  TruDate due_on = planned_end;
  TruDeadline *self;
  g_autofree char *day = NULL;

  if (due_on == TRU_UNKNOWN && started_on != TRU_UNKNOWN && months != TRU_UNKNOWN)
    due_on = tru_date_add_months (started_on, months);
  if (due_on == TRU_UNKNOWN)
    return;
  day = tru_date_format (due_on, TRU_DATE_YEAR);
  self = tru_deadline_add (deadlines, "operation-end", due_on, today, &tru_operation_kind, operation, _("Operation to end"), name);
  self->reason = planned_end != TRU_UNKNOWN
                   ? g_strdup_printf (_("Its end is planned for %s."), day)
                   : g_strdup_printf (ngettext ("%d month after its beginning is %s.", "%d months after its beginning is %s.", months), (int) months, day);
}

/**
 * tru_deadlines_of_operation_step:
 * @deadlines: (element-type TruDeadline): where it is added
 * @operation: uid of an operation that runs
 * @name: its name
 * @step: name of a step not done
 * @planned_on: the day planned for it
 * @today: the day to know it on
 *
 * Adds a step of an operation, told once it is late.
 */
void
tru_deadlines_of_operation_step (GPtrArray  *deadlines,
                                 const char *operation,
                                 const char *name,
                                 const char *step,
                                 TruDate     planned_on,
                                 TruDate     today)
{
  g_autofree char *day = tru_date_format (planned_on, TRU_DATE_DAY);
  TruDeadline *self
    = tru_deadline_add (deadlines, "operation-step-late", planned_on, today, &tru_operation_kind, operation, _("Step late"), name);

  self->told_on = planned_on + 1;
  self->reason = tru_text_stop (g_strdup_printf (_("%2$s, planned on %1$s."), day, step));
}
