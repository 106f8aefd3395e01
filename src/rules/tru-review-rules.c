/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-review-rules.h"

#include "tru-aim-result.h"
#include "tru-aim.h"
#include "tru-review.h"
#include "tru-support.h"

#include <glib/gi18n.h>

static gboolean
has_result (GPtrArray *results,
            TruRecord *aim)
{
  for (guint i = 0; results && i < results->len; i++)
    if (g_strcmp0 (tru_record_get_text (g_ptr_array_index (results, i), TRU_AIM_RESULT_AIM), tru_record_get_uid (aim)) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_aim (GPtrArray  *aims,
         const char *uid)
{
  for (guint i = 0; aims && i < aims->len; i++)
    if (g_strcmp0 (tru_record_get_uid (g_ptr_array_index (aims, i)), uid) == 0)
      return TRUE;
  return FALSE;
}

/* Only the aims of the support itself have a result in its review. */
static void
check_results (GPtrArray            *findings,
               const TruReviewFacts *facts)
{
  for (guint i = 0; facts->results && i < facts->results->len; i++)
    {
      const char *aim = tru_record_get_text (g_ptr_array_index (facts->results, i), TRU_AIM_RESULT_AIM);

      if (!has_aim (facts->aims, aim))
        tru_findings_add (findings, "review-aim", TRU_SEVERITY_FORBIDS, facts->support, _("Not an aim of this support"),
                          g_strdup_printf (_("No aim of this support has the identifier “%s”."), aim));
    }
}

/* A final review is held against the initial project: it says of each aim what came of it. */
static void
check_aims (GPtrArray            *findings,
            const TruReviewFacts *facts)
{
  g_autoptr (GString) missing = g_string_new (NULL);

  for (guint i = 0; facts->aims && i < facts->aims->len; i++)
    {
      TruRecord *aim = g_ptr_array_index (facts->aims, i);

      if (!has_result (facts->results, aim))
        g_string_append_printf (missing, missing->len ? _(", “%s”") : _("“%s”"), tru_record_get_text (aim, TRU_AIM_TEXT));
    }
  if (missing->len)
    tru_findings_add (findings, "review-aims", TRU_SEVERITY_BLOCKS, facts->review, _("Aims without a result"),
                      g_strdup_printf (_("Say what came of each aim: %s."), missing->str));
  else if (!facts->aims || facts->aims->len == 0)
    tru_findings_add (findings, "review-aims", TRU_SEVERITY_WARNS, facts->support, _("No aims"),
                      g_strdup (_("The support has no aims to hold the review against.")));
}

/**
 * tru_review_check:
 * @facts: a review as it would be held
 *
 * What the rules say of a review (domain.md, scheme 4: “a final evaluation against the initial project”): the support
 * is open, has no final review yet, the day is not one to come, and a final one says what came of each aim.
 *
 * Returns: (transfer full) (element-type TruFinding): what is broken
 */
GPtrArray *
tru_review_check (const TruReviewFacts *facts)
{
  GPtrArray *findings = tru_findings_new ();
  TruDate held = tru_record_get_number (facts->review, TRU_REVIEW_HELD_ON);

  if (held == TRU_UNKNOWN)
    tru_findings_add (findings, "review-day", TRU_SEVERITY_FORBIDS, facts->review, _("No day"),
                      g_strdup (_("Say on which day the review was held.")));
  else if (held < tru_record_get_number (facts->support, TRU_SUPPORT_OPENED_ON))
    tru_findings_add (findings, "review-day", TRU_SEVERITY_FORBIDS, facts->review, _("Before the referral"),
                      g_strdup (_("The review cannot be older than the support: change its day.")));
  tru_findings_check_past (findings, facts->review, held, facts->today);
  if (facts->final_held)
    tru_findings_add (findings, "review-again", TRU_SEVERITY_FORBIDS, facts->support, _("Final review held already"),
                      g_strdup (_("The final review was held already: change that one instead.")));
  else if (tru_record_is_known (facts->support, TRU_SUPPORT_CLOSED_ON))
    tru_findings_add (findings, "review-closed", TRU_SEVERITY_WARNS, facts->support, _("Support closed"),
                      g_strdup (_("The support is closed already.")));
  check_results (findings, facts);
  if (tru_record_get_number (facts->review, TRU_REVIEW_TYPE) != TRU_REVIEW_TYPE_FINAL)
    return findings;
  if (facts->awaits_acceptance)
    tru_findings_add (findings, "review-accepted", TRU_SEVERITY_WARNS, facts->support, _("Support not accepted"),
                      g_strdup (_("The support is not accepted yet, and this is its final review.")));
  check_aims (findings, facts);
  return findings;
}
