/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-reserved-fields.h"

#include "tru-assessment.h"
#include "tru-meeting.h"
#include "tru-plan.h"
#include "tru-review.h"
#include "tru-signatory.h"
#include "tru-support.h"

#include <glib/gi18n.h>

/* Days that only the operation of their kind notes, since more goes with them than the day: rules to ask, a step to pass, what
 * is left behind. */
static const struct
{
  const TruKind *kind;
  guint field;
  const char *way; /* out: where the operation is, in the window and as a command */
} reserved[] = {
  { &tru_support_kind, TRU_SUPPORT_CLOSED_ON,
    N_("A support is closed with its contract and its worksite, which its fields do not do: use “Close the Support” on the "
       "household’s page, or the command “close”.") },
  { &tru_assessment_kind, TRU_ASSESSMENT_DONE_ON,
    N_("An assessment that is done passes the step that waits for it, which its fields do not do: use its form, or the command "
       "“assess”.") },
  { &tru_review_kind, TRU_REVIEW_HELD_ON,
    N_("A review is held against the initial project and passes its step, which its fields do not do: use its form, or the "
       "command “review”.") },
  { &tru_plan_kind, TRU_PLAN_ADOPTED_ON,
    N_("A plan that is agreed passes the step that waits for it, which its fields do not do: use the plan on the household’s page, "
       "or the command “plan” with “--agreed”.") },
  { &tru_signatory_kind, TRU_SIGNATORY_SIGNED_ON,
    N_("The last signature passes the step that waits for the contract, which its fields do not do: use the contract’s window, or "
       "the command “sign”.") },
  { &tru_meeting_kind, TRU_MEETING_CLOSED_ON,
    N_("Closing minutes looks at every case of the meeting, which its fields do not do: use the meeting’s page, or the command "
       "“committee close”.") },
};

/* The assessment of a territory or an operation passes nobody's step. */
static gboolean
concerns_support (TruRecord *record)
{
  int support = tru_kind_find_field (tru_record_get_kind (record), "support");

  return support < 0 || tru_record_is_known (record, support);
}

/**
 * tru_reserved_fields_check:
 * @store: a store
 * @record: a record that was read from it, as its fields are changed one by one
 *
 * A day that an operation notes is not written for the first time in its place. One that is noted already may be corrected
 * or taken out, and a record may be added with its past days, as when a support is entered that is under way.
 *
 * Returns: (transfer full) (nullable) (element-type TruFinding): what forbids it; %NULL where nothing does
 */
GPtrArray *
tru_reserved_fields_check (TruStore  *store,
                           TruRecord *record)
{
  const TruKind *kind = tru_record_get_kind (record);
  g_autoptr (TruRecord) before = NULL;
  GPtrArray *findings = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (reserved); i++)
    {
      if (reserved[i].kind != kind || !tru_record_is_known (record, reserved[i].field) || !concerns_support (record))
        continue;
      before = tru_store_get (store, kind, tru_record_get_uid (record), NULL);
      if (!before || tru_record_is_known (before, reserved[i].field))
        return NULL;
      findings = tru_findings_new ();
      tru_findings_add (findings, "own-act", TRU_SEVERITY_FORBIDS, record, _ (kind->fields[reserved[i].field].label),
                        g_strdup (_ (reserved[i].way)));
      return findings;
    }
  return NULL;
}
