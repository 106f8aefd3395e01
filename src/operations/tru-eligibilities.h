/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-eligibility-rules.h"
#include "tru-operation-error.h"
#include "tru-store.h"

G_BEGIN_DECLS

GPtrArray *tru_eligibilities_check (TruStore    *store,
                                    const char  *household,
                                    const char  *programme,
                                    TruRecord   *referral,
                                    TruDate      on,
                                    GError     **error);
char      *tru_eligibilities_questions (TruStore  *store,
                                        TruRecord *referral);
char      *tru_eligibilities_doubts    (TruStore  *store,
                                        TruRecord *support,
                                        TruRecord *referral,
                                        TruDate    on);

G_END_DECLS
