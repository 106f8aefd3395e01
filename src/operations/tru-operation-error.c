/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-operation-error.h"

typedef struct
{
  GPtrArray *findings; /* of TruFinding, shared; NULL where the operation itself refuses */
} TruOperationErrorPrivate;

static void
tru_operation_error_private_init (TruOperationErrorPrivate *priv)
{
}

static void
tru_operation_error_private_copy (const TruOperationErrorPrivate *source,
                                  TruOperationErrorPrivate       *copy)
{
  copy->findings = source->findings ? g_ptr_array_ref (source->findings) : NULL;
}

static void
tru_operation_error_private_clear (TruOperationErrorPrivate *priv)
{
  g_clear_pointer (&priv->findings, g_ptr_array_unref);
}

G_DEFINE_EXTENDED_ERROR (TruOperationError, tru_operation_error)

static GError *
new_error (GPtrArray *findings)
{
  g_autofree char *reason = tru_findings_reason (findings, TRU_SEVERITY_BLOCKS);
  GError *error = g_error_new_literal (TRU_OPERATION_ERROR, TRU_OPERATION_ERROR_RULE, reason);

  tru_operation_error_get_private (error)->findings = g_ptr_array_ref (findings);
  return error;
}

/**
 * tru_operation_allow:
 * @findings: (element-type TruFinding): what the rules say of an act
 * @override: (nullable): why it goes on all the same
 * @error: %TRU_OPERATION_ERROR_RULE, its message the reasons of what stops it; it keeps @findings
 *
 * Returns: tru_findings_allow()
 */
gboolean
tru_operation_allow (GPtrArray          *findings,
                     const TruOverride  *override,
                     GError            **error)
{
  if (tru_findings_allow (findings, override))
    return TRUE;
  g_propagate_error (error, new_error (findings));
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

/**
 * tru_operation_error_get_findings:
 * @error: an error of any domain
 *
 * What the rules said, so that a window asks for a motive where one helps (tru_findings_await_motive()) and only there.
 *
 * Returns: (transfer none) (nullable) (element-type TruFinding): the findings, or %NULL for any other reason
 */
GPtrArray *
tru_operation_error_get_findings (const GError *error)
{
  return error->domain == TRU_OPERATION_ERROR ? tru_operation_error_get_private (error)->findings : NULL;
}
