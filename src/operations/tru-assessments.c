/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-assessments.h"

#include <glib/gi18n.h>

#include "tru-assessment.h"
#include "tru-clock.h"
#include "tru-programme-step.h"
#include "tru-records-desk.h"
#include "tru-risk.h"
#include "tru-support.h"
#include "tru-supports.h"
#include "tru-write.h"

/**
 * tru_assessments_open:
 * @store: a store
 * @support: uid of a support
 *
 * Returns: (transfer full) (nullable): its newest assessment that is not done yet, as a decision may have ordered it
 */
TruRecord *
tru_assessments_open (TruStore   *store,
                      const char *support)
{
  g_autoptr (GPtrArray) found = tru_store_find (store, &tru_assessment_kind, TRU_ASSESSMENT_SUPPORT, support, NULL);

  for (guint i = found ? found->len : 0; i > 0; i--)
    if (!tru_record_is_known (g_ptr_array_index (found, i - 1), TRU_ASSESSMENT_DONE_ON))
      return g_object_ref (g_ptr_array_index (found, i - 1));
  return NULL;
}

/* Risks, debts and people to meet begin with the field that refers to their assessment. */
static gboolean
keep_part (TruWrite   *write,
           TruRecord  *assessment,
           TruRecord  *part,
           GError    **error)
{
  int owner = tru_kind_find_field (tru_record_get_kind (part), "assessment");

  tru_record_set_text (part, owner, tru_record_get_uid (assessment));
  if (tru_record_get_kind (part) == &tru_risk_kind && !tru_record_is_known (part, TRU_RISK_NOTED_ON))
    tru_record_set_number (part, TRU_RISK_NOTED_ON, tru_record_get_number (assessment, TRU_ASSESSMENT_STARTED_ON));
  if (!tru_record_validate (part, error))
    return FALSE;
  return tru_record_get_id (part) == 0 ? tru_write_insert (write, part, error) : tru_write_update (write, part, error);
}

static gboolean
refuse_closed (TruStore   *store,
               TruRecord  *assessment,
               GError    **error)
{
  const char *uid = tru_record_get_text (assessment, TRU_ASSESSMENT_SUPPORT);
  g_autoptr (TruRecord) support = uid ? tru_records_get (store, &tru_support_kind, uid, error) : NULL;

  if (!uid || (support && !tru_record_is_known (support, TRU_SUPPORT_CLOSED_ON)))
    return TRUE;
  if (support)
    g_set_error (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE,
                 _("The support is closed: open it anew by a referral before assessing it."));
  return FALSE;
}

/**
 * tru_assessments_keep:
 * @store: a store
 * @assessment: an assessment of a support, a territory or an operation, new or changed; gets its uid
 * @parts: (nullable) (element-type TruRecord): its risks, debts and people to meet, new or changed
 * @error: %TRU_RECORD_ERROR naming a value, %TRU_OPERATION_ERROR_RULE when the support is closed
 *
 * Keeps an assessment with all that belongs to it (issue 3, part 5). Once it is done, the step that waits for it is
 * passed.
 *
 * Returns: whether it is kept
 */
gboolean
tru_assessments_keep (TruStore   *store,
                      TruRecord  *assessment,
                      GPtrArray  *parts,
                      GError    **error)
{
  g_autoptr (TruWrite) write = tru_write_begin (store, "assess", NULL, error);
  const char *support = tru_record_get_text (assessment, TRU_ASSESSMENT_SUPPORT);
  TruDate done_on = tru_record_get_number (assessment, TRU_ASSESSMENT_DONE_ON);

  if (!write || !tru_record_validate (assessment, error) || !refuse_closed (store, assessment, error))
    return FALSE;
  if (!(tru_record_get_id (assessment) == 0 ? tru_write_insert (write, assessment, error)
                                            : tru_write_update (write, assessment, error)))
    return FALSE;
  for (guint i = 0; parts && i < parts->len; i++)
    if (!keep_part (write, assessment, g_ptr_array_index (parts, i), error))
      return FALSE;
  if (support && done_on != TRU_UNKNOWN
      && !tru_supports_advance (write, support, TRU_PROGRAMME_STEP_CONDITION_ASSESSMENT_DONE, done_on, FALSE, error))
    return FALSE;
  return tru_write_commit (write, error);
}
