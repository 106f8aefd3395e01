/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-finding.h"
#include "tru-operation-label.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define TRU_OPERATION_ERROR (tru_operation_error_quark ())
GQuark tru_operation_error_quark (void);

/**
 * TruOperationError:
 * @TRU_OPERATION_ERROR_NOT_FOUND: no record has this uid, code or name
 * @TRU_OPERATION_ERROR_AMBIGUOUS: several records answer to it; the message lists them
 * @TRU_OPERATION_ERROR_RULE: a rule forbids it, or needs a motive; the message is its reason
 * @TRU_OPERATION_ERROR_CONFLICT: the record was changed meanwhile, or others still refer to it
 * @TRU_OPERATION_ERROR_INVALID: a value cannot be used
 *
 * Errors of what people do; those of %TRU_RECORD_ERROR and %TRU_STORE_ERROR pass through too. Every message is a sentence for people.
 */
typedef enum
{
  TRU_OPERATION_ERROR_NOT_FOUND,
  TRU_OPERATION_ERROR_AMBIGUOUS,
  TRU_OPERATION_ERROR_RULE,
  TRU_OPERATION_ERROR_CONFLICT,
  TRU_OPERATION_ERROR_INVALID,
} TruOperationError;

gboolean   tru_operation_allow              (GPtrArray         *findings,
                                             const TruOverride *override,
                                             GError           **error);
gboolean   tru_operation_refuse             (GError           **error,
                                             TruOperationError  code,
                                             const char        *sentence);
GPtrArray *tru_operation_error_get_findings (const GError      *error);

G_END_DECLS
