/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-deadlines-private.h"

#include "tru-committee.h"
#include "tru-household.h"
#include "tru-text.h"

#include <glib/gi18n.h>

/* What follow-up waits for, and how its reason is said: with a day and what it is about. Some came to be on that day and have no last one. */
static const struct
{
  const char *rule;
  const char *title;
  const char *reason;
  gboolean is_open_ended;
} kinds[] = {
  { "review-planned", N_("Review to hold"), N_("%2$s, planned on %1$s.") },
  { "fund-ending", N_("Hardship fund ending"), N_("%2$s, last day on %1$s: see that the levers carry the rent.") },
  { "fund-contributor", N_("Contributor to change"), N_("The household moved on %1$s: %2$s does not contribute there."), TRUE },
  { "territory-missing", N_("Territory missing"), N_("Move on %1$s: the new dwelling has no territory yet."), TRUE },
  { "risk-due", N_("Risk to act on"), N_("%2$s, to act before %1$s.") },
  { "step-late", N_("Step late"), N_("%2$s, planned on %1$s.") },
  { "quick-action", N_("Quick action wanted"), N_("%2$s, noted on %1$s: it cannot wait.") },
  { "contact-late", N_("Contact to make"), N_("%2$s, at the latest on %1$s.") },
};

/**
 * tru_deadlines_of_household:
 * @deadlines: (element-type TruDeadline): where it is added
 * @rule: "review-planned", "fund-ending", "fund-contributor", "territory-missing", "risk-due", "step-late", "quick-action" or "contact-late"
 * @household: uid of the household
 * @household_name: its name
 * @what: what it is about: the type of the review, who contributes, the risk, the purpose
 * @due_on: the last day, of a move its day
 * @today: the day to know it on
 *
 * Adds what an assessment, a review or an aid waits for (issue 3, part 10), within %TRU_DEADLINE_LATER days. It is
 * settled on the household's page.
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

  if (due_on == TRU_UNKNOWN || tru_deadline_is_far (due_on, today))
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
 * Adds a committee that is to meet within %TRU_DEADLINE_LATER days.
 */
void
tru_deadlines_of_committee (GPtrArray  *deadlines,
                            const char *committee,
                            const char *name,
                            TruDate     due_on,
                            TruDate     today)
{
  g_autofree char *day = tru_date_format (due_on, TRU_DATE_DAY);

  if (due_on == TRU_UNKNOWN || tru_deadline_is_far (due_on, today))
    return;
  tru_deadline_add (deadlines, "committee-due", due_on, today, &tru_committee_kind, committee, _("Committee to hold"), name)
    ->reason
    = tru_text_stop (g_strdup_printf (_("Its rhythm asks for a meeting on %s."), day));
}
