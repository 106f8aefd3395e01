/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-store.h"

G_BEGIN_DECLS

/**
 * TruProblem: something in a database that is not as it must be.
 * @token: "file", "reference", "value", "index" or "history"
 * @message: a sentence for people
 * @uid: (nullable): the record concerned
 */
typedef struct
{
  const char *token;
  char *message;
  char *uid;
} TruProblem;

void       tru_problem_free  (TruProblem  *self);
GPtrArray *tru_check_run     (TruStore    *store,
                              GError     **error);
gboolean   tru_check_rebuild (TruStore    *store,
                              GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TruProblem, tru_problem_free)

G_END_DECLS
