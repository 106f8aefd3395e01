/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-operation-error.h"

G_DEFINE_QUARK (tru - operation - error - quark, tru_operation_error)

/**
 * tru_operation_allow:
 * @findings: (element-type TruFinding): what the rules say of an act
 * @override: (nullable): why it goes on all the same
 * @error: %TRU_OPERATION_ERROR_RULE, its message the reasons of what stops it
 *
 * Returns: tru_findings_allow()
 */
gboolean
tru_operation_allow (GPtrArray          *findings,
                     const TruOverride  *override,
                     GError            **error)
{
  g_autofree char *reason = NULL;

  if (tru_findings_allow (findings, override))
    return TRUE;
  reason = tru_findings_reason (findings, TRU_SEVERITY_BLOCKS);
  g_set_error_literal (error, TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE, reason);
  return FALSE;
}

/**
 * tru_operation_refuse:
 * @error: (out) (optional): gets the reason
 * @code: which kind of reason
 * @sentence: why not, and what to do, in the user's language
 *
 * Returns: %FALSE, so that an operation ends with it
 */
gboolean
tru_operation_refuse (GError            **error,
                      TruOperationError   code,
                      const char         *sentence)
{
  g_set_error_literal (error, TRU_OPERATION_ERROR, code, sentence);
  return FALSE;
}
